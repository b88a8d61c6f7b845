import type { SettingsView } from '../../contract';
import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

/** What holds until somebody says otherwise. */
const DEFAULTS: SettingsView = {
  language: 'pl',
  currency: 'PLN',
  shopName: '',
  taxId: null,
  smtpUrl: null,
  mailFrom: null,
  watchFolder: null,
  backupFolder: null,
  syncEveryMinutes: 5,
  auditEveryHours: 24,
  peoplePerUnit: 3,
  alertWindowHours: 12,
};

const SEALED_PASSWORD = 'smtpPassword';

/** The shop's settings, defaults filled in. Each is one row holding JSON; rows of other keys are left alone. */
export async function readSettings(
  db: Queryable,
  defaultLanguage: SettingsView['language'] = DEFAULTS.language,
): Promise<SettingsView> {
  const rows = await db('setting')
    .whereIn('key', Object.keys(DEFAULTS))
    .select<{ key: string; value: string }[]>('key', 'value');
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
  return { ...DEFAULTS, language: defaultLanguage, ...stored };
}

/** The settings to change; what is left out stays. */
export type SettingsChange = { readonly [Key in keyof SettingsView]?: SettingsView[Key] | undefined };

/** Stores already validated settings; fields that are left out or undefined keep their value. */
export async function writeSettings(trx: Transaction, change: SettingsChange, at: Instant): Promise<void> {
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined) await put(trx, key, JSON.stringify(value), at);
  }
}

/** The SMTP password as it lies in the master: sealed by the ports' SecretBox, or null. */
export async function readSealedSmtpPassword(db: Queryable): Promise<string | null> {
  const row = await db('setting').where({ key: SEALED_PASSWORD }).first<{ value: string } | undefined>('value');
  return row?.value ?? null;
}

export async function writeSealedSmtpPassword(trx: Transaction, sealed: string | null, at: Instant): Promise<void> {
  if (sealed === null) await trx('setting').where({ key: SEALED_PASSWORD }).delete();
  else await put(trx, SEALED_PASSWORD, sealed, at);
}

const put = (trx: Transaction, key: string, value: string, at: Instant) =>
  trx('setting').insert({ key, value, changed_at: at }).onConflict('key').merge();
