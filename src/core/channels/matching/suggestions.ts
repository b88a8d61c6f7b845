import { setImmediate } from 'node:timers/promises';
import type { MatchRow } from '../../../contract';
import type { Queryable } from '../../database';
import { foldForSearch } from '../../foundation';
import type { MatchScope } from './work-lists';

type Suggestion = MatchRow['suggestions'][number];

const BEST = 3;
const LEAST_LIKENESS = 0.3;
const CHUNK = 5_000;

/** An entry to find products for. */
export interface Nameless {
  readonly id: number;
  readonly name: string;
  readonly sku: string | null;
}

interface Wanted {
  readonly words: ReadonlySet<string>;
  readonly foldedSku: string | null;
  best: Suggestion[];
}

/**
 * Products without a match on the channel whose names share most words with these entries, or whose SKU is the same but
 * for case and spaces. Only hints for a person: nothing is ever linked by them. One look over the products for all entries.
 */
export async function suggestProducts(
  db: Queryable,
  { channel }: MatchScope,
  entries: readonly Nameless[],
): Promise<Map<number, Suggestion[]>> {
  const wanted = new Map<number, Wanted>(
    entries.map(({ id, name, sku }) => [
      id,
      { words: wordsOf(foldForSearch(name)), foldedSku: sku === null ? null : foldSku(sku), best: [] },
    ]),
  );
  const byWord = new Map<string, number[]>();
  for (const [id, { words }] of wanted) for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), id]);
  for (let after = 0; wanted.size > 0;) {
    const products = await db('listing')
      .join('product', 'product.id', 'listing.product_id')
      .where('listing.channel_id', channel.id)
      .whereNot('listing.match', 'matched')
      .whereNull('product.archived_at')
      .where('product.id', '>', after)
      .orderBy('product.id')
      .limit(CHUNK)
      .select<{ id: number; sku: string; name: string; searchName: string }[]>(
        'product.id',
        'product.sku',
        'product.name',
        'product.search_name as searchName',
      );
    const last = products.at(-1);
    if (!last) break;
    after = last.id;
    for (const product of products) weigh(product, wanted, byWord);
    await setImmediate();
  }
  return new Map([...wanted].map(([id, { best }]) => [id, best]));
}

function weigh(
  { sku, name, searchName }: { sku: string; name: string; searchName: string },
  wanted: ReadonlyMap<number, Wanted>,
  byWord: ReadonlyMap<string, readonly number[]>,
): void {
  const words = wordsOf(searchName);
  const common = new Map<number, number>();
  for (const word of words) for (const id of byWord.get(word) ?? []) common.set(id, (common.get(id) ?? 0) + 1);
  const folded = foldSku(sku);
  for (const [id, entry] of wanted) {
    const shared = common.get(id);
    const likeness = entry.foldedSku === folded ? 1 : shared ? (2 * shared) / (words.size + entry.words.size) : 0;
    if (likeness < LEAST_LIKENESS || likeness <= (entry.best[BEST - 1]?.likeness ?? 0)) continue;
    const rounded = Math.round(likeness * 100) / 100;
    entry.best = [...entry.best, { sku, name, likeness: rounded }]
      .sort((one, other) => other.likeness - one.likeness || (one.sku < other.sku ? -1 : 1))
      .slice(0, BEST);
  }
}

const wordsOf = (folded: string) => new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1));
const foldSku = (sku: string) => foldForSearch(sku).replaceAll(' ', '');
