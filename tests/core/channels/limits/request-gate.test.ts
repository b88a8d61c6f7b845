import { expect, test } from 'vitest';
import { createRequestGate, type GateTime } from '../../../../src/core/channels/limits/request-gate';
import type { RequestLimit } from '../../../../src/core/channels';

/** Time that only passes while somebody sleeps, so that a whole hour of requests takes no time. */
function simulatedTime(): GateTime & { readonly at: () => number; pass(ms: number): void } {
  let now = 0;
  return {
    at: () => now,
    pass: (ms) => void (now += ms),
    now: () => now,
    sleep: (ms) => Promise.resolve(void (now += ms)),
  };
}

const get = { method: 'GET', url: new URL('https://shop.test/orders') };
const put = { method: 'PUT', url: new URL('https://shop.test/stock') };

async function sendFor(limits: readonly RequestLimit[], ms: number, request = get): Promise<number[]> {
  const time = simulatedTime();
  const gate = createRequestGate(limits, time);
  const sent: number[] = [];
  while (time.at() < ms) {
    await gate.pass(request, { patienceMs: Number.POSITIVE_INFINITY });
    if (time.at() < ms) sent.push(time.at());
  }
  return sent;
}

/** The most requests in any stretch of so many milliseconds. */
function busiest(sent: readonly number[], stretch: number): number {
  return Math.max(...sent.map((from) => sent.filter((at) => at >= from && at < from + stretch).length));
}

const MINUTE = 60_000;

test('a window is never overdrawn in any minute, and more than nine tenths of it are used', async () => {
  const sent = await sendFor([{ name: 'all', kind: 'window', requests: 100, perMs: MINUTE }], 10 * MINUTE);
  expect(busiest(sent, MINUTE)).toBe(100);
  expect(sent.length).toBeGreaterThan(0.9 * 1_000);
});

test('a bucket gives its burst at once and then its rate', async () => {
  const sent = await sendFor([{ name: 'all', kind: 'bucket', requests: 5, perMs: 1_000, burst: 10 }], MINUTE);
  expect(sent.filter((at) => at === 0)).toHaveLength(10);
  expect(sent.length).toBeLessThanOrEqual(10 + 300);
  expect(sent.length).toBeGreaterThan(0.9 * 310);
});

test('a limit of one kind of request leaves the others alone', async () => {
  const orders: RequestLimit = {
    name: 'orders',
    kind: 'window',
    requests: 1,
    perMs: MINUTE,
    of: ({ url }) => url.pathname === '/orders',
  };
  const time = simulatedTime();
  const gate = createRequestGate([orders], time);
  await gate.pass(get, { patienceMs: 0 });
  expect(await gate.pass(put, { patienceMs: 0 })).toBe(0);
  expect(await gate.pass(get, { patienceMs: 0 })).toBeGreaterThan(MINUTE - 1);
});

test('who would wait too long is told for how long, and takes nothing', async () => {
  const time = simulatedTime();
  const gate = createRequestGate([{ name: 'all', kind: 'window', requests: 1, perMs: 1_000 }], time);
  await gate.pass(get, { patienceMs: 0 });
  const wait = await gate.pass(get, { patienceMs: 500 });
  expect(wait).toBeGreaterThan(1_000);
  time.pass(wait);
  expect(await gate.pass(get, { patienceMs: 0 })).toBe(0);
});

test('a Retry-After is obeyed by whoever comes', async () => {
  const time = simulatedTime();
  const gate = createRequestGate([], time);
  gate.answered(true, 7_000);
  await gate.pass(get, { patienceMs: Number.POSITIVE_INFINITY });
  expect(time.at()).toBe(7_000);
});

test('a complaint without a time doubles the gap between requests, and good answers close it again', async () => {
  const time = simulatedTime();
  const gate = createRequestGate([], time);
  const gapAfter = async () => {
    await gate.pass(get, { patienceMs: Number.POSITIVE_INFINITY });
    const from = time.at();
    await gate.pass(get, { patienceMs: Number.POSITIVE_INFINITY });
    return time.at() - from;
  };
  gate.answered(true, null);
  expect(await gapAfter()).toBe(100);
  gate.answered(true, null);
  expect(await gapAfter()).toBe(200);
  for (let i = 0; i < 200; i++) gate.answered(false, null);
  expect(await gapAfter()).toBe(0);
});
