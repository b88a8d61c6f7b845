import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';

/** Ten pieces of cheese in one place and three in another, as a program without units counts it. */
async function shopWithCheese(): Promise<TestShop> {
  const shop = await testShop();
  await putChannel(shop.database, 'eshop', { locations: ['main', 'sklep'], list: 'retail' });
  await shop.importText('Symbol;Nazwa;Cena brutto;Stan main;Stan sklep\r\nSER;Ser;40,00;10;3\r\n', { source: 'erp' });
  shop.clock.advance(60_000);
  return shop;
}

const cheese = async ({ database }: TestShop) =>
  database.read.raw<unknown[]>(
    `select unit, code, on_hand as "onHand" from product p join level v on v.product_id = p.id
     join location l on l.id = v.location_id order by code`,
  );
const offered = async ({ database }: TestShop) =>
  (await database.read('listing').pluck<number[]>('desired_quantity'))[0];

const PIECES = [
  { unit: 'szt', code: 'main', onHand: 10 },
  { unit: 'szt', code: 'sklep', onHand: 3 },
];
const KILOGRAMS = [
  { unit: 'kg', code: 'main', onHand: 10_000 },
  { unit: 'kg', code: 'sklep', onHand: 3000 },
];

test('a price list that knows the unit leaves what lies there what it is, and an undo too', async () => {
  const shop = await shopWithCheese();
  const before = await masterState(shop);
  const { run } = await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;kg;42,00\r\n', { source: 'ceny' });
  expect(run).toMatchObject({ state: 'applied', counts: { changed: 1, priceChanges: 1, stockChanges: 2, toZero: 0 } });
  expect(await cheese(shop)).toEqual(KILOGRAMS);
  expect(await offered(shop)).toBe(13);
  expect(await verified(shop)).toEqual([]);
  sure(await shop.core.operations.imports.undo({ id: run.id }, testCall()));
  expect(await masterState(shop)).toEqual(before);
});

test('a stock in kilograms leaves the other place as many units, and what was sold since it was written is sold', async () => {
  const shop = await shopWithCheese();
  const noon = shop.clock.now().toISOString();
  shop.clock.advance(60_000);
  const { ledger } = shop.core.operations;
  sure(await ledger.transfer({ from: 'main', to: 'sklep', lines: [{ sku: 'SER', quantity: 2 }] }, testCall()));
  shop.clock.advance(60_000);
  await shop.importText('Symbol;J.m.;Stan main\r\nSER;kg;9,5\r\n', { source: 'waga', asOf: noon });
  expect(await cheese(shop)).toEqual([
    { unit: 'kg', code: 'main', onHand: 7500 },
    { unit: 'kg', code: 'sklep', onHand: 5000 },
  ]);
  expect(await verified(shop)).toEqual([]);
});

test('kilograms that become pieces are whole pieces, and never more than lay there', async () => {
  const shop = await shopWithCheese();
  await shop.importText('Symbol;J.m.;Stan main;Stan sklep\r\nSER;kg;2,75;4\r\n', { source: 'waga', force: true });
  shop.clock.advance(60_000);
  await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;szt;42,00\r\n', { source: 'ceny' });
  expect(await cheese(shop)).toEqual([
    { unit: 'szt', code: 'main', onHand: 2 },
    { unit: 'szt', code: 'sklep', onHand: 4 },
  ]);
});

test('a unit goes back together with what was counted in it, or stays', async () => {
  const shop = await shopWithCheese();
  const { run } = await shop.importText('Symbol;J.m.;Cena brutto;Stan main\r\nSER;kg;42,00;12\r\n', { source: 'waga' });
  shop.clock.advance(60_000);
  const { ledger, imports, products } = shop.core.operations;
  sure(await ledger.count({ location: 'sklep', lines: [{ sku: 'SER', quantity: 2.5 }] }, testCall()));
  const counted = [
    { unit: 'kg', code: 'main', onHand: 12_000 },
    { unit: 'kg', code: 'sklep', onHand: 2500 },
  ];
  expect(await imports.undo({ id: run.id }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'undo_nothing_left', facts: { kept: 4 } },
  });
  expect(await cheese(shop)).toEqual(counted);
  expect(sure(await products.show({ sku: 'SER' }, testCall())).prices).toMatchObject([{ grossMinor: 4200 }]);
  const { items } = await ledger.postings({ offset: 0, limit: 1 }, testCall());
  sure(await ledger.undo({ postingId: items[0]?.id ?? 0 }, testCall()));
  expect(sure(await imports.undo({ id: run.id }, testCall()))).toMatchObject({ kept: 0 });
  expect(await cheese(shop)).toEqual(PIECES);
});

test('a person takes a unit and what is counted in it together, or leaves both', async () => {
  const shop = await shopWithCheese();
  const { imports } = shop.core.operations;
  const take = async (selection: { only: { fields: string[] } }) => {
    const text = 'Symbol;J.m.;Cena brutto;Stan main\r\nSER;kg;42,00;12\r\n';
    const { run } = await shop.importText(text, { source: 'waga', dryRun: true });
    return sure(
      await imports.apply({ id: run.id, confirmProfile: false, includeSuspicious: false, ...selection }, testCall()),
    );
  };
  for (const fields of [
    ['stock', 'price'],
    ['unit', 'price'],
    ['stock:main', 'unit', 'price'],
  ]) {
    await take({ only: { fields } });
    expect(await cheese(shop)).toEqual(PIECES);
  }
  const all = await take({ only: { fields: ['unit', 'stock'] } });
  expect(all.run.counts).toMatchObject({ changed: 1, stockChanges: 2, priceChanges: 0 });
  expect(await cheese(shop)).toEqual([{ unit: 'kg', code: 'main', onHand: 12_000 }, KILOGRAMS[1]]);
});
