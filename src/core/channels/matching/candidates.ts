import type { MatchRow } from '../../../contract';
import type { Queryable } from '../../database';
import { readEntries } from './entries';
import { freeEntries, type MatchScope } from './work-lists';

/** More than a person compares at a glance. */
const MOST = 20;

interface Pair {
  entryId: number;
  productId: number;
  sku: string;
}

/** What may be each of these products on the channel, by SKU or GTIN, and which other products those may be as well. */
export async function findCandidates(
  db: Queryable,
  scope: MatchScope,
  productIds: readonly number[],
): Promise<Map<number, MatchRow['candidates']>> {
  if (productIds.length === 0) return new Map();
  const wanted = JSON.stringify(productIds);
  const own = await pairs(db, scope, 'product.id in (select value from json_each(?))', wanted);
  const entryIds = [...new Set(own.map(({ entryId }) => entryId))];
  const all = await pairs(db, scope, 'entry.id in (select value from json_each(?))', JSON.stringify(entryIds));
  const entries = await readEntries(db, entryIds);
  const candidates = new Map<number, MatchRow['candidates']>();
  for (const { entryId, productId } of own) {
    const entry = entries.get(entryId);
    const before = candidates.get(productId) ?? [];
    if (!entry || before.length >= MOST) continue;
    const others = all.filter((pair) => pair.entryId === entryId && pair.productId !== productId);
    candidates.set(productId, [...before, { ...entry, others: others.map(({ sku }) => sku).sort() }]);
  }
  return candidates;
}

/** Entries nobody has and products without a match that share a SKU or a GTIN. */
function pairs(db: Queryable, scope: MatchScope, condition: string, ids: string): Promise<Pair[]> {
  const open = (query: ReturnType<typeof freeEntries>) =>
    query
      .join('listing', (on) =>
        on.on('listing.product_id', 'product.id').andOn('listing.channel_id', 'entry.channel_id'),
      )
      .whereNot('listing.match', 'matched')
      .whereRaw(`listing.match_by is not 'person'`)
      .whereRaw(condition, [ids])
      .select('entry.id as entryId', 'product.id as productId', 'product.sku');
  const named = open(freeEntries(db, scope).join('product', 'product.sku', 'entry.sku'));
  const coded = open(
    freeEntries(db, scope)
      .join('remote_gtin as told', 'told.entry_id', 'entry.id')
      .join('product_gtin as ours', 'ours.gtin14', 'told.gtin14')
      .join('product', 'product.id', 'ours.product_id'),
  );
  return named.union(coded).orderBy(['entryId', 'productId']);
}
