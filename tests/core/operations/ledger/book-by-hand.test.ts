import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sell, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';

const GTIN = '5901234123457';

async function stockedShop(): Promise<TestShop> {
  const shop = await testShop();
  await putChannel(shop.database, 'eshop', { list: 'retail' });
  await shop.importText(
    [
      'Symbol;Nazwa;EAN;J.m.;Cena brutto;Stan main;Stan sklep',
      `MUG-1;Kubek;${GTIN};szt;24,99;5;1`,
      'TEA-1;Herbata;;kg;120,00;2,5;0',
      '',
    ].join('\r\n'),
    { force: true },
  );
  shop.clock.advance(3_600_000);
  return shop;
}

async function levels(shop: TestShop, sku: string) {
  const shown = sure(await shop.core.operations.products.show({ sku }, testCall()));
  return Object.fromEntries(shown.levels.map((level) => [level.location, level.onHand]));
}

test('a count moves the level to what was counted, by barcode too, and weighed goods in their unit', async () => {
  const shop = await stockedShop();
  const lines = [
    { gtin: GTIN, quantity: 7 },
    { sku: 'TEA-1', quantity: 1.25 },
  ];
  const booked = sure(await shop.core.operations.ledger.count({ location: 'main', lines }, testCall()));
  expect(booked.rows.map(({ sku, now, becomes }) => [sku, now, becomes])).toEqual([
    ['MUG-1', '5', '7'],
    ['TEA-1', '2500', '1250'],
  ]);
  expect(await levels(shop, 'MUG-1')).toEqual({ main: 7, sklep: 1 });
  expect(await levels(shop, 'TEA-1')).toMatchObject({ main: 1250 });
  const mug = sure(await shop.core.operations.products.show({ sku: 'MUG-1' }, testCall()));
  expect(mug.listings[0]?.desired.quantity).toBe(7);
  expect(mug.movements[0]).toMatchObject({ kind: 'count', quantity: 2, cause: { kind: 'count' } });
  expect(await verified(shop)).toEqual([]);
});

test('what was sold after the moment of a count survives it', async () => {
  const shop = await stockedShop();
  const asOf = shop.clock.now().toISOString();
  shop.clock.advance(60_000);
  await sell(shop, 'MUG-1');
  sure(
    await shop.core.operations.ledger.count(
      { location: 'main', asOf, lines: [{ sku: 'MUG-1', quantity: 9 }] },
      testCall(),
    ),
  );
  expect((await levels(shop, 'MUG-1')).main).toBe(8);
});

test('an older file does not overwrite a count, and after the count is undone it does', async () => {
  const shop = await stockedShop();
  const older = new Date(shop.clock.now().getTime() - 60_000).toISOString();
  sure(
    await shop.core.operations.ledger.count({ location: 'main', lines: [{ sku: 'MUG-1', quantity: 5 }] }, testCall()),
  );
  const counted = await newestPosting(shop);
  const text = 'Symbol;Stan main\r\nMUG-1;2\r\n';
  await shop.importText(text, { asOf: older, force: true });
  expect((await levels(shop, 'MUG-1')).main).toBe(5);
  sure(await shop.core.operations.ledger.undo({ postingId: counted }, testCall()));
  await shop.importText(text, { asOf: older, force: true });
  expect((await levels(shop, 'MUG-1')).main).toBe(2);
});

test('one line that cannot be used refuses them all, and every such line is named', async () => {
  const shop = await stockedShop();
  const before = await newestPosting(shop);
  const count = (lines: { sku: string; quantity: number }[], asOf?: string) =>
    shop.core.operations.ledger.count({ location: 'main', asOf, lines }, testCall());
  const good = { sku: 'MUG-1', quantity: 9 };
  expect(await count([good, { sku: 'NO-1', quantity: 1 }, { sku: 'NO-2', quantity: 1 }])).toMatchObject({
    problem: { code: 'lines_unknown', facts: { count: 2, names: 'NO-1, NO-2' } },
  });
  expect(await count([good, good])).toMatchObject({ problem: { code: 'lines_repeated', facts: { names: 'MUG-1' } } });
  expect(await count([{ sku: 'MUG-1', quantity: 1.5 }])).toMatchObject({ problem: { code: 'lines_not_whole' } });
  expect(await count([good], '2026-11-23T00:00:00Z')).toMatchObject({ problem: { code: 'lines_counted_later' } });
  expect(await count([good], '2027-01-01T00:00:00Z')).toMatchObject({ problem: { code: 'count_in_future' } });
  expect(await shop.core.operations.ledger.count({ location: 'mian', lines: [good] }, testCall())).toMatchObject({
    problem: { code: 'location_unknown', facts: { location: 'mian', known: 'main, sklep' } },
  });
  expect((await levels(shop, 'MUG-1')).main).toBe(5);
  expect(await newestPosting(shop)).toBe(before);
});

test('a transfer moves goods between locations and is undone as one; nobody carries what is not there', async () => {
  const shop = await stockedShop();
  const carry = (quantity: number) =>
    shop.core.operations.ledger.transfer(
      { from: 'main', to: 'sklep', lines: [{ sku: 'MUG-1', quantity }] },
      testCall(),
    );
  expect(await carry(6)).toMatchObject({ problem: { code: 'lines_short', facts: { names: 'MUG-1 (5)' } } });
  expect(await carry(0)).toMatchObject({ problem: { code: 'lines_empty' } });
  const { posting } = sure(await carry(2));
  expect(posting).toMatchObject({ kind: 'transfer', movements: 2 });
  expect(await levels(shop, 'MUG-1')).toEqual({ main: 3, sklep: 3 });
  sure(await shop.core.operations.ledger.undo({ postingId: posting?.id ?? 0 }, testCall()));
  expect(await levels(shop, 'MUG-1')).toEqual({ main: 5, sklep: 1 });
  expect(await verified(shop)).toEqual([]);
});

test('prices that are in force already are not posted again', async () => {
  const shop = await stockedShop();
  const before = await newestPosting(shop);
  const set = (grossMinor: number, list = 'retail') =>
    shop.core.operations.ledger.setPrices({ list, lines: [{ sku: 'MUG-1', grossMinor }] }, testCall());
  expect(sure(await set(2499))).toEqual({ posting: null, rows: [] });
  expect(await set(2499, 'hurt')).toMatchObject({ problem: { code: 'price_list_unknown' } });
  expect(await newestPosting(shop)).toBe(before);
  expect(sure(await set(2599)).rows).toMatchObject([{ what: 'price:retail', now: '2499', becomes: '2599' }]);
});
