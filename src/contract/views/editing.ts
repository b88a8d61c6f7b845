import { z } from 'zod';
import { listingStateSchema, offerSchema, problemSchema } from './common';
import { ledgerRowSchema, POSTING_KINDS } from './ledger';

/** Facts of a product that a person may change; what is left out stays. Null takes a fact away. */
export const productFactsInput = z.object({
  /** Its code. The product stays what it is: stock, history, listings and waiting customers go on under the new one. */
  sku: z.string().trim().min(1).max(255).optional(),
  name: z.string().trim().min(1).max(500).optional(),
  /** `23`, `8%`, `zw`… as written in Poland. */
  vat: z.string().trim().min(1).max(20).nullable().optional(),
  unit: z.string().trim().min(1).max(20).optional(),
  category: z.string().trim().min(1).max(200).nullable().optional(),
  /** All its barcodes. */
  gtins: z.array(z.string().trim().min(1).max(20)).max(50).optional(),
  archived: z.boolean().optional(),
});
export type ProductFactsInput = z.infer<typeof productFactsInput>;

/** What a channel would show by a new price, beside what it should show now and what it last confirmed. */
export const priceReachSchema = z.object({
  channel: z.string(),
  currency: z.string(),
  state: listingStateSchema,
  now: offerSchema,
  becomes: offerSchema,
  confirmed: offerSchema.nullable(),
  /** The lowest price of 30 days that has to be told beside the new one; null where that is no reduction. */
  priorMinor: z.number().int().nullable(),
  warnings: z.array(problemSchema),
});
export type PriceReach = z.infer<typeof priceReachSchema>;

export const pricePreviewSchema = z.object({
  sku: z.string(),
  list: z.string(),
  currency: z.string(),
  oldMinor: z.number().int().nullable(),
  newMinor: z.number().int(),
  /** About the price itself, whatever the channels make of it. */
  warnings: z.array(problemSchema),
  /** Every channel on which the product is sold, whether or not the price reaches it. */
  channels: z.array(priceReachSchema),
});
export type PricePreview = z.infer<typeof pricePreviewSchema>;

const point = z.object({ at: z.string(), minor: z.number().int().nullable() });

/** Prices over time, oldest first; each holds until the next. */
export const priceHistorySchema = z.object({
  /** The moment up to which it is told. */
  until: z.string(),
  lists: z.array(
    z.object({
      list: z.string(),
      currency: z.string(),
      points: z.array(point),
      /** The lowest of the last 30 days, the one in force when they began included. */
      lowest30Minor: z.number().int().nullable(),
    }),
  ),
  promotions: z.array(
    z.object({ name: z.string(), list: z.string(), startsAt: z.string(), endsAt: z.string().nullable() }),
  ),
  /** What each channel confirmed that it shows. */
  channels: z.array(z.object({ channel: z.string(), currency: z.string(), points: z.array(point) })),
});
export type PriceHistory = z.infer<typeof priceHistorySchema>;

export const MOVEMENT_KINDS = [
  'snapshot',
  'sale',
  'return',
  'receipt',
  'count',
  'transfer',
  'adjustment',
  'reversal',
] as const;

/** One line of the ledger of a product, with what lay at its location after it. */
export const ledgerLineSchema = z.object({
  id: z.number().int(),
  at: z.string(),
  recordedAt: z.string(),
  location: z.string(),
  kind: z.enum(MOVEMENT_KINDS),
  quantity: z.number().int(),
  balance: z.number().int(),
  postingId: z.number().int(),
  cause: z.enum(POSTING_KINDS),
  reason: z.string().nullable(),
  actor: z.string(),
  runId: z.number().int().nullable(),
  deliveryId: z.number().int().nullable(),
  sale: z.object({ number: z.string(), channel: z.string() }).nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** One posting as far as it touched a product. */
export const productEventSchema = z.object({
  postingId: z.number().int(),
  kind: z.enum(POSTING_KINDS),
  at: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  runId: z.number().int().nullable(),
  rows: z.array(ledgerRowSchema.omit({ sku: true })),
});
export type ProductEvent = z.infer<typeof productEventSchema>;
