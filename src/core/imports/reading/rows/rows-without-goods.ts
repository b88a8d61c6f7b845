import type { ColumnField, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { cellOf } from '../cells/cell-of';
import { readGtins } from '../cells/gtins';
import { meaningOf } from '../headings/header-words';
import { LINE_NOT_FOR_SALE } from '../columns/not-for-sale';
import { ROW_NOT_OFFERED } from '../cells/offered';
import { type Rejection, rejection } from '../cells/row-findings';
import { ACROSS, isWordOfTotals } from './table-feet';

/** What a row among the goods may be that is none of them. */
export interface RowsWithoutGoods {
  /** The line of headings once more, as programs print it on each page. */
  isHeader(cells: Cells): boolean;
  /** A line of sums: `Razem` where the code would be, or numbers under no code and no name. */
  isTotals(cells: Cells): boolean;
  /** The heading of a group, or a line between pages: a code, where name, prices and stock are all empty. */
  saysOnlyCode(cells: Cells, sku: string): boolean;
  /** The heading of a group among the goods: a word alone, and not where their names stand. */
  groupOf(cells: Cells): Rejection | null;
}

/** Columns that say whether a row counts, and nothing of its goods. */
const SAYS_WHETHER: ReadonlySet<ColumnField> = new Set(['offered', 'only', 'notForSale']);
/** Rows of which nothing is missed. */
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  'row_only_code',
  'group_row',
  ROW_NOT_OFFERED,
  'row_of_other_level',
  LINE_NOT_FOR_SALE,
]);
const NUMBERS_ONLY = /^[\d\s\u00a0.,()-]*$/;
const HAS_LETTER = /\p{L}/u;
/** A word of groups before its name, as programs print it above the goods of each. */
const GROUP =
  /^(?:grupa|podgrupa|kategoria|dzia[lł]|asortyment|producent|dostawca|magazyn|group|category|department)\b\s*:?\s+\S/iu;

/** Whether a row set aside for this reason is told of and not missed. */
export const saysNothing = (code: string): boolean => SAYS_NOTHING.has(code);

/** Tells, for the columns of a profile, the rows that stand among goods and are none. */
export function rowsWithoutGoods(profile: Profile): RowsWithoutGoods {
  const used = profile.columns.filter(({ field }) => field !== 'ignore');
  const first = (field: string) => used.find((column) => column.field === field);
  const nameColumn = first('name');
  const gtinColumns = used.filter(({ field }) => field === 'gtin');
  const keyColumn = first('sku') ?? first('gtin') ?? null;
  const others = used.filter((column) => column !== keyColumn && !SAYS_WHETHER.has(column.field));
  const isTable = profile.format.startsWith('csv');
  // A table with names and something else beside its codes: there a lone code says nothing.
  const namesGoods = isTable && nameColumn !== undefined && (first('price') ?? first('stock')) !== undefined;
  return { isHeader, isTotals, saysOnlyCode, groupOf };

  function isHeader(cells: Cells): boolean {
    const key = used[0];
    if (!key || key.header === null || cells[key.column]?.trim() !== key.header) return false;
    return used.every(({ header, column, field }) => {
      const cell = cells[column]?.trim() ?? '';
      // Of two rows of headings the second has what is meant by a column.
      return header === null || cell === header || (meaningOf(header) === null && meaningOf(cell)?.field === field);
    });
  }

  function isTotals(cells: Cells): boolean {
    if (cells.at(-1) === ACROSS) return isWordOfTotals(cells.find((cell) => cell !== '') ?? '');
    const key = keyColumn === null ? '' : cellOf(cells, keyColumn);
    const name = nameColumn === undefined ? '' : cellOf(cells, nameColumn);
    if (key !== '') return isKeyOfTotals(key, name);
    const words = cells.map((cell) => cell.trim()).filter((cell) => !NUMBERS_ONLY.test(cell));
    if (words[0] !== undefined && isWordOfTotals(words[0])) return true;
    if (name !== '' || nameColumn === undefined || !cells.every((cell) => NUMBERS_ONLY.test(cell))) return false;
    return !gtinColumns.some((column) => readGtins(cellOf(cells, column)).gtins.length > 0);
  }

  function saysOnlyCode(cells: Cells, sku: string): boolean {
    return (namesGoods || (isTable && GROUP.test(sku))) && others.every((column) => cellOf(cells, column) === '');
  }

  function groupOf(cells: Cells): Rejection | null {
    const at = cells.findIndex((cell) => cell.trim() !== '');
    const said = (cells[at] ?? '').trim();
    if (!namesGoods || !HAS_LETTER.test(said) || cells.some((cell, i) => i !== at && cell.trim() !== '')) return null;
    if (at === nameColumn?.column && !GROUP.test(said)) return null;
    return rejection('group_row', profile.columns[at] ?? null, said);
  }
}

/** A word of sums in place of a code, with no name beside it that is more than numbers. */
export function isKeyOfTotals(key: string, name: string): boolean {
  return (name === '' || NUMBERS_ONLY.test(name) || isWordOfTotals(name)) && isWordOfTotals(key);
}
