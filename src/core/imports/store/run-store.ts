import type { Queryable, Transaction } from '../../database';
import type { Instant, Problem } from '../../foundation';
import type { Profile } from '../types';
import { parseProfile } from './stored-profile';

export type RunState = 'planned' | 'held' | 'applied' | 'unchanged' | 'failed' | 'discarded' | 'undone';

/**
 * How many rows a run read and what became of them:
 * rows = new + changed + unchanged + suspicious + skipped + rejected + corrected.
 */
export interface RunCounts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly suspicious: number;
  /** Rows a person left out when the plan was applied. */
  readonly skipped: number;
  readonly rejected: number;
  /** Rows that could not be used here, were corrected, and count in a run of their own. */
  readonly corrected: number;
  readonly warnings: number;
  readonly priceChanges: number;
  readonly stockChanges: number;
  readonly toZero: number;
  /** Products of the source that a full file no longer names and that had stock; they are no rows of the file. */
  readonly missing: number;
}

export const NO_ROWS: RunCounts = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  suspicious: 0,
  skipped: 0,
  rejected: 0,
  corrected: 0,
  warnings: 0,
  priceChanges: 0,
  stockChanges: 0,
  toZero: 0,
  missing: 0,
};

export interface Run {
  readonly id: number;
  /** The run whose rows were corrected and are read here; null for the run of a whole file. */
  readonly parentId: number | null;
  readonly source: string;
  readonly sourceId: number;
  readonly file: string;
  readonly fileHash: string;
  readonly fileBytes: number;
  readonly state: RunState;
  readonly asOf: Instant;
  readonly profile: Profile;
  readonly counts: RunCounts;
  readonly holdReasons: readonly Problem[];
  readonly problem: Problem | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
}

export type NewRun = Omit<Run, 'id' | 'parentId' | 'source' | 'undoneAt'> & {
  readonly profileId: number | null;
  readonly parentId?: number;
};

interface RunRow {
  id: number;
  parent_run_id: number | null;
  source: string;
  source_id: number;
  file_name: string;
  file_hash: string;
  file_bytes: number;
  state: RunState;
  as_of: string;
  profile: string;
  counts: string;
  hold_reasons: string;
  problem: string | null;
  started_at: string;
  finished_at: string | null;
  undone_at: string | null;
}

const toRun = (row: RunRow): Run => ({
  id: row.id,
  parentId: row.parent_run_id,
  source: row.source,
  sourceId: row.source_id,
  file: row.file_name,
  fileHash: row.file_hash,
  fileBytes: row.file_bytes,
  state: row.state,
  asOf: row.as_of,
  profile: parseProfile(row.profile),
  counts: { ...NO_ROWS, ...(JSON.parse(row.counts) as Partial<RunCounts>) },
  holdReasons: JSON.parse(row.hold_reasons) as Problem[],
  problem: row.problem === null ? null : (JSON.parse(row.problem) as Problem),
  startedAt: row.started_at,
  finishedAt: row.finished_at,
  undoneAt: row.undone_at,
});

const runs = (db: Queryable) =>
  db('import_run').join('source', 'source.id', 'import_run.source_id').select('import_run.*', 'source.name as source');

export async function insertRun(trx: Transaction, run: NewRun): Promise<number> {
  const [id] = await trx('import_run').insert({
    source_id: run.sourceId,
    profile_id: run.profileId,
    parent_run_id: run.parentId ?? null,
    file_name: run.file,
    file_hash: run.fileHash,
    file_bytes: run.fileBytes,
    state: run.state,
    as_of: run.asOf,
    profile: JSON.stringify(run.profile),
    counts: JSON.stringify(run.counts),
    hold_reasons: JSON.stringify(run.holdReasons),
    problem: run.problem === null ? null : JSON.stringify(run.problem),
    started_at: run.startedAt,
    finished_at: run.finishedAt,
  });
  return id as number;
}

export type RunUpdate = Partial<
  Pick<Run, 'state' | 'asOf' | 'profile' | 'counts' | 'holdReasons' | 'problem' | 'finishedAt' | 'undoneAt'>
>;

export async function updateRun(trx: Transaction, id: number, update: RunUpdate): Promise<void> {
  const row: Record<string, unknown> = {};
  if (update.state !== undefined) row.state = update.state;
  if (update.asOf !== undefined) row.as_of = update.asOf;
  if (update.profile !== undefined) row.profile = JSON.stringify(update.profile);
  if (update.counts !== undefined) row.counts = JSON.stringify(update.counts);
  if (update.holdReasons !== undefined) row.hold_reasons = JSON.stringify(update.holdReasons);
  if (update.problem !== undefined) row.problem = update.problem === null ? null : JSON.stringify(update.problem);
  if (update.finishedAt !== undefined) row.finished_at = update.finishedAt;
  if (update.undoneAt !== undefined) row.undone_at = update.undoneAt;
  await trx('import_run').where({ id }).update(row);
}

export async function findRun(db: Queryable, id: number): Promise<Run | null> {
  const row = (await runs(db).where('import_run.id', id).first()) as RunRow | undefined;
  return row ? toRun(row) : null;
}

/** Whole files that are held for a person, byte for byte the one that `runId` has read, and read before it. */
export async function heldRunsOfFile(
  db: Queryable,
  { runId, sourceId, fileHash }: { runId: number; sourceId: number; fileHash: string },
): Promise<Run[]> {
  const rows = (await runs(db)
    .where({ 'import_run.source_id': sourceId, 'import_run.file_hash': fileHash, 'import_run.state': 'held' })
    .whereNull('import_run.parent_run_id')
    .where('import_run.id', '<', runId)
    .orderBy('import_run.id')) as RunRow[];
  return rows.map(toRun);
}

export async function listRuns(
  db: Queryable,
  page: { offset: number; limit: number; state?: RunState | undefined },
): Promise<{ items: Run[]; total: number }> {
  const narrow = <Q extends { where(column: string, value: string): Q }>(query: Q): Q =>
    page.state === undefined ? query : query.where('import_run.state', page.state);
  const rows = (await narrow(runs(db))
    .orderBy('import_run.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)) as RunRow[];
  const counted = (await narrow(db('import_run').count({ n: '*' })).first()) as { n: number };
  return { items: rows.map(toRun), total: counted.n };
}

const REMEMBERED_NAMES = 20;

/** What the files of a source were called that went in before a run, the newest first. */
export async function fileNamesBefore(db: Queryable, sourceId: number, runId: number): Promise<string[]> {
  const rows = await db('import_run')
    .where({ source_id: sourceId })
    .where('id', '<', runId)
    .whereIn('state', ['applied', 'unchanged'])
    .whereNull('parent_run_id')
    .orderBy('id', 'desc')
    .limit(REMEMBERED_NAMES)
    .pluck<string[]>('file_name');
  return rows;
}

export interface NewestApplied {
  /** The newest moment such a run was true for that can have come. */
  readonly asOf: Instant | null;
  /** The last such run, where the moment it was dated by cannot have come. */
  readonly ahead: Pick<Run, 'id' | 'file' | 'asOf'> | null;
}

/** What applied runs of this source, for files of this shape, were true for; nothing after `credible` can have come. */
export async function newestApplied(
  db: Queryable,
  sourceId: number,
  columns: string,
  credible: Instant,
): Promise<NewestApplied> {
  const such = () =>
    db('import_run')
      .where({ source_id: sourceId })
      .whereIn('state', ['applied', 'unchanged'])
      .whereRaw(`profile ->> 'columns' = ?`, [columns]);
  const [newest] = await such().where('as_of', '<=', credible).max<{ asOf: string | null }[]>({ asOf: 'as_of' });
  const [last] = await such()
    .orderBy('id', 'desc')
    .limit(1)
    .select<Pick<Run, 'id' | 'file' | 'asOf'>[]>('id', 'file_name as file', 'as_of as asOf');
  return { asOf: newest?.asOf ?? null, ahead: last && last.asOf > credible ? last : null };
}

/**
 * Hashes of files that must be kept: of runs that wait for a person, of runs finished since `since`, and of the last file
 * that was accepted from each source, for every shape of file it has.
 */
export async function neededFiles(db: Queryable, since: Instant): Promise<Set<string>> {
  const accepted = db('import_run')
    .whereIn('state', ['applied', 'unchanged'])
    .groupBy('source_id')
    .groupByRaw(`profile ->> 'columns'`)
    .max('id');
  const hashes = await db('import_run')
    .whereIn('state', ['held', 'planned'])
    .orWhereNull('finished_at')
    .orWhere('finished_at', '>=', since)
    .orWhereIn('id', accepted)
    .distinct()
    .pluck<string[]>('file_hash');
  return new Set(hashes);
}
