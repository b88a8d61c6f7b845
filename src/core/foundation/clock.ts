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
