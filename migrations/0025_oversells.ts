import type { Knex } from 'knex';

/**
 * Sales that took more than there was, noted when they are booked: to find them in the ledger, every level that sold would
 * have to be followed from its first movement. A level after a posting is the sum of its movements in the order they were
 * written.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table oversell (posting_id integer not null references posting (id),
    product_id integer not null references product (id), location_id integer not null references location (id),
    short integer not null check (short > 0), booked_at text not null,
    primary key (posting_id, product_id, location_id)) without rowid`);
  await knex.raw('create index oversell_booked_at on oversell (booked_at)');
  await knex.raw(`insert into oversell (posting_id, product_id, location_id, short, booked_at)
    with sold as (
      select distinct movement.product_id, movement.location_id
      from posting join movement on movement.posting_id = posting.id where posting.kind = 'sale'),
    followed as (
      select movement.id, movement.posting_id, movement.product_id, movement.location_id, movement.quantity,
        sum(movement.quantity) over (partition by movement.product_id, movement.location_id order by movement.id) as level
      from sold join movement on movement.product_id = sold.product_id and movement.location_id = sold.location_id),
    posted as (
      select posting_id, product_id, location_id, sum(quantity) as moved, max(id), level
      from followed group by posting_id, product_id, location_id)
    select posted.posting_id, posted.product_id, posted.location_id, min(-posted.moved, -posted.level), posting.recorded_at
    from posted join posting on posting.id = posted.posting_id
    where posting.kind = 'sale' and posted.moved < 0 and posted.level < 0`);
}
