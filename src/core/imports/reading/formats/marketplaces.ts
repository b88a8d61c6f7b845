import { type Format, hasAll, hasAny, means, meaningsByWords } from './format';

/** Offers of a marketplace that runs on Mirakl, as Empik does; prices hold tax, a discount is no selling price. */
export const mirakl: Format = {
  id: 'mirakl',
  recognises: (headers) =>
    (hasAll(headers, 'price', 'quantity', 'product id', 'product id type') &&
      hasAny(headers, 'leadtime to ship', 'logistic class', 'min quantity alert', 'price additional info')) ||
    hasAll(headers, 'offer sku', 'product sku', 'price', 'quantity'),
  meaningOf: meaningsByWords({
    sku: means('sku'),
    'offer sku': means('sku'),
    'product id': means('gtin'),
    // What the marketplace knows the goods by.
    'product sku': null,
    product: means('name'),
    description: null,
    price: means('price', { priceMode: 'gross' }),
    quantity: means('stock'),
    'discount price': null,
  }),
};

/** eMAG's offers: it asks its sellers for prices without tax. */
export const emag: Format = {
  id: 'emag',
  recognises: (headers) => headers.includes('part number key') && hasAny(headers, 'stock', 'sale price', 'part number'),
  meaningOf: meaningsByWords({
    'part number': means('sku'),
    'part number key': null,
    'sale price': means('price', { priceMode: 'net' }),
    'sale price without vat': means('price', { priceMode: 'net' }),
    'recommended price': null,
    'recommended price without vat': null,
    stock: means('stock'),
    'vat rate': means('vat'),
  }),
};

/**
 * Kaufland's offers. Its files write prices in hundredths in one version and in złoty in another, and nothing in them says
 * which: they are left out.
 */
export const kaufland: Format = {
  id: 'kaufland',
  recognises: (headers) =>
    hasAny(headers, 'id offer', 'offer id') &&
    hasAll(headers, 'ean', 'condition') &&
    hasAny(headers, 'amount', 'quantity'),
  meaningOf: meaningsByWords({
    'id offer': means('sku'),
    'offer id': means('sku'),
    ean: means('gtin'),
    amount: means('stock'),
    quantity: means('stock'),
    price: null,
    'price cs': null,
    'listing price': null,
  }),
};
