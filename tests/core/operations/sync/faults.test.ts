import { expect, test } from 'vitest';
import { channelViews } from '../../../../src/core/channels';
import { fakeProblem } from '../../../support/fake-channel';
import { SyncedShop, TEST_PACE } from '../../../support/synced-shop';

const mugs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    sku: `MUG-${index}`,
    stock: { main: index + 1 },
    prices: { retail: 1_000 + index },
  }));
const unreachable = fakeProblem('transient', 'channel_unreachable');
const serverError = fakeProblem('transient', 'channel_server_error');
const HOUR = 60 * 60_000;

test('an item the channel refuses is kept with its reason and waits; the rest is in step', async () => {
  const master = await SyncedShop.open(mugs(25));
  master.shop.refuses.set('MUG-7', fakeProblem('validation', 'listing_refused'));
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', pushed: 24, confirmed: 24, refused: 1 });
  expect(report.attention).toMatchObject([{ sku: 'MUG-7', state: 'refused', problem: { code: 'listing_refused' } }]);
  const calls = master.shop.calls.length;
  await master.sync();
  expect(master.shop.calls).toHaveLength(calls + 1);
});

test('a refused item is tried again when its backoff is over, when its offer changes, and by a full pass', async () => {
  const master = await SyncedShop.open(mugs(2));
  master.shop.refuses.set('MUG-1', fakeProblem('validation', 'listing_refused'));
  await master.sync();
  const tries = () => master.shop.calls.filter((call) => call.method === 'push' && call.about.includes('MUG-1')).length;
  expect(tries()).toBe(1);
  master.clock.advance(2 * 60_000);
  await master.sync();
  expect(tries()).toBe(2);
  await master.price('MUG-1', 5);
  await master.sync();
  expect(tries()).toBe(3);
  master.shop.refuses.clear();
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', refused: 0 });
  expect(master.shop.shows('MUG-1')?.priceMinor).toBe(5);
});

test('a refused item is tried at once when a person asks for a sync', async () => {
  const master = await SyncedShop.open(mugs(2));
  master.shop.refuses.set('MUG-1', fakeProblem('validation', 'listing_refused'));
  await master.sync();
  master.shop.refuses.clear();
  expect(await master.sync()).toMatchObject({ outcome: 'partly', refused: 1 });
  expect(await master.sync({}, { actor: 'cli' })).toMatchObject({ outcome: 'done', pushed: 1, refused: 0 });
});

test.each([
  ['that undoes a whole batch', fakeProblem('validation', 'listing_refused')],
  ['that crashes the shop', serverError],
])('one poisoned item %s never blocks the others', async (_, problem) => {
  const master = await SyncedShop.open(mugs(40), { capabilities: { pushBatch: 40, concurrency: 1 } });
  master.shop.poison.set('MUG-13', problem);
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', pushed: 39, confirmed: 39, refused: 1, problem: null });
  master.shop.poison.clear();
  master.clock.advance(HOUR);
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 1 });
});

test('a shop that is down stops the pass with a reason and a time, and nothing is lost', async () => {
  const master = await SyncedShop.open(mugs(30));
  await master.sync();
  for (let index = 0; index < 30; index++) await master.stock(`MUG-${index}`, 100);
  master.shop.fault = (call) => (call.method === 'pullSales' ? null : { kind: 'fail', problem: unreachable });
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'failed', waiting: 30, problem: { code: 'channel_unreachable' } });
  expect(report.requests).toBeLessThan(15);
  const row = await master.database.read('channel').first<{ retry_at: string }>('retry_at');
  expect(row.retry_at > master.clock.now().toISOString()).toBe(true);
  master.shop.fault = null;
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 30, problem: null });
});

test('a passing fault is ridden out within the pass', async () => {
  const master = await SyncedShop.open(mugs(5));
  let faults = 2;
  master.shop.fault = (call) =>
    call.method === 'push' && faults-- > 0 ? { kind: 'fail', problem: unreachable } : null;
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 5 });
});

test('a shop that says when it will be back is not asked before', async () => {
  const master = await SyncedShop.open(mugs(5));
  const closed = fakeProblem('transient', 'channel_server_error', 5 * 60_000);
  master.shop.fault = (call) => (call.method === 'find' ? { kind: 'fail', problem: closed } : null);
  expect(await master.sync()).toMatchObject({ outcome: 'failed', requests: 3 });
  expect(master.shop.calls.map((call) => call.method)).toEqual(['test', 'pullSales', 'find']);
  const row = await master.database.read('channel').first<{ retry_at: string }>('retry_at');
  expect(row.retry_at).toBe('2026-11-24T08:05:00.000Z');
});

test('a write side that fails for everything stops the channel instead of asking once per product', async () => {
  const master = await SyncedShop.open(mugs(200), { capabilities: { pushBatch: 100 } });
  master.shop.fault = (call) => (call.method === 'push' ? { kind: 'fail', problem: serverError } : null);
  expect(await master.sync()).toMatchObject({
    outcome: 'partly',
    confirmed: 0,
    problem: { code: 'channel_server_error' },
  });
  expect(master.shop.count('push')).toBeLessThan(60);
});

test('a reply lost after the channel applied the push is not doubled, and is confirmed by reading', async () => {
  const master = await SyncedShop.open(mugs(5), { capabilities: { concurrency: 1 } });
  await master.sync();
  await master.stock('MUG-2', 77);
  master.shop.fault = (call) =>
    call.method === 'pullSales' ? null : { kind: 'fail', problem: unreachable, applied: call.method === 'push' };
  await master.sync();
  expect(await master.listing('MUG-2')).toMatchObject({ pushed_quantity: 77, confirmed_quantity: 3 });
  master.shop.fault = null;
  const writes = master.shop.writes.length;
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 0, confirmed: 1 });
  expect(master.shop.writes).toHaveLength(writes);
  expect(master.shop.shows('MUG-2')?.quantity).toBe(77);
});

test('a channel that asks to be left alone is left alone exactly that long', async () => {
  const master = await SyncedShop.open(mugs(60));
  await master.sync();
  for (let index = 0; index < 60; index++) await master.stock(`MUG-${index}`, 500);
  master.shop.throttle(10 * 60_000);
  expect(await master.sync()).toMatchObject({ outcome: 'failed', problem: { code: 'channel_throttled' } });
  expect(master.shop.impatience).toBe(1);
  master.clock.advance(9 * 60_000);
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'failed', requests: 0 });
  expect(master.shop.impatience).toBe(1);
  master.clock.advance(60_000);
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 60 });
});

test('a short rest that a channel asks for is taken within the pass, by every worker', async () => {
  const master = await SyncedShop.open(mugs(60), { capabilities: { pushBatch: 5, concurrency: 4 } });
  let refusals = 3;
  master.shop.fault = (call) =>
    call.method === 'push' && refusals-- > 0
      ? { kind: 'fail', problem: fakeProblem('throttled', 'channel_throttled', 1) }
      : null;
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 60, problem: null });
});

test('a channel that only ever asks for short rests ends the pass', async () => {
  const master = await SyncedShop.open(mugs(5));
  master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('throttled', 'channel_throttled', 1) });
  expect(await master.sync()).toMatchObject({ outcome: 'failed', problem: { code: 'channel_throttled' } });
  expect(master.shop.calls.length).toBeLessThan(10);
});

test('a channel that asks for patience is noted as resting until then, not as stopped', async () => {
  const master = await SyncedShop.open(mugs(5));
  master.shop.throttle(20 * 60_000);
  await master.sync();
  const until = new Date(master.clock.now().getTime() + 20 * 60_000).toISOString();
  const [channel] = await channelViews(master.database.read);
  expect(channel).toMatchObject({ restsUntil: until, problem: { code: 'channel_throttled' } });
  const [entry] = await master.database.read('activity').where({ code: 'channel_rests' });
  expect(entry).toMatchObject({ severity: 'info' });
  master.clock.advance(20 * 60_000);
  expect(await master.sync()).toMatchObject({ outcome: 'done' });
  expect(await channelViews(master.database.read)).toMatchObject([{ restsUntil: null, problem: null }]);
});

test('a channel that asked for less without saying for how long is asked again when a person wishes', async () => {
  const master = await SyncedShop.open(mugs(5));
  master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('throttled', 'channel_throttled') });
  await master.sync();
  master.shop.fault = null;
  expect(await master.sync()).toMatchObject({ outcome: 'failed', requests: 0 });
  expect(await master.sync({}, { actor: 'cli' })).toMatchObject({ outcome: 'done', confirmed: 5 });
});

test('a throttle in the middle stops every worker at once', async () => {
  const master = await SyncedShop.open(mugs(100), { capabilities: { pushBatch: 5, concurrency: 4 } });
  master.shop.fault = (call) => {
    if (call.method === 'push' && master.shop.count('push') === 5) master.shop.throttle(60_000);
    return null;
  };
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', problem: { code: 'channel_throttled' } });
  expect(master.shop.impatience).toBeLessThanOrEqual(4);
  master.clock.advance(60_000);
  expect(await master.sync()).toMatchObject({ outcome: 'done' });
  expect(master.shown()).toEqual(await master.desired());
});

test('a refused key stops the channel at its first call and says so once in the activity log', async () => {
  const master = await SyncedShop.open(mugs(5));
  master.shop.fault = () => ({ kind: 'fail', problem: fakeProblem('auth', 'channel_auth_refused') });
  expect(await master.sync()).toMatchObject({
    outcome: 'failed',
    requests: 1,
    problem: { code: 'channel_auth_refused' },
  });
  await master.sync();
  expect(await master.database.read('activity').where({ code: 'channel_stopped' })).toHaveLength(1);
  master.shop.fault = null;
  expect(await master.sync()).toMatchObject({ outcome: 'done' });
  expect(await master.database.read('activity').where({ code: 'sync_recovered' })).toHaveLength(1);
});

test('accepted is not applied: what the channel keeps showing decides', async () => {
  const master = await SyncedShop.open(mugs(3));
  master.shop.ignores.add('MUG-1');
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', pushed: 3, confirmed: 2, refused: 1 });
  expect(report.attention).toMatchObject([
    {
      sku: 'MUG-1',
      state: 'refused',
      problem: { code: 'not_applied', facts: { sentMinor: 1_001, shownMinor: 100, shownQuantity: 0 } },
    },
  ]);
  master.shop.ignores.clear();
  master.clock.advance(HOUR);
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 1 });
});

test('a hand edit is found by a full pass, counted, and put right in the same pass', async () => {
  const master = await SyncedShop.open(mugs(10));
  await master.sync();
  master.shop.edit('MUG-4', { priceMinor: 1 });
  expect(await master.sync()).toMatchObject({ drifted: 0, pushed: 0 });
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', drifted: 1, pushed: 1, confirmed: 1 });
  expect(master.shown()).toEqual(await master.desired());
  expect(await master.listing('MUG-4')).toMatchObject({ drifted_at: null });
  expect(await master.sync({ full: true })).toMatchObject({ drifted: 0, pushed: 0 });
});

test('a sale on the channel is no drift', async () => {
  const master = await SyncedShop.open(mugs(10));
  await master.sync();
  let sold = false;
  master.shop.fault = (call) => {
    if (call.method === 'find' && !sold) master.shop.sell('MUG-4', 2);
    sold ||= call.method === 'find';
    return null;
  };
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', drifted: 0, salesBooked: 1 });
  expect(await master.onHand('MUG-4')).toBe(3);
  expect(master.shop.shows('MUG-4')?.quantity).toBe(3);
});

test('a listing that is gone is said so, and found again when it returns', async () => {
  const master = await SyncedShop.open(mugs(3));
  await master.sync();
  master.shop.delist('MUG-1');
  await master.stock('MUG-1', 9);
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', notListed: 1 });
  expect(report.attention).toMatchObject([{ sku: 'MUG-1', state: 'not_listed', problem: { code: 'listing_gone' } }]);
  master.shop.list('MUG-1');
  expect(await master.sync({ full: true })).toMatchObject({ matched: 1, pushed: 1, notListed: 0 });
});

test('a SKU that a search does not find is only gone when its listing is', async () => {
  const master = await SyncedShop.open(mugs(3));
  await master.sync();
  const listing = master.shop.listings.get(master.shop.idOf('MUG-1'));
  if (listing) listing.sku = 'RENAMED-THERE';
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', notListed: 0 });
  expect(await master.listing('MUG-1')).toMatchObject({ match: 'matched' });
});

test('two listings that swapped their SKUs are followed', async () => {
  const master = await SyncedShop.open(mugs(3), { capabilities: { findBatch: 1, concurrency: 1 } });
  await master.sync();
  const one = master.shop.listings.get(master.shop.idOf('MUG-1'));
  const two = master.shop.listings.get(master.shop.idOf('MUG-2'));
  if (one && two) [one.sku, two.sku] = [two.sku, one.sku];
  await master.sync({ full: true });
  await master.sync({ full: true });
  expect(master.shown()).toEqual(await master.desired());
});

test('a connector that throws costs its own channel one pass, and nothing of ours', async () => {
  const master = await SyncedShop.open(mugs(3));
  master.shop.fault = () => ({ kind: 'throw' });
  expect(await master.sync()).toMatchObject({ outcome: 'failed', problem: { code: 'connector_fault' } });
  master.shop.fault = null;
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 3 });
});

test('a channel that never answers is given up on', async () => {
  const master = await SyncedShop.open(mugs(3));
  master.shop.fault = () => ({ kind: 'hang' });
  const report = await master.sync({}, { pace: { ...TEST_PACE, callTimeoutMs: 20 } });
  expect(report).toMatchObject({ outcome: 'failed', problem: { code: 'channel_timeout' } });
});

test('a channel whose key cannot be opened here fails alone', async () => {
  const master = await SyncedShop.open(mugs(1), { channel: { secrets: { token: 'k' } } });
  await master.database.write((trx) => trx('channel').update({ kind: 'unheard-of' }));
  expect(await master.sync()).toMatchObject({ outcome: 'failed', problem: { code: 'kind_not_built_in' } });
});

test('a host that fails on large batches gets smaller ones from then on', async () => {
  const master = await SyncedShop.open(mugs(200), { capabilities: { pushBatch: 100, concurrency: 1 } });
  master.shop.fault = (call) =>
    call.method === 'push' && call.about.length > 50
      ? { kind: 'fail', problem: fakeProblem('transient', 'channel_server_error') }
      : null;
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 200 });
  const calls = master.shop.calls.length;
  for (let index = 0; index < 100; index++) await master.stock(`MUG-${index}`, 500);
  expect(await master.sync()).toMatchObject({ outcome: 'done', confirmed: 100 });
  const sizes = master.shop.calls.slice(calls).flatMap(({ method, about }) => (method === 'push' ? about.length : []));
  expect(sizes).toEqual([50, 50]);
});
