import { addMilliseconds, type Instant } from '../../foundation';
import type { ChannelProblem } from '../connector-call';

const MINUTE = 60_000;
const ITEM_LIMIT = 6 * 60 * MINUTE;
const CHANNEL_LIMIT = 30 * MINUTE;
/** A channel that asks to be left alone for longer is asked again after a day: clocks and headers can be wrong. */
const ASKED_LIMIT = 24 * 60 * MINUTE;

/** No wait is as long as this: one that would be was begun by a clock that has been set back since, and is over. */
const LONGEST_WAIT = ASKED_LIMIT + 60 * MINUTE;

/** Waits that end by then are waits; later ones are over. */
export function lastWaitEnd(now: Instant): Instant {
  return addMilliseconds(now, LONGEST_WAIT);
}

export function isPutOff(until: Instant | null, now: Instant): boolean {
  return until !== null && until > now && until <= lastWaitEnd(now);
}

/** How long somebody who asks for it is left alone. */
export function askedWait(at: Instant, retryAfterMs: number): Instant {
  return addMilliseconds(at, Math.min(retryAfterMs, ASKED_LIMIT));
}

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
  if (problem.retryAfterMs !== null) return askedWait(at, problem.retryAfterMs);
  return addMilliseconds(at, backoff(times, CHANNEL_LIMIT, fraction));
}
