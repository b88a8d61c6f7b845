import { placeCode } from '../headings/stock-words';
import type { Profile } from '../../types';
import { columnOf, type Format, hasAll, hasAny, means, meaningsByWords, type RowRules, wordsOf } from './format';
import { variantRows } from './shopify';

/** What describes the variant in either shape of the file; every other column of the older one is a place. */
const DESCRIBING =
  /^(handle|url handle|title|option ?\d (name|value)|sku|barcode|hs code|coo|location|bin name|(incoming|unavailable|committed|available|on hand)\b.*)$/;

/**
 * Shopify's inventory export: a row for every variant at every place. `On hand` is what stands on the shelf and is what
 * is imported; `Available` is less what is promised, and `On hand (new)` is what somebody wishes.
 */
export const shopifyInventory: Format = {
  id: 'shopify-inventory',
  recognises: (headers) =>
    hasAny(headers, 'handle', 'url handle', 'sku') &&
    hasAll(headers, 'location') &&
    headers.includes('on hand') &&
    hasAny(headers, 'available', 'coo', 'hs code', 'bin name', 'option1 value', 'option 1 value'),
  meaningOf: (header) =>
    /^on hand \(new\)$/i.test(header.trim()) || /^on hand new$/.test(wordsOf(header)) ? null : own(header),
  rowRules: (profile) => ({ ...variantRows(profile, () => false), ...wished(profile) }),
};

/** `On hand (new)` filled and different from the current one is what somebody meant to have: each such row says so. */
function wished(profile: Profile): Pick<RowRules, 'warnsOf'> {
  const columns = profile.columns.filter(({ header }) => header !== null && wordsOf(header) === 'on hand');
  const isNew = ({ header }: { readonly header: string | null }) => /\bnew\b/i.test(header ?? '');
  const wish = columns.find(isNew)?.column ?? columnOf(profile, 'on hand new');
  const current = columns.find((column) => !isNew(column))?.column ?? -1;
  if (wish === -1 || current === -1) return {};
  return {
    warnsOf(cells) {
      const [wanted, there] = [wish, current].map((column) => (cells[column] ?? '').trim());
      return wanted === '' || wanted === there ? null : { code: 'stock_wish_ignored', column: wish };
    },
  };
}

const own = meaningsByWords({
  sku: means('sku'),
  title: means('name'),
  handle: means('sku', { rank: 9, isId: true }),
  'url handle': means('sku', { rank: 9, isId: true }),
  location: means('location'),
  'on hand': means('stock'),
  available: means('stock', { rank: 2 }),
  incoming: null,
  unavailable: null,
  committed: null,
});

/** The older shape: a column of quantities for every place, headed by its name. */
export const shopifyInventoryByPlace: Format = {
  id: 'shopify-inventory-by-place',
  recognises: (headers) =>
    hasAll(headers, 'handle', 'title', 'sku') &&
    hasAny(headers, 'hs code', 'coo') &&
    !hasAny(headers, 'location', 'variant price', 'price', 'vendor') &&
    headers.some((header) => !DESCRIBING.test(header)),
  meaningOf: (header) => {
    const words = wordsOf(header);
    return DESCRIBING.test(words) ? own(header) : means('stock', { target: placeCode(header) });
  },
  rowRules: (profile) => variantRows(profile, () => false),
};
