import { type Format, hasAll, hasAny, means, meaningsByWords } from './format';

const gross = means('price', { priceMode: 'gross' });

/** Ceneo's offers; their price is what a shopper pays, `avail` is a promise of days and no stock. */
export const ceneo: Format = {
  id: 'ceneo',
  recognises: (headers) => hasAll(headers, 'id', 'price', 'avail') && hasAny(headers, 'url', 'cat', 'name'),
  meaningOf: meaningsByWords({ price: gross, stock: means('stock'), avail: null, weight: null, desc: null }),
};

/**
 * Heureka's feed, which other Czech and Slovak sites of comparison (Zboží) read as well. Its price is what a shopper pays;
 * older feeds give that without tax beside it, and have neither codes nor a name of the product apart from the offer's.
 */
export const heureka: Format = {
  id: 'heureka',
  recognises: (headers) =>
    hasAll(headers, 'price vat') &&
    hasAny(headers, 'productname', 'product') &&
    hasAny(headers, 'item id', 'delivery date', 'categorytext'),
  meaningOf: meaningsByWords({
    'item id': means('sku'),
    'price vat': gross,
    price: null,
    productname: means('name'),
    product: means('name', { rank: 2 }),
    description: null,
    vat: means('vat'),
    'itemgroup id': null,
    'delivery date': null,
  }),
  // The feed never says; that of Slovak shops is in euro.
  currencyIn: () => 'CZK',
};

/** Google's Merchant feed, as XML or tabs; its price is what a shopper pays. Facebook and many others read the same. */
export const googleFeed: Format = {
  id: 'google-feed',
  recognises: (headers) =>
    hasAll(headers, 'id', 'title', 'link', 'price') && hasAny(headers, 'availability', 'image link', 'condition'),
  meaningOf: meaningsByWords({
    price: gross,
    description: null,
    'inventory quantity': means('stock'),
    'quantity to sell on facebook': means('stock'),
    mpn: null,
    availability: null,
  }),
};
