import type { Clock } from '../foundation';

/** Makes those who guess wait, longer every time. */
export interface Throttle {
  /**
   * Milliseconds until `key` may try; 0 lets it try, and counts the attempt as failed until it is forgiven, so that many
   * guesses at once are not one.
   */
  begin(...keys: readonly ThrottleKey[]): number;
  /** The attempt was right after all: takes it back, and (`all`) everything before it. */
  forgive(key: ThrottleKey, all: boolean): void;
}

interface ThrottleKey {
  readonly key: string;
  /** Failed attempts before the first wait. */
  readonly free: number;
}

const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** After so long without an attempt, a key begins anew. */
const FORGOTTEN_MS = 60 * 60_000;
/** Names can be made up without end; the oldest go first. */
const MOST_KEYS = 10_000;

export function createThrottle(clock: Clock): Throttle {
  const failed = new Map<string, { count: number; at: number }>();

  const current = (key: string, now: number) => {
    const entry = failed.get(key);
    return entry !== undefined && now - entry.at < FORGOTTEN_MS ? entry : { count: 0, at: 0 };
  };
  const note = (key: string, count: number, now: number) => {
    failed.delete(key);
    failed.set(key, { count, at: now });
    const [oldest] = failed.keys();
    if (failed.size > MOST_KEYS && oldest !== undefined) failed.delete(oldest);
  };

  return {
    begin(...keys) {
      const now = clock.now().getTime();
      const waits = keys.map(({ key, free }) => {
        const { count, at } = current(key, now);
        return at + waitAfter(count, free) - now;
      });
      const longest = Math.max(0, ...waits);
      if (longest === 0) for (const { key } of keys) note(key, current(key, now).count + 1, now);
      return longest;
    },
    forgive({ key }, all) {
      const entry = failed.get(key);
      if (entry === undefined) return;
      if (all || entry.count <= 1) failed.delete(key);
      else entry.count -= 1;
    },
  };
}

function waitAfter(count: number, free: number): number {
  return count < free ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(count - free, 20));
}
