import type { RoundingName } from '../../../contract';
import { type RoundingTerms, roundingTerms, type RoundingWay } from './rounding';

/**
 * Where a channel, or one category on it, departs from what all channels show. What is null is inherited: a category from
 * the rule of its channel, that from the channel. Shares are basis points (1 % = 100), money is minor units.
 */
export interface OfferRule {
  /** The list that prices are taken from. */
  readonly priceListId: number | null;
  readonly markupBp: number | null;
  readonly feeMinor: number | null;
  /** What the channel keeps of the price: the price is raised so that what is left stays what it was. */
  readonly commissionBp: number | null;
  /** VAT of the country sold to, in place of the product's own. */
  readonly vatBp: number | null;
  readonly rounding: RoundingName | null;
  readonly roundingWay: RoundingWay | null;
  /** What is left after fee, commission and VAT keeps `minMarginBp` of itself over the price in this list. */
  readonly costListId: number | null;
  readonly minMarginBp: number | null;
  /** Never shown below the price in this list. */
  readonly floorListId: number | null;
  readonly buffer: number | null;
  readonly cap: number | null;
  /** The part of what is free that this channel may offer at all. */
  readonly shareBp: number | null;
  /** Offered with quantity 0: the listing stays where it is and sells nothing. */
  readonly paused: boolean | null;
}

/** A rule with what it is about; the category null is the whole channel. */
export interface PlacedRule {
  readonly channelId: number;
  readonly category: string | null;
  readonly rule: OfferRule;
}

/** The columns of the channel itself that rules stand on. */
export interface RuledChannel {
  readonly id: number;
  readonly priceListId: number;
  readonly buffer: number;
  readonly cap: number | null;
}

/** The rule in force for one category of one channel, with nothing left to inherit; `''` is every other category. */
export interface OfferTerms {
  readonly channelId: number;
  readonly category: string;
  readonly priceListId: number;
  readonly markupBp: number;
  readonly feeMinor: number;
  readonly commissionBp: number;
  readonly vatBp: number | null;
  readonly rounding: RoundingName;
  readonly roundingWay: RoundingWay;
  readonly grid: RoundingTerms;
  readonly costListId: number | null;
  readonly minMarginBp: number;
  readonly floorListId: number | null;
  readonly buffer: number;
  readonly cap: number | null;
  readonly shareBp: number;
  readonly paused: boolean;
}

export const WHOLE = 10_000;

export const NO_RULE: OfferRule = {
  priceListId: null,
  markupBp: null,
  feeMinor: null,
  commissionBp: null,
  vatBp: null,
  rounding: null,
  roundingWay: null,
  costListId: null,
  minMarginBp: null,
  floorListId: null,
  buffer: null,
  cap: null,
  shareBp: null,
  paused: null,
};

/** What is in force on every channel: one for all of it, and one for each category that has a rule of its own. */
export function resolveTerms(channels: readonly RuledChannel[], rules: readonly PlacedRule[]): OfferTerms[] {
  return channels.flatMap((channel) => {
    const own = rules.filter(({ channelId }) => channelId === channel.id);
    const whole = own.find(({ category }) => category === null)?.rule ?? NO_RULE;
    return [
      termsOf(channel, '', whole, NO_RULE),
      ...own.flatMap(({ category, rule }) => (category === null ? [] : [termsOf(channel, category, rule, whole)])),
    ];
  });
}

function termsOf(channel: RuledChannel, category: string, rule: OfferRule, whole: OfferRule): OfferTerms {
  const rounding = rule.rounding ?? whole.rounding ?? 'none';
  const roundingWay = rule.roundingWay ?? whole.roundingWay ?? 'nearest';
  return {
    channelId: channel.id,
    category,
    priceListId: rule.priceListId ?? whole.priceListId ?? channel.priceListId,
    markupBp: rule.markupBp ?? whole.markupBp ?? 0,
    feeMinor: rule.feeMinor ?? whole.feeMinor ?? 0,
    commissionBp: rule.commissionBp ?? whole.commissionBp ?? 0,
    vatBp: rule.vatBp ?? whole.vatBp,
    rounding,
    roundingWay,
    grid: roundingTerms(rounding, roundingWay),
    costListId: rule.costListId ?? whole.costListId,
    minMarginBp: rule.minMarginBp ?? whole.minMarginBp ?? 0,
    floorListId: rule.floorListId ?? whole.floorListId,
    buffer: rule.buffer ?? whole.buffer ?? channel.buffer,
    cap: rule.cap ?? whole.cap ?? channel.cap,
    shareBp: rule.shareBp ?? whole.shareBp ?? WHOLE,
    paused: rule.paused ?? whole.paused ?? false,
  };
}
