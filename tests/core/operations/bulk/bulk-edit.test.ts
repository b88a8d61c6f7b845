import { expect, test } from 'vitest';
import type { BulkChange, BulkPlan, BulkSelection } from '../../../../src/contract';
import { bulkChange, bulkSelection } from '../../../../src/contract';
import { refreshDesired } from '../../../../src/core/channels';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, newestPosting, sure, verified } from '../../../support/ledger';
import { putChannel, putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const EVERYTHING: BulkSelection = { search: '', filter: 'all' };

/** Five products in list `retail`, three of them with a purchase price in `cost`, on one channel. */
async function shop(): Promise<TestShop> {
  const opened = await testShop();
  await putProducts(opened.database, [
    { sku: 'CUP', stock: { main: 5 }, prices: { retail: 1_000, cost: 600 } },
    { sku: 'MUG', stock: { main: 5 }, prices: { retail: 2_499, cost: 2_300 } },
    { sku: 'POT', stock: { main: 0 }, prices: { retail: 9_999, cost: 4_000 } },
    { sku: 'TEA', stock: { main: 5 }, prices: { retail: 1_499 } },
    { sku: 'UNPRICED', stock: { main: 5 } },
  ]);
  await putChannel(opened.database, 'shop', { list: 'retail' });
  await opened.database.write((trx) => refreshDesired(trx, { kind: 'all' }, '2026-11-24T08:00:00.000Z'));
  return opened;
}

async function previewed(opened: TestShop, change: BulkChange, selection = EVERYTHING): Promise<BulkPlan> {
  const input = { change: bulkChange.parse(change), selection: bulkSelection.parse(selection) };
  return sure(await opened.core.operations.bulk.preview(input, testCall()));
}

async function rows(opened: TestShop, id: number) {
  const page = await opened.core.operations.bulk.rows({ id, offset: 0, limit: 50 }, testCall());
  return Object.fromEntries(
    page.items.map((row) => [row.sku, [row.verdict, row.old, row.becomes, row.reason?.code ?? null]]),
  );
}

async function retail({ database }: TestShop): Promise<Record<string, number>> {
  const found = await database
    .read('price')
    .join('product', 'product.id', 'price.product_id')
    .join('price_list', 'price_list.id', 'price.price_list_id')
    .where({ code: 'retail' })
    .select<{ sku: string; minor: number }[]>('sku', 'gross_minor as minor');
  return Object.fromEntries(found.map(({ sku, minor }) => [sku, minor]));
}

const apply = async (opened: TestShop, id: number) => opened.core.operations.bulk.apply({ id }, testCall());

test('ten per cent dearer and ending in ,99: previewed, applied as one change, undone', async () => {
  const opened = await shop();
  const before = await masterState(opened);
  const plan = await previewed(opened, { field: 'price', percentBp: 1_000, rounding: '.99' });
  // 11.00 → 10.99; 27.489 → 27.49 → 26.99 or 27.99, the nearer: 27.49 lies half way, and halves go up; 109.99; 16.49 → 16.99
  expect(await rows(opened, plan.id)).toEqual({
    CUP: ['changed', 1_000, 1_099, null],
    MUG: ['changed', 2_499, 2_799, null],
    POT: ['changed', 9_999, 10_999, null],
    TEA: ['changed', 1_499, 1_699, null],
    UNPRICED: ['refused', null, null, 'bulk_row_no_price'],
  });
  expect(plan).toMatchObject({
    state: 'previewed',
    products: 5,
    counts: { changed: 4, unchanged: 0, refused: 1, meanwhile: 0 },
    // (10.99 + 27.99 + 109.99 + 16.99) / (10.00 + 24.99 + 99.99 + 14.99) = 165.96 / 149.97
    averageBp: 1_066,
    reach: [{ channel: 'shop', changed: 4, pricesUp: 4, pricesDown: 0, soldOut: 0, belowMargin: 0 }],
  });
  expect(await masterState(opened)).toEqual(before);

  const applied = sure(await apply(opened, plan.id));
  expect(applied).toMatchObject({ state: 'applied', posting: { kind: 'price', prices: 4, undoable: true } });
  expect(await retail(opened)).toEqual({ CUP: 1_099, MUG: 2_799, POT: 10_999, TEA: 1_699 });
  expect(await verified(opened)).toEqual([]);
  expect(await apply(opened, plan.id)).toMatchObject({ ok: false, problem: { code: 'bulk_plan_applied' } });

  sure(await opened.core.operations.ledger.undo({ postingId: applied.posting?.id ?? 0 }, testCall()));
  expect(await masterState(opened)).toEqual(before);
  expect(await verified(opened)).toEqual([]);
});

test('the purchase price is a floor that keeps a margin, and says where it held', async () => {
  const opened = await shop();
  const plan = await previewed(opened, { field: 'price', percentBp: -5_000, costList: 'cost', minMarginBp: 2_000 });
  // CUP 5.00 → 6.00 / 0.8 = 7.50; MUG 12.50 → 28.75; POT 50.00 = 40.00 / 0.8; TEA has no purchase price
  expect(await rows(opened, plan.id)).toEqual({
    CUP: ['changed', 1_000, 750, null],
    MUG: ['changed', 2_499, 2_875, null],
    POT: ['changed', 9_999, 5_000, null],
    TEA: ['refused', 1_499, null, 'bulk_row_no_cost'],
    UNPRICED: ['refused', null, null, 'bulk_row_no_price'],
  });
  expect(plan.belowCost).toBe(2);
});

test('by amount, set, and from another list', async () => {
  const opened = await shop();
  const less = await previewed(opened, { field: 'price', amountMinor: -1_499 }, { skus: ['CUP', 'MUG', 'TEA'] });
  expect(await rows(opened, less.id)).toEqual({
    CUP: ['refused', 1_000, null, 'bulk_row_below_zero'],
    MUG: ['changed', 2_499, 1_000, null],
    TEA: ['refused', 1_499, null, 'bulk_row_below_zero'],
  });
  const set = await previewed(opened, { field: 'price', setMinor: 2_499 }, { skus: ['MUG', 'UNPRICED'] });
  expect(await rows(opened, set.id)).toEqual({
    MUG: ['unchanged', 2_499, 2_499, null],
    UNPRICED: ['changed', null, 2_499, null],
  });
  const doubled = await previewed(
    opened,
    { field: 'price', from: 'cost', percentBp: 10_000 },
    { skus: ['CUP', 'TEA'] },
  );
  expect(await rows(opened, doubled.id)).toEqual({
    CUP: ['changed', 1_000, 1_200, null],
    TEA: ['refused', 1_499, null, 'bulk_row_no_price'],
  });
});

test('what somebody changed after the preview is left as they made it, and shown', async () => {
  const opened = await shop();
  const plan = await previewed(opened, { field: 'price', percentBp: 1_000 }, { skus: ['CUP', 'MUG', 'POT'] });
  const { ledger, editing } = opened.core.operations;
  sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'CUP', grossMinor: 1_234 }] }, testCall()));
  sure(await editing.setFacts({ sku: 'POT', set: { archived: true } }, testCall()));
  const applied = sure(await apply(opened, plan.id));
  expect(applied.counts).toEqual({ changed: 1, unchanged: 0, refused: 0, meanwhile: 2 });
  expect(await rows(opened, plan.id)).toEqual({
    CUP: ['meanwhile', 1_000, 1_100, 'bulk_row_meanwhile'],
    MUG: ['changed', 2_499, 2_749, null],
    POT: ['meanwhile', 9_999, 10_999, 'bulk_row_archived'],
  });
  expect(await retail(opened)).toMatchObject({ CUP: 1_234, MUG: 2_749, POT: 9_999 });

  const again = await previewed(opened, { field: 'price', percentBp: 1_000 }, { skus: ['CUP'] });
  sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'CUP', grossMinor: 999 }] }, testCall()));
  const newest = await newestPosting(opened);
  expect(await apply(opened, again.id)).toMatchObject({ ok: false, problem: { code: 'bulk_nothing_to_change' } });
  expect(await newestPosting(opened)).toBe(newest);
});

test('category, VAT and archiving are changes that are undone to the letter', async () => {
  const opened = await shop();
  const { ledger } = opened.core.operations;
  const facts = async () =>
    opened.database.read('product').orderBy('sku').select('sku', 'category', 'vat_code', 'archived_at');
  const before = [await facts(), await masterState(opened)];
  for (const [change, found] of [
    [{ field: 'category', category: 'Kuchnia' }, { category: 'Kuchnia' }],
    [{ field: 'vat', vat: '8 %' }, { vat_code: '8' }],
    [{ field: 'archived', archived: true }, { archived_at: opened.clock.now().toISOString() }],
  ] satisfies [BulkChange, object][]) {
    const plan = await previewed(opened, change, { search: '', filter: 'all', except: ['TEA'] });
    expect(plan.counts).toEqual({ changed: 4, unchanged: 0, refused: 0, meanwhile: 0 });
    const applied = sure(await apply(opened, plan.id));
    expect(applied.posting).toMatchObject({ kind: 'adjustment', fields: 4 });
    expect(await opened.database.read('product').where(found).orderBy('sku').pluck('sku')).toEqual([
      'CUP',
      'MUG',
      'POT',
      'UNPRICED',
    ]);
    expect(await verified(opened)).toEqual([]);
    const looked = sure(await ledger.preview({ postingId: applied.posting?.id ?? 0 }, testCall()));
    expect(looked).toMatchObject({ reverted: 4, kept: 0 });
    sure(await ledger.undo({ postingId: applied.posting?.id ?? 0 }, testCall()));
    expect([await facts(), await masterState(opened)]).toEqual(before);
  }
});

test('archiving many says where they were on sale', async () => {
  const opened = await shop();
  const plan = await previewed(opened, { field: 'archived', archived: true });
  // POT is sold out already
  expect(plan.reach).toMatchObject([{ channel: 'shop', changed: 4, soldOut: 4, pricesUp: 0 }]);
});

test('a selection of nothing, an unknown SKU and an unknown list are refused', async () => {
  const opened = await shop();
  const { bulk } = opened.core.operations;
  const ask = (selection: BulkSelection, change: BulkChange) =>
    bulk.preview({ selection: bulkSelection.parse(selection), change: bulkChange.parse(change) }, testCall());
  const dearer: BulkChange = { field: 'price', percentBp: 100 };
  const code = { ok: false, problem: { code: 'bulk_nothing_chosen' } };
  expect(await ask({ search: 'nie ma takiego' }, dearer)).toMatchObject(code);
  expect(await ask({ skus: ['CUP', 'NONE'] }, dearer)).toMatchObject({
    ok: false,
    problem: { code: 'lines_unknown', facts: { names: 'NONE' } },
  });
  expect(await ask(EVERYTHING, { ...dearer, from: 'hurt' })).toMatchObject({
    ok: false,
    problem: { code: 'price_list_unknown' },
  });
  expect(await ask(EVERYTHING, { field: 'vat', vat: '19' })).toMatchObject({
    ok: false,
    problem: { code: 'vat_code_unknown' },
  });
});
