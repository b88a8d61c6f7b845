import type { Column, ColumnField, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { readDecimal } from '../cells/numbers';

const NUMBERS: ReadonlySet<ColumnField> = new Set(['price', 'stock']);
/** Fewer short rows than these may have been damaged one by one. */
const FEWEST = 3;

/** Cells that every row must have: those up to the last column that means something. */
const leastCells = (columns: readonly Column[]): number =>
  columns.reduce((least, { column, field }) => (field === 'ignore' ? least : Math.max(least, column + 1)), 0);

/**
 * Whether rows of a table end where nothing follows. Excel saves a text so: in blocks of 16 rows it leaves away the cells
 * behind the last one with something in it. Only of columns that nothing is read from, and mostly blank where they are.
 */
export function endsShort(columns: readonly Column[], rows: readonly Cells[]): boolean {
  const least = leastCells(columns);
  const short = rows.filter(({ length }) => length >= least && length < columns.length);
  if (short.length < FEWEST) return false;
  const left = short.reduce((fewest, { length }) => Math.min(fewest, length), columns.length);
  const behind = rows.flatMap((row) => row.slice(left, columns.length));
  return behind.filter((cell) => cell.trim() === '').length * 2 > behind.length;
}

/**
 * Whether a row that is too short lacks nothing but such cells. One that has lost a delimiter inside lacks a price or a
 * stock then, or has a text in its place.
 */
export function shortRowChecker({ columns, decimalMark, endsShort: mayEnd }: Profile): (cells: Cells) => boolean {
  if (mayEnd !== true) return () => false;
  const least = leastCells(columns);
  const numbers = columns.filter(({ field }) => NUMBERS.has(field));
  return (cells) =>
    cells.length >= least &&
    cells.length < columns.length &&
    numbers.every(({ column }) => readDecimal((cells[column] ?? '').trim(), decimalMark) !== null);
}
