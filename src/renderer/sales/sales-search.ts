import { PERIOD_NAMES, type PeriodName } from '../parts/periods';

export const SALES_STATES = ['all', 'placed', 'cancelled'] as const;

/** Which sales are looked at, kept in the address. */
export interface SalesSearch {
  readonly state?: (typeof SALES_STATES)[number];
  readonly period?: PeriodName;
  readonly channel?: string;
  readonly q?: string;
}

/** Keeps what it understands of an address and drops the rest. */
export function readSalesSearch({ state, period, channel, q }: Record<string, unknown>): SalesSearch {
  const known = {
    state: SALES_STATES.find((name) => name === state),
    period: PERIOD_NAMES.find((name) => name === period),
    channel: words(channel),
    q: words(q),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const words = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;
