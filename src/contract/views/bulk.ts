import { z } from 'zod';
import { problemSchema } from './common';
import { postingSchema } from './ledger';
import { ROUNDING_NAMES } from '../rounding';

/** Which products: those named, or whatever a search and a filter of the products list find, but for those excepted. */
export const bulkSelection = z.union([
  z.object({ skus: z.array(z.string().min(1)).min(1).max(10_000) }),
  z.object({
    search: z.string().default(''),
    filter: z.enum(['all', 'in_stock', 'sold_out', 'out_of_step', 'held', 'waited_for']).default('all'),
    except: z.array(z.string().min(1)).max(10_000).optional(),
  }),
]);
export type BulkSelection = z.input<typeof bulkSelection>;

const list = z.string().min(1);

/**
 * What becomes of their prices in `list`: that of `from` (or its own), by a percentage, then an amount, then rounded, and
 * then lifted to the floors. `setMinor` takes the place of the price begun with.
 */
const priceChange = z.object({
  field: z.literal('price'),
  list: list.default('retail'),
  from: list.optional(),
  setMinor: z.number().int().min(1).max(1_000_000_000_000).optional(),
  percentBp: z.number().int().min(-9_000).max(100_000).default(0),
  amountMinor: z.number().int().min(-1_000_000_000).max(1_000_000_000).default(0),
  rounding: z.enum(ROUNDING_NAMES).default('none'),
  roundingWay: z.enum(['nearest', 'up', 'down']).default('nearest'),
  /** List of gross purchase prices; at least minMarginBp of the new price is margin over it. */
  costList: list.optional(),
  minMarginBp: z.number().int().min(0).max(9_500).default(0),
});

export const bulkChange = z.discriminatedUnion('field', [
  priceChange,
  z.object({ field: z.literal('category'), category: z.string().trim().min(1).max(200).nullable() }),
  z.object({ field: z.literal('vat'), vat: z.string().trim().min(1).max(20).nullable() }),
  z.object({ field: z.literal('archived'), archived: z.boolean() }),
]);
export type BulkChange = z.input<typeof bulkChange>;

/** `meanwhile`: changed by somebody after it was previewed, and left as they made it. */
export const BULK_VERDICTS = ['changed', 'unchanged', 'refused', 'meanwhile'] as const;

/** What a channel would show: of how many products something changes, and how. */
export const bulkReachSchema = z.object({
  channel: z.string(),
  currency: z.string(),
  changed: z.number().int(),
  pricesUp: z.number().int(),
  pricesDown: z.number().int(),
  /** Sellable now, and not any more. */
  soldOut: z.number().int(),
  /** Would keep less than the margin that the channel's rule asks for, so that its floor holds the price up. */
  belowMargin: z.number().int(),
});
export type BulkReach = z.infer<typeof bulkReachSchema>;

export const bulkPlanSchema = z.object({
  id: z.number().int(),
  state: z.enum(['previewed', 'applied']),
  change: bulkChange,
  selection: bulkSelection,
  currency: z.string().nullable(),
  at: z.string(),
  actor: z.string(),
  products: z.number().int(),
  counts: z.record(z.enum(BULK_VERDICTS), z.number().int()),
  /** Of the prices that change: how much on average, in basis points of the old ones together; null without any. */
  averageBp: z.number().int().nullable(),
  /** New prices below the purchase price of `costList`, before its floor; without one it is not known, and 0. */
  belowCost: z.number().int(),
  reach: z.array(bulkReachSchema),
  /** What it became when it was applied. */
  posting: postingSchema.nullable(),
});
export type BulkPlan = z.infer<typeof bulkPlanSchema>;

/** A price in minor units, or a text, as the plan's field says; `now` where it was changed meanwhile. */
const value = z.union([z.string(), z.number()]).nullable();
export const bulkRowSchema = z.object({
  sku: z.string(),
  name: z.string(),
  verdict: z.enum(BULK_VERDICTS),
  reason: problemSchema.nullable(),
  old: value,
  becomes: value,
  now: value,
  belowCost: z.boolean(),
});
export type BulkRow = z.infer<typeof bulkRowSchema>;
