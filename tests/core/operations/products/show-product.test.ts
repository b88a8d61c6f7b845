import { expect, test } from 'vitest';
import { describe as inWords } from '../../../../src/contract';
import { createProductOperations } from '../../../../src/core/operations/products';
import { masterChanged } from '../../../../src/core/operations/master-changed';
import { recordMovements, recordPosting } from '../../../../src/core/stock';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { testCall, testServices } from '../../../support/services';

const AT = '2026-11-24T07:00:00.000Z';

async function shop() {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'LOZ-6204', gtins: ['5901234123457'], stock: { main: 7, store: 2 }, prices: { detal: 1299, hurt: 999 } },
    { sku: 'LOZ-6205', stock: { main: 1 } },
  ]);
  const operations = createProductOperations(testServices(database));
  return { database, id: ids.get('LOZ-6204') as number, show: (sku: string) => operations.show({ sku }, testCall()) };
}

test('a product shows its levels, prices with their history, and the movements that explain its stock', async () => {
  const { database, id, show } = await shop();
  await database.write((trx) =>
    trx('reservation').insert({ product_id: id, location_id: 1, quantity: 3, state: 'held', created_at: AT }),
  );
  const shown = await show('LOZ-6204');
  expect(shown).toMatchObject({
    ok: true,
    value: {
      sku: 'LOZ-6204',
      kind: 'goods',
      archived: false,
      gtins: ['5901234123457'],
      levels: [
        { location: 'main', onHand: 7, reserved: 3, asOf: null },
        { location: 'store', onHand: 2, reserved: 0, asOf: null },
      ],
      prices: [
        { list: 'detal', grossMinor: 1299, currency: 'PLN', since: AT },
        { list: 'hurt', grossMinor: 999, currency: 'PLN', since: AT },
      ],
      priceHistory: [
        { list: 'hurt', oldMinor: null, newMinor: 999, at: AT, runId: null },
        { list: 'detal', oldMinor: null, newMinor: 1299, at: AT, runId: null },
      ],
      waiting: 0,
    },
  });
  expect(shown.ok && shown.value.movements.map(({ location, quantity }) => [location, quantity])).toEqual([
    ['store', 2],
    ['main', 7],
  ]);
});

test('a sale stands in the movements with the number a person knows it by', async () => {
  const { database, id, show } = await shop();
  const channel = await putChannel(database, 'sklep');
  await database.write(async (trx) => {
    const [saleId] = (await trx('sale').insert({
      channel_id: channel,
      remote_id: '17',
      number: 'ZAM/17',
      revision: '1',
      state: 'placed',
      currency: 'PLN',
      total_minor: 1299,
      placed_at: AT,
      booked_at: AT,
    })) as [number];
    const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:sklep', recordedAt: AT, saleId });
    await recordMovements(trx, posting, [
      { productId: id, locationId: 1, kind: 'sale', quantity: -1, occurredAt: '2026-11-24T06:00:00.000Z' },
    ]);
  });
  const shown = await show('LOZ-6204');
  expect(shown.ok && shown.value.movements[0]).toEqual({
    at: '2026-11-24T06:00:00.000Z',
    recordedAt: AT,
    location: 'main',
    kind: 'sale',
    quantity: -1,
    cause: { kind: 'sale', runId: null, sale: 'ZAM/17' },
  });
});

test.each([
  ['the same SKU in another case', 'loz-6204', 'LOZ-6204'],
  ['a SKU with spaces around it', ' LOZ-6204 ', 'LOZ-6204'],
  ['a barcode scanned where a SKU was asked for', '5901234123457', 'LOZ-6204'],
  ['the last figure mistyped', 'LOZ-6209', 'LOZ-6204, LOZ-6205'],
])('an unknown SKU names what may be meant: %s', async (_what, sku, nearest) => {
  const { show } = await shop();
  expect(await show(sku)).toMatchObject({
    ok: false,
    problem: { code: 'product_unknown', facts: { sku, nearest: nearest } },
  });
});

test('an unknown SKU that nothing resembles is just said to be unknown', async () => {
  const { show } = await shop();
  expect(await show('XYZ')).toEqual({ ok: false, problem: { code: 'product_unknown', facts: { sku: 'XYZ' } } });
});

test('what may be meant is said in words', () => {
  const similar = { code: 'product_unknown', facts: { sku: 'x', nearest: 'A, B', context: 'similar' } };
  expect(inWords(similar, 'en').next).toContain('Did you mean A, B?');
  expect(inWords({ code: 'product_unknown', facts: { sku: 'x' } }, 'en').next).toContain('Check the spelling');
});

test('each listing shows what it should say, what it was confirmed to say, and why', async () => {
  const { database, id, show } = await shop();
  const channel = await putChannel(database, 'sklep', { list: 'detal' });
  await database.write(async (trx) => {
    await masterChanged(trx, { kind: 'all' }, AT);
    await trx('listing')
      .where({ channel_id: channel, product_id: id })
      .update({
        match: 'matched',
        remote_id: '17',
        pushed_price_minor: 1299,
        pushed_quantity: 5,
        pushed_at: AT,
        confirmed_price_minor: 1299,
        confirmed_quantity: 5,
        confirmed_at: AT,
        problem: JSON.stringify({ code: 'listing_refused', facts: { reason: 'x' } }),
      });
  });
  const shown = await show('LOZ-6204');
  expect(shown.ok && shown.value.listings).toMatchObject([
    {
      channel: 'sklep',
      kind: 'test',
      remoteId: '17',
      desired: { priceMinor: 1299, quantity: 7 },
      confirmed: { priceMinor: 1299, quantity: 5, at: AT },
      state: 'refused',
      lastError: { code: 'listing_refused', facts: { reason: 'x' } },
    },
  ]);
  expect(shown.ok && shown.value.listings[0]?.why.length).toBeGreaterThan(0);
});
