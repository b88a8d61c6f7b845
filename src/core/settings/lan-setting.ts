import type { LanView } from '../../contract';
import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

/** How the console is to be reachable from the local network. */
export type LanSetting = Pick<LanView, 'wanted' | 'port' | 'tls'>;

/** Shut until somebody says otherwise; the port stays, so that a tablet's bookmark stays good. */
const DEFAULTS: LanSetting = { wanted: false, port: 8437, tls: null };
const KEYS = { wanted: 'lanWanted', port: 'lanPort', tls: 'lanTls' } as const satisfies Record<
  keyof LanSetting,
  string
>;

export async function readLanSetting(db: Queryable): Promise<LanSetting> {
  const rows = await db('setting')
    .whereIn('key', Object.values(KEYS))
    .select<{ key: string; value: string }[]>('key', 'value');
  const stored = new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  const given = Object.entries(KEYS).filter(([, key]) => stored.has(key));
  return { ...DEFAULTS, ...Object.fromEntries(given.map(([field, key]) => [field, stored.get(key)])) };
}

/** Stores what was already checked. */
export async function writeLanSetting(trx: Transaction, setting: LanSetting, at: Instant): Promise<void> {
  const rows = Object.entries(KEYS).map(([field, key]) => ({
    key,
    value: JSON.stringify(setting[field as keyof LanSetting]),
    changed_at: at,
  }));
  await trx('setting').insert(rows).onConflict('key').merge();
}
