import type { CoreEvent } from '../../contract';
import type { Log } from '../../core';

interface KicksOptions {
  readonly log: Log;
  readonly events: AsyncIterable<CoreEvent>;
  /** Sends what is due now, or does whatever else follows a change of products. */
  readonly push: () => Promise<unknown>;
  /** Changes that come within this of one another go out together, in milliseconds. */
  readonly gatherMs: number;
}

/**
 * Sends a change on its way as soon as the master has changed, instead of at the next turn: the first one starts the clock,
 * what follows shortly goes along, and while one sending is under way the next one waits for it. Ends with the events.
 */
export async function followChanges({ log, events, push, gatherMs }: KicksOptions): Promise<void> {
  const line: { running: Promise<void> | null } = { running: null };
  let timer: NodeJS.Timeout | null = null;
  let again = false;

  async function send(): Promise<void> {
    do {
      again = false;
      try {
        await push();
      } catch (cause) {
        // The next turn sends it; the fault itself was logged where it happened.
        log.error('kick_failed', { error: cause instanceof Error ? cause.message : String(cause) });
      }
    } while (again);
    line.running = null;
  }

  for await (const event of events) {
    if (event.type !== 'changed' || event.what !== 'products') continue;
    if (line.running) again = true;
    else {
      timer ??= setTimeout(() => {
        timer = null;
        line.running = send();
      }, gatherMs);
    }
  }
  if (timer) clearTimeout(timer);
  await line.running;
}
