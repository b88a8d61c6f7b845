import { setImmediate } from 'node:timers/promises';
import type { Transaction } from '../../../database';
import { ok, type Outcome, problem, refused } from '../../../foundation';
import {
  cellNamed,
  columnLabels,
  expectedWidth,
  findRejectedRows,
  lineOfPlace,
  lineText,
  PLACE_MARK,
  type PlacedRecord,
  type Profile,
  type ReadRow,
  type RecordReading,
  recordReader,
  type RejectedRow,
  type RowPlace,
  type RowProblem,
  type Run,
} from '../../../imports';
import { matchByGtin } from '../plan/codes/match-by-gtin';

export interface Correction extends RowPlace {
  readonly cells: Readonly<Record<string, string>>;
}

/** Corrected rows, read by the profile of their run. */
export interface Wanted {
  readonly usable: readonly (PlacedRecord & { readonly rows: readonly ReadRow[] })[];
  readonly wrong: readonly PlacedRecord[];
  /** One for each row in `wrong`. */
  readonly problems: readonly RowProblem[];
}

/** More at once is no correction in place: the file, or how it is read, is what is wrong. */
const MOST_ROWS = 20_000;
/** Rows read in one turn of the event loop. */
const TURN_ROWS = 200;

/** Puts new values into the rows a person named (all that are open where none are), and reads them. */
export async function readWanted(
  trx: Transaction,
  run: Run,
  corrections: readonly Correction[] | null,
): Promise<Outcome<Wanted>> {
  const kept = await findRejectedRows(trx, run.id, corrections ?? 'open');
  if (kept.length > MOST_ROWS) return refused(problem('too_many_corrections', { count: kept.length, most: MOST_ROWS }));
  const byPlace = new Map(kept.map((row) => [`${row.line} ${row.n}`, row]));
  const records: PlacedRecord[] = [];
  for (const correction of corrections
    ? lastOfEach(corrections)
    : kept.map(({ line, n }) => ({ line, n, cells: {} }))) {
    const row = byPlace.get(`${correction.line} ${correction.n}`);
    const record = correctRow(run.profile, row, correction);
    if (record.ok) records.push(record.value);
    // Where a person named no rows, one that cannot be read again simply stays as it is.
    else if (corrections !== null) return record;
  }
  if (records.length === 0) return refused(problem('no_rows_to_correct', { id: run.id }));
  return ok(await readAll(trx, run.profile, records));
}

/** Rows by the lines they have in their run, where a person says the sheet and the row on it. */
export function linesOf<T extends RowPlace & { readonly sheet?: string }>(
  { profile }: Run,
  rows: readonly T[],
): Outcome<(T & RowPlace)[]> {
  const placed: (T & RowPlace)[] = [];
  for (const row of rows) {
    const { sheet, line: written } = row;
    const line = sheet === undefined ? written : lineOfPlace(profile.sheets, { sheet, row: written });
    if (line === null) return refused(problem('row_not_set_aside', { line: `${sheet}!${written}` }));
    placed.push({ ...row, line });
  }
  return ok(placed);
}

/** A row that is named twice is written once. */
function lastOfEach(corrections: readonly Correction[]): Correction[] {
  return [...new Map(corrections.map((correction) => [`${correction.line} ${correction.n}`, correction])).values()];
}

function correctRow(profile: Profile, row: RejectedRow | undefined, correction: Correction): Outcome<PlacedRecord> {
  const { line, n } = correction;
  const told = { line: lineText(profile.sheets, line) };
  if (!row) return refused(problem('row_not_set_aside', told));
  if (row.state === 'retried') return refused(problem('row_already_corrected', { ...told, id: row.retriedRunId }));
  if (row.cells === null) return refused(problem('row_not_kept', told));
  const cells = [...(row.corrected ?? row.cells)];
  const labels = columnLabels(profile.columns);
  const entries = Object.entries(correction.cells);
  for (const [name, value] of entries) {
    const at = cellNamed(name, labels);
    if (at === null || at >= Math.max(labels.length, cells.length)) {
      return refused(problem('column_unknown', { column: name, known: labels.join(', ') }));
    }
    while (cells.length <= at) cells.push('');
    cells[at] = value;
  }
  // Somebody who saw every column has left the rest empty on purpose; and blank cells behind them tell of no shift any more.
  const width = expectedWidth(profile.columns);
  if (entries.length > 0) {
    while (cells.length < width) cells.push('');
    while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
  }
  return ok({ line, n, document: row.document, cells });
}

async function readAll(trx: Transaction, profile: Profile, records: readonly PlacedRecord[]): Promise<Wanted> {
  const read = recordReader(profile);
  const readings: { readonly record: PlacedRecord; readonly reading: RecordReading }[] = [];
  for (const record of records) {
    const reading = read(record);
    const matched = await matchByGtin(trx, profile, reading.problems);
    readings.push({ record, reading: matched === null ? reading : { ...reading, ...matched } });
    if (readings.length % TURN_ROWS === 0) await setImmediate();
  }
  // Parts of a stock differ, and are added up.
  const disagreeing = disagreeingSkus(profile.addsRows ? [] : readings.flatMap(({ reading }) => reading.rows));
  const told = readings.map(({ record, reading }) => ({
    record,
    rows: reading.rows,
    problem: whyNotUsable(record, reading, disagreeing),
  }));
  return {
    usable: told.filter(({ problem: found }) => found === null).map(({ record, rows }) => ({ ...record, rows })),
    wrong: told.filter(({ problem: found }) => found !== null).map(({ record }) => record),
    problems: told.flatMap(({ problem: found }) => found ?? []),
  };
}

function whyNotUsable(
  { line, n }: PlacedRecord,
  { rows, problems }: RecordReading,
  disagreeing: ReadonlyMap<string, readonly number[]>,
): RowProblem | null {
  const rejected = problems.find(({ severity }) => severity === 'rejected');
  if (rejected) return rejected;
  const about = { line, n, column: null, severity: 'rejected' as const };
  if (rows.length === 0) return { ...about, sku: null, value: null, code: 'row_says_nothing', facts: { line } };
  const twice = rows.find(({ sku }) => disagreeing.has(sku));
  if (!twice) return null;
  const lines = disagreeing.get(twice.sku)?.join(', ') ?? '';
  return { ...about, sku: twice.sku, value: twice.sku, code: 'duplicate_conflict', facts: { lines } };
}

/** SKUs that several rows describe differently for one place, with their lines: there is no telling which one is right. */
function disagreeingSkus(rows: readonly ReadRow[]): Map<string, number[]> {
  const bySku = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = `${row.sku}${PLACE_MARK}${row.location ?? ''}`;
    bySku.set(key, [...(bySku.get(key) ?? []), row]);
  }
  const versions = (same: readonly ReadRow[]) => new Set(same.map((row) => JSON.stringify({ ...row, line: 0 })));
  return new Map(
    [...bySku].flatMap(([key, same]) =>
      versions(same).size > 1 ? [[key.split(PLACE_MARK)[0] ?? '', same.map(({ line }) => line)] as const] : [],
    ),
  );
}
