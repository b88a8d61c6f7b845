import { z } from 'zod';
import type { CallResult, ItemResult, PushItem } from '../../core/channels';
import { channelProblem, done, unsafeOffer, siftOffers } from '../http';
import type { Api } from './api';
import type { Place } from './catalogue-choice';
import { numberOf, phpMap } from './php';
import { askShown } from './products';

const writtenSchema = z.object({ warnings: phpMap(z.string()).catch({}) });

/**
 * Writes stock, then prices, each in one call and only where it differs from what was last shown. BaseLinker takes the good
 * ones of a call and warns of the others. What it takes it spreads to the seller's shops by a schedule of its own.
 */
export async function pushOffers(
  api: Api,
  place: Place,
  items: readonly PushItem[],
  signal: AbortSignal,
): Promise<CallResult<readonly ItemResult[]>> {
  const { sendable, results } = siftOffers(items, (item) => unsafeOffer(item.sku, item.offer));
  const stock = sendable
    .filter(({ offer, confirmed }) => offer.quantity !== confirmed.quantity)
    .map(({ ref, offer }) => [ref.id, { [place.warehouse]: offer.quantity }] as const);
  const prices = sendable
    .filter(({ offer, confirmed }) => offer.priceMinor !== confirmed.priceMinor)
    .map(({ ref, offer }) => [ref.id, { [place.priceGroup]: numberOf(offer.priceMinor) }] as const);
  const warnings = new Map<string, string>();
  for (const [method, products] of [
    ['updateInventoryProductsStock', stock],
    ['updateInventoryProductsPrices', prices],
  ] as const) {
    if (products.length === 0) continue;
    const parameters = { inventory_id: place.inventoryId, products: Object.fromEntries(products) };
    const written = await api.call(method, parameters, writtenSchema, signal);
    if (!written.ok) return written;
    for (const [id, warning] of Object.entries(written.value.warnings)) warnings.set(id, warning);
  }
  const warned = sendable.filter(({ ref }) => warnings.has(ref.id));
  // The words of a warning do not tell a product that is gone from one that was refused; looking does.
  const still =
    warned.length === 0
      ? null
      : await askShown(
          api,
          place,
          warned.map(({ ref }) => ref),
          signal,
        );
  if (still && !still.ok) return still;
  for (const { sku, ref } of sendable) {
    const message = warnings.get(ref.id);
    if (message === undefined) {
      results.push({ id: ref.id, status: 'accepted' });
      continue;
    }
    const facts = { sku, id: ref.id, message };
    const problem = still?.value.has(ref.id)
      ? channelProblem('baselinker_item_refused', 'validation', facts)
      : channelProblem('baselinker_product_gone', 'gone', facts);
    results.push({ id: ref.id, status: 'refused', problem });
  }
  return done(results);
}
