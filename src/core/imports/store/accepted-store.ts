import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import type { Profile } from '../types';
import type { RunCounts } from './run-store';
import { parseProfile } from './stored-profile';

/** The last file of a source that the master agreed with, read in one certain way. */
export interface AcceptedFile {
  readonly sourceId: number;
  readonly profile: Profile;
  readonly fileHash: string;
  readonly runId: number;
  readonly asOf: Instant;
  readonly acceptedAt: Instant;
  readonly counts: RunCounts;
  /** Rows of it that say there is some stock. */
  readonly stocked: number;
  /** Rows of it that have a price. */
  readonly priced: number;
  /** Its contents say for which moment it is true. */
  readonly statesMoment: boolean;
  /** An index of its lines lies beside its copy. */
  readonly hasLines: boolean;
  /** Newest ids when it was accepted: what came later came from somebody else. */
  readonly marks: { readonly movement: number; readonly priceChange: number; readonly run: number };
}

interface AcceptedRow {
  source_id: number;
  profile: string;
  file_hash: string;
  run_id: number;
  as_of: string;
  accepted_at: string;
  counts: string;
  stocked: number;
  priced: number;
  states_moment: number;
  has_lines: number;
  movement_mark: number;
  price_change_mark: number;
  run_mark: number;
}

const toAccepted = (row: AcceptedRow): AcceptedFile => ({
  sourceId: row.source_id,
  profile: parseProfile(row.profile),
  fileHash: row.file_hash,
  runId: row.run_id,
  asOf: row.as_of,
  acceptedAt: row.accepted_at,
  counts: JSON.parse(row.counts) as RunCounts,
  stocked: row.stocked,
  priced: row.priced,
  statesMoment: row.states_moment === 1,
  hasLines: row.has_lines === 1,
  marks: { movement: row.movement_mark, priceChange: row.price_change_mark, run: row.run_mark },
});

/** One text for one profile: what was stored once has its fields in another order than what was just detected. */
const textOf = (profile: Profile): string => JSON.stringify(parseProfile(JSON.stringify(profile)));

/** The accepted file that was read in exactly this way, or that is exactly this file. */
export async function findAccepted(
  db: Queryable,
  sourceId: number,
  by: { readonly profile: Profile } | { readonly fileHash: string },
): Promise<AcceptedFile | null> {
  const which = 'profile' in by ? { profile: textOf(by.profile) } : { file_hash: by.fileHash };
  const row = await db('accepted_file')
    .where({ source_id: sourceId, ...which })
    .orderBy('run_id', 'desc')
    .first<AcceptedRow | undefined>();
  return row ? toAccepted(row) : null;
}

/** How the files of a source that the master agreed with last were read, for every shape of file it has. */
export async function findAcceptedProfiles(db: Queryable, source: string): Promise<Profile[]> {
  const texts = await db('accepted_file')
    .whereIn('source_id', db('source').where({ name: source }).select('id'))
    .orderBy('run_id', 'desc')
    .pluck<string[]>('profile');
  return texts.map(parseProfile);
}

/** The files of a source that were accepted and are about the same, however they were read; newest first. */
export async function findAcceptedOfKind(
  db: Queryable,
  sourceId: number,
  kind: Profile['kind'],
): Promise<AcceptedFile[]> {
  const rows = await db('accepted_file')
    .where({ source_id: sourceId })
    .whereRaw(`profile ->> 'kind' = ?`, [kind])
    .orderBy('run_id', 'desc')
    .select<AcceptedRow[]>();
  return rows.map(toAccepted);
}

/** Takes the place of the file accepted before. The marks are where the ledger and the runs are now. */
export async function keepAccepted(trx: Transaction, file: Omit<AcceptedFile, 'marks'>): Promise<void> {
  await trx.raw(
    `insert or replace into accepted_file (source_id, profile, file_hash, run_id, as_of, accepted_at, counts, stocked,
       priced, states_moment, has_lines, movement_mark, price_change_mark, run_mark)
     select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce((select max(id) from movement), 0),
       coalesce((select max(id) from price_change), 0), coalesce((select max(id) from import_run), 0)`,
    [
      file.sourceId,
      textOf(file.profile),
      file.fileHash,
      file.runId,
      file.asOf,
      file.acceptedAt,
      JSON.stringify(file.counts),
      file.stocked,
      file.priced,
      file.statesMoment ? 1 : 0,
      file.hasLines ? 1 : 0,
    ],
  );
}

/** After an undo nothing is known any more of what the master says and the file does not. */
export async function forgetAccepted(trx: Transaction, sourceId: number): Promise<void> {
  await trx('accepted_file').where({ source_id: sourceId }).delete();
}
