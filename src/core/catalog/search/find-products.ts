import { manyIds, type Queryable } from '../../database';
import { findByCode, isCode } from './codes';
import { joinIds } from './join-ids';
import { otherSpellings } from './misspelt';
import { indexExpression, needleOf, searchedText, wordsOf } from './terms';

/** Products that were found, the likeliest first. */
export interface FoundProducts {
  readonly ids: Uint32Array;
  /** There are more than were asked for. */
  readonly more: boolean;
  /** Nothing has these very words; one letter in a longer word was taken to be wrong. */
  readonly similar: boolean;
}

interface SearchOptions {
  /** At most so many, so that a word that half the shop has costs no more than any other; all of them without it. */
  readonly limit?: number;
  /** Archived products as well. */
  readonly archived?: boolean;
}

/**
 * The products a person may mean by what was typed or scanned. First those with this SKU or GTIN, then those whose SKU or
 * GTIN begins so, then those with all the words in the name or SKU, in any order and without regard to case and
 * diacritics: names that begin so before others, the oldest product first. Null when nothing was typed.
 */
export async function searchProducts(
  db: Queryable,
  typed: string,
  { limit, archived = false }: SearchOptions = {},
): Promise<FoundProducts | null> {
  const text = typed.trim();
  if (text === '') return null;
  const shown = archived ? 'true' : 'product.archived_at is null';
  const enough = limit === undefined ? -1 : limit + 1;
  const coded = /\s/.test(text) ? new Uint32Array(0) : await findByCode(db, text, enough, shown);
  if (coded.length > 0 && isCode(text)) return cut(coded, limit, false);
  const words = wordsOf(text);
  const worded = await findByWords(
    db,
    words.map((word) => [word]),
    enough,
    shown,
  );
  if (coded.length + worded.length > 0) return cut(joinIds(coded, worded), limit, false);
  const corrected = await otherSpellings(db, words);
  if (!corrected) return { ids: coded, more: false, similar: false };
  const similar = await findByWords(db, corrected, enough, shown);
  return cut(similar, limit, similar.length > 0);
}

function cut(ids: Uint32Array, limit: number | undefined, similar: boolean): FoundProducts {
  const more = limit !== undefined && ids.length > limit;
  return { ids: more ? ids.slice(0, limit) : ids, more, similar };
}

/**
 * Ids of products whose text has, for each word, one of its spellings. Looked up in the index where it is true, and in the
 * products themselves where it is not yet: those changed or made since.
 */
async function findByWords(
  db: Queryable,
  words: readonly (readonly string[])[],
  limit: number,
  shown: string,
): Promise<Uint32Array> {
  if (words.length === 0) return new Uint32Array(0);
  const needles = words.flatMap((spellings) => spellings.map(needleOf));
  const holds = words
    .map((spellings) => `(${spellings.map(() => `instr(${searchedText('product')}, ?) > 0`).join(' or ')})`)
    .join(' and ');
  const expression = indexExpression(words);
  const begins = words.map(([word]) => word).join(' ');
  const columns = 'product.id, substr(product.search_name, 1, length(?)) = ? as begins';
  const branch = (from: string, own: readonly string[]) => ({
    sql: `select ${columns} from ${from} and ${shown} and ${holds}`,
    values: [begins, begins, ...own, ...needles],
  });
  const branches =
    expression === null
      ? [branch('product where true', [])]
      : [
          branch(
            `product_search cross join product on product.id = product_search.rowid
             where product_search match ? and product_search.rowid not in (select product_id from search_stale)`,
            [expression],
          ),
          branch('search_stale cross join product on product.id = search_stale.product_id where true', []),
          branch('product where product.id > (select indexed_to from search_progress)', []),
        ];
  const found = branches.map(({ sql }) => sql).join(' union all ');
  // The first ones that come along, and only these in order: otherwise SQLite would look at all of them first.
  const first = `with found as materialized (${found} limit ?) select id from found order by begins desc, id`;
  return manyIds(db, first, [...branches.flatMap(({ values }) => values), limit]);
}
