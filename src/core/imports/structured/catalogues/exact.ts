import { readDecimal } from '../../reading/cells/numbers';

/** An exact decimal: `units` / 10^`scale`. Sums and quotients of a file never pass through floats. */
export interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

/** The row reader takes at most 15 digits; a quotient that does not end is cut here, far behind the last grosz. */
const QUOTIENT_PLACES = 6;

/** A number with `,` or `.` as its decimal mark; null when it is not one, or the cell is blank. */
export function exact(text: string): Exact | null {
  const decimal = readDecimal(text.trim(), text.includes(',') ? ',' : '.');
  if (decimal === null) return null;
  const units = BigInt(decimal.digits);
  return { units: decimal.negative ? -units : units, scale: decimal.scale };
}

export function decimalText({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${digits.slice(-scale)}`}`;
}

/** The number with a decimal point; what is no number stays as written, so that the row reader can say so. */
export function numberCell(text: string): string {
  const number = exact(text);
  return number === null ? text.trim() : decimalText(number);
}

export function plus(a: Exact, b: Exact): Exact {
  const scale = Math.max(a.scale, b.scale);
  return { units: a.units * power(scale - a.scale) + b.units * power(scale - b.scale), scale };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { units: -b.units, scale: b.scale });
}

export function times(a: Exact, b: Exact): Exact {
  return shortened({ units: a.units * b.units, scale: a.scale + b.scale }, 0);
}

/** Cut, not rounded, after six places: rounding to grosze later then comes out as it would from the whole quotient. */
export function over(a: Exact, b: Exact): Exact | null {
  if (b.units === 0n) return null;
  const places = power(QUOTIENT_PLACES + b.scale);
  return shortened({ units: (a.units * places) / (b.units * power(a.scale)), scale: QUOTIENT_PLACES }, 0);
}

/** `percent` added, rounded half up to two places. */
export function withPercent(amount: Exact, percent: Exact): Exact {
  const { units, scale } = times(amount, plus({ units: 100n, scale: 0 }, percent));
  // Amount times (100 + percent) is the sum in grosze already: the hundreds cancel out.
  const divisor = power(scale);
  return { units: (units + divisor / 2n) / divisor, scale: 2 };
}

function shortened({ units, scale }: Exact, least: number): Exact {
  let [rest, left] = [units, scale];
  while (left > least && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  return { units: rest, scale: left };
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
