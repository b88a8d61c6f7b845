import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Core, createCore } from '../../src/core';
import type { ConnectorKind } from '../../src/core/channels';
import { openDatabase } from '../../src/core/database';
import type { StoredFile } from '../../src/core/imports';

export interface BenchCore extends Core {
  close(): Promise<void>;
}

/** A whole core on a real master file, with files read from where they lie. */
export async function openBenchCore(folder: string, connectors: readonly ConnectorKind[]): Promise<BenchCore> {
  const database = await openDatabase(join(folder, `${randomUUID()}.sqlite`));
  const taken = new Map<string, string>();
  const core = await createCore({
    clock: { now: () => new Date() },
    random: { fraction: Math.random, uuid: randomUUID },
    database,
    dataFolder: folder,
    connectors,
    fetch: globalThis.fetch,
    secrets: { seal: (text) => text, open: (text) => text, fingerprint: (text) => text },
    files: {
      async takeFromPath(path) {
        const { size, mtime } = await stat(path);
        const file: StoredFile = {
          hash: createHash('sha256').update(path).digest('hex'),
          name: basename(path),
          bytes: size,
          modifiedAt: mtime.toISOString(),
        };
        taken.set(file.hash, path);
        return { ok: true, value: file };
      },
      takeUpload: () => Promise.reject(new Error('not benched')),
      read: (hash) => createReadStream(taken.get(hash) ?? ''),
      takeFromPaths: () => Promise.reject(new Error('not benched')),
      has: (hash) => Promise.resolve(taken.has(hash)),
      pathOf: (hash) => taken.get(hash) ?? null,
      keepBeside: (hash, what, bytes) => writeFile(join(folder, `${hash}.${what}`), bytes),
      readBeside: (hash, what) => readFile(join(folder, `${hash}.${what}`)).catch(() => null),
      list: () => Promise.resolve([]),
      forget: () => Promise.resolve(true),
    },
    mailer: () => {
      throw new Error('not benched');
    },
    mailFromEnvironment: { url: null, from: null },
    log: { info: () => undefined, warn: console.warn, error: console.error },
    defaultLanguage: 'en',
  });
  return { ...core, close: () => database.close() };
}

export const benchCall = { signal: new AbortController().signal, actor: 'bench', mayReadPaths: true };
