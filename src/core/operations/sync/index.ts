import type { ChannelSyncReport, SyncReport } from '../../../contract';
import {
  type ChannelRow,
  DEFAULT_PACE,
  findChannel,
  findChannels,
  oneAtATime,
  type Pace,
  syncChannel,
} from '../../channels';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { masterChanged } from '../master-changed';

/** Sync: all channels side by side, each one only once at a time. Problems: channel_not_found. */
export function createSyncOperations(services: Services, pace: Pace = DEFAULT_PACE): Operations['sync'] {
  const run = oneAtATime<number, ChannelSyncReport>();

  async function syncOne(channel: ChannelRow, full: boolean, signal: AbortSignal): Promise<ChannelSyncReport> {
    return run(channel.id, full, async (fullNow) => {
      // Waiting for an earlier run may have taken a while: start from the channel as it is now.
      const now = (await findChannel(services.database.read, channel.name)) ?? {
        ...channel,
        state: 'removed' as const,
      };
      const task = services.random.uuid();
      return syncChannel(services, now, { full: fullNow, signal, pace, masterChanged, task });
    });
  }

  return {
    async run({ channel: name, full }, { signal }): Promise<Outcome<SyncReport>> {
      const startedAt = instant(services.clock);
      const channels = await findChannels(services.database.read);
      const wanted = name === undefined ? channels : channels.filter((channel) => channel.name === name);
      if (name !== undefined && wanted.length === 0) return refused(problem('channel_not_found', { channel: name }));
      const ends = await Promise.allSettled(wanted.map((channel) => syncOne(channel, full, signal)));
      // A fault of ours in one channel's pass lets the others finish before it is thrown.
      const fault = ends.find((end) => end.status === 'rejected');
      if (fault) throw fault.reason;
      const reports = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      return ok({ startedAt, finishedAt: instant(services.clock), channels: reports });
    },
  };
}
