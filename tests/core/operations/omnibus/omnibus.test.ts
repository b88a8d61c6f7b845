import { expect, test } from 'vitest';
import { createOmnibusOperations } from '../../../../src/core/operations/omnibus';
import { createPriceOperations } from '../../../../src/core/operations/prices';
import { createProductOperations } from '../../../../src/core/operations/products';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const DAY = 86_400_000;
const page = { offset: 0, limit: 10 };

/** A shop that shows prior prices; it is 24 November, 8:00, and the first prices have been shown since. */
async function shop(showsPriorPrice = true) {
  const synced = await SyncedShop.open(
    [
      { sku: 'MUG', name: '=Mug', stock: { main: 5 }, prices: { retail: 2_000 } },
      { sku: 'CUP', stock: { main: 5 }, prices: { retail: 1_000 } },
    ],
    { capabilities: { showsPriorPrice } },
  );
  for (const listing of synced.shop.listings.values()) {
    listing.shown = { priceMinor: listing.sku === 'MUG' ? 2_000 : 1_000, quantity: 5 };
  }
  await synced.sync();
  return {
    synced,
    omnibus: createOmnibusOperations(synced.services),
    prices: createPriceOperations(synced.services),
    history: async () => synced.database.read('channel_price').orderBy('id').pluck<number[]>('price_minor'),
  };
}

const promotion = { name: 'Sale', list: 'retail', all: false, skus: ['MUG'] };

test('what a channel showed is kept when it is confirmed, once for each change, and nothing rewrites it', async () => {
  const { synced, history } = await shop();
  expect((await history()).sort()).toEqual([1_000, 2_000]);
  await synced.sync({ full: true });
  await synced.price('MUG', 1_500);
  expect((await history()).length).toBe(2);
  synced.clock.advance(DAY);
  await synced.sync();
  const row = await synced.database.read('channel_price').orderBy('id', 'desc').first();
  expect(row).toMatchObject({ price_minor: 1_500, currency: 'PLN', shown_at: '2026-11-25T08:00:00.000Z' });
  await expect(synced.database.write((trx) => trx('channel_price').update({ price_minor: 1 }))).rejects.toThrow(
    'never changed',
  );
  await expect(synced.database.write((trx) => trx('channel_price').delete())).rejects.toThrow('never changed');
});

test('a promotion is pushed with the lowest price of the 30 days before it, and told until it ends', async () => {
  const { synced, omnibus, prices } = await shop();
  synced.clock.advance(10 * DAY);
  const id = sure(await prices.promote({ ...promotion, percentBp: -2_000 }, testCall())).id;
  await synced.sync();
  expect(synced.shown().MUG).toMatchObject({ priceMinor: 1_600 });
  expect([...synced.shop.priors]).toEqual([['MUG', 2_000]]);
  const reductions = sure(await omnibus.reductions(page, testCall()));
  const since = '2026-12-04T08:00:00.000Z';
  expect(reductions).toEqual({
    total: 1,
    items: [
      { channel: 'shop', sku: 'MUG', name: '=Mug', currency: 'PLN', priceMinor: 1_600, priorMinor: 2_000, since },
    ],
  });

  // 40 days later the promotion still runs, and its reduction has not grown old.
  synced.clock.advance(40 * DAY);
  expect(sure(await omnibus.lowestPrior({ channel: 'shop', sku: 'MUG' }, testCall()))).toEqual({
    priorMinor: 2_000,
    since,
  });
  sure(await prices.cancel({ id }, testCall()));
  await synced.sync();
  expect(synced.shop.priors.get('MUG')).toBeNull();
  expect(sure(await omnibus.reductions(page, testCall())).total).toBe(0);

  // The next one, ten days on, finds the price of the last one in its window.
  synced.clock.advance(10 * DAY);
  sure(await prices.promote({ ...promotion, percentBp: -1_000 }, testCall()));
  await synced.sync();
  expect(synced.shop.priors.get('MUG')).toBe(1_600);
});

test('a channel that does not show prior prices is not told any; the product view and its reasons tell it all the same', async () => {
  const { synced, prices } = await shop(false);
  synced.clock.advance(DAY);
  sure(await prices.promote({ ...promotion, fixedMinor: 1_111 }, testCall()));
  await synced.sync();
  expect(synced.shop.priors.get('MUG')).toBeNull();
  const product = sure(await createProductOperations(synced.services).show({ sku: 'MUG' }, testCall()));
  const prior = { priorMinor: 2_000, since: '2026-11-25T08:00:00.000Z' };
  expect(product.listings[0]?.prior).toEqual(prior);
  expect(product.listings[0]?.why).toContainEqual({ code: 'why_prior', facts: { ...prior, currency: 'PLN' } });
});

test('reductions and history are exported in pieces, and no cell is a formula', async () => {
  const { synced, omnibus, prices } = await shop();
  synced.clock.advance(DAY);
  sure(await prices.promote({ ...promotion, percentBp: -2_500 }, testCall()));
  await synced.sync();
  const whole = sure(await omnibus.export({ what: 'reductions', language: 'pl', offset: 0, limit: 100 }, testCall()));
  expect([whole.name, whole.rows, whole.total]).toEqual(['obnizki-2026-11-25.csv', 1, 1]);
  expect(whole.text).toBe(
    '\ufeffKanał;SKU;Nazwa;Cena;Najniższa cena z 30 dni przed obniżką;Waluta;Obniżka od (UTC)\r\n' +
      'shop;MUG;"\'=Mug";15;20;PLN;2026-11-25T08:00:00.000Z\r\n',
  );
  const pieces = [];
  for (const offset of [0, 2]) {
    pieces.push(sure(await omnibus.export({ what: 'history', language: 'en', offset, limit: 2 }, testCall())));
  }
  expect(pieces.map(({ rows, total }) => [rows, total])).toEqual([
    [2, 3],
    [1, 3],
  ]);
  const lines = pieces
    .map(({ text }) => text)
    .join('')
    .trim()
    .split('\r\n');
  expect(lines.length).toBe(4);
  expect(lines.at(-1)).toBe('shop;MUG;"\'=Mug";15;PLN;2026-11-25T08:00:00.000Z');
});

test('a channel without the name is refused', async () => {
  const { omnibus } = await shop();
  const answers = [
    await omnibus.reductions({ ...page, channel: 'none' }, testCall()),
    await omnibus.lowestPrior({ channel: 'none', sku: 'MUG' }, testCall()),
    await omnibus.lowestPrior({ channel: 'shop', sku: 'NONE' }, testCall()),
  ];
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.problem.code))).toEqual([
    'channel_not_found',
    'channel_not_found',
    'product_unknown',
  ]);
});
