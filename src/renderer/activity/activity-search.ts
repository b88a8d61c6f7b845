import { beginOf, PERIOD_NAMES, type PeriodName } from '../parts/periods';

export const ABOUTS = ['imports', 'deliveries', 'stock', 'prices', 'channels', 'mail', 'settings'] as const;
export const SEVERITIES = ['info', 'warning', 'error'] as const;

/** Which entries are looked at, kept in the address. */
export interface ActivitySearch {
  readonly about?: (typeof ABOUTS)[number];
  readonly severity?: (typeof SEVERITIES)[number];
  readonly period?: PeriodName;
  readonly actor?: string;
  readonly q?: string;
}

/** Keeps what it understands of an address and drops the rest. */
export function readActivitySearch(raw: Record<string, unknown>): ActivitySearch {
  const known = {
    about: ABOUTS.find((name) => name === raw['about']),
    severity: SEVERITIES.find((name) => name === raw['severity']),
    period: PERIOD_NAMES.find((name) => name === raw['period']),
    actor: words(raw['actor']),
    q: words(raw['q']),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

const words = (value: unknown) =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : undefined;

/** The same as the contract asks it. */
export function activityQuestion({ period = 'all', q = '', ...rest }: ActivitySearch) {
  const from = beginOf(period, new Date());
  return { ...rest, search: q, ...(from === null ? {} : { from }) };
}
