import { createActivityLog } from '../../src/core/activity';
import type { Mail, MailSettings } from '../../src/core/alerts';
import type { Database } from '../../src/core/database';
import { createEventHub } from '../../src/core/events';
import type { SecretBox } from '../../src/core/ports';
import type { Call, Services } from '../../src/core/services';
import { createLanBoard } from '../../src/core/lan-board';
import { createWatchBoard } from '../../src/core/watching';
import { testClock } from './clock';
import { seededRandom } from './random';

/** Seals so that a test can see that something was sealed; keeps nothing secret. */
export const readableSecretBox: SecretBox = {
  seal: (plain) => `sealed:${Buffer.from(plain).toString('base64')}`,
  open: (sealed) => Buffer.from(sealed.replace(/^sealed:/, ''), 'base64').toString(),
  fingerprint: (plain) => `fingerprint:${Buffer.from(plain).toString('base64')}`,
};

/** Services for a core without an outside: no channels, no mail server, no files. Pass what the test is about. */
export function testServices(database: Database, own: Partial<Services> = {}): Services {
  const clock = own.clock ?? testClock();
  return {
    clock,
    random: seededRandom(),
    database,
    dataFolder: '/nowhere',
    connectors: [],
    fetch: () => Promise.reject(new Error('this test has no network')),
    secrets: readableSecretBox,
    files: {
      takeFromPath: () => Promise.reject(new Error('this test has no files')),
      takeUpload: () => Promise.reject(new Error('this test has no files')),
      read: () => {
        throw new Error('this test has no files');
      },
      takeFromPaths: () => Promise.reject(new Error('this test has no files')),
      has: () => Promise.resolve(false),
      pathOf: () => null,
      keepBeside: () => Promise.resolve(),
      readBeside: () => Promise.resolve(null),
      list: () => Promise.resolve([]),
      forget: () => Promise.resolve(true),
    },
    readingThread: null,
    backups: {
      folder: '/nowhere/backups',
      reopen: null,
      standIn: false,
      list: () => Promise.resolve([]),
      begin: () => Promise.reject(new Error('this test has no backups')),
      keep: () => Promise.reject(new Error('this test has no backups')),
      remove: () => Promise.resolve(),
      take: () => Promise.reject(new Error('this test has no backups')),
      stage: () => Promise.reject(new Error('this test has no backups')),
      staged: () => Promise.resolve(null),
      unstage: () => Promise.resolve(),
    },
    disk: () => Promise.resolve(null),
    mailer: (settings: MailSettings) => ({
      send: (mail: Mail) => Promise.reject(new Error(`this test has no mail: ${mail.subject} by ${settings.from}`)),
      close: () => Promise.resolve(),
    }),
    mailFromEnvironment: { url: null, from: null },
    printer: { pdf: () => Promise.reject(new Error('this test has no printer')) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    defaultLanguage: 'pl',
    events: createEventHub(clock),
    activity: createActivityLog(database, clock),
    watching: createWatchBoard(createActivityLog(database, clock), () => undefined),
    lan: createLanBoard(() => undefined),
    threads: null,
    ...own,
  };
}

/** A caller on this PC who does not give up. */
export function testCall(own: Partial<Call> = {}): Call {
  return { signal: new AbortController().signal, actor: 'cli', role: 'owner', mayReadPaths: true, ...own };
}
