import { type Format, hasAll, hasAny, means, meaningsByWords } from './format';

const gross = means('price', { priceMode: 'gross' });

/** Ceneo's offers; their price is what a shopper pays, `avail` is a promise of days and no stock. */
export const ceneo: Format = {
  id: 'ceneo',
  recognises: (headers) => hasAll(headers, 'id', 'price', 'avail') && hasAny(headers, 'url', 'cat', 'name'),
  meaningOf: meaningsByWords({ price: gross, stock: means('stock'), avail: null, weight: null, desc: null }),
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
