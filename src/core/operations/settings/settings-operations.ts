import { isAbsolute } from 'node:path';
import type { SettingsView } from '../../../contract';
import { instant, ok, type Outcome, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import {
  isSender,
  readSettings,
  readTaxId,
  type SettingsChange,
  splitSmtpUrl,
  writeSealedSmtpPassword,
  writeSettings,
} from '../../settings';
import { defaultFolderProblem } from '../sources';

type SetInput = Parameters<Operations['settings']['set']>[0];

/** The shop's settings: read with defaults, changed field by field; a refused change changes nothing. */
export function createSettingsOperations(services: Services): Operations['settings'] {
  const { clock, database, defaultLanguage } = services;
  return {
    async get(_input, { role }) {
      const settings = await readSettings(database.read, defaultLanguage);
      // The mail account and the disk of this PC are nobody's business but the owner's.
      return role === 'owner'
        ? settings
        : { ...settings, smtpUrl: null, mailFrom: null, watchFolder: null, backupFolder: null };
    },
    async set(input, { session }) {
      if (session && (input.watchFolder || input.backupFolder)) return refused(problem('folder_not_allowed'));
      const outcome = await database.write(async (trx) => {
        const before = await readSettings(trx, defaultLanguage);
        const checked = checkChange(input, before);
        if (!checked.ok) return checked;
        const at = instant(clock);
        const { change, password } = checked.value;
        const misplaced =
          change.watchFolder === undefined ? null : await defaultFolderProblem(services, trx, change.watchFolder);
        if (misplaced) return refused(misplaced);
        await writeSettings(trx, change, at);
        if (password !== undefined) {
          await writeSealedSmtpPassword(trx, password === null ? null : services.secrets.seal(password), at);
        }
        const fields = [...Object.keys(change), ...(password == null ? [] : ['smtpPassword'])].join(', ');
        if (fields !== '') await services.activity.record('info', problem('settings_changed', { fields }), trx);
        return ok(await readSettings(trx, defaultLanguage));
      });
      if (outcome.ok) services.events.publish({ type: 'changed', what: 'settings' });
      return outcome;
    },
  };
}

interface CheckedChange {
  readonly change: SettingsChange;
  /** What to seal; null to forget it; undefined to leave it as it is. */
  readonly password: string | null | undefined;
}

function checkChange({ smtpPassword, ...fields }: SetInput, before: SettingsView): Outcome<CheckedChange> {
  const change = withoutUndefined(fields);
  if (change.currency !== undefined && !/^[A-Z]{3}$/.test(change.currency)) {
    return refused(problem('currency_invalid', { currency: change.currency }));
  }
  if (change.mailFrom === '') change.mailFrom = null;
  if (change.mailFrom && !isSender(change.mailFrom)) {
    return refused(problem('mail_from_invalid', { from: change.mailFrom }));
  }
  if (change.watchFolder === '') change.watchFolder = null;
  if (change.backupFolder === '') change.backupFolder = null;
  if (change.backupFolder && !isAbsolute(change.backupFolder)) {
    return refused(problem('backup_folder_relative', { folder: change.backupFolder }));
  }
  if (change.taxId === '') change.taxId = null;
  if (change.taxId) {
    const digits = readTaxId(change.taxId);
    if (digits === null) return refused(problem('tax_id_invalid', { taxId: change.taxId }));
    change.taxId = digits;
  }
  return checkMailServer(change, smtpPassword, before);
}

/**
 * A password written into the address is taken out and sealed. One that was given for another server or user is
 * forgotten: it must never be shown to a stranger.
 */
function checkMailServer(
  change: Partial<SettingsView>,
  given: string | undefined,
  before: SettingsView,
): Outcome<CheckedChange> {
  if (change.smtpUrl === '') change.smtpUrl = null;
  const url = change.smtpUrl === undefined ? before.smtpUrl : change.smtpUrl;
  const split = url === null ? null : splitSmtpUrl(url);
  // The facts leave the address out: what cannot be taken apart may hold a password anywhere.
  if (url !== null && split === null) return refused(problem('smtp_url_invalid'));
  if (change.smtpUrl && split) change.smtpUrl = split.url;
  const asked = given ?? split?.password ?? undefined;
  if (asked && (split === null || new URL(split.url).username === '')) return refused(problem('smtp_user_missing'));
  if (asked !== undefined) return ok({ change, password: asked === '' ? null : asked });
  const sameServer = split !== null && before.smtpUrl !== null && login(split.url) === login(before.smtpUrl);
  return ok({ change, password: change.smtpUrl === undefined || sameServer ? undefined : null });
}

const login = (text: string) => {
  const url = new URL(text);
  return `${url.username}@${url.hostname}`;
};

function withoutUndefined(fields: SettingsChange): Partial<SettingsView> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
