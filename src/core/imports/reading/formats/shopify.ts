import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { meaningOf } from '../headings/header-words';
import { goneTeller, ROW_NOT_OFFERED } from '../cells/offered';
import { cellReader, type Format, means, type RowRules, wordsOf } from './format';

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
    if (wordsOf(header) === 'status') return means('offered');
    return HANDLE.includes(wordsOf(header)) ? means('sku', { rank: 9, isId: true }) : undefined;
  },
  rowRules: (profile) => {
    const skuOf = cellReader(profile, 'variant sku', 'sku');
    const priceOf = cellReader(profile, 'variant price', 'price');
    const trackers = ['variant inventory tracker', 'inventory tracker'];
    const hasTracker = profile.columns.some(
      (column) => column.header !== null && trackers.includes(wordsOf(column.header)),
    );
    const trackerOf = cellReader(profile, ...trackers);
    return {
      ...variantRows(profile, (cells) => skuOf(cells) === '' && priceOf(cells) === ''),
      ...notOffered(profile),
      ...(hasTracker ? { untracked: (cells: Cells) => trackerOf(cells) === '' } : {}),
    };
  },
};

/** The status stands on the first row of a product and holds for all of its variants. */
function notOffered(profile: Profile): Pick<RowRules, 'setsAside'> {
  const column = profile.columns.find(({ field }) => field === 'offered');
  if (column === undefined) return {};
  const isGone = goneTeller(column);
  const handleOf = cellReader(profile, ...HANDLE);
  let [handle, gone] = ['', false];
  return {
    setsAside(cells) {
      const own = handleOf(cells);
      const status = (cells[column.column] ?? '').trim();
      if (own !== handle || status !== '') [handle, gone] = [own, isGone(status)];
      return gone ? { code: ROW_NOT_OFFERED, column: column.column } : null;
    },
  };
}

/**
 * Names and keys of variants: the title of the product and the values of its options, carried down to rows without
 * them. `bare` tells that a row has nothing of a variant besides its options; without those it is none.
 */
export function variantRows(profile: Profile, bare: (cells: Cells) => boolean): RowRules {
  const handleOf = cellReader(profile, ...HANDLE);
  const titleOf = cellReader(profile, 'title');
  const options = [1, 2, 3].map((n) => cellReader(profile, `option${n} value`, `option ${n} value`));
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
      return bare(cells) && options.every((option) => option(cells) === '');
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
  };
}
