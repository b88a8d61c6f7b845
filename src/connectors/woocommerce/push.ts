import type { CallResult, ChannelProblem, ItemResult, Offer, PushItem } from '../../core/channels';
import { minorToDecimal } from '../../core/foundation';
import { channelProblem, done, unsafeOffer } from '../http';
import { BATCH, type BatchOutcome, sendBatch } from './batch';
import { chunks } from './pages';
import { notSellableType, parentOf } from './product';
import { type StockPlace, stockPlaces } from './shared-stock';
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
  return { ...wireStock(offer), ...wirePrice(offer) };
}

function wireStock({ quantity }: Offer): Record<string, unknown> {
  return { manage_stock: true, stock_quantity: quantity };
}

function wirePrice({ priceMinor }: Offer): Record<string, unknown> {
  return { regular_price: minorToDecimal(priceMinor), sale_price: '' };
}

/** One write of the shop's: an item's own, or the stock of its parent, which counts for it. */
interface Write {
  readonly path: string;
  readonly item: PushItem;
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Sends offers, variations through their parents. An item the shop took is accepted even where its echo differs: only the
 * read-back judges. When one transmission fails on the way the whole call fails, since repeating the others is harmless.
 * `lowestPriceMeta` names the field a plug-in of the shop shows the lowest price of 30 days from.
 */
export async function pushOffers(
  store: Store,
  items: readonly PushItem[],
  lowestPriceMeta: string,
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const refused = new Map<string, ChannelProblem>();
  const groups = new Map<number | null, PushItem[]>();
  for (const item of items) {
    const problem = unsendable(item);
    if (problem) refused.set(item.ref.id, problem);
    else groups.set(parentOf(item.ref), [...(groups.get(parentOf(item.ref)) ?? []), item]);
  }
  const writes: Write[] = [];
  for (const [parentId, group] of groups) {
    const places = parentId === null ? null : await stockPlaces(store, parentId, group, signal);
    if (places && !places.ok) return places;
    for (const item of group) {
      const place = places?.value.get(item.ref.id) ?? { kind: 'own' };
      if (place.kind === 'refused') refused.set(item.ref.id, place.problem);
      else writes.push(...writesOf(item, parentId, place, lowestPriceMeta));
    }
  }
  for (const [path, group] of byPath(writes)) {
    for (const part of chunks(group, BATCH)) {
      const sent = await sendBatch(
        store,
        path,
        'update',
        part.map(({ fields }) => fields),
        signal,
      );
      if (!sent.ok) return sent;
      const outcomes = sent.value;
      for (const [index, { item }] of part.entries()) {
        const problem =
          'refusedWhole' in outcomes
            ? channelProblem('woocommerce_request_refused', 'validation', { sku: item.sku, ...outcomes.refusedWhole })
            : itemProblem(item, outcomes[index]);
        if (problem) refused.set(item.ref.id, problem);
      }
    }
  }
  return done(
    items.map(({ ref: { id } }): ItemResult => {
      const problem = refused.get(id);
      return problem ? { id, status: 'refused', problem } : { id, status: 'accepted' };
    }),
  );
}

function byPath(writes: readonly Write[]): Map<string, Write[]> {
  const groups = new Map<string, Write[]>();
  for (const write of writes) groups.set(write.path, [...(groups.get(write.path) ?? []), write]);
  return groups;
}

function writesOf(item: PushItem, parentId: number | null, place: StockPlace, lowestPriceMeta: string): Write[] {
  const path = parentId === null ? 'products/batch' : `products/${parentId}/variations/batch`;
  const own = {
    id: Number(item.ref.id),
    ...(place.kind === 'own' ? wireStock(item.offer) : {}),
    ...wirePrice(item.offer),
    ...(lowestPriceMeta === '' ? {} : { meta_data: [lowestPrice(item, lowestPriceMeta)] }),
  };
  const write = { path, item, fields: own };
  if (place.kind !== 'parent') return [write];
  return [write, { path: 'products/batch', item, fields: { id: parentId, ...wireStock(item.offer) } }];
}

/** Without a reduction the field is deleted, which a null does: a plug-in would show an old one beside a full price. */
function lowestPrice({ priorMinor }: PushItem, key: string): object {
  return { key, value: priorMinor === null ? null : minorToDecimal(priorMinor) };
}

function unsendable(item: PushItem): ChannelProblem | null {
  const type = notSellableType(item.ref);
  if (type !== null) {
    return channelProblem('woocommerce_parent_not_sellable', 'validation', { sku: item.sku, type });
  }
  return unsafeOffer(item.sku, item.offer);
}

function itemProblem(item: PushItem, outcome: BatchOutcome | undefined): ChannelProblem | null {
  if (outcome?.ok === true) return null;
  const reason = outcome?.code ?? '';
  const facts = { sku: item.sku, id: item.ref.id, reason, message: outcome?.message ?? '' };
  return GONE_CODES.has(reason)
    ? channelProblem('woocommerce_listing_gone', 'gone', facts)
    : channelProblem('woocommerce_item_refused', 'validation', facts);
}
