import { z } from 'zod';
import { listingStateSchema, offerSchema, pageOf, problemSchema } from './common';
import { priorPriceSchema } from './omnibus';

export const productRowSchema = z.object({
  sku: z.string(),
  name: z.string(),
  gtins: z.array(z.string()),
  unit: z.string(),
  /** Counted units in one `unit`; onHand and available are counted units. */
  unitScale: z.number().int(),
  priceMinor: z.number().int().nullable(),
  currency: z.string().nullable(),
  onHand: z.number().int(),
  available: z.number().int(),
  waiting: z.number().int(),
  listings: z.number().int(),
  outOfStep: z.number().int(),
});
export type ProductRow = z.infer<typeof productRowSchema>;

export const productPageSchema = pageOf(productRowSchema).extend({
  /** More than `total` were found; only these are listed. */
  more: z.boolean(),
  /** None has these very words: those listed have one letter of a word otherwise. */
  similar: z.boolean(),
});
export type ProductPage = z.infer<typeof productPageSchema>;

/** One arithmetical step of "why this number?". */
export const whyStepSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const productListingSchema = z.object({
  channel: z.string(),
  kind: z.string(),
  remoteId: z.string().nullable(),
  /** Ours, also while a person is asked about a price that was changed there. */
  desired: offerSchema,
  confirmed: offerSchema.extend({ at: z.string() }).nullable(),
  pushedAt: z.string().nullable(),
  state: listingStateSchema,
  lastError: problemSchema.nullable(),
  /** Of a reduced price, the lowest of the 30 days before the reduction; null where the price is no reduction. */
  prior: priorPriceSchema.nullable(),
  why: z.array(whyStepSchema),
});
export type ProductListingView = z.infer<typeof productListingSchema>;

export const movementViewSchema = z.object({
  at: z.string(),
  recordedAt: z.string(),
  location: z.string(),
  kind: z.string(),
  quantity: z.number().int(),
  cause: z.object({ kind: z.string(), runId: z.number().int().nullable(), sale: z.string().nullable() }),
});

export const productViewSchema = z.object({
  sku: z.string(),
  name: z.string(),
  kind: z.enum(['goods', 'bundle']),
  unit: z.string(),
  unitScale: z.number().int(),
  vat: z.string().nullable(),
  category: z.string().nullable(),
  gtins: z.array(z.string()),
  archived: z.boolean(),
  levels: z.array(
    z.object({
      location: z.string(),
      onHand: z.number().int(),
      reserved: z.number().int(),
      asOf: z.string().nullable(),
    }),
  ),
  prices: z.array(
    z.object({ list: z.string(), grossMinor: z.number().int(), currency: z.string(), since: z.string() }),
  ),
  priceHistory: z.array(
    z.object({
      list: z.string(),
      oldMinor: z.number().int().nullable(),
      newMinor: z.number().int().nullable(),
      at: z.string(),
      runId: z.number().int().nullable(),
    }),
  ),
  listings: z.array(productListingSchema),
  movements: z.array(movementViewSchema),
  waiting: z.number().int(),
});
export type ProductView = z.infer<typeof productViewSchema>;
