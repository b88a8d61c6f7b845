import { addMilliseconds, type Instant } from './clock';

/** Where the shop's days begin and end: they are the owner's days, whatever the clock of the computer is set to. */
export const SHOP_ZONE = 'Europe/Warsaw';

/** A day of the shop: `2026-03-29`, from its first moment to the first moment of the next; 23 or 25 hours twice a year. */
export interface LocalDay {
  readonly day: string;
  readonly from: Instant;
  readonly to: Instant;
}

const HALF_DAY_MS = 12 * 3_600_000;

const clockOnTheWall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: SHOP_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The day of the shop that a moment belongs to. */
export function dayOf(at: Instant): string {
  return clockOnTheWall.format(Date.parse(at)).slice(0, 10);
}

export function localDay(day: string): LocalDay {
  return { day, from: startOf(day), to: startOf(nextDay(day)) };
}

/** The days up to the one `now` belongs to, oldest first; that one is the last. */
export function lastDays(now: Instant, count: number): LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = localDay(dayOf(now)); days.length < count; day = localDay(dayBefore(day))) days.unshift(day);
  return days;
}

function startOf(day: string): Instant {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`);
  // The offset at the guess may be the one of the other side of a clock change; at the second guess it is right.
  const guess = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(guess)).toISOString();
}

const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 2 * HALF_DAY_MS).toISOString().slice(0, 10);

const dayBefore = ({ from }: LocalDay) => dayOf(addMilliseconds(from, -HALF_DAY_MS));

function offsetAt(time: number): number {
  return Date.parse(`${clockOnTheWall.format(time).replace(' ', 'T')}Z`) - time;
}
