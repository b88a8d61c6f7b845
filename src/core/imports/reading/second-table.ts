import type { Column, RowProblem } from '../types';
import type { Cells } from './csv';
import { isNever, meaningOf } from './header-words';
import { rejection, rowProblem } from './row-findings';

/** Stops the reading of a whole file: below it nothing means what it did. */
export const SECOND_TABLE = 'file_two_tables';

/** Whether a row is the header of another table: the same column of codes, others beside it. */
export function isOtherHeader(cells: Cells, { header, column }: Column): boolean {
  if (header === null || cells[column]?.trim() !== header) return false;
  const rest = cells.filter((cell, i) => i !== column && cell.trim() !== '');
  return rest.length > 0 && rest.every((cell) => meaningOf(cell) !== null || isNever(cell));
}

export function secondTable(cells: Cells, line: number): RowProblem {
  const headings = cells.filter((cell) => cell.trim() !== '').join(', ');
  return rowProblem(rejection(SECOND_TABLE, null, headings), line, null, 'rejected');
}
