import type { SampleRecord } from '../text/sample-records';
import { cellReader, columnOf, type Format, means, meaningsByWords } from './format';

/** `*Action(SiteID=US|Country=US|Currency=USD|Version=1193|CC=UTF-8)` or a bare `Action`, below `#INFO` rows or not. */
const isHeader = ({ cells }: SampleRecord): boolean => /^\*?Action\s*\(SiteID=/i.test((cells[0] ?? '').trim());

/** `[Size=S;M;L]`: what there is to choose from, and no choice. */
const SEVERAL = /;[^;=:|]*(?=[;|\]]|$)/;

/**
 * eBay's File Exchange and Seller Hub files. A listing with variations takes a row of its own, which is no thing one can
 * sell (it has no price, at most the sum of the quantities), and one row per variation.
 */
export const ebay: Format = {
  id: 'ebay',
  recognises: (headers) =>
    headers.includes('custom label') &&
    (headers[0] === 'action' || headers.includes('item number') || headers.includes('item id')),
  headerOf: (records) => {
    const header = records.slice(0, 12).find(isHeader);
    if (header) return header;
    if (!/^#INFO/i.test(records[0]?.cells[0] ?? '')) return null;
    return records.find(({ cells }) => !/^#/.test((cells[0] ?? '').trim())) ?? null;
  },
  meaningOf: meaningsByWords({
    'custom label': means('sku'),
    'item number': means('sku', { rank: 9, isId: true }),
    'item id': means('sku', { rank: 9, isId: true }),
    title: means('name'),
    description: null,
    'available quantity': means('stock'),
    quantity: means('stock', { rank: 2 }),
    'start price': means('price', { priceMode: 'gross' }),
    price: means('price', { rank: 2, priceMode: 'gross' }),
    'buy it now price': means('price', { rank: 3, priceMode: 'gross' }),
    'p upc': means('gtin'),
    'p ean': means('gtin'),
    'p isbn': means('gtin'),
    'product upc': means('gtin'),
    'product ean': means('gtin'),
    'variation details': null,
    location: null,
  }),
  currencyIn: ([action]) => /\|Currency=([A-Z]{3})\b/i.exec(action?.header ?? '')?.[1]?.toUpperCase() ?? null,
  isOfManyCurrencies: true,
  rowRules: (profile) => {
    const relationshipOf = cellReader(profile, 'relationship');
    const detailsOf = cellReader(profile, 'relationship details');
    const titleOf = cellReader(profile, 'title');
    const variationOf = cellReader(profile, 'variation details');
    const pricesOf = [cellReader(profile, 'start price'), cellReader(profile, 'current price')];
    const reports = columnOf(profile, 'variation details') !== -1 && columnOf(profile, 'start price') !== -1;
    const counted = profile.columns.filter(({ field }) => field === 'price' || field === 'stock');
    let title = '';
    return {
      skips(cells) {
        const variation = /^variation$/i.test(relationshipOf(cells));
        if (!variation && variationOf(cells) === '') title = titleOf(cells);
        if ((cells[0] ?? '').startsWith('#')) return true;
        const isPriced = pricesOf.some((priceOf) => priceOf(cells) !== '');
        if (reports && (variationOf(cells) === '' ? !isPriced : SEVERAL.test(variationOf(cells)))) return true;
        return (
          !variation && detailsOf(cells) !== '' && counted.every(({ column }) => (cells[column] ?? '').trim() === '')
        );
      },
      name(cells) {
        const ofReport = variationOf(cells).replace(/^\[|\]$/g, '');
        if (!/^variation$/i.test(relationshipOf(cells)) && ofReport === '') return titleOf(cells) || null;
        const own = titleOf(cells) || title;
        const values = (ofReport || detailsOf(cells))
          .split(ofReport === '' ? '|' : /[|,]/)
          .map((pair) => pair.slice(pair.indexOf('=') + 1).trim())
          .filter((value) => value !== '')
          .join(', ');
        return own === '' ? null : values === '' ? own : `${own} - ${values}`;
      },
    };
  },
};
