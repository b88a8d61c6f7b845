import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connector, PushItem } from '../../src/core/channels';
import { seededRandom } from '../support/random';
import { describeCatalogue } from './conformance-catalogue';
import { describePublishing, describeSales } from './conformance-optional';
import { describePending, settled } from './conformance-pending';
import { type Bench, type ConformanceShop, type StockedProduct, patience, skip, value } from './conformance-shop';
import { describeWireFaults } from './conformance-wire';
import { type FaultyNetwork, startFaultyNetwork } from './faulty-network';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';

export type { ConformanceShop, Impossible, StockedProduct } from './conformance-shop';

/** Every connector must pass this; `setup` starts the channel once. */
export function describeConnectorConformance(name: string, setup: () => Promise<ConformanceShop>): void {
  describe(`${name} keeps the promises of the connector port`, () => {
    let shop: ConformanceShop;
    let network: FaultyNetwork;
    beforeAll(async () => {
      [shop, network] = await Promise.all([setup(), startFaultyNetwork()]);
    }, 240_000);
    afterAll(async () => {
      await Promise.all([shop?.close(), network?.close()]);
    });
    const random = seededRandom(7);
    const bench: Bench = {
      shop: () => shop,
      network: () => network,
      connect: (overrides) =>
        shop.kind.connect({
          channelName: 'conformance',
          currency: shop.currency,
          settings: shop.settings,
          secrets: shop.secrets,
          fetch: network.fetch,
          clock: shop.clock,
          random,
          secretStore: memorySecrets(overrides?.secrets ?? shop.secrets),
          rest: () => {},
          ...overrides,
        }),
    };
    describeReaching(bench);
    describeOffers(bench);
    describeWireFaults(bench);
    describeSales(bench);
    describePublishing(bench);
    describeCatalogue(bench);
    describePending(bench);
  });
}

function describeReaching({ shop, connect }: Bench): void {
  test('a test of a good connection names the shop and, where it can, its currency', async () => {
    const found = value(await connect().test(patience()));
    expect(found.shop).not.toBe('');
    expect([shop().currency, null]).toContain(found.currency);
  });

  test('a wrong key is a problem of class auth, for a test as for work', async (context) => {
    const wrong = shop().wrongSecrets;
    if ('impossible' in wrong) return skip(context, wrong.impossible);
    const connector = connect({ secrets: wrong.secrets });
    expect(await connector.test(patience())).toMatchObject({ ok: false, problem: { class: 'auth' } });
    expect(await connector.find(['KEY-1'], patience())).toMatchObject({ ok: false, problem: { class: 'auth' } });
  });

  test('a channel that cannot be reached is a transient problem, not a crash', async () => {
    const connector = connect({ settings: { ...shop().settings, ...shop().unreachableSettings } });
    const transient = { ok: false, problem: { class: 'transient' } };
    expect(await connector.test(patience())).toMatchObject(transient);
    expect(await connector.find(['FAR-1'], patience())).toMatchObject(transient);
  });

  test('a call that was given up before it began is a transient problem and changes nothing', async () => {
    await shop().stock([{ sku: 'GIVEUP-1', name: 'Porzucony', offer: { priceMinor: 500, quantity: 5 } }]);
    const connector = connect();
    const [listing] = value(await connector.find(['GIVEUP-1'], patience()));
    const item = {
      sku: 'GIVEUP-1',
      name: 'Porzucony',
      gtins: [],
      ...firstPush,
      ref: listing!.ref,
      offer: { priceMinor: 1, quantity: 1 },
    };
    const result = await connector.push([item], AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, problem: { class: 'transient' } });
    expect(await shop().shelf('GIVEUP-1')).toEqual({ priceMinor: 500, quantity: 5 });
  });
}

function describeOffers({ shop, connect }: Bench): void {
  /** What became of a push in the end. */
  const pushed = async (connector: Connector, items: readonly PushItem[]) =>
    settled(connector, value(await connector.push(items, patience())), shop());
  const stocked = async (connector: Connector, products: readonly StockedProduct[]) => {
    await shop().stock(products);
    const listings = value(
      await connector.find(
        products.map((p) => p.sku),
        patience(),
      ),
    );
    return products.map((product) => {
      const listing = listings.find((l) => l.sku === product.sku);
      if (!listing) throw new Error(`the connector did not find ${product.sku}`);
      return {
        sku: product.sku,
        name: product.name,
        gtins: [] as string[],
        ...firstPush,
        ref: listing.ref,
        offer: product.offer,
      };
    });
  };

  test('known SKUs are found with what they show, unknown ones are left out', async () => {
    await shop().stock([
      { sku: 'FIND-1', name: 'Kubek', offer: { priceMinor: 2499, quantity: 7 } },
      { sku: 'FIND 2/ą&%', name: 'Łyżka', offer: { priceMinor: 100, quantity: 0 } },
    ]);
    const found = value(await connect().find(['FIND-1', 'FIND-NONE', 'FIND 2/ą&%'], patience()));
    const shown = new Map(found.map((listing) => [listing.sku, listing.shown]));
    expect(shown.get('FIND-1')).toEqual({ priceMinor: 2499, quantity: 7 });
    expect(shown.get('FIND 2/ą&%')).toEqual({ priceMinor: 100, quantity: 0 });
    if (shop().hasUnknownSkus) expect(shown.has('FIND-NONE')).toBe(false);
  });

  test('as many SKUs as one look-up takes are all found, past every page of the channel', async () => {
    const connector = connect();
    const count = Math.min(shop().kind.capabilities.findBatch, shop().manyProducts);
    const products = Array.from({ length: count }, (_, i) => ({
      sku: `MANY-${i}`,
      name: `Rzecz ${i}`,
      offer: { priceMinor: 100 + i, quantity: i },
    }));
    const items = await stocked(connector, products);
    expect(new Set(items.map((item) => item.ref.id)).size).toBe(count);
    const { readBatch } = shop().kind.capabilities;
    for (let from = 0; from < count; from += readBatch) {
      const part = items.slice(from, from + readBatch);
      const read = value(
        await connector.read(
          part.map((item) => item.ref),
          patience(),
        ),
      );
      const shown = new Map(read.map((result) => [result.id, result]));
      for (const item of part) {
        expect(shown.get(item.ref.id)).toEqual({ id: item.ref.id, status: 'shown', shown: item.offer });
      }
    }
  }, 120_000);

  test('a push is accepted, and a read and the shelf then show exactly that price and quantity', async () => {
    const connector = connect();
    const [item] = await stocked(connector, [
      { sku: 'PUSH-1', name: 'Zażółć gęślą jaźń', offer: { priceMinor: 1000, quantity: 1 } },
    ]);
    const offer = { priceMinor: 123_456, quantity: 42 };
    expect(await pushed(connector, [{ ...item!, offer }])).toEqual([{ id: item!.ref.id, status: 'accepted' }]);
    expect(value(await connector.read([item!.ref], patience()))).toEqual([
      { id: item!.ref.id, status: 'shown', shown: offer },
    ]);
    expect(await shop().shelf('PUSH-1')).toEqual(offer);
  });

  test('quantity zero stays a listing with quantity zero', async () => {
    const connector = connect();
    const [item] = await stocked(connector, [
      { sku: 'ZERO-1', name: 'Ostatni', offer: { priceMinor: 999, quantity: 3 } },
    ]);
    const offer = { priceMinor: 999, quantity: 0 };
    await pushed(connector, [{ ...item!, offer }]);
    expect(await shop().shelf('ZERO-1')).toEqual(offer);
    expect(value(await connector.read([item!.ref], patience()))[0]).toMatchObject({ status: 'shown', shown: offer });
  });

  test('the same push again is accepted again and changes nothing', async () => {
    const connector = connect();
    const [item] = await stocked(connector, [
      { sku: 'AGAIN-1', name: 'Powtórka', offer: { priceMinor: 100, quantity: 1 } },
    ]);
    const change = { ...item!, offer: { priceMinor: 250, quantity: 4 } };
    for (let round = 0; round < 2; round++) {
      expect((await pushed(connector, [change]))[0]).toMatchObject({ status: 'accepted' });
      expect(await shop().shelf('AGAIN-1')).toEqual(change.offer);
    }
  });

  test.each([
    ['a negative price', { priceMinor: -1, quantity: 1 }],
    ['a price that is no whole number of minor units', { priceMinor: 10.5, quantity: 1 }],
    ['a negative quantity', { priceMinor: 100, quantity: -1 }],
    ['half a piece', { priceMinor: 100, quantity: 0.5 }],
    ['a quantity past all counting', { priceMinor: 100, quantity: Number.MAX_SAFE_INTEGER + 1 }],
  ])('%s is refused for its own item, which keeps its offer, while the good ones go through', async (what, bad) => {
    const key = what.replaceAll(/\W+/g, '-');
    const connector = connect();
    const offer = { priceMinor: 700, quantity: 7 };
    const items = await stocked(connector, [
      { sku: `${key}-1`, name: 'Dobry', offer },
      { sku: `${key}-2`, name: 'Zły', offer },
      { sku: `${key}-3`, name: 'Też dobry', offer },
    ]);
    const better = { priceMinor: 800, quantity: 8 };
    const results = await pushed(
      connector,
      items.map((item, i) => ({ ...item, offer: i === 1 ? bad : better })),
    );
    const byId = new Map(results.map((result) => [result.id, result]));
    expect(byId.get(items[0]!.ref.id)?.status).toBe('accepted');
    expect(byId.get(items[1]!.ref.id)).toMatchObject({ status: 'refused', problem: { class: 'validation' } });
    expect(byId.get(items[2]!.ref.id)?.status).toBe('accepted');
    expect(await shop().shelf(`${key}-1`)).toEqual(better);
    expect(await shop().shelf(`${key}-2`)).toEqual(offer);
    expect(await shop().shelf(`${key}-3`)).toEqual(better);
  });

  test('a listing that is gone says so on read and on push, and does not keep the others from being pushed', async (context) => {
    const remove = shop().remove;
    if ('impossible' in remove) return skip(context, remove.impossible);
    const connector = connect();
    const offer = { priceMinor: 300, quantity: 3 };
    const items = await stocked(connector, [
      { sku: 'GONE-1', name: 'Zostaje', offer },
      { sku: 'GONE-2', name: 'Znika', offer },
    ]);
    await remove('GONE-2');
    const read = value(
      await connector.read(
        items.map((item) => item.ref),
        patience(),
      ),
    );
    expect(read.find((r) => r.id === items[0]!.ref.id)).toMatchObject({ status: 'shown', shown: offer });
    expect(read.find((r) => r.id === items[1]!.ref.id)).toMatchObject({ status: 'gone' });
    const better = { priceMinor: 310, quantity: 2 };
    const results = await pushed(
      connector,
      items.map((item) => ({ ...item, offer: better })),
    );
    expect(results.find((r) => r.id === items[0]!.ref.id)).toMatchObject({ status: 'accepted' });
    expect(results.find((r) => r.id === items[1]!.ref.id)).toMatchObject({
      status: 'refused',
      problem: { class: 'gone' },
    });
    expect(await shop().shelf('GONE-1')).toEqual(better);
    expect(value(await connector.find(['GONE-2'], patience()))).toEqual([]);
  });
}
