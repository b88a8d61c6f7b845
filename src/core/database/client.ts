import knex, { type Knex } from 'knex';
import type { Database as SqliteConnection } from 'sqlite3';
import { Fault } from '../foundation';

/** What every connection must really have; asserted after opening because a pragma that fails does so silently. */
const PRAGMAS = { foreign_keys: 1, synchronous: 2, journal_mode: 'wal' } as const;

/**
 * Of a master that is made now; one that was there keeps its own. A catalogue is written and read through in long stretches,
 * and four times as many rows to a page are a tenth less work.
 */
const PAGE_BYTES = 16_384;

function runOn(connection: SqliteConnection, sql: string): Promise<void> {
  return new Promise((resolve, reject) => connection.exec(sql, (error) => (error ? reject(error) : resolve())));
}

/**
 * KiB of pages the writer keeps. Twice as many save a fifth of the work of comparing 100,000 rows that come in no order, and
 * nothing of what imports usually are, whose peak memory they raise by 25 MB.
 */
const WRITER_CACHE = 20_480;
const ignore = () => undefined;

interface TransactionLike {
  begin(connection: unknown): unknown;
  query(connection: unknown, sql: string): unknown;
}

/**
 * Opens one knex pool on the master file.
 * The writer has exactly one connection and begins every transaction IMMEDIATE, so that a read followed by a write can
 * never fail with SQLITE_BUSY half way. Readers are `query_only`.
 */
export function openPool(file: string, role: 'writer' | 'reader'): Knex {
  const pool = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    // It would print on stdout, which belongs to one JSON document; what fails is thrown as well.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
    pool: {
      min: role === 'writer' ? 1 : 0,
      max: role === 'writer' ? 1 : 3,
      afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
        const ofRole =
          role === 'reader'
            ? 'PRAGMA query_only = ON; PRAGMA cache_size = -16384;'
            : `PRAGMA cache_size = -${WRITER_CACHE};`;
        runOn(
          connection,
          `PRAGMA busy_timeout = 10000; PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
           PRAGMA temp_store = FILE; PRAGMA temp.cache_size = -4096; ${ofRole}`,
        ).then(
          () => done(null, connection),
          (error: unknown) => done(error as Error, connection),
        );
      },
    },
    acquireConnectionTimeout: 600_000,
  });
  if (role === 'writer') beginImmediate(pool);
  return pool;
}

function beginImmediate(pool: Knex): void {
  const client = pool.client as { transaction(...args: unknown[]): TransactionLike };
  const original = client.transaction.bind(client);
  client.transaction = (...args) => {
    const transaction = original(...args);
    transaction.begin = (connection) => transaction.query(connection, 'BEGIN IMMEDIATE;');
    return transaction;
  };
}

export async function assertPragmas(pool: Knex): Promise<void> {
  for (const [name, expected] of Object.entries(PRAGMAS)) {
    const rows = await pool.raw<Record<string, unknown>[]>(`PRAGMA ${name}`);
    const actual = rows[0]?.[name];
    if (actual !== expected) {
      throw new Fault('pragma_not_set', `PRAGMA ${name} is ${String(actual)}, expected ${String(expected)}`);
    }
  }
}
