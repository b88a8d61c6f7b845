import { askChannel, findChannel } from '../../channels';
import { type Outcome, problem, refused } from '../../foundation';
import type { Services } from '../../services';

/** Asks a channel who it is, with the stored key. Problems: channel_not_found, channel_currency_differs, the channel's own. */
export async function testChannel(
  services: Services,
  name: string,
  signal: AbortSignal,
): Promise<Outcome<{ shop: string; currency: string | null }>> {
  const channel = await findChannel(services.database.read, name);
  if (!channel) return refused(problem('channel_not_found', { channel: name }));
  return askChannel(services, channel, signal);
}
