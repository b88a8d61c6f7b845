import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

const KEY = 'lanWanted';

/** Whether the console is to be reachable from the local network; it never is until somebody says so. */
export async function readLanWanted(db: Queryable): Promise<boolean> {
  const row = await db('setting').where({ key: KEY }).first<{ value: string } | undefined>('value');
  return row?.value === 'true';
}

export async function writeLanWanted(trx: Transaction, wanted: boolean, at: Instant): Promise<void> {
  const row = { key: KEY, value: JSON.stringify(wanted), changed_at: at };
  await trx('setting').insert(row).onConflict('key').merge();
}
