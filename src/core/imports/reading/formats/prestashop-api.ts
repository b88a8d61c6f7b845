import { problem } from '../../../foundation';
import { type Format, hasAll, hasAny, means, meaningsByWords, wordsOf } from './format';

/**
 * Products as PrestaShop's web service answers them. Since version 1.5 their quantity is kept with “stock_availables” and
 * left at zero here, which says nothing of the goods; prices are without tax.
 */
export const prestashopApiProducts: Format = {
  id: 'prestashop-api-products',
  recognises: (headers) =>
    headers.includes('reference') &&
    hasAny(
      headers,
      'quantity not filterable',
      'associations stock availables api',
      'associations stock availables node type',
    ),
  meaningOf: meaningsByWords({
    quantity: null,
    price: means('price', { priceMode: 'net' }),
    'wholesale price': null,
    'unit price': null,
    'unit price ratio': null,
    'supplier reference': null,
    active: means('offered'),
  }),
  asks: (columns) => {
    const quantity = columns.find(({ header }) => header !== null && wordsOf(header) === 'quantity');
    return quantity === undefined ? [] : [problem('stock_kept_elsewhere', { column: quantity.header })];
  },
};

/** Its stock, or the table of it in the database: by the record numbers of products. */
export const prestashopApiStock: Format = {
  id: 'prestashop-api-stock',
  recognises: (headers) => hasAll(headers, 'id product', 'id product attribute', 'quantity', 'out of stock'),
  meaningOf: meaningsByWords({
    id: null,
    'id stock available': null,
    'id product': means('sku', { isId: true }),
    'id product attribute': null,
    'out of stock': null,
    'depends on stock': null,
    'physical quantity': null,
    'reserved quantity': null,
    quantity: means('stock'),
  }),
};
