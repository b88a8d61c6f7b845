import { pattern } from '../../../foundation';
import type { Instant } from '../../../foundation';
import { polishTime } from '../../structured/catalogues/polish-time';
import type { Cells } from '../text/csv';

const DAY = String.raw`(?:(?<y>20\d\d)[-._]?(?<m>\d\d)[-._]?(?<d>\d\d)|(?<d2>\d\d)[-._](?<m2>\d\d)[-._](?<y2>20\d\d))`;
const TIME = String.raw`(?:(?:,? godz(?:ina)?\.?:? ?|[T _-]+(?:g(?:odz)?\.? ?)?)(?<h>[01]\d|2[0-3])[:.h_-]?(?<min>[0-5]\d)(?:[:._-]?(?<s>[0-5]\d))?)`;
/** In a name the digits must not be part of a longer number, such as a barcode. */
const IN_NAME = new RegExp(`(?<!\\d)${DAY}${TIME}(?!\\d)`);
/** In the title rows only what is said to be a moment counts: other dates may be anything. */
const SAID = pattern()`
  (?:stan\w* na|na dzie[nń]|wygenerowan\w*|wydrukowan\w*|utworzon\w*|sporządzon\w*|
  (?:data|dnia|z dnia|z dn\.) (?:eksportu|wydruku|raportu|zestawienia)|
  (?:wydruk|raport|zestawienie|eksport|stan\w*)[^\d;,]{0,30} z dn(?:ia|\.)|
  as of|generated|exported|created)[^\d]{0,30}
`;
const IN_TITLE = pattern('i')`${SAID}${DAY}${TIME}`;
/** Above the table, whose own headings may be of more days than one. */
const DAY_IN_TITLE = pattern('gi')`${SAID}${DAY}(?![\d.:-]*\d)`;

/** A cell above the header that holds a moment and nothing else is when the file was made. */
const ALONE = new RegExp(`^(?:data|dnia|z dnia|date)?:? *${DAY}${TIME}$`, 'i');

interface Moment {
  readonly at: Instant;
  readonly from: 'contents' | 'name';
}

/**
 * The moment a table says its stock is true for: in its title rows (`Stan na dzień 24.11.2026 14:30`, or a moment alone in its cell), else in its name
 * (`stany_2026-11-24_1430.csv`); the clock on the wall in Poland. A day without a time says too little: whether a sale of
 * that day came before or after decides about the stock. Null where nothing is said.
 */
export function statedMoment(
  fileName: string,
  firstLines: readonly string[],
  titles: readonly Cells[] = [],
): Moment | null {
  const said = firstLines.slice(0, 10).map((line) => IN_TITLE.exec(line));
  const alone = titles.flat().map((cell) => ALONE.exec(cell.trim()));
  for (const found of [...said, ...alone]) {
    const moment = momentOf(found);
    if (moment !== null) return { at: moment, from: 'contents' };
  }
  const named = namedMoment(fileName);
  return named === null ? null : { at: named, from: 'name' };
}

/**
 * The end of the last day that the rows above a table say its stock is of, without a time (`Stan na dzień 24.11.2026`): read
 * a day later or more, it knows of nothing that came since then. Null where they say none.
 */
export function endOfStatedDay(titles: readonly Cells[]): Instant | null {
  const days = titles.flat().flatMap((cell) => [...cell.matchAll(DAY_IN_TITLE)]);
  const ends = days.flatMap(({ groups }) => momentIn({ ...groups, h: '23', min: '59', s: '59' }) ?? []);
  return ends.toSorted().at(-1) ?? null;
}

/** The moment in the name of a file, on the clock on the wall in Poland; null where there is none. */
export const namedMoment = (fileName: string): Instant | null => momentOf(IN_NAME.exec(fileName));

const momentOf = (found: RegExpExecArray | null): Instant | null => (found?.groups ? momentIn(found.groups) : null);

function momentIn(parts: Readonly<Record<string, string | undefined>>): Instant | null {
  const [year, month, day] = [parts.y ?? parts.y2, parts.m ?? parts.m2, parts.d ?? parts.d2];
  return polishTime(`${year}-${month}-${day} ${parts.h}:${parts.min}:${parts.s ?? '00'}`);
}
