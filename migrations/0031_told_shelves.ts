import type { Knex } from 'knex';

/**
 * The shelves (a product at a location) that full files of a source told the stock of, be it in words that changed nothing:
 * what a later full file does not name any more is gone from them. `run_id` is the first run that did and was not taken back.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table told_shelf (source_id integer not null references source (id),
    product_id integer not null references product (id), location_id integer not null references location (id),
    run_id integer not null references import_run (id), primary key (source_id, product_id, location_id)) without rowid`);
  await knex.raw('create index told_shelf_run on told_shelf (run_id)');
  // The next one of each source is read in full, and not only where it differs from what was accepted before.
  await knex.raw(`delete from accepted_file where profile ->> 'scope' = 'full'`);
}
