import type { Queryable, Transaction } from '../../database';
import type { Problem } from '../../foundation';
import type { RowProblem } from '../types';

const PROBLEM_CHUNK = 2_000;

/** Keeps what was set aside, in file order; nothing a file said is lost. */
export async function insertRowProblems(
  trx: Transaction,
  runId: number,
  problems: readonly RowProblem[],
): Promise<void> {
  for (let start = 0; start < problems.length; start += PROBLEM_CHUNK) {
    await trx.raw(
      `insert into import_problem (run_id, line, n, "column", sku, value, severity, code, facts)
       select ?, j.value ->> 'line', coalesce(j.value ->> 'n', 0), j.value ->> 'column', j.value ->> 'sku',
              j.value ->> 'value', j.value ->> 'severity', j.value ->> 'code', j.value -> 'facts'
       from json_each(?) j`,
      [runId, JSON.stringify(problems.slice(start, start + PROBLEM_CHUNK))],
    );
  }
}

/** Says of the rows of a run what was said of the same rows before. */
export async function repeatRowProblems(trx: Transaction, runId: number, earlierRunId: number): Promise<void> {
  await trx.raw(
    `insert into import_problem (run_id, line, n, "column", sku, value, severity, code, facts)
     select ?, line, n, "column", sku, value, severity, code, facts from import_problem where run_id = ? order by id`,
    [runId, earlierRunId],
  );
}

/** What became of a row that was set aside: `open` until it is corrected and read again, or left as it is. */
export type RejectedState = 'open' | 'retried' | 'dismissed';

export type StoredProblem = RowProblem & {
  readonly id: number;
  readonly n: number;
  /** Null for warnings, and for rows of which nothing was kept. */
  readonly state: RejectedState | null;
};

export async function listRowProblems(
  db: Queryable,
  runId: number,
  page: { offset: number; limit: number },
): Promise<{ items: StoredProblem[]; total: number }> {
  const rows = await db.raw<(Omit<StoredProblem, 'facts'> & { facts: string })[]>(
    `select found.id, found.line, found.n, found."column", found.sku, found.value, found.severity, found.code,
       found.facts, kept.state
     from import_problem found left join import_rejected_row kept on kept.run_id = found.run_id
       and kept.line = found.line and kept.n = found.n and found.severity = 'rejected'
     where found.run_id = :runId order by found.severity, found.line, found.id limit :limit offset :offset`,
    { runId, limit: page.limit, offset: page.offset },
  );
  const counted = (await db('import_problem').where({ run_id: runId }).count({ n: '*' }).first()) as { n: number };
  return {
    items: rows.map(({ facts, ...row }) => ({ ...row, facts: JSON.parse(facts) as Problem['facts'] })),
    total: counted.n,
  };
}

/** Why things were set aside, and how often; `facts` and `line` are those of the first one. */
export type ProblemReason = Pick<RowProblem, 'code' | 'severity' | 'line' | 'facts'> & { readonly count: number };

/** Most frequent first, rows before single values; of very many reasons only the first ones. */
export async function listProblemReasons(db: Queryable, runId: number): Promise<ProblemReason[]> {
  const rows = await db.raw<(Omit<ProblemReason, 'facts'> & { facts: string })[]>(
    `select code, severity, count(*) as count, min(line) as line, facts from import_problem where run_id = :runId
     group by severity, code order by severity, count(*) desc, code limit 20`,
    { runId },
  );
  return rows.map(({ facts, ...row }) => ({ ...row, facts: JSON.parse(facts) as Problem['facts'] }));
}
