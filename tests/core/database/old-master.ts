import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import { migrationSource } from '../../../src/core/database/migrations';
import { scratchFolder } from '../../support/database';

/** The newest migration of the first OneShelf that was in use. */
const LAST = '0006_jobs_and_settings';
export const MONDAY = '2026-11-23T08:00:00.000Z';
export const TUESDAY = '2026-11-24T07:00:00.000Z';

const PROFILE = {
  ...{ format: 'csv', encoding: 'utf-8', delimiter: ';', quote: '"', headerLine: 1, decimalMark: ',' },
  ...{ priceMode: 'gross', vatCode: null, currency: 'PLN' },
  columns: [
    { column: 0, header: 'Symbol', field: 'sku', target: null },
    { column: 1, header: 'Nazwa', field: 'name', target: null },
    { column: 2, header: 'Cena brutto', field: 'price', target: 'retail' },
    { column: 3, header: 'Stan', field: 'stock', target: 'main' },
  ],
};
const NONE = { rows: 0, new: 0, changed: 0, unchanged: 0, suspicious: 0, rejected: 0, warnings: 0 };

/**
 * A master as that OneShelf left it, with what its own operations would have written: Monday's file made MUG, CUP and TEA;
 * Tuesday's changed the price and stock of MUG, the name of CUP, and made PEN; in between a MUG was sold.
 */
export async function oldMaster(): Promise<string> {
  const file = join(await scratchFolder(), 'master.sqlite');
  const db = knex({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  const all = await migrationSource.getMigrations([]);
  const old = all.slice(0, all.findIndex((one) => migrationSource.getMigrationName(one) === LAST) + 1);
  await db.migrate.latest({
    migrationSource: { ...migrationSource, getMigrations: () => Promise.resolve(old) },
    tableName: 'schema_migration',
  });
  await fill(db);
  await db.destroy();
  return file;
}

async function fill(db: Knex): Promise<void> {
  const made = { created_at: MONDAY };
  await db('location').insert([
    { id: 1, code: 'main', name: 'Main', kind: 'warehouse', ...made },
    { id: 2, code: 'sklep', name: 'Sklep', kind: 'store', ...made },
  ]);
  await db('price_list').insert({ id: 1, code: 'retail', name: 'Retail', currency: 'PLN', ...made });
  await db('source').insert({ id: 1, name: 'erp', ...made });
  const run = { source_id: 1, file_hash: 'h', file_bytes: 99, profile: JSON.stringify(PROFILE), hold_reasons: '[]' };
  await db('import_run').insert([
    { ...run, ...ran(1, 'poniedzialek.csv', MONDAY), counts: JSON.stringify({ ...NONE, rows: 3, new: 3 }) },
    {
      ...run,
      ...ran(2, 'wtorek.csv', TUESDAY),
      counts: JSON.stringify({ ...NONE, rows: 4, new: 1, changed: 2, unchanged: 1 }),
    },
  ]);
  await db('product').insert([
    product(1, 'MUG', 'Kubek', 1, 2),
    product(2, 'CUP', 'Filiżanka duża', 1, 2),
    product(3, 'TEA', 'Herbata', 1, 1),
    product(4, 'PEN', 'Długopis', 2, 2),
  ]);
  await db('product_gtin').insert([
    { product_id: 1, gtin: '5901234123457', gtin14: '05901234123457', origin_run_id: 1 },
    { product_id: 1, gtin: '96385074', gtin14: '00000096385074', origin_run_id: 2 },
    { product_id: 4, gtin: '5900000000008', gtin14: '05900000000008', origin_run_id: 2 },
  ]);
  await db('posting').insert([
    { id: 1, kind: 'import', import_run_id: 1, actor: 'cli', recorded_at: MONDAY },
    { id: 2, kind: 'sale', import_run_id: null, actor: 'channel:eshop', recorded_at: '2026-11-23T12:00:00.000Z' },
    { id: 3, kind: 'import', import_run_id: 2, actor: 'cli', recorded_at: TUESDAY },
  ]);
  const noon = '2026-11-23T12:00:00.000Z';
  await db('movement').insert([
    { posting_id: 1, product_id: 1, location_id: 1, kind: 'snapshot', quantity: 5, occurred_at: MONDAY },
    { posting_id: 1, product_id: 2, location_id: 1, kind: 'snapshot', quantity: 3, occurred_at: MONDAY },
    { posting_id: 1, product_id: 3, location_id: 2, kind: 'snapshot', quantity: 8, occurred_at: MONDAY },
    { posting_id: 2, product_id: 1, location_id: 1, kind: 'sale', quantity: -1, occurred_at: noon },
    { posting_id: 3, product_id: 1, location_id: 1, kind: 'snapshot', quantity: 6, occurred_at: TUESDAY },
    { posting_id: 3, product_id: 4, location_id: 1, kind: 'snapshot', quantity: 2, occurred_at: TUESDAY },
  ]);
  await db('level').insert([
    { product_id: 1, location_id: 1, on_hand: 10, snapshot_as_of: TUESDAY },
    { product_id: 2, location_id: 1, on_hand: 3, snapshot_as_of: MONDAY },
    { product_id: 3, location_id: 2, on_hand: 8, snapshot_as_of: MONDAY },
    { product_id: 4, location_id: 1, on_hand: 2, snapshot_as_of: TUESDAY },
  ]);
  await db('price_change').insert([
    { posting_id: 1, product_id: 1, price_list_id: 1, old_minor: null, new_minor: 2499, changed_at: MONDAY },
    { posting_id: 1, product_id: 2, price_list_id: 1, old_minor: null, new_minor: 1000, changed_at: MONDAY },
    { posting_id: 3, product_id: 1, price_list_id: 1, old_minor: 2499, new_minor: 2999, changed_at: TUESDAY },
    { posting_id: 3, product_id: 4, price_list_id: 1, old_minor: null, new_minor: 500, changed_at: TUESDAY },
  ]);
  await db('price').insert([
    { product_id: 1, price_list_id: 1, gross_minor: 2999, since: TUESDAY },
    { product_id: 2, price_list_id: 1, gross_minor: 1000, since: MONDAY },
    { product_id: 4, price_list_id: 1, gross_minor: 500, since: TUESDAY },
  ]);
  const change = { run_id: 2, verdict: 'changed' };
  await db('import_change').insert([
    { ...change, line: 2, product_id: 1, sku: 'MUG', field: 'gtin', old_value: null, new_value: '96385074' },
    { ...change, line: 2, product_id: 1, sku: 'MUG', field: 'price:retail', old_value: '2499', new_value: '2999' },
    { ...change, line: 2, product_id: 1, sku: 'MUG', field: 'stock:main', old_value: '4', new_value: '10' },
    {
      ...change,
      line: 3,
      product_id: 2,
      sku: 'CUP',
      field: 'name',
      old_value: 'Filiżanka',
      new_value: 'Filiżanka duża',
    },
  ]);
  await db('channel').insert({
    ...{ id: 1, name: 'eshop', kind: 'test', state: 'active', currency: 'PLN', price_list_id: 1 },
    ...{ sales_location_id: 1, settings: '{}', ...made },
  });
  await db('channel_location').insert({ channel_id: 1, location_id: 1 });
  await db('listing').insert([
    { ...listing(1, 2999, 10), match: 'matched', remote_id: 'r-1', remote: '{"id":1}', ...CONFIRMED },
    { ...listing(2, 1000, 3), match: 'unknown' },
    { ...listing(3, null, 0), match: 'unknown' },
    { ...listing(4, 500, 2), match: 'absent' },
  ]);
  await db('waitlist_entry').insert({
    ...{ product_id: 1, email_hash: 'e', email_sealed: 's', language: 'pl', state: 'waiting', source: 'cli', ...made },
  });
  await db('availability').insert([
    { product_id: 1, quantity: 10, changed_at: TUESDAY },
    { product_id: 2, quantity: 3, changed_at: MONDAY },
  ]);
}

const CONFIRMED = {
  ...{ pushed_price_minor: 2999, pushed_quantity: 10, pushed_at: TUESDAY },
  ...{ confirmed_price_minor: 2999, confirmed_quantity: 10, confirmed_at: TUESDAY },
};

const ran = (id: number, file_name: string, at: string) => ({
  ...{ id, file_name, state: 'applied', as_of: at, started_at: at, finished_at: at },
});

function product(id: number, sku: string, name: string, madeBy: number, changedBy: number) {
  const at = (run: number) => (run === 1 ? MONDAY : TUESDAY);
  return {
    ...{ id, sku, name, search_name: name.toLowerCase().replaceAll('ż', 'z').replaceAll('ł', 'l') },
    ...{ origin_run_id: madeBy, updated_run_id: changedBy, created_at: at(madeBy), updated_at: at(changedBy) },
  };
}

const listing = (product_id: number, desired_price_minor: number | null, desired_quantity: number) => ({
  ...{ channel_id: 1, product_id, desired_price_minor, desired_quantity, desired_at: TUESDAY },
});
