import { readDecimal } from '../cells/numbers';
import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { cellReader, columnOf, type Format, hasAll, hasAny, means, meaningsByWords } from './format';

const HANDLE = ['handleid', 'handle id', 'handle'];
const FIELD_TYPE = ['fieldtype', 'field type'];
const OPTIONS = [1, 2, 3, 4, 5, 6];
const each = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));

/**
 * The product export of Wix Stores, in its older (`handleId`, surcharges) and newer form (`handle`, rows of pictures). Below
 * a product stand its variants, which have its price and what they cost more. A product with options counts nothing itself,
 * unless its own row has a number: then its options are not told apart in stock. Discounts are no prices.
 */
export const wix: Format = {
  id: 'wix',
  recognises: (headers) =>
    hasAny(headers, ...HANDLE) && hasAny(headers, ...FIELD_TYPE) && hasAll(headers, 'sku', 'price', 'inventory'),
  meaningOf: meaningsByWords({
    ...each([...HANDLE, ...FIELD_TYPE, 'description', 'plain description', 'surcharge', 'cost', 'collection', 'brand']),
    sku: means('sku'),
    name: means('name'),
    price: means('price', { priceMode: 'gross' }),
    inventory: means('stock'),
  }),
  frames,
  rowRules: (profile) => {
    const isFrame = frames(profile);
    const [handleOf, typeOf] = [cellReader(profile, ...HANDLE), cellReader(profile, ...FIELD_TYPE)];
    const [skuOf, nameOf] = [cellReader(profile, 'sku'), cellReader(profile, 'name')];
    const [priceOf, surchargeOf] = [cellReader(profile, 'price'), cellReader(profile, 'surcharge')];
    const price = columnOf(profile, 'price');
    const optionValues = OPTIONS.map((n) => cellReader(profile, ...optionHeads(n, 'description'), ...choiceHeads(n)));
    const is = (type: string, cells: Cells) => typeOf(cells).toLowerCase() === type;
    const chosen = (cells: Cells) => optionValues.map((valueOf) => valueOf(cells)).filter((value) => value !== '');
    const product = { handle: '', name: '', price: '' };
    return {
      unfold(cells) {
        if (is('product', cells)) {
          Object.assign(product, { handle: handleOf(cells), name: nameOf(cells), price: priceOf(cells) });
        }
        if (!is('variant', cells) || handleOf(cells) !== product.handle || priceOf(cells) !== '') return [cells];
        return [cells.map((cell, i) => (i === price ? dearerBy(product.price, surchargeOf(cells)) : cell))];
      },
      skips: (cells) => is('media', cells),
      setsAside: (cells) => (isFrame(cells) ? { code: 'row_parent', column: columnOf(profile, ...FIELD_TYPE) } : null),
      key: (cells) =>
        skuOf(cells) ||
        (is('variant', cells) ? [handleOf(cells), ...chosen(cells)].join('/') : handleOf(cells)) ||
        null,
      name: (cells) => (is('variant', cells) ? [product.name, chosen(cells).join(', ')].join(' - ') : nameOf(cells)),
    };
  },
};

function frames(table: Pick<Profile, 'columns'>): (cells: Cells) => boolean {
  const [typeOf, stockOf] = [cellReader(table, ...FIELD_TYPE), cellReader(table, 'inventory')];
  const named = OPTIONS.map((n) => cellReader(table, ...optionHeads(n, 'name')));
  return (cells) =>
    typeOf(cells).toLowerCase() === 'product' &&
    named.some((nameOf) => nameOf(cells) !== '') &&
    readDecimal(stockOf(cells), '.') === null;
}

const optionHeads = (n: number, of: string) => [
  `productoption${of}${n}`,
  `product option ${of} ${n}`,
  `product option ${of}${n}`,
];
/** What a variant is, in the newer form. */
const choiceHeads = (n: number) => [
  `productoptionchoices${n}`,
  `product option choices ${n}`,
  `product option choices${n}`,
];

/** A price with what is added to it; the surcharge alone where the price cannot be read would be no price. */
function dearerBy(price: string, surcharge: string): string {
  const [base, more] = [readDecimal(price, '.'), readDecimal(surcharge, '.')];
  if (base === null || more === null) return price;
  const scale = Math.max(base.scale, more.scale);
  const units = [base, more].map(
    ({ digits, scale: own, negative }) => (negative ? -1 : 1) * digits * 10 ** (scale - own),
  );
  return (units.reduce((sum, one) => sum + one, 0) / 10 ** scale).toFixed(scale);
}
