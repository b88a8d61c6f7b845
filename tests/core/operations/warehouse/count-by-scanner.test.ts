import { expect, test } from 'vitest';
import { testShop, type TestShop } from '../../../support/core';
import { sell, sure, verified } from '../../../support/ledger';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const MUG_CODE = '5901234123457';

async function stockedShop(): Promise<TestShop> {
  const shop = await testShop();
  await putProducts(shop.database, [
    { sku: 'MUG', name: 'Kubek', gtins: [MUG_CODE], stock: { main: 10 }, prices: { retail: 2_499 } },
    { sku: 'BOWL', name: 'Misa', stock: { main: 4, shop: 2 }, prices: { retail: 1_000 } },
    { sku: 'JUG', name: 'Dzbanek', stock: { main: 3 } },
  ]);
  await shop.database.write((trx) => trx('product').where({ sku: 'BOWL' }).update({ category: 'miski' }));
  return shop;
}

const onHand = async (shop: TestShop, sku: string) => {
  const { levels } = sure(await shop.core.operations.products.show({ sku }, testCall()));
  return Object.fromEntries(levels.map((level) => [level.location, level.onHand]));
};

test('every line of a count is true for its own moment: what was sold between two lines survives on both sides', async () => {
  const shop = await stockedShop();
  const { warehouse, ledger } = shop.core.operations;
  const mugAt = shop.clock.now().toISOString();
  shop.clock.advance(60_000);
  await sell(shop, 'MUG');
  await sell(shop, 'BOWL');
  shop.clock.advance(60_000);
  const bowlAt = shop.clock.now().toISOString();
  shop.clock.advance(60_000);
  const lines = [
    { sku: 'MUG', quantity: 9, countedAt: mugAt },
    { sku: 'BOWL', quantity: 3, countedAt: bowlAt },
  ];

  const compared = sure(await warehouse.compare({ location: 'main', lines }, testCall()));
  // Of ten mugs nine were counted before one was sold; of four bowls one was sold before three were counted.
  expect(compared.lines).toEqual([
    { sku: 'MUG', expected: 10, difference: -1, valueMinor: -2_499, datedLater: false },
    { sku: 'BOWL', expected: 3, difference: 0, valueMinor: 0, datedLater: false },
  ]);
  expect(compared.valueMinor).toBe(-2_499);

  const booked = sure(await ledger.count({ location: 'main', lines }, testCall()));
  expect(await onHand(shop, 'MUG')).toEqual({ main: 8 });
  expect(await onHand(shop, 'BOWL')).toEqual({ main: 3, shop: 2 });
  expect(await verified(shop)).toEqual([]);

  sure(await ledger.undo({ postingId: booked.posting?.id ?? 0 }, testCall()));
  expect(await onHand(shop, 'MUG')).toEqual({ main: 9 });
});

test('what nobody counted is named, by category too, and set to zero only when asked', async () => {
  const shop = await stockedShop();
  const { warehouse, ledger } = shop.core.operations;
  const asked = { location: 'main', counted: ['MUG'], offset: 0, limit: 50 };
  const all = sure(await warehouse.uncounted(asked, testCall()));
  expect(all.items.map(({ sku, onHand: level }) => [sku, level])).toEqual([
    ['BOWL', 4],
    ['JUG', 3],
  ]);
  expect(all).toMatchObject({ total: 2, valueMinor: 4_000, currency: 'PLN' });
  const bowls = sure(await warehouse.uncounted({ ...asked, category: 'miski' }, testCall()));
  expect(bowls.items.map(({ sku }) => sku)).toEqual(['BOWL']);

  const lines = [{ sku: 'MUG', quantity: 10 }];
  sure(await ledger.count({ location: 'main', lines, rest: { category: 'miski' } }, testCall()));
  expect(await onHand(shop, 'BOWL')).toEqual({ main: 0, shop: 2 });
  expect(await onHand(shop, 'JUG')).toEqual({ main: 3 });
  expect(await verified(shop)).toEqual([]);
  const empty = await ledger.count({ location: 'shop', lines: [] }, testCall());
  expect(empty).toMatchObject({ ok: false, problem: { code: 'count_empty' } });
});

test('a count or transfer sent again under its key moves nothing twice', async () => {
  const shop = await stockedShop();
  const { ledger } = shop.core.operations;
  const move = { from: 'main', to: 'shop', lines: [{ sku: 'BOWL', quantity: 1 }], key: 'one-press' };
  const first = sure(await ledger.transfer(move, testCall()));
  const again = sure(await ledger.transfer(move, testCall()));
  expect(again.posting?.id).toBe(first.posting?.id);
  expect(await onHand(shop, 'BOWL')).toEqual({ main: 3, shop: 3 });

  const count = { location: 'main', lines: [{ sku: 'MUG', quantity: 7 }], key: 'a-count' };
  const booked = sure(await ledger.count(count, testCall()));
  await sell(shop, 'MUG');
  expect(sure(await ledger.count(count, testCall())).posting?.id).toBe(booked.posting?.id);
  expect(await onHand(shop, 'MUG')).toEqual({ main: 6 });
});

test('a code is its SKU first, then a barcode of one product only, and says what lies at a location', async () => {
  const shop = await stockedShop();
  await putProducts(shop.database, [
    { sku: 'TWIN-1', gtins: ['5901234123464'] },
    { sku: 'TWIN-2', gtins: ['5901234123464'] },
    { sku: '5901234123471', name: 'SKU z cyfr' },
    { sku: 'OTHER', gtins: ['5901234123471'] },
  ]);
  const codes = [`0${MUG_CODE}`, 'BOWL', '5901234123464', '5901234123471', 'NOBODY'];
  const found = await shop.core.operations.warehouse.find({ codes, location: 'main' }, testCall());
  expect(found.map(({ product, ambiguous }) => [product?.sku ?? null, product?.onHand ?? null, ambiguous])).toEqual([
    ['MUG', 10, false],
    ['BOWL', 4, false],
    [null, null, true],
    ['5901234123471', 0, false],
    [null, null, false],
  ]);
  const [nowhere] = await shop.core.operations.warehouse.find({ codes: ['MUG'] }, testCall());
  expect(nowhere?.product?.onHand).toBeNull();
});

test('a barcode is learnt once, never from another product, and never with a wrong check digit', async () => {
  const shop = await stockedShop();
  const { warehouse } = shop.core.operations;
  const learn = (code: string, sku: string) => warehouse.learn({ code, sku }, testCall());
  expect(await learn('5901234123464', 'BOWL')).toMatchObject({ ok: true });
  expect(await learn('5901234123464', 'BOWL')).toMatchObject({ ok: true });
  expect(await learn(MUG_CODE, 'BOWL')).toMatchObject({ ok: false, problem: { code: 'barcode_taken' } });
  expect(await learn('5901234123463', 'BOWL')).toMatchObject({ ok: false, problem: { code: 'barcode_misread' } });
  const [found] = await warehouse.find({ codes: ['5901234123464'] }, testCall());
  expect(found?.product?.sku).toBe('BOWL');
});
