import { pattern } from '../../../foundation';
import type { Cells } from '../text/csv';
import { readGtins } from '../cells/gtins';
import type { HeaderMeaning } from '../headings/header-words';
import { readDecimal } from '../cells/numbers';
import { isBound } from '../cells/stock-hints';

/** A column that by its header may be a field. */
export interface Claim {
  readonly column: number;
  readonly header: string;
  readonly meaning: HeaderMeaning;
}

/**
 * Of several columns with the same name the one with numbers is meant. A lone one keeps its name whatever is in it: its
 * rows are then set aside with a reason, where ignoring the column would bring in products without a price. One with
 * nothing in it gives way to any that has numbers.
 */
export function preferNumbers(claims: readonly Claim[], rows: readonly Cells[]): readonly Claim[] {
  const numeric = claims.filter((claim) => mostlyNumbers(rows, claim.column));
  const filled = numeric.filter(({ column }) => rows.some((row) => (row[column] ?? '').trim() !== ''));
  return filled.length > 0 ? filled : numeric.length > 0 ? numeric : claims;
}

export function mostlyNumbers(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return (
    cells.filter((cell) => readDecimal(cell, ',') !== null || /^-+$/.test(cell) || isBound(cell)).length * 2 >=
    cells.length
  );
}

/** Whether what is headed as numbers of books holds such numbers; others may be the codes of a shop all the same. */
export function numbersBooks(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.filter((cell) => readGtins(cell, true).gtins.length > 0).length * 2 >= cells.length;
}

export function sameCells(rows: readonly Cells[], one: number, other: number): boolean {
  return rows.every((row) => (row[one] ?? '').trim() === (row[other] ?? '').trim());
}

/** Whether a column answers yes or no and says no more: `Tax` of goods that are taxed is no rate. */
export function saysWhether(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => /^(?:yes|no|y|n|tak|nie|t|true|false|ja|nein)$/i.test(cell));
}

const CONDITION = pattern('i')`
  ^(?:jak )?(?:now[yae]|używan[yae]|odnowion[yae]|powystawow[yae]|regenerowan[yae]|uszkodzon[yae]|
  (?:bardzo )?dobr[yae]|idealn[yae]|new|used|refurbished|like new|neu|gebraucht)\b
`;

/** Whether a `Stan` is the condition of goods (`nowy`, `używany`), which no quantity stands beside. */
export function saysCondition(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.some((cell) => CONDITION.test(cell)) && cells.every((cell) => /^\D+$/.test(cell));
}

/** Whether a column has nothing but ones, zeros and blanks. */
export function saysYesOrNo(rows: readonly Cells[], column: number): boolean {
  return rows.every((row) => /^\s*[01]?\s*$/.test(row[column] ?? ''));
}

/** Whether a column has few small numbers again and again, and no zero, as places are numbered. */
export function mayNumberPlaces(rows: readonly Cells[], column: number): boolean {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return (
    cells.length > 2 &&
    cells.every((cell) => /^[1-9]\d?$/.test(cell)) &&
    new Set(cells).size * 3 <= cells.length * 2 &&
    new Set(cells).size <= 5
  );
}
