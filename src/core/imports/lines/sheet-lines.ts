import type { Problem } from '../../foundation';

/** More rows than a sheet of any program has. */
const SHEET_ROWS = 10_000_000;

/** A row as the program shows it in which the workbook is opened. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
}

/** The names of all sheets of a workbook, in order, where some are read together as one table; absent of every other file. */
type Sheets = readonly string[] | undefined;

/**
 * Where sheets of a workbook are read together as one table, each has a stretch of lines of its own, so that every row has
 * a line that no other has. People are told the sheet and the row on it. `at` counts all sheets of the workbook from 0.
 */
export const lineOnSheet = (at: number, row: number): number => at * SHEET_ROWS + row;

/** The line of a row on a sheet; null where none is called so. */
export function lineOfPlace(sheets: Sheets, { sheet, row }: SheetPlace): number | null {
  const at = sheets?.indexOf(sheet) ?? -1;
  return at === -1 ? null : lineOnSheet(at, row);
}

function placeOfLine(sheets: Sheets, line: number): SheetPlace | null {
  const sheet = line < 1 ? undefined : sheets?.[Math.floor((line - 1) / SHEET_ROWS)];
  return sheet === undefined ? null : { sheet, row: ((line - 1) % SHEET_ROWS) + 1 };
}

/** As formulas name a row of another sheet: `Gdańsk!57`. */
export function lineText(sheets: Sheets, line: number): string {
  const place = placeOfLine(sheets, line);
  return place === null ? String(line) : `${place.sheet}!${place.row}`;
}

/** What stands on a line, with the sheet and the row where there are several. */
export function withPlace<T extends { readonly line: number }>(sheets: Sheets, one: T): T & { place?: SheetPlace } {
  const place = placeOfLine(sheets, one.line);
  return place === null ? one : { ...one, place };
}

/** What is said of rows names other rows as people find them. */
export function factsOnSheets(sheets: Sheets, facts: Problem['facts']): Problem['facts'] {
  if (sheets === undefined) return facts;
  const { line, lines } = facts;
  return {
    ...facts,
    ...(typeof line === 'number' ? { line: lineText(sheets, line) } : {}),
    ...(typeof lines === 'string' ? { lines: lines.replace(/\d+/g, (one) => lineText(sheets, Number(one))) } : {}),
  };
}
