/** An amount of money: integer minor units (grosze, cents) of one ISO 4217 currency. Never a float. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/**
 * Writes minor units with a point and two decimals ("24.99"), the only form that is safe to send to shop APIs.
 * Throws on anything that is not a safe integer: a mangled price must never leave the house.
 */
export function minorToDecimal(minor: number): string {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`not an amount in minor units: ${minor}`);
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads a plain decimal ("24.99", "24.9", "24", "-3.10") into minor units without passing through a float.
 * Returns null for anything else, and for more than two significant decimals (nothing is rounded silently).
 */
export function decimalToMinor(text: string): number | null {
  const match = /^(-)?(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 2) return null;
  const minor = Number(match[2] + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(minor)) return null;
  return match[1] && minor !== 0 ? -minor : minor;
}
