import type { Queryable, Transaction } from '../../database';
import type { Instant } from '../../foundation';

const KEY = 'lastBackupAt';

/** Kept in the master, because a backup may lie where we cannot look: on a stick in the owner's pocket. */
export async function rememberVerified(trx: Transaction, at: Instant): Promise<void> {
  await trx('setting')
    .insert({ key: KEY, value: JSON.stringify(at), changed_at: at })
    .onConflict('key')
    .merge();
}

export async function lastVerified(db: Queryable): Promise<Instant | null> {
  const row = await db('setting').where({ key: KEY }).first<{ value: string } | undefined>('value');
  return row ? (JSON.parse(row.value) as Instant) : null;
}

/** Since when there has been something to lose and no verified backup of it; null while the master is empty. */
export async function unprotectedSince(db: Queryable): Promise<Instant | null> {
  if (!(await db('product').first('id'))) return null;
  const made = await lastVerified(db);
  if (made !== null) return made;
  const [row] = await db('location').min<{ since: Instant | null }[]>({ since: 'created_at' });
  return row?.since ?? null;
}
