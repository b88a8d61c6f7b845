import type { CallResult, ChannelProblem, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import type { Verdict } from './all-or-none';
import { pushPrices } from './push-prices';
import { pushStock } from './push-stock';
import type { Session } from './session';
import type { ShopDesk } from './shop';

/** Shopify's own ceiling for a quantity. */
const MOST_PIECES = 1_000_000_000;

/**
 * Sends of every offer the half that differs from what was last read: stock first, since a sell-out cannot wait, all in one
 * request, then prices. An offer of which neither half differs is sent for the sake of the price beside it. One answer for
 * each item: the first refusal of its halves, or that both were taken.
 */
export async function pushOffers(
  session: Session,
  desk: ShopDesk,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  if (items.length === 0) return done([]);
  const shop = await desk.open(signal);
  if (!shop.ok) return shop;
  const refused = new Map<PushItem, ChannelProblem>();
  for (const item of items) {
    const problem = unsendable(item);
    if (problem) refused.set(item, problem);
  }
  const sendable = items.filter((item) => !refused.has(item));
  const stock = await pushStock(session, shop.value.location, sendable.filter(stockDiffers), signal);
  const dropped = problemOf(stock);
  const prices = dropped
    ? new Map<PushItem, Verdict>(sendable.map((item) => [item, { status: 'unsent', problem: dropped }]))
    : await pushPrices(
        session,
        sendable.filter((item) => needsPrice(item) && problemIn(stock.get(item))?.class !== 'gone'),
        signal,
      );
  const lost = problemOf(prices);
  // Nothing was decided, by us or by the shop: the call did not happen.
  if (lost && refused.size === 0 && ![...stock.values(), ...prices.values()].some(isDecided)) return failed(lost);
  return done(
    items.map((item): ItemResult => {
      const problem = refused.get(item) ?? problemIn(stock.get(item)) ?? problemIn(prices.get(item));
      return problem ? { id: item.ref.id, status: 'refused', problem } : { id: item.ref.id, status: 'accepted' };
    }),
  );
}

function unsendable({ sku, offer, ref }: PushItem): ChannelProblem | null {
  const { product, item } = ref.data;
  if (!product || !item) return channelProblem('shopify_listing_gone', 'gone', { sku });
  if (offer.quantity > MOST_PIECES) {
    return channelProblem('offer_quantity_invalid', 'validation', { sku, quantity: offer.quantity });
  }
  return unsafeOffer(sku, offer);
}

function stockDiffers({ offer, confirmed }: PushItem): boolean {
  return offer.quantity !== confirmed.quantity;
}

function needsPrice(item: PushItem): boolean {
  return item.offer.priceMinor !== item.confirmed.priceMinor || item.confirmed.quantity === null || !stockDiffers(item);
}

function isDecided({ status }: Verdict): boolean {
  return status !== 'unsent';
}

function problemIn(verdict: Verdict | undefined): ChannelProblem | null {
  return verdict === undefined || verdict.status === 'done' ? null : verdict.problem;
}

/** What made the shop be left alone, if something did. */
function problemOf(verdicts: ReadonlyMap<PushItem, Verdict>): ChannelProblem | null {
  for (const verdict of verdicts.values()) if (verdict.status === 'unsent') return verdict.problem;
  return null;
}
