import type { Queryable, Transaction } from '../../database';
import type { RowProblem } from '../types';
import { insertRowProblems, type RejectedState } from './problem-store';

/** A row that could not be used, as it stands in the file and as a person last wrote it. */
export interface RejectedRow {
  readonly line: number;
  readonly n: number;
  readonly document: number | null;
  /** Null for a row that was too long to keep. */
  readonly cells: readonly string[] | null;
  readonly corrected: readonly string[] | null;
  readonly state: RejectedState;
  readonly retriedRunId: number | null;
}

/** Which records of a file, by where they stand. */
export interface RowPlace {
  readonly line: number;
  readonly n: number;
}

interface KeptRow {
  line: number;
  n: number;
  document: number | null;
  cells: string | null;
  corrected: string | null;
  state: RejectedState;
  retried_run_id: number | null;
}

const MAX_KEPT_LENGTH = 64 * 1024;
const CHUNK = 1_000;

const cellsOf = (text: string | null) => (text === null ? null : (JSON.parse(text) as string[]));
const toRow = (row: KeptRow): RejectedRow => ({
  line: row.line,
  n: row.n,
  document: row.document,
  cells: cellsOf(row.cells),
  corrected: cellsOf(row.corrected),
  state: row.state,
  retriedRunId: row.retried_run_id,
});

/** SQL: rows of `kept` at the places in the JSON text given. */
const AT_PLACES = `(kept.line, kept.n) in (select value ->> 'line', value ->> 'n' from json_each(?))`;

const placesText = (rows: readonly RowPlace[]) => JSON.stringify(rows.map(({ line, n }) => ({ line, n })));

/** Keeps the records that problems bring along; of a row over 64 KiB only that there was one. */
export async function keepRejectedRows(
  trx: Transaction,
  runId: number,
  problems: readonly RowProblem[],
): Promise<void> {
  const rejected = problems.filter((found) => found.raw !== undefined);
  for (let start = 0; start < rejected.length; start += CHUNK) {
    const rows = rejected.slice(start, start + CHUNK).map(({ line, n = 0, raw }) => {
      const cells = JSON.stringify(raw?.cells ?? []);
      return { line, n, document: raw?.document ?? null, cells: cells.length > MAX_KEPT_LENGTH ? null : cells };
    });
    await trx.raw(
      `insert into import_rejected_row (run_id, line, n, document, cells)
       select ?, value ->> 'line', value ->> 'n', value ->> 'document', value ->> 'cells' from json_each(?) where true
       on conflict (run_id, line, n) do update
         set state = iif(state = 'dismissed', 'dismissed', 'open'), retried_run_id = null`,
      [runId, JSON.stringify(rows)],
    );
  }
}

/** The kept row at these places; all rows that are open where no places are given. In file order. */
export async function findRejectedRows(
  db: Queryable,
  runId: number,
  which: readonly RowPlace[] | 'open' | 'corrected',
): Promise<RejectedRow[]> {
  const condition =
    which === 'open' ? `kept.state = 'open'` : which === 'corrected' ? 'kept.corrected is not null' : AT_PLACES;
  const rows = await db.raw<KeptRow[]>(
    `select kept.* from import_rejected_row kept where kept.run_id = ? and ${condition} order by kept.line, kept.n`,
    typeof which === 'string' ? [runId] : [runId, placesText(which)],
  );
  return rows.map(toRow);
}

/** The corrected rows that run `runId` reads in place of a file. */
export async function findRowsReadBy(db: Queryable, runId: number): Promise<RejectedRow[]> {
  const rows = await db.raw<KeptRow[]>(
    `select kept.* from import_rejected_row kept where kept.retried_run_id = ? and kept.run_id <> ?
     order by kept.line, kept.n`,
    [runId, runId],
  );
  return rows.map(toRow);
}

export async function countRejectedRows(db: Queryable, runId: number, state: RejectedState): Promise<number> {
  const [row] = await db('import_rejected_row').where({ run_id: runId, state }).count<{ n: number }[]>({ n: '*' });
  return row?.n ?? 0;
}

/** Keeps what a person wrote in place of the cells. */
export async function writeCorrections(
  trx: Transaction,
  runId: number,
  rows: readonly (RowPlace & { readonly cells: readonly string[] })[],
): Promise<void> {
  const told = rows.map(({ line, n, cells }) => ({ line, n, cells: JSON.stringify(cells) }));
  // Every row is there already. SQLite would look through all of them for each one of an `update … from json_each`.
  await trx.raw(
    `insert into import_rejected_row (run_id, line, n, corrected)
     select ?, value ->> 'line', value ->> 'n', value ->> 'cells' from json_each(?) where true
     on conflict (run_id, line, n) do update set corrected = excluded.corrected`,
    [runId, JSON.stringify(told)],
  );
}

export async function markRejectedRows(
  trx: Transaction,
  runId: number,
  places: readonly RowPlace[],
  mark: { readonly state: RejectedState; readonly retriedRunId?: number },
): Promise<void> {
  await trx.raw(
    `update import_rejected_row as kept set state = ?, retried_run_id = ? where kept.run_id = ? and ${AT_PLACES}`,
    [mark.state, mark.retriedRunId ?? null, runId, placesText(places)],
  );
}

/** Says anew why these rows cannot be used, after a correction that was not enough. */
export async function replaceRowProblems(
  trx: Transaction,
  runId: number,
  problems: readonly RowProblem[],
): Promise<void> {
  await trx.raw(
    `delete from import_problem as kept where kept.run_id = ? and kept.severity = 'rejected' and ${AT_PLACES}`,
    [runId, placesText(problems.map(({ line, n = 0 }) => ({ line, n })))],
  );
  await insertRowProblems(trx, runId, problems);
}
