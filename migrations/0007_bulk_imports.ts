import type { Knex } from 'knex';

/**
 * A table layout that a million products can be written into. Rows that are only ever found by their product are kept in
 * the order of products; what one posting or run made lies in one stretch of ids, because there is one writer, so the
 * stretch is noted instead of an index over every ledger line.
 */
export async function up(knex: Knex): Promise<void> {
  await noteStretches(knex);
  await keepByProduct(knex);
  await checkQuickly(knex);
  for (const index of DROPPED) await knex.raw(`drop index ${index}`);
  // Only what somebody waits for is followed.
  await knex.raw(
    `delete from availability where product_id not in (select product_id from waitlist_entry where state = 'waiting')`,
  );
  await knex.raw('create index posting_recorded_at on posting (recorded_at)');
  await knex.raw(
    'create index posting_reverses on posting (reverses_posting_id) where reverses_posting_id is not null',
  );
  await knex.raw('create index price_change_product on price_change (product_id, price_list_id)');
}

async function noteStretches(knex: Knex): Promise<void> {
  for (const table of ['movement', 'price_change']) {
    for (const end of ['first', 'last']) await knex.raw(`alter table posting add column ${end}_${table}_id integer`);
    await knex.raw(
      `update posting set first_${table}_id = made.first, last_${table}_id = made.last
       from (select posting_id, min(id) as first, max(id) as last from ${table} group by posting_id) made
       where made.posting_id = posting.id`,
    );
  }
  for (const end of ['first', 'last']) await knex.raw(`alter table import_run add column ${end}_product_id integer`);
  await knex.raw(
    `update import_run set first_product_id = made.first, last_product_id = made.last
     from (select origin_run_id, min(id) as first, max(id) as last from product group by origin_run_id) made
     where made.origin_run_id = import_run.id`,
  );
}

async function keepByProduct(knex: Knex): Promise<void> {
  for (const [table, columns] of Object.entries(BY_PRODUCT)) {
    await knex.raw(`create table new_${table} (${columns}) without rowid`);
    await knex.raw(`insert into new_${table} select * from ${table}`);
    await knex.raw(`drop table ${table}`);
    await knex.raw(`alter table new_${table} rename to ${table}`);
  }
  await knex.raw('create index product_gtin_gtin14 on product_gtin (gtin14)');
}

/**
 * `check (kind in (…))` makes SQLite build the list anew for every row it writes, which cost more than the row itself; a
 * chain of `or` stops at the first match.
 */
async function checkQuickly(knex: Knex): Promise<void> {
  for (const [table, { columns, indexes }] of Object.entries(CHECKED)) {
    await knex.raw(`create table new_${table} (${columns})`);
    await knex.raw(`insert into new_${table} select * from ${table}`);
    await knex.raw(`drop table ${table}`);
    await knex.raw(`alter table new_${table} rename to ${table}`);
    for (const index of indexes) await knex.raw(index);
  }
}

const oneOf = (column: string, ...values: readonly string[]) =>
  `check (${values.map((value) => `${column} = '${value}'`).join(' or ')})`;

const CHECKED = {
  movement: {
    columns: `id integer not null primary key autoincrement, posting_id integer not null references posting (id),
      product_id integer not null references product (id), location_id integer not null references location (id),
      kind text not null ${oneOf('kind', 'snapshot', 'sale', 'return', 'receipt', 'count', 'transfer', 'adjustment', 'reversal')},
      quantity integer not null, occurred_at text not null`,
    indexes: ['create index movement_product_location on movement (product_id, location_id)'],
  },
  listing: {
    columns: `id integer not null primary key autoincrement, channel_id integer not null references channel (id),
      product_id integer not null references product (id),
      match text not null ${oneOf('match', 'unknown', 'matched', 'absent', 'ambiguous')}, matched_at text, remote_id text,
      remote text, desired_price_minor integer, desired_quantity integer, desired_at text, pushed_price_minor integer,
      pushed_quantity integer, pushed_at text, confirmed_price_minor integer, confirmed_quantity integer,
      confirmed_at text, drifted_at text, attempts integer not null default 0, retry_at text, problem text`,
    indexes: [
      'create unique index listing_product_channel on listing (product_id, channel_id)',
      'create unique index listing_remote on listing (channel_id, remote_id) where remote_id is not null',
    ],
  },
  import_change: {
    columns: `id integer not null primary key autoincrement, run_id integer not null references import_run (id),
      line integer not null, product_id integer references product (id), sku text not null,
      verdict text not null ${oneOf('verdict', 'changed', 'new', 'suspicious')}, field text not null, old_value text,
      new_value text`,
    indexes: [
      'create index import_change_product on import_change (product_id)',
      'create index import_change_run on import_change (run_id, verdict)',
    ],
  },
};

const BY_PRODUCT = {
  level: `product_id integer not null references product (id), location_id integer not null references location (id),
    on_hand integer not null, snapshot_as_of text, primary key (product_id, location_id)`,
  price: `product_id integer not null references product (id), price_list_id integer not null references price_list (id),
    gross_minor integer not null, since text not null, primary key (product_id, price_list_id)`,
  product_gtin: `product_id integer not null references product (id), gtin text not null, gtin14 text not null,
    origin_run_id integer, primary key (product_id, gtin)`,
};

const DROPPED = [
  'product_search_name_index',
  'product_origin_run_id_index',
  'price_change_posting_id_index',
  'price_change_product_id_price_list_id_changed_at_index',
];
