import { stringify } from 'csv-stringify/sync';
import { encoded } from './charset';
import type { OfferLayout } from './layout';

/** What field 3 of `[INFO]` calls the encodings EDI++ knows. */
export const EPP_CODE_PAGES: Readonly<Record<string, number>> = { 'windows-1250': 1250, cp852: 852 };

/** Records before the first price, empty lines not counted. */
export const EPP_HEAD = 5;
const INFO = '[INFO]';
const HEADER = '[NAGLOWEK]';
const CONTENT = '[ZAWARTOSC]';
const PRICE_LIST = 'CENNIK';
const OTHER_PURPOSE = 3;

/**
 * InsERT's EDI++ 1.11 around a price list: `[INFO]` with who wrote it and when, then the header and the content of the
 * dictionary CENNIK. Texts stand in quotes, numbers do not, as in files of Subiekt itself.
 */
export function eppHead({ format, lineEnd }: OfferLayout, at: Date): Buffer {
  const options = { delimiter: format.delimiter, record_delimiter: lineEnd, quoted_string: true };
  const record = (fields: (string | number | null)[]) => stringify([fields], options);
  const who = 'OneShelf';
  const created = Number(stamp(at));
  const [address, stock, period] = [Array<null>(4).fill(null), Array<null>(4).fill(null), [0, null, null]];
  const info = [
    ...['1.11', OTHER_PURPOSE, EPP_CODE_PAGES[format.encoding] ?? null, who, who, who, who],
    ...[...address, ...stock, ...period, who, created, 'Polska', 'PL', null, 0],
  ];
  const end = lineEnd === 'windows' ? '\r\n' : '\n';
  const text = [INFO, end, record(info), end, HEADER, end, record([PRICE_LIST]), end, CONTENT, end].join('');
  return encoded(text, format.encoding, true);
}

/** The file ends with an empty line. */
export function eppTail({ format, lineEnd }: OfferLayout): Buffer {
  return encoded(lineEnd === 'windows' ? '\r\n' : '\n', format.encoding, false);
}

export function isEppHead(record: readonly string[], place: number): boolean {
  const expected = [INFO, null, HEADER, PRICE_LIST, CONTENT][place - 1];
  return expected === null || record[0] === expected;
}

/** yyyymmddhhnnss in this place's time. */
function stamp(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
}
