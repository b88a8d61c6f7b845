import type { Words } from '../language';

const MINUTE = 60;
const HOUR = 3_600;

/** How long something will still take, in the largest unit that says enough; `seconds` from now. */
export function timeLeft(seconds: number, { t, count }: Pick<Words, 't' | 'count'>): string {
  if (seconds < 1.5 * MINUTE) return t('tasks.seconds', { n: count(Math.round(seconds)) });
  if (seconds < 1.5 * HOUR) return t('tasks.minutes', { n: count(Math.round(seconds / MINUTE)) });
  return t('tasks.hours', { n: count(Math.round(seconds / HOUR)) });
}
