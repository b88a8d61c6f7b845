import { addMilliseconds, type Instant } from '../../foundation';

/**
 * The price that has to be told beside a reduced one: the lowest of the 30 days before the reduction (Directive 98/6/EC,
 * art. 6a; in Poland art. 4 of the act on informing about prices). `lowest-prior-sql.ts` says the same for many listings.
 *
 * - The window is [start − 30 days, start) and counts the price that was in force when it began. Of goods that have been
 *   on sale for less, it is what there is.
 * - A price lowered further belongs to the reduction that is on, and counts from its first step.
 * - A rise ends a reduction, and the next one starts anew. So does a price that has stood for 30 days: it has become the
 *   ordinary one, unless a promotion of ours is still running.
 */

export const WINDOW_DAYS = 30;
const WINDOW_MS = WINDOW_DAYS * 24 * 60 * 60 * 1_000;

/** From `at` on a channel showed this price; null is no longer any. */
export interface ShownPrice {
  readonly at: Instant;
  readonly priceMinor: number | null;
}

export interface PriorPrice {
  readonly priorMinor: number;
  /** When the reduction began, or now, if it is about to. */
  readonly since: Instant;
}

/**
 * Null where the price is no reduction, or nothing was on sale in the window. `history` is in the order in which it
 * happened; `offered` is the price shown, or about to be.
 */
export function lowestPrior(
  history: readonly ShownPrice[],
  offered: { readonly priceMinor: number; readonly at: Instant; readonly promoted: boolean },
): PriorPrice | null {
  const steps = priceSteps(history, offered);
  const last = steps.at(-1);
  const start = startOfReduction(steps);
  if (!start || !last) return null;
  if (!offered.promoted && stood(last.at, offered.at)) return null;
  const from = addMilliseconds(start.at, -WINDOW_MS);
  const before = history.slice(0, start.index);
  const inForce = before.filter(({ at }) => at <= from).at(-1);
  const counted = [...(inForce ? [inForce] : []), ...before.filter(({ at }) => at >= from)];
  const prices = counted.flatMap(({ priceMinor }) => (priceMinor === null ? [] : [priceMinor]));
  return prices.length === 0 ? null : { priorMinor: Math.min(...prices), since: start.at };
}

interface Step {
  readonly at: Instant;
  readonly priceMinor: number;
  /** Where it stands in the history; its end for what is about to be shown. */
  readonly index: number;
}

/** The prices one after another, each different from the one before; a gap between them is none. */
function priceSteps(history: readonly ShownPrice[], offered: { priceMinor: number; at: Instant }): Step[] {
  const steps: Step[] = [];
  for (const [index, { at, priceMinor }] of [...history, offered].entries()) {
    if (priceMinor !== null && priceMinor !== steps.at(-1)?.priceMinor) steps.push({ at, priceMinor, index });
  }
  return steps;
}

/** The first step down of the reduction that is on; null where the last word was a rise. */
function startOfReduction(steps: readonly Step[]): Step | null {
  let start: Step | null = null;
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    if (!before || step.priceMinor > before.priceMinor) start = null;
    else if (!start || stood(before.at, step.at)) start = step;
  }
  return start;
}

const stood = (since: Instant, until: Instant) => addMilliseconds(since, WINDOW_MS) <= until;
