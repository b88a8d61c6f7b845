import { expect, test } from 'vitest';
import type { Database, Transaction } from '../../../../src/core/database';
import { latestCredible } from '../../../../src/core/foundation';
import { packRows, type ReadRow } from '../../../../src/core/imports';
import { RepeatFinder } from '../../../../src/core/imports/packing/repeats';
import { applyPlan } from '../../../../src/core/operations/imports/plan/apply';
import { keepChanges, listChanges } from '../../../../src/core/operations/imports/plan/choice/changes';
import {
  type DiffCounts,
  diffStage,
  findMovedLater,
} from '../../../../src/core/operations/imports/plan/difference/diff';
import { type Duplicates, setDuplicatesAside } from '../../../../src/core/operations/imports/plan/staging/duplicates';
import { createStage, dropPlanTables, stageRows } from '../../../../src/core/operations/imports/plan/staging/stage';
import { recordMovements, recordPosting } from '../../../../src/core/stock';
import { scratchDatabase } from '../../../support/database';

const AT = '2026-11-24T08:00:00.000Z';
const CREDIBLE = latestCredible(AT);
const TARGETS = { priceLists: [{ id: 1, code: 'retail' }], locations: [{ id: 1, code: 'main' }] };

async function scratchMaster(): Promise<Database> {
  const database = await scratchDatabase();
  await database.write(async (trx) => {
    await trx('location').insert({ code: 'main', name: 'Main', kind: 'warehouse', created_at: AT });
    await trx('price_list').insert({ code: 'retail', name: 'Retail', currency: 'PLN', created_at: AT });
    await trx('source').insert({ name: 'erp', created_at: AT });
  });
  return database;
}

const row = (
  line: number,
  sku: string,
  price: number | null,
  quantity: number | null,
  more: Partial<ReadRow> = {},
): ReadRow => ({
  line,
  sku,
  name: `Product ${sku}`,
  unit: null,
  unitScale: null,
  vat: null,
  gtins: [],
  prices: [price],
  quantities: [quantity],
  ...more,
});

async function newRun(trx: Transaction): Promise<number> {
  const [id] = await trx('import_run').insert({
    source_id: 1,
    file_name: 'a.csv',
    file_hash: 'h',
    file_bytes: 1,
    state: 'planned',
    as_of: AT,
    profile: '{}',
    counts: '{}',
    started_at: AT,
  });
  return id as number;
}

/** Reads nothing: stages rows as an import does, and takes repeats aside. */
async function stageAll(trx: Transaction, rows: readonly ReadRow[], asOf = AT): Promise<Duplicates> {
  await createStage(trx, TARGETS);
  const movedLater = await findMovedLater(trx, TARGETS, { asOf, credible: CREDIBLE });
  await stageRows(trx, TARGETS, { movedLater, remembersKnown: false, keepsAll: false }, packRows(rows, 1));
  const finder = new RepeatFinder(null);
  for (const { sku, line } of rows) finder.add(sku, line);
  return setDuplicatesAside(trx, TARGETS, finder.repeats);
}

interface Applied extends DiffCounts {
  readonly runId: number;
}

async function plan(
  database: Database,
  rows: ReadRow[],
  options: { asOf?: string; accept?: boolean } = {},
): Promise<Applied> {
  return database.write(async (trx) => {
    const runId = await newRun(trx);
    const asOf = options.asOf ?? AT;
    await stageAll(trx, rows, asOf);
    const { counts } = await diffStage(trx, TARGETS, {
      asOf,
      credible: CREDIBLE,
      acceptSuspicious: options.accept ?? false,
    });
    await keepChanges(trx, runId, { newProducts: false });
    await applyPlan(trx, { runId, targets: TARGETS, asOf, at: AT, actor: 'test' });
    await dropPlanTables(trx);
    return { ...counts, runId };
  });
}

const onHand = async (database: Database, sku: string): Promise<unknown> =>
  (await database.read('level').join('product', 'product.id', 'level.product_id').where({ sku }).first('on_hand'))
    ?.on_hand;
const price = async (database: Database, sku: string): Promise<unknown> =>
  (await database.read('price').join('product', 'product.id', 'price.product_id').where({ sku }).first('gross_minor'))
    ?.gross_minor;

test('new rows become products with their price, level, first movement and price history', async () => {
  const database = await scratchMaster();
  const counts = await plan(database, [row(2, 'A', 2499, 5), row(3, 'B', null, 0, { gtins: ['5901234123457'] })]);
  expect(counts).toMatchObject({ new: 2, changed: 0 });
  expect(await onHand(database, 'A')).toBe(5);
  expect(await onHand(database, 'B')).toBe(0);
  expect(await price(database, 'A')).toBe(2499);
  expect(await price(database, 'B')).toBeUndefined();
  expect(await database.read('movement').select('kind', 'quantity')).toEqual([{ kind: 'snapshot', quantity: 5 }]);
  expect(await database.read('price_change').select('old_minor', 'new_minor')).toEqual([
    { old_minor: null, new_minor: 2499 },
  ]);
  expect(await database.read('product_gtin').select('gtin', 'gtin14')).toEqual([
    { gtin: '5901234123457', gtin14: '05901234123457' },
  ]);
});

test('the same rows again change nothing', async () => {
  const database = await scratchMaster();
  const rows = [row(2, 'A', 2499, 5, { gtins: ['5901234123457'] }), row(3, 'B', 100, 0)];
  await plan(database, rows);
  const counts = await plan(database, rows);
  expect(counts).toMatchObject({ new: 0, changed: 0, priceChanges: 0, stockChanges: 0 });
  expect(await database.read('movement').count({ n: '*' })).toEqual([{ n: 1 }]);
});

test('an empty cell changes nothing; it is never zero', async () => {
  const database = await scratchMaster();
  await plan(database, [row(2, 'A', 2499, 5)]);
  await plan(database, [row(2, 'A', null, null)]);
  expect(await onHand(database, 'A')).toBe(5);
  expect(await price(database, 'A')).toBe(2499);
});

test('a changed row is planned field by field, old and new', async () => {
  const database = await scratchMaster();
  await plan(database, [row(2, 'A', 2499, 5)]);
  const { runId } = await plan(database, [row(7, 'A', 2599, 3, { name: 'Better name' })]);
  const { items } = await listChanges(database.read, runId, { offset: 0, limit: 10 });
  expect(items.map(({ field, old, new: now }) => [field, old, now])).toEqual([
    ['name', 'Product A', 'Better name'],
    ['price:retail', '2499', '2599'],
    ['stock:main', '5', '3'],
  ]);
  expect(items.every((item) => item.line === 7 && item.verdict === 'changed')).toBe(true);
});

test('a snapshot of noon does not un-sell what was sold at one', async () => {
  const database = await scratchMaster();
  await plan(database, [row(2, 'A', 2499, 10)], { asOf: '2026-11-24T08:00:00.000Z' });
  await database.write(async (trx) => {
    const posting = await recordPosting(trx, { kind: 'sale', actor: 'test', recordedAt: AT });
    await recordMovements(trx, posting, [
      { productId: 1, locationId: 1, kind: 'sale', quantity: -2, occurredAt: '2026-11-24T13:00:00.000Z' },
    ]);
  });
  await plan(database, [row(2, 'A', 2499, 9)], { asOf: '2026-11-24T12:00:00.000Z' });
  expect(await onHand(database, 'A')).toBe(7);
});

test('an older snapshot says nothing about what a newer one has set', async () => {
  const database = await scratchMaster();
  await plan(database, [row(2, 'A', 2499, 10)], { asOf: '2026-11-24T12:00:00.000Z' });
  await plan(database, [row(2, 'A', 2499, 99)], { asOf: '2026-11-23T12:00:00.000Z' });
  expect(await onHand(database, 'A')).toBe(10);
});

test('a price that jumps a hundredfold is suspicious: shown, and not applied unless a person accepts it', async () => {
  const database = await scratchMaster();
  await plan(database, [row(2, 'A', 2499, 5), row(3, 'B', 100, 5)]);
  const counts = await plan(database, [row(2, 'A', 249900, 4), row(3, 'B', 110, 5)]);
  expect(counts).toMatchObject({ suspicious: 1, changed: 1 });
  expect(await price(database, 'A')).toBe(2499);
  expect(await onHand(database, 'A')).toBe(5);
  expect(await price(database, 'B')).toBe(110);
  const { items } = await listChanges(database.read, counts.runId, { offset: 0, limit: 10, verdict: 'suspicious' });
  expect(items[0]).toMatchObject({ sku: 'A', field: 'price:retail', old: '2499', new: '249900' });
  await plan(database, [row(2, 'A', 249900, 4)], { accept: true });
  expect(await price(database, 'A')).toBe(249900);
});

test('rows of one SKU that disagree are all set aside; rows that say the same count once', async () => {
  const database = await scratchMaster();
  const found = await database.write(async (trx) => {
    const aside = await stageAll(trx, [
      row(2, 'A', 100, 1),
      row(3, 'A', 200, 1),
      row(4, 'B', 5, 5),
      row(5, 'B', 5, 5),
      row(6, 'C', 1, 1),
    ]);
    const left = await trx.raw('select sku, line from stage order by line');
    await dropPlanTables(trx);
    return { ...aside, left };
  });
  expect(found.problems.map(({ line, code }) => [line, code])).toEqual([
    [2, 'duplicate_conflict'],
    [3, 'duplicate_conflict'],
    [5, 'duplicate_identical'],
  ]);
  expect(found.left).toEqual([
    { sku: 'B', line: 4 },
    { sku: 'C', line: 6 },
  ]);
});
