import type { Knex } from 'knex';

/** Products, their GTINs and bundle components; locations; sources of files. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('location', (t) => {
    t.increments('id');
    t.text('code').notNullable().unique();
    t.text('name').notNullable();
    t.text('kind').notNullable().checkIn(['warehouse', 'store']);
    t.text('created_at').notNullable();
  });
  await knex.schema.createTable('product', (t) => {
    t.increments('id');
    t.text('sku').notNullable().unique();
    t.text('name').notNullable();
    t.text('search_name').notNullable();
    t.text('kind').notNullable().defaultTo('goods').checkIn(['goods', 'bundle']);
    t.text('unit').notNullable().defaultTo('szt');
    /** Smallest counted units in one `unit`: 1 for pieces, 1000 for kilograms counted in grams. */
    t.integer('unit_scale').notNullable().defaultTo(1);
    /** VAT rate as written in Poland: 23, 8, 5, 0, zw, np, oo; null when no source said. */
    t.text('vat_code');
    t.integer('origin_run_id');
    t.integer('updated_run_id');
    t.text('archived_at');
    t.text('created_at').notNullable();
    t.text('updated_at').notNullable();
    t.index(['search_name']);
    t.index(['origin_run_id']);
  });
  await knex.schema.createTable('product_gtin', (t) => {
    t.integer('product_id').notNullable().references('product.id');
    /** Digits as the source wrote them; compared in their 14-digit form. */
    t.text('gtin').notNullable();
    t.text('gtin14').notNullable();
    t.integer('origin_run_id');
    t.primary(['product_id', 'gtin']);
    t.index(['gtin14']);
  });
  await knex.schema.createTable('bundle_component', (t) => {
    t.integer('bundle_id').notNullable().references('product.id');
    t.integer('component_id').notNullable().references('product.id');
    t.integer('quantity').notNullable();
    t.primary(['bundle_id', 'component_id']);
    t.index(['component_id']);
  });
  await knex.schema.createTable('source', (t) => {
    t.increments('id');
    t.text('name').notNullable().unique();
    t.text('folder');
    t.text('settings').notNullable().defaultTo('{}');
    t.text('created_at').notNullable();
  });
}
