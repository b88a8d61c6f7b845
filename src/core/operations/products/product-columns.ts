import type { Knex } from 'knex';
import type { Queryable } from '../../database';

/** SQL of figures that join several domains, each about the `product` row of the statement around it. */

const FREE_STOCK = (id: string) => `(
  (select coalesce(sum(on_hand), 0) from level where level.product_id = ${id})
  - (select coalesce(sum(quantity), 0) from reservation where reservation.product_id = ${id} and state = 'held'))`;

/** On hand in all locations together, in the smallest counted unit. */
export const ON_HAND = `(select coalesce(sum(on_hand), 0) from level where level.product_id = product.id)`;

/** What could be promised today: on hand less reserved, a bundle by its scarcest component; may be below zero. */
export const FREE = `(case when product.kind = 'bundle' then (
    select coalesce(min(${FREE_STOCK('c.component_id')} / c.quantity), 0)
    from bundle_component c where c.bundle_id = product.id)
  else ${FREE_STOCK('product.id')} end)`;

export const WAITING = `(select count(*) from waitlist_entry w where w.product_id = product.id and w.state = 'waiting')`;

/** Ids of products somebody waits for. */
export const waitedFor = (db: Queryable): Knex.QueryBuilder =>
  db('waitlist_entry').where({ state: 'waiting' }).select('product_id');
