import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext, ItemResult, Offer, PushItem } from '../../core/channels';
import { channelProblem, done, failed, unsafeOffer } from '../http';
import { problemOfAll, sendAtomicBatch } from './atomic-batch';
import type { Session } from './session';
import type { Shop } from './shop';
import { type Variant, allocatedAt, fetchVariants, isTracked } from './variants';

const UPDATE = `mutation OneShelfUpdate($input: [UpdateProductVariantInput!]!) {
  updateProductVariants(input: $input) { id }
}`;

const updatedShape = z.object({ updateProductVariants: z.array(z.object({ id: z.string() })) });

interface Write {
  readonly id: string;
  readonly sku: string;
  readonly input: object;
}

/** Writes price and stock of every item; one answer each, whatever the others do. */
export async function pushOffers(
  session: Session,
  context: ConnectorContext,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  if (items.length === 0) return done([]);
  // What orders have claimed is read right before writing: it is part of the number to be written.
  const before = await fetchVariants(session, context, { ids: [...new Set(items.map(({ ref }) => ref.id))] }, signal);
  if (!before.ok) return before;
  const { shop, variants } = before.value;
  const byId = new Map(variants.map((variant) => [variant.id, variant]));

  const results: ItemResult[] = [];
  const refuse = (id: string, problem: ChannelProblem) => {
    results.push({ id, status: 'refused', problem });
  };
  const writes: Write[] = [];
  for (const item of items) {
    const { id } = item.ref;
    const variant = byId.get(id);
    const unsafe =
      unsafeOffer(item.sku, item.offer) ?? (variant ? unsafeOffer(item.sku, written(item, variant, shop)) : null);
    if (!variant) refuse(id, channelProblem('vendure_listing_gone', 'gone', { sku: item.sku }));
    else if (unsafe) refuse(id, unsafe);
    else writes.push({ id, sku: item.sku, input: updateInput(item, variant, shop) });
  }

  const verdicts = await sendAtomicBatch(writes, (batch) =>
    session.call(UPDATE, { input: batch.map(({ input }) => input) }, updatedShape, signal),
  );
  const stopped = problemOfAll(verdicts.values());
  if (stopped) return failed(stopped);
  for (const [{ id }, verdict] of verdicts) {
    if (verdict.status === 'done') results.push({ id, status: 'accepted' });
    else refuse(id, verdict.problem);
  }
  return done(results);
}

/** The offer as Vendure keeps it: pieces on hand, those that orders have claimed included. */
function written({ offer }: PushItem, variant: Variant, shop: Shop): Offer {
  return { priceMinor: offer.priceMinor, quantity: offer.quantity + allocatedAt(variant, shop) };
}

function updateInput(item: PushItem, variant: Variant, shop: Shop): object {
  const { priceMinor, quantity } = written(item, variant, shop);
  return {
    id: item.ref.id,
    prices: [{ currencyCode: shop.currency, price: priceMinor }],
    stockLevels: [{ stockLocationId: shop.stockLocation, stockOnHand: quantity }],
    // A variant whose stock is not tracked sells without end, whatever number it carries.
    ...(isTracked(variant, shop) ? {} : { trackInventory: 'TRUE' }),
  };
}
