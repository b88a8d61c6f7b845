/** So many changes took no longer than `withinSeconds`, and longer than the step before. */
export interface LagStep {
  readonly withinSeconds: number;
  readonly listings: number;
}

const OF_HUNDRED = 95;

/** Within how many seconds 95 of 100 were done; null where there were none. Steps may come in any order, and several times. */
export function p95Of(steps: readonly LagStep[]): number | null {
  const total = sumOf(steps);
  if (total === 0) return null;
  let counted = 0;
  for (const { withinSeconds, listings } of [...steps].sort((a, b) => a.withinSeconds - b.withinSeconds)) {
    counted += listings;
    if (counted * 100 >= total * OF_HUNDRED) return withinSeconds;
  }
  return null;
}

export function sumOf(steps: readonly LagStep[]): number {
  return steps.reduce((sum, { listings }) => sum + listings, 0);
}
