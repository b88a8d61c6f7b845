import { expect, test } from 'vitest';
import { testCall } from '../support/services';
import { openOneShelf } from './oneshelf';
import { race, type Result } from './race';
import { createRival } from './rival';
import { createWorld } from './world';

/** Longer soaks: ONESHELF_SOAK_DAYS=30 npx vitest run tests/simulation. */
const DAYS = Number(process.env['ONESHELF_SOAK_DAYS'] ?? 1);
const SEEDS = (process.env['ONESHELF_SOAK_SEEDS'] ?? '1').split(',').map(Number);

test.for(SEEDS)('a shop on four channels, seed %i', { timeout: 1_200_000 }, async (seed) => {
  const world = createWorld(seed, DAYS);
  const oneShelf = await openOneShelf(world);
  const ours = await race(world, oneShelf);
  const theirs = await race(world, createRival(world));
  print(seed, [ours, theirs]);

  // While a channel cannot be reached, its shoppers see what it showed before: that much no synchronising can save.
  expect(ours.oversold).toBeLessThan(theirs.oversold);
  expect(ours.disparityMinutes).toBeLessThan(theirs.disparityMinutes);
  expect((ours.writes / ours.changes) * 5).toBeLessThan(theirs.writes / theirs.changes);

  await settles(oneShelf);
  const booked = await oneShelf.master.database.read('sale').count<{ sales: number }[]>('* as sales');
  expect(booked[0]?.sales).toBe(ours.orders);
  const health = await oneShelf.master.core.operations.master.verify({}, testCall());
  expect(health.checks.filter((check) => check.broken > 0)).toEqual([]);
});

/** When the trouble is over, every channel says what the master says within two passes, and the third sends nothing. */
async function settles(oneShelf: Awaited<ReturnType<typeof openOneShelf>>): Promise<void> {
  const { sync, shops, master } = oneShelf;
  oneShelf.calm();
  const pass = () => sync.run({ full: true }, testCall());
  await pass();
  await pass();
  const wanted = await master.database
    .read('listing')
    .join('product', 'product.id', 'listing.product_id')
    .join('channel', 'channel.id', 'listing.channel_id')
    .orderBy(['channel.name', 'product.sku'])
    .select('channel.name', 'product.sku', 'desired_price_minor as priceMinor', 'desired_quantity as quantity');
  const shown = shops.flatMap((shop, channel) =>
    [...shop.listings.values()]
      .map((listing) => ({ name: `shop-${channel}`, sku: listing.sku, ...listing.shown }))
      .sort((one, other) => (one.sku < other.sku ? -1 : 1)),
  );
  expect(shown).toEqual(wanted);
  const before = shops.map((shop) => shop.writes.length);
  await pass();
  expect(shops.map((shop) => shop.writes.length)).toEqual(before);
}

function print(seed: number, results: readonly Result[]): void {
  console.info(`seed ${seed}, ${DAYS} days, the same shoppers, exports, troubles and hand edits for both:`);
  console.table(
    Object.fromEntries(
      results.map(({ name, orders, oversold, missed, disparityMinutes, writes, changes }) => [
        name,
        {
          orders,
          'oversold orders': oversold,
          'turned away though there': missed,
          'product-minutes of price disparity': disparityMinutes,
          'listing writes per change': Number((writes / changes).toFixed(2)),
        },
      ]),
    ),
  );
}
