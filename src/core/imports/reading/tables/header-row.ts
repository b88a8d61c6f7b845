import type { Cells } from '../text/csv';
import { meaningOf } from '../headings/header-words';
import type { SampleRecord } from '../text/sample-records';
import { isHeading, isKey } from './second-heading';

interface HeaderGuess {
  /** Null when the table begins with data. */
  readonly header: SampleRecord | null;
  /** Column names were recognised, as against a first row that only looks like names. */
  readonly recognised: boolean;
}

/** How far below the top of the file a header may stand, under titles and blank lines. */
const SEARCHED_RECORDS = 40;

/**
 * The header is the row that names the most fields. Where no row names any, the first row of the table is its header if
 * it holds only words while the rows under it hold numbers.
 */
export function guessHeader(records: readonly SampleRecord[]): HeaderGuess {
  let best: SampleRecord | null = null;
  let most = 0;
  for (const record of records.slice(0, SEARCHED_RECORDS)) {
    const fields = record.cells.map((cell) => meaningOf(cell)?.field).filter((field) => field !== undefined);
    const known = new Set(fields).size;
    if (known > most && (known > 1 || looksLikeNames(record.cells))) [best, most] = [record, known];
  }
  if (best !== null) return { header: belowGroups(best, records), recognised: true };
  const table = records.filter(({ cells }) => cells.length === commonWidth(records));
  // A program that knows no names writes its own above those of the table.
  if (table[0]?.cells.every(isCounted) && table[1] && looksLikeNames(table[1].cells)) table.shift();
  const first = table[0];
  const followed = table.slice(1, 20).some(({ cells }) => cells.some(isNumber));
  return { header: first && followed && looksLikeNames(first.cells) ? first : null, recognised: false };
}

/** A row that only groups columns (`Towar`, `Cena`) names no code; the row of words under it that does is the header. */
function belowGroups(found: SampleRecord, records: readonly SampleRecord[]): SampleRecord {
  const next = records[records.indexOf(found) + 1];
  if (!next || next.line !== found.line + 1 || found.cells.some(isKey)) return found;
  return isHeading(next.cells) && next.cells.some(isKey) ? next : found;
}

/** The width most rows of the sample share. */
export function commonWidth(records: readonly SampleRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) {
    if (cells.some((cell) => cell.trim() !== '')) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function looksLikeNames(cells: Cells): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 1 && filled.every((cell) => /\p{L}/u.test(cell)) && new Set(filled).size === filled.length;
}

/** `Kolumna 1`, `Column2`, `Unnamed: 3`: names that only count. */
const isCounted = (cell: string): boolean =>
  /^\s*(?:kolumna|column|col|field|pole|spalte|sloupec|unnamed:?)[ _]?\d+\s*$/i.test(cell);

function isNumber(cell: string): boolean {
  return /^\s*-?[\d\s.,]*$/.test(cell) && /\d/.test(cell);
}
