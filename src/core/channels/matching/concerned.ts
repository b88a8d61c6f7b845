import type { Transaction } from '../../database';

/** What a choice has touched: products, and things on the channel by their remote ids. */
export interface Touched {
  readonly productIds: readonly number[];
  readonly remoteIds: readonly string[];
}

/** Which entries and listings are to be settled, as SQL conditions on `entry` and `listing`. */
export interface SettleScope {
  readonly entries: string;
  readonly listings: string;
}

export const WHOLE_CHANNEL: SettleScope = { entries: '1 = 1', listings: '1 = 1' };

const CONCERNED: SettleScope = {
  entries: 'entry.id in (select id from temp.concerned_entry)',
  listings: 'listing.id in (select id from temp.concerned_listing)',
};

/**
 * Runs `work` on all that can have to do with what was touched: whatever is tied to it, or shares a SKU or a GTIN with it,
 * and so on from there. Nothing outside can be told apart otherwise than before, so settling these is settling all.
 */
export async function amongConcerned<T>(
  trx: Transaction,
  channelId: number,
  { productIds, remoteIds }: Touched,
  work: (scope: SettleScope) => Promise<T>,
): Promise<T> {
  await trx.raw('create temp table concerned (kind text, id integer, primary key (kind, id))');
  await trx.raw('create temp table concerned_entry (id integer primary key)');
  await trx.raw('create temp table concerned_listing (id integer primary key)');
  try {
    await trx.raw(FIND_CONCERNED, {
      channelId,
      products: JSON.stringify(productIds),
      remoteIds: JSON.stringify(remoteIds),
    });
    await trx.raw(`insert into temp.concerned_entry select id from temp.concerned where kind = 'entry'`);
    await trx.raw(
      `insert into temp.concerned_listing select listing.id from temp.concerned one
       cross join listing on listing.product_id = one.id and listing.channel_id = ? where one.kind = 'product'`,
      [channelId],
    );
    return await work(CONCERNED);
  } finally {
    for (const table of ['concerned', 'concerned_entry', 'concerned_listing'])
      await trx.raw(`drop table if exists temp.${table}`);
  }
}

/** The cross joins keep their order: from the few that are known already, by indexes, to their neighbours. */
const FIND_CONCERNED = `with recursive near (kind, id) as (
    select 'product', value from json_each(:products)
    union
    select 'entry', entry.id from json_each(:remoteIds) touched
    cross join remote_entry entry on entry.channel_id = :channelId and entry.remote_id = touched.value
    union
    select 'entry', entry.id from near cross join product on product.id = near.id
    cross join remote_entry entry on entry.channel_id = :channelId and entry.sku = product.sku
    where near.kind = 'product'
    union
    select 'entry', entry.id from near cross join product_gtin ours on ours.product_id = near.id
    cross join remote_gtin told on told.gtin14 = ours.gtin14
    cross join remote_entry entry on entry.id = told.entry_id and entry.channel_id = :channelId
    where near.kind = 'product'
    union
    select 'entry', entry.id from near
    cross join listing on listing.product_id = near.id and listing.channel_id = :channelId
    cross join remote_entry entry on entry.channel_id = :channelId and entry.remote_id = listing.remote_id
    where near.kind = 'product'
    union
    select 'product', product.id from near cross join remote_entry entry on entry.id = near.id
    cross join product on product.sku = entry.sku
    where near.kind = 'entry'
    union
    select 'product', ours.product_id from near cross join remote_gtin told on told.entry_id = near.id
    cross join product_gtin ours on ours.gtin14 = told.gtin14
    where near.kind = 'entry'
    union
    select 'product', listing.product_id from near cross join remote_entry entry on entry.id = near.id
    cross join listing on listing.channel_id = :channelId and listing.remote_id = entry.remote_id
    where near.kind = 'entry'
  )
  insert into temp.concerned select kind, id from near`;
