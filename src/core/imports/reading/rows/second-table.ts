import type { Column, RowProblem } from '../../types';
import type { Cells } from '../text/csv';
import { isNever, meaningOf } from '../headings/header-words';
import { rejection, rowProblem } from '../cells/row-findings';

/** What stops the reading of a whole file: below it nothing means what it did. */
const SECOND_TABLE = 'file_two_tables';
const SECOND_PLACE = 'file_two_places';
const PLACE = /^(?:magazyn|mag\.?|sklep|oddzia[lł]|filia|lokalizacja|warehouse|location|store)\s*[:=]\s*\S/iu;

export const endsTable = (code: string | undefined): boolean => code === SECOND_TABLE || code === SECOND_PLACE;

/** Whether a row is the header of another table: the same column of codes, others beside it. */
export function isOtherHeader(cells: Cells, { header, column }: Column): boolean {
  if (header === null || cells[column]?.trim() !== header) return false;
  const rest = cells.filter((cell, i) => i !== column && cell.trim() !== '');
  return rest.length > 0 && rest.every((cell) => meaningOf(cell) !== null || isNever(cell));
}

/** Whether the rows below are of another warehouse: `Magazyn: MAG2` on a row of its own, among rows. */
export function isOtherPlace(cells: Cells, line: number, headerLine: number | null): boolean {
  if (headerLine === null || line <= headerLine + 1) return false;
  const first = cells.find((cell) => cell !== '');
  return first !== undefined && PLACE.test(first.trim()) && cells.filter((cell) => cell.trim() !== '').length <= 2;
}

export function secondPlace(cells: Cells, line: number): RowProblem {
  const place = cells.filter((cell) => cell.trim() !== '').join(' ');
  return rowProblem(rejection(SECOND_PLACE, null, place), line, null, 'rejected');
}

export function secondTable(cells: Cells, line: number): RowProblem {
  const headings = cells.filter((cell) => cell.trim() !== '').join(', ');
  return rowProblem(rejection(SECOND_TABLE, null, headings), line, null, 'rejected');
}
