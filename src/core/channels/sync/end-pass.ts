import type { ChannelSyncReport } from '../../../contract';
import { instant, problem } from '../../foundation';
import { markPassEnd } from '../channel-store';
import type { ChannelProblem } from '../connector-call';
import type { ChannelPorts } from '../ports';
import { readChannelProblem, writeChannelProblem } from '../stored-problem';
import type { ChannelRow } from '../types';
import { channelRetryAt } from './backoff';
import type { Tally } from './pass';
import { reportPass } from './report-pass';

export interface PassEnd {
  readonly tally: Tally;
  readonly requests: number;
  readonly stopped: ChannelProblem | null;
}

/**
 * Writes down how the pass ended: a success, or what stopped it and from when it may be tried again. A channel that stops
 * or recovers is put into the activity log once, not in every pass; one that only asked for patience is no error.
 */
export async function endPass(ports: ChannelPorts, channel: ChannelRow, end: PassEnd): Promise<ChannelSyncReport> {
  const { tally, requests, stopped } = end;
  if (stopped?.code !== 'sync_interrupted') await writeEnd(ports, channel, stopped);
  const attended = await reportPass(ports, channel, { outcome: 'done', tally, requests, problem: stopped });
  ports.events.publish({ type: 'changed', what: 'channels' });
  if (tally.salesBooked > 0) ports.events.publish({ type: 'changed', what: 'products' });
  return attended;
}

async function writeEnd(ports: ChannelPorts, channel: ChannelRow, stopped: ChannelProblem | null): Promise<void> {
  const at = instant(ports.clock);
  const before = readChannelProblem(channel.problem);
  const times = stopped && before?.class === stopped.class ? before.times + 1 : 1;
  const retryAt = stopped && channelRetryAt(at, stopped, times, ports.random.fraction());
  const text = stopped && writeChannelProblem(stopped, times);
  await ports.database.write(async (trx) => {
    await markPassEnd(trx, channel.id, { at, problem: text, retryAt });
    if (stopped && before?.code !== stopped.code) {
      const facts = { ...stopped.facts, channel: channel.name, cause: stopped.code };
      const rests = stopped.class === 'throttled' && retryAt !== null;
      const said = rests ? problem('channel_rests', { ...facts, until: retryAt }) : problem('channel_stopped', facts);
      await ports.activity.record(rests ? 'info' : 'error', said, trx);
    }
    if (!stopped && before) {
      await ports.activity.record('info', problem('sync_recovered', { channel: channel.name }), trx);
    }
  });
}
