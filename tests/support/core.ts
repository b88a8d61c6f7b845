import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { ImportReport, ProfileView } from '../../src/contract';
import { type Core, createCore } from '../../src/core';
import type { ConnectorKind } from '../../src/core/channels';
import { type Database, openDatabase } from '../../src/core/database';
import type { FileVault } from '../../src/core/imports';
import type { Services } from '../../src/core/services';
import { type TestClock, testClock } from './clock';
import { scratchFolder } from './database';
import { testCall, testServices } from './services';

/** A whole core on a real master in a scratch folder, with a clock that stands still and files from that folder. */
export interface TestShop {
  readonly core: Core;
  readonly database: Database;
  readonly clock: TestClock;
  readonly folder: string;
  /** Writes a file and imports it; throws where the import itself is refused. */
  importText(text: string, options?: ImportOptions): Promise<ImportReport>;
}

interface ImportOptions {
  readonly name?: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly confirmProfile?: boolean;
  readonly overrides?: Partial<ProfileView>;
}

export async function testShop(
  own: { connectors?: readonly ConnectorKind[]; ports?: Partial<Services> } = {},
): Promise<TestShop> {
  const folder = await scratchFolder();
  const database = await openDatabase(join(folder, 'master.sqlite'));
  onTestFinished(() => database.close());
  const clock = testClock();
  const core = await createCore(
    testServices(database, {
      clock,
      dataFolder: folder,
      connectors: own.connectors ?? [],
      files: memoryVault(clock),
      ...own.ports,
    }),
  );
  return {
    core,
    database,
    clock,
    folder,
    async importText(text, options = {}) {
      const path = join(folder, options.name ?? 'export.csv');
      await writeFile(path, text);
      const answer = await core.operations.imports.run(
        {
          path,
          source: options.source,
          asOf: options.asOf,
          dryRun: options.dryRun ?? false,
          force: options.force ?? false,
          confirmProfile: options.confirmProfile ?? false,
          ...(options.overrides === undefined ? {} : { overrides: options.overrides }),
        },
        testCall(),
      );
      if (!answer.ok) throw new Error(`import refused: ${JSON.stringify(answer.problem)}`);
      return answer.value;
    },
  };
}

/** Keeps copies in memory; a file is written "now". */
export function memoryVault(clock: TestClock): FileVault {
  const kept = new Map<string, Buffer>();
  const beside = new Map<string, Uint8Array>();
  const keptAt = new Map<string, string>();
  const keep = (bytes: Buffer, name: string) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    kept.set(hash, bytes);
    keptAt.set(hash, clock.now().toISOString());
    return { ok: true as const, value: { hash, name, bytes: bytes.length, modifiedAt: clock.now().toISOString() } };
  };
  return {
    takeFromPath: async (path) => keep(await readFile(path), basename(path)),
    takeUpload: async (file) => keep(Buffer.from(await file.arrayBuffer()), file.name),
    read: (hash) => Readable.from([kept.get(hash) ?? Buffer.alloc(0)]),
    takeFromPaths: async (paths, { name }) =>
      keep(Buffer.concat(await Promise.all(paths.map((p) => readFile(p)))), name),
    has: async (hash) => kept.has(hash),
    pathOf: () => null,
    keepBeside: async (hash, what, bytes) => void beside.set(`${hash}.${what}`, bytes),
    readBeside: async (hash, what) => beside.get(`${hash}.${what}`) ?? null,
    list: async () => [...kept].map(([hash, bytes]) => ({ hash, bytes: bytes.length, keptAt: keptAt.get(hash) ?? '' })),
    forget: async (hash, keptBefore) => (keptAt.get(hash) ?? '') < keptBefore && kept.delete(hash),
  };
}
