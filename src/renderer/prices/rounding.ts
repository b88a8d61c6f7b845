import type { OfferRuleView } from '../../contract';

export type RoundingName = NonNullable<OfferRuleView['rounding']>;
export type RoundingWay = NonNullable<OfferRuleView['roundingWay']>;

/** Prices that look right: every `step` from `offset` on, in minor units. A test holds this to what the engine does. */
const LOOKS: Readonly<Record<RoundingName, { readonly step: number; readonly offset: number }>> = {
  none: { step: 1, offset: 0 },
  '.99': { step: 100, offset: 99 },
  '.95': { step: 100, offset: 95 },
  '.90': { step: 100, offset: 90 },
  '.49': { step: 100, offset: 49 },
  '0.05': { step: 5, offset: 0 },
  '0.10': { step: 10, offset: 0 },
  '0.50': { step: 50, offset: 0 },
  '1.00': { step: 100, offset: 0 },
  '5.00': { step: 500, offset: 0 },
  '9.99': { step: 1_000, offset: 999 },
  '10.00': { step: 1_000, offset: 0 },
};

export const ROUNDINGS = Object.keys(LOOKS) as RoundingName[];
export const ROUNDING_WAYS: readonly RoundingWay[] = ['nearest', 'up', 'down'];

/** The price shown as an example beside every choice. */
export const EXAMPLE_MINOR = 2_347;

export function roundedExample(name: RoundingName, way: RoundingWay, minor = EXAMPLE_MINOR): number {
  const { step, offset } = LOOKS[name];
  const steps = (minor - offset) / step;
  const chosen = way === 'up' ? Math.ceil(steps) : way === 'down' ? Math.floor(steps) : Math.round(steps);
  return Math.max(offset > 0 ? offset : step, chosen * step + offset);
}

/** How a look is called: an ending, or a step. */
export function lookOf(name: RoundingName): { readonly is: 'none' | 'ending' | 'step'; readonly minor: number } {
  const { step, offset } = LOOKS[name];
  if (name === 'none') return { is: 'none', minor: 0 };
  return offset > 0 ? { is: 'ending', minor: offset } : { is: 'step', minor: step };
}
