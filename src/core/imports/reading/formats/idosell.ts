import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { placeCode } from '../headings/stock-words';
import { type Format, means } from './format';

/** Headings are paths into the offer: `@id`, `/sizes/size@code_producer`, `/description/name[pol]`. */
const PATH = /^(@|\/)[a-z_]+/i;
const SIZE = /^\/sizes\/size\b/i;
const STOCK = /^\/sizes\/size\/stock(?:\[(.+)\]|\/(\w+))?@(?:available_stock_)?quantity$/i;
const LINES = /\r?\n/;

const MEANINGS: Readonly<Record<string, ReturnType<typeof means>>> = {
  '@id': means('sku', { rank: 9, isId: true }),
  '@code_on_card': means('sku', { rank: 5 }),
  '/sizes/size@code_external': means('sku', { rank: 1 }),
  '/sizes/size@iaiext:code_external': means('sku', { rank: 1 }),
  '/sizes/size@code': means('sku', { rank: 3 }),
  '/sizes/size@code_producer': means('gtin'),
  '/description/name[pol]': means('name', { rank: 1 }),
  '/description/name': means('name', { rank: 2 }),
  '@vat': means('vat'),
  '/unit@name': means('unit', { rank: 1 }),
  '/unit@name[pol]': means('unit', { rank: 1 }),
  '/sizes/size/price@gross': means('price', { rank: 1, priceMode: 'gross' }),
  '/price@gross': means('price', { rank: 2, priceMode: 'gross' }),
  '/price_retail_base@gross': means('price', { rank: 2, priceMode: 'gross' }),
  '/price@net': means('price', { rank: 4, priceMode: 'net' }),
};

/**
 * IdoSell's CSV. A product with several sizes is one record whose size cells hold a line for each size; a size cell with
 * a single line counts for all of them.
 */
export const idosell: Format = {
  id: 'idosell',
  // Words lose the slashes, so the paths are known by what only IdoSell joins.
  recognises: (headers) => headers.some((header) => /^sizes size (code|id|name|stock)/.test(header)),
  meaningOf: (header) => {
    const path = header.trim();
    if (!PATH.test(path)) return undefined;
    const stock = STOCK.exec(path);
    const place = stock?.[1] ?? stock?.[2];
    if (stock) return means('stock', { target: place === undefined ? 'main' : placeCode(place) });
    return MEANINGS[path.toLowerCase()] ?? null;
  },
  rowRules: (profile) => {
    const perSize = sizeColumns(profile);
    const stock = profile.columns.filter(({ field }) => field === 'stock');
    return {
      unfold: (cells) => unfoldSizes(cells, perSize),
      // A stock of -1 says that the size never runs out, not that one is owed.
      untracked: (cells) => stock.some(({ column }) => /^-1([.,]0*)?$/.test((cells[column] ?? '').trim())),
    };
  },
};

const sizeColumns = (profile: Profile): readonly number[] =>
  profile.columns.filter(({ header }) => header !== null && SIZE.test(header.trim())).map(({ column }) => column);

function unfoldSizes(cells: Cells, perSize: readonly number[]): readonly Cells[] {
  const lists = perSize.map((column) => (cells[column] ?? '').split(LINES));
  const sizes = Math.max(1, ...lists.map((list) => list.length));
  if (sizes === 1) return [cells];
  return Array.from({ length: sizes }, (_, size) => {
    const row = [...cells];
    perSize.forEach((column, i) => {
      const list = lists[i] ?? [];
      if (column < row.length) row[column] = list.length === 1 ? (list[0] ?? '') : (list[size] ?? '');
    });
    return row;
  });
}
