import type { ChannelView } from '../../../contract';
import { channelView, findChannel, passBrake } from '../../channels';
import { instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Services } from '../../services';

/** A person has looked at what the brake holds on a channel and lets it go. Problems: channel_not_found. */
export async function letThrough(services: Services, name: string): Promise<Outcome<ChannelView>> {
  await services.database.write(async (trx) => {
    const channel = await findChannel(trx, name);
    if (!channel) return;
    await passBrake(trx, channel.id, instant(services.clock));
    await services.activity.record('info', problem('push_let_through', { channel: name }), trx);
  });
  services.events.publish({ type: 'changed', what: 'channels' });
  const view = await channelView(services.database.read, name);
  return view ? ok(view) : refused(problem('channel_not_found', { channel: name }));
}
