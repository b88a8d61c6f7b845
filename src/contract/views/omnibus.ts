import { z } from 'zod';

/** The lowest price of the 30 days before a reduction, and when that began. Gross minor units of the channel's currency. */
export const priorPriceSchema = z.object({ priorMinor: z.number().int(), since: z.string() });
export type PriorPriceView = z.infer<typeof priorPriceSchema>;

export const reducedListingSchema = priorPriceSchema.extend({
  channel: z.string(),
  sku: z.string(),
  name: z.string(),
  currency: z.string(),
  /** What the channel should show. */
  priceMinor: z.number().int(),
});
export type ReducedListing = z.infer<typeof reducedListingSchema>;
