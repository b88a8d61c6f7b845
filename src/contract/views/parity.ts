import { z } from 'zod';
import { listingStateSchema, offerSchema, problemSchema } from './common';

/**
 * `explained`: every channel shows what it should, so a rule makes them differ. `out_of_step`: some channel shows something
 * else than it should; its state and the next step say what is being done about it.
 */
export const PARITY_VERDICTS = ['same', 'explained', 'out_of_step'] as const;

export const paritySideSchema = z.object({
  verdict: z.enum(PARITY_VERDICTS),
  /** Least and most of what the channels show, and the difference; of prices in minor units of `currency`. */
  least: z.number().int().nullable(),
  most: z.number().int().nullable(),
  difference: z.number().int(),
  /** Since when they have differed, as far as OneShelf has seen it; null where they agree. */
  since: z.string().nullable(),
  /** Which rules say so: codes with facts; empty where none does. */
  reasons: z.array(problemSchema),
});
export type ParitySide = z.infer<typeof paritySideSchema>;

export const parityListingSchema = z.object({
  channel: z.string(),
  currency: z.string(),
  shown: offerSchema,
  /** When the channel was last read. */
  shownAt: z.string(),
  desired: offerSchema,
  state: listingStateSchema,
  /** What its channel said last, when that is a problem. */
  problem: problemSchema.nullable(),
});
export type ParityListing = z.infer<typeof parityListingSchema>;

export const parityRowSchema = z.object({
  sku: z.string(),
  name: z.string(),
  currency: z.string(),
  /** The same product is shown in several currencies: prices are compared within each, the wider gap is told. */
  currencies: z.array(z.string()),
  price: paritySideSchema,
  quantity: paritySideSchema,
  listings: z.array(parityListingSchema),
});
export type ParityRow = z.infer<typeof parityRowSchema>;

const extreme = z.object({ sku: z.string(), since: z.string().nullable(), difference: z.number().int() });

export const paritySummarySchema = z.object({
  /** Products that at least two channels show. */
  products: z.number().int(),
  inParity: z.number().int(),
  /** They differ, and a rule says so. */
  explained: z.number().int(),
  /** They differ, and some channel does not show what it should. */
  unexplained: z.number().int(),
  /** Products shown in more than one currency: across currencies nothing is compared. */
  severalCurrencies: z.number().int(),
  /** Out of step for longest, and furthest apart in price (minor units of `currency`); null where there is none. */
  longest: extreme.nullable(),
  largest: extreme.extend({ currency: z.string() }).nullable(),
});
export type ParitySummary = z.infer<typeof paritySummarySchema>;

/** A piece of a CSV file; `rows` and `total` count products, of which each has a row. */
export const parityPieceSchema = z.object({
  name: z.string(),
  text: z.string(),
  rows: z.number().int(),
  total: z.number().int(),
});
