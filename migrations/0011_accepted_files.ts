import type { Knex } from 'knex';

/**
 * The last file of a source that the master agrees with, for each way of reading it: what the next file of that shape is
 * compared with before it is read in full. The marks say how far the ledger and the runs had got then.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`create table accepted_file (
    source_id integer not null references source (id), profile text not null, file_hash text not null,
    run_id integer not null references import_run (id), as_of text not null, accepted_at text not null,
    counts text not null, stocked integer not null, priced integer not null,
    has_lines integer not null,
    movement_mark integer not null, price_change_mark integer not null, run_mark integer not null,
    primary key (source_id, profile)) without rowid`);
}
