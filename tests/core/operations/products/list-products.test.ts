import { expect, test } from 'vitest';
import { createProductOperations } from '../../../../src/core/operations/products';
import { scratchDatabase } from '../../../support/database';
import { putProducts, type TestProduct } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

const SHELF: readonly TestProduct[] = [
  {
    sku: 'LOZ-6204',
    name: 'Łożysko kulkowe 6204',
    gtins: ['5901234123457'],
    stock: { main: 7, store: 2 },
    prices: { detal: 1299 },
  },
  { sku: 'LOZ-6205', name: 'Łożysko kulkowe 6205', stock: { main: 0 }, prices: { detal: 1499 } },
  { sku: 'SMR-1', name: 'Smar do łożysk 100% litowy', stock: { main: 3 }, prices: { detal: 899 } },
  { sku: 'UPC', name: 'Zestaw', gtins: ['036000291452'], stock: { main: 1 } },
];

async function shop(products: readonly TestProduct[] = SHELF) {
  const database = await scratchDatabase();
  const ids = await putProducts(database, products);
  const operations = createProductOperations(testServices(database));
  type Input = Parameters<typeof operations.list>[0];
  const list = (input: Partial<Input> = {}) =>
    operations.list(
      { offset: 0, limit: 50, search: '', filter: 'all', sort: 'sku', descending: false, ...input },
      testCall(),
    );
  const skus = async (input: Partial<Input>) => (await list(input)).items.map(({ sku }) => sku);
  return { database, ids, list, skus };
}

test('a row shows price, stock of all locations and what is left to promise', async () => {
  const { database, ids, list } = await shop();
  await database.write((trx) =>
    trx('reservation').insert({
      product_id: ids.get('LOZ-6204'),
      location_id: 1,
      quantity: 4,
      state: 'held',
      created_at: '',
    }),
  );
  const { items, total } = await list();
  expect(total).toBe(4);
  expect(items[0]).toEqual({
    sku: 'LOZ-6204',
    name: 'Łożysko kulkowe 6204',
    gtins: ['5901234123457'],
    unit: 'szt',
    unitScale: 1,
    priceMinor: 1299,
    currency: 'PLN',
    onHand: 9,
    available: 5,
    waiting: 0,
    listings: 0,
    outOfStep: 0,
  });
  expect(items[3]).toMatchObject({ sku: 'UPC', priceMinor: null, currency: null });
});

test.each([
  ['the beginning of a SKU in any case', 'loz-62', ['LOZ-6204', 'LOZ-6205']],
  ['a whole GTIN', '5901234123457', ['LOZ-6204']],
  ['another spelling of the same GTIN', '0036000291452', ['UPC']],
  ['words in any order and without Polish letters', 'kulkowe lozysko', ['LOZ-6204', 'LOZ-6205']],
  ['a percent sign as itself', '100%', ['SMR-1']],
  ['an underscore as itself', '_', []],
  ['nothing but spaces as no search', '  ', ['LOZ-6204', 'LOZ-6205', 'SMR-1', 'UPC']],
])('search finds %s', async (_what, search, found) => {
  const { skus } = await shop();
  expect(await skus({ search })).toEqual(found);
});

test('filters part the shelf into what can be sold and what cannot', async () => {
  const { skus } = await shop();
  expect(await skus({ filter: 'in_stock' })).toEqual(['LOZ-6204', 'SMR-1', 'UPC']);
  expect(await skus({ filter: 'sold_out' })).toEqual(['LOZ-6205']);
});

test('products people wait for are found, and those who were told are not counted', async () => {
  const { database, ids, list } = await shop();
  const entry = { product_id: ids.get('LOZ-6205'), email_sealed: '', language: 'pl', source: 'manual', created_at: '' };
  await database.write((trx) =>
    trx('waitlist_entry').insert([
      { ...entry, email_hash: 'a', state: 'waiting' },
      { ...entry, email_hash: 'b', state: 'notified' },
    ]),
  );
  const { items } = await list({ filter: 'waited_for' });
  expect(items.map(({ sku, waiting }) => ({ sku, waiting }))).toEqual([{ sku: 'LOZ-6205', waiting: 1 }]);
});

test('a bundle is as available as its scarcest component', async () => {
  const { database, ids, list } = await shop();
  await database.write(async (trx) => {
    await trx('product').where({ sku: 'UPC' }).update({ kind: 'bundle' });
    await trx('bundle_component').insert([
      { bundle_id: ids.get('UPC'), component_id: ids.get('LOZ-6204'), quantity: 2 },
      { bundle_id: ids.get('UPC'), component_id: ids.get('SMR-1'), quantity: 1 },
    ]);
  });
  expect((await list({ search: 'UPC' })).items[0]).toMatchObject({ available: 3 });
});

test.each([
  ['name', false, ['LOZ-6204', 'LOZ-6205', 'SMR-1', 'UPC']],
  ['price', false, ['SMR-1', 'LOZ-6204', 'LOZ-6205', 'UPC']],
  ['price', true, ['LOZ-6205', 'LOZ-6204', 'SMR-1', 'UPC']],
  ['stock', true, ['LOZ-6204', 'SMR-1', 'UPC', 'LOZ-6205']],
] as const)('sorted by %s (descending: %s), the unpriced stand last', async (sort, descending, order) => {
  const { skus } = await shop();
  expect(await skus({ sort, descending })).toEqual(order);
});

test('pages follow each other without gaps, and archived products are gone from the list', async () => {
  const { database, list, skus } = await shop();
  expect([...(await skus({ limit: 3 })), ...(await skus({ offset: 3, limit: 3 }))]).toEqual(await skus({}));
  await database.write((trx) => trx('product').where({ sku: 'UPC' }).update({ archived_at: '2026-11-24' }));
  expect((await list()).total).toBe(3);
});
