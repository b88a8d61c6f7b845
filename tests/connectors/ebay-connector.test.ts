import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CatalogueEntry, CataloguePage, Connector, RemoteListing, RemoteSale } from '../../src/core/channels';
import { ebay } from '../../src/connectors/ebay';
import { memorySecrets } from '../support/memory-secrets';
import { openBench, pushOf, soon } from './ebay-bench';
import { value } from './conformance-shop';

let bench: Awaited<ReturnType<typeof openBench>>;
let connector: Connector;
beforeEach(async () => {
  bench = await openBench();
  connector = bench.connect();
});
afterEach(() => bench.simulator.close());

async function found(...skus: string[]): Promise<RemoteListing[]> {
  const listings = value(await connector.find(skus, soon()));
  return skus.map((sku) => listings.find((listing) => listing.sku === sku)!);
}

describe('offers', () => {
  test('of the two quantities the smaller shows, and a push sets both', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 7, total: 3 });
    const [mug] = await found('MUG-1');
    expect(mug!.shown).toEqual({ priceMinor: 2499, quantity: 3 });
    const offer = { priceMinor: 820, quantity: 9 };
    expect(value(await connector.push([pushOf(mug!, offer)], soon()))).toEqual([
      { id: mug!.ref.id, status: 'accepted' },
    ]);
    expect(bench.simulator.state.items.get('MUG-1')!.total).toBe(9);
    expect(bench.simulator.offerOf('MUG-1')).toMatchObject({ available: 9, price: '8.20' });
  });

  test('twenty-five items go in one request, and rows that fail do so one by one', async () => {
    const skus = Array.from({ length: 25 }, (_, i) => `B-${i}`);
    for (const sku of skus) bench.simulator.list({ sku, price: '1.00', quantity: 1 });
    const listings = await found(...skus);
    bench.simulator.state.rejected.set('B-3', { errorId: 25002, message: 'A brand is missing.' });
    bench.simulator.remove('B-4');
    const before = bench.simulator.requests.length;
    const items = listings.map((listing) => pushOf(listing, { priceMinor: 500, quantity: 5 }));
    const results = new Map(value(await connector.push(items, soon())).map((result) => [result.id, result]));
    expect(bench.simulator.requests.length).toBe(before + 1);
    expect(results.get(listings[3]!.ref.id)).toMatchObject({
      status: 'refused',
      problem: {
        code: 'ebay_item_refused',
        class: 'validation',
        facts: { reason: '25002', message: 'A brand is missing.' },
      },
    });
    expect(results.get(listings[4]!.ref.id)).toMatchObject({ problem: { code: 'ebay_listing_gone', class: 'gone' } });
    const accepted = [...results.values()].filter((result) => result.status === 'accepted');
    expect(accepted).toHaveLength(23);
    expect(bench.simulator.offerOf('B-24')).toMatchObject({ available: 5, price: '5.00' });
  });

  test('a listing revised 250 times today is left until tomorrow; the others are not', async () => {
    bench.simulator.list({ sku: 'BUSY-1', price: '1.00', quantity: 1 });
    bench.simulator.list({ sku: 'CALM-1', price: '1.00', quantity: 1 });
    const [busy, calm] = await found('BUSY-1', 'CALM-1');
    for (let i = 0; i < 250; i++) bench.simulator.state.revise(bench.simulator.offerOf('BUSY-1')!.listingId);
    const offer = { priceMinor: 200, quantity: 2 };
    const results = value(await connector.push([pushOf(busy!, offer), pushOf(calm!, offer)], soon()));
    expect(results).toMatchObject([
      // It is 8:00 UTC, midnight in California: the whole day lies ahead.
      { status: 'refused', problem: { code: 'ebay_revised_too_often', class: 'validation', retryAfterMs: 86_400_000 } },
      { status: 'accepted' },
    ]);
    bench.clock.advance(86_400_000);
    expect(value(await connector.push([pushOf(busy!, offer)], soon()))[0]).toMatchObject({ status: 'accepted' });
  });

  test('an auction, an offer elsewhere and one not published are not taken for the listing', async () => {
    bench.simulator.list({ sku: 'MANY-1', price: '1.00', quantity: 1 }, { format: 'AUCTION' });
    bench.simulator.list({ sku: 'MANY-1', price: '2.00', quantity: 1 }, { marketplaceId: 'EBAY_DE' });
    const ours = bench.simulator.list({ sku: 'MANY-1', price: '3.00', quantity: 1 });
    expect(value(await connector.find(['MANY-1'], soon()))).toMatchObject([
      { ref: { id: ours }, shown: { priceMinor: 300, quantity: 1 } },
    ]);
    bench.simulator.list({ sku: 'DRAFT-1', price: '3.00', quantity: 1 }, { status: 'UNPUBLISHED' });
    const [draft] = await found('DRAFT-1');
    expect(draft!.shown).toEqual({ priceMinor: null, quantity: null });
    expect(value(await connector.push([pushOf(draft!, { priceMinor: 1, quantity: 1 })], soon()))).toMatchObject([
      { status: 'refused', problem: { code: 'ebay_offer_unpublished', class: 'validation' } },
    ]);
  });

  test('a SKU longer than eBay knows does not spoil the look-up of the others', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 7 });
    expect(value(await connector.find(['X'.repeat(51), 'MUG-1'], soon()))).toHaveLength(1);
  });

  test('a used-up quota is the channel’s, not the item’s', async () => {
    value(await connector.test(soon()));
    bench.simulator.setQuota(0);
    expect(await connector.find(['MUG-1'], soon())).toMatchObject({ ok: false, problem: { class: 'throttled' } });
  });
});

describe('the catalogue', () => {
  test('tells every listing once, whether pages are counted or items', async () => {
    for (let i = 0; i < 60; i++) bench.simulator.list({ sku: `C-${i}`, price: '1.00', quantity: i });
    bench.simulator.list({
      sku: 'MUG-1',
      title: 'Kubek',
      ean: ['5901234123457', 'Does not apply'],
      price: '9.00',
      quantity: 2,
    });
    bench.simulator.list({ sku: 'DE-1', price: '1.00', quantity: 1 }, { marketplaceId: 'EBAY_DE' });
    const entries: CatalogueEntry[] = [];
    let cursor: string | null = null;
    do {
      const page: CataloguePage = value(await connector.catalogue!(cursor, soon()));
      entries.push(...page.entries);
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(entries.map(({ ref }) => ref.id)).size).toBe(61);
    expect(entries).toHaveLength(61);
    expect(entries.find(({ sku }) => sku === 'MUG-1')).toMatchObject({
      gtins: ['5901234123457'],
      name: 'Kubek',
      shown: { priceMinor: 900, quantity: 2 },
    });
  });
});

describe('orders', () => {
  async function pull(cursor: string | null) {
    const sales = new Map<string, RemoteSale>();
    for (let page = 0; page < 100; page++) {
      const result = value(await connector.pullSales!(cursor, soon()));
      for (const sale of result.sales) sales.set(sale.remoteId, sale);
      cursor = result.cursor;
      if (!result.more) return { sales: [...sales.values()], cursor };
    }
    throw new Error('the pages never end');
  }

  test('an order that changes while pages are read costs none of the others', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 900 });
    const ids = Array.from({ length: 450 }, () => {
      bench.clock.advance(1000);
      return bench.simulator.order([{ sku: 'MUG-1', quantity: 1 }]);
    });
    bench.simulator.hooks.afterPage = () => {
      bench.simulator.hooks.afterPage = () => {};
      bench.clock.advance(1000);
      for (const id of ids.slice(0, 15)) bench.simulator.setCancelState(id, 'IN_PROGRESS');
    };
    const { sales } = await pull(null);
    expect(new Set(sales.map(({ remoteId }) => remoteId))).toEqual(new Set(ids));
  });

  test('a cancellation counts when it is done, not when it is asked for', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 9 });
    const order = bench.simulator.order([{ sku: 'MUG-1', quantity: 2 }]);
    bench.simulator.setCancelState(order, 'IN_PROGRESS');
    const first = await pull(null);
    expect(first.sales).toMatchObject([
      { state: 'placed', totalMinor: 4998, lines: [{ quantity: 2, unitMinor: 2499 }] },
    ]);
    bench.simulator.setCancelState(order, 'CANCELED');
    const second = await pull(first.cursor);
    expect(second.sales).toMatchObject([{ remoteId: order, state: 'cancelled' }]);
    expect(second.sales[0]!.revision).not.toBe(first.sales[0]!.revision);
  });

  test('what was sold on another marketplace of the account belongs to the channel of that one', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 9 });
    bench.simulator.order([{ sku: 'MUG-1', quantity: 1, marketplace: 'EBAY_DE' }]);
    const mixed = bench.simulator.order([
      { sku: 'MUG-1', quantity: 1, marketplace: 'EBAY_DE' },
      { sku: 'MUG-1', quantity: 3 },
    ]);
    const { sales } = await pull(null);
    expect(sales).toMatchObject([{ remoteId: mixed, lines: [{ quantity: 3 }] }]);
    expect(sales[0]!.lines).toHaveLength(1);
  });

  test('the next round begins by eBay’s clock, whatever this PC’s says', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 9 });
    const ahead = { now: () => new Date(bench.clock.now().getTime() + 3 * 86_400_000) };
    connector = ebay.connect(bench.contextWith(memorySecrets(bench.signedIn), { clock: ahead }));
    const { cursor } = await pull(null);
    const order = bench.simulator.order([{ sku: 'MUG-1', quantity: 1 }]);
    expect((await pull(cursor)).sales).toMatchObject([{ remoteId: order }]);
  });
});
