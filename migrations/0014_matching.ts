import type { Knex } from 'knex';

/**
 * What is on a channel as its catalogue tells it, for matching: entries with their GTINs, which of them a person wants to
 * hear nothing of, and when everything was last read. Of a listing, what tied it to its entry (`match_by`; with `absent`
 * and `person`, a person said that the product is not sold there). And since when channels have shown different offers.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table remote_entry (
    id integer not null primary key autoincrement, channel_id integer not null references channel (id),
    remote_id text not null, remote text not null, sku text, name text not null, search_name text not null,
    price_minor integer, quantity integer, reading_id integer, seen_at text not null, gone_at text, ignored_at text)`);
  await knex.raw('create unique index remote_entry_remote on remote_entry (channel_id, remote_id)');
  await knex.raw('create index remote_entry_sku on remote_entry (channel_id, sku) where sku is not null');
  await knex.raw(`create table remote_gtin (
    entry_id integer not null references remote_entry (id) on delete cascade, gtin text not null, gtin14 text not null,
    primary key (entry_id, gtin)) without rowid`);
  await knex.raw('create index remote_gtin_gtin14 on remote_gtin (gtin14)');
  // `finished_at` is null while pages still come; a reading that is broken off leaves no row.
  await knex.raw(`create table catalogue_reading (
    id integer not null primary key autoincrement, channel_id integer not null references channel (id),
    started_at text not null, finished_at text, entries integer not null default 0)`);
  await knex.raw('create index catalogue_reading_channel on catalogue_reading (channel_id)');
  await knex.raw(`alter table listing add column match_by text
    check (match_by is null or match_by = 'sku' or match_by = 'gtin' or match_by = 'person')`);
  await knex.raw(`update listing set match_by = 'sku' where match = 'matched'`);
  await knex.raw(`create table disparity (
    product_id integer not null references product (id), what text not null check (what = 'price' or what = 'quantity'),
    since text not null, primary key (product_id, what)) without rowid`);
}
