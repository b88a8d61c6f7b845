import type { Knex } from 'knex';

/**
 * Rows of a file that could not be used, whole, so that they can be corrected in place and read again; and which part of
 * a plan a person left out.
 */
export async function up(knex: Knex): Promise<void> {
  // `cells` as the file has them (null for a row too long to keep), `corrected` as a person last wrote them. Which run
  // took the row in is in `retried_run_id`: one of its own, or the same run when it waited and was planned again.
  await knex.raw(`create table import_rejected_row (
    run_id integer not null references import_run (id), line integer not null, n integer not null, document integer,
    cells text, corrected text, state text not null default 'open' check (state in ('open', 'retried', 'dismissed')),
    retried_run_id integer references import_run (id), primary key (run_id, line, n)) without rowid`);
  await knex.raw(
    'create index import_rejected_row_retried on import_rejected_row (retried_run_id) where retried_run_id is not null',
  );
  await knex.raw('alter table import_problem add column n integer not null default 0');
  await knex.raw('create index import_problem_line on import_problem (run_id, line)');
  await knex.raw('alter table import_change add column skipped integer not null default 0');
  await knex.raw('alter table import_run add column parent_run_id integer references import_run (id)');
  await knex.raw('create index import_run_parent on import_run (parent_run_id) where parent_run_id is not null');
}
