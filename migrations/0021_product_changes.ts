import type { Knex } from 'knex';

/**
 * What a person changes in products by hand, as history that can be undone; why something was booked, in their words; and
 * plans of changing many products at once, kept so that what is applied is exactly what was looked at.
 */
export async function up(knex: Knex): Promise<void> {
  // Values have no declared type: amounts stay integers, everything else text.
  await knex.raw(`create table product_change (id integer primary key autoincrement,
    posting_id integer not null references posting (id), product_id integer not null references product (id),
    field text not null check (field in ('name', 'unit', 'vat', 'category', 'archived', 'gtin')),
    old_value, new_value, changed_at text not null)`);
  await knex.raw('create index product_change_product on product_change (product_id, field)');
  for (const end of ['first', 'last'])
    await knex.raw(`alter table posting add column ${end}_product_change_id integer`);
  await knex.raw('alter table posting add column reason text');

  await knex.raw(`create table bulk_plan (id integer primary key autoincrement,
    state text not null check (state in ('previewed', 'applied')), field text not null
      check (field in ('price', 'category', 'vat', 'archived')), price_list_id integer references price_list (id),
    change text not null, selection text not null, reach text not null default '[]',
    actor text not null, created_at text not null, applied_at text, posting_id integer references posting (id))`);
  await knex.raw(`create table bulk_plan_row (plan_id integer not null references bulk_plan (id) on delete cascade,
    product_id integer not null references product (id),
    verdict text not null check (verdict in ('changed', 'unchanged', 'refused', 'meanwhile')),
    reason text, old_value, new_value, now_value, below_cost integer not null default 0,
    primary key (plan_id, product_id)) without rowid`);
  await knex.raw('create index bulk_plan_row_verdict on bulk_plan_row (plan_id, verdict)');
}
