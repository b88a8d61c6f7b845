import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import { type Verdict, sendAtomicBatch } from './atomic-batch';
import { amountOf, minorOf } from './money';
import type { Session } from './session';
import type { Shop } from './shop';
import { type Variant, basePrice, levelAt, sharers, stockOf } from './variant';
import { fetchShelf } from './variants';

interface StockWrite {
  /** The inventory item, which is what refusals name. */
  readonly id: string;
  readonly sku: string;
  readonly ref: string;
  /** Without a level at our location the pieces are there under none. */
  readonly verb: 'create' | 'update';
  readonly onHand: number;
}

interface VariantWrite {
  readonly id: string;
  readonly sku: string;
  readonly productId: string;
  readonly update: object;
}

/**
 * Sends what differs from what the shop shows at this moment: stock first, whose reserved part grows old quickly, then the
 * prices product by product, since Medusa takes prices of one product at a time. An item is accepted when both halves are.
 */
export async function pushOffers(
  session: Session,
  context: ConnectorContext,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  if (items.length === 0) return done([]);
  const before = await fetchShelf(session, context, { key: 'id', values: items.map(({ ref }) => ref.id) }, signal);
  if (!before.ok) return before;
  const { shop, variants } = before.value;
  const byId = new Map(variants.map((variant) => [variant.id, variant]));

  const problems = new Map<string, ChannelProblem>();
  const stocks: StockWrite[] = [];
  const updates: VariantWrite[] = [];
  for (const { ref, sku, offer } of items) {
    const variant = byId.get(ref.id);
    const planned = variant ? plan(variant, sku, offer, shop) : channelProblem('medusa_listing_gone', 'gone', { sku });
    if ('code' in planned) problems.set(ref.id, planned);
    else {
      stocks.push(...planned.stock);
      updates.push(...planned.update);
    }
  }

  const verdicts: [string, Verdict][] = [];
  for (const verb of ['create', 'update'] as const) {
    const sent = await sendAtomicBatch(
      stocks.filter((write) => write.verb === verb),
      (batch) => sendStock(session, shop, verb, batch, signal),
    );
    for (const [{ ref }, verdict] of sent) verdicts.push([ref, verdict]);
  }
  for (const [productId, group] of byProduct(updates)) {
    const path = `products/${encodeURIComponent(productId)}/variants/batch`;
    const sent = await sendAtomicBatch(group, (batch) =>
      session.post(path, { update: batch.map(({ update }) => update) }, z.unknown(), signal),
    );
    for (const [{ id }, verdict] of sent) verdicts.push([id, verdict]);
  }
  const [first] = verdicts;
  if (first && problems.size === 0 && verdicts.every(([, { status }]) => status === 'unsent')) {
    if (first[1].status === 'unsent') return failed(first[1].problem);
  }
  for (const [id, verdict] of verdicts) {
    if (verdict.status !== 'done' && !problems.has(id)) problems.set(id, verdict.problem);
  }
  return done(
    items.map(({ ref: { id } }): ItemResult => {
      const problem = problems.get(id);
      return problem ? { id, status: 'refused', problem } : { id, status: 'accepted' };
    }),
  );
}

function plan(
  variant: Variant,
  sku: string,
  offer: PushItem['offer'],
  shop: Shop,
): ChannelProblem | { readonly stock: readonly StockWrite[]; readonly update: readonly VariantWrite[] } {
  const unsafe = unsafeOffer(sku, offer);
  if (unsafe) return unsafe;
  const stock = stockOf(variant);
  if ('problem' in stock) return stock.problem;
  const level = levelAt(variant, shop);
  const onHand = offer.quantity + (level?.reserved_quantity ?? 0);
  const uncountable = unsafeOffer(sku, { ...offer, quantity: onHand });
  if (uncountable) return uncountable;
  const moved = level?.stocked_quantity !== onHand;
  const others = sharers(variant, stock.inventory);
  if (moved && others.length > 0) {
    return channelProblem('medusa_stock_shared', 'validation', { sku, others: others.join(', ') });
  }
  const { id } = stock.inventory;
  const prices = changedPrices(variant, offer.priceMinor, shop);
  const update = {
    id: variant.id,
    ...(prices ? { prices } : {}),
    // A variant whose stock is not managed sells without end, whatever number it carries.
    ...(variant.manage_inventory ? {} : { manage_inventory: true }),
  };
  return {
    stock: moved ? [{ id, sku, ref: variant.id, verb: level ? 'update' : 'create', onHand }] : [],
    update: Object.keys(update).length > 1 ? [{ id: variant.id, sku, productId: variant.product_id, update }] : [],
  };
}

/**
 * The whole collection with one price changed, null where that price is right already. Medusa replaces the collection: what
 * is left out is deleted, and a price sent without its rules becomes everybody's.
 */
function changedPrices(variant: Variant, priceMinor: number, shop: Shop): object[] | null {
  const base = basePrice(variant, shop);
  if (base && minorOf(base.amount) === priceMinor) return null;
  const amount = amountOf(priceMinor);
  const kept = variant.prices.map(({ id, currency_code, min_quantity, max_quantity, rules, ...price }) => ({
    ...{ id, currency_code, min_quantity, max_quantity, rules },
    amount: id === base?.id ? amount : price.amount,
  }));
  return base ? kept : [...kept, { currency_code: shop.currency, amount }];
}

function sendStock(
  session: Session,
  shop: Shop,
  verb: StockWrite['verb'],
  batch: readonly StockWrite[],
  signal: AbortSignal,
) {
  const levels = batch.map(({ id, onHand }) => ({
    inventory_item_id: id,
    location_id: shop.location,
    stocked_quantity: onHand,
  }));
  return session.post('inventory-items/location-levels/batch', { [verb]: levels }, z.unknown(), signal);
}

function byProduct(updates: readonly VariantWrite[]): Map<string, VariantWrite[]> {
  const groups = new Map<string, VariantWrite[]>();
  for (const write of updates) groups.set(write.productId, [...(groups.get(write.productId) ?? []), write]);
  return groups;
}
