import { decimalToMinor } from '../../core/foundation';

/**
 * A price as Medusa tells it, a JSON number in major units, read by its shortest decimal text and never multiplied: 8.2 is
 * 820. Null for more than two decimals, which Medusa keeps if some program sent them.
 */
export function minorOf(amount: number): number | null {
  return decimalToMinor(String(amount));
}

/** A computed total, which may carry a float's dust, to the nearest minor unit. */
export function nearestMinor(amount: number): number {
  return minorOf(amount) ?? Math.round(Number((amount * 100).toPrecision(15)));
}

/** The number that JSON writes as exactly these digits: two decimals survive the way through a double. */
export function amountOf(minor: number): number {
  return minor / 100;
}
