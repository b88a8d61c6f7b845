import { z } from 'zod';

/** Shapes shared by many operations. Money is integer minor units; times are UTC ISO-8601. */
export const problemSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type ProblemView = z.infer<typeof problemSchema>;

/** The wire form of an expected outcome: the value, or the problem a person can do something about. */
export function outcomeOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problem: problemSchema }),
  ]);
}

export const pageInput = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
};

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int() });
}

/** What asks for a file piece by piece. */
export const pieceInput = {
  language: z.enum(['pl', 'en']).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(10_000).default(5_000),
};

/** A piece of a CSV file; `rows` and `total` count its lines without the heading. */
export const pieceSchema = z.object({
  name: z.string(),
  text: z.string(),
  rows: z.number().int(),
  total: z.number().int(),
});

export const offerSchema = z.object({ priceMinor: z.number().int().nullable(), quantity: z.number().int().nullable() });
export type OfferView = z.infer<typeof offerSchema>;

/**
 * The state a person sees on a listing, worked out from its row, never stored:
 * in_step desired = confirmed; waiting to be pushed; sending pushed, not yet read back; refused by the channel;
 * drifted changed there by somebody else; held nothing may be sent (no price yet); not_listed not sold on that channel;
 * ambiguous several things there carry this SKU; paused with its channel.
 */
export const LISTING_STATES = [
  'in_step',
  'waiting',
  'sending',
  'refused',
  'drifted',
  'held',
  'not_listed',
  'ambiguous',
  'paused',
] as const;
export const listingStateSchema = z.enum(LISTING_STATES);
export type ListingState = z.infer<typeof listingStateSchema>;
