import type { OfferRuleView } from '../../../contract';

/** How a price is made to look: an ending (`.99`), a step (`0.05`), or `none`. */
export type RoundingName = NonNullable<OfferRuleView['rounding']>;
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

const GRIDS: Readonly<Record<RoundingName, { readonly step: number; readonly offset: number }>> = {
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

export function roundingTerms(name: RoundingName, way: RoundingWay): RoundingTerms {
  const { step, offset } = GRIDS[name];
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
