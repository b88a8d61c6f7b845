import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { amazon } from '../../src/connectors/amazon';
import { gatedFetch } from '../../src/core/channels/limits/gated-fetch';
import { createRequestGate } from '../../src/core/channels/limits/request-gate';
import { memorySecrets } from '../support/memory-secrets';
import { openBench, pushOf, soon } from './amazon-bench';
import { value } from './conformance-shop';

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.simulator.close());

const logins = () => bench.simulator.requests.filter((request) => request === 'POST /auth/o2/token').length;

describe('tokens', () => {
  test('one token serves until shortly before its end, and is stored for other passes', async () => {
    const store = memorySecrets(bench.keys);
    const connector = bench.connect({}, store);
    await connector.find(['X'], soon());
    await connector.find(['X'], soon());
    await bench.connect({}, store).find(['X'], soon());
    expect(logins()).toBe(1);
    expect(store.current()).toMatchObject({
      refreshToken: bench.keys.refreshToken,
      expiresAt: '2026-11-24T09:00:00.000Z',
    });
    bench.clock.advance(59.5 * 60_000);
    value(await connector.find(['X'], soon()));
    expect(logins()).toBe(2);
  });

  test('a token that is refused before its time is renewed once and the request made again', async () => {
    const connector = bench.connect();
    await connector.find(['X'], soon());
    bench.simulator.expireTokens();
    value(await connector.find(['X'], soon()));
    expect(logins()).toBe(2);
  });

  test('two passes that meet a dead token renew it once', async () => {
    const store = memorySecrets(bench.keys);
    const [one, other] = [bench.connect({}, store), bench.connect({}, store)];
    await Promise.all([one.find(['X'], soon()), other.find(['Y'], soon())]);
    expect(logins()).toBe(1);
  });

  test('a missing role is a problem of its own, and no reason to renew the token', async () => {
    const settings = { marketplaceId: 'A1C3SOZRARQ6R3', sellerId: 'SOMEBODY-ELSE', url: bench.simulator.url };
    const connector = bench.connect({ settings: { ...settings, authUrl: bench.simulator.url } });
    expect(await connector.test(soon())).toMatchObject({
      ok: false,
      problem: { code: 'amazon_not_allowed', class: 'auth' },
    });
    expect(logins()).toBe(1);
  });

  test('no token goes anywhere over plain http but to this PC', async () => {
    const calls: string[] = [];
    const watched: typeof fetch = (input) => {
      calls.push(new Request(input).url);
      return Promise.reject(new Error('nothing should be sent'));
    };
    const settings = { marketplaceId: 'M', sellerId: 'S', url: 'http://sellingpartnerapi.example' };
    expect(await bench.connect({ settings, fetch: watched }).test(soon())).toMatchObject({
      ok: false,
      problem: { code: 'channel_settings_invalid', class: 'auth', facts: { key: 'url' } },
    });
    expect(calls).toEqual([]);
  });
});

describe('limits', () => {
  test('a refusal for too many requests says when the next one has a place, from the rate Amazon tells', async () => {
    await bench.simulator.close();
    bench = await openBench({ enforceLimits: true });
    const connector = bench.connect();
    for (let i = 0; i < 5; i++) value(await connector.find(['X'], soon()));
    expect(await connector.find(['X'], soon())).toMatchObject({
      ok: false,
      problem: { code: 'channel_throttled', class: 'throttled', retryAfterMs: 200 },
    });
  });

  test('a plan slower than the published one is kept by resting', async () => {
    const connector = bench.connect();
    value(await connector.find(['X'], soon()));
    expect(bench.rests).toEqual([]);
    bench.simulator.slowDown(5);
    value(await connector.find(['X'], soon()));
    expect(bench.rests).toEqual([1000]);
  });

  test('behind the gate no operation is ever refused, and nine tenths of its plan are used', async () => {
    await bench.simulator.close();
    bench = await openBench({ enforceLimits: true });
    const { clock } = bench;
    const time = { now: () => clock.now().getTime(), sleep: async (ms: number) => clock.advance(ms) };
    const gate = createRequestGate(amazon.capabilities.limits, time);
    const options = { patienceMs: Number.POSITIVE_INFINITY, now: () => clock.now(), onWait: () => {} };
    const connector = bench.connect({ fetch: gatedFetch(fetch, gate, options) });
    for (let i = 0; i < 4; i++) bench.simulator.list({ sku: `L-${i}`, price: '1.00', quantity: 1 });
    const listings = value(await connector.find(['L-0', 'L-1', 'L-2', 'L-3'], soon()));
    const from = clock.now().getTime();
    for (let round = 1; round <= 25; round++) {
      const items = listings.map((listing) => pushOf(listing, { priceMinor: round, quantity: round }));
      value(await connector.push(items, soon()));
    }
    // 100 requests: 5 at once, 95 at five a second make 19 s at the least.
    const seconds = (clock.now().getTime() - from) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(19);
    expect(seconds).toBeLessThanOrEqual(19 / 0.9);
  });

  test('feeds of listings keep to five in five minutes', async () => {
    await bench.simulator.close();
    bench = await openBench({ enforceLimits: true });
    const { clock } = bench;
    const time = { now: () => clock.now().getTime(), sleep: async (ms: number) => clock.advance(ms) };
    const gate = createRequestGate(amazon.capabilities.limits, time);
    const options = { patienceMs: Number.POSITIVE_INFINITY, now: () => clock.now(), onWait: () => {} };
    const connector = bench.connect({ fetch: gatedFetch(fetch, gate, options) });
    for (let i = 0; i < 6; i++) bench.simulator.list({ sku: `L-${i}`, price: '1.00', quantity: 1 });
    const listings = value(await connector.find([...bench.simulator.state.listings.keys()], soon()));
    const items = listings.map((listing) => pushOf(listing, { priceMinor: 200, quantity: 2 }));
    for (let feed = 0; feed < 7; feed++) value(await connector.push(items, soon()));
    expect(bench.simulator.state.feeds.size).toBe(7);
  });
});
