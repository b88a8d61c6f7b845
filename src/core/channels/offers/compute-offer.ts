import { type OfferTerms, WHOLE } from './offer-rule';
import type { RoundingTerms } from './rounding';

/**
 * The offer of one product on one channel, step by step: what `offer-sql.ts` works out for all of them at once (a test
 * holds the two together), for the explanation. Every step ends in whole minor units.
 */

/** Above this (ten thousand million zł) a price in a list is a mistake, and nothing is offered. */
export const HIGHEST_PRICE = 1_000_000_000_000;

export interface PriceFacts {
  /** In the list that the terms name; null where it has none. */
  readonly listMinor: number | null;
  /** The lowest of the promotions that run. */
  readonly promotionMinor: number | null;
  /** The product's own VAT rate; null where it is not known. */
  readonly vatBp: number | null;
  readonly costMinor: number | null;
  readonly floorMinor: number | null;
}

export const PRICE_STEPS = [
  'list',
  'promotion',
  'markup',
  'fee',
  'commission',
  'vat',
  'vat_unknown',
  'rounding',
  'floor_margin',
  'floor_list',
] as const;

/** The price after a step; only the steps that the terms have are there. */
export interface PriceStep {
  readonly step: (typeof PRICE_STEPS)[number];
  readonly minor: number;
}

/** The steps to the price shown, which is that of the last one; none where there is no price. */
export function computePrice(facts: PriceFacts, terms: OfferTerms): PriceStep[] {
  const list = usable(facts.listMinor);
  if (list === null) return [];
  const steps: PriceStep[] = [{ step: 'list', minor: list }];
  const add = (step: PriceStep['step'], minor: number) => void steps.push({ step, minor });
  const price = () => steps.at(-1)?.minor ?? list;

  if (facts.promotionMinor !== null && facts.promotionMinor < list) add('promotion', facts.promotionMinor);
  if (terms.markupBp !== 0) add('markup', halfUp(price(), WHOLE + terms.markupBp, WHOLE));
  for (const { step, minor } of loaded(price(), facts, terms)) add(step, minor);
  if (terms.rounding !== 'none') add('rounding', Math.max(terms.grid.lowest, round(price(), terms.grid)));
  const margin = marginFloor(facts, terms);
  if (margin !== null && margin > price()) add('floor_margin', margin);
  const floor = usable(facts.floorMinor);
  if (floor !== null && lift(floor, terms.grid) > price()) add('floor_list', lift(floor, terms.grid));
  return steps;
}

/** The lowest price that keeps the margin; null where none is asked for or the cost is not known. */
export function marginFloor(facts: PriceFacts, terms: OfferTerms): number | null {
  const cost = usable(facts.costMinor);
  if (cost === null || terms.costListId === null) return null;
  const kept = ceil(cost, WHOLE, WHOLE - terms.minMarginBp);
  return lift(loaded(kept, facts, terms).at(-1)?.minor ?? kept, terms.grid);
}

/** What selling there costs, on top of what is to be left. */
function loaded(left: number, { vatBp }: PriceFacts, terms: OfferTerms): PriceStep[] {
  const steps: PriceStep[] = [];
  let minor = left;
  if (terms.feeMinor !== 0) steps.push({ step: 'fee', minor: (minor += terms.feeMinor) });
  if (terms.commissionBp !== 0) {
    steps.push({ step: 'commission', minor: (minor = ceil(minor, WHOLE, WHOLE - terms.commissionBp)) });
  }
  if (terms.vatBp === null) return steps;
  if (vatBp === null) return [...steps, { step: 'vat_unknown', minor }];
  if (vatBp !== terms.vatBp) steps.push({ step: 'vat', minor: halfUp(minor, WHOLE + terms.vatBp, WHOLE + vatBp) });
  return steps;
}

/** Pieces shown of `free` counted units of goods. */
export function computeQuantity(free: number, unitScale: number, terms: OfferTerms): number {
  return shown(part(Math.trunc(free / unitScale), terms) - terms.buffer, terms);
}

/** Bundles shown: as many as the scarcest component allows, of which the channel has its share less its buffer. */
export function computeBundles(
  components: readonly { readonly free: number; readonly unitScale: number; readonly needs: number }[],
  terms: OfferTerms,
): number {
  const made = components.map((component) => bundlesOf(component, terms).made);
  return shown(made.length === 0 ? 0 : Math.min(...made), terms);
}

export function bundlesOf(
  { free, unitScale, needs }: { readonly free: number; readonly unitScale: number; readonly needs: number },
  terms: OfferTerms,
): { readonly available: number; readonly made: number } {
  const available = Math.max(0, part(free, terms) - terms.buffer * unitScale);
  return { available, made: Math.trunc(available / needs) };
}

/** The channel's share, cut off to whole units. */
export function part(units: number, { shareBp }: OfferTerms): number {
  return Number((BigInt(units) * BigInt(shareBp)) / BigInt(WHOLE));
}

function shown(sellable: number, { cap, paused }: OfferTerms): number {
  return paused ? 0 : Math.max(0, Math.min(sellable, cap ?? Number.MAX_SAFE_INTEGER));
}

const usable = (minor: number | null) => (minor !== null && minor <= HIGHEST_PRICE ? minor : null);

/** `a · b / c`, exactly: halves are rounded up. */
function halfUp(a: number, b: number, c: number): number {
  return Number((2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c)));
}

function ceil(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b) + BigInt(c - 1)) / BigInt(c));
}

function round(minor: number, { step, offset, add, back }: RoundingTerms): number {
  return (Math.trunc((minor - offset + add) / step) + back) * step + offset;
}

/** The first price that looks right and is not below `minor`. */
function lift(minor: number, { step, offset }: RoundingTerms): number {
  return Math.trunc((minor - offset + step - 1) / step) * step + offset;
}
