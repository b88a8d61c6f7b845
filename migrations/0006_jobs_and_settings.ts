import type { Knex } from 'knex';

/** Durable jobs, settings and the activity log. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('job', (t) => {
    t.increments('id');
    t.text('name').notNullable();
    /** One live job per key: asking again for what is already queued changes nothing. */
    t.text('key').notNullable().unique();
    t.text('payload').notNullable();
    t.text('run_at').notNullable();
    t.text('started_at');
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('problem');
    t.index(['run_at']);
  });
  await knex.schema.createTable('setting', (t) => {
    t.text('key').primary();
    t.text('value').notNullable();
    t.text('changed_at').notNullable();
  });
  await knex.schema.createTable('activity', (t) => {
    t.increments('id');
    t.text('at').notNullable();
    t.text('severity').notNullable().checkIn(['info', 'warning', 'error']);
    t.text('code').notNullable();
    t.text('facts').notNullable();
    t.index(['at']);
  });
}
