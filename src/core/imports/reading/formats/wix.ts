import { cellOf } from '../cells/cell-of';
import { readDecimal } from '../cells/numbers';
import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { cellReader, columnOf, type Format, hasAll, hasAny, means, meaningsByWords } from './format';

const HANDLE = ['handleid', 'handle id', 'handle'];
const FIELD_TYPE = ['fieldtype', 'field type'];
/** What options are called, and what a variant is: `productOptionName1`, `productOptionChoices[2]`. */
const OPTION_NAME = /^productOptionName\D*\d\D*$/i;
const OPTION_VALUE = /^productOption(?:Description|Choices)\D*\d\D*$/i;
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
    // What a price is shown for, too, beside the price.
    ...each(['base unit', 'baseunit', 'base units', 'baseunits']),
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
    const values = cellsUnder(profile, OPTION_VALUE);
    const is = (type: string, cells: Cells) => typeOf(cells).toLowerCase() === type;
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
        (is('variant', cells) ? [handleOf(cells), ...values(cells)].join('/') : handleOf(cells)) ||
        null,
      name: (cells) =>
        is('variant', cells) ? [product.name, values(cells).join(', ')].filter(Boolean).join(' - ') : nameOf(cells),
    };
  },
};

/** A product that has no price, or options and no number of its own, is sold by its variants only. */
function frames(table: Pick<Profile, 'columns'>): (cells: Cells) => boolean {
  const [typeOf, stockOf] = [cellReader(table, ...FIELD_TYPE), cellReader(table, 'inventory')];
  const priceOf = cellReader(table, 'price');
  const optionsOf = cellsUnder(table, OPTION_NAME);
  return (cells) =>
    typeOf(cells).toLowerCase() === 'product' &&
    (priceOf(cells) === '' || optionsOf(cells).length > 0) &&
    readDecimal(stockOf(cells), '.') === null;
}

/** What stands under headings like this, without blanks. */
function cellsUnder({ columns }: Pick<Profile, 'columns'>, heading: RegExp): (cells: Cells) => string[] {
  const own = columns.filter(({ header }) => header !== null && heading.test(header.trim()));
  return (cells) => own.map((column) => cellOf(cells, column)).filter((cell) => cell !== '');
}

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
