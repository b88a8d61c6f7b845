import { expect, onTestFinished, test } from 'vitest';
import { prestaShop } from '../../src/connectors/prestashop';
import { shopify } from '../../src/connectors/shopify';
import type { ConnectorKind } from '../../src/core/channels';
import { createChannelOperations } from '../../src/core/operations/channels';
import { masterChanged } from '../../src/core/operations/master-changed';
import { createSyncOperations } from '../../src/core/operations/sync';
import { ensurePriceList } from '../../src/core/pricing';
import { ensureLocation } from '../../src/core/stock';
import { startPrestaShop } from '../simulators/prestashop';
import { startShopifyShop } from '../simulators/shopify';
import { testClock } from '../support/clock';
import { scratchDatabase } from '../support/database';
import { putProducts } from '../support/master';
import { seededRandom } from '../support/random';
import { testCall, testServices } from '../support/services';
import { TEST_PACE } from '../support/synced-shop';

const PRODUCTS = Array.from({ length: 12 }, (_, i) => ({ sku: `S-${i}`, minor: 1999 + i, quantity: i }));

/** A master with these products and one channel of the kind; `sync` is one pass of the engine over it. */
async function synced(kind: ConnectorKind, url: string, secrets: Record<string, string>) {
  const database = await scratchDatabase();
  const clock = testClock();
  const services = testServices(database, { clock, random: seededRandom(7), connectors: [kind], fetch });
  await database.write(async (trx) => {
    await ensureLocation(trx, 'main', clock.now().toISOString(), { name: 'Main', kind: 'warehouse' });
    await ensurePriceList(trx, 'retail', 'PLN', clock.now().toISOString());
  });
  const ids = await putProducts(
    database,
    PRODUCTS.map(({ sku, minor, quantity }) => ({ sku, prices: { retail: minor }, stock: { main: quantity } })),
  );
  const added = await createChannelOperations(services).add(
    { kind: kind.kind, name: 'shop', settings: { url }, secrets, buffer: 0, cap: null, createMissing: false },
    testCall(),
  );
  expect(added).toMatchObject({ ok: true });
  const operations = createSyncOperations(services, TEST_PACE);
  return {
    sync: async () => {
      const outcome = await operations.run({ full: false }, testCall({ actor: 'scheduler' }));
      return outcome.ok ? outcome.value.channels[0] : outcome;
    },
    price: async (sku: string, minor: number) => {
      await database.write(async (trx) => {
        await trx('price')
          .where({ product_id: ids.get(sku) })
          .update({ gross_minor: minor });
        await masterChanged(trx, { kind: 'ids', ids: [ids.get(sku)!] }, clock.now().toISOString());
      });
    },
  };
}

test('the engine brings a Shopify shop in step, with a granted token, and then has nothing more to send', async () => {
  const client = { id: 'client-0123456789', secret: 'secret-9876543210' };
  const shop = await startShopifyShop({ clock: testClock(), client });
  onTestFinished(() => shop.close());
  for (const { sku } of PRODUCTS) shop.owner.add(sku, [{ sku, price: '1.00', quantity: 3 }]);
  const { sync, price } = await synced(shopify, shop.url, { clientId: client.id, clientSecret: client.secret });
  expect(await sync()).toMatchObject({ outcome: 'done', confirmed: PRODUCTS.length, refused: 0 });
  const shelves = () => PRODUCTS.map(({ sku }) => shop.owner.shelf(sku));
  expect(shelves()).toEqual(
    PRODUCTS.map(({ minor, quantity }) => ({
      price: (minor / 100).toFixed(2),
      compareAtPrice: null,
      quantity,
    })),
  );
  const writes = () => shop.asked.filter(({ query }) => query.startsWith('mutation')).length;
  const before = writes();
  await sync();
  expect(writes()).toBe(before);
  await price('S-4', 555);
  await sync();
  expect(writes()).toBe(before + 1);
  expect(shop.owner.shelf('S-4')?.price).toBe('5.55');
  expect(shop.grants()).toBe(1);
});

test('the engine brings a PrestaShop in step, and then has nothing more to send', async () => {
  const webserviceKey = 'PRACTICEKEYFORTESTS0123456789ABC';
  const shop = await startPrestaShop({ clock: testClock(), key: webserviceKey });
  onTestFinished(() => shop.close());
  for (const { sku } of PRODUCTS.slice(1)) shop.owner.add({ reference: sku, name: sku, net: '1', quantity: 3 });
  const combinations = [{ reference: 'S-0', impact: '1', quantity: 2 }];
  shop.owner.add({ reference: 'PARENT', name: 'Z kombinacją', net: '50', quantity: 2, combinations });
  const { sync, price } = await synced(prestaShop, shop.url, { webserviceKey });
  await sync();
  expect(PRODUCTS.map(({ sku }) => shop.owner.shelf(sku))).toEqual(
    PRODUCTS.map(({ minor, quantity }) => ({ gross: (minor / 100).toFixed(2), quantity })),
  );
  const writes = () => shop.asked.filter(({ method }) => method === 'PATCH').length;
  const before = writes();
  expect(before).toBe(3);
  await sync();
  expect(writes()).toBe(before);
  await price('S-4', 555);
  await sync();
  expect(writes()).toBe(before + 1);
  expect(shop.owner.shelf('S-4')?.gross).toBe('5.55');
});
