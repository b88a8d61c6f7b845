import { expect, test } from 'vitest';
import { createActivityLog } from '../../../../src/core/activity';
import { Killed, killSwitch } from '../../../support/kill-switch';
import { SyncedShop } from '../../../support/synced-shop';

const PRODUCTS = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter, index) => ({
  sku: letter,
  stock: { main: 10 + index },
  prices: { retail: 1_000 + index },
}));

/** A shop in the middle of everything: to match, to create, to push, drifted, refusing one item, with sales to book. */
async function busyShop(): Promise<SyncedShop> {
  const master = await SyncedShop.open(PRODUCTS, {
    listed: false,
    channel: { createMissing: true },
    capabilities: { pushBatch: 2, readBatch: 2, findBatch: 2, concurrency: 1 },
    salesPage: 1,
  });
  for (const sku of ['A', 'B', 'C']) master.shop.list(sku, { priceMinor: 1, quantity: 50 });
  master.shop.sell('A', 2);
  master.shop.sell('B', 1);
  master.shop.cancel(master.shop.sell('C', 3));
  return master;
}

async function expectConverged(master: SyncedShop): Promise<void> {
  await master.sync();
  master.clock.advance(2 * 60 * 60_000);
  await master.sync();
  const writes = master.shop.writes.length;
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 0, waiting: 0, refused: 0 });
  expect(master.shop.writes).toHaveLength(writes);
  expect(master.shown()).toEqual(await master.desired());
  expect(master.shop.listings.size).toBe(PRODUCTS.length);
  expect([await master.onHand('A'), await master.onHand('B'), await master.onHand('C')]).toEqual([8, 10, 12]);
  const perListing = new Map<string, number>();
  for (const { sku } of master.shop.writes) perListing.set(sku, (perListing.get(sku) ?? 0) + 1);
  expect(Math.max(0, ...perListing.values())).toBeLessThanOrEqual(3);
}

/** Runs one pass on a database that dies with the process, as `arm` decides. Returns whether it died. */
async function dyingPass(master: SyncedShop, dying: ReturnType<typeof killSwitch>): Promise<boolean> {
  const { database } = dying;
  const services = { ...master.services, database, activity: createActivityLog(database, master.clock) };
  try {
    await master.sync({}, { services });
  } catch (error) {
    expect(error).toBeInstanceOf(Killed);
  }
  return dying.dead;
}

test.each(['before', 'after'] as const)('killed just %s any commit, the next passes converge', async (moment) => {
  for (let commit = 1; ; commit++) {
    const master = await busyShop();
    const died = await dyingPass(master, killSwitch(master.database, { commit, moment }));
    await expectConverged(master);
    if (!died) {
      expect(commit).toBeGreaterThan(10);
      return;
    }
  }
});

test.each([false, true])(
  'killed in any call to the channel (taken effect there: %s), the next passes converge',
  async (applied) => {
    for (let index = 1; ; index++) {
      const master = await busyShop();
      const dying = killSwitch(master.database);
      master.shop.fault = (_, call) => {
        if (call !== index) return null;
        dying.kill();
        return { kind: 'throw', applied };
      };
      const died = await dyingPass(master, dying);
      master.shop.fault = null;
      await expectConverged(master);
      if (!died) {
        expect(index).toBeGreaterThan(10);
        return;
      }
    }
  },
);

test('a connector that throws at any one call costs nothing but time', async () => {
  for (let index = 1; ; index++) {
    const master = await busyShop();
    let thrown = false;
    master.shop.fault = (_, call) => {
      thrown ||= call === index;
      return call === index ? { kind: 'throw', applied: true } : null;
    };
    await master.sync();
    await expectConverged(master);
    if (!thrown) return;
  }
});
