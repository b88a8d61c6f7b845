import type { CoreEvent } from '../contract';
import type { Clock } from './foundation';

const HEARTBEAT_MS = 15_000;
const QUEUE_LIMIT = 1_000;

/** Announces what happened, after commit, to whoever listens. Slow listeners lose progress, never correctness. */
export interface EventHub {
  publish(event: CoreEvent): void;
  subscribe(signal?: AbortSignal): AsyncGenerator<CoreEvent, void, void>;
}

interface Listener {
  readonly queue: CoreEvent[];
  wake: (() => void) | null;
}

export function createEventHub(clock: Clock): EventHub {
  const listeners = new Set<Listener>();
  return {
    publish(event) {
      for (const listener of listeners) {
        if (listener.queue.length < QUEUE_LIMIT) listener.queue.push(event);
        listener.wake?.();
      }
    },
    async *subscribe(signal) {
      const listener: Listener = { queue: [], wake: null };
      listeners.add(listener);
      try {
        yield { type: 'heartbeat', at: clock.now().toISOString() };
        while (!signal?.aborted) {
          const event = listener.queue.shift();
          if (event) yield event;
          else if (!(await nextEvent(listener, signal))) {
            if (!signal?.aborted) yield { type: 'heartbeat', at: clock.now().toISOString() };
          }
        }
      } finally {
        listeners.delete(listener);
      }
    },
  };
}

/** True when an event woke us, false after a quiet while or when the listener left. */
function nextEvent(listener: Listener, signal: AbortSignal | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (woken: boolean) => {
      clearTimeout(timer);
      listener.wake = null;
      signal?.removeEventListener('abort', onAbort);
      resolve(woken);
    };
    const onAbort = () => finish(false);
    const timer = setTimeout(() => finish(false), HEARTBEAT_MS);
    timer.unref?.();
    listener.wake = () => finish(true);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
