/**
 * PrestaShop keeps net prices with six decimals. Here they are whole millionths of the currency's unit, and a VAT rate is in
 * whole thousandths of a percent (23 % is 23 000), so that nothing passes through a float.
 */
const RATE_WHOLE = 100_000n;
const MICRO_PER_MINOR = 10_000n;

/** The net price that shows as this gross price again when tax is added and it is rounded to minor units. */
export function netOfGross(grossMinor: number, rate: number): number {
  return Number(rounded(BigInt(grossMinor) * MICRO_PER_MINOR * RATE_WHOLE, RATE_WHOLE + BigInt(rate)));
}

/** What a shopper pays, in minor units, half a unit rounded up as the shop does. */
export function grossOfNet(netMicro: number, rate: number): number {
  return Number(rounded(BigInt(netMicro) * (RATE_WHOLE + BigInt(rate)), RATE_WHOLE * MICRO_PER_MINOR));
}

/** Decimal text (or a JSON number as JavaScript writes it) in millionths, rounded at the sixth decimal; null when it is none. */
export function microOf(text: string): number | null {
  const match = /^(-)?(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const micro = BigInt(whole + fraction.slice(0, 6).padEnd(6, '0')) + (Number(fraction[6] ?? 0) >= 5 ? 1n : 0n);
  const value = Number(sign ? -micro : micro);
  return Number.isSafeInteger(value) ? value + 0 : null;
}

/** Decimal text in minor units, half a unit rounded up: shops tell amounts with six decimals that were never meant. */
export function minorOf(text: string): number | null {
  const micro = microOf(text);
  if (micro === null) return null;
  const minor = Number(rounded(BigInt(Math.abs(micro)), MICRO_PER_MINOR));
  return micro < 0 && minor !== 0 ? -minor : minor;
}

/** With a point and six decimals, as the shop writes it. */
export function microToDecimal(micro: number): string {
  const digits = String(Math.abs(micro)).padStart(7, '0');
  return `${micro < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

function rounded(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
