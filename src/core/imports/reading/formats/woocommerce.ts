import { headerWords } from '../header-words';
import { cellReader, type Format } from './format';

/**
 * WooCommerce's own product export. A blank stock means that the shop does not keep it, `parent` that a variation
 * shares the stock of its parent; neither is zero.
 */
export const woocommerce: Format = {
  id: 'woocommerce',
  recognises: (headers) =>
    ['sku', 'type', 'regular price'].every((name) => headers.includes(name)) &&
    ['published', 'visibility in catalog', 'tax status'].some((name) => headers.includes(name)),
  rowRules: (profile) => {
    const stockOf = cellReader(profile, (header) => headerWords(header).words, 'stock');
    return { untracked: (cells) => stockOf(cells).toLowerCase() === 'parent' };
  },
};
