import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';
import type { Profile } from '../types';
import { parseProfile } from './stored-profile';

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
