/** The time, passed in so that a whole shop can be simulated. */
export interface Clock {
  now(): Date;
}

/** A moment as the master stores it: UTC ISO-8601 with milliseconds. */
export type Instant = string;

export function instant(clock: Clock): Instant {
  return clock.now().toISOString();
}

export function addMilliseconds(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** What is dated later than this comes from a clock that was wrong; less may be a zone, or a clock that runs ahead. */
const AHEAD_MS = 24 * 3_600_000;

/** The last moment that a date may name at `now` and be believed. */
export const latestCredible = (now: Instant): Instant => addMilliseconds(now, AHEAD_MS);
