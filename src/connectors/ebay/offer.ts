import { z } from 'zod';
import type { RemoteRef, ShownOffer } from '../../core/channels';
import { decimalToMinor } from '../../core/foundation';
import type { Account } from './account';

export const offerSchema = z.object({
  offerId: z.string(),
  sku: z.string(),
  marketplaceId: z.string(),
  format: z.string().catch(''),
  availableQuantity: z.number().int().optional(),
  pricingSummary: z
    .object({ price: z.object({ value: z.string(), currency: z.string() }).optional() })
    .optional()
    .catch(undefined),
  status: z.string().catch(''),
  listing: z.object({ listingId: z.string() }).optional().catch(undefined),
});
export type EbayOffer = z.infer<typeof offerSchema>;

/** What is in the seller's inventory under a SKU, for all marketplaces together. */
export interface Stocked {
  readonly sku: string;
  readonly quantity: number | null;
  readonly name: string;
  readonly gtins: readonly string[];
}

/** Whether an offer is one of ours to mind: at a fixed price, on the marketplace of this channel. */
export function isOurs({ marketplace }: Account, offer: EbayOffer): boolean {
  return offer.marketplaceId === marketplace && offer.format === 'FIXED_PRICE';
}

/**
 * What a shopper sees: the price of the offer, and the smaller of its own quantity and that of the whole inventory. An offer
 * that is not published is not seen at all.
 */
export function shownOffer({ context }: Account, offer: EbayOffer, stocked: Stocked | undefined): ShownOffer {
  if (!isPublished(offer)) return { priceMinor: null, quantity: null };
  const price = offer.pricingSummary?.price;
  const quantities = [offer.availableQuantity, stocked?.quantity].filter((one) => typeof one === 'number');
  return {
    priceMinor: price?.currency === context.currency ? decimalToMinor(price.value) : null,
    quantity: quantities.length === 0 ? null : Math.min(...quantities),
  };
}

export function refOf(offer: EbayOffer): RemoteRef {
  const { offerId, sku, status, listing } = offer;
  return { id: offerId, data: { sku, status, listingId: listing?.listingId ?? null } };
}

function isPublished({ status }: Pick<EbayOffer, 'status'>): boolean {
  return status === 'PUBLISHED';
}

export function isUnpublished(ref: RemoteRef): boolean {
  return ref.data['status'] === 'UNPUBLISHED';
}

export function skuOf(ref: RemoteRef): string {
  return String(ref.data['sku'] ?? '');
}
