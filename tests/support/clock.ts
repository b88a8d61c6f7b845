import type { Clock } from '../../src/core/foundation';

/** A clock that moves only when told to. */
export interface TestClock extends Clock {
  set(at: string): void;
  advance(milliseconds: number): void;
}

export function testClock(at = '2026-11-24T08:00:00.000Z'): TestClock {
  let now = Date.parse(at);
  return {
    now: () => new Date(now),
    set: (moment) => {
      now = Date.parse(moment);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
