import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CatalogueEntry, Connector, RemoteSale } from '../../src/core/channels';
import { openBench, soon } from './amazon-bench';
import { value } from './conformance-shop';

const MINUTE = 60_000;
let bench: Awaited<ReturnType<typeof openBench>>;
let connector: Connector;
beforeEach(async () => {
  bench = await openBench();
  connector = bench.connect();
});
afterEach(() => bench.simulator.close());

describe('the catalogue', () => {
  async function whole() {
    const entries: CatalogueEntry[] = [];
    let cursor: string | null = null;
    do {
      const result = await connector.catalogue!(cursor, soon());
      if (!result.ok) return result;
      entries.push(...result.value.entries);
      cursor = result.value.next;
    } while (cursor !== null);
    return { ok: true as const, value: entries };
  }

  test('tells SKU, name, barcode and what is shown', async () => {
    bench.simulator.list({ sku: 'MUG-1', name: 'Kubek', price: '24.99', quantity: 7, ean: '5901234123457' });
    expect(await whole()).toEqual({
      ok: true,
      value: [
        {
          ref: { id: 'MUG-1', data: { productType: 'LUGGAGE', shelf: 'DEFAULT' } },
          sku: 'MUG-1',
          gtins: ['5901234123457'],
          name: 'Kubek',
          shown: { priceMinor: 2499, quantity: 7 },
        },
      ],
    });
  });

  test('goes past the thousand items of one search, each item once', async () => {
    // 40 at a time were created in the same second, so that the thousandth stands in the middle of one.
    for (let i = 0; i < 2345; i++) {
      const createdDate = new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor((i + 7) / 40))).toISOString();
      bench.simulator.list({ sku: `MANY-${i}`, price: '1.00', quantity: 1, createdDate });
    }
    const entries = value(await whole());
    expect(entries).toHaveLength(2345);
    expect(new Set(entries.map(({ ref }) => ref.id)).size).toBe(2345);
  });

  test('says so when more were created in one moment than a search shows', async () => {
    const createdDate = '2026-01-01T00:00:00.000Z';
    for (let i = 0; i < 2001; i++) bench.simulator.list({ sku: `S-${i}`, price: '1.00', quantity: 1, createdDate });
    expect(await whole()).toMatchObject({ ok: false, problem: { code: 'amazon_catalogue_too_long' } });
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

  test('a pending order counts at once, without a price, and again with one when it is paid', async () => {
    bench.simulator.list({ sku: 'MUG-1', name: 'Kubek', price: '24.99', quantity: 7 });
    const order = bench.simulator.order([{ sku: 'MUG-1', quantity: 2 }], { status: 'PENDING' });
    bench.clock.advance(4 * MINUTE);
    const first = await pull(null);
    expect(first.sales).toMatchObject([
      { remoteId: order, state: 'placed', totalMinor: 0, lines: [{ sku: 'MUG-1', quantity: 2, unitMinor: null }] },
    ]);
    bench.simulator.setStatus(order, 'UNSHIPPED');
    bench.clock.advance(4 * MINUTE);
    const second = await pull(first.cursor);
    expect(second.sales).toMatchObject([{ state: 'placed', totalMinor: 4998, lines: [{ unitMinor: 2499 }] }]);
    expect(second.sales[0]!.revision).not.toBe(first.sales[0]!.revision);
  });

  test('what Amazon sends from its own warehouse takes nothing from our shelf', async () => {
    bench.simulator.list({ sku: 'FBA-1', price: '10.00', quantity: 7, shelf: 'AMAZON_EU' });
    bench.simulator.order([{ sku: 'FBA-1', quantity: 1 }], { fulfilledBy: 'AMAZON' });
    bench.clock.advance(4 * MINUTE);
    expect((await pull(null)).sales).toEqual([]);
  });

  test('pages are followed, and a token that has died makes the round begin anew', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 90 });
    for (let i = 0; i < 7; i++) bench.simulator.order([{ sku: 'MUG-1', quantity: 1 }]);
    bench.clock.advance(4 * MINUTE);
    bench.simulator.setPageSize(3);
    const page = value(await connector.pullSales!(null, soon()));
    expect([page.sales.length, page.more]).toEqual([3, true]);
    const dead = JSON.stringify({ ...(JSON.parse(page.cursor) as object), token: 'dead' });
    expect((await pull(dead)).sales).toHaveLength(7);
  });

  test('asked again within three minutes Amazon is left alone, and nothing is lost by it', async () => {
    bench.simulator.list({ sku: 'MUG-1', price: '24.99', quantity: 90 });
    const { cursor } = await pull(null);
    bench.simulator.order([{ sku: 'MUG-1', quantity: 1 }]);
    const asked = bench.simulator.requests.length;
    bench.clock.advance(2 * MINUTE);
    expect(await pull(cursor)).toEqual({ sales: [], cursor });
    expect(bench.simulator.requests.length).toBe(asked);
    bench.clock.advance(2 * MINUTE);
    expect((await pull(cursor)).sales).toHaveLength(1);
  });

  test('a clock that was set back does not keep the channel silent', async () => {
    const { cursor } = await pull(null);
    bench.clock.advance(-60 * MINUTE);
    const asked = bench.simulator.requests.length;
    await pull(cursor);
    expect(bench.simulator.requests.length).toBe(asked + 1);
  });
});
