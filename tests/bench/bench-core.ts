import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Core, createCore } from '../../src/core';
import type { ConnectorKind } from '../../src/core/channels';
import { type Database, openDatabase } from '../../src/core/database';
import { createDiskShelf } from '../../src/host/backups';
import { createDiskVault } from '../../src/host/files/disk-vault';

export type BenchCore = Core;

/** A whole core on a real master file, with files read from where they lie. */
export async function openBenchCore(folder: string, connectors: readonly ConnectorKind[]): Promise<BenchCore> {
  const database = await openDatabase(join(folder, `${randomUUID()}.sqlite`));
  const core = await openBenchCoreOn(folder, database, connectors);
  return {
    ...core,
    async close() {
      await core.close();
      await database.close();
    },
  };
}

/** The same on a master that the bench itself looks into, and closes. */
export async function openBenchCoreOn(
  folder: string,
  database: Database,
  connectors: readonly ConnectorKind[],
): Promise<Core> {
  return createCore({
    clock: { now: () => new Date() },
    random: { fraction: Math.random, uuid: randomUUID },
    database,
    dataFolder: folder,
    connectors,
    fetch: globalThis.fetch,
    secrets: { seal: (text) => text, open: (text) => text, fingerprint: (text) => text },
    files: await createDiskVault(folder),
    // Built beside the bench.
    readingThread: join(import.meta.dirname, 'reading-thread.js'),
    backups: createDiskShelf(folder),
    disk: () => Promise.resolve(null),
    mailer: () => {
      throw new Error('not benched');
    },
    printer: { pdf: () => Promise.reject(new Error('no printer')) },
    mailFromEnvironment: { url: null, from: null },
    log: { info: () => undefined, warn: console.warn, error: console.error },
    defaultLanguage: 'en',
  });
}

export const benchCall = {
  signal: new AbortController().signal,
  actor: 'bench',
  role: 'owner' as const,
  mayReadPaths: true,
};
