import type { BackupView } from '../../../contract';
import type { Instant } from '../../foundation';

const DAY_MS = 24 * 3_600_000;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 4;
/** An hourly look with this patience makes one a day, at about the same hour. */
const DUE_AFTER_MS = 23 * 3_600_000;

type Aged = Pick<BackupView, 'name' | 'kind' | 'madeAt'>;

/** Whether the backup of the day is due. One from the future was made by a clock that has been set back since. */
export function isDue(backups: readonly Aged[], now: Instant): boolean {
  const age = Math.min(...daily(backups).map(({ madeAt }) => Math.abs(Date.parse(now) - Date.parse(madeAt))));
  return age >= DUE_AFTER_MS;
}

/**
 * Daily backups that are needed no more: kept are the newest of each of the last seven days that have one, and the newest
 * of each of the last four weeks that have one. What a person made is never deleted.
 */
export function outdated<T extends Aged>(backups: readonly T[]): T[] {
  const newestFirst = daily(backups).sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const kept = new Set([
    ...firstOfEach(newestFirst, dayOf).slice(0, DAYS_KEPT),
    ...firstOfEach(newestFirst, weekOf).slice(0, WEEKS_KEPT),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

const daily = <T extends Aged>(backups: readonly T[]) => backups.filter(({ kind }) => kind === 'daily');

function firstOfEach<T extends Aged>(newestFirst: readonly T[], periodOf: (at: Instant) => number): T[] {
  const first = new Map<number, T>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.madeAt);
    if (!first.has(period)) first.set(period, backup);
  }
  return [...first.values()];
}

const dayOf = (at: Instant) => Math.floor(Date.parse(at) / DAY_MS);

/** Weeks begin on Monday; the first day of the epoch was a Thursday. */
const weekOf = (at: Instant) => Math.floor((dayOf(at) + 3) / 7);
