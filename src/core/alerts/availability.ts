import type { Knex } from 'knex';
import { inScope, type ProductScope, type Queryable, type Transaction } from '../database';
import { type Instant, problem } from '../foundation';

/** What may be promised of a product `p` from its locations, in whole sale units: on hand less held reservations. */
const FROM_LOCATIONS = (product: string) => `(
  coalesce((select sum(v.on_hand) from level v where v.product_id = ${product}.id), 0) -
  coalesce((select sum(r.quantity) from reservation r where r.product_id = ${product}.id and r.state = 'held'), 0)
) / ${product}.unit_scale`;

/** What a product `p` offers shoppers at best: the most any of its listings should show, else what its locations hold. */
const OFFERED = `case when p.archived_at is not null then 0 else coalesce(
  (select max(l.desired_quantity) from listing l join channel c on c.id = l.channel_id
   where l.product_id = p.id and l.match <> 'absent' and c.state <> 'removed'),
  case p.kind when 'bundle'
    then (select min(${FROM_LOCATIONS('part')} / b.quantity)
          from bundle_component b join product part on part.id = b.component_id where b.bundle_id = p.id)
    else ${FROM_LOCATIONS('p')} end,
  0) end`;

const AVAILABLE = `case when (${OFFERED}) > 0 then (${OFFERED}) else 0 end`;

/** How many sale units of the product aliased `p` a customer could buy now; never negative. */
export function availableNow(db: Queryable): Knex.Raw {
  return db.raw(AVAILABLE);
}

/** Products whose availability is kept, because somebody waits for them or did. */
const FOLLOWED = `p.id in (select product_id from availability
  union select product_id from waitlist_entry where state = 'waiting')`;

/**
 * Keeps `availability` true and notices what sold out or came back. To be called in the transaction that changed stock,
 * after the desired offers were refreshed. A product that came back while somebody waits for it opens a restock; one that
 * sold out closes it, and whoever was queued but not yet mailed waits on. Costs nothing for products nobody asked for.
 */
export async function noticeAvailability(trx: Transaction, scope: ProductScope, at: Instant): Promise<void> {
  const concerned = trx.raw('(? or p.id in (select bundle_id from bundle_component where ?))', [
    inScope(trx, 'p.id', scope),
    inScope(trx, 'component_id', scope),
  ]);
  await closeSoldOut(trx, concerned, at);
  await openRestocks(trx, concerned, at);
  await keep(trx, trx.raw(`${FOLLOWED} and ?`, [concerned]), at);
}

/** Begins to follow a product that somebody is about to wait for: what is available before the wish is no restock for it. */
export async function followAvailability(trx: Transaction, productId: number, at: Instant): Promise<void> {
  await noticeAvailability(trx, { kind: 'ids', ids: [productId] }, at);
  await keep(trx, trx.raw('p.id = ?', [productId]), at);
}

async function keep(trx: Transaction, which: Knex.Raw, at: Instant): Promise<void> {
  await trx.raw(
    `insert into availability (product_id, quantity, changed_at)
     select id, now_available, ? from (
       select p.id, a.quantity as known, ? as now_available
       from product p left join availability a on a.product_id = p.id where ?
     ) seen where known is null or known <> now_available
     on conflict (product_id) do update set quantity = excluded.quantity, changed_at = excluded.changed_at`,
    [at, availableNow(trx), which],
  );
}

async function closeSoldOut(trx: Transaction, concerned: Knex.Raw, at: Instant): Promise<void> {
  await trx.raw(
    `update restock set closed_at = ? where closed_at is null
     and exists (select 1 from product p where p.id = restock.product_id and ? and ? = 0)`,
    [at, concerned, availableNow(trx)],
  );
  await trx.raw(
    `update alert set state = 'withdrawn', ended_at = ?, retry_at = null, problem = ?
     where state = 'queued' and restock_id in (select id from restock where closed_at is not null)`,
    [at, JSON.stringify(problem('alert_sold_out'))],
  );
}

async function openRestocks(trx: Transaction, concerned: Knex.Raw, at: Instant): Promise<void> {
  await trx.raw(
    `insert into restock (product_id, quantity, restocked_at)
     select id, now_available, ? from (
       select p.id, ? as now_available
       from product p left join availability a on a.product_id = p.id
       where p.id in (select product_id from waitlist_entry where state = 'waiting')
         and ? and coalesce(a.quantity, 0) = 0
         and not exists (select 1 from restock open where open.product_id = p.id and open.closed_at is null)
     ) back where now_available > 0`,
    [at, availableNow(trx), concerned],
  );
}
