import type { Knex } from 'knex';

/** Channels, listings with desired and confirmed offer, and the sales that came back from them. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('channel', (t) => {
    t.increments('id');
    t.text('name').notNullable().unique();
    t.text('kind').notNullable();
    t.text('state').notNullable().checkIn(['active', 'paused', 'removed']);
    t.text('currency').notNullable();
    t.integer('price_list_id').notNullable().references('price_list.id');
    t.integer('sales_location_id').notNullable().references('location.id');
    t.text('settings').notNullable();
    t.text('sealed_secrets');
    /** Stock rule: `buffer` held back and optional `cap`, both in sale units (pieces, whole kilograms). */
    t.integer('buffer').notNullable().defaultTo(0);
    t.integer('cap');
    t.text('create_missing').notNullable().defaultTo('no').checkIn(['no', 'yes']);
    t.text('sales_cursor');
    t.text('last_attempt_at');
    t.text('last_success_at');
    t.text('retry_at');
    t.text('problem');
    t.text('created_at').notNullable();
  });
  await knex.schema.createTable('channel_location', (t) => {
    t.integer('channel_id').notNullable().references('channel.id');
    t.integer('location_id').notNullable().references('location.id');
    t.primary(['channel_id', 'location_id']);
    t.index(['location_id']);
  });
  await knex.schema.createTable('listing', (t) => {
    t.increments('id');
    t.integer('channel_id').notNullable().references('channel.id');
    t.integer('product_id').notNullable().references('product.id');
    t.text('match').notNullable().checkIn(['unknown', 'matched', 'absent', 'ambiguous']);
    t.text('matched_at');
    /** The channel's own id of the thing sold, unique on that channel; `remote` is all its connector needs to reach it. */
    t.text('remote_id');
    t.text('remote');
    t.integer('desired_price_minor');
    t.integer('desired_quantity');
    t.text('desired_at');
    t.integer('pushed_price_minor');
    t.integer('pushed_quantity');
    t.text('pushed_at');
    t.integer('confirmed_price_minor');
    t.integer('confirmed_quantity');
    t.text('confirmed_at');
    t.text('drifted_at');
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('retry_at');
    t.text('problem');
    t.unique(['channel_id', 'product_id']);
    t.unique(['channel_id', 'remote_id']);
    t.index(['product_id']);
    t.index(['channel_id', 'match']);
  });
  await knex.schema.createTable('sale', (t) => {
    t.increments('id');
    t.integer('channel_id').notNullable().references('channel.id');
    t.text('remote_id').notNullable();
    t.text('number').notNullable();
    t.text('revision').notNullable();
    t.text('state').notNullable().checkIn(['placed', 'cancelled']);
    t.text('currency').notNullable();
    t.integer('total_minor').notNullable();
    t.text('placed_at').notNullable();
    t.text('booked_at').notNullable();
    t.unique(['channel_id', 'remote_id']);
  });
  await knex.schema.createTable('sale_line', (t) => {
    t.increments('id');
    t.integer('sale_id').notNullable().references('sale.id');
    t.text('remote_line').notNullable();
    /** The SKU as the channel said it; kept even when no product has it. */
    t.text('sku');
    t.text('name');
    t.integer('product_id').references('product.id');
    t.integer('quantity').notNullable();
    t.integer('booked_quantity').notNullable().defaultTo(0);
    t.integer('unit_minor');
    t.unique(['sale_id', 'remote_line']);
    t.index(['product_id']);
  });
}
