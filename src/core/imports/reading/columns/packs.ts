import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import { mostlyNumbers } from './column-claims';
import { unitInHeading } from '../cells/counted-cell';
import type { Cells } from '../text/csv';
import type { Decimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

const PER_PACK = pattern()`
  ^(?:(?:ilosc|il|szt|sztuk|liczba(?: sztuk)?|zawartosc) (?:w|na) (?:op|opak|opakowani[ue]|kart|kartonie|
  zgrzewce|paczce)|(?:szt|sztuk) ?\/ ?(?:op|opak|kart|karton)|zawartosc opakowania|wielkosc opakowania|
  przelicznik(?: (?:j ?m|opak\w*))?|(?:units|pcs|pieces|qty|quantity) (?:per|in|\/) (?:pack|carton|box|case)|
  (?:pack|carton|case) size|units\/pack)$
`;
const PACKS = pattern()`
  ^(?:(?:ilosc|il|liczba) (?:op|opak|opakowan|kart|kartonow|krt|paczek|zgrzewek|skrzynek)|(?:opakowania|
  opakowan|kartony|kartonow|paczki|zgrzewki) ?(?:ilosc|razem)?|(?:packs|cartons|ctns|cases|packages)(?: qty)?|
  (?:no|number|qty|quantity) (?:of )?(?:packs|cartons|ctns|cases|packages))$
`;

const spoken = (heading: string) =>
  foldForSearch(heading)
    .replace(/[.()[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a column says how many pieces a pack has. */
export const isPackSize = (heading: string): boolean => PER_PACK.test(spoken(heading));

/** Whether a column counts packs, of whatever size. */
export const isPackCount = (heading: string): boolean => PACKS.test(spoken(heading));

/** The column of the size of packs, which itself says nothing of how much there is. */
export const packSizeColumn = (columns: readonly Column[]): Column | undefined =>
  columns.find(({ field, header }) => field === 'ignore' && header !== null && isPackSize(header));

/** The columns of packs and of their size; null where one of them is missing or has no numbers. */
export function packsBySize(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
): { readonly packs: number; readonly size: number } | null {
  const numbers = (column: number) =>
    rows.some((row) => (row[column] ?? '').trim() !== '') && mostlyNumbers(rows, column);
  const find = (is: (heading: string) => boolean) =>
    headers.findIndex((header, column) => header !== null && is(header) && numbers(column));
  const [packs, size] = [find(isPackCount), find(isPackSize)];
  return packs === -1 || size === -1 ? null : { packs, size };
}

const PACK_UNIT =
  /^(?:op|opak|opakowan\w*|kart|karton\w*|krt|ctns?|cartons?|cases?|box(?:es)?|packs?|zgrz|zgrzew\w*|skrz|skrzyn\w*|pal|palet\w*|pallets?)$/;

/** What a person is asked about a stock that by its heading is counted in packs, where no column says that goods are too. */
export function stockInPacks(columns: readonly Column[]): Problem | null {
  if (columns.some(({ field }) => field === 'unit')) return null;
  const found = columns.find(({ field, header }) => field === 'stock' && PACK_UNIT.test(unitInHeading(header) ?? ''));
  return found === undefined
    ? null
    : problem('stock_counts_packs', { column: columnLabel(found), unit: unitInHeading(found.header) });
}

/** Exactly; null where the product has more digits than a number. */
export function times(one: Decimal, other: Decimal): Decimal | null {
  const digits = one.digits * other.digits;
  if (!Number.isSafeInteger(digits)) return null;
  return { negative: one.negative !== other.negative, digits, scale: one.scale + other.scale };
}
