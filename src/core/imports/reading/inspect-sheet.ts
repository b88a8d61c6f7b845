import { ok, type Outcome, type Problem, problem, refused } from '../../foundation';
import type { KeptFile } from '../containers/kept-file';
import type { SheetRow } from '../containers/sheet';
import { readWorkbookSheet, type Writing } from '../containers/workbook';
import type { Detection, Profile } from '../types';
import { CoveredCells } from './text/covered-cells';
import type { InspectHints } from './tables/inspect-hints';
import { detectTable } from './inspect-text';
import type { SampleRecord } from './text/sample-records';
import { knownEncoding } from './text/text-decoder';
import { withDoubts } from './with-doubts';

const SAMPLE_ROWS = 500;
const PREVIEW_LINES = 12;
const MOST_RAW_LINES = 40;
const OF_PROGRAMS = new Set<Writing['form']>(['html', 'xml', 'json', 'aligned']);

/**
 * Says how one sheet of a workbook would be read; `asking` is what a person is asked of it in any case. Refuses what the
 * sheet's reader and `inspectText` refuse of a table.
 */
export async function inspectSheet(
  file: KeptFile,
  writing: Writing,
  sheet: string,
  hints: InspectHints,
  asking: readonly Problem[] = [],
): Promise<Outcome<Detection>> {
  const told = hints.overrides?.encoding === undefined ? null : knownEncoding(hints.overrides.encoding);
  const encoding = told ?? writing.encoding;
  const sheetRows: SheetRow[] = [];
  for await (const batch of readWorkbookSheet(file, { ...writing, encoding }, sheet, hints.signal)) {
    if (batch.failure) return refused(batch.failure);
    sheetRows.push(...batch.rows);
    if (sheetRows.length >= SAMPLE_ROWS) break;
  }
  const records = sheetRows.map(({ row, cells }): SampleRecord => ({ line: row, cells }));
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refused(problem('no_table_found', { file: hints.fileName }));
  const width = Math.max(...filled.map(({ cells }) => cells.length));
  const even = filled.map(({ line, cells }) => ({ line, cells: padded(cells, width) }));
  const raw = rawLines(filled.slice(0, PREVIEW_LINES));
  // Records and printed pages are written by programs, which name what they count.
  const mayBeScans = !OF_PROGRAMS.has(writing.form);
  const doubts = told === null && writing.doubt !== null ? [...asking, writing.doubt] : asking;
  const found = await detectTable(even, { encoding, delimiter: '', quote: '' }, { raw, doubts, mayBeScans }, hints);
  if (!found.ok) return found;
  const shared = sharedQuantities(sheetRows, found.value.profile);
  return shared.length === 0 ? found : ok(withDoubts(found.value, [...found.value.doubts, ...shared]));
}

/** The first rows as lines of text, each at its place in the sheet; not far down, nor above its table as on a page. */
function rawLines(filled: readonly SampleRecord[]): readonly string[] {
  const texts = new Map(filled.map(({ line, cells }) => [line, cells.join('\t')]));
  const [first, last] = [Math.min(...texts.keys()), Math.max(...texts.keys())];
  if (first < 1 || last > MOST_RAW_LINES) return [...texts.values()];
  return Array.from({ length: last }, (_, i) => texts.get(i + 1) ?? '');
}

/** One quantity merged over several goods: how it is shared nobody can tell. */
function sharedQuantities(rows: readonly SheetRow[], profile: Profile): Problem[] {
  const covered = new CoveredCells(profile);
  const shared = rows.filter((row) => covered.sharesQuantity(row));
  return shared.length === 0 ? [] : [problem('quantity_merged', { line: shared[0]?.row ?? 0 })];
}

/** A sheet's rows end with their last filled cell; a table's rows are of one width. */
function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
}
