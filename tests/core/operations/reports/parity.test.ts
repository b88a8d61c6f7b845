import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { fakeProblem } from '../../../support/fake-channel';
import { testCall } from '../../../support/services';
import { ALL, twoShops } from '../../../support/two-shops';

const HOUR = 3_600_000;
const mugs = ['A', 'B', 'C'].map((sku) => ({
  sku,
  name: `Kubek ${sku}`,
  stock: { main: 9 },
  prices: { retail: 1_000, promo: 900 },
}));

test('channels that show the same are in parity; one channel alone is not compared', async () => {
  const { sync, parity, allegro } = await twoShops(mugs);
  allegro.delist('C');
  await sync();
  const report = await parity();
  expect(report.summary).toEqual({
    products: 2,
    inParity: 2,
    explained: 0,
    unexplained: 0,
    severalCurrencies: 0,
    longest: null,
    largest: null,
  });
  expect(report.items.map(({ sku, price, quantity }) => [sku, price.verdict, price.most, quantity.verdict])).toEqual([
    ['A', 'same', 1_000, 'same'],
    ['B', 'same', 1_000, 'same'],
  ]);
});

test('another price list, a buffer and a cap explain a difference, each by name', async () => {
  const { sync, parity } = await twoShops(mugs, { priceList: 'promo', buffer: 2, cap: 4 });
  await sync();
  const { items, summary } = await parity({ filter: 'explained' });
  expect(summary).toMatchObject({ products: 3, inParity: 0, explained: 3, unexplained: 0 });
  expect(items[0]).toMatchObject({
    price: { verdict: 'explained', least: 900, most: 1_000, difference: 100 },
    quantity: { verdict: 'explained', least: 4, most: 9, difference: 5 },
  });
  expect(items[0]?.price.reasons).toEqual([
    { code: 'parity_other_price_list', facts: { channels: 'allegro: promo; eshop: retail' } },
  ]);
  expect(items[0]?.quantity.reasons.map(({ code }) => code)).toEqual(['parity_other_buffer', 'parity_other_cap']);
  expect((await parity({ filter: 'unexplained' })).total).toBe(0);
});

test('a channel that does not show what it should is out of step: since when, how far, and in what state', async () => {
  const { sync, parity, master, allegro, eshop } = await twoShops(mugs);
  await sync();
  master.clock.advance(HOUR);
  allegro.refuses.set('A', fakeProblem('validation', 'listing_refused'));
  await master.price('A', 1_500);
  const began = master.clock.now().toISOString();
  await sync();
  master.clock.advance(30 * HOUR);
  await master.price('A', 1_600);
  await sync(undefined, true);
  const { items, summary } = await parity({ filter: 'differs' });
  expect(items).toMatchObject([
    {
      sku: 'A',
      price: { verdict: 'out_of_step', least: 1_000, most: 1_600, difference: 600, since: began, reasons: [] },
      quantity: { verdict: 'same', since: null },
      listings: [
        {
          channel: 'allegro',
          shown: { priceMinor: 1_000 },
          desired: { priceMinor: 1_600 },
          state: 'refused',
          problem: { code: 'listing_refused' },
        },
        { channel: 'eshop', shown: { priceMinor: 1_600 }, state: 'in_step', problem: null },
      ],
    },
  ]);
  expect(summary).toMatchObject({
    inParity: 2,
    unexplained: 1,
    longest: { sku: 'A', since: began },
    largest: { sku: 'A', difference: 600, currency: 'PLN' },
  });
  allegro.refuses.clear();
  await master.price('A', 1_700);
  await sync();
  expect((await parity({ filter: 'differs' })).total).toBe(0);
  master.clock.advance(HOUR);
  eshop.ignores.add('A');
  await master.price('A', 1_800);
  await sync();
  expect((await parity({ filter: 'differs' })).items[0]?.price.since).toBe(master.clock.now().toISOString());
});

test('a rule explains only the difference it makes: one more channel out of step is unexplained', async () => {
  const { sync, parity, master, allegro } = await twoShops(mugs, { priceList: 'promo' });
  await sync();
  allegro.refuses.set('B', fakeProblem('validation', 'listing_refused'));
  await master.database.write((trx) => trx('price').update({ gross_minor: 800 }).where('gross_minor', 900));
  const { masterChanged } = await import('../../../../src/core/operations/master-changed');
  await master.database.write((trx) => masterChanged(trx, { kind: 'all' }, master.clock.now().toISOString()));
  await sync();
  const { items, summary } = await parity({ filter: 'unexplained', what: 'price' });
  expect(items.map(({ sku, price }) => [sku, price.difference, price.reasons.length])).toEqual([['B', 100, 1]]);
  expect(summary).toMatchObject({ explained: 2, unexplained: 1 });
});

test('prices in different currencies are not compared, and that is said; quantities are', async () => {
  const products = mugs.map((mug) => ({ ...mug, prices: { retail: 1_000 } }));
  const { sync, parity, master } = await twoShops(products, { priceList: 'euro', cap: 3 });
  await master.database.write(async (trx) => {
    const list = await trx('price_list').where({ code: 'euro' }).first<{ id: number }>('id');
    for (const id of master.ids.values()) {
      await trx('price').insert({ product_id: id, price_list_id: list.id, gross_minor: 250, since: '' });
    }
    const { masterChanged } = await import('../../../../src/core/operations/master-changed');
    await masterChanged(trx, { kind: 'all' }, master.clock.now().toISOString());
  });
  await sync();
  const { items, summary } = await parity({ what: 'price', filter: 'all' });
  expect(items[0]).toMatchObject({ currencies: ['EUR', 'PLN'], price: { verdict: 'same', difference: 0 } });
  expect(summary).toMatchObject({ severalCurrencies: 3, explained: 3 });
  expect((await parity({ what: 'price', filter: 'differs' })).total).toBe(0);
  expect((await parity({ what: 'quantity', filter: 'differs' })).total).toBe(3);
});

test('the report is filtered, searched, sorted and paged in the database', async () => {
  const { sync, parity, eshop } = await twoShops(mugs);
  await sync();
  eshop.edit('A', { priceMinor: 1_300 });
  eshop.edit('B', { quantity: 1 });
  eshop.edit('C', { priceMinor: 1_900 });
  eshop.refuses.set('A', fakeProblem('validation', 'listing_refused'));
  eshop.refuses.set('B', fakeProblem('validation', 'listing_refused'));
  eshop.refuses.set('C', fakeProblem('validation', 'listing_refused'));
  await sync(undefined, true);
  const skus = async (own: Parameters<typeof parity>[0]) => (await parity(own)).items.map(({ sku }) => sku);
  expect(await skus({ sort: 'price', descending: true, filter: 'differs' })).toEqual(['C', 'A', 'B']);
  expect(await skus({ what: 'quantity', filter: 'differs' })).toEqual(['B']);
  expect(await skus({ search: 'kubek c' })).toEqual(['C']);
  expect(await skus({ channel: 'allegro', offset: 1, limit: 1 })).toEqual(['B']);
  expect((await parity({ channel: 'allegro', offset: 1, limit: 1 })).total).toBe(3);
  expect(await skus({ channel: 'nie ma' })).toEqual([]);
  expect((await parity({ offset: 10 })).total).toBe(3);
});

test('the CSV has a product in a row, numbers that can be added up, and no formula; its pieces make one file', async () => {
  const products = [{ ...mugs[0]!, name: '=HYPERLINK("http://x")' }, mugs[1]!];
  const { sync, reports } = await twoShops(products, { priceList: 'promo' });
  await sync();
  const { offset: _offset, limit: _limit, ...which } = ALL;
  const piece = (offset: number) => reports.exportParity({ ...which, language: 'pl', offset, limit: 1 }, testCall());
  const [first, second] = [await piece(0), await piece(1)];
  expect([first.rows, first.total, second.rows]).toEqual([1, 2, 1]);
  const rows: string[][] = parse(first.text + second.text, { bom: true, delimiter: ';' });
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    ['SKU', 'Nazwa', 'Waluta', 'Cena: najniższa', 'Cena: najwyższa', 'Cena: różnica'],
    ['A', '\'=HYPERLINK("http://x")', 'PLN', '9', '10', '1'],
    ['B', 'Kubek B', 'PLN', '9', '10', '1'],
  ]);
  expect(rows[1]?.at(-1)).toBe(
    'allegro: 9.00 PLN × 9 (Zgodna: kanał pokazuje to, co powinien); eshop: 10.00 PLN × 9 (Zgodna: kanał pokazuje to, co powinien)',
  );
});
