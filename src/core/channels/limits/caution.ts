/** Between two requests of a channel that has just complained. */
const FIRST_GAP_MS = 100;
const LONGEST_GAP_MS = 30_000;
/** So many answers without a complaint let the gap shrink by a third. */
const GOOD_ANSWERS = 20;
const SMALLEST_GAP_MS = 20;

/**
 * A pace found by trying, for channels that refuse requests without saying how many they take: every complaint doubles the
 * gap between requests, a run of good answers shrinks it again.
 */
export interface Caution {
  waitMs(now: number): number;
  take(now: number): void;
  heed(): void;
  relax(): void;
}

export function createCaution(): Caution {
  let gap = 0;
  let good = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  return {
    waitMs: (now) => (gap === 0 ? 0 : Math.max(0, lastAt + gap - now)),
    take(now) {
      lastAt = now;
    },
    heed() {
      good = 0;
      gap = Math.min(LONGEST_GAP_MS, gap === 0 ? FIRST_GAP_MS : gap * 2);
    },
    relax() {
      if (gap === 0 || ++good < GOOD_ANSWERS) return;
      good = 0;
      gap = gap > SMALLEST_GAP_MS ? (gap * 2) / 3 : 0;
    },
  };
}
