import type { Knex } from 'knex';

/** Deliveries: what is expected, what came, which lines answer which, and what suppliers call our products. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('delivery', (t) => {
    t.increments('id');
    t.text('role').notNullable().checkIn(['expected', 'receipt']);
    /** part_received: of an expected one, some goods are still to come; of a receipt, some lines wait for a product. */
    t.text('state').notNullable().checkIn(['expected', 'part_received', 'received', 'cancelled', 'undone']);
    /** `tax:…`, `gln:…`, `name:…`; `source:…` or empty where nobody says who sent it. */
    t.text('supplier_key').notNullable();
    t.text('supplier_name');
    t.text('supplier_tax_id');
    t.text('supplier_gln');
    t.text('number');
    t.text('number_key');
    /** Counts the versions of a document that were booked; only a person's yes makes a second one. */
    t.integer('revision').notNullable().defaultTo(1);
    t.text('type').notNullable();
    t.text('issued_at');
    t.integer('import_run_id').references('import_run.id');
    t.integer('posting_id').references('posting.id');
    /** Given by the caller of a receipt by lines, so that asking again books nothing. */
    t.text('request_key').unique();
    t.text('content_hash').notNullable();
    t.text('created_at').notNullable();
    t.text('ended_at');
    t.index(['import_run_id']);
    t.index(['content_hash']);
    t.index(['created_at']);
  });
  await knex.raw(`create unique index delivery_booked_once on delivery (supplier_key, number_key, revision)
    where role = 'receipt' and state <> 'undone' and number_key is not null`);
  await knex.raw(`create unique index delivery_expected_once on delivery (supplier_key, number_key)
    where role = 'expected' and state in ('expected', 'part_received') and number_key is not null`);
  await knex.raw(`create index delivery_open on delivery (id) where state in ('expected', 'part_received')`);
  await makeLines(knex);
  await makeLinks(knex);
}

async function makeLines(knex: Knex): Promise<void> {
  await knex.schema.createTable('delivery_line', (t) => {
    t.increments('id');
    t.integer('delivery_id').notNullable().references('delivery.id');
    t.integer('position').notNullable();
    t.integer('file_line').notNullable();
    t.integer('product_id').references('product.id');
    t.integer('location_id').notNullable().references('location.id');
    t.text('sku');
    t.text('supplier_sku');
    t.text('gtins').notNullable().defaultTo('[]');
    t.text('name');
    t.text('unit');
    t.integer('unit_scale');
    /** As the document says, in counted units of the product once it is known. */
    t.integer('quantity').notNullable();
    /** What this line moved: less than it says where another document had brought the same goods. */
    t.integer('booked').notNullable().defaultTo(0);
    t.text('cost');
    t.text('resolution')
      .notNullable()
      .checkIn(['sku', 'gtin', 'supplier_code', 'person', 'unknown', 'ambiguous', 'contradiction', 'unit', 'bundle']);
    t.integer('posting_id').references('posting.id');
    t.unique(['delivery_id', 'position']);
    t.index(['product_id']);
    t.index(['posting_id']);
  });
}

async function makeLinks(knex: Knex): Promise<void> {
  await knex.raw(`create table delivery_ref (ref_key text not null, delivery_id integer not null references delivery (id),
    kind text not null check (kind in ('number', 'related', 'order', 'corrects')),
    primary key (ref_key, delivery_id, kind)) without rowid`);
  await knex.raw('create index delivery_ref_delivery on delivery_ref (delivery_id)');
  await knex.raw(`create table delivery_match (receipt_line_id integer not null references delivery_line (id),
    expected_line_id integer not null references delivery_line (id), quantity integer not null,
    primary key (receipt_line_id, expected_line_id)) without rowid`);
  await knex.raw('create index delivery_match_expected on delivery_match (expected_line_id)');
  await knex.raw(`create table supplier_code (supplier_key text not null,
    kind text not null check (kind in ('code', 'gtin', 'name')), code text not null,
    product_id integer not null references product (id), confirmed_at text not null,
    primary key (supplier_key, kind, code)) without rowid`);
}
