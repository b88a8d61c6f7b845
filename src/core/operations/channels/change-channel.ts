import type { ChannelView } from '../../../contract';
import { type ChannelRow, channelView, findChannel, markRemoved, setChannelState } from '../../channels';
import type { Transaction } from '../../database';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';
import { masterChanged } from '../master-changed';

/** Nothing is sent to a paused channel and nothing pulled; what it should show is worked out all the same. */
export function pauseChannel(services: Services, name: string): Promise<Outcome<ChannelView>> {
  return changeState(services, name, 'paused', 'channel_paused');
}

/** A resumed channel is tried again at once, whatever stopped it before. */
export function resumeChannel(services: Services, name: string): Promise<Outcome<ChannelView>> {
  return changeState(services, name, 'active', 'channel_resumed');
}

/** Forgets the channel's listings and keys; its sales stay in the ledger, and its name is free. False: no such channel. */
export function removeChannel(services: Services, name: string): Promise<boolean> {
  return change(services, name, 'channel_removed', async (trx, channel) => {
    await markRemoved(trx, channel);
    await masterChanged(trx, { kind: 'all' }, instant(services.clock));
  });
}

async function changeState(
  services: Services,
  name: string,
  state: 'active' | 'paused',
  code: string,
): Promise<Outcome<ChannelView>> {
  await change(services, name, code, (trx, channel) => setChannelState(trx, channel.id, state));
  const view = await channelView(services.database.read, name);
  return view ? ok(view) : refused(problem('channel_not_found', { channel: name }));
}

async function change(
  services: Services,
  name: string,
  code: string,
  work: (trx: Transaction, channel: ChannelRow) => Promise<void>,
): Promise<boolean> {
  const found = await services.database.write(async (trx) => {
    const channel = await findChannel(trx, name);
    if (!channel) return false;
    await work(trx, channel);
    await services.activity.record('info', problem(code, { channel: name }), trx);
    return true;
  });
  if (found) services.events.publish({ type: 'changed', what: 'channels' });
  return found;
}
