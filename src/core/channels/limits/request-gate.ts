import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestLimit } from '../port';
import { type Allowance, createAllowance } from './allowance';
import { createCaution } from './caution';

/** What the gate lives by; real time outside of tests. */
export interface GateTime {
  /** Monotonic milliseconds. */
  now(): number;
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>;
}

/** A longer rest is the engine's to keep, durably, in the channel's row. */
const LONGEST_REST_MS = 60_000;

const REAL_TIME: GateTime = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};

export interface OutgoingRequest {
  readonly method: string;
  readonly url: URL;
}

export interface GatePassing {
  readonly patienceMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears of every wait before it begins. */
  readonly onWait?: (ms: number) => void;
}

/**
 * The one gate every request to a channel goes through, shared by all that call it at the same time: it lets through what
 * the declared limits allow, waits out what the channel asked for, and slows down where the channel complains without
 * saying for how long.
 */
export interface RequestGate {
  /**
   * Waits until the request may go and counts it. Returns 0, or, without waiting, how many milliseconds it would have to
   * wait where that is more than `patienceMs`. Throws what `signal` throws.
   */
  pass(request: OutgoingRequest, how: GatePassing): Promise<number>;
  /** Nothing goes out for so long, a minute at most. */
  rest(ms: number): void;
  /** What came back: a refusal for too many requests, with the wait it asked for if it did, or anything else. */
  answered(throttled: boolean, retryAfterMs: number | null): void;
}

interface DeclaredLimit {
  readonly limit: RequestLimit;
  readonly allowance: Allowance;
}

export function createRequestGate(limits: readonly RequestLimit[], time: GateTime = REAL_TIME): RequestGate {
  const declared: readonly DeclaredLimit[] = limits.map((limit) => ({ limit, allowance: createAllowance(limit) }));
  const caution = createCaution();
  let restUntil = Number.NEGATIVE_INFINITY;

  function waitOf(concerning: readonly DeclaredLimit[]): number {
    const now = time.now();
    const waits = concerning.map(({ allowance }) => allowance.waitMs(now));
    return Math.max(0, restUntil - now, caution.waitMs(now), ...waits);
  }

  function rest(ms: number): void {
    restUntil = Math.max(restUntil, time.now() + Math.min(ms, LONGEST_REST_MS));
  }

  return {
    async pass(request, { patienceMs, signal, onWait }) {
      const concerning = declared.filter(({ limit }) => limit.of?.(request) ?? true);
      for (;;) {
        const wait = waitOf(concerning);
        if (wait > patienceMs) return wait;
        if (wait === 0) break;
        onWait?.(wait);
        await time.sleep(wait, signal);
      }
      const now = time.now();
      for (const { allowance } of concerning) allowance.take(now);
      caution.take(now);
      return 0;
    },
    rest,
    answered(throttled, retryAfterMs) {
      if (!throttled) caution.relax();
      else if (retryAfterMs === null) caution.heed();
      else rest(retryAfterMs);
    },
  };
}
