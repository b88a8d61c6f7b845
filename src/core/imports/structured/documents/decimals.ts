/** units / 10^scale, without floats and without limits. */
interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

const PLAIN = /^([+-]?)(\d{0,30})(?:\.(\d{0,20}))?$/;
/** Places kept where a division does not come out even: as many as a KSeF price may have. */
const PLACES = 8;

/**
 * A number as XML schemas write it (`1`, `-2.50`, `.5`), without needless zeros; null for anything else, thousands marks and
 * decimal commas included: who writes `1,000` may mean one or a thousand.
 */
export function plainDecimal(text: string): string | null {
  const exact = parse(text);
  return exact === null ? null : format(exact);
}

/** As `plainDecimal`, but a comma counts as the decimal mark where it cannot be a thousands mark. */
export function decimalWithComma(text: string): string | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  return plainDecimal(/^[+-]?\d*,(\d{1,2}|\d{4,})$|^[+-]?0?,\d+$/.test(bare) ? bare.replace(',', '.') : bare);
}

/**
 * The same for the numbers of one line: where another of them has a comma that is surely decimal, and none has a point, so is
 * the comma of a number with three places (`12,000` beside a price of `10,50`).
 */
export function decimalsOfLine(texts: readonly string[]): (text: string) => string | null {
  const isSure = texts.some((text) => /,\d/.test(text) && decimalWithComma(text) !== null);
  if (!isSure || texts.some((text) => text.includes('.'))) return decimalWithComma;
  return (text) => decimalWithComma(text) ?? plainDecimal(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
}

/** `a` − `b`; both as `plainDecimal` gives them. */
export function difference(a: string, b: string): string {
  const [x, y] = aligned(a, b);
  return format({ units: x.units - y.units, scale: x.scale });
}

export function product(a: string, b: string): string {
  const [x, y] = [exactly(a), exactly(b)];
  return format({ units: x.units * y.units, scale: x.scale + y.scale });
}

/** `a` / `b`, rounded half away from zero to 8 places where it does not come out even; null when `b` is zero. */
export function quotient(a: string, b: string): { readonly value: string; readonly exact: boolean } | null {
  const [x, y] = aligned(a, b);
  if (y.units === 0n) return null;
  const negative = x.units < 0n !== y.units < 0n;
  const dividend = abs(x.units) * 10n ** BigInt(PLACES);
  const divisor = abs(y.units);
  const rest = dividend % divisor;
  const units = dividend / divisor + (rest * 2n >= divisor ? 1n : 0n);
  return { value: format({ units: negative ? -units : units, scale: PLACES }), exact: rest === 0n };
}

export function isZero(decimal: string): boolean {
  return exactly(decimal).units === 0n;
}

export function negated(decimal: string): string {
  const exact = exactly(decimal);
  return format({ ...exact, units: -exact.units });
}

function parse(text: string): Exact | null {
  const match = PLAIN.exec(text.trim());
  if (match === null) return null;
  const [, sign, whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return null;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

function exactly(decimal: string): Exact {
  const exact = parse(decimal);
  if (exact === null) throw new RangeError(`not a plain decimal: ${decimal}`);
  return exact;
}

function aligned(a: string, b: string): readonly [Exact, Exact] {
  const [x, y] = [exactly(a), exactly(b)];
  const scale = Math.max(x.scale, y.scale);
  const raised = ({ units, scale: own }: Exact): Exact => ({ units: units * 10n ** BigInt(scale - own), scale });
  return [raised(x), raised(y)];
}

function abs(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function format({ units, scale }: Exact): string {
  const digits = String(abs(units)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
