import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baseLinker } from '../../src/connectors/baselinker';
import type { Connector, ConnectorContext, PushItem } from '../../src/core/channels';
import { type BaseLinkerSimulator, startBaseLinker } from '../simulators/baselinker/server';
import { WAREHOUSE } from '../simulators/baselinker/state';
import { testClock } from '../support/clock';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, value } from './conformance-shop';

let channel: BaseLinkerSimulator;
let clock: ReturnType<typeof testClock>;
let connector: Connector;
let rests: number[];

beforeEach(async () => {
  clock = testClock();
  channel = await startBaseLinker(clock);
  rests = [];
  connector = connectWith({});
});
afterEach(() => channel.close());

function connectWith(settings: Record<string, string>, fetching: typeof fetch = fetch): Connector {
  const secrets = { token: channel.token };
  const context: ConnectorContext = {
    ...{ channelName: 'b', currency: 'PLN', fetch: fetching, clock, random: seededRandom(5), secrets },
    settings: { ...channel.settings, ...settings },
    secretStore: memorySecrets(secrets),
    rest: (ms) => rests.push(ms),
  };
  return baseLinker.connect(context);
}

const methods = () => channel.calls.map(({ method }) => method);
async function item(sku: string, priceMinor: number, quantity: number, confirmed = firstPush.confirmed) {
  const [listing] = value(await connector.find([sku], patience()));
  const about = { sku, name: sku, gtins: [] as string[], ...firstPush };
  return { ...about, confirmed, ref: listing!.ref, offer: { priceMinor, quantity } } satisfies PushItem;
}

describe('the limit', () => {
  test('a blocked token is throttled until the moment it names, and the channel rests', async () => {
    let result = await connector.test(patience());
    for (let i = 0; result.ok && i < 60; i++) result = await connector.test(patience());
    const problem = { code: 'channel_throttled', class: 'throttled', retryAfterMs: 300_000 };
    expect(result).toMatchObject({ ok: false, problem });
    expect(rests).toEqual([300_000]);
    expect(baseLinker.capabilities.limits).toMatchObject([{ kind: 'window', requests: 100, perMs: 60_000 }]);
    clock.advance(300_000);
    expect((await connector.test(patience())).ok).toBe(true);
  });

  test.each([
    ['ERROR_TOO_MANY_REQUESTS', 'Too many requests', 'throttled'],
    ['ERROR_STORAGE_ID', 'Invalid inventory identifier', 'validation'],
    ['ERROR_AUTH', 'No access', 'auth'],
  ])('%s is of class %s', async (code, message, problemClass) => {
    channel.fail(code, message);
    expect(await connector.test(patience())).toMatchObject({ ok: false, problem: { class: problemClass } });
  });
});

describe('the place', () => {
  test('is found by itself where there is one of each, and tells its currency', async () => {
    expect(value(await connector.test(patience()))).toEqual({ shop: 'Katalog główny', currency: 'PLN' });
  });

  test('is asked for, with the choices, where there are several', async () => {
    channel.state.inventories = [
      {
        inventory_id: 307,
        name: 'Katalog główny',
        price_groups: [105, 106],
        warehouses: ['bl_206', 'bl_207', 'shop_77'],
      },
      { inventory_id: 308, name: 'Stary', price_groups: [105], warehouses: ['bl_206'] },
    ];
    const problemOf = async (settings: Record<string, string>) => {
      const result = await connectWith(settings).test(patience());
      return result.ok
        ? result.value
        : [result.problem.code, result.problem.facts['key'], result.problem.facts['choices']];
    };
    expect(await problemOf({})).toEqual([
      'baselinker_choice_needed',
      'inventoryId',
      '307 (Katalog główny), 308 (Stary)',
    ]);
    expect(await problemOf({ inventoryId: '307' })).toEqual([
      'baselinker_choice_needed',
      'warehouse',
      'bl_206, bl_207',
    ]);
    expect(await problemOf({ inventoryId: '307', warehouse: 'shop_77' })).toEqual([
      'baselinker_choice_unknown',
      'warehouse',
      'bl_206, bl_207',
    ]);
    expect(await problemOf({ inventoryId: '307', warehouse: '207' })).toEqual([
      'baselinker_choice_needed',
      'priceGroup',
      '105, 106',
    ]);
    expect(await problemOf({ inventoryId: '307', warehouse: '207', priceGroup: '106' })).toEqual({
      shop: 'Katalog główny',
      currency: 'EUR',
    });
  });
});

describe('the catalogue', () => {
  test('is read once for many look-ups, past a thousand products, and again after a write', async () => {
    for (let i = 0; i < 1001; i++) channel.state.add({ sku: `P-${i}`, name: 'x', price: 1, quantity: 1 });
    for (const sku of ['P-0', 'P-1000']) expect(value(await connector.find([sku], patience()))).toHaveLength(1);
    const pages = () => methods().filter((method) => method === 'getInventoryProductsList').length;
    expect(pages()).toBe(2);
    value(await connector.push([await item('P-0', 500, 5)], patience()));
    expect(value(await connector.find(['P-0'], patience()))[0]!.shown).toEqual({ priceMinor: 500, quantity: 5 });
    expect(pages()).toBe(4);
  });

  test('a variant is found, written and read by its own id', async () => {
    const parent = channel.state.add({ sku: 'SHIRT', name: 'Koszula', price: 99, quantity: 0 });
    const variant = channel.state.add({ sku: 'SHIRT-M', name: 'Koszula M', price: 99, quantity: 4, parent });
    const change = await item('SHIRT-M', 8990, 3);
    expect(change.ref).toEqual({ id: String(variant), data: { parent: String(parent) } });
    expect(value(await connector.push([change], patience()))).toMatchObject([{ status: 'accepted' }]);
    expect(channel.state.bySku('SHIRT-M')).toMatchObject({ prices: { '105': 89.9 }, stock: { bl_206: 3 } });
    expect(channel.state.bySku('SHIRT').stock).toEqual({ bl_206: 0 });
    const shown = { priceMinor: 8990, quantity: 3 };
    expect(value(await connector.read([change.ref], patience()))).toMatchObject([{ status: 'shown', shown }]);
  });

  test('goes on where its reading was broken off', async () => {
    for (let i = 0; i < 1001; i++) channel.state.add({ sku: `P-${i}`, name: 'x', price: 1, quantity: 1 });
    let asked = 0;
    connector = connectWith({}, async (input, init) => {
      // The place, the first page, and then the wire breaks.
      if (++asked === 3) throw new TypeError('fetch failed');
      return fetch(input, init);
    });
    expect(await connector.find(['P-0'], patience())).toMatchObject({ ok: false, problem: { class: 'transient' } });
    expect(value(await connector.find(['P-0', 'P-1000'], patience()))).toHaveLength(2);
    const pages = channel.calls.flatMap(({ parameters }) => (parameters as { page?: number }).page ?? []);
    expect(pages).toEqual([1, 2]);
  });

  test('may be empty, which PHP tells with a list', async () => {
    expect(value(await connector.find(['NONE'], patience()))).toEqual([]);
    expect(value(await connector.catalogue!(null, patience()))).toEqual({ entries: [], next: null });
  });

  test('two products of one SKU are both told', async () => {
    for (let i = 0; i < 2; i++) channel.state.add({ sku: 'TWIN', name: 'x', price: 1, quantity: i });
    expect(value(await connector.find(['TWIN'], patience()))).toHaveLength(2);
  });

  test('what has no price or stock in our place has no value, which PHP tells with empty lists', async () => {
    channel.state.add({ sku: 'BARE', name: 'x', price: 1, quantity: 1 });
    Object.assign(channel.state.bySku('BARE'), { prices: {}, stock: {} });
    const [found] = value(await connector.find(['BARE'], patience()));
    expect(found!.shown).toEqual({ priceMinor: null, quantity: null });
    expect(value(await connector.read([found!.ref], patience()))[0]).toMatchObject({ shown: found!.shown });
  });
});

describe('writing', () => {
  test('only the half that differs is sent, and nothing when nothing does', async () => {
    channel.state.add({ sku: 'A', name: 'x', price: 10, quantity: 5 });
    const shown = { priceMinor: 1000, quantity: 5 };
    for (const [price, quantity, sent] of [
      [1000, 4, ['updateInventoryProductsStock']],
      [1100, 5, ['updateInventoryProductsPrices']],
      [1000, 5, []],
    ] as const) {
      const change = await item('A', price, quantity, shown);
      const before = channel.calls.length;
      expect(value(await connector.push([change], patience()))).toMatchObject([{ status: 'accepted' }]);
      expect(methods().slice(before)).toEqual(sent);
    }
  });

  test('a warning is the problem of its own product, and the others are written', async () => {
    for (const sku of ['GOOD', 'BAD']) channel.state.add({ sku, name: 'x', price: 10, quantity: 5 });
    const changes = [await item('GOOD', 1100, 4), await item('BAD', 1100, 4)];
    channel.state.inventories[0]!.price_groups = [106];
    connector = connectWith({});
    const results = value(await connector.push(changes, patience()));
    expect(results).toMatchObject([
      { status: 'refused', problem: { code: 'baselinker_item_refused', facts: { sku: 'GOOD' } } },
      {
        status: 'refused',
        problem: { code: 'baselinker_item_refused', facts: { message: 'Price group 106 cannot be edited' } },
      },
    ]);
    expect(channel.state.bySku('GOOD').stock).toEqual({ [WAREHOUSE]: 4 });
  });
});

describe('orders', () => {
  const pull = async (cursor: string | null) => value(await connector.pullSales!(cursor, patience()));
  const sell = (quantity = 1) => channel.state.order([{ sku: 'A', quantity }]);
  beforeEach(() => channel.state.add({ sku: 'A', name: 'x', price: 8.2, quantity: 900 }));

  test('two orders of one second are both pulled, though the second came after the first was', async () => {
    const one = sell();
    const first = await pull(null);
    const two = sell(3);
    const second = await pull(first.cursor);
    expect(first.sales.map(({ remoteId }) => remoteId)).toEqual([String(one)]);
    expect(second.sales.map(({ remoteId }) => remoteId)).toContain(String(two));
    expect(second.sales[0]!.revision).toBe(first.sales[0]!.revision);
    expect(second.sales.find(({ remoteId }) => remoteId === String(two))).toMatchObject({
      totalMinor: 2460,
      lines: [{ sku: 'A', quantity: 3, unitMinor: 820 }],
    });
  });

  test('delivery belongs to the total', async () => {
    channel.state.order([{ sku: 'A', quantity: 1 }], 12.99);
    expect((await pull(null)).sales).toMatchObject([{ totalMinor: 820 + 1299 }]);
  });

  test('more than a hundred are pages, and a whole page of one second does not come for ever', async () => {
    for (let i = 0; i < 230; i++) {
      if (i % 60 === 0) clock.advance(1000);
      sell();
    }
    const seen = new Set<string>();
    let cursor: string | null = null;
    for (let page = 0; page < 10; page++) {
      const result = await pull(cursor);
      for (const sale of result.sales) seen.add(sale.remoteId);
      cursor = result.cursor;
      if (!result.more) break;
    }
    expect(seen.size).toBe(230);
    for (let i = 0; i < 100; i++) sell();
    let more = true;
    for (let page = 0; more && page < 5; page++) ({ cursor, more } = await pull(cursor));
    expect(more).toBe(false);
  });

  test('a cancelled order comes by the journal, long after it was confirmed', async () => {
    const order = sell();
    const first = await pull(null);
    clock.advance(3_600_000);
    sell();
    const second = await pull(first.cursor);
    channel.state.setStatus(order, 6626);
    const third = await pull(second.cursor);
    expect(third.sales.find(({ remoteId }) => remoteId === String(order))).toMatchObject({ state: 'cancelled' });
    const fourth = await pull(third.cursor);
    expect(fourth.sales.some(({ remoteId }) => remoteId === String(order))).toBe(false);
  });

  test('a removed order is cancelled, and one merged into another counts there only', async () => {
    const [removed, merged, into] = [sell(1), sell(2), sell(3)];
    const first = await pull(null);
    clock.advance(5000);
    channel.state.remove(removed);
    channel.state.merge(merged, into);
    const states = new Map((await pull(first.cursor)).sales.map((sale) => [sale.remoteId, sale]));
    expect(states.get(String(removed))).toMatchObject({ state: 'cancelled', lines: [] });
    expect(states.get(String(merged))).toMatchObject({ state: 'cancelled', lines: [] });
    expect(states.get(String(into))!.lines.map(({ quantity }) => quantity)).toEqual([3, 2]);
  });

  test('without a journal orders are pulled all the same', async () => {
    channel.state.journal = false;
    const first = await pull(null);
    sell();
    expect((await pull(first.cursor)).sales).toHaveLength(1);
  });

  test('statuses that mean cancelled are the ones the settings name', async () => {
    const order = sell();
    channel.state.setStatus(order, 6625);
    connector = connectWith({ cancelledStatuses: 'wysłane, 9999' });
    expect((await pull(null)).sales).toMatchObject([{ remoteId: String(order), state: 'cancelled' }]);
  });

  test('many changes come a part at a time, so that they leave room in the limit', async () => {
    const orders = Array.from({ length: 40 }, () => sell());
    const first = await pull(null);
    clock.advance(60_000);
    sell();
    const second = await pull(first.cursor);
    clock.advance(60_000);
    for (const order of orders) channel.state.setStatus(order, 6626);
    const third = await pull(second.cursor);
    const fourth = await pull(third.cursor);
    expect([third.more, fourth.more]).toEqual([true, false]);
    const cancelled = [...third.sales, ...fourth.sales].filter(({ state }) => state === 'cancelled');
    expect(new Set(cancelled.map(({ remoteId }) => remoteId)).size).toBe(40);
  });
});
