import { z } from 'zod';

const amount = z.string().regex(/^\d+(\.\d{1,2})?$/);
const price = z.strictObject({ amount, currency: z.enum(['PLN', 'CZK', 'EUR', 'HUF']) });
const offerCriteria = z
  .array(
    z.strictObject({
      type: z.literal('CONTAINS_OFFERS'),
      offers: z.array(z.strictObject({ id: z.string().min(1) })).min(1),
    }),
  )
  .min(1)
  .max(1);

/** Bodies as the published description of Allegro's interface has them, without a field more. */
export const bodySchemas = {
  'offer-quantity-change-commands': z.strictObject({
    modification: z.strictObject({ changeType: z.enum(['FIXED', 'GAIN']), value: z.int() }),
    offerCriteria,
  }),
  'offer-price-change-commands': z.strictObject({
    modification: z.strictObject({ type: z.literal('FIXED_PRICE'), price, marketplaceId: z.string().optional() }),
    offerCriteria,
  }),
  'offer-publication-commands': z.strictObject({
    publication: z.strictObject({ action: z.enum(['ACTIVATE', 'END']), scheduledFor: z.string().optional() }),
    offerCriteria,
  }),
};

const bulkPrices = z.partialRecord(
  z.enum(['allegro-pl', 'allegro-cz', 'allegro-sk', 'allegro-hu']),
  z.strictObject({ changeType: z.literal('FIXED'), value: price }),
);

export const bulkSchema = z.strictObject({
  commandId: z.uuid(),
  modifications: z
    .array(
      z.strictObject({
        offerId: z.string().min(1),
        prices: bulkPrices.optional(),
        stock: z.strictObject({ changeType: z.enum(['FIXED', 'GAIN']), value: z.int() }).optional(),
      }),
    )
    .min(1),
});
