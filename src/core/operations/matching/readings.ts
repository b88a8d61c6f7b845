import { type ChannelRow, type Pace, readCatalogue, type Reading } from '../../channels';
import { type Outcome, problem, refused } from '../../foundation';
import type { Services } from '../../services';

/** Readings of catalogues under way in this engine: one at a time for each channel, told of as they go, to be stopped. */
export interface Readings {
  /** Problems: catalogue_being_read and those of reading. */
  read(channel: ChannelRow, signal: AbortSignal): Promise<Outcome<Reading>>;
  /** True once a reading has been stopped; false when there was none. */
  cancel(channelId: number): Promise<boolean>;
}

export function createReadings(services: Services, pace: Pace): Readings {
  const running = new Map<number, { readonly stop: AbortController; readonly ended: Promise<unknown> }>();

  async function readAloud(channel: ChannelRow, signal: AbortSignal): Promise<Outcome<Reading>> {
    const task = services.random.uuid();
    let done = 0;
    const tell = (finished: boolean) =>
      services.events.publish({
        type: 'progress',
        kind: 'sync',
        task,
        subject: channel.name,
        phase: 'catalogue',
        done,
        total: null,
        perSecond: null,
        secondsLeft: null,
        finished,
      });
    tell(false);
    try {
      return await readCatalogue(services, channel, {
        signal,
        pace,
        progress: (more) => {
          done += more;
          tell(false);
        },
      });
    } finally {
      tell(true);
      services.events.publish({ type: 'changed', what: 'channels' });
    }
  }

  return {
    async read(channel, signal) {
      if (running.has(channel.id)) return refused(problem('catalogue_being_read', { channel: channel.name }));
      const stop = new AbortController();
      const reading = readAloud(channel, AbortSignal.any([signal, stop.signal]));
      running.set(channel.id, { stop, ended: reading.catch(() => undefined) });
      try {
        return await reading;
      } finally {
        running.delete(channel.id);
      }
    },
    async cancel(channelId) {
      const found = running.get(channelId);
      if (!found) return false;
      found.stop.abort();
      await found.ended;
      return true;
    },
  };
}
