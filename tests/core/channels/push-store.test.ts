import { expect, test } from 'vitest';
import { findDue, markPushed } from '../../../src/core/channels/sync/push-store';
import { SyncedShop } from '../../support/synced-shop';

test('what is pushed carries the VAT code of the master and whether the product is still sold', async () => {
  const products = ['A', 'B'].map((sku) => ({ sku, stock: { main: 3 }, prices: { retail: 500 } }));
  const shop = await SyncedShop.open(products);
  await shop.sync();
  await shop.price('A', 600);
  await shop.price('B', 600);
  const at = shop.clock.now().toISOString();
  const rows = await shop.database.write(async (trx) => {
    await trx('product').where({ sku: 'A' }).update({ vat_code: '8' });
    await trx('product').where({ sku: 'B' }).update({ archived_at: at });
    const { channel_id: channel } = await shop.listing('A');
    const due = await findDue(trx, Number(channel), at, 10);
    return markPushed(
      trx,
      due.map(({ id }) => id),
      at,
    );
  });
  expect(rows.map(({ sku, vatCode, archived }) => [sku, vatCode, archived]).sort()).toEqual([
    ['A', '8', false],
    ['B', null, true],
  ]);
});
