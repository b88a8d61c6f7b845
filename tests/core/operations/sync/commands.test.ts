import { expect, test } from 'vitest';
import { fakeProblem, type FakeShopOptions } from '../../../support/fake-channel';
import { SyncedShop, TEST_PACE } from '../../../support/synced-shop';

const mugs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    sku: `MUG-${index}`,
    stock: { main: index + 1 },
    prices: { retail: 1_000 + index },
  }));
const open = (count: number, commandTakes: number, more: FakeShopOptions = {}) =>
  SyncedShop.open(mugs(count), { commandTakes, ...more });
const impatient = { pace: { ...TEST_PACE, followForMs: 0 } };

test('a channel that works on its own time is waited for, and only what it then shows is believed', async () => {
  const master = await open(25, 2);
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'done', pushed: 25, confirmed: 25, waiting: 0 });
  expect(master.shown()).toEqual(await master.desired());
  expect(master.shop.commands.size).toBe(0);
});

test('a command that outlasts the pass is asked about in the next one, and nothing is sent meanwhile', async () => {
  const master = await open(3, 4);
  const first = await master.sync({}, impatient);
  expect(first).toMatchObject({ outcome: 'partly', confirmed: 0, waiting: 3 });
  await master.stock('MUG-1', 50);
  const second = await master.sync({}, impatient);
  expect(second).toMatchObject({ pushed: 0 });
  expect(master.shop.count('push')).toBe(1);
  // The command has ended by now; the change that came meanwhile follows it.
  await master.sync();
  expect(master.shop.shows('MUG-0')).toEqual({ priceMinor: 1_000, quantity: 1 });
  expect(master.shop.shows('MUG-1')).toEqual({ priceMinor: 1_001, quantity: 50 });
});

test('an item that the end of a command refuses waits with its reason, and the rest is in step', async () => {
  const master = await open(4, 1);
  master.shop.refuses.set('MUG-2', fakeProblem('validation', 'price_too_high'));
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', confirmed: 3, refused: 1 });
  expect(await master.listing('MUG-2')).toMatchObject({ command: null, attempts: 1 });
});

test('a command the channel has forgotten is read back and its items are pushed again', async () => {
  const master = await open(3, 5);
  await master.sync({}, impatient);
  master.shop.commands.clear();
  await master.sync();
  expect(master.shop.count('push')).toBe(2);
  expect(master.shown()).toEqual(await master.desired());
});

test('a command that never ends is given up after six hours', async () => {
  const master = await open(2, 1_000_000);
  await master.sync({}, impatient);
  master.clock.advance(6 * 60 * 60_000 - 1);
  await master.sync({}, impatient);
  expect(await master.listing('MUG-0')).toMatchObject({ command: 'C2' });
  master.clock.advance(1);
  await master.sync({}, impatient);
  expect(master.shop.count('push')).toBe(2);
});

test('a channel that takes its time to show what it accepted is not blamed before, and nothing is sent twice meanwhile', async () => {
  const master = await SyncedShop.open(mugs(2), { capabilities: { appliesWithinMs: 600_000 } });
  master.shop.ignores.add('MUG-1');
  expect(await master.sync()).toMatchObject({ outcome: 'partly', refused: 0, waiting: 1 });
  master.clock.advance(599_999);
  await master.sync();
  expect(master.shop.count('push')).toBe(1);
  master.shop.edit('MUG-1', { priceMinor: 1_001, quantity: 2 });
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 0, confirmed: 1 });
});

test('an item that may be tried tomorrow is tried tomorrow', async () => {
  const master = await SyncedShop.open(mugs(1));
  const tomorrow = 24 * 60 * 60_000;
  master.shop.refuses.set('MUG-0', fakeProblem('validation', 'too_many_revisions', tomorrow));
  await master.sync();
  master.clock.advance(tomorrow - 1);
  await master.sync();
  expect(master.shop.count('push')).toBe(1);
  master.clock.advance(1);
  await master.sync();
  expect(master.shop.count('push')).toBe(2);
});
