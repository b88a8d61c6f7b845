import { expect, test } from 'vitest';
import { refreshDesired } from '../../../../src/core/channels';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sure, verified } from '../../../support/ledger';
import { putChannel, putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const FRIDAY = '2026-11-27T00:00:00.000Z';
const MONDAY = '2026-11-30T00:00:00.000Z';

/** Two mugs and a kettle in list `retail`, on one channel; it is Tuesday, 24 November, 8:00. */
async function shop(): Promise<TestShop> {
  const opened = await testShop();
  await putProducts(opened.database, [
    { sku: 'MUG', stock: { main: 5 }, prices: { retail: 2_499 } },
    { sku: 'CUP', stock: { main: 5 }, prices: { retail: 1_000 } },
    { sku: 'POT', stock: { main: 5 }, prices: { retail: 9_999 } },
    { sku: 'UNPRICED', stock: { main: 5 } },
  ]);
  await putChannel(opened.database, 'shop', { list: 'retail' });
  await opened.database.write((trx) => refreshDesired(trx, { kind: 'all' }, '2026-11-24T08:00:00.000Z'));
  sure(await opened.core.operations.offers.setCategory({ category: 'Mugs', skus: ['MUG', 'CUP'] }, testCall()));
  return opened;
}

async function prices({ database }: TestShop): Promise<Record<string, number | null>> {
  const rows = await database
    .read('listing')
    .join('product', 'product.id', 'listing.product_id')
    .orderBy('sku')
    .select<{ sku: string; minor: number | null }[]>('sku', 'desired_price_minor as minor');
  return Object.fromEntries(rows.map(({ sku, minor }) => [sku, minor]));
}

const said = async ({ database }: TestShop) => database.read('activity').orderBy('id').pluck<string[]>('code');
const LISTED = { MUG: 2_499, CUP: 1_000, POT: 9_999, UNPRICED: null };
const promotion = { name: 'Black Week', list: 'retail', all: false };

test('a promotion lowers prices from its beginning to its end and leaves the list alone', async () => {
  const opened = await shop();
  const { prices: operations } = opened.core.operations;
  const planned = sure(
    await operations.promote(
      { ...promotion, category: 'Mugs', percentBp: -2_000, startsAt: FRIDAY, endsAt: MONDAY },
      testCall(),
    ),
  );
  expect(planned).toMatchObject({ kind: 'promotion', scope: 'category', percentBp: -2_000, state: 'planned' });
  opened.clock.set('2026-11-26T23:59:59.999Z');
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 0 });
  expect(await prices(opened)).toEqual(LISTED);

  opened.clock.set(FRIDAY);
  expect(await operations.tick({}, testCall())).toEqual({ started: 1, ended: 0, applied: 0 });
  // 24.99 · 0.8 = 19.992, 10.00 · 0.8 = 8.00
  expect(await prices(opened)).toEqual({ ...LISTED, MUG: 1_999, CUP: 800 });
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 0 });

  opened.clock.set(MONDAY);
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 1, applied: 0 });
  expect(await prices(opened)).toEqual(LISTED);
  expect((await said(opened)).slice(-3)).toEqual(['promotion_planned', 'promotion_started', 'promotion_ended']);
  expect(await verified(opened)).toEqual([]);
});

test('where promotions overlap, the lowest price wins, and none raises a price', async () => {
  const opened = await shop();
  const { prices: operations } = opened.core.operations;
  sure(await operations.promote({ ...promotion, all: true, percentBp: -1_000 }, testCall()));
  sure(await operations.promote({ ...promotion, skus: ['MUG', 'CUP'], fixedMinor: 1_500 }, testCall()));
  const own = [
    { sku: 'POT', grossMinor: 8_000 },
    { sku: 'UNPRICED', grossMinor: 500 },
  ];
  const last = sure(await operations.promote({ ...promotion, prices: own }, testCall()));
  expect(last).toMatchObject({ scope: 'products', products: 2, state: 'running' });
  // MUG 22.49 or 15.00; CUP 9.00 or 15.00; POT 89.99 or 80.00; what has no price in the list is not promoted into one
  expect(await prices(opened)).toEqual({ MUG: 1_500, CUP: 900, POT: 8_000, UNPRICED: null });

  sure(await operations.cancel({ id: last.id }, testCall()));
  expect(await prices(opened)).toEqual({ MUG: 1_500, CUP: 900, POT: 8_999, UNPRICED: null });
});

test('while a promotion runs, it follows the list, and takes in what is new', async () => {
  const opened = await shop();
  const { prices: operations, ledger } = opened.core.operations;
  sure(await operations.promote({ ...promotion, all: true, percentBp: -5_000 }, testCall()));
  sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'MUG', grossMinor: 3_000 }] }, testCall()));
  await opened.importText('sku;name;stock;price\nNEW;New;3;40,00\n', { force: true, confirmProfile: true });
  expect(await prices(opened)).toMatchObject({ MUG: 1_500, CUP: 500, NEW: 2_000 });
});

test('a planned change is posted once, however late, and can be undone like any other', async () => {
  const opened = await shop();
  const { prices: operations, ledger } = opened.core.operations;
  const at = '2026-11-25T00:00:00+01:00';
  const planned = sure(
    await operations.schedule({ ...promotion, name: 'Up', all: true, percentBp: 1_000, at }, testCall()),
  );
  expect(planned).toMatchObject({ startsAt: '2026-11-24T23:00:00.000Z', state: 'planned' });
  opened.clock.set('2026-12-06T10:00:00.000Z');
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 1 });
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 0 });
  // 24.99 · 1.1 = 27.489, 99.99 · 1.1 = 109.989
  expect(await prices(opened)).toEqual({ MUG: 2_749, CUP: 1_100, POT: 10_999, UNPRICED: null });
  const { items } = await operations.plans({ offset: 0, limit: 10, open: false }, testCall());
  const postingId = await newestPosting(opened);
  expect(items).toMatchObject([{ state: 'applied', postingId }]);
  expect(await verified(opened)).toEqual([]);

  expect(await operations.cancel({ id: planned.id }, testCall())).toMatchObject({ problem: { code: 'plan_applied' } });
  sure(await ledger.undo({ postingId }, testCall()));
  expect(await prices(opened)).toEqual(LISTED);
});

test('changes that were slept through are posted in their order, and the last word stands', async () => {
  const opened = await shop();
  const { prices: operations } = opened.core.operations;
  const change = (at: string, minor: number) => ({ ...promotion, at, prices: [{ sku: 'MUG', grossMinor: minor }] });
  sure(await operations.schedule(change('2026-11-26T00:00:00Z', 2_000), testCall()));
  sure(await operations.schedule(change('2026-11-25T00:00:00Z', 3_000), testCall()));
  sure(await operations.schedule(change('2026-11-25T12:00:00Z', 3_000), testCall()));
  opened.clock.set('2026-11-27T00:00:00.000Z');
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 3 });
  expect(await prices(opened)).toMatchObject({ MUG: 2_000 });
  const changes = await opened.database
    .read('price_change')
    .whereIn('old_minor', [2_499, 3_000])
    .orderBy('id')
    .pluck<number[]>('new_minor');
  // the second of them found its price in force already
  expect(changes).toEqual([3_000, 2_000]);
});

test('a promotion that was slept through is never shown, and that is said', async () => {
  const opened = await shop();
  const { prices: operations } = opened.core.operations;
  sure(
    await operations.promote(
      { ...promotion, all: true, percentBp: -2_000, startsAt: FRIDAY, endsAt: MONDAY },
      testCall(),
    ),
  );
  opened.clock.set('2026-12-01T00:00:00.000Z');
  expect(await operations.tick({}, testCall())).toEqual({ started: 0, ended: 0, applied: 0 });
  expect((await said(opened)).at(-1)).toBe('promotion_missed');
  expect(await prices(opened)).toEqual(LISTED);
});

test('what cannot be meant is refused, and nothing is planned', async () => {
  const opened = await shop();
  const { prices: operations } = opened.core.operations;
  const base = { ...promotion, percentBp: -1_000 };
  const refusals = [
    await operations.promote({ ...base, all: true, startsAt: MONDAY, endsAt: FRIDAY }, testCall()),
    await operations.promote(
      { ...base, all: true, startsAt: '2026-11-01T00:00:00Z', endsAt: '2026-11-02T00:00:00Z' },
      testCall(),
    ),
    await operations.promote({ ...base, category: 'Pots' }, testCall()),
    await operations.promote({ ...base, skus: ['MUG', 'NONE'] }, testCall()),
    await operations.promote({ ...base, list: 'wholesale', all: true }, testCall()),
    await operations.cancel({ id: 7 }, testCall()),
  ];
  expect(refusals.map((answer) => (answer.ok ? 'done' : answer.problem.code))).toEqual([
    'plan_ends_before_start',
    'plan_in_the_past',
    'category_unknown',
    'lines_unknown',
    'price_list_unknown',
    'plan_unknown',
  ]);
  expect(await opened.database.read('price_plan')).toEqual([]);
});
