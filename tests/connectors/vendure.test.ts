import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vendureConnector } from '../../src/connectors/vendure';
import type { SalesPage } from '../../src/core/channels';
import { type VendureShop, startVendureShop } from '../../src/practice/vendure';
import { testClock } from '../support/clock';
import { seededRandom } from '../support/random';
import { describeConnectorConformance } from './conformance';
import { patience, value } from './conformance-shop';
import { firstPush } from '../support/first-push';
import { memorySecrets } from '../support/memory-secrets';

const CREDENTIALS = { username: 'owner@example.com', password: 'correct horse' };
const UNREACHABLE = { url: 'http://127.0.0.1:9' };

describeConnectorConformance('Vendure, against the practice shop', async () => {
  const clock = testClock();
  const practice = await startVendureShop({ clock, credentials: CREDENTIALS, currency: 'PLN' });
  const { url, shop } = practice;
  return {
    kind: vendureConnector,
    currency: 'PLN',
    settings: { url },
    secrets: CREDENTIALS,
    clock,
    speaksHttp: true,
    wrongSecrets: { secrets: { ...CREDENTIALS, password: 'not the password' } },
    unreachableSettings: UNREACHABLE,
    manyProducts: 100,
    gtins: { impossible: 'Vendure has no field for GTINs' },
    hasUnknownSkus: true,
    stock: async (products) =>
      shop.add(
        products.map(({ sku, name, offer }) => ({ sku, name, priceMinor: offer.priceMinor, quantity: offer.quantity })),
      ),
    shelf: async (sku) => {
      const row = shop.variants().find((variant) => variant.sku === sku);
      return row ? { priceMinor: row.priceMinor, quantity: row.quantity } : null;
    },
    remove: async (sku) => shop.remove(sku),
    sell: async (lines) => shop.order(lines),
    cancel: async (order) => shop.cancel(order),
    close: () => practice.close(),
  };
});

describe('Vendure connector', () => {
  const clock = testClock();
  let practice: VendureShop;
  beforeAll(async () => {
    practice = await startVendureShop({ clock, credentials: CREDENTIALS, currency: 'PLN' });
  });
  afterAll(() => practice.close());

  const connect = (
    overrides: { settings?: Record<string, string>; secrets?: Record<string, string>; currency?: string } = {},
  ) =>
    vendureConnector.connect({
      channelName: 'shop',
      currency: overrides.currency ?? 'PLN',
      settings: overrides.settings ?? { url: practice.url },
      secrets: overrides.secrets ?? CREDENTIALS,
      fetch,
      clock,
      random: seededRandom(),
      secretStore: memorySecrets(overrides.secrets ?? CREDENTIALS),
      rest: () => {},
    });

  test('signs in again by itself when the shop has forgotten the session', async () => {
    const connector = connect();
    value(await connector.find(['NONE'], patience()));
    practice.shop.forgetSessions();
    expect(value(await connector.find(['NONE'], patience()))).toEqual([]);
  });

  test('understands the address with and without the path of the Admin API', async () => {
    for (const url of [`${practice.url}/`, `${practice.url}/admin-api`, ` ${practice.url}/admin-api/ `]) {
      expect(await connect({ settings: { url } }).test(patience())).toMatchObject({ ok: true });
    }
  });

  test.each([
    ['an address that is none', { settings: { url: 'my shop' } }, 'channel_settings_invalid'],
    ['a path without an Admin API', { settings: { url: 'PRACTICE', adminApiPath: 'graphql' } }, 'vendure_not_there'],
    ['no password', { secrets: { username: 'owner@example.com' } }, 'vendure_login_missing'],
    [
      'a location the shop does not have',
      { settings: { url: 'PRACTICE', stockLocation: 'Moon' } },
      'vendure_stock_location_missing',
    ],
    ['a token of no channel', { settings: { url: 'PRACTICE', channelToken: 'x' } }, 'vendure_channel_token_unknown'],
  ])(
    '%s waits for a person, with the reason',
    async (_, { settings, secrets }: { settings?: Record<string, string>; secrets?: Record<string, string> }, code) => {
      const connector = connect({
        ...(settings
          ? { settings: { ...settings, url: settings['url'] === 'PRACTICE' ? practice.url : (settings['url'] ?? '') } }
          : {}),
        ...(secrets ? { secrets } : {}),
      });
      expect(await connector.test(patience())).toMatchObject({ ok: false, problem: { code, class: 'auth' } });
    },
  );

  test('prices in a currency that is not the shop’s own are neither read nor written', async () => {
    practice.shop.add([{ sku: 'EURO-1', name: 'Euro', priceMinor: 100, quantity: 1 }]);
    const [listing] = value(await connect().find(['EURO-1'], patience()));
    const connector = connect({ currency: 'EUR' });
    const item = {
      sku: 'EURO-1',
      name: 'Euro',
      gtins: [],
      ...firstPush,
      ref: listing!.ref,
      offer: { priceMinor: 5, quantity: 5 },
    };
    const differs = { ok: false, problem: { code: 'vendure_currency_differs', class: 'auth' } };
    expect(await connector.find(['EURO-1'], patience())).toMatchObject(differs);
    expect(await connector.push([item], patience())).toMatchObject(differs);
    expect(value(await connector.test(patience())).currency).toBe('PLN');
    expect(practice.shop.variants().find(({ sku }) => sku === 'EURO-1')).toMatchObject({
      priceMinor: 100,
      quantity: 1,
    });
  });

  test('more orders than fit a page are all pulled, even when all changed in the same second', async () => {
    const own = await startVendureShop({ clock, credentials: CREDENTIALS, currency: 'PLN' });
    const connector = connect({ settings: { url: own.url } });
    own.shop.add([{ sku: 'RUSH-1', name: 'Rush', priceMinor: 100, quantity: 1000 }]);
    const placed = new Set<string>();
    const place = (count: number) => {
      for (let i = 0; i < count; i += 1) placed.add(own.shop.order([{ sku: 'RUSH-1', quantity: 1 }]));
    };
    place(40);
    clock.advance(30 * 60_000);
    place(250);
    clock.advance(30 * 60_000);
    place(40);
    const seen = new Set<string>();
    let cursor: string | null = null;
    for (let more = true; more;) {
      const page: SalesPage = value(await connector.pullSales!(cursor, patience()));
      for (const { number } of page.sales) seen.add(number);
      ({ cursor, more } = page);
    }
    expect(seen).toEqual(placed);
    const again = value(await connector.pullSales!(cursor, patience()));
    expect(again.more).toBe(false);
    expect(again.sales).toHaveLength(40);
    await own.close();
  });
});
