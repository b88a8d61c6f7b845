import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import type { Profile } from '../types';
import { parseProfile } from './stored-profile';

/** Thresholds of the brake that a person set for a source; what is missing is as the brake has it. */
export interface BrakeThresholds {
  readonly zeroShare?: number | undefined;
  readonly missingShare?: number | undefined;
  readonly priceShare?: number | undefined;
  readonly suspiciousFactor?: number | undefined;
  readonly rejectedShare?: number | undefined;
  readonly shrinkShare?: number | undefined;
  readonly alikeShare?: number | undefined;
  readonly stockShare?: number | undefined;
  readonly foreignShare?: number | undefined;
}

/** How the files of a source arrive and are judged; see `sourceSettingsSchema` of the contract for each. */
export interface SourceSettings {
  readonly polling: 'auto' | 'yes' | 'no';
  readonly patterns: readonly string[];
  readonly schedule: string | null;
  readonly retentionDays: number | null;
  readonly scope: 'full' | 'partial';
  readonly brake: BrakeThresholds;
}

export interface Source {
  readonly id: number;
  readonly name: string;
  /** Null for the default source, whose folder is a setting of the shop. */
  readonly folder: string | null;
  readonly settings: SourceSettings;
}

export const DEFAULT_SOURCE = 'default';

/** What holds for a source until somebody says otherwise. */
export const SOURCE_SETTINGS: SourceSettings = {
  polling: 'auto',
  patterns: [],
  schedule: null,
  retentionDays: 30,
  scope: 'partial',
  brake: {},
};

interface SourceRow {
  id: number;
  name: string;
  folder: string | null;
  settings: string;
}

const toSource = ({ settings, ...row }: SourceRow): Source => ({
  ...row,
  settings: { ...SOURCE_SETTINGS, ...(JSON.parse(settings) as Partial<SourceSettings>) },
});

const sources = (db: Queryable) => db('source').select<SourceRow[]>('id', 'name', 'folder', 'settings');

/** Every source there is, in the order in which they were made. */
export async function listSources(db: Queryable): Promise<Source[]> {
  return (await sources(db).orderBy('id')).map(toSource);
}

/** Null for a source no file has come from and nobody has set up. */
export async function findSource(db: Queryable, name: string): Promise<Source | null> {
  const [row] = await sources(db).where({ name });
  return row ? toSource(row) : null;
}

/** Writes a source as a whole, making it if need be. */
export async function writeSource(trx: Transaction, source: Omit<Source, 'id'>, at: Instant): Promise<void> {
  const id = await ensureSource(trx, source.name, at);
  await trx('source')
    .where({ id })
    .update({ folder: source.folder, settings: JSON.stringify(source.settings) });
}

export interface StoredProfile {
  readonly id: number;
  readonly name: string;
  readonly shape: string;
  readonly profile: Profile;
}

interface ProfileRow {
  id: number;
  name: string;
  shape: string;
  settings: string;
}

const toStored = (row: ProfileRow): StoredProfile => ({
  id: row.id,
  name: row.name,
  shape: row.shape,
  profile: parseProfile(row.settings),
});

export async function ensureSource(trx: Transaction, name: string, at: Instant): Promise<number> {
  const found = await trx('source').where({ name }).first<{ id: number } | undefined>('id');
  if (found) return found.id;
  const [id] = await trx('source').insert({ name, created_at: at });
  return id as number;
}

/** The profiles a person confirmed for a source, newest first. */
export async function findProfiles(db: Queryable, sourceName: string): Promise<StoredProfile[]> {
  const rows: ProfileRow[] = await db('import_profile')
    .join('source', 'source.id', 'import_profile.source_id')
    .where('source.name', sourceName)
    .orderBy('import_profile.confirmed_at', 'desc')
    .select('import_profile.id', 'import_profile.name', 'import_profile.shape', 'import_profile.settings');
  return rows.map(toStored);
}

/** Keeps a confirmed profile for its source; the one for files of the same shape is replaced. */
export async function keepProfile(
  trx: Transaction,
  sourceId: number,
  shape: string,
  profile: Profile,
  at: Instant,
): Promise<number> {
  const settings = JSON.stringify(profile);
  const known = await trx('import_profile')
    .where({ source_id: sourceId, shape })
    .first<{ id: number } | undefined>('id');
  if (known) {
    await trx('import_profile').where({ id: known.id }).update({ settings, confirmed_at: at });
    return known.id;
  }
  const count = (await trx('import_profile').where({ source_id: sourceId }).count({ n: '*' }).first<{ n: number }>()).n;
  const name = count === 0 ? profile.format : `${profile.format}-${count + 1}`;
  const [id] = await trx('import_profile').insert({
    source_id: sourceId,
    name,
    shape,
    settings,
    confirmed_at: at,
    created_at: at,
  });
  return id as number;
}
