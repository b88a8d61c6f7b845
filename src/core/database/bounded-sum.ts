/** A sum as far as whole minor units can be told: what goes beyond stops there. */
export const bounded = (sum: number): number =>
  Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, sum));

/**
 * A sum that no mistyped quantity takes past what can be told in whole minor units: it stops there. SQLite's own `sum`
 * would fail, and half a page with it.
 */
export const boundedSum = (amount: string): string =>
  `cast(max(-${Number.MAX_SAFE_INTEGER}, min(${Number.MAX_SAFE_INTEGER}, total(${amount}))) as integer)`;
