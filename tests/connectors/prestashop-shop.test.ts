import { describe, expect, test } from 'vitest';
import type { Connector, RemoteSale } from '../../src/core/channels';
import { patience, value } from './conformance-shop';
import { find, item, practice } from './prestashop-practice';

describe('who may come in', () => {
  test('the key goes as the user of Basic, never in the address', async () => {
    const { connect, shop } = await practice();
    const seen: string[] = [];
    const watching: typeof fetch = (input, init) => {
      seen.push(new Headers(init?.headers).get('authorization') ?? '');
      return fetch(input, init);
    };
    value(await connect({ fetch: watching }).test(patience()));
    expect(new Set(seen)).toEqual(
      new Set([`Basic ${Buffer.from('PRACTICEKEYFORTESTS0123456789ABC:').toString('base64')}`]),
    );
    expect(shop.asked.map(({ url }) => url.href).join()).not.toContain('PRACTICEKEY');
  });

  test('a right that the key lacks, and a shop too old for single changes, are named', async () => {
    const { connector, owner, state } = await practice();
    owner.add({ reference: 'MUG-1', name: 'Kubek', net: '20.317073', quantity: 7 });
    const [mug] = await find(connector, 'MUG-1');
    Object.assign(state.rights, { stock_availables: ['GET'] });
    expect(await connector.push([item(mug!, 2499, 1)], patience())).toMatchObject({
      ok: false,
      problem: {
        code: 'prestashop_right_missing',
        class: 'auth',
        facts: { method: 'PATCH', resource: 'stock_availables' },
      },
    });
    state.version = '1.7.8';
    expect(await connector.push([item(mug!, 2499, 1)], patience())).toMatchObject({
      ok: false,
      problem: { code: 'prestashop_too_old', class: 'auth' },
    });
  });

  test('the address is understood with and without /api, and a page that is no webservice is named', async () => {
    const { connect, shop } = await practice();
    for (const url of [shop.url, `${shop.url}/`, `${shop.url}/api/products`]) {
      expect(await connect({ settings: { url } }).test(patience())).toMatchObject({ ok: true });
    }
    expect(await connect({ settings: { url: `${shop.url}/sklep` } }).test(patience())).toMatchObject({
      ok: false,
      problem: { code: 'prestashop_not_there', class: 'auth' },
    });
    for (const url of ['', 'ftp://sklep.example', 'https://key@sklep.example']) {
      expect(await connect({ settings: { url } }).test(patience())).toMatchObject({
        ok: false,
        problem: { code: 'channel_settings_invalid' },
      });
    }
  });

  test('of several shops in one the one that is set is asked', async () => {
    const { connect, shop } = await practice();
    value(await connect({ settings: { url: shop.url, shopId: '2' } }).find(['NONE'], patience()));
    expect(new Set(shop.asked.map(({ url }) => url.searchParams.get('id_shop')))).toEqual(new Set(['2']));
  });
});

describe('orders pulled from PrestaShop', () => {
  async function pullAll(connector: Connector, cursor: string | null, between: () => void = () => undefined) {
    const sales: RemoteSale[] = [];
    for (let page = 0; page < 50; page++) {
      const pulled = value(await connector.pullSales!(cursor, patience()));
      sales.push(...pulled.sales);
      cursor = pulled.cursor;
      if (!pulled.more) return { sales, cursor };
      between();
    }
    throw new Error('the pages never end');
  }
  const candle = { reference: 'CANDLE-1', name: 'Świeca', net: '10.162602', quantity: 5000 };

  test('an order is told in UTC, whatever clock hangs on the wall of the shop', async () => {
    const { connector, owner } = await practice('2026-07-01T10:00:00.000Z');
    owner.add(candle);
    const order = owner.order([{ sku: 'CANDLE-1', quantity: 2 }]);
    const { sales } = await pullAll(connector, 'not a cursor');
    expect(sales).toMatchObject([
      {
        remoteId: order,
        state: 'placed',
        placedAt: '2026-07-01T10:00:00.000Z',
        currency: 'PLN',
        totalMinor: 2500,
        lines: [{ sku: 'CANDLE-1', name: 'Świeca', quantity: 2, unitMinor: 1250 }],
      },
    ]);
  });

  test('in the hour that comes twice in autumn no order is missed', async () => {
    // 00:50 UTC is 02:50 in summer time; at 01:00 UTC the clock on the wall goes back to 02:00.
    const { connector, owner, clock } = await practice('2026-10-25T00:50:00.000Z');
    owner.add(candle);
    const placed = [owner.order([{ sku: 'CANDLE-1', quantity: 1 }])];
    let { sales, cursor } = await pullAll(connector, null);
    const seen = new Set(sales.map((sale) => sale.remoteId));
    for (let minute = 0; minute < 90; minute += 5) {
      clock.advance(5 * 60_000);
      placed.push(owner.order([{ sku: 'CANDLE-1', quantity: 1 }]));
      ({ sales, cursor } = await pullAll(connector, cursor));
      for (const sale of sales) seen.add(sale.remoteId);
      expect(seen.size).toBe(placed.length);
    }
  });

  test('cancelled, refunded and failed are cancelled; what is still being put together is no sale', async () => {
    const { connector, connect, owner, clock, state } = await practice();
    owner.add(candle);
    const orders = ['10', '6', '7', '8', '0', '21'].map((orderState) => {
      clock.advance(1000);
      return owner.order([{ sku: 'CANDLE-1', quantity: 1 }], orderState);
    });
    const first = await pullAll(connector, null);
    expect(first.sales.map((sale) => [sale.remoteId, sale.state])).toEqual([
      [orders[0], 'placed'],
      [orders[1], 'cancelled'],
      [orders[2], 'cancelled'],
      [orders[3], 'cancelled'],
      [orders[5], 'placed'],
    ]);
    owner.setState(orders[0]!, '6');
    const second = await pullAll(connector, first.cursor);
    const [before, after] = [first, second].map(({ sales }) => sales.find((sale) => sale.remoteId === orders[0]));
    expect(after).toMatchObject({ state: 'cancelled' });
    expect(after?.revision).not.toBe(before?.revision);
    // A shop that has another state for it says which; whoever opens it anew learns of it.
    state.tables.configurations.find((row) => row['name'] === 'PS_OS_CANCELED')!['value'] = '21';
    const third = await pullAll(connect(), null);
    expect(new Map(third.sales.map((sale) => [sale.remoteId, sale.state]))).toEqual(
      new Map([
        [orders[0], 'placed'],
        [orders[1], 'placed'],
        [orders[2], 'cancelled'],
        [orders[3], 'cancelled'],
        [orders[5], 'cancelled'],
      ]),
    );
  });

  test('orders that change while pages are read shift nobody out, nor do many in one second', async () => {
    const { connector, owner, clock } = await practice();
    owner.add(candle);
    const place = () => owner.order([{ sku: 'CANDLE-1', quantity: 1 }]);
    const orders = Array.from({ length: 120 }, () => {
      clock.advance(1000);
      return place();
    });
    clock.advance(1000);
    for (let i = 0; i < 130; i++) orders.push(place());
    let next = 0;
    const { sales } = await pullAll(connector, null, () => {
      clock.advance(1000);
      owner.setState(orders[next++]!, '3');
    });
    expect(new Set(sales.map((sale) => sale.remoteId))).toEqual(new Set(orders));
  });
});
