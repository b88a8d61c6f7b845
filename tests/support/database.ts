import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/core/database';

/** A folder that is gone after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oneshelf-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A real master in a scratch folder, closed after the test. */
export async function scratchDatabase(): Promise<Database> {
  const database = await openDatabase(join(await scratchFolder(), 'master.sqlite'));
  onTestFinished(() => database.close());
  return database;
}
