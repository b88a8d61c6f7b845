import { settingsSchema, type SettingsView } from '../contract';
import { wrongUsage } from './answer';

const change = settingsSchema.partial().strict();

/** Texts become what the setting is: `none` empties, digits count. Throws wrong usage. */
export function readSettingsChange(given: Readonly<Record<string, string>>): Partial<SettingsView> {
  if ('smtpPassword' in given) throw wrongUsage('cli_secret_in_argument', { key: 'smtpPassword' });
  const values = Object.entries(given).map(([key, text]) => [key, settingValue(key, text)] as const);
  const parsed = change.safeParse(Object.fromEntries(values));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw wrongUsage('cli_setting_unusable', {
      detail: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '),
    });
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
}

const COUNTS: ReadonlySet<string> = new Set([
  'syncEveryMinutes',
  'auditEveryHours',
  'peoplePerUnit',
  'alertWindowHours',
]);
const EMPTIABLE: ReadonlySet<string> = new Set(['smtpUrl', 'mailFrom', 'watchFolder', 'backupFolder', 'taxId']);

function settingValue(key: string, text: string): string | number | null {
  if (COUNTS.has(key)) return Number(text);
  return EMPTIABLE.has(key) && (text === '' || text === 'none') ? null : text;
}
