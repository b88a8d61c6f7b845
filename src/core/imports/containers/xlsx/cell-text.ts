import { currencyIn } from '../../reading/cells/currency-words';
import type { CodeFormat } from './code-format';

/** A formula whose result the file does not hold: shown to people, a reason to set the row aside, never a number. */
export const UNCALCULATED = '#UNCALCULATED!';

/** No quantity and no price is that small; it is what is left of 10 - 9.99 - 0.01. */
const NOTHING = 1e-12;
/** 9999-12-31: a larger number is no date, whatever its cell looks like. */
const LAST_DAY = 2_958_465;
const DAY = 86_400;
/** Days between the two calendars of Excel. */
const SINCE_1904 = 1462;

/**
 * A number as a person would type it, with a decimal point: integers exactly (a barcode in Excel's raw form is exact),
 * fractions to the 15 digits Excel itself keeps, so that 12.299999999999999 is 12.3. Never an exponent. What is no number
 * stays as it is.
 */
export function numberText(raw: string): string {
  const text = raw.trim();
  // More digits than a double holds can only come from a writer that meant every one of them.
  if (/^-?[1-9]\d*$/.test(text)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (Math.abs(value) < NOTHING) return '0';
  if (Number.isSafeInteger(value)) return String(value);
  return plain(Number(value.toPrecision(15)));
}

/** A whole number as its cell shows it, where that is a code: a code is what people see of it. */
export const shownAs = (text: string, code: CodeFormat | null): string =>
  code !== null && /^\d+$/.test(text) ? code(text) : text;

/** What stands before the number of a code, as in `TW-0012`; a currency or a remark stands apart from its number. */
const CODE = /^(\p{L}[\p{L}\d]*[-/_.]?)?0*(\d+)$/u;

/** The same where only the text of the cell tells: zeros in front, and a word. */
export function asShown(text: string, shown: string): string {
  const [, word = '', digits] = CODE.exec(shown) ?? [];
  if (digits === undefined || shown === text) return text;
  return digits.replace(/^0+(?=\d)/, '') === text && currencyIn([word]) === null ? shown : text;
}

function plain(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/**
 * A serial number as a date: yyyy-mm-dd, with Thh:mm (and :ss) where it has a time, only the time where it has no day.
 * Null where it cannot be a date.
 */
export function dateText(raw: string, date1904: boolean): string | null {
  const value = Number(raw);
  if (raw.trim() === '' || !(value >= 0) || value > LAST_DAY) return null;
  const seconds = Math.round(value * DAY);
  const [days, rest] = [Math.floor(seconds / DAY), seconds % DAY];
  if (days === 0 && (rest > 0 || !date1904)) return clock(rest);
  const serial = date1904 ? days + SINCE_1904 : days;
  // Excel believes in 29 February 1900: the days before it are one later than they say.
  const day = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * DAY * 1000).toISOString().slice(0, 10);
  return rest === 0 ? day : `${day}T${clock(rest)}`;
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** The rare date that is written as text: `2026-11-25T00:00:00Z` is 2026-11-25. */
export function isoDateText(raw: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?)?/.exec(raw.trim());
  if (!match) return raw.trim();
  const [, day = '', minutes = '00:00', seconds = '00'] = match;
  if (minutes === '00:00' && seconds === '00') return day;
  return seconds === '00' ? `${day}T${minutes}` : `${day}T${minutes}:${seconds}`;
}

/** Takes back how Office writes characters XML cannot hold (`_x000D_`); line ends become LF. */
export function unescapeText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}
