/**
 * What a price can be made to look like: every `step` from `offset` on, in minor units. `.99` is an ending, `0.05` a step.
 */
export const ROUNDINGS = {
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
} as const satisfies Readonly<Record<string, { readonly step: number; readonly offset: number }>>;

export type RoundingName = keyof typeof ROUNDINGS;

export const ROUNDING_NAMES = Object.keys(ROUNDINGS) as [RoundingName, ...RoundingName[]];
