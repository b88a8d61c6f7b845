import type { Knex } from 'knex';

/** The ledger: postings, movements and levels; reservations; price lists with their history. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('posting', (t) => {
    t.increments('id');
    t.text('kind')
      .notNullable()
      .checkIn(['import', 'undo', 'sale', 'return', 'receipt', 'count', 'transfer', 'adjustment']);
    t.integer('import_run_id').references('import_run.id');
    t.integer('sale_id');
    t.integer('reverses_posting_id').references('posting.id');
    t.text('actor').notNullable();
    t.text('recorded_at').notNullable();
    t.index(['import_run_id']);
    t.index(['sale_id']);
  });
  await knex.schema.createTable('movement', (t) => {
    t.increments('id');
    t.integer('posting_id').notNullable().references('posting.id');
    t.integer('product_id').notNullable().references('product.id');
    t.integer('location_id').notNullable().references('location.id');
    t.text('kind')
      .notNullable()
      .checkIn(['snapshot', 'sale', 'return', 'receipt', 'count', 'transfer', 'adjustment', 'reversal']);
    /** Signed, in the product's smallest counted unit. */
    t.integer('quantity').notNullable();
    t.text('occurred_at').notNullable();
    t.index(['product_id', 'location_id']);
    t.index(['location_id', 'occurred_at']);
    t.index(['posting_id']);
  });
  await knex.schema.createTable('level', (t) => {
    t.integer('product_id').notNullable().references('product.id');
    t.integer('location_id').notNullable().references('location.id');
    t.integer('on_hand').notNullable();
    /** The moment of the newest snapshot applied here; an older snapshot changes nothing. */
    t.text('snapshot_as_of');
    t.primary(['product_id', 'location_id']);
    t.index(['location_id']);
  });
  await knex.schema.createTable('reservation', (t) => {
    t.increments('id');
    t.integer('product_id').notNullable().references('product.id');
    t.integer('location_id').notNullable().references('location.id');
    t.integer('quantity').notNullable();
    t.integer('sale_id');
    t.text('state').notNullable().checkIn(['held', 'released', 'fulfilled']);
    t.text('created_at').notNullable();
    t.text('ended_at');
    t.index(['product_id', 'location_id', 'state']);
  });
  await knex.schema.createTable('price_list', (t) => {
    t.increments('id');
    t.text('code').notNullable().unique();
    t.text('name').notNullable();
    t.text('currency').notNullable();
    t.text('created_at').notNullable();
  });
  await knex.schema.createTable('price', (t) => {
    t.integer('product_id').notNullable().references('product.id');
    t.integer('price_list_id').notNullable().references('price_list.id');
    t.integer('gross_minor').notNullable();
    t.text('since').notNullable();
    t.primary(['product_id', 'price_list_id']);
    t.index(['price_list_id']);
  });
  await knex.schema.createTable('price_change', (t) => {
    t.increments('id');
    t.integer('posting_id').notNullable().references('posting.id');
    t.integer('product_id').notNullable().references('product.id');
    t.integer('price_list_id').notNullable().references('price_list.id');
    t.integer('old_minor');
    t.integer('new_minor');
    t.text('changed_at').notNullable();
    t.index(['product_id', 'price_list_id', 'changed_at']);
    t.index(['posting_id']);
  });
}
