import type { Knex } from 'knex';

/** Waitlist, restocks and the mails they cause. Addresses are sealed; their keyed hash serves look-ups. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('availability', (t) => {
    t.integer('product_id').primary().references('product.id');
    t.integer('quantity').notNullable();
    t.text('changed_at').notNullable();
  });
  await knex.schema.createTable('waitlist_entry', (t) => {
    t.increments('id');
    t.integer('product_id').notNullable().references('product.id');
    t.text('email_hash').notNullable();
    t.text('email_sealed').notNullable();
    t.text('language').notNullable();
    t.text('state').notNullable().checkIn(['waiting', 'notified', 'removed']);
    t.text('source').notNullable();
    t.text('created_at').notNullable();
    t.text('ended_at');
    t.index(['product_id', 'state', 'created_at']);
    t.index(['email_hash']);
  });
  await knex.schema.createTable('restock', (t) => {
    t.increments('id');
    t.integer('product_id').notNullable().references('product.id');
    t.integer('quantity').notNullable();
    t.text('restocked_at').notNullable();
    t.text('last_wave_at');
    t.text('closed_at');
    t.index(['product_id']);
    t.index(['closed_at']);
  });
  await knex.schema.createTable('alert', (t) => {
    t.increments('id');
    t.integer('restock_id').notNullable().references('restock.id');
    t.integer('waitlist_entry_id').notNullable().references('waitlist_entry.id');
    t.text('email_hash').notNullable();
    t.text('message_id').notNullable().unique();
    t.text('state').notNullable().checkIn(['queued', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn']);
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('queued_at').notNullable();
    t.text('retry_at');
    t.text('ended_at');
    t.text('problem');
    t.unique(['restock_id', 'email_hash']);
    t.index(['state', 'retry_at']);
  });
  await knex.schema.createTable('suppression', (t) => {
    t.text('email_hash').primary();
    t.text('reason').notNullable();
    t.text('created_at').notNullable();
  });
}
