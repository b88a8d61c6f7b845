import { pathToFileURL } from 'node:url';
import knex, { type Knex } from 'knex';
import { openPool } from './client';
import type { Database, Queryable } from './database';
import { knownMigrations } from './migrations';

/**
 * Writes the master as it is now into a new file, whole and tidy, while others read and write. One connection of its own:
 * the copy is of the moment at which it began.
 */
export async function copyDatabase(database: Database, to: string): Promise<void> {
  const own = openPool(database.file, 'writer');
  try {
    await own.raw('VACUUM INTO ?', [to]);
  } finally {
    await own.destroy();
  }
}

/** Makes a copy that was worked on one file again, which can be read from any disk, also one that cannot be written to. */
export async function sealCopy(file: string): Promise<void> {
  const own = openPool(file, 'writer');
  try {
    await own.raw('PRAGMA journal_mode = DELETE');
  } finally {
    await own.destroy();
  }
}

/** Reads a copy without touching it; what is no SQLite file throws on the first question. The caller destroys it. */
export function openCopy(file: string): Queryable {
  const config: Knex.Config = {
    client: 'sqlite3',
    useNullAsDefault: true,
    connection: {
      filename: `${pathToFileURL(file).href}?mode=ro&immutable=1`,
      flags: ['OPEN_URI'],
    },
    pool: { min: 0, max: 1 },
  };
  return knex(config);
}

/** What kind of copy it is: one this OneShelf can open, one of a newer OneShelf, or no master at all. */
export async function judgeCopy(copy: Queryable): Promise<'ours' | 'newer' | 'foreign'> {
  try {
    const names = await copy('schema_migration').pluck<string[]>('name');
    if (names.length === 0) return 'foreign';
    return names.every((name) => knownMigrations.includes(name)) ? 'ours' : 'newer';
  } catch {
    return 'foreign';
  }
}
