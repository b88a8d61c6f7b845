import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Connector, RemoteListing } from '../../src/core/channels';
import { openBench, pushOf, soon } from './amazon-bench';
import { value } from './conformance-shop';
import { cases } from '../support/cases';

let bench: Awaited<ReturnType<typeof openBench>>;
let connector: Connector;
beforeEach(async () => {
  bench = await openBench();
  connector = bench.connect();
});
afterEach(() => bench.simulator.close());

async function listed(...skus: string[]): Promise<RemoteListing[]> {
  for (const sku of skus) {
    if (!bench.simulator.state.listings.has(sku)) bench.simulator.list({ sku, price: '10.00', quantity: 1 });
  }
  const found = value(await connector.find(skus, soon()));
  return skus.map((sku) => found.find((listing) => listing.sku === sku)!);
}

async function pushed(listing: RemoteListing, priceMinor: number, quantity: number) {
  const [result] = value(await connector.push([pushOf(listing, { priceMinor, quantity })], soon()));
  return result;
}

describe('one by one', () => {
  test('accepted is not live: a read goes on showing the old offer until Amazon has applied the new one', async () => {
    const [mug] = await listed('MUG-1');
    bench.simulator.state.waiting = [];
    expect(await pushed(mug!, 2499, 7)).toEqual({ id: 'MUG-1', status: 'accepted' });
    const read = async () => value(await connector.read([mug!.ref], soon()))[0];
    expect(await read()).toMatchObject({ shown: { priceMinor: 1000, quantity: 1 } });
    for (const change of bench.simulator.state.waiting) change();
    expect(await read()).toMatchObject({ shown: { priceMinor: 2499, quantity: 7 } });
  });

  test('an answer of 200 that says INVALID is a refusal of that item, with its reason', async () => {
    const [mug] = await listed('MUG-1');
    bench.simulator.state.rejected.set('MUG-1', { code: '90220', message: "'size' is required but not supplied." });
    expect(await pushed(mug!, 2499, 7)).toEqual({
      id: 'MUG-1',
      status: 'refused',
      problem: {
        code: 'amazon_item_refused',
        class: 'validation',
        facts: { sku: 'MUG-1', reason: '90220', message: "'size' is required but not supplied." },
        retryAfterMs: null,
      },
    });
    expect(bench.simulator.state.listings.get('MUG-1')).toMatchObject({ price: '10.00', quantity: 1 });
  });

  test('a listing keeps its own product type and the sale price that lives beside the price', async () => {
    bench.simulator.list({ sku: 'CUP-1', price: '10.00', quantity: 1, productType: 'DRINKING_CUP' });
    const [cup] = await listed('CUP-1');
    bench.simulator.state.listings.get('CUP-1')!.salePrice = '8.00';
    expect(await pushed(cup!, 1250, 3)).toMatchObject({ status: 'accepted' });
    expect(bench.simulator.state.listings.get('CUP-1')).toMatchObject({ price: '12.50', salePrice: '8.00' });
  });

  test('only the half that differs from what the channel shows is sent', async () => {
    const [mug] = await listed('MUG-1');
    Object.assign(bench.simulator.state.listings.get('MUG-1')!, { price: '99.00' });
    const confirmed = { priceMinor: 2499, quantity: 1 };
    const item = pushOf(mug!, { priceMinor: 2499, quantity: 5 }, { confirmed });
    expect(value(await connector.push([item], soon()))[0]).toMatchObject({ status: 'accepted' });
    expect(bench.simulator.state.listings.get('MUG-1')).toMatchObject({ price: '99.00', quantity: 5 });
  });

  test('what Amazon sends from its own warehouse is shown and never touched', async () => {
    bench.simulator.list({ sku: 'FBA-1', price: '50.00', quantity: 12, shelf: 'AMAZON_EU' });
    const [fba] = await listed('FBA-1');
    expect(fba!.shown).toEqual({ priceMinor: 5000, quantity: 12 });
    const before = bench.simulator.requests.length;
    expect(await pushed(fba!, 4500, 3)).toMatchObject({
      status: 'refused',
      problem: { code: 'amazon_stock_not_ours', class: 'validation', facts: { sku: 'FBA-1', warehouse: 'AMAZON_EU' } },
    });
    expect(bench.simulator.requests.length).toBe(before);
  });

  test('every price arrives to the grosz, although it travels as a number', async () => {
    const [mug] = await listed('MUG-1');
    const minors = fc.oneof(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(820, 101, 1005, 1_999_999_999));
    await fc.assert(
      fc.asyncProperty(minors, async (priceMinor) => {
        expect(await pushed(mug!, priceMinor, 1)).toMatchObject({ status: 'accepted' });
        const [read] = value(await connector.read([mug!.ref], soon()));
        expect(read).toMatchObject({ shown: { priceMinor } });
      }),
      { numRuns: cases(40) },
    );
  });

  test('a price that no JSON number can hold to the grosz is not sent', async () => {
    const [mug] = await listed('MUG-1');
    expect(await pushed(mug!, Number.MAX_SAFE_INTEGER, 1)).toMatchObject({
      status: 'refused',
      problem: { code: 'offer_price_invalid' },
    });
    expect(bench.simulator.state.listings.get('MUG-1')?.price).toBe('10.00');
  });

  test('SKUs with commas, slashes and spaces are found, read and pushed', async () => {
    const skus = ['A,B', 'C/D ą', 'E%2F'];
    for (const listing of await listed(...skus))
      expect(await pushed(listing, 500, 2)).toMatchObject({ status: 'accepted' });
    for (const sku of skus)
      expect(bench.simulator.state.listings.get(sku)).toMatchObject({ price: '5.00', quantity: 2 });
  });
});

describe('as a feed', () => {
  const SKUS = ['F-1', 'F-2', 'F-3', 'F-4', 'F-5', 'F-6'];

  async function submitted(): Promise<string> {
    const listings = await listed(...SKUS);
    const items = listings.map((listing, i) => pushOf(listing, { priceMinor: 2000 + i, quantity: 20 + i }));
    const results = value(await connector.push(items, soon()));
    expect(results.map(({ status }) => status)).toEqual(SKUS.map(() => 'pending'));
    const commands = new Set(results.map((result) => (result.status === 'pending' ? result.command : '')));
    expect(commands.size).toBe(1);
    return [...commands][0]!;
  }

  async function followed(command: string, by: Connector = connector) {
    for (let look = 0; look < 10; look++) {
      const [result] = value(await by.follow!([command], soon()));
      if (result?.state !== 'working') return result;
    }
    throw new Error('the feed never ends');
  }

  test('more than five items travel as one feed, whose outcome is told by following it', async () => {
    const command = await submitted();
    expect(bench.simulator.requests.some((request) => request.startsWith('PATCH'))).toBe(false);
    expect(value(await connector.follow!([command], soon()))).toEqual([{ command, state: 'working' }]);
    expect(await followed(command)).toEqual({ command, state: 'ended', items: [] });
    expect(bench.simulator.state.listings.get('F-6')).toMatchObject({ price: '20.05', quantity: 25 });
  });

  test.each([
    ['packed and naming SKUs', true, true],
    ['plain and naming only messages', false, false],
  ])('a feed that is done may have rejected messages; the report is %s', async (_what, packed, namesSkus) => {
    bench.simulator.state.packReports = packed;
    bench.simulator.state.reportNamesSkus = namesSkus;
    const command = await submitted();
    bench.simulator.state.rejected.set('F-2', { code: '90220', message: 'no size' });
    bench.simulator.state.listings.delete('F-4');
    const end = await followed(command);
    expect(end).toMatchObject({
      state: 'ended',
      items: [
        { id: 'F-2', status: 'refused', problem: { code: 'amazon_item_refused', class: 'validation' } },
        { id: 'F-4', status: 'refused', problem: { code: 'amazon_listing_gone', class: 'gone' } },
      ],
    });
    expect(bench.simulator.state.listings.get('F-1')).toMatchObject({ price: '20.00' });
    expect(bench.simulator.state.listings.get('F-2')).toMatchObject({ price: '10.00' });
  });

  test('after a restart the report alone tells which items were rejected', async () => {
    const command = await submitted();
    bench.simulator.state.rejected.set('F-3', { code: '90220', message: 'no size' });
    expect(await followed(command, bench.connect())).toMatchObject({ items: [{ id: 'F-3', status: 'refused' }] });
  });

  test.each(['FATAL', 'CANCELLED'] as const)(
    'a feed that ends as %s is refused in whole, for a passing reason',
    async (end) => {
      bench.simulator.state.nextFeedEnds = end;
      const ended = await followed(await submitted());
      if (ended?.state !== 'ended') throw new Error('the feed has not ended');
      expect(ended.items.map(({ id }) => id)).toEqual(SKUS);
      for (const item of ended.items) {
        expect(item).toMatchObject({ status: 'refused', problem: { code: 'amazon_feed_failed', class: 'transient' } });
      }
    },
  );

  test('a feed Amazon has forgotten is unknown, not refused', async () => {
    expect(value(await connector.follow!(['no-such-feed'], soon()))).toEqual([
      { command: 'no-such-feed', state: 'unknown' },
    ]);
  });

  test('no document goes to, or is taken from, an address that is not safe', async () => {
    const evil: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!new Request(input).url.endsWith('/documents')) return response;
      const body = { ...((await response.json()) as object), url: 'http://storage.example/bucket' };
      return new Response(JSON.stringify(body), { status: response.status });
    };
    const listings = await listed(...SKUS);
    const items = listings.map((listing) => pushOf(listing, { priceMinor: 1, quantity: 1 }));
    expect(await bench.connect({ fetch: evil }).push(items, soon())).toMatchObject({
      ok: false,
      problem: { code: 'amazon_document_address_unsafe', class: 'transient' },
    });
  });
});
