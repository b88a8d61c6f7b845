import { expect, test } from 'vitest';
import { createChannelOperations } from '../../../../src/core/operations/channels';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const mugs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    sku: `MUG-${index}`,
    stock: { main: 10 },
    prices: { retail: 1_000 },
  }));

async function inStep(count: number) {
  const master = await SyncedShop.open(mugs(count));
  await master.sync();
  master.clock.advance(60_000);
  return master;
}
const some = (count: number) => Array.from({ length: count }, (_, index) => `MUG-${index}`);
const soldOut = (master: SyncedShop) => Object.values(master.shown()).filter((shown) => shown.quantity === 0).length;

test('a first pass is never held: it makes the channel say what the master says', async () => {
  const master = await SyncedShop.open(mugs(40));
  expect(await master.sync()).toMatchObject({ held: 0, confirmed: 40 });
});

test('sell-outs of more than the allowed share wait for a person; everything else goes', async () => {
  const master = await inStep(60);
  for (const sku of some(20)) await master.stock(sku, 0);
  await master.stock('MUG-59', 7);
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'partly', held: 20, pushed: 1 });
  expect(soldOut(master)).toBe(0);
  expect(master.shop.shows('MUG-59')).toMatchObject({ quantity: 7 });
  expect(report.attention[0]).toMatchObject({ state: 'held', problem: { code: 'push_held_zeroes' } });
});

test('nineteen sell-outs are an ordinary day, whatever the share', async () => {
  const master = await inStep(20);
  for (const sku of some(19)) await master.stock(sku, 0);
  expect(await master.sync()).toMatchObject({ outcome: 'done', held: 0 });
  expect(soldOut(master)).toBe(19);
});

test('thirty percent exactly still goes, one more does not', async () => {
  const master = await inStep(100);
  for (const sku of some(30)) await master.stock(sku, 0);
  expect(await master.sync()).toMatchObject({ held: 0 });
  const other = await inStep(100);
  for (const sku of some(31)) await other.stock(sku, 0);
  expect(await other.sync()).toMatchObject({ held: 31 });
});

test('large price moves of many wait; small ones go', async () => {
  const master = await inStep(60);
  for (const sku of some(25)) await master.price(sku, 690);
  await master.price('MUG-50', 750);
  expect(await master.sync()).toMatchObject({ held: 25, pushed: 1 });
  expect(master.shop.shows('MUG-0')).toMatchObject({ priceMinor: 1_000 });
  expect(master.shop.shows('MUG-50')).toMatchObject({ priceMinor: 750 });
});

test('a master that is put right frees what was held by itself', async () => {
  const master = await inStep(40);
  for (const sku of some(25)) await master.stock(sku, 0);
  await master.sync();
  for (const sku of some(25)) await master.stock(sku, 10);
  expect(await master.sync()).toMatchObject({ outcome: 'done', held: 0 });
  expect(soldOut(master)).toBe(0);
});

test('what a person lets through goes, and what is worked out later is held again', async () => {
  const master = await inStep(80);
  const channels = createChannelOperations(master.services);
  for (const sku of some(30)) await master.stock(sku, 0);
  await master.sync();
  master.clock.advance(1_000);
  const passed = await channels.letThrough({ name: 'shop' }, testCall());
  expect(passed).toMatchObject({ ok: true, value: { held: { zeroes: 0, moves: 0 } } });
  expect(await master.sync()).toMatchObject({ outcome: 'done', held: 0 });
  expect(soldOut(master)).toBe(30);
  master.clock.advance(1_000);
  for (const sku of some(60).slice(30)) await master.stock(sku, 0);
  expect(await master.sync()).toMatchObject({ held: 30 });
});

test('a channel may be told to let everything through', async () => {
  const master = await inStep(40);
  const channels = createChannelOperations(master.services);
  await channels.update({ name: 'shop', brakeZeroes: null }, testCall());
  for (const sku of some(40)) await master.stock(sku, 0);
  expect(await master.sync()).toMatchObject({ outcome: 'done', held: 0 });
});

test('the brake is told once, not in every pass', async () => {
  const master = await inStep(40);
  for (const sku of some(25)) await master.stock(sku, 0);
  await master.sync();
  await master.sync();
  const told = await master.database.read('activity').where({ code: 'push_braked' }).select('facts');
  expect(told).toHaveLength(1);
  expect(JSON.parse((told[0] as { facts: string }).facts)).toEqual({ channel: 'shop', zeroes: 25, moves: 0 });
});
