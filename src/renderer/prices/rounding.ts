import { type OfferRuleView, type RoundingName, ROUNDINGS } from '../../contract';

export type RoundingWay = NonNullable<OfferRuleView['roundingWay']>;

export const ROUNDING_WAYS: readonly RoundingWay[] = ['nearest', 'up', 'down'];

/** The price shown as an example beside every choice. */
export const EXAMPLE_MINOR = 2_347;

export function roundedExample(name: RoundingName, way: RoundingWay, minor = EXAMPLE_MINOR): number {
  const { step, offset } = ROUNDINGS[name];
  const steps = (minor - offset) / step;
  const chosen = way === 'up' ? Math.ceil(steps) : way === 'down' ? Math.floor(steps) : Math.round(steps);
  return Math.max(offset > 0 ? offset : step, chosen * step + offset);
}

/** How a look is called: an ending, or a step. */
export function lookOf(name: RoundingName): { readonly is: 'none' | 'ending' | 'step'; readonly minor: number } {
  const { step, offset } = ROUNDINGS[name];
  if (name === 'none') return { is: 'none', minor: 0 };
  return offset > 0 ? { is: 'ending', minor: offset } : { is: 'step', minor: step };
}
