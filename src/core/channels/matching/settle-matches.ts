import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { writeProblem } from '../stored-problem';
import { type SettleScope, WHOLE_CHANNEL } from './concerned';

/** Listings newly tied to an entry. */
export interface Settled {
  readonly bySku: number;
  readonly byGtin: number;
}

/** On the channel when it was last read in full, and not ignored by a person. */
const live = ({ entries }: SettleScope) =>
  `entry.channel_id = :channelId and entry.gone_at is null and entry.ignored_at is null and ${entries}`;

/** Neither a GTIN nor a person has decided about the listing. */
const OPEN = `coalesce(listing.match_by, 'sku') = 'sku'`;

/**
 * Ties listings to entries where nothing has to be guessed: by a SKU that both sides have once, then, of what is left, by
 * a GTIN that leads from one product to one entry and from that entry to no other product. What is told apart by neither
 * becomes `ambiguous` and waits for a person. What a person or a GTIN has decided is not touched.
 * To be called when the whole catalogue is known: after a reading, which also says what is not there, or after a choice on
 * a channel that has been read before, and then among what the choice concerns.
 */
export async function settleMatches(
  trx: Transaction,
  channelId: number,
  at: Instant,
  { justRead, scope = WHOLE_CHANNEL }: { readonly justRead: boolean; readonly scope?: SettleScope },
): Promise<Settled> {
  await trx.raw(
    `update listing set match = 'unknown', match_by = null, problem = null
     where channel_id = ? and match = 'ambiguous' and match <> 'matched' and ${scope.listings}`,
    [channelId],
  );
  await trx.raw('create temp table new_match (listing_id integer primary key, entry_id integer unique)');
  try {
    await findSkuMatches(trx, channelId, scope);
    const bySku = await tie(trx, channelId, 'sku', at);
    await markSkuDoubles(trx, channelId, scope, at);
    await trx.raw(
      'create temp table gtin_pair (listing_id integer, entry_id integer, primary key (listing_id, entry_id))',
    );
    await findGtinPairs(trx, channelId, scope);
    await findGtinMatches(trx, channelId);
    const byGtin = await tie(trx, channelId, 'gtin', at);
    await markGtinDoubles(trx, at);
    if (justRead) await markAbsent(trx, channelId, at);
    return { bySku, byGtin };
  } finally {
    await trx.raw('drop table if exists temp.gtin_pair');
    await trx.raw('drop table if exists temp.new_match');
  }
}

async function markAbsent(trx: Transaction, channelId: number, at: Instant): Promise<void> {
  await trx.raw(
    `update listing set match = 'absent', matched_at = ? where channel_id = ? and match = 'unknown' and match <> 'matched' and ${OPEN}`,
    [at, channelId],
  );
}

/** Not taken from a listing that a GTIN or a person has tied to the entry. */
async function findSkuMatches(trx: Transaction, channelId: number, scope: SettleScope): Promise<void> {
  await trx.raw(
    `insert into temp.new_match
     select listing.id, entry.id
     from (select min(entry.id) as id from remote_entry entry where ${live(scope)} and entry.sku is not null
       group by entry.sku having count(*) = 1) hit
     join remote_entry entry on entry.id = hit.id
     join product on product.sku = entry.sku
     join listing on listing.product_id = product.id and listing.channel_id = :channelId
     where ${OPEN} and listing.remote_id is not entry.remote_id and not exists (
       select 1 from listing other where other.channel_id = :channelId and other.remote_id = entry.remote_id
         and other.match_by in ('gtin', 'person'))`,
    { channelId },
  );
}

async function markSkuDoubles(trx: Transaction, channelId: number, scope: SettleScope, at: Instant): Promise<void> {
  await trx.raw(
    `update listing set match = 'ambiguous', match_by = null, matched_at = :at, ${NOTHING_SHOWN},
       problem = json_object('code', 'sku_ambiguous', 'facts', json_object('sku', several.sku, 'count', several.n))
     from (select product.id as product_id, entry.sku, count(*) as n from remote_entry entry
       join product on product.sku = entry.sku where ${live(scope)} group by entry.sku having count(*) > 1) several
     where listing.product_id = several.product_id and listing.channel_id = :channelId and ${OPEN}`,
    { channelId, at },
  );
}

/** Whichever products without a match and entries without a listing share a GTIN. */
async function findGtinPairs(trx: Transaction, channelId: number, scope: SettleScope): Promise<void> {
  await trx.raw(
    `insert into temp.gtin_pair
     select distinct listing.id, entry.id
     from remote_entry entry
     join remote_gtin told on told.entry_id = entry.id
     join product_gtin ours on ours.gtin14 = told.gtin14
     join product on product.id = ours.product_id and product.archived_at is null
     join listing on listing.product_id = product.id and listing.channel_id = :channelId
     where ${live(scope)} and listing.match <> 'matched' and ${OPEN} and not exists (
       select 1 from listing holder where holder.channel_id = :channelId and holder.remote_id = entry.remote_id)`,
    { channelId },
  );
}

/** An entry that carries the SKU of some product of ours is that one's to claim, whatever GTIN it has. */
async function findGtinMatches(trx: Transaction, channelId: number): Promise<void> {
  await trx.raw('delete from temp.new_match');
  await trx.raw(
    `insert into temp.new_match
     select pair.listing_id, pair.entry_id from temp.gtin_pair pair
     join listing on listing.id = pair.listing_id and listing.channel_id = ? and listing.match <> 'ambiguous'
     join remote_entry entry on entry.id = pair.entry_id
     where (select count(*) from temp.gtin_pair other where other.listing_id = pair.listing_id) = 1
       and pair.entry_id in (select entry_id from temp.gtin_pair group by entry_id having count(*) = 1)
       and not exists (select 1 from product where product.sku = entry.sku)`,
    [channelId],
  );
}

/** Their SKU may not be asked about again: it would be found absent, and the product created a second time. */
async function markGtinDoubles(trx: Transaction, at: Instant): Promise<void> {
  await trx.raw(
    `update listing set match = 'ambiguous', match_by = 'gtin', matched_at = :at, ${NOTHING_SHOWN},
       problem = json_object('code', 'gtin_ambiguous', 'facts', json_object('sku', product.sku, 'count', several.n))
     from (select listing_id, count(*) as n from temp.gtin_pair group by listing_id) several
     join listing now on now.id = several.listing_id join product on product.id = now.product_id
     where listing.id = several.listing_id and listing.match not in ('matched', 'ambiguous')`,
    { at },
  );
}

const UNTRIED = `drifted_at = null, attempts = 0, retry_at = null, pushed_price_minor = null, pushed_quantity = null,
  pushed_at = null`;
const NOTHING_SHOWN = `${UNTRIED}, remote_id = null, remote = null,
  confirmed_price_minor = null, confirmed_quantity = null, confirmed_at = null`;

/**
 * Ties the listings in `new_match` to their entries. What these show was told by a catalogue that may be hours old, so
 * the quantity is left open: the next pass reads such a listing before it writes.
 */
async function tie(trx: Transaction, channelId: number, by: 'sku' | 'gtin', at: Instant): Promise<number> {
  await trx.raw(
    `update listing set match = 'absent', match_by = null, matched_at = ?, ${NOTHING_SHOWN}, problem = ?
     where id in (select held.id from temp.new_match made join remote_entry entry on entry.id = made.entry_id
       join listing held on held.channel_id = ? and held.remote_id = entry.remote_id and held.id <> made.listing_id)`,
    [at, writeProblem({ code: 'listing_taken', facts: {} }), channelId],
  );
  await trx.raw(
    `update listing set match = 'matched', match_by = :by, matched_at = :at, ${UNTRIED}, problem = null,
       remote_id = entry.remote_id, remote = entry.remote, confirmed_price_minor = entry.price_minor,
       confirmed_quantity = null, confirmed_at = :at
     from temp.new_match made join remote_entry entry on entry.id = made.entry_id
     where listing.id = made.listing_id`,
    { by, at },
  );
  const { n } = (await trx('new_match').count({ n: '*' }).first()) as { n: number };
  return n;
}
