import { onTestFinished, expect, test } from 'vitest';
import { createCore } from '../../../src/core';
import { type Database, openDatabase } from '../../../src/core/database';
import { testClock } from '../../support/clock';
import { scratchDatabase } from '../../support/database';
import { sure } from '../../support/ledger';
import { testCall, testServices } from '../../support/services';
import { MONDAY, oldMaster, TUESDAY } from './old-master';

async function opened() {
  const database = await openDatabase(await oldMaster());
  onTestFinished(() => database.close());
  const core = await createCore(testServices(database, { clock: testClock('2026-11-24T08:00:00.000Z') }));
  const broken = async () => {
    const { checks } = await core.operations.master.verify({}, testCall());
    return checks.filter((check) => check.broken > 0);
  };
  return { database, core, broken };
}

async function schemaOf(database: Database): Promise<unknown> {
  return database.read('sqlite_master').whereNotNull('sql').orderBy(['type', 'name']).select('type', 'name', 'sql');
}

test('a master of the first OneShelf is opened, and has the tables and indexes of a new one', async () => {
  const { database } = await opened();
  expect(database.created).toBe(false);
  expect(await schemaOf(database)).toEqual(await schemaOf(await scratchDatabase()));
});

test('everything that was in it is there', async () => {
  const { database, broken } = await opened();
  const db = database.read;
  expect(await db('product').orderBy('id').pluck('sku')).toEqual(['MUG', 'CUP', 'TEA', 'PEN']);
  expect(await db('level').orderBy(['product_id', 'location_id'])).toEqual([
    { product_id: 1, location_id: 1, on_hand: 10, snapshot_as_of: TUESDAY },
    { product_id: 2, location_id: 1, on_hand: 3, snapshot_as_of: MONDAY },
    { product_id: 3, location_id: 2, on_hand: 8, snapshot_as_of: MONDAY },
    { product_id: 4, location_id: 1, on_hand: 2, snapshot_as_of: TUESDAY },
  ]);
  expect(await db('price').orderBy('product_id')).toEqual([
    { product_id: 1, price_list_id: 1, gross_minor: 2999, since: TUESDAY },
    { product_id: 2, price_list_id: 1, gross_minor: 1000, since: MONDAY },
    { product_id: 4, price_list_id: 1, gross_minor: 500, since: TUESDAY },
  ]);
  expect(await db('product_gtin').orderBy(['product_id', 'gtin'])).toEqual([
    { product_id: 1, gtin: '5901234123457', gtin14: '05901234123457', origin_run_id: 1 },
    { product_id: 1, gtin: '96385074', gtin14: '00000096385074', origin_run_id: 2 },
    { product_id: 4, gtin: '5900000000008', gtin14: '05900000000008', origin_run_id: 2 },
  ]);
  expect(await db('movement').sum({ all: 'quantity' }).count({ n: '*' })).toEqual([{ all: 23, n: 6 }]);
  expect(await db('price_change').count({ n: '*' })).toEqual([{ n: 4 }]);
  expect(
    await db('listing').orderBy('product_id').select('product_id', 'match', 'remote_id', 'desired_quantity'),
  ).toEqual([
    { product_id: 1, match: 'matched', remote_id: 'r-1', desired_quantity: 10 },
    { product_id: 2, match: 'unknown', remote_id: null, desired_quantity: 3 },
    { product_id: 3, match: 'unknown', remote_id: null, desired_quantity: 0 },
    { product_id: 4, match: 'absent', remote_id: null, desired_quantity: 2 },
  ]);
  expect(await broken()).toEqual([]);
});

test('only what somebody waits for is followed from now on', async () => {
  const { database } = await opened();
  expect(await database.read('availability').pluck('product_id')).toEqual([1]);
});

test('of every posting and run it is noted in which stretch of ids its rows lie', async () => {
  const { database } = await opened();
  const ends = ['first_movement_id', 'last_movement_id', 'first_price_change_id', 'last_price_change_id'];
  expect((await database.read('posting').orderBy('id').select(ends)).map((row) => Object.values(row))).toEqual([
    [1, 3, 1, 2],
    [4, 4, null, null],
    [5, 6, 3, 4],
  ]);
  const made = await database.read('import_run').orderBy('id').select('first_product_id', 'last_product_id');
  expect(made.map((row) => Object.values(row))).toEqual([
    [1, 3],
    [4, 4],
  ]);
});

test('a run applied by the first OneShelf is undone by this one', async () => {
  const { core, broken } = await opened();
  const { imports, products } = core.operations;
  expect(sure(await imports.undo({ id: 2 }, testCall()))).toMatchObject({ run: { state: 'undone' }, kept: 0 });
  const mug = sure(await products.show({ sku: 'MUG' }, testCall()));
  expect(mug).toMatchObject({ gtins: ['5901234123457'], prices: [{ grossMinor: 2499 }], levels: [{ onHand: 4 }] });
  expect(sure(await products.show({ sku: 'CUP' }, testCall()))).toMatchObject({ name: 'Filiżanka', archived: false });
  expect(sure(await products.show({ sku: 'PEN' }, testCall()))).toMatchObject({
    archived: true,
    levels: [{ onHand: 0 }],
  });
  expect(await broken()).toEqual([]);
  expect(sure(await imports.undo({ id: 1 }, testCall()))).toMatchObject({ run: { state: 'undone' } });
  const all = await Promise.all(['CUP', 'TEA'].map((sku) => products.show({ sku }, testCall())));
  expect(all.map((one) => sure(one).archived)).toEqual([true, true]);
  expect(await broken()).toEqual([]);
});

test('the history of a product, and the plan of an old run, can still be shown', async () => {
  const { core } = await opened();
  const mug = sure(await core.operations.products.show({ sku: 'MUG' }, testCall()));
  expect(mug.priceHistory).toHaveLength(2);
  const { changes, profile } = sure(await core.operations.imports.show({ id: 2, offset: 0, limit: 10 }, testCall()));
  expect(changes.items.map(({ sku, field, old, new: now }) => [sku, field, old, now])).toEqual([
    ['PEN', 'product', null, 'Długopis'],
    ['MUG', 'gtin', null, '96385074'],
    ['MUG', 'price:retail', '2499', '2999'],
    ['MUG', 'stock:main', '4', '10'],
    ['CUP', 'name', 'Filiżanka', 'Filiżanka duża'],
  ]);
  expect(profile).toMatchObject({ kind: 'stock', scope: 'partial', part: null });
});
