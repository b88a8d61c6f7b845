import type { Knex } from 'knex';

/**
 * The code of a product may change and the product stay: a change of its SKU is part of its history like any other. And what
 * a person says of a row whose code nobody has, while its barcode is that of goods on sale.
 */
export async function up(knex: Knex): Promise<void> {
  const columns = 'id, posting_id, product_id, field, old_value, new_value, changed_at';
  await knex.raw(`create table new_product_change (id integer primary key autoincrement,
    posting_id integer not null references posting (id), product_id integer not null references product (id),
    field text not null check (field in ('name', 'unit', 'vat', 'category', 'archived', 'gtin', 'sku')),
    old_value, new_value, changed_at text not null)`);
  await knex.raw(`insert into new_product_change (${columns}) select ${columns} from product_change`);
  await knex.raw('drop table product_change');
  await knex.raw('alter table new_product_change rename to product_change');
  await knex.raw('create index product_change_product on product_change (product_id, field)');
  await knex.raw(`create index product_change_renamed on product_change (changed_at) where field = 'sku'`);

  await knex.raw(`create table import_code_choice (run_id integer not null references import_run (id), sku text not null,
    choice text not null check (choice in ('renamed', 'separate')), primary key (run_id, sku)) without rowid`);
}
