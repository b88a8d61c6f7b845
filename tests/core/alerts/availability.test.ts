import { expect, test } from 'vitest';
import { followAvailability, noticeAvailability } from '../../../src/core/alerts';
import type { Database } from '../../../src/core/database';
import { putChannel } from '../../support/master';
import { waitingShop } from './waiting-shop';

const AT = '2026-11-24T09:00:00.000Z';

async function available(database: Database, sku = 'KUB-1') {
  const row = await database
    .read('availability as a')
    .join('product as p', 'p.id', 'a.product_id')
    .where('p.sku', sku)
    .first<{ quantity: number; changed_at: string }>('a.quantity', 'a.changed_at');
  return row;
}
/** A shop whose products are followed from the start, as if somebody had asked for each of them before. */
async function followedShop() {
  const shop = await waitingShop();
  const ids = await shop.database.read('product').pluck<number[]>('id');
  await shop.database.write(async (trx) => {
    for (const id of ids) await followAvailability(trx, id, AT);
  });
  return shop;
}

const restocks = (database: Database) =>
  database
    .read('restock')
    .select<{ quantity: number; closed: number }[]>('quantity', database.read.raw('closed_at is not null as closed'));
const notice = (database: Database, scope: Parameters<typeof noticeAvailability>[1] = { kind: 'all' }) =>
  database.write((trx) => noticeAvailability(trx, scope, AT));

test('without listings a product is as available as its locations hold, less what is promised', async () => {
  const { database, productId, stock } = await followedShop();
  await stock(5);
  expect(await available(database)).toMatchObject({ quantity: 5 });
  await database.write((trx) =>
    trx('reservation').insert([
      { product_id: productId('KUB-1'), location_id: 1, quantity: 2, state: 'held', created_at: AT },
      { product_id: productId('KUB-1'), location_id: 1, quantity: 9, state: 'fulfilled', created_at: AT },
    ]),
  );
  await notice(database);
  expect(await available(database)).toEqual({ quantity: 3, changed_at: AT });
  await stock(-4);
  expect(await available(database)).toMatchObject({ quantity: 0 });
});

test('with listings it is as available as the channel that shows most; removed channels and absent listings do not count', async () => {
  const { database, productId, stock } = await followedShop();
  await stock(50);
  const listing = async (channel: string, desired: number | null, match = 'matched', state = 'active') => {
    const id = await putChannel(database, channel);
    await database.write(async (trx) => {
      await trx('channel').where({ id }).update({ state });
      await trx('listing').insert({
        channel_id: id,
        product_id: productId('KUB-1'),
        match,
        desired_quantity: desired,
      });
    });
  };
  await listing('gone', 90, 'matched', 'removed');
  await listing('elsewhere', 80, 'absent');
  await listing('undecided', null);
  await notice(database);
  expect(await available(database)).toMatchObject({ quantity: 50 });
  await listing('shop', 4);
  await listing('market', 7, 'unknown', 'paused');
  await notice(database);
  expect(await available(database)).toMatchObject({ quantity: 7 });
});

test('grams on hand are counted in whole sale units', async () => {
  const { database, productId, stock } = await followedShop();
  await database.write((trx) =>
    trx('product')
      .where({ id: productId('KUB-1') })
      .update({ unit: 'kg', unit_scale: 1000 }),
  );
  await stock(999);
  expect(await available(database)).toMatchObject({ quantity: 0 });
  await stock(2500);
  expect(await available(database)).toMatchObject({ quantity: 2 });
});

test('a bundle is as available as its scarcest part, and comes back when the part does', async () => {
  const { database, productId, stock, wait, send } = await followedShop();
  const [bundle] = (await database.write((trx) =>
    trx('product').insert({
      sku: 'SET-1',
      name: 'Zestaw',
      search_name: 'zestaw',
      kind: 'bundle',
      created_at: AT,
      updated_at: AT,
    }),
  )) as [number];
  await database.write((trx) =>
    trx('bundle_component').insert([
      { bundle_id: bundle, component_id: productId('KUB-1'), quantity: 2 },
      { bundle_id: bundle, component_id: productId('TAL-1'), quantity: 1 },
    ]),
  );
  expect(await wait('anna@klient.example', 'SET-1')).toMatchObject({ ok: true, value: { available: 0 } });
  await stock(10, 'TAL-1');
  await stock(5, 'KUB-1');
  expect(await available(database, 'SET-1')).toMatchObject({ quantity: 2 });
  expect(await send()).toMatchObject({ sent: 1 });
});

test('an archived product is not available', async () => {
  const { database, productId, stock } = await followedShop();
  await stock(5);
  await database.write((trx) =>
    trx('product')
      .where({ id: productId('KUB-1') })
      .update({ archived_at: AT }),
  );
  await notice(database);
  expect(await available(database)).toMatchObject({ quantity: 0 });
});

test('a restock opens only when somebody waits, once, and closes when the product sells out', async () => {
  const { database, wait, stock } = await followedShop();
  await stock(5);
  expect(await restocks(database)).toEqual([]);
  await stock(0);
  await wait('anna@klient.example');
  await stock(3);
  await stock(8);
  await notice(database);
  expect(await restocks(database)).toEqual([{ quantity: 3, closed: 0 }]);
  await stock(0);
  expect(await restocks(database)).toEqual([{ quantity: 3, closed: 1 }]);
  await stock(1);
  expect(await restocks(database)).toEqual([
    { quantity: 3, closed: 1 },
    { quantity: 1, closed: 0 },
  ]);
});

test('products out of scope are left as they were', async () => {
  const { database, productId, stock } = await followedShop();
  await stock(5);
  await database.write((trx) => trx('level').update({ on_hand: 9 }));
  await notice(database, { kind: 'ids', ids: [productId('TAL-1')] });
  expect(await available(database, 'KUB-1')).toMatchObject({ quantity: 5 });
  await notice(database, { kind: 'ids', ids: [] });
  expect(await available(database, 'KUB-1')).toMatchObject({ quantity: 5 });
  await notice(database, { kind: 'ids', ids: [productId('KUB-1')] });
  expect(await available(database, 'KUB-1')).toMatchObject({ quantity: 9 });
});

test('an unchanged product keeps the time of its last change', async () => {
  const { database, stock } = await followedShop();
  await stock(5);
  const before = await available(database);
  await notice(database);
  expect(await available(database)).toEqual(before);
});

test('a product nobody asked for is not followed, and the first wish for it is no restock', async () => {
  const { database, stock, wait } = await waitingShop();
  await stock(5);
  expect(await available(database)).toBeUndefined();
  await wait('anna@klient.example');
  expect(await available(database)).toMatchObject({ quantity: 5 });
  await notice(database);
  expect(await restocks(database)).toEqual([]);
});
