import type { Knex } from 'knex';

/** Import profiles, runs, their plans and the rows that were set aside. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('import_profile', (t) => {
    t.increments('id');
    t.integer('source_id').notNullable().references('source.id');
    t.text('name').notNullable();
    /** Fingerprint of the header the profile was confirmed on. */
    t.text('shape').notNullable();
    t.text('settings').notNullable();
    t.text('confirmed_at').notNullable();
    t.text('created_at').notNullable();
    t.unique(['source_id', 'name']);
    t.index(['source_id', 'shape']);
  });
  await knex.schema.createTable('import_run', (t) => {
    t.increments('id');
    t.integer('source_id').notNullable().references('source.id');
    t.integer('profile_id').references('import_profile.id');
    t.text('file_name').notNullable();
    t.text('file_hash').notNullable();
    t.integer('file_bytes').notNullable();
    t.text('state').notNullable().checkIn(['planned', 'held', 'applied', 'unchanged', 'failed', 'discarded', 'undone']);
    /** The moment the file's stock is true for. */
    t.text('as_of').notNullable();
    t.text('profile').notNullable();
    t.text('counts').notNullable();
    t.text('hold_reasons').notNullable().defaultTo('[]');
    t.text('problem');
    t.text('started_at').notNullable();
    t.text('finished_at');
    t.text('undone_at');
    t.index(['source_id', 'file_hash']);
    t.index(['state']);
  });
  await knex.schema.createTable('import_change', (t) => {
    t.increments('id');
    t.integer('run_id').notNullable().references('import_run.id');
    t.integer('line').notNullable();
    t.integer('product_id').references('product.id');
    t.text('sku').notNullable();
    t.text('verdict').notNullable().checkIn(['new', 'changed', 'suspicious']);
    /** `product` for a new product as a whole, else the field: name, unit, vat, gtin, price:LIST, stock:LOCATION. */
    t.text('field').notNullable();
    t.text('old_value');
    t.text('new_value');
    t.index(['run_id', 'verdict']);
    t.index(['product_id']);
  });
  await knex.schema.createTable('import_problem', (t) => {
    t.increments('id');
    t.integer('run_id').notNullable().references('import_run.id');
    t.integer('line').notNullable();
    t.text('column');
    t.text('sku');
    t.text('value');
    t.text('severity').notNullable().checkIn(['rejected', 'warning']);
    t.text('code').notNullable();
    t.text('facts').notNullable().defaultTo('{}');
    t.index(['run_id', 'severity']);
  });
}
