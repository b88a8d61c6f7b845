import { AsyncResource } from 'node:async_hooks';
import type { Knex } from 'knex';
import PQueue from 'p-queue';
import { Fault } from '../foundation';
import { assertPragmas, openPool } from './client';
import { migrationSource } from './migrations';

/** A transaction on the master; the only thing that may write. */
export type Transaction = Knex.Transaction;
/** Anything SQL can be run on: a transaction, or the read pool. */
export type Queryable = Knex;

/** Copies what the log holds into the master, beside whoever reads or writes. Undone, it is done with a later commit. */
async function tidy(read: Queryable): Promise<void> {
  await read.raw('PRAGMA wal_checkpoint(PASSIVE)');
}

/**
 * Where the disk is full or fails, SQLite takes a transaction back by itself, and knex then finds nothing to roll back:
 * what is thrown is why the work failed, not that.
 */
async function transacted<T>(writer: Knex, work: (trx: Transaction) => Promise<T>): Promise<T> {
  let failure: { readonly cause: unknown } | null = null;
  try {
    return await writer.transaction(async (trx) => {
      try {
        return await work(trx);
      } catch (cause) {
        failure = { cause };
        throw cause;
      }
    });
  } catch (thrown) {
    if (failure !== null && isRolledBackAlready(thrown)) throw (failure as { cause: unknown }).cause;
    throw thrown;
  }
}

const isRolledBackAlready = (cause: unknown): boolean =>
  cause instanceof Error && cause.message.includes('cannot rollback - no transaction is active');

/** They hold for a connection, and cannot be changed inside a transaction. */
const BULK_PRAGMAS = ['PRAGMA foreign_keys = OFF', 'PRAGMA wal_autocheckpoint = 0'];
const USUAL_PRAGMAS = ['PRAGMA foreign_keys = ON', 'PRAGMA wal_autocheckpoint = 1000'];

/** The local master: one SQLite file, one writer, several readers that see the last commit. */
export interface Database {
  readonly file: string;
  /** Opening made the master; false when it was there before. */
  readonly created: boolean;
  readonly read: Queryable;
  /** How many transactions were committed since it was opened: as long as it is the same, nothing has changed. */
  readonly commits: () => number;
  /** Runs `work` in one transaction; writers queue up, nothing is half-applied. */
  write<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
  /**
   * The same for set-based work on very many rows whose ids come from the rows they name: SQLite then does not look every
   * one of them up again (`verify` does), and the log is tidied up after the answer, not before it.
   */
  writeInBulk<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the master, creating and migrating it as needed.
 * Throws a Fault (`database_unusable`) when the file cannot be opened, is damaged or was made by a newer OneShelf.
 */
export async function openDatabase(file: string): Promise<Database> {
  const writer = openPool(file, 'writer');
  let created: boolean;
  try {
    await assertPragmas(writer);
    created = !(await writer.schema.hasTable('product'));
    await writer.migrate.latest({ migrationSource, tableName: 'schema_migration' });
  } catch (cause) {
    await writer.destroy();
    throw new Fault('database_unusable', `The master ${file} cannot be opened`, { cause, facts: { file } });
  }
  const read = openPool(file, 'reader');
  const writes = new PQueue({ concurrency: 1 });
  let tidying: Promise<void> = Promise.resolve();
  let commits = 0;
  const commit = async <T>(work: (trx: Transaction) => Promise<T>): Promise<T> => {
    const result = await transacted(writer, work);
    commits += 1;
    return result;
  };

  return {
    file,
    created,
    read,
    write: async <T>(work: (trx: Transaction) => Promise<T>) => {
      // It runs when its turn comes, and still for whoever asked.
      const own = AsyncResource.bind(work);
      return (await writes.add(() => commit(own))) as T;
    },
    commits: () => commits,
    writeInBulk: async <T>(work: (trx: Transaction) => Promise<T>) => {
      const own = AsyncResource.bind(work);
      const inBulk = async () => {
        for (const pragma of BULK_PRAGMAS) await writer.raw(pragma);
        try {
          return await commit(own);
        } finally {
          for (const pragma of USUAL_PRAGMAS) await writer.raw(pragma);
        }
      };
      const result = (await writes.add(inBulk)) as T;
      tidying = tidying.then(() => tidy(read));
      return result;
    },
    async close() {
      await writes.onIdle();
      await tidying;
      await read.destroy();
      await writer.destroy();
    },
  };
}
