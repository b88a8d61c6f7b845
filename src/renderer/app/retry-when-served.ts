import { useEffect } from 'react';
import { howServed, isUnreachable } from '../client/unreachable';

const LOOK_MS = 2_000;
/** What is missing for good is not asked for without end. */
const SELDOM_MS = 30_000;

let retriedAt = -Infinity;

/**
 * A part of the program that could not be loaded while OneShelf was away, be it for the moment in which a backup takes the
 * master's place, is loaded as soon as somebody answers again: nobody has to press a button for what heals by itself.
 */
export function useRetryWhenServed(error: unknown, retry: () => void): void {
  useEffect(() => {
    if (!isUnreachable(error)) return;
    let waiting = true;
    const look = async () => {
      const isServed = Date.now() - retriedAt >= SELDOM_MS && (await howServed()) === 'served';
      if (!waiting || !isServed) return;
      retriedAt = Date.now();
      retry();
    };
    const timer = window.setInterval(() => void look(), LOOK_MS);
    return () => {
      waiting = false;
      window.clearInterval(timer);
    };
  }, [error, retry]);
}
