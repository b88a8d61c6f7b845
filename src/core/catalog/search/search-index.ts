import type { Queryable, Transaction } from '../../database';
import { wordsToRemember } from './misspelt';
import { searchedText } from './terms';

/** As many as are indexed in some 30 ms, so that nobody waits long for the writer. */
const SLICE = 5_000;

/**
 * Brings one slice of what the search index lacks up to date: changed products first, then new ones. Returns how many
 * products there were; none are left when it is 0.
 */
export async function indexSlice(trx: Transaction): Promise<number> {
  const changed = await indexChanged(trx);
  return changed > 0 ? changed : indexNew(trx);
}

async function indexChanged(trx: Transaction): Promise<number> {
  const [slice] = await trx.raw<{ last: number | null; n: number }[]>(
    `select max(product_id) as last, count(*) as n from (select product_id from search_stale order by product_id limit ${SLICE})`,
  );
  if (!slice || slice.last === null) return 0;
  const { last, n } = slice;
  // The index holds no text: to forget a product it must be told what it was.
  await trx.raw(
    `insert into product_search (product_search, rowid, text)
     select 'delete', product_id, indexed_text from search_stale where product_id <= ?`,
    [last],
  );
  const which = 'id in (select product_id from search_stale where product_id <= ?)';
  await trx.raw(
    `insert into product_search (rowid, text) select id, ${searchedText('product')} from product where ${which}`,
    [last],
  );
  await rememberWords(trx, which, [last]);
  await trx.raw('delete from search_stale where product_id <= ?', [last]);
  return n;
}

async function indexNew(trx: Transaction): Promise<number> {
  const [slice] = await trx.raw<{ before: number; last: number | null; n: number }[]>(
    `select (select indexed_to from search_progress) as before, max(id) as last, count(*) as n from (
       select id from product where id > (select indexed_to from search_progress) order by id limit ${SLICE})`,
  );
  if (!slice || slice.last === null) return 0;
  const { before, last, n } = slice;
  const which = 'id > ? and id <= ?';
  await trx.raw(
    `insert into product_search (rowid, text) select id, ${searchedText('product')} from product where ${which}`,
    [before, last],
  );
  await rememberWords(trx, which, [before, last]);
  await trx.raw('update search_progress set indexed_to = ?', [last]);
  return n;
}

/** Words that no name has any more are kept: they cost a few bytes and find nothing. */
async function rememberWords(trx: Transaction, which: string, values: readonly number[]): Promise<void> {
  const [names] = await trx.raw<{ names: string }[]>(
    `select json_group_array(search_name) as names from product where ${which}`,
    [...values],
  );
  const words = new Set((JSON.parse(names?.names ?? '[]') as string[]).flatMap(wordsToRemember));
  await trx.raw('insert or ignore into search_word (word) select value from json_each(?)', [
    JSON.stringify([...words]),
  ]);
}

/** Forgets what the index holds; searches look at the products themselves until it is filled again. */
export async function emptyIndex(trx: Transaction): Promise<void> {
  await trx.raw(`insert into product_search (product_search) values ('delete-all')`);
  await trx.raw('delete from search_stale');
  await trx.raw('delete from search_word');
  await trx.raw('update search_progress set indexed_to = 0');
}

/** How many products the index covers, and whether it holds exactly what their names and SKUs say. */
export async function compareIndex(trx: Transaction): Promise<{ indexed: number; agrees: boolean }> {
  const indexed = await countIndexed(trx);
  try {
    await trx.raw(`insert into product_search (product_search, rank) values ('integrity-check', 1)`);
    return { indexed, agrees: true };
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'SQLITE_CORRUPT') return { indexed, agrees: false };
    throw cause;
  }
}

async function countIndexed(db: Queryable): Promise<number> {
  const [row] = await db.raw<{ n: number }[]>(
    'select count(*) as n from product where id <= (select indexed_to from search_progress)',
  );
  return row?.n ?? 0;
}
