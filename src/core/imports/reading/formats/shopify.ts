import type { Profile } from '../../types';
import type { Cells } from '../csv';
import { headerWords, meaningOf } from '../header-words';
import { cellReader, type Format, type RowRules } from './format';

const HANDLE = ['handle', 'url handle'];

/**
 * Shopify's product export. A product takes several rows: the first has the title, the following ones are its other
 * variants, and rows with only an image are no products at all. Untracked variants still show a quantity.
 */
export const shopify: Format = {
  id: 'shopify',
  recognises: (headers) =>
    HANDLE.some((name) => headers.includes(name)) &&
    headers.includes('title') &&
    (headers.includes('variant price') || (headers.includes('price') && headers.includes('sku'))),
  meaningOf: (header) => {
    if (!HANDLE.includes(headerWords(header).words)) return undefined;
    return { field: 'sku', rank: 9, target: null, priceMode: null, isId: true };
  },
  rowRules: (profile) => shopifyRows(profile),
};

function shopifyRows(profile: Profile): RowRules {
  const words = (header: string) => headerWords(header).words;
  const handleOf = cellReader(profile, words, ...HANDLE);
  const titleOf = cellReader(profile, words, 'title');
  const skuOf = cellReader(profile, words, 'variant sku', 'sku');
  const priceOf = cellReader(profile, words, 'variant price', 'price');
  const trackers = ['variant inventory tracker', 'inventory tracker'];
  const hasTracker = profile.columns.some(
    (column) => column.header !== null && trackers.includes(words(column.header)),
  );
  const trackerOf = cellReader(profile, words, ...trackers);
  const options = [1, 2, 3].map((n) => cellReader(profile, words, `option${n} value`, `option ${n} value`));
  const key = profile.columns.find((column) => column.field === 'sku');
  const keyIsHandle = key?.header !== null && key !== undefined && meaningOf(key.header) === null;

  let handle = '';
  let title = '';
  const variantOf = (cells: Cells) =>
    options
      .map((option) => option(cells))
      .filter((value) => value !== '' && value !== 'Default Title' && value !== title)
      .join(', ');

  return {
    skips(cells) {
      const own = handleOf(cells);
      if (own !== '' && own !== handle) [handle, title] = [own, titleOf(cells)];
      else if (titleOf(cells) !== '') title = titleOf(cells);
      return skuOf(cells) === '' && priceOf(cells) === '' && options.every((option) => option(cells) === '');
    },
    ...(keyIsHandle
      ? {
          key: (cells: Cells) => {
            const variant = variantOf(cells);
            return variant === '' ? handle : `${handle}/${variant}`;
          },
        }
      : {}),
    name(cells) {
      const variant = variantOf(cells);
      return title === '' ? null : variant === '' ? title : `${title} - ${variant}`;
    },
    ...(hasTracker ? { untracked: (cells: Cells) => trackerOf(cells) === '' } : {}),
  };
}
