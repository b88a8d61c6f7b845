import type { MatchSummary } from '../../../contract';

/** In the order in which a person works through them. */
export const MATCH_TABS = ['double', 'orphan', 'missing', 'linked', 'ignored'] as const;
export type MatchList = (typeof MATCH_TABS)[number];

/** How many rows each list has. */
export function countsOf({ double, orphan, missing, linked, ignored }: MatchSummary): Record<MatchList, number> {
  return { double, orphan, missing, linked: linked.sku + linked.gtin + linked.person, ignored };
}

/** Where the work is; what is matched, when there is none. */
export function firstList(summary: MatchSummary): MatchList {
  const counts = countsOf(summary);
  const open = { double: counts.double, orphan: counts.orphan, missing: openMissing(summary) };
  return (['double', 'orphan', 'missing'] as const).find((list) => open[list] > 0) ?? 'linked';
}

/** Missing products about which nothing is decided. */
export function openMissing({ missing, toCreate, notSoldHere }: MatchSummary): number {
  return Math.max(0, missing - toCreate - notSoldHere);
}
