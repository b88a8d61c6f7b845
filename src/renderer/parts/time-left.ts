import type { Words } from '../language';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** How long something will still take or has gone on, in the largest unit that says enough. */
export function timeLeft(seconds: number, { t, count }: Pick<Words, 't' | 'count'>): string {
  if (seconds < 1.5 * MINUTE) return t('tasks.seconds', { n: count(Math.round(seconds)) });
  if (seconds < 1.5 * HOUR) return t('tasks.minutes', { n: count(Math.round(seconds / MINUTE)) });
  if (seconds >= 2 * DAY) return t('tasks.days', { n: count(Math.floor(seconds / DAY)) });
  return t('tasks.hours', { n: count(Math.round(seconds / HOUR)) });
}
