import type { DriftView } from '../../contract';
import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

/** What is done about a price somebody changed on the channel by hand. Stock is always put right: the ledger knows it. */
export type DriftPolicy = 'put_right' | 'ask' | 'accept';

/**
 * Lets prices changed on the channel stand in for ours, as long as ours stays what it was: of these listings, those whose
 * shown price differs. With `ask` a person is asked about each; either way nothing is written over it meanwhile.
 */
export async function acceptPrices(
  trx: Transaction,
  ids: readonly number[],
  policy: 'ask' | 'accept',
  at: Instant,
): Promise<void> {
  await trx.raw(
    `update listing set
       accepted_over_minor = case when accepted_price_minor is null then desired_price_minor else accepted_over_minor end,
       accepted_price_minor = confirmed_price_minor, desired_price_minor = confirmed_price_minor,
       -- Nothing of ours is under way: what is shown is what was last decided.
       pushed_price_minor = confirmed_price_minor,
       asks_since = case when :asks then coalesce(asks_since, :at) end,
       drifted_at = case when confirmed_quantity is not distinct from desired_quantity then null else drifted_at end
     where id in (select value from json_each(:ids)) and drifted_at is not null and match = 'matched'
       and confirmed_price_minor is not null and desired_price_minor is not null
       and confirmed_price_minor <> desired_price_minor`,
    { asks: policy === 'ask' ? 1 : 0, at, ids: JSON.stringify(ids) },
  );
}

/** The person lets these prices stay. `productId` null: all of the channel. Returns how many. */
export async function keepPrices(trx: Transaction, channelId: number, productId: number | null): Promise<number> {
  return inQuestion(trx, channelId, productId).update({ asks_since: null });
}

/** The person wants ours back: it is due at once. */
export async function putPricesRight(
  trx: Transaction,
  channelId: number,
  productId: number | null,
  at: Instant,
): Promise<number> {
  return inQuestion(trx, channelId, productId).update({
    desired_price_minor: trx.ref('accepted_over_minor'),
    desired_at: at,
    accepted_price_minor: null,
    accepted_over_minor: null,
    asks_since: null,
    retry_at: null,
  });
}

function inQuestion(trx: Transaction, channelId: number, productId: number | null) {
  const rows = trx('listing').where({ channel_id: channelId }).whereNotNull('accepted_price_minor');
  return productId === null ? rows : rows.where({ product_id: productId });
}

/** A page of the prices that stand in for ours; those a person is asked about come first. */
export async function findDrifts(
  db: Queryable,
  channel: { readonly id: number; readonly currency: string },
  page: { readonly limit: number; readonly offset: number },
): Promise<{ items: DriftView[]; total: number }> {
  const drifted = () => db('listing').where('listing.channel_id', channel.id).whereNotNull('accepted_price_minor');
  const counted = await drifted().first<{ total: number } | undefined>(db.raw('count(*) as total'));
  const items = await drifted()
    .join('product', 'product.id', 'listing.product_id')
    .orderByRaw('listing.asks_since is null, listing.asks_since, product.sku')
    .limit(page.limit)
    .offset(page.offset)
    .select<Omit<DriftView, 'currency'>[]>(
      'product.sku',
      'product.name',
      'listing.accepted_over_minor as oursMinor',
      'listing.accepted_price_minor as shownMinor',
      'listing.asks_since as asksSince',
    );
  return { items: items.map((item) => ({ ...item, currency: channel.currency })), total: counted?.total ?? 0 };
}
