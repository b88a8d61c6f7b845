import { cellReader, columnOf, type Format, hasAll, hasAny, means, meaningsByWords } from './format';

/**
 * The product export of Shopware 6. A variant has a row and a code of its own; what its row leaves blank is as in the row
 * of its product, which `parent_id` names.
 */
export const shopware6: Format = {
  id: 'shopware-6',
  recognises: (headers) =>
    hasAll(headers, 'id', 'parent id', 'product number') && hasAny(headers, 'stock', 'price gross', 'price net'),
  meaningOf: meaningsByWords({
    id: null,
    'parent id': null,
    'product number': means('sku'),
    name: means('name'),
    stock: means('stock'),
    'price gross': means('price', { priceMode: 'gross' }),
    'price net': null,
    description: null,
  }),
  rowRules: (profile) => {
    const idOf = cellReader(profile, 'id');
    const parentOf = cellReader(profile, 'parent id');
    const inherited = [columnOf(profile, 'name'), columnOf(profile, 'price gross')].filter((column) => column !== -1);
    const products = new Map<string, readonly string[]>();
    return {
      unfold(cells) {
        const parent = parentOf(cells);
        if (parent === '') {
          products.set(
            idOf(cells),
            inherited.map((column) => cells[column] ?? ''),
          );
          return [cells];
        }
        const ofProduct = products.get(parent) ?? [];
        const row = [...cells];
        inherited.forEach((column, i) => {
          if ((row[column] ?? '').trim() === '' && column < row.length) row[column] = ofProduct[i] ?? '';
        });
        return [row];
      },
    };
  },
};
