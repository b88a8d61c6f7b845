export const RUN_FILTERS = ['all', 'held', 'planned', 'applied', 'undone', 'failed'] as const;

/** Which imports are looked at, kept in the address: a concern of the overview leads to those it is about. */
export interface ImportsSearch {
  readonly state?: (typeof RUN_FILTERS)[number];
}

/** Keeps what it understands of an address and drops the rest. */
export function readImportsSearch({ state }: Record<string, unknown>): ImportsSearch {
  const known = RUN_FILTERS.find((name) => name === state);
  return known === undefined || known === 'all' ? {} : { state: known };
}
