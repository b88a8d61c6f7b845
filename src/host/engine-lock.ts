import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { Fault, type Outcome, ok, problem, refused } from '../core/foundation';

/** Held by the one engine of a data folder; the operating system lets go of it when its holder dies. */
export interface EngineLock {
  release(): Promise<void>;
}

/**
 * Takes the lock without waiting. It is an exclusive transaction on a database of its own: SQLite's file locks work the
 * same on every platform and cannot be left behind. Problems: engine_running.
 */
export async function takeEngineLock(dataFolder: string): Promise<Outcome<EngineLock>> {
  const file = join(dataFolder, 'engine.lock');
  const connection = await open(file);
  try {
    await run(connection, 'PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
  } catch (cause) {
    await close(connection);
    if (isBusy(cause)) return refused(problem('engine_running', { folder: dataFolder }));
    throw new Fault('engine_lock_unusable', `The lock ${file} cannot be taken`, { cause, facts: { file } });
  }
  return ok({ release: () => close(connection) });
}

function open(file: string): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const connection = new sqlite3.Database(file, (cause) => {
      if (cause) reject(new Fault('engine_lock_unusable', `The lock ${file} cannot be opened`, { cause }));
      else resolve(connection);
    });
  });
}

function run(connection: sqlite3.Database, sql: string): Promise<void> {
  return new Promise((resolve, reject) => connection.exec(sql, (cause) => (cause ? reject(cause) : resolve())));
}

function close(connection: sqlite3.Database): Promise<void> {
  return new Promise((resolve, reject) => connection.close((cause) => (cause ? reject(cause) : resolve())));
}

function isBusy(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'SQLITE_BUSY' || cause.code === 'SQLITE_LOCKED');
}
