export { retryAfterMs } from './retry-after';
export { type Clock, type Instant, instant, addMilliseconds } from './clock';
export { type Random } from './random';
export { type Outcome, ok, refused } from './result';
export { type Problem, problem, Fault } from './problem';
export { type Money, minorToDecimal, decimalToMinor } from './money';
export { hasValidCheckDigit, canonicalGtin } from './gtin';
export { foldForSearch } from './folding';
export { dayOf, lastDays, type LocalDay, localDay, SHOP_ZONE } from './local-day';
