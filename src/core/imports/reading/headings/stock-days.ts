import { headerWords } from './header-words';
import { monthIn } from './month-words';

const DAY_FIRST = /\b(\d{1,2}) (\d{1,2})(?: (20\d\d))?(?: r)?$/;
const YEAR_ALONE = /\b(20\d\d)$/;
const YEAR_FIRST = /\b(20\d\d) (\d{1,2}) (\d{1,2})$/;

const DAYS_OF_A_MONTH = 31;
const DAYS_OF_A_YEAR = 12 * DAYS_OF_A_MONTH;

interface Day {
  /** Null where only the month and the day are written. */
  readonly year: number | null;
  readonly ofYear: number;
}

function dayOf(header: string): Day | null {
  const { words, aside } = headerWords(header);
  for (const text of [words, `${words} ${aside}`.trim()]) {
    const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
    if (year !== undefined) return ofParts(Number(year), Number(month), Number(day));
    const [, date, monthOf, yearOf] = DAY_FIRST.exec(text) ?? [];
    if (date !== undefined) return ofParts(yearOf === undefined ? null : Number(yearOf), Number(monthOf), Number(date));
    const named = monthIn(text);
    if (named !== null) return ofParts(named.year, named.month, DAYS_OF_A_MONTH);
    const [, alone] = YEAR_ALONE.exec(text) ?? [];
    if (alone !== undefined) return { year: Number(alone), ofYear: DAYS_OF_A_YEAR };
  }
  return null;
}

const ofParts = (year: number | null, month: number, day: number): Day | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= DAYS_OF_A_MONTH
    ? { year, ofYear: month * DAYS_OF_A_MONTH + day }
    : null;

/**
 * Columns of one stock on several days, the latest first; one of no day is of today. Days without a year lie within a few
 * months of each other: January comes after December.
 */
export function latestFirst<C extends { readonly header: string }>(columns: readonly C[]): readonly C[] {
  const days = columns.map(({ header }) => dayOf(header));
  const bare = days.flatMap((day) => (day !== null && day.year === null ? [day.ofYear] : []));
  const crossesYears = bare.length > 0 && Math.max(...bare) - Math.min(...bare) > DAYS_OF_A_YEAR / 2;
  const timeOf = (day: Day | null) => {
    if (day === null) return Infinity;
    if (day.year !== null) return day.year * DAYS_OF_A_YEAR + day.ofYear;
    return day.ofYear + (crossesYears && day.ofYear < DAYS_OF_A_YEAR / 2 ? DAYS_OF_A_YEAR : 0);
  };
  const timed = columns.map((column, i) => ({ column, time: timeOf(days[i] ?? null) }));
  return timed.toSorted((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({ column }) => column);
}
