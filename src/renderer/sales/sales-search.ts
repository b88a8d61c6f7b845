export const SALES_STATES = ['all', 'placed', 'cancelled'] as const;

/** Periods a person asks for; each ends now. */
export const SALES_PERIODS = { today: 1, week: 7, month: 30, quarter: 90, all: null } as const;
export type SalesPeriod = keyof typeof SALES_PERIODS;
export const SALES_PERIOD_NAMES = Object.keys(SALES_PERIODS) as SalesPeriod[];

/** Which sales are looked at, kept in the address. */
export interface SalesSearch {
  readonly state?: (typeof SALES_STATES)[number];
  readonly period?: SalesPeriod;
  readonly channel?: string;
  readonly q?: string;
}

/** Keeps what it understands of an address and drops the rest. */
export function readSalesSearch({ state, period, channel, q }: Record<string, unknown>): SalesSearch {
  const known = {
    state: SALES_STATES.find((name) => name === state),
    period: SALES_PERIOD_NAMES.find((name) => name === period),
    channel: words(channel),
    q: words(q),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const words = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

/** The beginning of a period of whole days of the person's own clock, today being the last; null for one without. */
export function beginOf(period: SalesPeriod, now: Date): string | null {
  const days = SALES_PERIODS[period];
  if (days === null) return null;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).toISOString();
}
