import type { ChannelSyncReport, SyncReport } from '../../../contract';
import {
  type ChannelRow,
  DEFAULT_PACE,
  findChannel,
  findChannels,
  hasDue,
  noteDisparities,
  oneAtATime,
  type Pace,
  syncChannel,
} from '../../channels';
import { addMilliseconds, instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';
import { masterChanged } from '../master-changed';
import { tickPrices } from '../prices';
import { joinReports } from './joined-report';
import { readBeforeCreating } from './read-before-creating';

interface Wish {
  readonly full: boolean;
  readonly patient: boolean;
  readonly audits: boolean;
}

async function findDueChannels({ database, clock }: Services): Promise<ChannelRow[]> {
  const due: ChannelRow[] = [];
  for (const channel of await findChannels(database.read)) {
    if (await hasDue(database.read, channel, instant(clock))) due.push(channel);
  }
  return due;
}

/** Whether every listing is to be compared again: left alone, OneShelf does so as often as the settings say. */
async function isAuditDue({ database, clock }: Services, { auditedAt }: ChannelRow): Promise<boolean> {
  if (auditedAt === null) return false;
  const { auditEveryHours } = await readSettings(database.read);
  const now = instant(clock);
  // One of the future was made by a clock that has been set back since: nobody knows how long ago.
  return auditedAt > now || auditedAt <= addMilliseconds(now, -auditEveryHours * 3_600_000);
}

/** What a channel shows was looked at, so it may show something else than before. */
const hasSeen = ({ matched, created, confirmed, drifted }: ChannelSyncReport) =>
  matched + created + confirmed + drifted > 0;

/** Sync: all channels side by side, each one only once at a time. Problems: channel_not_found. */
export function createSyncOperations(services: Services, pace: Pace = DEFAULT_PACE): Operations['sync'] {
  const run = oneAtATime<number, ChannelSyncReport>();

  async function syncOne(
    channel: ChannelRow,
    { full, patient, audits }: Wish,
    signal: AbortSignal,
  ): Promise<ChannelSyncReport> {
    return run(channel.id, full, async (fullNow) => {
      // Waiting for an earlier run may have taken a while: start from the channel as it is now.
      const now = (await findChannel(services.database.read, channel.name)) ?? {
        ...channel,
        state: 'removed' as const,
      };
      const task = services.random.uuid();
      const audit = audits && (await isAuditDue(services, now));
      const ready = await readBeforeCreating(services, now, { signal, pace });
      return syncChannel(services, ready, {
        full: fullNow || audit,
        patient,
        audits,
        signal,
        pace,
        masterChanged,
        task,
      });
    });
  }

  async function syncAll(channels: readonly ChannelRow[], wish: Wish, signal: AbortSignal) {
    const ends = await Promise.allSettled(channels.map((channel) => syncOne(channel, wish, signal)));
    // A fault of ours in one channel's pass lets the others finish before it is thrown.
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault) throw fault.reason;
    return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  }

  return {
    async run({ channel: name, full, onlyDue }, { signal, actor }): Promise<Outcome<SyncReport>> {
      const startedAt = instant(services.clock);
      // What is sent is what holds now: a promotion may have begun or ended since the last tick.
      await tickPrices(services);
      const channels = await (onlyDue ? findDueChannels(services) : findChannels(services.database.read));
      const wanted = name === undefined ? channels : channels.filter((channel) => channel.name === name);
      if (name !== undefined && wanted.length === 0 && !onlyDue)
        return refused(problem('channel_not_found', { channel: name }));
      const patient = actor === 'scheduler';
      const passed = await syncAll(wanted, { full, patient, audits: patient && !onlyDue }, signal);
      // A sale heard of on one channel must not wait for the next sync to reach a channel that was already done.
      const sold = passed.some((report) => report.salesBooked > 0) && passed.length > 1;
      const again = sold
        ? wanted.filter((_, i) => passed[i]?.outcome === 'done' || passed[i]?.outcome === 'partly')
        : [];
      const later = new Map(
        (await syncAll(again, { full: false, patient: true, audits: false }, signal)).map((report) => [
          report.channel,
          report,
        ]),
      );
      const reports = passed.map((report) => {
        const second = later.get(report.channel);
        return second ? joinReports(report, second) : report;
      });
      if (full || reports.some(hasSeen)) await services.database.write((trx) => noteDisparities(trx, startedAt));
      return ok({ startedAt, finishedAt: instant(services.clock), channels: reports });
    },
  };
}
