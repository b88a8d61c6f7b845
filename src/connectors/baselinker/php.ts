import { z } from 'zod';
import { decimalToMinor, minorToDecimal } from '../../core/foundation';

/** A map as PHP writes it: an object, or an empty list when there is nothing in it. */
export function phpMap<T extends z.ZodType>(value: T) {
  return z.preprocess((told) => (Array.isArray(told) && told.length === 0 ? {} : told), z.record(z.string(), value));
}

/** Numbers and texts are told one for the other. */
export const id = z.union([z.number(), z.string()]).transform(String);

/**
 * An amount told as a JSON number, to the nearest minor unit, halves up. It goes by the digits of the number and never
 * through a multiplication: 8.2 × 100 and 1.005 × 100 are not what they look like. Null for what is no amount.
 */
export function minorOf(amount: number | string | null | undefined): number | null {
  if (amount === null || amount === undefined) return null;
  const match = /^(\d+)(?:\.(\d*))?$/.exec(String(amount).trim());
  if (!match) return null;
  const fraction = (match[2] ?? '').padEnd(3, '0');
  const minor = decimalToMinor(`${match[1]}.${fraction.slice(0, 2)}`);
  return minor === null ? null : minor + (Number(fraction[2]) >= 5 ? 1 : 0);
}

/** The JSON number that is written with exactly these digits. */
export function numberOf(minor: number): number {
  return Number(minorToDecimal(minor));
}
