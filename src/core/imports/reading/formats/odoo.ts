import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { cellReader, type Format, hasAny, means, meaningsByWords, type RowRules } from './format';

/**
 * Lines that belong to the record above (vendors of a product, lines of an order) leave the record's own cells blank; of
 * a list of goods they are no goods.
 */
function continuations(profile: Profile): NonNullable<RowRules['skips']> {
  const own = profile.columns.filter(({ header }) => header !== null && !header.includes('/'));
  const someAreLines = own.length < profile.columns.length;
  return (cells) => someAreLines && own.every(({ column }) => (cells[column] ?? '').trim() === '');
}

/** What no other program calls its codes. */
const POLISH_REFERENCE = ['odnosnik wewnetrzny', 'wewnetrzny odnosnik', 'wewnetrzne odniesienie'];

/** Odoo's list of products. Whether its sales price holds tax is a setting of each tax. */
export const odoo: Format = {
  id: 'odoo',
  recognises: (headers) =>
    (headers.includes('internal reference') &&
      hasAny(headers, 'external id', 'sale price', 'sales price', 'cost', 'quantity on hand', 'can be sold')) ||
    (headers.includes('default code') && hasAny(headers, 'list price', 'lst price', 'qty available')) ||
    hasAny(headers, ...POLISH_REFERENCE),
  meaningOf: meaningsByWords({
    'internal reference': means('sku'),
    'default code': means('sku'),
    ...Object.fromEntries(POLISH_REFERENCE.map((name) => [name, means('sku')])),
    'external id': means('sku', { rank: 9, isId: true }),
    id: means('sku', { rank: 9, isId: true }),
    'sale price': means('price', { priceMode: 'unclear' }),
    'sales price': means('price', { priceMode: 'unclear' }),
    'list price': means('price', { priceMode: 'unclear' }),
    'cena sprzedazy': means('price', { priceMode: 'unclear' }),
    'lst price': means('price', { priceMode: 'unclear' }),
    'public price': means('price', { rank: 2, priceMode: 'unclear' }),
    'standard price': null,
    'qty available': means('stock'),
    'forecasted quantity': null,
    'unit of measure': means('unit'),
  }),
  rowRules: (profile) => ({ skips: continuations(profile) }),
};

/** `[FURN_7777] Office Chair`, as Odoo shows a product elsewhere. */
const LABEL = /^\[([^\]]+)\]\s*(.*)$/s;
/** Places that stand for partners, losses and production rather than shelves. */
const NO_SHELF = /^(virtual locations|partners|physical locations\/inter-company)/i;

/** Odoo's list of quants: what lies where. Grouped lists name the place once, above its products. */
export const odooQuants: Format = {
  id: 'odoo-quants',
  recognises: (headers) =>
    headers.includes('location') &&
    headers.includes('product') &&
    hasAny(headers, 'quantity', 'on hand quantity', 'inventoried quantity', 'available quantity'),
  meaningOf: meaningsByWords({
    product: means('sku'),
    'product internal reference': means('sku'),
    location: means('location'),
    'on hand quantity': means('stock'),
    'inventoried quantity': means('stock', { rank: 2 }),
    quantity: means('stock', { rank: 3 }),
    'available quantity': null,
    'reserved quantity': null,
    'counted quantity': null,
    'unit of measure': means('unit'),
  }),
  rowRules: (profile) => {
    const productOf = cellReader(profile, 'product');
    const locationOf = cellReader(profile, 'location');
    let place = '';
    return {
      skips(cells: Cells) {
        const own = locationOf(cells).replace(/ \(\d+\)$/, '');
        if (own !== '') place = own;
        return productOf(cells) === '' || NO_SHELF.test(place);
      },
      location: () => place,
      key: (cells) => LABEL.exec(productOf(cells))?.[1]?.trim() ?? (productOf(cells) || null),
      name: (cells) => LABEL.exec(productOf(cells))?.[2]?.trim() ?? null,
    };
  },
};

const ORDER_LINES = /^(order lines?|purchase lines?|lines?) (product|quantity|description|unit price)/;

/** Orders with their lines: what was ordered from a supplier or by a customer has not arrived and has not left. */
export const odooOrders: Format = {
  id: 'odoo-orders',
  kind: 'orders',
  recognises: (headers) => headers.some((header) => ORDER_LINES.test(header)),
  meaningOf: meaningsByWords({
    'order lines product': means('sku'),
    'order lines quantity': means('quantity'),
    'order lines description': means('name'),
    'order lines unit price': means('cost'),
    'order reference': null,
    supplier: null,
  }),
};
