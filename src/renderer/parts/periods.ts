/** Periods a person asks for, in whole days; each ends now. */
const PERIODS = { today: 1, week: 7, month: 30, quarter: 90, all: null } as const;
export type PeriodName = keyof typeof PERIODS;
export const PERIOD_NAMES = Object.keys(PERIODS) as PeriodName[];

/** The beginning of a period of whole days of the person's own clock, today being the last; null for one without. */
export function beginOf(period: PeriodName, now: Date): string | null {
  const days = PERIODS[period];
  if (days === null) return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).toISOString();
}
