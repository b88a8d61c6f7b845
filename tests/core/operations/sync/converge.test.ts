import { expect, test } from 'vitest';
import { SyncedShop } from '../../../support/synced-shop';

const mugs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    sku: `MUG-${index}`,
    stock: { main: index },
    prices: { retail: 1_000 + index },
  }));

test('a first pass makes the channel say what the master says, and believes only what it read', async () => {
  const master = await SyncedShop.open(mugs(25));
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', matched: 25, pushed: 25, confirmed: 25, waiting: 0, refused: 0 });
  expect(report.requests).toBe(master.shop.calls.length);
  expect(master.shown()).toEqual(await master.desired());
});

test('a pass with nothing changed sends nothing', async () => {
  const master = await SyncedShop.open(mugs(25));
  await master.sync();
  const writes = master.shop.writes.length;
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', pushed: 0, requests: 1 });
  expect(master.shop.writes).toHaveLength(writes);
});

test('only what changed is pushed', async () => {
  const master = await SyncedShop.open(mugs(25));
  await master.sync();
  await master.stock('MUG-3', 30);
  await master.price('MUG-4', 555);
  const report = await master.sync();
  expect(report).toMatchObject({ pushed: 2, confirmed: 2 });
  expect(master.shop.shows('MUG-3')).toEqual({ priceMinor: 1_003, quantity: 30 });
  expect(master.shop.shows('MUG-4')).toEqual({ priceMinor: 555, quantity: 4 });
});

test('sell-outs go first, then falling prices, then the rest', async () => {
  const master = await SyncedShop.open(mugs(6), { capabilities: { pushBatch: 1, concurrency: 1 } });
  await master.sync();
  const before = master.shop.writes.length;
  await master.stock('MUG-1', 50);
  await master.price('MUG-2', 1);
  await master.price('MUG-3', 9_999);
  await master.stock('MUG-5', 0);
  await master.sync();
  expect(master.shop.writes.slice(before).map((write) => write.sku)).toEqual(['MUG-5', 'MUG-2', 'MUG-1', 'MUG-3']);
});

test('a product without a price is held, not sent at zero', async () => {
  const master = await SyncedShop.open([{ sku: 'NEW', stock: { main: 5 } }]);
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', pushed: 0 });
  expect(master.shop.shows('NEW')).toEqual({ priceMinor: 100, quantity: 0 });
});

test('a paused channel is left alone and says so', async () => {
  const master = await SyncedShop.open(mugs(2));
  await master.database.write((trx) => trx('channel').update({ state: 'paused' }));
  expect(await master.sync()).toMatchObject({ outcome: 'paused', requests: 0 });
  expect(master.shop.calls).toEqual([]);
});

test('a shop that sells in another currency is told nothing', async () => {
  const master = await SyncedShop.open(mugs(2), { currency: 'EUR' });
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'channel_currency_differs' } });
  expect(master.shop.writes).toEqual([]);
});

test('two SKUs alike on the channel are not guessed at; the rest goes on', async () => {
  const master = await SyncedShop.open(mugs(3));
  master.shop.list('MUG-1');
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', matched: 2, pushed: 2 });
  expect(report.attention).toEqual([
    { sku: 'MUG-1', state: 'ambiguous', problem: { code: 'sku_ambiguous', facts: { sku: 'MUG-1', count: 2 } } },
  ]);
});

test('what is not listed is looked up again after an hour, not in every pass', async () => {
  const master = await SyncedShop.open(mugs(2), { listed: false });
  expect(await master.sync()).toMatchObject({ outcome: 'done', notListed: 2, requests: 3 });
  master.shop.list('MUG-1');
  expect(await master.sync()).toMatchObject({ matched: 0 });
  master.clock.advance(61 * 60_000);
  expect(await master.sync()).toMatchObject({ matched: 1, pushed: 1, notListed: 1 });
});

test('missing products are created where the owner wants that, once', async () => {
  const master = await SyncedShop.open(mugs(12), { listed: false, channel: { createMissing: true } });
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', created: 12, confirmed: 12, notListed: 0 });
  expect(master.shown()).toEqual(await master.desired());
  await master.sync();
  expect(master.shop.listings.size).toBe(12);
});

test('a created listing whose reply was lost is found, not created twice', async () => {
  const master = await SyncedShop.open(mugs(3), { listed: false, channel: { createMissing: true } });
  const unreachable = { class: 'transient', code: 'channel_unreachable', facts: {}, retryAfterMs: null } as const;
  master.shop.fault = (call) =>
    call.method === 'publish' ? { kind: 'fail', problem: unreachable, applied: true } : null;
  await master.sync();
  master.shop.fault = null;
  master.clock.advance(10 * 60_000);
  expect(await master.sync()).toMatchObject({ outcome: 'done', matched: 3, created: 0 });
  expect(master.shop.listings.size).toBe(3);
});

test('passes asked for while one runs share the next one', async () => {
  const master = await SyncedShop.open(mugs(5));
  const asked = await Promise.all([master.sync(), master.sync(), master.sync()]);
  // Each reads before it waits for its turn, so that any of them may be the first: the other two are told the same.
  const passes = [...new Set(asked)];
  expect(passes.map(({ pushed }) => pushed).toSorted((a, b) => b - a)).toEqual([5, 0]);
  expect(asked.filter(({ pushed }) => pushed === 5)).toHaveLength(1);
  expect(master.shop.writes).toHaveLength(5);
});
