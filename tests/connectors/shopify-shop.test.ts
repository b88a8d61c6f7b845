import { describe, expect, test } from 'vitest';
import type { Connector, RemoteSale } from '../../src/core/channels';
import { memorySecrets } from '../support/memory-secrets';
import { patience, value } from './conformance-shop';
import { find, practice } from './shopify-practice';

describe('the budget of points', () => {
  test('a request too many is told with the time until the points are back, and is right after it', async () => {
    const { connector, owner, shop, rests, clock } = await practice({ bucket: { maximum: 2000, restoreRate: 100 } });
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const { ref } = await find(connector, 'MUG-1');
    shop.bucket.drainTo(2);
    // One node with its product, item, level and one quantity costs 5; 3 points at 100 a second take 30 ms.
    expect(await connector.read([ref], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_throttled', class: 'throttled', retryAfterMs: 30 },
    });
    expect(rests).toEqual([30]);
    clock.advance(30);
    expect(value(await connector.read([ref], patience()))).toMatchObject([{ status: 'shown' }]);
  });

  test('when what is left would not pay for the like again, the engine is asked to wait', async () => {
    const { connector, owner, shop, rests } = await practice({ bucket: { maximum: 2000, restoreRate: 50 } });
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const { ref } = await find(connector, 'MUG-1');
    shop.bucket.drainTo(7);
    value(await connector.read([ref], patience()));
    // 2 points of 5 are left; 3 at 50 a second take 60 ms.
    expect(rests).toEqual([60]);
  });
});

describe('who may come in', () => {
  const client = { id: 'client-0123456789', secret: 'secret-9876543210' };
  const secrets = { clientId: client.id, clientSecret: client.secret };

  test('a token is granted once, kept, and asked for anew before its day is over', async () => {
    const { connect, shop, clock, secretStore } = await practice({ client }, secrets);
    await find(connect(), 'NONE').catch(() => undefined);
    value(await connect().find(['NONE'], patience()));
    expect(shop.grants()).toBe(1);
    expect(secretStore.current()).toMatchObject({
      ...secrets,
      grantedToken: 'shpca_granted_1',
      grantedUntil: '2026-11-25T07:59:59.000Z',
    });
    clock.advance(23 * 3_600_000 + 55 * 60_000);
    value(await connect().find(['NONE'], patience()));
    expect(shop.grants()).toBe(2);
  });

  test('a token the shop has forgotten is asked for again within the call; a wrong client is named', async () => {
    const { connector, connect, shop } = await practice({ client }, secrets);
    value(await connector.find(['NONE'], patience()));
    shop.revokeGrants();
    expect(value(await connector.find(['NONE'], patience()))).toEqual([]);
    expect(shop.grants()).toBe(2);
    const wrong = { ...secrets, clientSecret: 'somebody-elses' };
    const refused = await connect({ secrets: wrong, secretStore: memorySecrets(wrong) }).test(patience());
    expect(refused).toMatchObject({ ok: false, problem: { code: 'shopify_login_refused', class: 'auth' } });
    expect(JSON.stringify(refused)).not.toContain('somebody-elses');
    const none = connect({ secrets: {}, secretStore: memorySecrets({}) });
    expect(await none.test(patience())).toMatchObject({ ok: false, problem: { code: 'shopify_login_missing' } });
  });

  test.each([
    [402, 'shopify_shop_locked'],
    [423, 'shopify_shop_locked'],
    [404, 'shopify_not_there'],
    [403, 'channel_auth_refused'],
  ])('status %i waits for a person', async (status, code) => {
    const { connector, shop } = await practice();
    shop.answerAlways(status);
    expect(await connector.test(patience())).toMatchObject({ ok: false, problem: { code, class: 'auth' } });
  });

  test('a missing scope is named', async () => {
    const { connector, shop } = await practice();
    shop.state.withheld.add('read_orders');
    expect(await connector.pullSales!(null, patience())).toMatchObject({
      ok: false,
      problem: { code: 'shopify_scope_missing', class: 'auth', facts: { access: '`read_orders` access scope.' } },
    });
  });

  test.each(['', 'ftp://sklep.example', 'https://name:pass@sklep.example', 'not a domain'])(
    'the address "%s" is refused without asking anybody',
    async (url) => {
      const { connect, shop } = await practice();
      expect(await connect({ settings: { url } }).test(patience())).toMatchObject({
        ok: false,
        problem: { code: 'channel_settings_invalid' },
      });
      expect(shop.asked).toEqual([]);
    },
  );

  test.each(['moj-sklep', 'moj-sklep.myshopify.com', 'https://moj-sklep.myshopify.com/admin/products'])(
    '"%s" leads to the Admin API of the shop',
    async (url) => {
      const { connect } = await practice();
      const seen: string[] = [];
      const nowhere: typeof fetch = (input) => {
        seen.push(input instanceof Request ? input.url : input.toString());
        return Promise.reject(new TypeError('no network in tests'));
      };
      await connect({ settings: { url }, fetch: nowhere }).test(patience());
      expect(seen).toEqual(['https://moj-sklep.myshopify.com/admin/api/2026-10/graphql.json']);
    },
  );
});

describe('orders pulled from Shopify', () => {
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

  test('a refund lowers its line and is another revision; what concerns nobody here changes no quantity', async () => {
    const { connector, owner, clock } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 7 }]);
    const order = owner.order([{ sku: 'MUG-1', quantity: 3 }]);
    const first = await pullAll(connector, null);
    expect(first.sales).toMatchObject([
      { number: '#1001', state: 'placed', totalMinor: 7497, lines: [{ quantity: 3, unitMinor: 2499 }] },
    ]);
    clock.advance(60_000);
    owner.refund(order, 0, 2);
    const second = await pullAll(connector, first.cursor);
    expect(second.sales).toMatchObject([{ state: 'placed', totalMinor: 2499, lines: [{ quantity: 1 }] }]);
    expect(second.sales[0]?.revision).not.toBe(first.sales[0]?.revision);
    // Two refunds within one second are told apart.
    owner.refund(order, 0, 1);
    const third = await pullAll(connector, second.cursor);
    expect(third.sales[0]?.revision).not.toBe(second.sales[0]?.revision);
    clock.advance(60_000);
    owner.cancel(order);
    const fourth = await pullAll(connector, third.cursor);
    expect(fourth.sales).toMatchObject([{ state: 'cancelled', lines: [{ quantity: 3 }] }]);
  });

  test('orders that change while pages are read shift nobody out, and the next round looks back ten minutes', async () => {
    const { connector, owner, clock } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '24.99', quantity: 700 }]);
    const orders = Array.from({ length: 45 }, () => {
      clock.advance(1000);
      return owner.order([{ sku: 'MUG-1', quantity: 1 }]);
    });
    let next = 0;
    const first = await pullAll(connector, null, () => {
      clock.advance(1000);
      owner.touch(orders[next++]!);
    });
    expect(new Set(first.sales.map((sale) => sale.remoteId)).size).toBe(45);
    clock.advance(20 * 60_000);
    owner.order([{ sku: 'MUG-1', quantity: 1 }]);
    const second = await pullAll(connector, first.cursor);
    expect(new Set(second.sales.map((sale) => sale.remoteId)).size).toBe(46);
    const third = await pullAll(connector, second.cursor);
    expect(third.sales).toHaveLength(1);
  });

  test('a long order is told with all its lines, and a cursor nobody can read starts over', async () => {
    const { connector, owner } = await practice();
    owner.add('Kubek', [{ sku: 'MUG-1', price: '0.99', quantity: 7000 }]);
    owner.add('Bez SKU', [{ sku: '', price: '5.00', quantity: 10 }]);
    owner.order([...Array.from({ length: 260 }, () => ({ sku: 'MUG-1', quantity: 1 })), { sku: '', quantity: 2 }]);
    const { sales } = await pullAll(connector, 'not a cursor');
    expect(sales[0]?.lines).toHaveLength(261);
    expect(sales[0]?.lines.at(-1)).toMatchObject({ sku: null, name: 'Bez SKU', quantity: 2, unitMinor: 500 });
    expect(new Set(sales[0]?.lines.map((line) => line.remoteLine)).size).toBe(261);
  });
});
