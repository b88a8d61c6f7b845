import type { Log, Ports } from '../core';
import type { MailPort, MailSettings } from '../core/alerts';
import type { ConnectorKind } from '../core/channels';
import type { Database } from '../core/database';
import { builtScript } from './app-folder';
import type { Environment } from './data-folder';
import { createPrinter } from './printing/printer';
import { createDiskShelf } from './backups';
import { createDiskCheck } from './disk-state';
import { createDiskVault } from './files/disk-vault';
import { languageOf } from './language';
import { isPractising } from './practice';
import { createSecretBox } from './secret-box';
import { systemClock, systemRandom } from './system';

interface PortsOptions {
  readonly dataFolder: string;
  readonly database: Database;
  readonly key: Buffer;
  readonly kinds: readonly ConnectorKind[];
  readonly env: Environment;
  readonly log: Log;
  /** See `BackupShelf.standIn`. */
  readonly standIn: boolean;
  /** Closes and opens the master, to put a restored one in its place; null where nobody does. */
  readonly reopen: (() => void) | null;
}

/** The real world, as the core sees it. */
export async function createPorts({
  dataFolder,
  database,
  key,
  kinds,
  env,
  log,
  standIn,
  reopen,
}: PortsOptions): Promise<Ports> {
  return {
    clock: systemClock,
    random: systemRandom,
    database,
    dataFolder,
    connectors: kinds,
    fetch: globalThis.fetch,
    secrets: createSecretBox(key),
    files: await createDiskVault(dataFolder),
    readingThread: builtScript('reading-thread.js'),
    backups: createDiskShelf(dataFolder, { standIn, reopen }),
    disk: createDiskCheck(dataFolder, log),
    mailer: lazyMailer,
    mailFromEnvironment: mailFromEnvironment(env, dataFolder),
    printer: createPrinter(),
    log,
    defaultLanguage: languageOf(env),
  };
}

/** The environment's mail server, except where the sample shop is open: practice mails never leave this PC. */
function mailFromEnvironment(env: Environment, dataFolder: string): Ports['mailFromEnvironment'] {
  const real = (value: string | undefined) => (isPractising(dataFolder) ? null : (value ?? null));
  return {
    get url() {
      return real(env.ONESHELF_SMTP_URL);
    },
    get from() {
      return real(env.ONESHELF_MAIL_FROM);
    },
  };
}

/** Most commands send no mail: the mail library is loaded with the first message. */
function lazyMailer(settings: MailSettings): MailPort {
  let opened: MailPort | null = null;
  return {
    async send(mail, signal) {
      if (!opened) opened = (await import('./mail')).createSmtpMailer(settings);
      return opened.send(mail, signal);
    },
    close: async () => opened?.close(),
  };
}
