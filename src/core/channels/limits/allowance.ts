import type { RequestLimit } from '../port';

/** How much of a declared limit is left: one of these for each limit of a channel. Times are monotonic milliseconds. */
export interface Allowance {
  /** How long a request has to wait from now; 0 where it may go at once. */
  waitMs(now: number): number;
  /** Counts a request that goes now. */
  take(now: number): void;
}

/**
 * Requests reach a channel less evenly than they leave here, so what it counts in one of its stretches can be a little more
 * than what we counted in ours. This much of each limit is left unused.
 */
const UNUSED = 0.02;
const JITTER_MS = 15;

export function createAllowance(limit: RequestLimit): Allowance {
  return limit.kind === 'window' ? slidingWindow(limit) : tokenBucket(limit);
}

/** The times of the last `requests` requests: the oldest of them must be older than the window. */
function slidingWindow({ requests, perMs }: RequestLimit): Allowance {
  const sent = new Float64Array(requests).fill(Number.NEGATIVE_INFINITY);
  const span = perMs * (1 + UNUSED) + JITTER_MS;
  let next = 0;
  return {
    waitMs: (now) => Math.max(0, (sent[next] ?? 0) + span - now),
    take(now) {
      sent[next] = now;
      next = (next + 1) % requests;
    },
  };
}

/** Refills evenly; a fresh one is full, because a channel that was not called for long has forgotten us. */
function tokenBucket({ requests, perMs, burst = requests }: RequestLimit): Allowance {
  const perToken = (perMs / requests) * (1 + UNUSED);
  let tokens = burst;
  let filledAt = Number.NEGATIVE_INFINITY;
  function fill(now: number): void {
    if (filledAt !== Number.NEGATIVE_INFINITY) tokens = Math.min(burst, tokens + (now - filledAt) / perToken);
    filledAt = now;
  }
  return {
    waitMs(now) {
      fill(now);
      return tokens >= 1 ? 0 : (1 - tokens) * perToken;
    },
    take(now) {
      fill(now);
      tokens -= 1;
    },
  };
}
