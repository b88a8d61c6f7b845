import { expect, test } from 'vitest';
import type { ConnectorKind } from '../../../../src/core/channels';
import { createChannelOperations } from '../../../../src/core/operations/channels';
import { createMasterOperations } from '../../../../src/core/operations/master';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const GOODS = ['MUG', 'BOWL'].map((sku) => ({ sku, stock: { main: 10 }, prices: { retail: 1_000 } }));
const field = (key: string): ConnectorKind['fields'][number] => ({
  ...{ key, type: 'text', required: false, secret: false, identifies: true },
});

async function open(shopToldBy: ConnectorKind['shopToldBy'], settings: Readonly<Record<string, string>> = {}) {
  const shop = await SyncedShop.open(GOODS, { shopToldBy, fields: [field('warehouse')], channel: { settings } });
  const master = createMasterOperations(shop.services);
  const told = async () => {
    const { concerns } = await master.status({}, testCall());
    return concerns.filter(({ code }) => code === 'shop_connected_twice').map(({ facts }) => facts);
  };
  return { shop, told, channels: createChannelOperations(shop.services) };
}

const TWICE = [{ channel: 'again', other: 'shop' }];

test('an account that only its listings tell is known twice as soon as both channels know them', async () => {
  const { shop, told, channels } = await open('listings');
  await shop.add('again');
  expect(await told()).toEqual([]);
  await shop.sync();
  expect(await told()).toEqual(TWICE);
  // Who sends nothing overwrites nothing.
  await channels.pause({ name: 'again' }, testCall());
  expect(await told()).toEqual([]);
  await channels.resume({ name: 'again' }, testCall());
  expect(await told()).toEqual(TWICE);
  await channels.remove({ name: 'shop' }, testCall());
  expect(await told()).toEqual([]);
});

test('two warehouses of one account are two shops, and so are listings of other goods that have the same ids', async () => {
  const { shop, told } = await open('listings', { warehouse: 'bl_1' });
  await shop.add('again', { settings: { warehouse: 'bl_2' } });
  await shop.sync();
  expect(await told()).toEqual([]);
  const other = await open('listings');
  await other.shop.add('again');
  await other.shop.sync();
  // The second channel knows MUG only, by the id that is BOWL's in the first.
  await other.shop.database.write(async (trx) => {
    const listingsOf = (name: string) =>
      trx('listing').where('channel_id', trx('channel').where({ name }).select('id'));
    const [mug, bowl] = ['MUG', 'BOWL'].map((sku) => Number(other.shop.ids.get(sku)));
    const its = await listingsOf('shop').where({ product_id: bowl }).first<{ remote_id: string }>('remote_id');
    await listingsOf('again').where({ product_id: bowl }).delete();
    await listingsOf('again').where({ product_id: mug }).update({ remote_id: its.remote_id });
  });
  expect(await other.told()).toEqual([]);
});

test('two channels that lead to one shop from before that was refused are told', async () => {
  const { shop, told } = await open('fields', { warehouse: 'bl_1' });
  await shop.add('again', { settings: { warehouse: 'bl_2' } });
  expect(await told()).toEqual([]);
  await shop.database.write((trx) =>
    trx('channel')
      .where({ name: 'again' })
      .update({ settings: JSON.stringify({ warehouse: 'bl_1' }) }),
  );
  expect(await told()).toEqual(TWICE);
});

test('a kind without any field that tells its shop is never said to be one', async () => {
  const shop = await SyncedShop.open(GOODS, { fields: [] });
  await shop.add('again');
  await shop.sync();
  const { concerns } = await createMasterOperations(shop.services).status({}, testCall());
  expect(concerns.filter(({ code }) => code === 'shop_connected_twice')).toEqual([]);
});
