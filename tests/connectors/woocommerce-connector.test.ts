import { describe, expect, test } from 'vitest';
import { wooCommerce } from '../../src/connectors/woocommerce';
import type { Connector, RemoteSale } from '../../src/core/channels';
import type { PracticeProduct } from '../../src/practice/woocommerce';
import { firstPush } from '../support/first-push';
import { mug, practice, shirt } from '../support/woocommerce-practice';
import { patience, value } from './conformance-shop';

/** Its pieces are counted at the parent, for S and M together; L counts its own. */
const shared: PracticeProduct = {
  sku: 'CAP',
  name: 'Czapka',
  price: '',
  quantity: 6,
  variations: [
    { sku: 'CAP-S', name: 'S', price: '20.00', quantity: null },
    { sku: 'CAP-M', name: 'M', price: '20.00', quantity: null },
    { sku: 'CAP-L', name: 'L', price: '20.00', quantity: 3 },
  ],
};

async function pushTo(connector: Connector, sku: string, priceMinor: number, quantity: number) {
  const [listing] = value(await connector.find([sku], patience()));
  const item = { sku, name: sku, gtins: [], ...firstPush, ref: listing!.ref, offer: { priceMinor, quantity } };
  return value(await connector.push([item], patience()));
}

describe('what is sent to WooCommerce', () => {
  test('a price goes as a text with a point and two decimals, and the stock is always managed', async () => {
    const { connector, sent } = await practice([mug]);
    await pushTo(connector, 'MUG-1', 500, 3);
    const body = JSON.parse(sent.at(-1)?.init.body as string) as { update: unknown[] };
    expect(body.update).toEqual([
      { id: 10, manage_stock: true, stock_quantity: 3, regular_price: '5.00', sale_price: '' },
    ]);
  });

  test('over https the keys go as Basic and never in the address; over http they are signed', async () => {
    const { connector, connect, server, sent } = await practice([mug]);
    value(await connector.test(patience()));
    expect(sent.at(-1)?.url.searchParams.get('oauth_signature_method')).toBe('HMAC-SHA256');
    const seen: string[] = [];
    const throughProxy: typeof fetch = (input, init) => {
      const asked = input instanceof Request ? input.url : input.toString();
      seen.push(asked);
      const inside = asked.replace('https://sklep.example', server.url);
      return fetch(inside, { ...init, headers: { ...(init?.headers as object), 'x-forwarded-proto': 'https' } });
    };
    const secure = connect({ settings: { url: 'sklep.example/' }, fetch: throughProxy });
    expect(value(await secure.test(patience()))).toEqual({ shop: 'sklep.example', currency: 'PLN' });
    expect(seen.join()).not.toContain('ck_');
    expect(seen[0]).toMatch(/^https:\/\/sklep\.example\/wp-json\/wc\/v3\/products\?/);
  });

  test('variations are pushed and read through their parents, in one call with simple products', async () => {
    const { connector, owner } = await practice([mug, shirt]);
    const found = value(await connector.find(['MUG-1', 'SHIRT-S', 'SHIRT-M'], patience()));
    const offer = { priceMinor: 5500, quantity: 9 };
    const items = found.map(({ sku, ref }) => ({ sku, name: sku, gtins: [], ...firstPush, ref, offer }));
    const results = value(await connector.push(items, patience()));
    expect(results.map((result) => result.status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(owner.products().filter((row) => row.price === '55.00' && row.quantity === 9)).toHaveLength(3);
    const read = value(
      await connector.read(
        found.map(({ ref }) => ref),
        patience(),
      ),
    );
    expect(read.map((result) => result.status === 'shown' && result.shown)).toEqual([offer, offer, offer]);
    const groups = new Set(found.map(({ ref }) => wooCommerce.capabilities.groupOf!(ref)));
    expect(groups).toEqual(new Set(['products', '11']));
  });
});

describe('variations that live from the pieces of their parent', () => {
  test('show those pieces; one that would change them is named with the others, and nothing is moved', async () => {
    const { connector, owner } = await practice([shared]);
    const found = value(await connector.find(['CAP-S', 'CAP-L'], patience()));
    expect(found.map(({ sku, shown }) => [sku, shown.quantity])).toEqual([
      ['CAP-S', 6],
      ['CAP-L', 3],
    ]);
    expect(await pushTo(connector, 'CAP-S', 2500, 4)).toEqual([
      {
        id: '11',
        status: 'refused',
        problem: expect.objectContaining({
          code: 'woocommerce_stock_shared',
          class: 'validation',
          facts: { sku: 'CAP-S', others: 'CAP-M' },
        }) as unknown,
      },
    ]);
    expect(await pushTo(connector, 'CAP-L', 2600, 1)).toEqual([{ id: '13', status: 'accepted' }]);
    expect(owner.products().map(({ sku, price, quantity }) => [sku, price, quantity])).toEqual([
      ['CAP', '', 6],
      ['CAP-S', '20.00', 6],
      ['CAP-M', '20.00', 6],
      ['CAP-L', '26.00', 1],
    ]);
  });

  test('take a new price where the number is right already, and stay with their parent', async () => {
    const { connector, owner } = await practice([shared]);
    expect(await pushTo(connector, 'CAP-S', 2500, 6)).toEqual([{ id: '11', status: 'accepted' }]);
    owner.edit('CAP', { stock_quantity: 2 });
    expect(owner.products().map(({ sku, price, quantity }) => [sku, price, quantity])).toEqual([
      ['CAP', '', 2],
      ['CAP-S', '25.00', 2],
      ['CAP-M', '20.00', 2],
      ['CAP-L', '20.00', 3],
    ]);
  });

  test('alone with its parent, a variation is counted there and not beside it', async () => {
    const [only] = shared.variations!;
    const { connector, owner } = await practice([{ ...shared, variations: [only!] }]);
    expect(await pushTo(connector, 'CAP-S', 2500, 9)).toEqual([{ id: '11', status: 'accepted' }]);
    owner.edit('CAP', { stock_quantity: 8 });
    const [listing] = value(await connector.find(['CAP-S'], patience()));
    expect(listing?.shown).toEqual({ priceMinor: 2500, quantity: 8 });
  });
});

describe('the lowest price of 30 days', () => {
  const pushed = async (settings: Record<string, string>, ...priors: (number | null)[]) => {
    const { connect, server, sent } = await practice([mug]);
    const connector = connect({ settings: { url: server.url, ...settings } });
    const [listing] = value(await connector.find(['MUG-1'], patience()));
    for (const priorMinor of priors) {
      const offer = { priceMinor: 1999, quantity: 7 };
      const item = { sku: 'MUG-1', name: '', gtins: [], ...firstPush, ref: listing!.ref, offer, priorMinor };
      value(await connector.push([item], patience()));
    }
    return { meta: server.snapshot().products[0]?.meta, body: sent.at(-1)?.init.body as string };
  };

  test('goes into the field of the plug-in that shows it, and out of it when nothing is reduced any more', async () => {
    const settings = { lowestPriceMeta: ' _omnibus_price ' };
    expect((await pushed(settings, 2249)).meta).toEqual({ _omnibus_price: '22.49' });
    expect((await pushed(settings, 2249, null)).meta).toEqual({});
  });

  test('goes nowhere in a shop that names no such field', async () => {
    expect((await pushed({}, 2249)).body).not.toContain('meta_data');
  });
});

describe('what WooCommerce shows', () => {
  test('a running sale is what the shop charges, and a push ends it', async () => {
    const { connector, owner } = await practice([mug]);
    owner.edit('MUG-1', { sale_price: '19.99' });
    const [listing] = value(await connector.find(['MUG-1'], patience()));
    expect(listing?.shown.priceMinor).toBe(1999);
    await pushTo(connector, 'MUG-1', 2499, 7);
    expect(owner.products()[0]).toMatchObject({ price: '24.99' });
  });

  test('a stock the shop does not count, and a price with a tenth of a grosz, are no usable values', async () => {
    const { connector, owner } = await practice([{ ...mug, quantity: null }]);
    owner.edit('MUG-1', { regular_price: '24.9999' });
    const [listing] = value(await connector.find(['MUG-1'], patience()));
    expect(listing?.shown).toEqual({ priceMinor: null, quantity: null });
    await pushTo(connector, 'MUG-1', 2499, 7);
    expect(owner.products()[0]).toMatchObject({ price: '24.99', quantity: 7 });
  });

  test('only an exactly equal SKU is ours, and a SKU with a comma is found', async () => {
    const { connector } = await practice([
      { ...mug, sku: 'mug-1' },
      { ...mug, sku: 'A,B' },
      { ...mug, sku: 'A' },
    ]);
    const found = value(await connector.find(['MUG-1', 'A,B', 'B'], patience()));
    expect(found.map((listing) => listing.sku)).toEqual(['A,B']);
  });

  test('very long SKUs are asked for in several addresses, none of them too long for a host', async () => {
    const products = Array.from({ length: 100 }, (_, i) => ({ ...mug, sku: `${'DŁUGIE-SKU-'.repeat(5)}${i}` }));
    const { connector, sent } = await practice(products);
    expect(
      value(
        await connector.find(
          products.map((p) => p.sku),
          patience(),
        ),
      ),
    ).toHaveLength(100);
    expect(Math.max(...sent.map(({ url }) => url.href.length))).toBeLessThan(4096);
  });

  test('the SKU of a product with variations is found, shows nothing and refuses offers by name', async () => {
    const { connector, owner } = await practice([shirt]);
    const before = owner.products();
    expect(await pushTo(connector, 'SHIRT', 100, 1)).toEqual([
      {
        id: '10',
        status: 'refused',
        problem: expect.objectContaining({ code: 'woocommerce_parent_not_sellable', class: 'validation' }) as unknown,
      },
    ]);
    expect(owner.products()).toEqual(before);
  });

  test('a variation whose parent was deleted is gone', async () => {
    const { connector, owner } = await practice([shirt]);
    const [listing] = value(await connector.find(['SHIRT-S'], patience()));
    owner.remove('SHIRT-S');
    owner.remove('SHIRT');
    expect(value(await connector.read([listing!.ref], patience()))).toEqual([{ id: listing!.ref.id, status: 'gone' }]);
  });
});

describe('who may come in', () => {
  test('a key that may only read is a problem of the key, not of the product', async () => {
    const { connector } = await practice([mug], 'read');
    const [listing] = value(await connector.find(['MUG-1'], patience()));
    const item = {
      sku: 'MUG-1',
      name: '',
      gtins: [],
      ...firstPush,
      ref: listing!.ref,
      offer: { priceMinor: 1, quantity: 1 },
    };
    expect(await connector.push([item], patience())).toMatchObject({
      ok: false,
      problem: { code: 'channel_auth_refused', class: 'auth' },
    });
  });

  test('a signature refused because of the clock is told apart from a wrong key', async () => {
    const { connect, clock } = await practice([mug]);
    const late = { now: () => new Date(clock.now().getTime() + 60 * 60_000) };
    expect(await connect({ clock: late }).find(['MUG-1'], patience())).toMatchObject({
      ok: false,
      problem: { code: 'woocommerce_clock_differs', class: 'auth', facts: { minutes: 60 } },
    });
  });

  test.each(['', 'ftp://sklep.example', 'http://', 'https://ck:cs@sklep.example'])(
    'the address "%s" is refused without asking anybody',
    async (url) => {
      const { connect, sent } = await practice([]);
      expect(await connect({ settings: { url } }).test(patience())).toMatchObject({
        ok: false,
        problem: { code: 'channel_settings_invalid' },
      });
      expect(sent).toEqual([]);
    },
  );

  test('a WordPress without WooCommerce is named', async () => {
    const { connect, server } = await practice([]);
    expect(await connect({ settings: { url: `${server.url}/blog` } }).test(patience())).toMatchObject({
      ok: false,
      problem: { code: 'woocommerce_not_found' },
    });
  });

  test('Retry-After as a date is measured against the clock of the server', async () => {
    const { connector, owner } = await practice([]);
    owner.fail({ kind: 'status', status: 503, retryAfter: new Date(Date.now() + 90_000).toUTCString() });
    const result = await connector.find(['MUG-1'], patience());
    expect(result).toMatchObject({ ok: false, problem: { code: 'channel_throttled', class: 'throttled' } });
    const waitMs = result.ok ? null : result.problem.retryAfterMs;
    expect(waitMs).toBeGreaterThan(60_000);
    expect(waitMs).toBeLessThanOrEqual(90_000);
  });
});

describe('orders pulled from WooCommerce', () => {
  const rounds = async (connector: Connector, cursor: string | null, between: () => void = () => undefined) => {
    const sales: RemoteSale[] = [];
    for (let page = 0; page < 50; page++) {
      const pulled = value(await connector.pullSales!(cursor, patience()));
      sales.push(...pulled.sales);
      cursor = pulled.cursor;
      if (!pulled.more) return { sales, cursor };
      between();
    }
    throw new Error('the pages never end');
  };

  test('an order changed while pages are pulled shifts nobody out', async () => {
    const { connector, owner, clock } = await practice([{ ...mug, quantity: 1000 }]);
    const orders = Array.from({ length: 250 }, () => {
      clock.advance(1000);
      return owner.order([{ sku: 'MUG-1', quantity: 1 }]);
    });
    let next = 0;
    const { sales } = await rounds(connector, null, () => {
      clock.advance(1000);
      owner.setStatus(orders[next++]!, 'completed');
    });
    expect(new Set(sales.map((sale) => sale.remoteId))).toEqual(new Set(orders.map(String)));
  });

  test('more orders in one second than a page holds are all pulled', async () => {
    const { connector, owner } = await practice([{ ...mug, quantity: 1000 }]);
    const orders = Array.from({ length: 230 }, () => owner.order([{ sku: 'MUG-1', quantity: 1 }]));
    const { sales } = await rounds(connector, null);
    expect(new Set(sales.map((sale) => sale.remoteId))).toEqual(new Set(orders.map(String)));
  });

  test('the next pull looks back ten minutes behind the clock of the shop, whatever ours says', async () => {
    const { connect, clock, owner, sent } = await practice([mug]);
    const ahead = { now: () => new Date(clock.now().getTime() + 5 * 60_000) };
    const connector = connect({ clock: ahead });
    const first = await rounds(connector, null);
    clock.advance(60_000);
    const order = owner.order([{ sku: 'MUG-1', quantity: 2 }]);
    const second = await rounds(connector, first.cursor);
    expect(sent.at(-1)?.url.searchParams.get('modified_after')).toBe('2026-11-24T07:50:00Z');
    expect(second.sales).toMatchObject([
      { remoteId: String(order), state: 'placed', totalMinor: 4998, placedAt: '2026-11-24T08:01:00.000Z' },
    ]);
  });

  test('an order waiting for payment is no sale yet; placed and cancelled within a second are two revisions', async () => {
    const { connector, owner } = await practice([mug]);
    owner.order([{ sku: 'MUG-1', quantity: 1 }], 'pending');
    const order = owner.order([{ sku: 'MUG-1', quantity: 1 }]);
    const placed = (await rounds(connector, null)).sales;
    owner.setStatus(order, 'cancelled');
    const cancelled = (await rounds(connector, null)).sales;
    expect([...placed, ...cancelled].map((sale) => sale.state)).toEqual(['placed', 'cancelled']);
    expect(placed[0]?.revision).not.toBe(cancelled[0]?.revision);
  });

  test('a line of a product without a SKU keeps its name, and a cursor nobody can read starts over', async () => {
    const { connector, owner } = await practice([{ ...mug, sku: '' }]);
    owner.order([{ sku: '', quantity: 1 }]);
    const { sales } = await rounds(connector, 'not a cursor');
    expect(sales[0]?.lines).toEqual([{ remoteLine: '1', sku: null, name: 'Kubek', quantity: 1, unitMinor: 2499 }]);
  });
});
