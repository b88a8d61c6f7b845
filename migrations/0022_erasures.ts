import type { Knex } from 'knex';

/**
 * People who asked to be forgotten, by the keyed hash of their address: enough to prove that it was done, and to do it
 * again in a backup that is restored later; not enough to know who they were.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('erasure', (t) => {
    t.increments('id');
    t.text('email_hash').notNullable();
    t.text('erased_at').notNullable();
    t.integer('entries').notNullable();
    t.integer('alerts').notNullable();
    t.index(['email_hash']);
  });
}
