import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';

type Received = Parameters<TestShop['core']['operations']['deliveries']['receive']>[0];

const receive = async ({ core }: TestShop, paper: Pick<Received, 'number' | 'location' | 'lines' | 'expectedId'>) =>
  sure(
    await core.operations.deliveries.receive(
      { related: [], orders: [], dryRun: false, force: true, ...paper },
      testCall(),
    ),
  );

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

test('what is expected and makes no whole piece is told with its paper', async () => {
  const shop = await shopWithCheese();
  await shop.importText('Symbol;J.m.;Stan main;Stan sklep\r\nSER;kg;10;3\r\n', { source: 'waga', force: true });
  const { deliveries } = shop.core.operations;
  for (const [number, quantity] of [
    ['ZD 1', 5.5],
    ['ZD 2', 4],
  ] as const) {
    sure(await deliveries.expect({ number, lines: [{ sku: 'SER', quantity }] }, testCall()));
  }
  shop.clock.advance(60_000);
  const report = await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;szt;42,00\r\n', { source: 'ceny' });
  expect(report.problems).toMatchObject([
    {
      line: 2,
      severity: 'warning',
      code: 'expected_rounded',
      facts: { sku: 'SER', number: 'ZD 1', quantity: 5.5, whole: 5, old: 'kg', becomes: 'szt' },
    },
  ]);
  expect(await shop.database.read('delivery_line').orderBy('id').pluck('quantity')).toEqual([5, 4]);
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

test('a plan tells what was in the unit that was, and what will be in the new one; an older run in its own', async () => {
  const shop = await shopWithCheese();
  const { imports } = shop.core.operations;
  const shownStock = async (id: number) =>
    sure(await imports.show({ id, offset: 0, limit: 50 }, testCall())).changes.items.filter(({ field }) =>
      field.startsWith('stock:'),
    );
  const more = await shop.importText('Symbol;Nazwa;Cena brutto;Stan main;Stan sklep\r\nSER;Ser;40,00;12;3\r\n', {
    source: 'erp',
  });
  const inPieces = [{ field: 'stock:main', old: '10', new: '12', oldUnitScale: 1, unitScale: 1, units: null }];
  expect(await shownStock(more.run.id)).toMatchObject(inPieces);
  shop.clock.advance(60_000);
  const { run } = await shop.importText('Symbol;J.m.;Stan main\r\nSER;kg;9,5\r\n', { source: 'waga', dryRun: true });
  const units = { oldUnitScale: 1, unitScale: 1000, units: { old: 'szt', new: 'kg' } };
  const planned = [
    { field: 'stock:main', old: '12', new: '9500', ...units },
    { field: 'stock:sklep', old: '3', new: '3000', ...units },
  ];
  expect(await shownStock(run.id)).toMatchObject(planned);
  sure(await imports.apply({ id: run.id, confirmProfile: false, includeSuspicious: false }, testCall()));
  expect(await shownStock(run.id)).toMatchObject(planned);
  expect(await shownStock(more.run.id)).toMatchObject(inPieces);
  // What an undo would leave is told in the unit of now: three pieces for three kilograms.
  const foreseen = sure(await imports.previewUndo({ id: run.id }, testCall()));
  expect(foreseen.rows.filter(({ what }) => what.startsWith('stock:'))).toMatchObject([
    { now: '9500', becomes: '12000', unitScale: 1000 },
    { now: '3000', becomes: '3000', unitScale: 1000 },
  ]);
});

test('what is promised and what is expected are as many units as before, and again after the undo', async () => {
  const shop = await shopWithCheese();
  const { deliveries, imports, products } = shop.core.operations;
  await shop.database.write((trx) =>
    trx('reservation').insert([
      { product_id: 1, location_id: 1, quantity: 2, state: 'held', created_at: shop.clock.now().toISOString() },
      { product_id: 1, location_id: 1, quantity: 5, state: 'fulfilled', created_at: shop.clock.now().toISOString() },
    ]),
  );
  const order = sure(await deliveries.expect({ number: 'ZD 1', lines: [{ sku: 'SER', quantity: 6 }] }, testCall()));
  await receive(shop, { number: 'PZ 1', lines: [{ sku: 'SER', quantity: 4 }], expectedId: order.delivery.id });
  shop.clock.advance(60_000);
  const promises = async () => {
    const { lines } = sure(await deliveries.show({ id: order.delivery.id }, testCall()));
    const product = sure(await products.show({ sku: 'SER' }, testCall()));
    return {
      expected: lines.map(({ quantity, matched, unitScale }) => [quantity, matched, unitScale]),
      reserved: product.levels.map(({ onHand, reserved }) => [onHand, reserved]),
      fulfilled: await shop.database.read('reservation').where({ state: 'fulfilled' }).pluck<number[]>('quantity'),
    };
  };
  const before = {
    expected: [[6, 4, 1]],
    reserved: [
      [14, 2],
      [3, 0],
    ],
    fulfilled: [5],
  };
  expect(await promises()).toEqual(before);
  const { run } = await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;kg;42,00\r\n', { source: 'ceny' });
  expect(await promises()).toEqual({
    ...{
      expected: [[6000, 4000, 1000]],
      reserved: [
        [14_000, 2000],
        [3000, 0],
      ],
      fulfilled: [5],
    },
  });
  expect(await offered(shop)).toBe(15);
  expect(await verified(shop)).toEqual([]);
  sure(await imports.undo({ id: run.id }, testCall()));
  expect(await promises()).toEqual(before);
  expect(await offered(shop)).toBe(15);
  expect(await verified(shop)).toEqual([]);
});

test('a person who leaves the unit out of a plan leaves what is promised as it is', async () => {
  const shop = await shopWithCheese();
  await shop.database.write((trx) =>
    trx('reservation').insert({
      product_id: 1,
      location_id: 1,
      quantity: 2,
      state: 'held',
      created_at: '2026-11-24T08:00:00.000Z',
    }),
  );
  const { run } = await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;kg;42,00\r\n', {
    source: 'waga',
    dryRun: true,
  });
  const { imports } = shop.core.operations;
  const taken = { confirmProfile: false, includeSuspicious: false, only: { fields: ['price'] } };
  sure(await imports.apply({ id: run.id, ...taken }, testCall()));
  expect(await shop.database.read('reservation').pluck<number[]>('quantity')).toEqual([2]);
  expect(await offered(shop)).toBe(11);
});

test('what came and left in pieces is not taken back from kilograms, also where nothing lay there meanwhile', async () => {
  const shop = await shopWithCheese();
  const { imports, ledger } = shop.core.operations;
  sure(await ledger.count({ location: 'sklep', lines: [{ sku: 'SER', quantity: 0 }] }, testCall()));
  await receive(shop, { number: 'PZ 1', location: 'sklep', lines: [{ sku: 'SER', quantity: 4 }] });
  const came = (await ledger.postings({ offset: 0, limit: 1 }, testCall())).items[0]?.id ?? 0;
  sure(await ledger.transfer({ from: 'sklep', to: 'main', lines: [{ sku: 'SER', quantity: 4 }] }, testCall()));
  shop.clock.advance(60_000);
  const { run } = await shop.importText('Symbol;J.m.;Cena brutto\r\nSER;kg;42,00\r\n', { source: 'ceny' });
  const before = await masterState(shop);
  expect(await ledger.undo({ postingId: came }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'undo_nothing_left' },
  });
  expect(await masterState(shop)).toEqual(before);
  sure(await imports.undo({ id: run.id }, testCall()));
  sure(await ledger.undo({ postingId: came }, testCall()));
  expect(await verified(shop)).toEqual([]);
});
