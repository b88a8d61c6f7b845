import { z } from 'zod';
import { errorBody } from './answers';
import type { EbayState, StoredItem } from './state';

/** Body of bulk_update_price_quantity, as eBay describes it: amounts are texts, quantities whole numbers, 25 at most. */
export const bulkUpdateSchema = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        sku: z.string().min(1).max(50),
        shipToLocationAvailability: z.strictObject({ quantity: z.number().int().nonnegative() }).optional(),
        offers: z
          .array(
            z
              .strictObject({
                offerId: z.string().min(1),
                availableQuantity: z.number().int().nonnegative().optional(),
                price: z
                  .strictObject({ value: z.string().regex(/^\d+(\.\d{1,2})?$/), currency: z.string().length(3) })
                  .optional(),
              })
              .refine((offer) => offer.availableQuantity !== undefined || offer.price !== undefined),
          )
          .max(25)
          .refine((offers) => new Set(offers.map((offer) => offer.offerId)).size === offers.length)
          .optional(),
      }),
    )
    .min(1)
    .max(25)
    .refine((requests) => new Set(requests.map((request) => request.sku)).size === requests.length),
});
type UpdateRequest = z.infer<typeof bulkUpdateSchema>['requests'][number];
type OfferUpdate = NonNullable<UpdateRequest['offers']>[number];

export interface Row {
  readonly sku: string;
  readonly offerId?: string;
  readonly statusCode: number;
  readonly errors?: readonly object[];
}

/** The rows of the answer: one for the SKU's own quantity, one for each offer. */
export function update(state: EbayState, currency: string, request: UpdateRequest): Row[] {
  const { sku } = request;
  const item = state.items.get(sku);
  if (!item) {
    return [{ sku, statusCode: 404, errors: [errorBody(25702, `${sku} could not be found or is not available.`)] }];
  }
  const rows = (request.offers ?? []).map((offer) => updateOffer(state, currency, item, offer));
  const total = request.shipToLocationAvailability?.quantity;
  if (total === undefined || rows.some((row) => row.statusCode !== 200)) return rows;
  item.total = total;
  return [...rows, { sku, statusCode: 200 }];
}

function updateOffer(state: EbayState, currency: string, { sku }: StoredItem, change: OfferUpdate): Row {
  const { offerId, price, availableQuantity } = change;
  const refuse = (statusCode: number, errorId: number, message: string): Row => ({
    sku,
    offerId,
    statusCode,
    errors: [errorBody(errorId, message)],
  });
  const offer = state.offers.get(offerId);
  if (offer?.sku !== sku) return refuse(404, 25713, 'This Offer is not available.');
  if (offer.status !== 'PUBLISHED') return refuse(400, 25759, 'The offer is not published.');
  const rejected = state.rejected.get(sku);
  if (rejected) return refuse(400, rejected.errorId, rejected.message);
  if (price && price.currency !== currency) return refuse(400, 25002, 'The currency is not that of the marketplace.');
  if (!state.revise(offer.listingId)) {
    return refuse(400, 25002, 'You have exceeded the number of times you may revise this listing in one day.');
  }
  if (price) offer.price = price.value;
  if (availableQuantity !== undefined) offer.available = availableQuantity;
  return { sku, offerId, statusCode: 200 };
}
