import { expect, test } from 'vitest';
import { explainListing } from '../../../../src/core/channels';
import { instant } from '../../../../src/core/foundation';
import { createChannelOperations } from '../../../../src/core/operations/channels';
import { listingsOf } from '../../../../src/core/operations/products/product-listings';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const MUG = [{ sku: 'MUG', stock: { main: 5 }, prices: { retail: 2_000 } }];

async function edited(onDrift: 'put_right' | 'ask' | 'accept') {
  const master = await SyncedShop.open(MUG);
  const channels = createChannelOperations(master.services);
  await channels.update({ name: 'shop', onDrift }, testCall());
  await master.sync();
  master.shop.edit('MUG', { priceMinor: 1_500 });
  const report = await master.sync({ full: true });
  return { master, channels, report };
}

test('a price changed by hand is found by an audit and put right', async () => {
  const { master, report } = await edited('put_right');
  expect(report).toMatchObject({ drifted: 1, outcome: 'done' });
  expect(master.shop.shows('MUG')).toEqual({ priceMinor: 2_000, quantity: 5 });
});

test('where the user wants to be asked, the price stays meanwhile and stock still flows', async () => {
  const { master, channels, report } = await edited('ask');
  expect(report).toMatchObject({ drifted: 1, outcome: 'partly' });
  await master.stock('MUG', 3);
  await master.sync();
  expect(master.shop.shows('MUG')).toEqual({ priceMinor: 1_500, quantity: 3 });
  const drifts = await channels.drifts({ name: 'shop', limit: 10, offset: 0 }, testCall());
  expect(drifts).toMatchObject({
    ok: true,
    value: { total: 1, items: [{ sku: 'MUG', oursMinor: 2_000, shownMinor: 1_500, currency: 'PLN' }] },
  });
});

test('what the channel should show is ours while a person is asked, and theirs once it may stay', async () => {
  const { master, channels } = await edited('ask');
  const shown = async () => {
    const [listing] = await listingsOf(
      master.database.read,
      Number((await master.listing('MUG'))['product_id']),
      now(),
    );
    return { state: listing?.state, should: listing?.desired.priceMinor, shows: listing?.confirmed?.priceMinor };
  };
  const now = () => instant(master.clock);
  expect(await shown()).toEqual({ state: 'drifted', should: 2_000, shows: 1_500 });
  await channels.settleDrift({ name: 'shop', sku: 'MUG', decision: 'keep' }, testCall());
  expect(await shown()).toEqual({ state: 'in_step', should: 1_500, shows: 1_500 });
});

test('put right: ours is sent again', async () => {
  const { master, channels } = await edited('ask');
  const settled = await channels.settleDrift({ name: 'shop', decision: 'put_right' }, testCall());
  expect(settled).toEqual({ ok: true, value: { settled: 1 } });
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 1 });
  expect(master.shop.shows('MUG')).toEqual({ priceMinor: 2_000, quantity: 5 });
});

test('kept: nobody is asked again, until our own price changes', async () => {
  const { master, channels } = await edited('ask');
  await channels.settleDrift({ name: 'shop', sku: 'MUG', decision: 'keep' }, testCall());
  expect(await master.sync({ full: true })).toMatchObject({ outcome: 'done', drifted: 0 });
  expect(master.shop.shows('MUG')).toMatchObject({ priceMinor: 1_500 });
  await master.price('MUG', 2_100);
  await master.sync();
  expect(master.shop.shows('MUG')).toMatchObject({ priceMinor: 2_100 });
  expect(await master.listing('MUG')).toMatchObject({ accepted_price_minor: null, accepted_over_minor: null });
});

test('accepted by rule: in step at once, and a second change is accepted over the same price of ours', async () => {
  const { master, report } = await edited('accept');
  expect(report).toMatchObject({ drifted: 1, outcome: 'done' });
  master.shop.edit('MUG', { priceMinor: 1_400 });
  await master.sync({ full: true });
  expect(master.shop.shows('MUG')).toMatchObject({ priceMinor: 1_400 });
  expect(await master.listing('MUG')).toMatchObject({ accepted_over_minor: 2_000, desired_price_minor: 1_400 });
});

test('a quantity changed by hand is always put right: the ledger knows it', async () => {
  const { master } = await edited('accept');
  master.shop.edit('MUG', { quantity: 99 });
  await master.sync({ full: true });
  expect(master.shop.shows('MUG')).toEqual({ priceMinor: 1_500, quantity: 5 });
});

test('left alone, every pass looks at what was seen longest ago', async () => {
  const master = await SyncedShop.open(MUG);
  await master.sync();
  master.shop.edit('MUG', { priceMinor: 1_500 });
  master.clock.advance(5 * 60_000);
  expect(await master.sync()).toMatchObject({ drifted: 1 });
  expect(master.shop.shows('MUG')).toMatchObject({ priceMinor: 2_000 });
});

test('a large shop is looked at in slices, the oldest sight first', async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    sku: `MUG-${index}`,
    stock: { main: 5 },
    prices: { retail: 2_000 },
  }));
  const master = await SyncedShop.open(many, { capabilities: { readBatch: 10 } });
  await master.sync();
  for (const { sku } of many) master.shop.edit(sku, { priceMinor: 1_500 });
  const found: number[] = [];
  for (let pass = 0; pass < 3; pass++) {
    master.clock.advance(5 * 60_000);
    found.push((await master.sync()).drifted);
  }
  // Two reads of ten in every pass.
  expect(found).toEqual([20, 20, 10]);
});

test('once a day everything is looked up again', async () => {
  const master = await SyncedShop.open(MUG);
  await master.sync();
  const lookUps = master.shop.count('find');
  master.clock.advance(24 * 3_600_000 - 1);
  await master.sync();
  expect(master.shop.count('find')).toBe(lookUps);
  master.clock.advance(1);
  await master.sync();
  expect(master.shop.count('find')).toBe(lookUps + 1);
  const channel = await master.database.read('channel').first<{ audited_at: string }>('audited_at');
  expect(channel.audited_at).toBe(master.clock.now().toISOString());
});

test('"why this number?" names the price that was accepted, and since when a person is asked', async () => {
  const { master } = await edited('ask');
  const channel = await master.database.read('channel').first<{ id: number }>('id');
  const listing = await master.listing('MUG');
  const why = await explainListing(master.database.read, channel.id, Number(listing['product_id']));
  expect(why.find((step) => step.code === 'why_asks')?.facts).toEqual({
    priceMinor: 1_500,
    currency: 'PLN',
    at: master.clock.now().toISOString(),
  });
  expect(why.find((step) => step.code === 'why_price')?.facts).toMatchObject({ priceMinor: 2_000 });
  // Nobody sent the price that was typed there.
  expect(why.map(({ code }) => code)).not.toContain('why_pushed');
  expect(why.map(({ code }) => code)).toContain('why_pushed_at');
});
