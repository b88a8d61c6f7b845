import type { CallResult, ChannelProblem, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import type { Verdict } from './apply-rows';
import type { Facts } from './facts';
import { planPrices, sendPrices } from './push-prices';
import { pushStock } from './push-stock';
import type { Webservice } from './webservice';

/** Of a listing that is gone, or sells none of itself, nothing at all is written. */
const NOTHING_THERE = new Set(['prestashop_listing_gone', 'prestashop_parent_not_sellable']);

/**
 * Sends of every offer the half that differs from what was last read: stock first, since a sell-out cannot wait, then prices.
 * One answer for each item: the first refusal of its halves, or that both were taken.
 */
export async function pushOffers(
  service: Webservice,
  facts: Facts,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const refused = new Map<PushItem, ChannelProblem>();
  for (const item of items) {
    const problem = unsafeOffer(item.sku, item.offer);
    if (problem) refused.set(item, problem);
  }
  const sendable = items.filter((item) => !refused.has(item));
  const plan = await planPrices(service, facts, sendable.filter(priceDiffers), signal);
  if (!plan.ok) return plan;
  const toStock: PushItem[] = [];
  for (const item of sendable.filter(stockDiffers)) {
    if (NOTHING_THERE.has(plan.value.refusals.get(item)?.code ?? '')) continue;
    if (item.ref.data['stock']) toStock.push(item);
    else refused.set(item, channelProblem('prestashop_listing_gone', 'gone', { sku: item.sku }));
  }
  const stock = await pushStock(service, toStock, signal);
  const dropped = problemOf(stock);
  const prices = dropped
    ? new Map<PushItem, Verdict>(
        sendable.filter(priceDiffers).map((item) => [item, { status: 'unsent', problem: dropped }]),
      )
    : await sendPrices(service, plan.value, signal);
  const lost = dropped ?? problemOf(prices);
  const decided = [...stock.values(), ...prices.values()].some(({ status }) => status !== 'unsent');
  // Nothing was decided, by us or by the shop: the call did not happen.
  if (lost && !decided && refused.size === 0 && plan.value.refusals.size === 0) return failed(lost);
  return done(
    items.map((item): ItemResult => {
      const { id } = item.ref;
      const problem =
        refused.get(item) ?? plan.value.refusals.get(item) ?? problemIn(stock.get(item)) ?? problemIn(prices.get(item));
      return problem ? { id, status: 'refused', problem } : { id, status: 'accepted' };
    }),
  );
}

function priceDiffers({ offer, confirmed }: PushItem): boolean {
  return offer.priceMinor !== confirmed.priceMinor;
}

function stockDiffers({ offer, confirmed }: PushItem): boolean {
  return offer.quantity !== confirmed.quantity;
}

function problemIn(verdict: Verdict | undefined): ChannelProblem | null {
  return verdict === undefined || verdict.status === 'saved' ? null : verdict.problem;
}

/** What made the shop be left alone, if something did. */
function problemOf(verdicts: ReadonlyMap<PushItem, Verdict>): ChannelProblem | null {
  for (const verdict of verdicts.values()) if (verdict.status === 'unsent') return verdict.problem;
  return null;
}
