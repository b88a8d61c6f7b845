import type { Log } from '../../core';
import type { Clock } from '../../core/foundation';

interface RoundsOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly syncEveryMinutes: () => Promise<number>;
  /** Begins and ends promotions and posts planned prices whose moment has come. */
  readonly tickPrices: () => Promise<unknown>;
  readonly sync: () => Promise<unknown>;
  readonly sendAlerts: () => Promise<unknown>;
}

/** The rhythm of a shop left alone: one tick a minute, however late it comes. */
export interface Rounds {
  /** Carries out due price plans, sends due alerts, and syncs when it is time; after a sleep of hours, once. Ticks never overlap. */
  tick(): Promise<void>;
  /** At once, as after an import: the channels first, then the customers. */
  goRound(): Promise<void>;
  /** Resolves when nothing is under way. */
  settle(): Promise<void>;
}

export function createRounds({ clock, log, syncEveryMinutes, tickPrices, sync, sendAlerts }: RoundsOptions): Rounds {
  let lastSync: number | null = null;
  let line: Promise<void> = Promise.resolve();
  let ticking = false;

  const attempt = async (code: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (cause) {
      // One failed round must not end the rounds; the fault itself was logged where it happened.
      log.error(code, { error: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  const round = async (withSync: boolean) => {
    await attempt('round_prices_failed', tickPrices);
    if (withSync) {
      lastSync = clock.now().getTime();
      await attempt('round_sync_failed', sync);
    }
    await attempt('round_alerts_failed', sendAlerts);
  };
  const inLine = (work: () => Promise<void>) => (line = line.then(work, work));

  return {
    async tick() {
      if (ticking) return;
      ticking = true;
      try {
        const every = (await syncEveryMinutes()) * 60_000;
        await inLine(() => {
          const now = clock.now().getTime();
          // A clock that was set back would otherwise stop the syncs for as long.
          return round(lastSync === null || now < lastSync || now - lastSync >= every);
        });
      } finally {
        ticking = false;
      }
    },
    goRound: () => inLine(() => round(true)),
    settle: () => line,
  };
}
