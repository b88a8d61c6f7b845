import type { Knex } from 'knex';

/** How many rows an undo left alone because something later stood on them: while there are any, it may be asked again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table posting add column kept_rows integer');
}
