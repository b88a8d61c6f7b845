import { expect, test } from 'vitest';
import { SyncedShop } from '../../../support/synced-shop';

const products = ['A', 'B'].map((sku) => ({ sku, stock: { main: 3 }, prices: { retail: 500 } }));

/** `A` first or last in a batch of both, or each alone. */
test.each([20, 1])(
  'a thing that was given the SKU of another product follows it (%i looked up at once)',
  async (findBatch) => {
    const master = await SyncedShop.open(products, { capabilities: { findBatch, concurrency: 1 } });
    await master.sync();
    const given = master.shop.idOf('A');
    master.shop.delist('B');
    master.shop.listings.get(given)!.sku = 'B';
    for (let pass = 0; pass < 2; pass++) {
      const report = await master.sync({ full: true });
      expect(report.attention).toMatchObject([{ sku: 'A', state: 'not_listed', problem: { code: 'listing_taken' } }]);
      expect(await master.listing('B')).toMatchObject({ match: 'matched', match_by: 'sku', remote_id: given });
    }
  },
);

test('SKUs that were exchanged on the channel are followed', async () => {
  const master = await SyncedShop.open(products);
  await master.sync();
  const [a, b] = [master.shop.idOf('A'), master.shop.idOf('B')];
  master.shop.listings.get(a)!.sku = 'B';
  master.shop.listings.get(b)!.sku = 'A';
  await master.sync({ full: true });
  expect(await master.listing('A')).toMatchObject({ remote_id: b });
  expect(await master.listing('B')).toMatchObject({ remote_id: a });
});
