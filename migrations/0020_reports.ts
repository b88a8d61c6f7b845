import type { Knex } from 'knex';

/**
 * What the owner's reports stand on: how long changes took to reach each channel, what the stock was worth at the end of each
 * day, and sales found by when they were made.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create index sale_placed_at on sale (placed_at)');
  await knex.raw('create index sale_booked_at on sale (booked_at)');
  // Confirmed changes by the hour and by how long they took: rows stay few, and any percentile can be read from them.
  await knex.raw(`create table sync_lag (channel_id integer not null references channel (id), hour text not null,
    within_seconds integer not null, listings integer not null, sold_out integer not null,
    primary key (channel_id, hour, within_seconds)) without rowid`);
  await knex.raw(`create table stock_day (day text primary key, price_list_id integer not null references price_list (id),
    value_minor integer not null, sold_out integer not null, back integer not null, taken_at text not null) without rowid`);
  await knex.raw('create index alert_ended_at on alert (ended_at) where ended_at is not null');
}
