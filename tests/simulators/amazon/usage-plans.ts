import type { Clock } from '../../../src/core/foundation';

/** Rate (requests a second) and burst of each operation, as published; written down a second time, on the other side. */
const PLANS: readonly (readonly [method: string, path: RegExp, rate: number, burst: number])[] = [
  ['PATCH', /^\/listings\/2021-08-01\/items\/[^/]+\/[^/]+$/, 5, 5],
  ['GET', /^\/listings\/2021-08-01\/items\/[^/]+\/[^/]+$/, 5, 10],
  ['GET', /^\/listings\/2021-08-01\/items\/[^/]+$/, 5, 5],
  ['POST', /^\/feeds\/2021-06-30\/documents$/, 0.5, 15],
  ['POST', /^\/feeds\/2021-06-30\/feeds$/, 0.0083, 15],
  ['GET', /^\/feeds\/2021-06-30\/feeds\/[^/]+$/, 2, 15],
  ['GET', /^\/feeds\/2021-06-30\/documents\/[^/]+$/, 0.0222, 10],
  ['GET', /^\/orders\/2026-01-01\/orders$/, 0.0056, 20],
];
const FEEDS = 5;
const FEEDS_MS = 300_000;

export interface Verdict {
  readonly rate: number | null;
  readonly allowed: boolean;
}

/** Token buckets by the simulated clock, and five feeds of listings in five minutes. */
export class UsagePlans {
  readonly #clock: Clock;
  readonly #enforced: boolean;
  readonly #buckets = new Map<number, { tokens: number; at: number }>();
  #feeds: number[] = [];
  /** A seller may have a slower plan than the published one. */
  slowdown = 1;

  constructor(clock: Clock, enforced: boolean) {
    this.#clock = clock;
    this.#enforced = enforced;
  }

  take(method: string, path: string): Verdict {
    const index = PLANS.findIndex(([ofMethod, pattern]) => ofMethod === method && pattern.test(path));
    const plan = PLANS[index];
    if (!plan) return { rate: null, allowed: true };
    const rate = plan[2] / this.slowdown;
    if (!this.#enforced) return { rate, allowed: true };
    const now = this.#clock.now().getTime();
    const bucket = this.#buckets.get(index) ?? { tokens: plan[3], at: now };
    bucket.tokens = Math.min(plan[3], bucket.tokens + ((now - bucket.at) / 1000) * rate);
    bucket.at = now;
    this.#buckets.set(index, bucket);
    if (bucket.tokens < 1 || !this.#takeFeed(method, path, now)) return { rate, allowed: false };
    bucket.tokens -= 1;
    return { rate, allowed: true };
  }

  #takeFeed(method: string, path: string, now: number): boolean {
    if (method !== 'POST' || !path.endsWith('/feeds')) return true;
    this.#feeds = this.#feeds.filter((at) => at > now - FEEDS_MS);
    if (this.#feeds.length >= FEEDS) return false;
    this.#feeds.push(now);
    return true;
  }
}
