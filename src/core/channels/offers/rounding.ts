import { type OfferRuleView, type RoundingName, ROUNDINGS } from '../../../contract';

export type RoundingWay = NonNullable<OfferRuleView['roundingWay']>;

/**
 * Prices that look right are `offset`, `offset + step`, `offset + 2·step` …; `floor((p − offset + add) / step) + back` is
 * the number of steps in the one chosen for `p`. `add` is large enough for the numerator never to be negative, so that the
 * division that cuts off (SQLite's) rounds down. `lowest` is the smallest of them that is a price: nothing becomes free.
 */
export interface RoundingTerms {
  readonly step: number;
  readonly offset: number;
  readonly add: number;
  readonly back: number;
  readonly lowest: number;
}

export function roundingTerms(name: RoundingName, way: RoundingWay): RoundingTerms {
  const { step, offset } = ROUNDINGS[name];
  const lowest = name === 'none' ? 0 : offset > 0 ? offset : step;
  switch (way) {
    case 'up':
      return { step, offset, lowest, add: step - 1, back: 0 };
    case 'down':
      return { step, offset, lowest, add: step, back: -1 };
    case 'nearest':
      return { step, offset, lowest, add: Math.floor(step / 2) + step, back: -1 };
  }
}
