import { expect, test } from 'vitest';
import { createChannelOperations } from '../../../../src/core/operations/channels';
import { masterChanged } from '../../../../src/core/operations/master-changed';
import { recordMovements, recordPosting } from '../../../../src/core/stock';
import { testCall } from '../../../support/services';
import { putProducts } from '../../../support/master';
import { SyncedShop } from '../../../support/synced-shop';

const MUG = { sku: 'MUG', stock: { main: 10 }, prices: { retail: 1_000 } };
const CUP = { sku: 'CUP', stock: { main: 20 }, prices: { retail: 500 } };

test('sales are booked once, however often pages repeat them', async () => {
  const master = await SyncedShop.open([MUG, CUP], { salesPage: 2 });
  await master.sync();
  for (let sale = 0; sale < 7; sale++) master.shop.sell(sale % 2 ? 'MUG' : 'CUP');
  expect(await master.sync()).toMatchObject({ outcome: 'done', salesBooked: 7 });
  expect(await master.sync()).toMatchObject({ salesBooked: 0 });
  expect([await master.onHand('MUG'), await master.onHand('CUP')]).toEqual([7, 16]);
  expect(master.shown()).toEqual(await master.desired());
});

test('a sale pulled again from the very beginning moves nothing', async () => {
  const master = await SyncedShop.open([MUG]);
  master.shop.sell('MUG', 3);
  await master.sync();
  await master.database.write((trx) => trx('channel').update({ sales_cursor: null }));
  expect(await master.sync()).toMatchObject({ salesBooked: 0 });
  expect(await master.onHand('MUG')).toBe(7);
});

test('a cancelled sale comes back, once', async () => {
  const master = await SyncedShop.open([MUG]);
  const order = master.shop.sell('MUG', 3);
  await master.sync();
  expect(await master.onHand('MUG')).toBe(7);
  master.shop.cancel(order);
  expect(await master.sync()).toMatchObject({ salesBooked: 1 });
  await master.sync();
  expect(await master.onHand('MUG')).toBe(10);
  expect(
    await master.database.read('movement').whereIn('kind', ['sale', 'return']).pluck<number[]>('quantity'),
  ).toEqual([-3, 3]);
});

test('an order edited after it was booked moves only the difference', async () => {
  const master = await SyncedShop.open([MUG, CUP]);
  const line = (remoteLine: string, sku: string, quantity: number) => ({
    remoteLine,
    sku,
    name: sku,
    quantity,
    unitMinor: 1,
  });
  master.shop.sell('MUG', 0, { remoteId: 'O1', lines: [line('1', 'MUG', 4), line('2', 'CUP', 1)] });
  await master.sync();
  master.shop.sales.length = 0;
  master.shop.sell('MUG', 0, { remoteId: 'O1', revision: '2', lines: [line('1', 'MUG', 1), line('3', 'CUP', 5)] });
  await master.database.write((trx) => trx('channel').update({ sales_cursor: null }));
  await master.sync();
  expect([await master.onHand('MUG'), await master.onHand('CUP')]).toEqual([9, 15]);
});

test('orders from before the channel was connected do not move stock', async () => {
  const master = await SyncedShop.open([MUG]);
  master.shop.sell('MUG', 3, { placedAt: '2026-11-23T10:00:00.000Z' });
  master.shop.sell('MUG', 1, { placedAt: '2026-11-24T08:00:00Z' });
  expect(await master.sync()).toMatchObject({ salesBooked: 1 });
  expect(await master.onHand('MUG')).toBe(9);
});

test('a sale of an unknown SKU is kept, reported, and booked when its product appears', async () => {
  const master = await SyncedShop.open([MUG]);
  master.shop.sell('LATE', 2);
  expect(await master.sync()).toMatchObject({ outcome: 'done', salesBooked: 1, unknownSaleLines: 1 });
  expect(await master.sync()).toMatchObject({ salesBooked: 0, unknownSaleLines: 1 });
  const activity = await master.database.read('activity').where({ code: 'sale_line_unknown' });
  expect(activity).toMatchObject([{ facts: JSON.stringify({ channel: 'shop', number: 'O1', sku: 'LATE' }) }]);
  const added = await putProducts(master.database, [{ sku: 'LATE', stock: { main: 5 }, prices: { retail: 1 } }]);
  for (const [sku, id] of added) master.ids.set(sku, id);
  expect(await master.sync()).toMatchObject({ unknownSaleLines: 0 });
  await master.sync();
  expect(await master.onHand('LATE')).toBe(3);
});

test('what sells on one channel is gone from the others in the same pass or the next', async () => {
  const master = await SyncedShop.open([MUG]);
  await master.add('second');
  master.shop.sell('MUG', 10);
  await master.sync();
  await master.sync();
  const rows = await master.database.read('listing').select('desired_quantity', 'confirmed_quantity');
  expect(rows).toEqual([
    { desired_quantity: 0, confirmed_quantity: 0 },
    { desired_quantity: 0, confirmed_quantity: 0 },
  ]);
});

test('a sold bundle takes its components, and shows as many as the scarcest allows', async () => {
  const master = await SyncedShop.open([MUG, CUP, { sku: 'SET', prices: { retail: 2_000 } }]);
  const id = (sku: string) => master.ids.get(sku) ?? 0;
  await master.database.write(async (trx) => {
    await trx('product')
      .where({ id: id('SET') })
      .update({ kind: 'bundle' });
    await trx('bundle_component').insert([
      { bundle_id: id('SET'), component_id: id('MUG'), quantity: 1 },
      { bundle_id: id('SET'), component_id: id('CUP'), quantity: 3 },
    ]);
    await masterChanged(trx, { kind: 'ids', ids: [id('SET')] }, master.clock.now().toISOString());
  });
  await master.sync();
  expect(master.shop.shows('SET')?.quantity).toBe(6);
  master.shop.sell('SET', 2);
  await master.sync();
  expect([await master.onHand('MUG'), await master.onHand('CUP')]).toEqual([8, 14]);
  expect(master.shop.shows('SET')?.quantity).toBe(4);
  expect(master.shown()).toEqual(await master.desired());
});

test('goods counted in grams sell in kilograms', async () => {
  const master = await SyncedShop.open([MUG]);
  await master.database.write(async (trx) => {
    await trx('product').update({ unit: 'kg', unit_scale: 1_000 });
    const at = master.clock.now().toISOString();
    const posting = await recordPosting(trx, { kind: 'count', actor: 'test', recordedAt: at });
    const movement = { productId: 1, locationId: 1, kind: 'count', quantity: 5_490, occurredAt: at } as const;
    await recordMovements(trx, posting, [movement]);
    await masterChanged(trx, { kind: 'all' }, at);
  });
  await master.sync();
  expect(master.shop.shows('MUG')?.quantity).toBe(5);
  master.shop.sell('MUG', 0.25);
  await master.sync();
  expect(await master.onHand('MUG')).toBe(5_250);
  expect(master.shop.shows('MUG')?.quantity).toBe(5);
});

test('a page of sales that cannot be read stops the channel before anything is booked or pushed', async () => {
  const master = await SyncedShop.open([MUG]);
  master.shop.sell('MUG', 1, { placedAt: 'yesterday' });
  const report = await master.sync();
  expect(report).toMatchObject({ outcome: 'failed', salesBooked: 0, problem: { code: 'sales_page_unreadable' } });
  expect(master.shop.writes).toEqual([]);
});

test('sales of a removed channel stay in the ledger and its name is free again', async () => {
  const master = await SyncedShop.open([MUG], { channel: { secrets: { token: 'sesame' } } });
  master.shop.sell('MUG', 3);
  await master.sync();
  const operations = createChannelOperations(master.services);
  expect(await operations.remove({ name: 'shop' }, testCall())).toEqual({ ok: true, value: { name: 'shop' } });
  expect(await master.database.read('sale').pluck('number')).toEqual(['O1']);
  expect(await master.database.read('listing')).toEqual([]);
  expect(await master.database.read('channel').first('name', 'state', 'sealed_secrets')).toEqual({
    name: 'shop (removed 1)',
    state: 'removed',
    sealed_secrets: null,
  });
  await master.add('shop');
  await master.sync();
  expect(await master.onHand('MUG')).toBe(7 - 3);
});

test('a channel that counts down by itself is filled up to its cap again', async () => {
  const master = await SyncedShop.open([{ ...MUG, stock: { main: 100 } }], { channel: { cap: 10 } });
  await master.sync();
  master.shop.sell('MUG', 4);
  expect(master.shop.shows('MUG')?.quantity).toBe(6);
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 1, drifted: 0 });
  expect(master.shop.shows('MUG')?.quantity).toBe(10);
});

test('a channel that has counted down to the right number is read and not written', async () => {
  const master = await SyncedShop.open([MUG]);
  await master.sync();
  master.shop.sell('MUG', 4);
  expect(await master.sync()).toMatchObject({ outcome: 'done', pushed: 0, confirmed: 1 });
  expect(master.shop.shows('MUG')?.quantity).toBe(6);
});
