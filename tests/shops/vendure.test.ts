import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vendureConnector } from '../../src/connectors/vendure';
import type { Connector, PushItem, RemoteListing, RemoteSale } from '../../src/core/channels';
import { patience, value } from '../connectors/conformance-shop';
import { seededRandom } from '../support/random';
import { buy, cancel, ship } from '../support/vendure-orders';
import { type SeededShop, addVariant, seedVendureShop, setUpChannel } from '../support/vendure-seed';
import { type VendureServer, startVendureServer } from '../support/vendure-server';
import { variantBySku } from './vendure-conformance-shop';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';

let server: VendureServer;
let seeded: SeededShop;
beforeAll(async () => {
  server = await startVendureServer();
  seeded = await seedVendureShop(server);
});
afterAll(() => server.stop());

interface Overrides {
  readonly settings?: Record<string, string>;
  readonly secrets?: Record<string, string>;
  readonly fetch?: typeof fetch;
}

function connect({ settings, secrets, fetch: fetcher }: Overrides = {}): Connector {
  return vendureConnector.connect({
    channelName: 'shop',
    currency: 'PLN',
    settings: { url: server.url, ...settings },
    secrets: secrets ?? server.credentials,
    fetch: fetcher ?? fetch,
    clock: { now: () => new Date() },
    random: seededRandom(),
    secretStore: memorySecrets(secrets ?? server.credentials),
    rest: () => {},
  });
}

const [first, outlet] = [() => seeded.stockLocations[0]?.id ?? '', () => seeded.stockLocations[1]?.id ?? ''];

/** Puts a product on the shelf and finds it, ready to be pushed. */
async function shelved(connector: Connector, sku: string, onHand: number, priceMinor = 1000): Promise<PushItem> {
  await addVariant(server, { sku, priceMinor, stock: [{ location: first(), onHand }] });
  return itemOf(await found(connector, sku));
}

async function found(connector: Connector, sku: string): Promise<RemoteListing> {
  const [listing] = value(await connector.find([sku], patience()));
  if (!listing) throw new Error(`the connector did not find ${sku}`);
  return listing;
}

function itemOf({ sku, ref, shown }: RemoteListing): PushItem {
  return {
    sku,
    name: sku,
    gtins: [],
    ...firstPush,
    ref,
    offer: { priceMinor: shown.priceMinor ?? 0, quantity: shown.quantity ?? 0 },
  };
}

async function saleOf(connector: Connector, order: { id: string }): Promise<RemoteSale | undefined> {
  const { sales, more } = value(await connector.pullSales!(null, patience()));
  expect(more).toBe(false);
  return sales.find(({ remoteId }) => remoteId === order.id);
}

/** Lets something happen in the shop right before the first request that contains `text` reaches it. */
function justBefore(text: string, happening: () => Promise<void>): typeof fetch {
  let happened = false;
  return async (input, init) => {
    if (!happened && typeof init?.body === 'string' && init.body.includes(text)) {
      happened = true;
      await happening();
    }
    return fetch(input, init);
  };
}

describe('stock', () => {
  test('pieces that orders have claimed are not offered again, before and after they are shipped', async () => {
    const connector = connect();
    const item = await shelved(connector, 'CLAIM', 10);
    const order = await buy(server, [{ variant: item.ref.id, quantity: 2 }]);
    expect((await found(connector, 'CLAIM')).shown.quantity).toBe(8);
    value(await connector.push([{ ...item, offer: { priceMinor: 1000, quantity: 5 } }], patience()));
    expect((await variantBySku(server, 'CLAIM'))?.stockLevels[0]).toMatchObject({ stockOnHand: 7, stockAllocated: 2 });
    expect((await found(connector, 'CLAIM')).shown.quantity).toBe(5);
    await ship(server, order);
    expect((await variantBySku(server, 'CLAIM'))?.stockLevels[0]).toMatchObject({ stockOnHand: 5, stockAllocated: 0 });
    expect((await found(connector, 'CLAIM')).shown.quantity).toBe(5);
    await expect(buy(server, [{ variant: item.ref.id, quantity: 6 }], 'cart')).rejects.toThrow(
      'INSUFFICIENT_STOCK_ERROR',
    );
  });

  test('a piece sold between two writes is not sold again', async () => {
    const fetcher = justBefore('OneShelfVariants', () =>
      buy(server, [{ variant: item.ref.id, quantity: 3 }]).then(() => {}),
    );
    const item = await shelved(connect(), 'LATE', 10);
    value(await connect({ fetch: fetcher }).push([{ ...item, offer: { priceMinor: 1000, quantity: 4 } }], patience()));
    expect((await found(connect(), 'LATE')).shown.quantity).toBe(4);
  });

  test('only the stock location of the settings is read and written, by name or by id', async () => {
    await addVariant(server, {
      sku: 'TWO',
      stock: [
        { location: first(), onHand: 4 },
        { location: outlet(), onHand: 9 },
      ],
    });
    for (const stockLocation of ['Outlet', outlet()]) {
      const connector = connect({ settings: { stockLocation } });
      const listing = await found(connector, 'TWO');
      value(await connector.push([{ ...itemOf(listing), offer: { priceMinor: 1000, quantity: 2 } }], patience()));
      expect((await found(connector, 'TWO')).shown.quantity).toBe(2);
    }
    expect((await found(connect(), 'TWO')).shown.quantity).toBe(4);
    expect(await connect({ settings: { stockLocation: 'Moon' } }).find(['TWO'], patience())).toMatchObject({
      ok: false,
      problem: { code: 'vendure_stock_location_missing', facts: { locations: 'Default Stock Location, Outlet' } },
    });
  });

  test('a variant whose stock nobody counts shows no quantity, and is counted from the first push on', async () => {
    const connector = connect();
    await addVariant(server, { sku: 'ENDLESS', trackInventory: 'FALSE', stock: [{ location: first(), onHand: 3 }] });
    const listing = await found(connector, 'ENDLESS');
    expect(listing.shown).toEqual({ priceMinor: 1000, quantity: null });
    value(await connector.push([{ ...itemOf(listing), offer: { priceMinor: 1000, quantity: 6 } }], patience()));
    expect((await found(connector, 'ENDLESS')).shown.quantity).toBe(6);
  });
});

describe('prices', () => {
  test('half a grosz that another program left is no usable price', async () => {
    const item = await shelved(connect(), 'HALF', 1);
    await server.admin(
      `mutation ($id: ID!) { updateProductVariants(input: [{ id: $id, prices: [{ currencyCode: PLN, price: 10.5 }] }]) { id } }`,
      { id: item.ref.id },
    );
    expect((await found(connect(), 'HALF')).shown).toEqual({ priceMinor: null, quantity: 1 });
  });

  test('nothing is read from or written to a shop that keeps net prices', async () => {
    const connector = connect();
    const item = await shelved(connector, 'NET', 1);
    await setUpChannel(server.admin, { pricesIncludeTax: false });
    const refusal = { ok: false, problem: { code: 'vendure_prices_exclude_tax', class: 'auth' } };
    try {
      expect(await connector.test(patience())).toMatchObject(refusal);
      expect(await connector.read([item.ref], patience())).toMatchObject(refusal);
      expect(await connector.push([{ ...item, offer: { priceMinor: 5, quantity: 5 } }], patience())).toMatchObject(
        refusal,
      );
    } finally {
      await setUpChannel(server.admin, { pricesIncludeTax: true });
    }
    expect((await found(connector, 'NET')).shown).toEqual({ priceMinor: 1000, quantity: 1 });
  });
});

describe('batches', () => {
  test('a listing deleted in the middle of a push is gone, and the others are written', async () => {
    const items: PushItem[] = [];
    for (const sku of ['RACE-1', 'RACE-2', 'RACE-3']) items.push(await shelved(connect(), sku, 1));
    const doomed = items[1]?.ref.id ?? '';
    const fetcher = justBefore('OneShelfUpdate', async () => {
      await server.admin(`mutation ($id: ID!) { deleteProductVariant(id: $id) { result } }`, { id: doomed });
    });
    const offer = { priceMinor: 2222, quantity: 22 };
    const results = value(
      await connect({ fetch: fetcher }).push(
        items.map((item) => ({ ...item, offer })),
        patience(),
      ),
    );
    expect(results.toSorted((a, b) => Number(a.id) - Number(b.id))).toMatchObject([
      { status: 'accepted' },
      { id: doomed, status: 'refused', problem: { code: 'vendure_listing_gone', class: 'gone' } },
      { status: 'accepted' },
    ]);
    for (const sku of ['RACE-1', 'RACE-3']) expect((await found(connect(), sku)).shown).toEqual(offer);
  });

  test('two variants with one SKU are both told, so that a person can choose', async () => {
    await addVariant(server, { sku: 'TWIN', priceMinor: 100 });
    await addVariant(server, { sku: 'TWIN', priceMinor: 200 });
    const twins = value(await connect().find(['TWIN'], patience()));
    expect(twins.map(({ shown }) => shown.priceMinor)).toEqual([100, 200]);
  });

  test('a product whose creation was cut off is used up by the next attempt', async () => {
    const products = async () =>
      (await server.admin<{ products: { totalItems: number } }>(`{ products { totalItems } }`)).products.totalItems;
    const before = await products();
    const cut = justBefore('OneShelfCreateVariants', () => Promise.reject(new TypeError('cut off')));
    const item = { sku: 'CUT/1', name: 'Półka „Łoś”', gtins: [], offer: { priceMinor: 999, quantity: 3 } };
    const lost = value(await connect({ fetch: cut }).publish!([item], patience()));
    expect(lost).toMatchObject([{ status: 'refused', problem: { class: 'transient' } }]);
    expect(value(await connect().publish!([item], patience()))).toMatchObject([{ sku: 'CUT/1', status: 'created' }]);
    expect(await products()).toBe(before + 1);
    expect((await found(connect(), 'CUT/1')).shown).toEqual(item.offer);
  });
});

describe('sales', () => {
  test('carts and unpaid orders are no sales', async () => {
    const connector = connect();
    const item = await shelved(connector, 'CART', 10);
    const cart = await buy(server, [{ variant: item.ref.id, quantity: 1 }], 'cart');
    const unpaid = await buy(server, [{ variant: item.ref.id, quantity: 1 }], 'checkout');
    expect(await saleOf(connector, cart)).toBeUndefined();
    expect(await saleOf(connector, unpaid)).toBeUndefined();
  });

  test('cancelling a piece, shipping, and cancelling the rest each tell what is true then', async () => {
    const connector = connect();
    const item = await shelved(connector, 'STEPS', 10);
    const order = await buy(server, [{ variant: item.ref.id, quantity: 3 }]);
    const placed = await saleOf(connector, order);
    expect(placed).toMatchObject({ number: order.code, state: 'placed', currency: 'PLN', totalMinor: 3000 });
    expect(placed?.lines).toMatchObject([{ sku: 'STEPS', quantity: 3, unitMinor: 1000 }]);

    await cancel(server, order, [{ line: order.lines[0]?.id ?? '', quantity: 1 }]);
    const fewer = await saleOf(connector, order);
    expect(fewer).toMatchObject({ state: 'placed', lines: [{ quantity: 2 }] });
    expect(fewer?.revision).not.toBe(placed?.revision);

    await ship(server, { ...order, lines: order.lines.map((line) => ({ ...line, quantity: 2 })) });
    expect(await saleOf(connector, order)).toMatchObject({ state: 'placed', lines: [{ quantity: 2 }] });

    await cancel(server, order);
    const none = await saleOf(connector, order);
    expect(none).toMatchObject({ state: 'cancelled', lines: [{ quantity: 3 }] });
    expect(new Set([placed?.revision, fewer?.revision, none?.revision]).size).toBe(3);
  });
});

describe('signing in', () => {
  test('an API key of the shop works without a password, and a wrong one waits for a person', async () => {
    const { createApiKey } = await server.admin<{ createApiKey: { apiKey: string } }>(
      `mutation { createApiKey(input: { roleIds: ["1"], translations: [{ languageCode: en, name: "OneShelf" }] }) { apiKey } }`,
    );
    expect(await connect({ secrets: { apiKey: createApiKey.apiKey } }).test(patience())).toMatchObject({ ok: true });
    expect(await connect({ secrets: { apiKey: 'wrong:key' } }).test(patience())).toMatchObject({
      ok: false,
      problem: { code: 'vendure_key_refused', class: 'auth' },
    });
  });

  test('an account that may not see orders is told apart from a wrong password', async () => {
    const { createRole } = await server.admin<{ createRole: { id: string } }>(
      `mutation { createRole(input: { code: "shelf", description: "", permissions: [ReadCatalog, UpdateCatalog] }) { id } }`,
    );
    const account = { emailAddress: 'shelf@example.com', password: 'correct horse' };
    await server.admin(`mutation ($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }`, {
      input: { ...account, firstName: 'Shelf', lastName: 'Only', roleIds: [createRole.id] },
    });
    const connector = connect({ secrets: { username: account.emailAddress, password: account.password } });
    expect(await connector.test(patience())).toMatchObject({ ok: true });
    expect(await connector.pullSales!(null, patience())).toMatchObject({
      ok: false,
      problem: { code: 'vendure_permission_missing', class: 'auth' },
    });
  });

  test('a shop that only hands out cookies can be used all the same', async () => {
    const cookieShop = await startVendureServer({ tokenMethods: 'cookie' });
    try {
      const refusal = { ok: false, problem: { code: 'vendure_prices_exclude_tax' } };
      const connector = connect({ settings: { url: cookieShop.url }, secrets: cookieShop.credentials });
      expect(await connector.test(patience())).toMatchObject(refusal);
    } finally {
      await cookieShop.stop();
    }
  });

  test('a token of no channel is noticed, whether the shop has one channel or two', async () => {
    const connector = connect({ settings: { channelToken: 'wrong' } });
    const unknown = { ok: false, problem: { code: 'vendure_channel_token_unknown', class: 'auth' } };
    expect(await connector.test(patience())).toMatchObject(unknown);
    const { activeChannel } = await server.admin<{ activeChannel: { token: string } }>(`{ activeChannel { token } }`);
    const { zones } = await server.admin<{ zones: { items: { id: string }[] } }>(`{ zones { items { id } } }`);
    await server.admin(`mutation ($input: CreateChannelInput!) { createChannel(input: $input) { __typename } }`, {
      input: {
        code: 'second',
        token: 'second',
        defaultLanguageCode: 'en',
        availableCurrencyCodes: ['EUR'],
        defaultCurrencyCode: 'EUR',
        pricesIncludeTax: true,
        defaultTaxZoneId: zones.items[0]?.id,
        defaultShippingZoneId: zones.items[0]?.id,
      },
    });
    expect(await connector.test(patience())).toMatchObject(unknown);
    expect(await connect({ settings: { channelToken: activeChannel.token } }).test(patience())).toMatchObject({
      ok: true,
    });
  });
});
