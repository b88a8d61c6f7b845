import sqlite3 from 'sqlite3';
import { expect, test } from 'vitest';
import { indexSlice } from '../../../../src/core/catalog';
import type { Database, Transaction } from '../../../../src/core/database';
import { masterChanged } from '../../../../src/core/operations/master-changed';
import { verifyMaster } from '../../../../src/core/operations/master/verify';
import { planReversal, recordMovements, recordPosting, reversePlanned } from '../../../../src/core/stock';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { testServices } from '../../../support/services';

const AT = '2026-11-24T07:00:00.000Z';
const SALE = "(select id from posting where kind = 'sale')";

/** A small shop in which everything a check looks at is there once and sound. */
async function soundShop(): Promise<Database> {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'A', gtins: ['5901234123457'], stock: { main: 7 }, prices: { main: 1299 } },
    { sku: 'B', stock: { main: 3 }, prices: { main: 500 } },
  ]);
  const [a, b] = [ids.get('A') as number, ids.get('B') as number];
  const channel = await putChannel(database, 'sklep');
  await database.write(async (trx) => {
    await putRun(trx);
    await trx('posting').where({ id: 1 }).update({ import_run_id: 1 });
    await putSale(trx, channel, a);
    await masterChanged(trx, { kind: 'all' }, AT);
    await trx('listing').where({ product_id: a }).update({
      match: 'matched',
      remote_id: '1',
      confirmed_price_minor: 1299,
      confirmed_quantity: 6,
      confirmed_at: AT,
    });
    await putAlert(trx, b);
    await putDelivery(trx, b);
    await indexSlice(trx);
  });
  return database;
}

async function putRun(trx: Transaction) {
  await trx('source').insert({ name: 'erp', created_at: AT });
  await trx('import_run').insert({
    source_id: 1,
    file_name: 'erp.csv',
    file_hash: 'h',
    file_bytes: 1,
    state: 'applied',
    as_of: AT,
    profile: '{}',
    counts: JSON.stringify({ rows: 4, new: 2, changed: 0, unchanged: 0, suspicious: 0, rejected: 1, corrected: 1 }),
    started_at: AT,
    finished_at: AT,
  });
  await trx('import_run').insert({
    source_id: 1,
    parent_run_id: 1,
    file_name: 'erp.csv',
    file_hash: 'h',
    file_bytes: 1,
    state: 'unchanged',
    as_of: AT,
    profile: '{}',
    counts: JSON.stringify({ rows: 1, new: 0, changed: 0, unchanged: 1, suspicious: 0, rejected: 0 }),
    started_at: AT,
    finished_at: AT,
  });
  for (const line of [4, 5]) {
    await trx('import_problem').insert({ run_id: 1, line, severity: 'rejected', code: 'price_unreadable' });
    await trx('import_rejected_row').insert({ run_id: 1, line, n: 0, cells: '["A"]' });
  }
  await trx('import_rejected_row').where({ line: 5 }).update({ state: 'retried', retried_run_id: 2 });
}

async function putSale(trx: Transaction, channel: number, product: number) {
  await trx('sale').insert({
    channel_id: channel,
    remote_id: '17',
    number: 'ZAM/17',
    revision: '1',
    state: 'placed',
    currency: 'PLN',
    total_minor: 1299,
    placed_at: AT,
    booked_at: AT,
  });
  await trx('sale_line').insert({ sale_id: 1, remote_line: '1', product_id: product, quantity: 1, booked_quantity: 1 });
  const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:sklep', recordedAt: AT, saleId: 1 });
  await recordMovements(trx, posting, [
    { productId: product, locationId: 1, kind: 'sale', quantity: -1, occurredAt: AT },
  ]);
}

async function putAlert(trx: Transaction, product: number) {
  await trx('waitlist_entry').insert({
    product_id: product,
    email_hash: 'h',
    email_sealed: 's',
    language: 'pl',
    state: 'notified',
    source: 'manual',
    created_at: AT,
  });
  await trx('restock').insert({ product_id: product, quantity: 3, restocked_at: AT });
  const alert = { restock_id: 1, waitlist_entry_id: 1, email_hash: 'h', state: 'sent', queued_at: AT, ended_at: AT };
  await trx('alert').insert({ ...alert, message_id: 'm1' });
}

/** Two pieces came with a note, and were taken back: booked once, reversed once. */
async function putDelivery(trx: Transaction, product: number) {
  const posting = await recordPosting(trx, { kind: 'receipt', actor: 'cli', recordedAt: AT });
  await recordMovements(trx, posting, [
    { productId: product, locationId: 1, kind: 'receipt', quantity: 2, occurredAt: AT },
  ]);
  const back = await recordPosting(trx, { kind: 'undo', actor: 'cli', recordedAt: AT, reversesPostingId: posting });
  await planReversal(trx, posting);
  await reversePlanned(trx, back);
  await trx('delivery').insert({
    role: 'receipt',
    state: 'undone',
    supplier_key: '',
    number: 'PZ 1',
    type: 'PZ',
    posting_id: posting,
    content_hash: 'h',
    created_at: AT,
  });
  await trx('delivery_line').insert({
    delivery_id: 1,
    position: 1,
    file_line: 1,
    product_id: product,
    location_id: 1,
    quantity: 2,
    booked: 2,
    resolution: 'sku',
    posting_id: posting,
  });
}

test('a sound master passes every check, and every check had something to look at', async () => {
  const report = await verifyMaster(testServices(await soundShop()));
  expect(report.checks.filter(({ broken, checked }) => broken > 0 || checked === 0)).toEqual([]);
  expect(report.ok).toBe(true);
});

test('looking changes nothing, not even what could be worked out better', async () => {
  const database = await soundShop();
  await database.write((trx) => trx('listing').where({ id: 1 }).update({ desired_quantity: 99 }));
  const before = await database.read('listing');
  await verifyMaster(testServices(database));
  expect(await database.read('listing')).toEqual(before);
});

test.each<[code: string, example: string, statements: string[]]>([
  ['amounts_are_whole', 'A: 12.5', ['update price set gross_minor = 12.5 where product_id = 1']],
  ['levels_equal_movements', 'A @ main: 9 ≠ 6', ['update level set on_hand = 9 where product_id = 1']],
  ['levels_equal_movements', 'B @ main: 0 ≠ 3', ['delete from level where product_id = 2']],
  ['levels_equal_movements', 'A @ main: 6 ≠ -1', ["delete from movement where kind = 'snapshot' and product_id = 1"]],
  ['prices_equal_history', 'A / main: 1300 ≠ 1299', ['update price set gross_minor = 1300 where product_id = 1']],
  ['prices_equal_history', 'A / main: — ≠ 1299', ['delete from price where product_id = 1']],
  ['prices_are_not_negative', 'A: -1', ['update price set gross_minor = -1 where product_id = 1']],
  [
    'runs_account_for_every_row',
    '#1 erp.csv',
    ["update import_run set counts = json_set(counts, '$.rows', 9) where id = 1"],
  ],
  ['rejected_rows_are_kept', '#1 erp.csv', ['delete from import_problem']],
  [
    'corrected_rows_count_once',
    '#1 erp.csv',
    ["update import_run set counts = json_set(counts, '$.rejected', 2, '$.corrected', 0) where id = 1"],
  ],
  ['corrected_rows_count_once', '#1: 5', ["update import_run set state = 'discarded' where id = 2"]],
  ['applied_runs_are_posted_once', '#1 erp.csv', ['update posting set import_run_id = null']],
  ['applied_runs_are_posted_once', '#1 erp.csv', ["update import_run set state = 'discarded' where id = 1"]],
  ['deliveries_posted_once', '#1 PZ 1', ["update delivery set state = 'received'"]],
  ['deliveries_posted_once', '#1 PZ 1', ['update delivery set posting_id = null']],
  ['deliveries_posted_once', '#1 PZ 1', ["update posting set kind = 'adjustment' where kind = 'receipt'"]],
  [
    'deliveries_posted_once',
    'posting',
    ["insert into posting (kind, actor, recorded_at) values ('receipt', 'cli', '')"],
  ],
  ['delivery_lines_equal_movements', '#1 PZ 1 / B: 3 ≠ 2', ['update delivery_line set booked = 3']],
  ['delivery_lines_equal_movements', '#1 PZ 1 / B: 0 ≠ 2', ['delete from delivery_line']],
  [
    'applied_runs_are_posted_once',
    '#1 erp.csv',
    [
      "update import_run set state = 'undone' where id = 1",
      "update delivery set import_run_id = 1, state = 'received'",
    ],
  ],
  ['desired_offers_current', 'sklep / A', ['update listing set desired_quantity = 5 where product_id = 1']],
  ['desired_offers_current', 'sklep / B', ['update listing set desired_price_minor = null where product_id = 2']],
  ['desired_offers_current', 'sklep / B', ['delete from listing where product_id = 2']],
  ['desired_offers_current', 'B: 0 ≠ 3', ["insert into availability values (2, 0, '')"]],
  ['confirmed_only_from_channel', 'sklep / A', ['update listing set confirmed_at = null']],
  [
    'search_index_agrees',
    'product_search',
    ['drop trigger product_renamed', "update product set search_name = 'other' where id = 1"],
  ],
  [
    'shown_prices_kept',
    'sklep / A',
    ['drop trigger channel_price_shown', 'update listing set confirmed_price_minor = 7 where product_id = 1'],
  ],
  ['sales_booked_once', 'sklep / ZAM/17 / A: 1 ≠ 0', ['update posting set sale_id = null']],
  ['sales_booked_once', 'sklep / ZAM/17 / A: 2 ≠ 1', ['update sale_line set booked_quantity = 2']],
  ['oversells_equal_movements', 'A @ main: 1 ≠ 0', [`insert into oversell values (${SALE}, 1, 1, 1, '${AT}')`]],
  ['oversells_equal_movements', 'A @ main: 0 ≠ 2', ["update movement set quantity = -9 where kind = 'sale'"]],
  [
    'oversells_equal_movements',
    'A @ main: 1 ≠ 2',
    [
      "update movement set quantity = -9 where kind = 'sale'",
      `insert into oversell values (${SALE}, 1, 1, 1, '${AT}')`,
    ],
  ],
  [
    'alerts_once_per_restock_and_customer',
    'B ×2',
    [
      'drop index alert_restock_id_email_hash_unique',
      `insert into alert (restock_id, waitlist_entry_id, email_hash, message_id, state, queued_at)
       values (1, 1, 'h', 'm2', 'sent', '')`,
    ],
  ],
  ['alerts_match_their_entry', '#1', ["update waitlist_entry set email_hash = 'other'"]],
])('%s names what is broken: %s', async (code, example, statements) => {
  const database = await soundShop();
  await breakMaster(database, statements);
  const report = await verifyMaster(testServices(database));
  expect(report.ok).toBe(false);
  const check = report.checks.find((one) => one.code === code);
  expect(check).toMatchObject({ broken: 1 });
  expect(check?.examples[0]).toContain(example);
});

/** Does by hand what no operation of ours can do. */
async function breakMaster(database: Database, statements: readonly string[]): Promise<void> {
  await database.write(async (trx) => {
    for (const statement of statements) await trx.raw(statement);
  });
}

test.each([
  ['references_hold', '→ product', `delete from product where sku = 'B'`],
  [
    'file_intact',
    'never used',
    `pragma writable_schema = on; delete from sqlite_master where name = 'price_change_product'`,
  ],
])('%s names what a foreign program broke: %s', async (code, example, statements) => {
  const database = await soundShop();
  await breakFromOutside(database.file, statements);
  const report = await verifyMaster(testServices(database));
  expect(report.ok).toBe(false);
  expect(report.checks.find((one) => one.code === code)?.examples.join()).toContain(example);
});

/** A connection of its own, without foreign keys, as other programs open the file. */
function breakFromOutside(file: string, statements: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const stranger = new sqlite3.Database(file);
    stranger.exec(statements, (failed) => {
      stranger.close((unclosed) => {
        const error = failed ?? unclosed;
        if (error) reject(new Error(error.message));
        else resolve();
      });
    });
  });
}
