import { inScope, type ProductScope, type Queryable, type Transaction } from '../database';
import type { Instant } from '../foundation';
import { MASTER, masterQuantity } from './offers/master-sql';
import {
  bufferSql,
  joinTerms,
  type OfferColumns,
  priceSql,
  priceToShowSql,
  quantitySql,
  shareSql,
  termRows,
  termTables,
  usableSql,
} from './offers/offer-sql';
import { offerContext } from './offers/rule-store';

/**
 * Works out again what every channel should show for the products in scope (and for the bundles they are part of), in the
 * transaction that changed the master. Makes sure that every product has a listing row on every channel; touches only
 * rows whose desired offer really changes, and gives those a fresh start, so that what a channel refused is tried again.
 */
export async function refreshDesired(trx: Transaction, scope: ProductScope, at: Instant): Promise<void> {
  const context = await offerContext(trx);
  const bindings = { touched: touchedProducts(trx, scope), at, terms: termRows(context) };
  const price = priceSql(context, MASTER);
  const quantity = masterQuantity(context);
  // Whatever fails ends the transaction: SQLite need not keep a copy of every page for taking back the statement alone.
  await trx.raw(
    `with ${termTables(context)} wanted as materialized (
       select listing.id as listing_id, ${price} as price_minor, ${quantity} as quantity,
         listing.accepted_over_minor as accepted_over
       from (:touched) touched
       cross join product on product.id = touched.product_id
       cross join listing on listing.product_id = product.id
       join channel on channel.id = listing.channel_id and channel.state <> 'removed'
       ${joinTerms(context, MASTER.category)}
     )
     update or fail listing set desired_price_minor = ${ACCEPTED_OR_OURS}, desired_quantity = wanted.quantity, desired_at = :at,
       accepted_price_minor = case when ${ACCEPTED} then accepted_price_minor end,
       accepted_over_minor = case when ${ACCEPTED} then accepted_over_minor end,
       asks_since = case when ${ACCEPTED} then asks_since end,
       attempts = 0, retry_at = null, problem = case when listing.match = 'ambiguous' or (listing.match = 'absent' and listing.attempts = 0)
         then listing.problem end
     from wanted
     where listing.id = wanted.listing_id and (listing.desired_price_minor is distinct from ${ACCEPTED_OR_OURS}
       or listing.desired_quantity is distinct from wanted.quantity)`,
    bindings,
  );
  // New rows come last and complete: what has just been worked out is not worked out again. Most products have all of theirs,
  // and are not looked up: CROSS JOIN keeps SQLite to that order.
  await trx.raw(
    `with ${termTables(context)} touched as (:touched)
     insert into listing (channel_id, product_id, match, desired_price_minor, desired_quantity, desired_at)
     select channel.id, product.id, 'unknown', ${price}, ${quantity}, :at
     from touched
     cross join channel on channel.state <> 'removed' and not exists (
       select 1 from listing known where known.channel_id = channel.id and known.product_id = touched.product_id)
     cross join product on product.id = touched.product_id and product.archived_at is null
     ${joinTerms(context, MASTER.category)}`,
    bindings,
  );
}

/** A price accepted from the channel stands in for ours until ours becomes another one. */
const ACCEPTED = `(wanted.accepted_over is not null and wanted.accepted_over = wanted.price_minor)`;
const ACCEPTED_OR_OURS = `(case when ${ACCEPTED} then listing.accepted_price_minor
  else ${priceToShowSql('wanted.price_minor', 'wanted.quantity')} end)`;

/** The products in scope and the bundles they are part of, as `product_id`. */
function touchedProducts(db: Queryable, scope: ProductScope) {
  return db.raw('? union select bundle_id from bundle_component where ?', [
    scope.kind === 'table'
      ? db.raw('select product_id from ??', [scope.table])
      : db.raw('select id as product_id from product where ?', [inScope(db, 'product.id', scope)]),
    inScope(db, 'bundle_component.component_id', scope),
  ]);
}

/** Goods made a moment ago in the same transaction, as SQL over the rows they were made from. */
export interface NewGoods {
  /** `from … where …`. */
  readonly from: string;
  readonly productId: string;
  readonly unitScale: string;
  readonly vatCode: string;
  readonly category: string;
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
  const context = await offerContext(trx);
  const lists = await trx('price_list').pluck<number[]>('id');
  const channels = await trx('channel').whereNot({ state: 'removed' }).pluck<number[]>('id');
  const made: OfferColumns = {
    productId: 'made.product_id',
    category: 'made.category',
    vatCode: 'made.vat_code',
    priceIn: (list) =>
      `(case ${list} ${lists.map((id) => `when ${id} then iif(${usableSql(`made.price_${id}`)}, made.price_${id}, null)`).join(' ')} end)`,
  };
  const feeding = new Map<number, number[]>(channels.map((channel) => [channel, []]));
  const fed = await trx('channel_location').select<{ channel_id: number; location_id: number }[]>();
  for (const { channel_id: channel, location_id: location } of fed) feeding.get(channel)?.push(location);
  if (channels.length === 0) return;
  const onHand = `(case channel.id ${channels.map((channel) => `when ${channel} then made.on_hand_${channel}`).join(' ')} end)`;
  const sellable = `${shareSql(context, `${onHand} / made.unit_scale`)} - ${bufferSql(context)}`;
  const columns = [
    ...lists.map((id) => `${goods.price(id)} as price_${id}`),
    ...channels.map((channel) => `${goods.onHand(feeding.get(channel) ?? [])} as on_hand_${channel}`),
  ];
  // All channels of a product together: its listings then go to the end of their index, not between others.
  await trx.raw(
    `with ${termTables(context)} made as (select ${goods.productId} as product_id, ${goods.unitScale} as unit_scale,
       ${goods.vatCode} as vat_code, ${goods.category} as category, ${columns.join(', ')} ${goods.from})
     insert into listing (channel_id, product_id, match, desired_price_minor, desired_quantity, desired_at)
     select channel.id, made.product_id, 'unknown', ${priceSql(context, made)}, ${quantitySql(context, sellable)}, :at
     from made cross join channel ${joinTerms(context, made.category)}
     where channel.state <> 'removed'`,
    { at, terms: termRows(context) },
  );
}
