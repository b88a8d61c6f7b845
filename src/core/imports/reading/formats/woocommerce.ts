import { cellReader, type Format, hasAll, hasAny, means, meaningsByWords, wordsOf } from './format';

/** Plugins that keep barcodes export them as fields of their own, under names of their own. */
const META_CODE = /^meta .*\b(ean|ean13|gtin|upc|barcode|kod kreskowy|global unique id)\b/;

/** A shop in Polish heads its columns in Polish; some of those words mean something else there than elsewhere. */
const POLISH = meaningsByWords({
  magazyn: means('stock'),
  'stan magazynowy': means('stock'),
  'stan podatku': null,
  'status podatku': null,
  'cena regularna': means('price', { priceMode: 'gross' }),
  'zwykla cena': means('price', { priceMode: 'gross' }),
  'gtin upc ean lub isbn': means('gtin'),
});

/**
 * WooCommerce's own product export. A blank stock means that the shop does not keep it, `parent` that a variation
 * shares the stock of its parent; neither is zero.
 */
export const woocommerce: Format = {
  id: 'woocommerce',
  recognises: (headers) =>
    (hasAll(headers, 'sku', 'type', 'regular price') &&
      hasAny(headers, 'published', 'visibility in catalog', 'tax status')) ||
    (hasAll(headers, 'sku', 'typ') &&
      hasAny(headers, 'cena regularna', 'zwykla cena') &&
      hasAny(headers, 'opublikowano', 'opublikowany', 'widocznosc w katalogu', 'stan podatku', 'status podatku')),
  meaningOf: (header) => (META_CODE.test(wordsOf(header)) ? means('gtin') : POLISH(header)),
  rowRules: (profile) => {
    const stockOf = cellReader(profile, 'stock', 'magazyn', 'stan magazynowy');
    return { untracked: (cells) => stockOf(cells).toLowerCase() === 'parent' };
  },
};
