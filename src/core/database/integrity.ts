import type { Queryable } from './database';

/** Thrown by SQLite where pages of the file are damaged, or it is no database at all. */
export function isDamage(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && /^SQLITE_(CORRUPT|NOTADB)/.test(String(cause.code));
}

/** What SQLite itself finds wrong with the file: damaged pages, indexes that disagree with tables, broken constraints. */
export async function findDamage(db: Queryable): Promise<string[]> {
  const rows = await db.raw<{ integrity_check: string }[]>('PRAGMA integrity_check');
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

/** Rows that name a row which does not exist, as `table row N → parent`. */
export async function findDanglingReferences(db: Queryable): Promise<string[]> {
  const rows = await db.raw<{ table: string; rowid: number | null; parent: string }[]>('PRAGMA foreign_key_check');
  return rows.map((row) => `${row.table} ${row.rowid ?? '?'} → ${row.parent}`);
}

/** How many tables and indexes the file holds. */
export async function countTables(db: Queryable): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>(
    `select count(*) as n from sqlite_master where type in ('table', 'index')`,
  );
  return row?.n ?? 0;
}
