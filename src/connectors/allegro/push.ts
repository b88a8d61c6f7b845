import type { CallResult, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, unsafeOffer, siftOffers } from '../http';
import type { Account } from './account';
import { planPush } from './change-plan';
import { partId, writeCommand } from './command-id';
import { marketplaceOf, sendCommand } from './commands';

/**
 * Hands offers to Allegro, which works on them and tells later. When one command fails on the way the whole call fails:
 * sending the others again carries the same ids and is recognised.
 */
export async function pushOffers(
  account: Account,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const { sendable, results } = siftOffers(items, (item) => unsendable(account, item));
  const plan = planPush(sendable);
  for (const { push, part } of plan.parts) {
    const sent = await sendCommand(account, partId(push, part.name), part, signal);
    if (!sent.ok) return sent;
  }
  for (const { ref } of sendable) {
    const command = plan.commands.get(ref.id);
    results.push(
      command ? { id: ref.id, status: 'pending', command: writeCommand(command) } : { id: ref.id, status: 'accepted' },
    );
  }
  return done(results);
}

function unsendable({ currency }: Account, { sku, offer }: PushItem) {
  const unsafe = unsafeOffer(sku, offer);
  if (unsafe) return unsafe;
  if (offer.priceMinor === 0) return channelProblem('offer_price_invalid', 'validation', { sku, price: 0 });
  if (marketplaceOf(currency) !== null) return null;
  return channelProblem('allegro_currency_unknown', 'validation', { sku, currency });
}
