import type { CallResult, ChannelProblem, ItemResult, Offer, PushItem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { channelProblem, done, unsafeOffer } from '../http';
import { BATCH, type BatchOutcome, sendBatch } from './batch';
import { chunks } from './pages';
import { notSellableType, parentOf } from './product';
import type { Store } from './store';

/** Errors of an item that mean: what we took for this listing is not there (any more). */
const GONE_CODES: ReadonlySet<string> = new Set([
  'woocommerce_rest_product_invalid_id',
  'woocommerce_rest_product_variation_invalid_id',
  'woocommerce_rest_invalid_product_id',
]);

/**
 * The offer in the only wire form that is safe: `^\d+\.\d{2}$` (the shop turns "24,99" into 2499 and erases what it cannot
 * read) and always with `manage_stock`, without which the quantity is ignored. The sale price is cleared, because one price
 * everywhere is what OneShelf promises and a running sale would undercut it.
 */
export function wireOffer(offer: Offer): Record<string, unknown> {
  return {
    manage_stock: true,
    stock_quantity: offer.quantity,
    regular_price: minorToDecimal(offer.priceMinor),
    sale_price: '',
  };
}

/**
 * Sends offers, variations through their parents. An item the shop took is accepted even where its echo differs: only the
 * read-back judges. When one transmission fails on the way the whole call fails, since repeating the others is harmless.
 */
export async function pushOffers(
  store: Store,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const results: ItemResult[] = [];
  const groups = new Map<string, PushItem[]>();
  for (const item of items) {
    const problem = unsendable(item);
    if (problem) {
      results.push({ id: item.ref.id, status: 'refused', problem });
      continue;
    }
    const parentId = parentOf(item.ref);
    const path = parentId === null ? 'products/batch' : `products/${parentId}/variations/batch`;
    groups.set(path, [...(groups.get(path) ?? []), item]);
  }
  for (const [path, group] of groups) {
    for (const part of chunks(group, BATCH)) {
      const updates = part.map((item) => ({ id: Number(item.ref.id), ...wireOffer(item.offer) }));
      const sent = await sendBatch(store, path, 'update', updates, signal);
      if (!sent.ok) return sent;
      const outcomes = sent.value;
      for (const [index, item] of part.entries()) {
        if ('refusedWhole' in outcomes) {
          const facts = { sku: item.sku, ...outcomes.refusedWhole };
          const problem = channelProblem('woocommerce_request_refused', 'validation', facts);
          results.push({ id: item.ref.id, status: 'refused', problem });
        } else {
          results.push(itemResult(item, outcomes[index]));
        }
      }
    }
  }
  return done(results);
}

function unsendable(item: PushItem): ChannelProblem | null {
  const type = notSellableType(item.ref);
  if (type !== null) {
    return channelProblem('woocommerce_parent_not_sellable', 'validation', { sku: item.sku, type });
  }
  return unsafeOffer(item.sku, item.offer);
}

function itemResult(item: PushItem, outcome: BatchOutcome | undefined): ItemResult {
  if (outcome?.ok === true) return { id: item.ref.id, status: 'accepted' };
  const reason = outcome?.code ?? '';
  const facts = { sku: item.sku, id: item.ref.id, reason, message: outcome?.message ?? '' };
  const problem = GONE_CODES.has(reason)
    ? channelProblem('woocommerce_listing_gone', 'gone', facts)
    : channelProblem('woocommerce_item_refused', 'validation', facts);
  return { id: item.ref.id, status: 'refused', problem };
}
