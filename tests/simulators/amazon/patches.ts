import { z } from 'zod';
import type { AmazonState, Issue, StoredListing } from './state';

const shelfSchema = z.strictObject({
  fulfillment_channel_code: z.string(),
  quantity: z.number().int().nonnegative(),
});
const offerSchema = z.strictObject({
  marketplace_id: z.string(),
  currency: z.string().length(3),
  audience: z.string().optional(),
  our_price: z.tuple([
    z.strictObject({ schedule: z.tuple([z.strictObject({ value_with_tax: z.number().nonnegative() })]) }),
  ]),
});
const patchSchema = z.discriminatedUnion('path', [
  z.strictObject({
    op: z.enum(['add', 'replace', 'merge']),
    path: z.literal('/attributes/fulfillment_availability'),
    value: z.tuple([shelfSchema]),
  }),
  z.strictObject({
    op: z.enum(['add', 'replace', 'merge']),
    path: z.literal('/attributes/purchasable_offer'),
    value: z.tuple([offerSchema]),
  }),
]);

/** The body of a PATCH: a product type and changes of attributes at the top level only. */
export const patchBodySchema = z.strictObject({
  productType: z.string().min(1),
  patches: z.array(patchSchema).min(1),
});

/** The document of a JSON_LISTINGS_FEED, as its published description says. */
export const feedSchema = z.strictObject({
  header: z.strictObject({ sellerId: z.string(), version: z.literal('2.0'), issueLocale: z.string().optional() }),
  messages: z
    .array(
      patchBodySchema.extend({
        messageId: z.number().int().min(1).max(2_147_483_647),
        sku: z.string().min(1),
        operationType: z.literal('PATCH'),
      }),
    )
    .min(1)
    .max(10_000)
    .refine((all) => new Set(all.map((one) => one.messageId)).size === all.length, 'messageId is not unique'),
});

type PatchBody = z.infer<typeof patchBodySchema>;

/** What is wrong with the sense of a change, which its form does not show; null where nothing is. */
export function issueOf(
  state: AmazonState,
  place: { readonly marketplace: string; readonly currency: string },
  listing: StoredListing,
  body: PatchBody,
): Issue | null {
  const rejected = state.rejected.get(listing.sku);
  if (rejected) return rejected;
  if (body.productType !== listing.productType) {
    return { code: '8572', message: `The product type is ${listing.productType}, not ${body.productType}.` };
  }
  for (const patch of body.patches) {
    if (patch.path === '/attributes/fulfillment_availability') {
      if (patch.value[0].fulfillment_channel_code !== listing.shelf) {
        return { code: '13003', message: 'The quantity of this offer is managed by Amazon.' };
      }
      continue;
    }
    const { marketplace_id, currency, our_price } = patch.value[0];
    if (marketplace_id !== place.marketplace || currency !== place.currency) {
      return { code: '90117', message: `'${currency}' is not a currency of ${marketplace_id}.` };
    }
    // More decimals than the currency has are not rounded but refused.
    if (!/^\d+(\.\d{1,2})?$/.test(String(our_price[0].schedule[0].value_with_tax))) {
      return { code: '90116', message: 'The price has too many decimals.' };
    }
  }
  return null;
}

export function apply(listing: StoredListing, body: PatchBody): void {
  for (const patch of body.patches) {
    if (patch.path === '/attributes/fulfillment_availability') listing.quantity = patch.value[0].quantity;
    else {
      listing.price = patch.value[0].our_price[0].schedule[0].value_with_tax.toFixed(2);
      if (patch.op === 'replace') listing.salePrice = null;
    }
  }
}
