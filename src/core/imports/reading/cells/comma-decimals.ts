import { type Problem, problem } from '../../../foundation';
import type { Cells } from '../text/csv';
import { speaksOfMoney } from '../headings/heading-subjects';

/** Nearly every row must have the same number of cells too many; one alone may be a description with a comma. */
const NEARLY_EVERY = 0.9;
const FEWEST_ROWS = 2;
const WHOLE = /^\s*-?\d[\d\s]*$/;
const FRACTION = /^\d{1,4}\s*$/;

/** What a table of commas is whose numbers have decimal commas, too. */
type CommaDecimals = { readonly rows: readonly Cells[] } | { readonly refusal: Problem };

/**
 * A program that writes `1,50` without quotes between commas gives every row a cell too many for each such number. Where
 * there are as many of them as there are columns of money, and the cells there are numbers, the halves can be put together
 * again, and a person is asked; where it is not so plain, nobody can know which comma is which. Null for a sound table.
 */
export function commaDecimals(
  headers: readonly (string | null)[],
  rows: readonly Cells[],
  delimiter: string,
): CommaDecimals | null {
  if (delimiter !== ',') return null;
  const width = headers.findLastIndex((header) => header !== null) + 1;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (width < 2 || filled.length < FEWEST_ROWS) return null;
  const surplus = (filled[0]?.length ?? 0) - width;
  const wide = filled.filter((row) => row.length - width === surplus);
  if (surplus < 1 || wide.length < filled.length * NEARLY_EVERY) return null;
  const halves = wide.every((row) => row.some((cell, i) => WHOLE.test(cell) && FRACTION.test(row[i + 1] ?? '')));
  // A comma that ends every row makes a cell too many, and an empty one.
  const trailing = wide.every((row) => row.slice(width).every((cell) => cell.trim() === ''));
  if (!halves || trailing) return null;
  const money = moneyColumns(headers);
  const joined = wide.map((row) => joinDecimals(row, width, money));
  if (joined.some((row) => row === null))
    return { refusal: problem('decimal_comma_unquoted', { cells: width + surplus, expected: width }) };
  return { rows: filled.map((row) => joinDecimals(row, width, money) ?? row) };
}

/** The columns whose numbers may have decimals, by the order in which their halves come. */
export function moneyColumns(headers: readonly (string | null)[]): readonly number[] {
  return headers.flatMap((header, i) =>
    header !== null && speaksOfMoney(header) && !/\b(vat|tax|stawka)\b/i.test(header) ? [i] : [],
  );
}

/** The row with the halves of its numbers put together; null where it has not exactly one cell more for each of them. */
export function joinDecimals(row: Cells, width: number, money: readonly number[]): Cells | null {
  if (money.length === 0 || row.length !== width + money.length) return null;
  const cells: string[] = [];
  for (let i = 0; i < row.length; i++) {
    const cell = row[i] as string;
    if (!money.includes(cells.length)) {
      cells.push(cell);
      continue;
    }
    const next = row[++i] ?? '';
    if (!WHOLE.test(cell) || !FRACTION.test(next)) return null;
    cells.push(`${cell.trim()},${next.trim()}`);
  }
  return cells;
}
