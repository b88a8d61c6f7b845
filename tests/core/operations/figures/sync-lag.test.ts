import { expect, test } from 'vitest';
import { createFigureOperations } from '../../../../src/core/operations/figures';
import { p95Of } from '../../../../src/core/operations/figures/percentile';
import { fakeProblem } from '../../../support/fake-channel';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const MINUTE = 60_000;

async function shop() {
  const skus = Array.from({ length: 20 }, (_, n) => `P-${n}`);
  const opened = await SyncedShop.open(skus.map((sku) => ({ sku, stock: { main: 5 }, prices: { retail: 1_000 } })));
  await opened.sync();
  await opened.database.write((trx) => trx('sync_lag').delete());
  const report = () => createFigureOperations(opened.services).sync({ days: 2 }, testCall());
  return { opened, skus, report };
}

test('of a change it is counted how long it took until the channel showed it, sell-outs apart', async () => {
  const { opened, report } = await shop();
  await opened.stock('P-1', 3);
  await opened.stock('P-2', 0);
  opened.clock.advance(4 * MINUTE);
  await opened.sync();
  expect(await report()).toMatchObject({
    listings: 2,
    p95Seconds: 300,
    soldOut: 1,
    soldOutP95Seconds: 300,
    channels: [{ channel: 'shop', listings: 2, p95Seconds: 300 }],
    days: [
      { day: '2026-11-23', listings: 0, p95Seconds: null, soldOut: 0, soldOutP95Seconds: null },
      { day: '2026-11-24', listings: 2, p95Seconds: 300, soldOut: 1, soldOutP95Seconds: 300 },
    ],
  });
  const hours = (await report()).channels[0]?.hours ?? [];
  expect(hours).toHaveLength(24);
  expect(hours.at(-1)).toEqual({ at: '2026-11-24T08:00:00.000Z', listings: 2, p95Seconds: 300 });
});

test('looking at a listing again, when nothing was wanted of it, is no change', async () => {
  const { opened, report } = await shop();
  opened.clock.advance(60 * MINUTE);
  await opened.sync({ full: true });
  expect((await report()).listings).toBe(0);
});

test('a listing the channel refuses is stuck after an hour, and since when it is', async () => {
  const { opened, report } = await shop();
  opened.shop.refuses.set('P-3', fakeProblem('validation', 'listing_refused'));
  await opened.stock('P-3', 1);
  const since = opened.clock.now().toISOString();
  await opened.sync();
  opened.clock.advance(59 * MINUTE);
  expect((await report()).stuck.listings).toBe(0);
  opened.clock.advance(2 * MINUTE);
  expect((await report()).stuck).toEqual({ listings: 1, channels: [{ channel: 'shop', listings: 1, since }] });
});

test('95 of 100 is the first step that has them, whatever the order of the steps', () => {
  expect(p95Of([])).toBeNull();
  expect(
    p95Of([
      { withinSeconds: 60, listings: 5 },
      { withinSeconds: 10, listings: 95 },
    ]),
  ).toBe(10);
  expect(
    p95Of([
      { withinSeconds: 60, listings: 6 },
      { withinSeconds: 10, listings: 94 },
    ]),
  ).toBe(60);
});
