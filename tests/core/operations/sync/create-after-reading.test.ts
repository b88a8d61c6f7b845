import { expect, test } from 'vitest';
import { fakeProblem } from '../../../support/fake-channel';
import { SyncedShop } from '../../../support/synced-shop';

const GTIN = '5901234123457';

async function open() {
  const master = await SyncedShop.open(
    [
      { sku: 'OURS', stock: { main: 4 }, prices: { retail: 1_500 }, gtins: [GTIN] },
      { sku: 'NEW', stock: { main: 1 }, prices: { retail: 900 } },
    ],
    { listed: false, channel: { createMissing: true }, capabilities: { readsCatalogue: true } },
  );
  const id = master.shop.list('THEIRS', { priceMinor: 1_200, quantity: 9 });
  const listing = master.shop.listings.get(id);
  if (listing) listing.gtins = [GTIN];
  return master;
}

test('a product that is there under another SKU is tied by its GTIN and not created a second time', async () => {
  const master = await open();
  await master.sync();
  expect(master.shown()).toEqual({
    THEIRS: { priceMinor: 1_500, quantity: 4 },
    NEW: { priceMinor: 900, quantity: 1 },
  });
});

test('as long as the catalogue cannot be read nothing is created', async () => {
  const master = await open();
  master.shop.fault = (call) =>
    call.method === 'catalogue' ? { kind: 'fail', problem: fakeProblem('transient', 'channel_server_error') } : null;
  await master.sync();
  expect(Object.keys(master.shown())).toEqual(['THEIRS']);
  master.shop.fault = null;
  await master.sync();
  expect(Object.keys(master.shown()).sort()).toEqual(['NEW', 'THEIRS']);
});

test('it is read once, not before every creating', async () => {
  const master = await open();
  await master.sync();
  await master.sync({ full: true });
  expect(master.shop.count('catalogue')).toBe(1);
});
