import type { Transaction } from '../../../database';
import type { Instant } from '../../../foundation';
import { madeBy, newestId, noteStretch } from '../../../stock';
import { priceStands } from './products';

/** Of a price change `c`: the newest later change of the same price that stands. */
const CHANGED_SINCE = `(
  select later.posting_id from price_change later join posting p on p.id = later.posting_id and p.kind <> 'undo'
  where later.product_id = c.product_id and later.price_list_id = c.price_list_id and later.id > c.id
    and later.posting_id <> c.posting_id and ${priceStands('later')}
  order by later.id desc limit 1)`;

/** Of a price change `c` that gave a product its first price: what later spoke of the product, which then stays on sale. */
const FIRST_OF_A_PRODUCT_THAT_STAYS = `case when c.old_minor is null then (
  select spoken.posting_id from undo_spoken spoken where spoken.product_id = c.product_id) end`;

/**
 * Leaves in `undo_price` every price change of a posting that still stands, with the later posting because of which it must
 * be kept, or null where the old price can come back.
 */
export async function planPrices(trx: Transaction, postingId: number): Promise<void> {
  await trx.raw(`create temp table undo_price (change_id integer primary key, product_id integer, price_list_id integer,
    old_minor integer, new_minor integer, later_posting_id integer)`);
  await trx.raw(
    `insert into undo_price
     select c.id, c.product_id, c.price_list_id, c.old_minor, c.new_minor,
       coalesce(${CHANGED_SINCE}, ${FIRST_OF_A_PRODUCT_THAT_STAYS}) from price_change c
     where ${madeBy('price_change', 'c')} and ${priceStands('c')} order by c.id`,
    { posting: postingId },
  );
}

/** Puts the old prices back, as changes of their own; a price that had not been there before is taken out. */
export async function restorePlannedPrices(trx: Transaction, undoId: number, at: Instant): Promise<void> {
  const newest = await newestId(trx, 'price_change');
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select :undoId, product_id, price_list_id, new_minor, old_minor, :at from undo_price
     where later_posting_id is null order by change_id`,
    { undoId, at },
  );
  await noteStretch(trx, 'price_change', undoId, newest);
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select product_id, price_list_id, new_minor, changed_at from price_change
     where ${madeBy('price_change')} and new_minor is not null
     on conflict (product_id, price_list_id) do update set gross_minor = excluded.gross_minor, since = excluded.since`,
    { posting: undoId },
  );
  await trx.raw(
    `delete from price where (product_id, price_list_id) in (
       select product_id, price_list_id from price_change where ${madeBy('price_change')} and new_minor is null)`,
    { posting: undoId },
  );
}
