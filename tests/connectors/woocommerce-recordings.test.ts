import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type WooCommerceShop, startWooCommerceShop } from '../../src/practice/woocommerce';
import { testClock } from '../support/clock';
import { skip } from './conformance-shop';

/**
 * The practice shop beside a real WooCommerce 9.4.3: recorded requests are sent to it in their order, and status and every
 * field that decides anything must be the recorded ones. The recordings are not part of the repository.
 */
const exchangeSchema = z.object({
  name: z.string(),
  request: z.object({ method: z.string(), path: z.string(), auth: z.string(), body: z.unknown() }),
  response: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown() }),
});

/** Compared wherever they occur; everything else is decoration (permalinks, HTML of prices, keys of orders). */
const DECIDING: ReadonlySet<string> = new Set([
  ...['id', 'sku', 'type', 'parent_id', 'status', 'price', 'regular_price', 'sale_price', 'on_sale', 'purchasable'],
  ...['manage_stock', 'stock_quantity', 'stock_status', 'date_on_sale_to', 'date_on_sale_to_gmt', 'total_sales'],
  ...['code', 'message', 'data', 'params', 'details', 'error', 'create', 'update', '_links', 'number', 'currency'],
  ...['total', 'shipping_total', 'line_items', 'product_id', 'variation_id', 'quantity', 'subtotal', 'stock_quantity'],
]);

function deciding(value: unknown, inside = false): unknown {
  if (Array.isArray(value)) return value.map((one) => deciding(one, inside));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => inside || DECIDING.has(key));
  return Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      key === '_links' ? true : deciding(one, inside || key === 'params' || key === 'details'),
    ]),
  );
}

const keys = { consumerKey: 'ck_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', consumerSecret: 'cs_practice' };
const basic = (secret: string) => `Basic ${Buffer.from(`${keys.consumerKey}:${secret}`).toString('base64')}`;

function oauthUrl(url: URL, timestamp: number): URL {
  const signed = new URL(url);
  const add = (name: string, text: string) => signed.searchParams.set(name, text);
  add('oauth_consumer_key', keys.consumerKey);
  add('oauth_timestamp', String(timestamp));
  add('oauth_nonce', '264c2e41549a9ede4082ff32a42d63e0');
  add('oauth_signature_method', 'HMAC-SHA256');
  const pairs = [...signed.searchParams].map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).sort();
  const base = ['GET', encodeURIComponent(url.origin + url.pathname), encodeURIComponent(pairs.join('&'))].join('&');
  add('oauth_signature', createHmac('sha256', `${keys.consumerSecret}&`).update(base).digest('base64'));
  return signed;
}

const NOT_PRACTISED: Readonly<Record<string, string>> = {
  'create webhook': 'a desktop program cannot receive webhooks, so the practice shop sends none',
};

const samples = process.env['ONESHELF_SAMPLES'];
const recordings = samples ? join(samples, '../channels/recordings/woocommerce-9.4.3.json') : null;
const exchanges = recordings
  ? z
      .array(z.union([exchangeSchema, z.object({ name: z.string(), signature_matches: z.boolean() })]))
      .parse(JSON.parse(await readFile(recordings, 'utf8')))
      .filter((one) => 'request' in one)
  : [];

describe('the practice WooCommerce answers as the recorded one did', () => {
  let practice: WooCommerceShop;
  const clock = testClock('2026-11-22T11:39:04Z');
  beforeAll(async () => {
    const first = await startWooCommerceShop({ clock, keys, currency: 'PLN', products: [] });
    first.shop.add([{ id: 10, sku: 'MUG-1', name: 'Mug', price: '24.99', quantity: 10 }]);
    clock.advance(1000);
    const small = { id: 12, sku: 'SHIRT-S', name: 'Shirt - S', price: '49.00', quantity: 5 };
    first.shop.add([{ id: 11, sku: '', name: 'Shirt', price: '', quantity: null, variations: [small] }]);
    clock.advance(3000);
    first.shop.order([{ sku: 'MUG-1', quantity: 2 }]);
    const snapshot = first.snapshot();
    // The recording's first order had shipping, which a shopper's hands in the practice shop do not add.
    for (const order of snapshot.orders) order.shippingMinor = 1500;
    snapshot.nextLineId = 3;
    await first.close();
    practice = await startWooCommerceShop({ clock, keys, currency: 'PLN', snapshot });
    clock.advance(60_000);
  });
  afterAll(() => practice.close());

  if (exchanges.length === 0) {
    test('recorded exchanges', (context) => skip(context, 'ONESHELF_SAMPLES does not say where the recordings are'));
  }

  test.for(exchanges.map((one) => [one.name, one] as const))('%s', async ([name, exchange], context) => {
    const reason = NOT_PRACTISED[name];
    if (reason) return skip(context, reason);
    clock.advance(1000);
    const { request, response } = exchange;
    const url = new URL(practice.url + request.path);
    const asked = request.auth === 'oauth' ? oauthUrl(url, Math.floor(clock.now().getTime() / 1000)) : url;
    const secret = request.auth === 'badsecret' ? 'cs_wrong' : keys.consumerSecret;
    const answer = await fetch(asked, {
      method: request.method,
      headers: {
        ...(request.auth === 'none' || request.auth === 'oauth' ? {} : { authorization: basic(secret) }),
        ...(request.auth === 'basic' || request.auth === 'badsecret' ? { 'x-forwarded-proto': 'https' } : {}),
      },
      ...(request.body === null ? {} : { body: JSON.stringify(request.body) }),
    });
    const body: unknown = await answer.json();
    expect(answer.status).toBe(response.status);
    expect(deciding(body)).toEqual(deciding(response.body));
    for (const header of ['x-wp-total', 'x-wp-totalpages', 'content-type']) {
      expect(answer.headers.get(header)).toBe(response.headers[header] ?? null);
    }
    const rels = (link: string | null) => (link ?? '').match(/rel="(next|prev)"/g) ?? [];
    expect(rels(answer.headers.get('link'))).toEqual(rels(response.headers['link'] ?? null));
  });
});
