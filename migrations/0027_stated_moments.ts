import type { Knex } from 'knex';

/**
 * Whether an accepted file states itself for which moment it is true: the same bytes, put there again, are no news of a later
 * one. Of files accepted before nobody noted it; each of them is read once more.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('delete from accepted_file');
  await knex.raw('alter table accepted_file add column states_moment integer not null default 1');
}
