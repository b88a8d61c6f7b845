import { z } from 'zod';
import { ROUNDING_NAMES } from '../rounding';
import { offerSchema } from './common';

const basisPoints = (min: number, max: number) => z.number().int().min(min).max(max).nullable();
const list = z.string().min(1).nullable();

/**
 * Where a channel, or one category on it, departs from what all channels show. Null is inherited: a category from its
 * channel's rule, that from the channel. 1 % is 100 basis points; money is minor units of the channel's currency.
 */
export const ruleFields = {
  /** Price list that prices are taken from. */
  priceList: list,
  markupBp: basisPoints(-9_000, 100_000),
  feeMinor: z.number().int().min(0).max(100_000_000).nullable(),
  /** The price is raised so that after this commission what was there before is left. */
  commissionBp: basisPoints(0, 9_000),
  /** VAT of the country sold to, in place of the product's own. */
  vatBp: basisPoints(0, 10_000),
  rounding: z.enum(ROUNDING_NAMES).nullable(),
  roundingWay: z.enum(['nearest', 'up', 'down']).nullable(),
  /** List of gross purchase prices; after fee, commission and VAT at least minMarginBp of what is left is margin over it. */
  costList: list,
  minMarginBp: basisPoints(0, 9_500),
  /** List whose prices are never gone below. */
  floorList: list,
  buffer: z.number().int().min(0).max(1_000_000_000).nullable(),
  cap: z.number().int().min(0).max(1_000_000_000).nullable(),
  /** Part of what is free that the channel may offer at all. */
  shareBp: basisPoints(0, 10_000),
  /** Offered with quantity 0: listings stay and sell nothing. */
  paused: z.boolean().nullable(),
};
const ruleSchema = z.object(ruleFields);
export type OfferRuleView = z.infer<typeof ruleSchema>;

const place = { channel: z.string().min(1), category: z.string().trim().min(1).nullable().default(null) };

export const rulePlace = z.object(place);
/** What is left out stays as it is. */
export const ruleChange = z.object({ ...place, rule: ruleSchema.partial() });

export const placedRuleSchema = z.object({
  channel: z.string(),
  category: z.string().nullable(),
  currency: z.string(),
  rule: ruleSchema,
});
export type PlacedRuleView = z.infer<typeof placedRuleSchema>;

export const offerMoveSchema = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  now: offerSchema,
  becomes: offerSchema,
  /** Without the floor the price would keep less than the margin asked for. */
  belowMargin: z.boolean(),
});

/** What a rule would do to a channel: over all its products, and the moves page by page, the largest first. */
export const offerPreviewSchema = z.object({
  channel: z.string(),
  currency: z.string(),
  products: z.number().int(),
  changed: z.number().int(),
  pricesUp: z.number().int(),
  pricesDown: z.number().int(),
  /** Products that get a price, or lose theirs. */
  priced: z.number().int(),
  unpriced: z.number().int(),
  quantitiesUp: z.number().int(),
  quantitiesDown: z.number().int(),
  /** Sellable now, and sold out by the rule. */
  soldOut: z.number().int(),
  belowMargin: z.number().int(),
  /** A margin is asked for, and the cost is not known: no floor holds. */
  withoutCost: z.number().int(),
  /** VAT of another country is asked for, and the product's own is not known: the price stays. */
  withoutVat: z.number().int(),
  moves: z.array(offerMoveSchema),
});
export type OfferPreview = z.infer<typeof offerPreviewSchema>;

export const categorySchema = z.object({ category: z.string(), products: z.number().int() });
