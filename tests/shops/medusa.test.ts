import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { medusa } from '../../src/connectors/medusa';
import type { Connector, PushItem, RemoteListing } from '../../src/core/channels';
import { wholeCatalogue } from '../connectors/conformance-catalogue';
import { patience, skip, value } from '../connectors/conformance-shop';
import { firstPush } from '../support/first-push';
import { installMedusa } from '../support/medusa-install';
import { type OwnersProduct, type SeededMedusa, addProducts, buy, seedMedusaShop } from '../support/medusa-seed';
import { type MedusaServer, startMedusaServer } from '../support/medusa-server';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';

const installation = await installMedusa();

let server: MedusaServer;
let seeded: SeededMedusa;

interface Overrides {
  readonly currency?: string;
  readonly settings?: Record<string, string>;
  readonly secrets?: Record<string, string>;
  readonly fetch?: typeof fetch;
}

function connect({ currency = 'PLN', settings, secrets, fetch: fetcher }: Overrides = {}): Connector {
  return medusa.connect({
    channelName: 'shop',
    currency,
    settings: { url: server.url, ...settings },
    secrets: secrets ?? server.credentials,
    fetch: fetcher ?? fetch,
    clock: { now: () => new Date() },
    random: seededRandom(),
    secretStore: memorySecrets(secrets ?? server.credentials),
    rest: () => {},
  });
}

async function found(connector: Connector, sku: string): Promise<RemoteListing> {
  const [listing] = value(await connector.find([sku], patience()));
  if (!listing) throw new Error(`the connector did not find ${sku}`);
  return listing;
}

async function itemOf(connector: Connector, sku: string, priceMinor: number, quantity: number): Promise<PushItem> {
  const { ref } = await found(connector, sku);
  return { sku, name: sku, gtins: [], ...firstPush, ref, offer: { priceMinor, quantity } };
}

async function shelve(product: OwnersProduct) {
  const made = await addProducts(server, seeded, [product]);
  return made.get(product.sku)!;
}

const addressOf = (input: Parameters<typeof fetch>[0]) => (input instanceof Request ? input.url : input.toString());
const push = async (connector: Connector, ...items: PushItem[]) => value(await connector.push(items, patience()));

const PRICES = '*prices,prices.price_rules.attribute,prices.price_rules.value';
async function pricesOf(sku: string) {
  const { variants } = await server.admin<{ variants: { prices: Record<string, unknown>[] }[] }>(
    'GET',
    `product-variants?sku[]=${sku}&fields=${PRICES}`,
  );
  return variants[0]!.prices
    .map(({ amount, currency_code: currency, min_quantity: from, rules }) => ({ amount, currency, from, rules }))
    .toSorted((a, b) => Number(a.amount) - Number(b.amount));
}

async function levels(inventory: string) {
  const { inventory_levels: all } = await server.admin<{ inventory_levels: Record<string, unknown>[] }>(
    'GET',
    `inventory-items/${inventory}/location-levels`,
  );
  return new Map(all.map((level) => [level['location_id'], level['stocked_quantity']]));
}

if ('impossible' in installation) {
  test('what is special about Medusa', (context) => skip(context, installation.impossible));
} else {
  beforeAll(async () => {
    server = await startMedusaServer(installation);
    seeded = await seedMedusaShop(server);
  });
  afterAll(() => server?.stop());

  describe('prices', () => {
    test('changing ours leaves the other currencies, the regions and the prices from so many pieces on', async () => {
      const region = { region_id: seeded.region };
      await shelve({
        sku: 'RULES',
        stocked: 5,
        prices: [
          { amount: 24.99, currency_code: 'pln' },
          { amount: 5.5, currency_code: 'eur' },
          { amount: 20, currency_code: 'pln', min_quantity: 10 },
          { amount: 31, currency_code: 'pln', rules: region },
        ],
      });
      const connector = connect();
      for (const priceMinor of [820, 1999]) {
        await push(connector, await itemOf(connector, 'RULES', priceMinor, 5));
        expect(await pricesOf('RULES')).toEqual(
          [
            { amount: priceMinor / 100, currency: 'pln', from: null, rules: {} },
            { amount: 5.5, currency: 'eur', from: null, rules: {} },
            { amount: 20, currency: 'pln', from: 10, rules: {} },
            { amount: 31, currency: 'pln', from: null, rules: region },
          ].toSorted((a, b) => a.amount - b.amount),
        );
        expect((await found(connector, 'RULES')).shown).toEqual({ priceMinor, quantity: 5 });
      }
    });

    test('a variant without a price in our currency gets one; a tenth of a grosz is no usable price', async () => {
      await shelve({ sku: 'EURO-ONLY', stocked: 1, prices: [{ amount: 7, currency_code: 'eur' }] });
      await shelve({ sku: 'DUST', stocked: 1, prices: [{ amount: 1.005, currency_code: 'pln' }] });
      const connector = connect();
      expect((await found(connector, 'EURO-ONLY')).shown.priceMinor).toBeNull();
      expect((await found(connector, 'DUST')).shown.priceMinor).toBeNull();
      await push(connector, await itemOf(connector, 'EURO-ONLY', 3000, 1), await itemOf(connector, 'DUST', 101, 1));
      expect(await pricesOf('EURO-ONLY')).toMatchObject([
        { amount: 7, currency: 'eur' },
        { amount: 30, currency: 'pln' },
      ]);
      expect((await found(connector, 'DUST')).shown.priceMinor).toBe(101);
    });

    test('a price list in force for everybody is what shows; one that has ended, or for one group, is not', async () => {
      const { variant } = await shelve({ sku: 'PROMO', stocked: 1, prices: [{ amount: 50, currency_code: 'pln' }] });
      const list = (title: string, amount: number, more: object) =>
        server.admin('POST', 'price-lists', {
          ...{ title, description: title, type: 'sale', status: 'active', ...more },
          prices: [{ variant_id: variant, amount, currency_code: 'pln' }],
        });
      const { customer_group: group } = await server.admin<{ customer_group: { id: string } }>(
        'POST',
        'customer-groups',
        { name: 'Hurt' },
      );
      await list('Hurt', 10, { rules: { 'customer.groups.id': [group.id] } });
      await list('Ended', 20, { ends_at: '2020-01-01T00:00:00.000Z' });
      expect((await found(connect(), 'PROMO')).shown.priceMinor).toBe(5000);
      await list('Forgotten', 39.9, {});
      expect((await found(connect(), 'PROMO')).shown.priceMinor).toBe(3990);
    });

    test('a shop that keeps net prices, or does not sell in our currency, is refused before anything is sent', async () => {
      const net = { ok: false, problem: { code: 'medusa_prices_exclude_tax', class: 'auth' } };
      const missing = { ok: false, problem: { code: 'medusa_currency_missing', facts: { currencies: 'PLN, EUR' } } };
      expect(await connect({ currency: 'EUR' }).test(patience())).toMatchObject(net);
      expect(await connect({ currency: 'EUR' }).find(['RULES'], patience())).toMatchObject(net);
      expect(await connect({ currency: 'CZK' }).test(patience())).toMatchObject(missing);
    });
  });

  describe('stock', () => {
    test('reserved pieces are taken off on reading and added on writing', async () => {
      const { variant, inventory } = await shelve({ sku: 'RESERVED', stocked: 10 });
      await buy(server, seeded, [{ variant, quantity: 3 }]);
      const connector = connect();
      expect((await found(connector, 'RESERVED')).shown.quantity).toBe(7);
      await push(connector, await itemOf(connector, 'RESERVED', 1000, 5));
      expect((await levels(inventory)).get(seeded.location)).toBe(8);
      expect((await found(connector, 'RESERVED')).shown.quantity).toBe(5);
    });

    test('only the location of the settings is written, by name or id; a missing level is made there', async () => {
      const { inventory } = await shelve({ sku: 'PLACES', stocked: 4 });
      for (const [name, quantity] of [
        ['Outlet', 2],
        [seeded.outlet, 6],
      ] as const) {
        const connector = connect({ settings: { stockLocation: name } });
        expect(await push(connector, await itemOf(connector, 'PLACES', 1000, quantity))).toMatchObject([
          { status: 'accepted' },
        ]);
        expect(await levels(inventory)).toEqual(
          new Map([
            [seeded.location, 4],
            [seeded.outlet, quantity],
          ]),
        );
      }
      expect(await connect({ settings: { stockLocation: 'Piwnica' } }).test(patience())).toMatchObject({
        problem: { code: 'medusa_stock_location_missing', facts: { locations: 'Sklep, Outlet' } },
      });
    });

    test('two variants that share their pieces are named and not fought over; their prices still go through', async () => {
      const { inventory } = await shelve({ sku: 'SHARED-1', stocked: 9 });
      const item = { inventory_item_id: inventory, required_quantity: 1 };
      await shelve({ sku: 'SHARED-2', variant: { inventory_items: [item] } });
      const connector = connect();
      const refused = {
        code: 'medusa_stock_shared',
        class: 'validation',
        facts: { sku: 'SHARED-2', others: 'SHARED-1' },
      };
      const [one, two] = [await itemOf(connector, 'SHARED-1', 1500, 9), await itemOf(connector, 'SHARED-2', 1600, 4)];
      expect(await push(connector, one, two)).toEqual([
        { id: one.ref.id, status: 'accepted' },
        { id: two.ref.id, status: 'refused', problem: expect.objectContaining(refused) },
      ]);
      expect((await levels(inventory)).get(seeded.location)).toBe(9);
      expect((await found(connector, 'SHARED-1')).shown).toEqual({ priceMinor: 1500, quantity: 9 });
    });

    test('a bundle, and a variant that nobody counts, have no stock of their own to be written', async () => {
      const { inventory } = await shelve({ sku: 'PART', stocked: 9 });
      const item = { inventory_item_id: inventory, required_quantity: 2 };
      await shelve({ sku: 'BUNDLE', variant: { inventory_items: [item] } });
      const endless = await shelve({ sku: 'ENDLESS', stocked: 3 });
      await server.admin('POST', `products/${endless.product}/variants/${endless.variant}`, {
        manage_inventory: false,
      });
      const connector = connect();
      expect((await found(connector, 'BUNDLE')).shown.quantity).toBeNull();
      expect((await found(connector, 'ENDLESS')).shown.quantity).toBeNull();
      const items = [await itemOf(connector, 'BUNDLE', 1000, 4), await itemOf(connector, 'ENDLESS', 1000, 4)];
      expect(await push(connector, ...items)).toMatchObject([
        { status: 'refused', problem: { code: 'medusa_bundle_not_counted' } },
        // Medusa takes the inventory item away when counting is turned off.
        { status: 'refused', problem: { code: 'medusa_stock_missing' } },
      ]);
      expect((await levels(inventory)).get(seeded.location)).toBe(9);
    });
  });

  test('a variant deleted between our reading and our writing is set aside, and the others go through', async () => {
    const doomed = await shelve({ sku: 'DOOMED', stocked: 1 });
    await shelve({ sku: 'STAYS', stocked: 1 });
    const deleting: typeof fetch = async (url, init) => {
      if (init?.method === 'POST' && addressOf(url).includes('location-levels/batch')) {
        await server.admin('DELETE', `products/${doomed.product}`).catch(() => {});
      }
      return fetch(url, init);
    };
    const connector = connect({ fetch: deleting });
    const items = [await itemOf(connector, 'DOOMED', 1100, 2), await itemOf(connector, 'STAYS', 1200, 3)];
    expect(await push(connector, ...items)).toMatchObject([
      { status: 'refused', problem: { code: 'medusa_listing_gone', class: 'gone' } },
      { status: 'accepted' },
    ]);
    expect((await found(connect(), 'STAYS')).shown).toEqual({ priceMinor: 1200, quantity: 3 });
  });

  test('only what differs is sent: an offer that is right already costs no write', async () => {
    await shelve({ sku: 'QUIET', stocked: 5, prices: [{ amount: 12.5, currency_code: 'pln' }] });
    const writes: string[] = [];
    const connector = connect({
      fetch: (url, init) => {
        if (init?.method === 'POST' && !addressOf(url).includes('/auth/')) writes.push(addressOf(url));
        return fetch(url, init);
      },
    });
    expect(await push(connector, await itemOf(connector, 'QUIET', 1250, 5))).toMatchObject([{ status: 'accepted' }]);
    expect(writes).toEqual([]);
  });

  test('a secret API key opens the shop as a sign-in does, and a wrong one is a matter of keys', async () => {
    const { api_key: key } = await server.admin<{ api_key: { token: string } }>('POST', 'api-keys', {
      ...{ title: 'OneShelf', type: 'secret' },
    });
    expect(value(await connect({ secrets: { apiKey: key.token } }).test(patience()))).toEqual({
      shop: 'Sklep',
      currency: 'PLN',
    });
    const auth = { ok: false, problem: { class: 'auth' } };
    expect(await connect({ secrets: { apiKey: 'sk_nonsense' } }).test(patience())).toMatchObject(auth);
    expect(await connect({ secrets: {} }).test(patience())).toMatchObject({
      problem: { code: 'medusa_login_missing', class: 'auth' },
    });
  });

  test('a token the server no longer knows is fetched anew, once', async () => {
    let signIns = 0;
    let stale = false;
    const connector = connect({
      fetch: (url, init) => {
        if (addressOf(url).includes('/auth/')) signIns += 1;
        else if (stale) {
          stale = false;
          return fetch(url, { ...init, headers: { authorization: 'Bearer worn-out' } });
        }
        return fetch(url, init);
      },
    });
    await connector.test(patience());
    stale = true;
    expect(await connector.test(patience())).toMatchObject({ ok: true });
    expect(signIns).toBe(2);
  });

  test('the catalogue names a variant by product and variant, and tells every code that can be a GTIN', async () => {
    const variant = { title: 'Duży', upc: '036000291452', barcode: 'WEW-17' };
    await shelve({ sku: 'CODES', name: 'Kubek', ean: '5901234567886', variant });
    const entry = (await wholeCatalogue(connect())).find(({ sku }) => sku === 'CODES');
    expect(entry).toMatchObject({ name: 'Kubek Duży', gtins: ['5901234567886', '036000291452'] });
  });
}
