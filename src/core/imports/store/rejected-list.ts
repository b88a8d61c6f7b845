import type { Queryable } from '../../database';
import type { Problem } from '../../foundation';
import type { RejectedState } from './problem-store';

/** A row that was set aside as a person sees it: its cells as they last were, and why it cannot be used. */
export interface ListedRow {
  readonly line: number;
  readonly n: number;
  readonly state: RejectedState;
  readonly retriedRunId: number | null;
  readonly cells: readonly string[] | null;
  readonly problems: readonly (Problem & { readonly column: string | null; readonly sku: string | null })[];
}

interface Row {
  line: number;
  n: number;
  state: RejectedState;
  retried_run_id: number | null;
  cells: string | null;
}

/** One page of the rows a run set aside, in file order; `left` are those no run has read since. */
export async function listRejectedRows(
  db: Queryable,
  runId: number,
  page: {
    offset: number;
    limit: number;
    state?: RejectedState | 'left' | undefined;
    line?: number | undefined;
  },
): Promise<{ items: ListedRow[]; total: number }> {
  const { state, line } = page;
  const where = [
    'run_id = :runId',
    ...(line === undefined ? [] : ['line = :line']),
    ...(state === undefined ? [] : [state === 'left' ? `state <> 'retried'` : 'state = :state']),
  ].join(' and ');
  const bindings = { runId, state: state ?? '', line: line ?? 0, offset: page.offset, limit: page.limit };
  const rows = await db.raw<Row[]>(
    `select line, n, state, retried_run_id, coalesce(corrected, cells) as cells from import_rejected_row
     where ${where} order by line, n limit :limit offset :offset`,
    bindings,
  );
  const counted = await db.raw<{ n: number }[]>(
    `select count(*) as n from import_rejected_row where ${where}`,
    bindings,
  );
  const problems = await problemsOf(db, runId, rows);
  return {
    items: rows.map(({ line, n, state, retried_run_id: retriedRunId, cells }) => ({
      line,
      n,
      state,
      retriedRunId,
      cells: cells === null ? null : (JSON.parse(cells) as string[]),
      problems: problems.get(`${line} ${n}`) ?? [],
    })),
    total: counted[0]?.n ?? 0,
  };
}

/** The most cells a row that was set aside has: more than the table has columns where a delimiter slipped in. */
export async function widestRejectedRow(db: Queryable, runId: number): Promise<number> {
  const [row] = await db.raw<{ n: number | null }[]>(
    'select max(json_array_length(coalesce(corrected, cells))) as n from import_rejected_row where run_id = ?',
    [runId],
  );
  return row?.n ?? 0;
}

async function problemsOf(db: Queryable, runId: number, rows: readonly Row[]) {
  const found = await db.raw<
    { line: number; n: number; column: string | null; sku: string | null; code: string; facts: string }[]
  >(
    `select line, n, "column", sku, code, facts from import_problem
     where run_id = ? and severity = 'rejected' and line in (select value from json_each(?)) order by id`,
    [runId, JSON.stringify(rows.map(({ line }) => line))],
  );
  const byPlace = new Map<string, ListedRow['problems'][number][]>();
  for (const { line, n, column, sku, code, facts } of found) {
    const place = `${line} ${n}`;
    const told = { column, sku, code, facts: JSON.parse(facts) as Problem['facts'] };
    byPlace.set(place, [...(byPlace.get(place) ?? []), told]);
  }
  return byPlace;
}
