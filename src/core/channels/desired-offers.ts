import { inScope, type ProductScope, type Transaction } from '../database';
import type { Instant } from '../foundation';

/**
 * Works out again what every channel should show for the products in scope (and for the bundles they are part of), in the
 * transaction that changed the master. Makes sure that every product has a listing row on every channel; touches only
 * rows whose desired offer really changes, and gives those a fresh start, so that what a channel refused is tried again.
 */
export async function refreshDesired(trx: Transaction, scope: ProductScope, at: Instant): Promise<void> {
  const touched = trx.raw(
    `select id as product_id from product where ?
     union select bundle_id from bundle_component where ?`,
    [inScope(trx, 'product.id', scope), inScope(trx, 'bundle_component.component_id', scope)],
  );
  await trx.raw(
    `with wanted as materialized (
       select listing.id as listing_id,
         ${PRICE} as price_minor,
         ${QUANTITY} as quantity,
         listing.accepted_over_minor as accepted_over
       from (?) touched
       join product on product.id = touched.product_id
       join listing on listing.product_id = product.id
       join channel on channel.id = listing.channel_id and channel.state <> 'removed'
     )
     update listing set desired_price_minor = ${ACCEPTED_OR_OURS}, desired_quantity = wanted.quantity, desired_at = ?,
       accepted_price_minor = case when ${ACCEPTED} then accepted_price_minor end,
       accepted_over_minor = case when ${ACCEPTED} then accepted_over_minor end,
       asks_since = case when ${ACCEPTED} then asks_since end,
       attempts = 0, retry_at = null, problem = case when listing.match = 'ambiguous' or (listing.match = 'absent' and listing.attempts = 0)
         then listing.problem end
     from wanted
     where listing.id = wanted.listing_id and (listing.desired_price_minor is distinct from ${ACCEPTED_OR_OURS}
       or listing.desired_quantity is distinct from wanted.quantity)`,
    [touched, at],
  );
  // New rows come last and complete: what has just been worked out is not worked out again.
  await trx.raw(
    `insert into listing (channel_id, product_id, match, desired_price_minor, desired_quantity, desired_at)
     select channel.id, product.id, 'unknown', ${PRICE}, ${QUANTITY}, ?
     from (?) touched
     join product on product.id = touched.product_id and product.archived_at is null
     join channel on channel.state <> 'removed'
     where not exists (
       select 1 from listing known where known.channel_id = channel.id and known.product_id = product.id)`,
    [at, touched],
  );
}

/** A price accepted from the channel stands in for ours until ours becomes another one. */
const ACCEPTED = `(wanted.accepted_over is not null and wanted.accepted_over = wanted.price_minor)`;
const ACCEPTED_OR_OURS = `(case when ${ACCEPTED} then listing.accepted_price_minor else wanted.price_minor end)`;

/** The price of the channel's list; null where the list has none. */
const PRICE = `(select price.gross_minor from price
  where price.product_id = product.id and price.price_list_id = channel.price_list_id)`;

/** On hand less held reservations over the locations that feed `channel`, in the product's smallest counted unit. */
function free(productId: string): string {
  return `(
    coalesce((select sum(level.on_hand) from channel_location feed
      join level on level.location_id = feed.location_id and level.product_id = ${productId}
      where feed.channel_id = channel.id), 0)
    - coalesce((select sum(reservation.quantity) from channel_location feed
      join reservation on reservation.location_id = feed.location_id and reservation.product_id = ${productId}
        and reservation.state = 'held'
      where feed.channel_id = channel.id), 0))`;
}

/** Whole sale units out of free counted units, less what the channel holds back. */
const lessBuffer = (freeUnits: string, unitScale: string) => `(${freeUnits}) / ${unitScale} - channel.buffer`;

/** max(0, min(cap, sellable)). SQLite's two-argument min and max are scalar. */
const shown = (sellable: string) => `max(0, min(coalesce(${sellable}, 0), coalesce(channel.cap, 9007199254740991)))`;

/**
 * Sale units a channel may show before its cap. The buffer holds back real pieces: of a bundle, pieces of each component.
 * Components are goods; a bundle's own levels do not count. Goods sold by weight are offered in whole units.
 */
const SELLABLE = `(case product.kind when 'bundle' then (
    select min(max(0, ${free('part.id')} - channel.buffer * part.unit_scale) / component.quantity)
    from bundle_component component join product part on part.id = component.component_id
    where component.bundle_id = product.id)
  else ${lessBuffer(free('product.id'), 'product.unit_scale')} end)`;

/** Nothing of a product that is archived. */
const QUANTITY = `(case when product.archived_at is not null then 0 else ${shown(SELLABLE)} end)`;

/** Goods made a moment ago in the same transaction, as SQL over the rows they were made from. */
export interface NewGoods {
  /** `from … where …`. */
  readonly from: string;
  readonly productId: string;
  readonly unitScale: string;
  /** Their price in a list; `null` where they have none. */
  readonly price: (priceListId: number) => string;
  /** Their counted units on hand in these locations together. */
  readonly onHand: (locationIds: readonly number[]) => string;
}

/**
 * Lists new goods on every channel with what it should show. The same rule as `refreshDesired` for goods that cannot be
 * promised to anybody, be archived or be part of a bundle yet, worked out from what they were made from.
 */
export async function listNewGoods(trx: Transaction, goods: NewGoods, at: Instant): Promise<void> {
  const channels = await trx('channel')
    .whereNot({ state: 'removed' })
    .select<{ id: number; price_list_id: number }[]>('id', 'price_list_id');
  for (const channel of channels) {
    const feeding = await trx('channel_location').where({ channel_id: channel.id }).pluck<number[]>('location_id');
    await trx.raw(
      `insert into listing (channel_id, product_id, match, desired_price_minor, desired_quantity, desired_at)
       select channel.id, made.product_id, 'unknown', made.price,
         ${shown(lessBuffer('made.on_hand', 'made.unit_scale'))}, :at
       from channel cross join (select ${goods.productId} as product_id, ${goods.unitScale} as unit_scale,
         ${goods.price(channel.price_list_id)} as price, ${goods.onHand(feeding)} as on_hand ${goods.from}) made
       where channel.id = :channel`,
      { at, channel: channel.id },
    );
  }
}
