/** A decimal number without floats: `digits` / 10^`scale`, with its sign apart. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: number;
  readonly scale: number;
}

export type DecimalMark = ',' | '.';

const MAX_DIGITS = 15;

/**
 * Reads a number as people and programs write it: thousands marks (space, NBSP, narrow NBSP, apostrophe, point, comma)
 * in groups of three, currency and unit words, `5,` and `.48`, `(5)` and `5-`, small exponents. The mark decides only
 * where a single mark with three digits behind it could be either. Null when it is not a number.
 */
export function readDecimal(text: string, mark: DecimalMark): Decimal | null {
  return plainDecimal(text, mark) ?? dressedDecimal(text, mark);
}

/** Nearly every cell: digits, at most one of the expected mark. Anything else is left to the slow reader. */
function plainDecimal(text: string, mark: DecimalMark): Decimal | null {
  const length = text.length;
  if (length === 0 || length > MAX_DIGITS) return null;
  const markCode = mark === ',' ? 44 : 46;
  let digits = 0;
  let scale = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (scale >= 0) scale++;
    } else if (code === markCode && scale < 0 && i > 0) scale = 0;
    else return null;
  }
  return { negative: false, digits, scale: scale < 0 ? 0 : scale };
}

/**
 * `digits` / 10^`scale` times 10^`places` of a plain cell, without making anything on the way; -1 where the cell is not
 * plain, or the number would have to be rounded or is too large: then `readDecimal` and `toUnits` say what it is.
 */
export function plainUnits(text: string, mark: DecimalMark, places: number): number {
  const length = text.length;
  if (length === 0 || length > MAX_DIGITS) return -1;
  const markCode = mark === ',' ? 44 : 46;
  let digits = 0;
  let scale = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
      if (scale >= 0) scale++;
    } else if (code === markCode && scale < 0 && i > 0) scale = 0;
    else return -1;
  }
  if (scale > places) return -1;
  for (let left = places - Math.max(0, scale); left > 0; left--) digits *= 10;
  return Number.isSafeInteger(digits) ? digits : -1;
}

const CURRENCY =
  /(?<![a-z])(zł|zl|pln|eur|usd|czk|kč|gbp|uah|chf|huf|sek|nok|dkk|ron|bgn|try|szt|pcs)\.?(?![a-z])|[€$£₴]/giu;
/** Units stand behind what they count: `M1` and `L-2` are names. */
const UNIT_BEHIND = /(?<=\d[).,]?\s*)(kg|op|kpl|l|m|mb)\.?(?![a-z\d])/giu;
/** What the price is of, where that is one of what is sold: `12,99 zł/szt.` */
const PER_UNIT = /\s*\/\s*(?:szt|sztuk[aęi]?|kg|op|opak|kpl|l|m|mb|pcs|pc)\.?$/iu;
/** `20,-`, `20.--`: a price without small change, as written by hand and on price tags. */
const NO_SMALL_CHANGE = /(?<=\d)[,.]\s?[-=—]{1,2}$/;
const SPACES = /[\s\u00a0\u202f\u2009]+/g;

function dressedDecimal(text: string, mark: DecimalMark): Decimal | null {
  let bare = text
    .replace(PER_UNIT, '')
    .replace(CURRENCY, '')
    .replace(UNIT_BEHIND, '')
    .replace(/[−–]/g, '-')
    .replace(SPACES, ' ')
    .trim()
    .replace(NO_SMALL_CHANGE, '');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(bare);
  if (bracketed) [negative, bare] = [true, (bracketed[1] ?? '').trim()];
  const signed = /^([+-])\s?(.*)$|^(.*\S)\s?(-)$/.exec(bare);
  if (signed && !negative) {
    negative = signed[1] === '-' || signed[4] === '-';
    bare = signed[2] ?? signed[3] ?? '';
  }
  const parts = /^(.*?)(?:[eE]([+-]?\d{1,3}))?$/.exec(bare);
  const plain = groupsRemoved(parts?.[1] ?? '', mark);
  if (plain === null) return null;
  const [whole = '', fraction = ''] = plain.split('.');
  const digits = `${whole}${fraction}`;
  if (digits === '') return null;
  return scaled(negative, digits, fraction.length - Number(parts?.[2] ?? 0));
}

function scaled(negative: boolean, digits: string, scale: number): Decimal | null {
  let [rest, left] = [digits.replace(/^0+(?=\d)/, ''), scale];
  if (rest === '0') return { negative, digits: 0, scale: 0 };
  while (left > 0 && rest.endsWith('0')) [rest, left] = [rest.slice(0, -1), left - 1];
  if (left < 0) [rest, left] = [rest.padEnd(rest.length - left, '0'), 0];
  return rest.length > MAX_DIGITS || left > MAX_DIGITS ? null : { negative, digits: Number(rest), scale: left };
}

/** The number with a point as its decimal mark and no thousands marks, or null when its groups do not add up. */
function groupsRemoved(text: string, mark: DecimalMark): string | null {
  if (!/^[\d ,.'’]+$/.test(text)) return null;
  const decimal = decimalMarkOf(text, mark);
  const at = decimal === null ? -1 : text.lastIndexOf(decimal);
  const whole = at === -1 ? text : text.slice(0, at);
  const fraction = at === -1 ? '' : text.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return null;
  if (!/^\d*$/.test(whole) && !/^\d{1,3}([ ,.'’])\d{3}(\1\d{3})*$/.test(whole)) return null;
  return `${whole.replace(/\D/g, '')}.${fraction}`;
}

/**
 * Both marks: the last one is decimal. One mark several times: thousands. One mark once: decimal, unless it is not the
 * expected one and exactly three digits stand behind it.
 */
function decimalMarkOf(text: string, expected: DecimalMark): DecimalMark | null {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  if (commas > 0 && points > 0) return text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
  if (commas + points !== 1) return null;
  const found: DecimalMark = commas === 1 ? ',' : '.';
  return found !== expected && couldBeThousands(text) ? null : found;
}

/** One mark, three digits behind it and one to three in front that do not start with zero: `1.234`. */
export function couldBeThousands(text: string): boolean {
  return /^[1-9]\d{0,2}[,.]\d{3}$/.test(text);
}

/** `digits` / 10^`scale`, times 10^`places`, rounded half up; `exact` tells whether anything was lost. Null when too large. */
export function toUnits(
  { digits, scale }: Decimal,
  places: number,
): { readonly units: number; readonly exact: boolean } | null {
  if (scale <= places) {
    const units = digits * 10 ** (places - scale);
    return Number.isSafeInteger(units) ? { units, exact: true } : null;
  }
  const divisor = 10 ** (scale - places);
  const rest = digits % divisor;
  return { units: (digits - rest) / divisor + (rest * 2 >= divisor ? 1 : 0), exact: rest === 0 };
}
