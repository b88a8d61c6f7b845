import { cellReader, type Format, means, wordsOf } from './format';

/** Plugins that keep barcodes export them as fields of their own, under names of their own. */
const META_CODE = /^meta .*\b(ean|ean13|gtin|upc|barcode|kod kreskowy|global unique id)\b/;

/**
 * WooCommerce's own product export. A blank stock means that the shop does not keep it, `parent` that a variation
 * shares the stock of its parent; neither is zero.
 */
export const woocommerce: Format = {
  id: 'woocommerce',
  recognises: (headers) =>
    ['sku', 'type', 'regular price'].every((name) => headers.includes(name)) &&
    ['published', 'visibility in catalog', 'tax status'].some((name) => headers.includes(name)),
  meaningOf: (header) => (META_CODE.test(wordsOf(header)) ? means('gtin') : undefined),
  rowRules: (profile) => {
    const stockOf = cellReader(profile, 'stock');
    return { untracked: (cells) => stockOf(cells).toLowerCase() === 'parent' };
  },
};
