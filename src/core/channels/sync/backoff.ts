import { addMilliseconds, type Instant } from '../../foundation';
import type { ChannelProblem } from '../connector-call';

const MINUTE = 60_000;
const ITEM_LIMIT = 6 * 60 * MINUTE;
const CHANNEL_LIMIT = 30 * MINUTE;
/** A channel that asks to be left alone for longer is asked again after a day: clocks and headers can be wrong. */
const ASKED_LIMIT = 24 * 60 * MINUTE;

/** One minute, doubled for every attempt after the first, up to the limit, with a fifth of jitter either way. */
function backoff(attempts: number, limit: number, fraction: number): number {
  const plain = Math.min(limit, MINUTE * 2 ** Math.min(attempts - 1, 20));
  return Math.round(plain * (0.8 + 0.4 * fraction));
}

/** When a listing that was refused `attempts` times in a row may be tried again. */
export function itemRetryAt(at: Instant, attempts: number, fraction: number): Instant {
  return addMilliseconds(at, backoff(attempts, ITEM_LIMIT, fraction));
}

/**
 * When a channel that stopped a pass `times` times in a row may be called again: what it asked for, else backoff; null
 * where waiting mends nothing and a person has to act.
 */
export function channelRetryAt(at: Instant, problem: ChannelProblem, times: number, fraction: number): Instant | null {
  if (problem.class !== 'throttled' && problem.class !== 'transient') return null;
  if (problem.retryAfterMs !== null) return addMilliseconds(at, Math.min(problem.retryAfterMs, ASKED_LIMIT));
  return addMilliseconds(at, backoff(times, CHANNEL_LIMIT, fraction));
}
