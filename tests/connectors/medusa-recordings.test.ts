import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refusalProblem } from '../../src/connectors/medusa/atomic-batch';
import { medusa } from '../../src/connectors/medusa';
import { minorOf, nearestMinor } from '../../src/connectors/medusa/money';
import { testClock } from '../support/clock';
import { memorySecrets } from '../support/memory-secrets';
import { seededRandom } from '../support/random';
import { patience, skip, value } from './conformance-shop';

/** What a real Medusa 2.21.2 was recorded to answer, read by our connector. The recordings are not part of the repository. */
const exchangesSchema = z.array(
  z.object({
    name: z.string(),
    request: z.object({ method: z.string(), path: z.string() }),
    response: z.object({ status: z.number(), body: z.record(z.string(), z.unknown()) }),
  }),
);
const samples = process.env['ONESHELF_SAMPLES'];
const recordings = samples ? join(samples, '../channels/recordings/medusa-2.21.2.json') : null;
const exchanges = recordings ? exchangesSchema.parse(JSON.parse(await readFile(recordings, 'utf8'))) : [];
const recorded = (name: string) => exchanges.find((exchange) => exchange.name === name)!.response;

/** A shop that answers with one recording, and as a Polish shop to what we ask beside it. */
function replaying(answers: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>) {
  const secrets = { email: 'admin@example.com', password: 'supersecret' };
  const clock = testClock('2026-11-22T12:00:00Z');
  const beside: typeof answers = {
    '/auth/user/emailpass': recorded('login'),
    '/admin/stores': answer({ stores: [{ name: 'Shop', supported_currencies: [{ currency_code: 'pln' }] }] }),
    '/admin/price-preferences': answer({ price_preferences: [{ value: 'pln', is_tax_inclusive: true }] }),
    '/admin/stock-locations': answer({ stock_locations: [{ id: 'sloc_1', name: 'Shop' }] }),
    '/admin/price-lists': answer({ price_lists: [], count: 0 }),
  };
  return medusa.connect({
    ...{ channelName: 'shop', currency: 'PLN', settings: { url: 'http://shop.example' }, secrets, clock },
    random: seededRandom(),
    secretStore: memorySecrets(secrets),
    rest: () => {},
    fetch: async (input) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      const { status, body } = { ...beside, ...answers }[pathname]!;
      return new Response(JSON.stringify(body), { status });
    },
  });
}
const answer = (body: unknown) => ({ status: 200, body });

describe('a recorded Medusa', () => {
  if (exchanges.length === 0) {
    test('recorded exchanges', (context) => skip(context, 'ONESHELF_SAMPLES does not say where the recordings are'));
    return;
  }

  test('shows a variant by its SKU with its price to the grosz', async () => {
    const connector = replaying({ '/admin/product-variants': recorded('list by sku') });
    expect(value(await connector.find(['MUG-1', 'NOPE'], patience()))).toEqual([
      {
        sku: 'MUG-1',
        ref: {
          id: 'variant_01M81H1PY25NK8V3W7H89MTQ20',
          data: { productId: 'prod_01M81H1PTHFHWSTJK88KTH9PYZ' },
        },
        // The recorded question did not ask for the inventory items.
        shown: { priceMinor: 2699, quantity: null },
      },
    ]);
  });

  test('takes the reserved pieces off what is on hand', async () => {
    const [variant] = recorded('list by sku').body['variants'] as object[];
    const inventory = recorded('stock after order').body['inventory_item'];
    const whole = { ...variant, inventory_items: [{ required_quantity: 1, inventory }] };
    const connector = replaying({
      '/admin/product-variants': answer({ variants: [whole], count: 1 }),
      '/admin/stock-locations': answer({ stock_locations: [{ id: 'sloc_01M81H1PN5JV4NKY9HD6Z4JV63', name: 'Shop' }] }),
    });
    const [listing] = value(await connector.find(['MUG-1'], patience()));
    expect(listing?.shown).toEqual({ priceMinor: 2699, quantity: 7 });
  });

  test('tells an order as a sale with its lines', async () => {
    const connector = replaying({ '/admin/orders': recorded('pull orders') });
    expect(value(await connector.pullSales!(null, patience()))).toEqual({
      more: false,
      cursor: '2026-11-22T11:32:47.608Z',
      sales: [
        {
          remoteId: 'order_01M81H1QYPEEVZ0V0H60Y7CK98',
          number: '1',
          revision: '2026-11-22T11:42:47.608Z pending 1',
          state: 'placed',
          placedAt: '2026-11-22T11:42:47.257Z',
          currency: 'PLN',
          totalMinor: 5398,
          lines: [
            {
              remoteLine: 'ordli_01M81H1QYQ4AR0Q5EHHBPP2Q87',
              sku: 'MUG-1',
              name: 'Mug',
              quantity: 2,
              unitMinor: 2699,
            },
          ],
        },
      ],
    });
  });

  test('refuses a wrong password in words of its own', async () => {
    const connector = replaying({ '/auth/user/emailpass': recorded('bad login') });
    expect(await connector.test(patience())).toMatchObject({
      problem: { code: 'medusa_login_refused', class: 'auth' },
    });
  });

  test.each([
    ['push stock: one good one unknown', 'medusa_listing_gone'],
    ['push price: one good one unknown', 'medusa_listing_gone'],
    ['push stock negative', 'medusa_value_refused'],
    ['push price as text', 'medusa_value_refused'],
  ])('says no to "%s" in a way we understand', (name, code) => {
    const { status, body } = recorded(name);
    const refusal = { status, type: String(body['type']), message: String(body['message']) };
    expect(refusalProblem(refusal, { sku: 'MUG-1' })).toMatchObject({ code });
  });
});

test.each([
  [8.2, 820, 820],
  [24.99, 2499, 2499],
  [0.07, 7, 7],
  [1.005, null, 101],
  [48.17999999999999, null, 4818],
  [1234567.89, 123456789, 123456789],
])('the JSON number %d is %s as a price and %s as a total', (amount, exact, nearest) => {
  expect(minorOf(amount)).toBe(exact);
  expect(nearestMinor(amount)).toBe(nearest);
});
