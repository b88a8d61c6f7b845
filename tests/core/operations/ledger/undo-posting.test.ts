import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sell, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';

const file = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto;Stan', ...rows, ''].join('\r\n');

async function shopWithMug(): Promise<TestShop> {
  const shop = await testShop();
  await putChannel(shop.database, 'eshop', { list: 'retail' });
  await shop.importText(file('MUG-1;Kubek;24,99;5', 'CUP-1;Filiżanka;10,00;4'));
  shop.clock.advance(60_000);
  return shop;
}

async function product(shop: TestShop, sku: string) {
  return sure(await shop.core.operations.products.show({ sku }, testCall()));
}

const undo = (shop: TestShop, postingId: number) => shop.core.operations.ledger.undo({ postingId }, testCall());
const preview = (shop: TestShop, postingId: number) => shop.core.operations.ledger.preview({ postingId }, testCall());

const price = (shop: TestShop, sku: string, grossMinor: number) =>
  shop.core.operations.ledger.setPrices({ list: 'retail', lines: [{ sku, grossMinor }] }, testCall());

const count = (shop: TestShop, sku: string, quantity: number) =>
  shop.core.operations.ledger.count({ location: 'main', lines: [{ sku, quantity }] }, testCall());

async function receive(shop: TestShop, sku: string, quantity: number): Promise<number> {
  const answer = await shop.core.operations.deliveries.receive(
    { lines: [{ sku, quantity }], related: [], orders: [], dryRun: false, force: false },
    testCall(),
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  const newest = await shop.database.read('posting').where({ kind: 'receipt' }).max<{ id: number }[]>({ id: 'id' });
  return newest[0]?.id ?? 0;
}

test('a delivery is undone, what sold of it since stays sold, and the channels are told', async () => {
  const shop = await shopWithMug();
  const delivery = await receive(shop, 'MUG-1', 10);
  shop.clock.advance(60_000);
  await sell(shop, 'MUG-1');
  expect((await product(shop, 'MUG-1')).listings[0]?.desired).toEqual({ priceMinor: 2499, quantity: 14 });
  expect(sure(await preview(shop, delivery)).rows).toEqual([
    {
      sku: 'MUG-1',
      what: 'stock:main',
      now: '14',
      becomes: '4',
      unitScale: 1,
      currency: null,
      kept: false,
      keptBecause: null,
    },
  ]);
  expect(sure(await undo(shop, delivery))).toMatchObject({ reverted: 1, kept: 0, posting: { undoes: delivery } });
  const mug = await product(shop, 'MUG-1');
  expect(mug.levels).toMatchObject([{ location: 'main', onHand: 4 }]);
  expect(mug.listings[0]?.desired).toEqual({ priceMinor: 2499, quantity: 4 });
  expect(await verified(shop)).toEqual([]);
});

test('a delivery that happened after the moment of a count is not part of it and can be undone', async () => {
  const shop = await shopWithMug();
  const noon = shop.clock.now().toISOString();
  shop.clock.advance(3_600_000);
  const delivery = await receive(shop, 'MUG-1', 10);
  const lines = [{ sku: 'MUG-1', quantity: 3 }];
  sure(await shop.core.operations.ledger.count({ location: 'main', asOf: noon, lines }, testCall()));
  expect((await product(shop, 'MUG-1')).levels[0]?.onHand).toBe(13);
  expect(sure(await undo(shop, delivery))).toMatchObject({ reverted: 1, kept: 0 });
  expect((await product(shop, 'MUG-1')).levels[0]?.onHand).toBe(3);
});

test('a shelf counted since stays as counted, and the count is named, even when it had agreed', async () => {
  const shop = await shopWithMug();
  const delivery = await receive(shop, 'MUG-1', 10);
  const second = await receive(shop, 'MUG-1', 1);
  shop.clock.advance(60_000);
  const counted = sure(await count(shop, 'MUG-1', 16)).posting;
  expect(counted).toMatchObject({ kind: 'count', movements: 1 });
  expect(sure(await preview(shop, delivery))).toMatchObject({
    reverted: 0,
    kept: 1,
    rows: [{ now: '16', becomes: '16', kept: true, keptBecause: { id: counted?.id, kind: 'count' } }],
  });
  expect(await undo(shop, delivery)).toMatchObject({
    ok: false,
    problem: { code: 'undo_nothing_left', facts: { id: delivery, kept: 1, by: counted?.id } },
  });
  sure(await undo(shop, counted?.id ?? 0));
  sure(await undo(shop, delivery));
  sure(await undo(shop, second));
  expect((await product(shop, 'MUG-1')).levels[0]?.onHand).toBe(5);
  expect(await verified(shop)).toEqual([]);
});

test('prices set by hand go back; one that was set again since stays and is named', async () => {
  const shop = await shopWithMug();
  const both = [
    { sku: 'MUG-1', grossMinor: 2000 },
    { sku: 'CUP-1', grossMinor: 800 },
  ];
  const first = sure(await shop.core.operations.ledger.setPrices({ list: 'retail', lines: both }, testCall())).posting;
  expect(first).toMatchObject({ kind: 'price', prices: 2, undoable: true });
  const later = sure(await price(shop, 'MUG-1', 1500)).posting;
  const undone = sure(await undo(shop, first?.id ?? 0));
  expect(undone).toMatchObject({
    reverted: 1,
    kept: 1,
    keptRows: [
      {
        sku: 'MUG-1',
        what: 'price:retail',
        now: '1500',
        currency: 'PLN',
        keptBecause: { id: later?.id, kind: 'price' },
      },
    ],
  });
  expect((await product(shop, 'CUP-1')).listings[0]?.desired.priceMinor).toBe(1000);
  expect((await product(shop, 'MUG-1')).listings[0]?.desired.priceMinor).toBe(1500);

  // Once the later price is out of the way, the rest of the first undo can be had.
  sure(await undo(shop, later?.id ?? 0));
  expect((await product(shop, 'MUG-1')).prices[0]?.grossMinor).toBe(2000);
  expect(sure(await undo(shop, first?.id ?? 0))).toMatchObject({ reverted: 1, kept: 0 });
  expect((await product(shop, 'MUG-1')).prices[0]?.grossMinor).toBe(2499);
  expect(await undo(shop, first?.id ?? 0)).toMatchObject({ ok: false, problem: { code: 'posting_already_undone' } });
  expect(await verified(shop)).toEqual([]);
});

test('a file undone by its posting is undone as a run; a product delivered since stays on sale at its price', async () => {
  const shop = await testShop();
  const { run } = await shop.importText(file('MUG-1;Kubek;24,99;5', 'CUP-1;Filiżanka;10,00;4'));
  const posting = await newestPosting(shop);
  const delivery = await receive(shop, 'MUG-1', 3);
  const undone = sure(await undo(shop, posting));
  expect(undone).toMatchObject({
    kept: 2,
    keptRows: [
      { sku: 'MUG-1', what: 'product', keptBecause: { id: delivery, kind: 'receipt' } },
      { sku: 'MUG-1', what: 'price:retail', now: '2499', keptBecause: { id: delivery, kind: 'receipt' } },
    ],
  });
  expect(await product(shop, 'MUG-1')).toMatchObject({ archived: false, levels: [{ onHand: 3 }] });
  expect(await product(shop, 'CUP-1')).toMatchObject({ archived: true, prices: [], levels: [{ onHand: 0 }] });
  const shown = sure(await shop.core.operations.imports.show({ id: run.id, offset: 0, limit: 1 }, testCall()));
  expect(shown.run.state).toBe('undone');
  sure(await undo(shop, delivery));
  expect(sure(await undo(shop, posting))).toMatchObject({ kept: 0 });
  expect(await product(shop, 'MUG-1')).toMatchObject({ archived: true, prices: [] });
  expect(await verified(shop)).toEqual([]);
});

test('a file that changed the unit is undone with the scale of the unit', async () => {
  const shop = await testShop();
  await shop.importText('Symbol;Nazwa;J.m.;Cena brutto;Stan\r\nTEA-1;Herbata;szt;120,00;2\r\n');
  await shop.importText('Symbol;Nazwa;J.m.;Cena brutto;Stan\r\nTEA-1;Herbata;kg;120,00;2,5\r\n', { force: true });
  expect(await product(shop, 'TEA-1')).toMatchObject({ unit: 'kg', unitScale: 1000, levels: [{ onHand: 2500 }] });
  sure(await undo(shop, await newestPosting(shop)));
  expect(await product(shop, 'TEA-1')).toMatchObject({ unit: 'szt', unitScale: 1, levels: [{ onHand: 2 }] });
});

test('a sale, an undo, and what there is not are refused in words of their own; the list says so beforehand', async () => {
  const shop = await shopWithMug();
  await sell(shop, 'MUG-1');
  const sale = await newestPosting(shop);
  sure(await price(shop, 'MUG-1', 2000));
  const taken = sure(await undo(shop, await newestPosting(shop))).posting.id;
  expect(await undo(shop, sale)).toMatchObject({ ok: false, problem: { code: 'posting_is_sale' } });
  expect(await undo(shop, taken)).toMatchObject({ ok: false, problem: { code: 'undo_is_final' } });
  expect(await undo(shop, 999)).toMatchObject({ ok: false, problem: { code: 'posting_unknown' } });
  const { items, total } = await shop.core.operations.ledger.postings({ offset: 0, limit: 3 }, testCall());
  expect(total).toBe(4);
  expect(items.map(({ kind, undoable, whyNot, undoneBy }) => [kind, undoable, whyNot?.code, undoneBy])).toEqual([
    ['undo', false, 'undo_is_final', null],
    ['price', false, 'posting_already_undone', taken],
    ['sale', false, 'posting_is_sale', null],
  ]);
});
