import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Queryable } from './database';

const COMMA = 44;
const ZERO = 48;
/** Characters read in one turn of the event loop, a few milliseconds. */
const AT_ONCE = 500_000;

/**
 * The ids that a SELECT with a column `id` gives, in its order. They come as one text, because a million rows would keep
 * the event loop for seconds; SQLite aggregates in the order of the subquery.
 */
export async function manyIds(db: Queryable, sql: string, values: readonly (string | number)[]): Promise<Uint32Array> {
  const [row] = await db.raw<{ ids: string | null }[]>(`select group_concat(id) as ids from (${sql})`, [...values]);
  return readIds(row?.ids ?? null);
}

async function readIds(text: string | null): Promise<Uint32Array> {
  if (text === null || text === '') return new Uint32Array(0);
  let ids = new Uint32Array(Math.ceil(text.length / 2));
  let count = 0;
  let id = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA) {
      ids[count++] = id;
      id = 0;
    } else id = id * 10 + code - ZERO;
    if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
  }
  ids[count++] = id;
  ids = ids.slice(0, count);
  return ids;
}
