import { type Problem, problem } from '../foundation';
import type { RunCounts } from './store/run-store';

/** What the brake looks at besides the counts. */
export interface BrakeFacts {
  readonly counts: RunCounts;
  /** Products of the file that are known and had stock before. */
  readonly stockedBefore: number;
  /** Known products of the file that had a price before. */
  readonly pricedBefore: number;
}

/** A plan is held only when it is big enough to mean something. */
const FEWEST = 10;
const ZERO_SHARE = 0.5;
const SUSPICIOUS_SHARE = 0.1;
const REJECTED_SHARE = 0.5;

/**
 * Why a plan should wait for a person: half of what was in stock would sell out, prices jump in many places at once
 * (a lost decimal mark), or most rows are unusable (the columns are not what they seem).
 */
export function brakeReasons({ counts, stockedBefore, pricedBefore }: BrakeFacts): Problem[] {
  const reasons: Problem[] = [];
  if (counts.toZero >= FEWEST && counts.toZero > stockedBefore * ZERO_SHARE) {
    reasons.push(problem('brake_many_to_zero', { count: counts.toZero, of: stockedBefore }));
  }
  if (counts.suspicious >= FEWEST && counts.suspicious > pricedBefore * SUSPICIOUS_SHARE) {
    reasons.push(problem('brake_prices_jump', { count: counts.suspicious, of: pricedBefore }));
  }
  if (counts.rejected >= FEWEST && counts.rejected > counts.rows * REJECTED_SHARE) {
    reasons.push(problem('brake_many_rejected', { count: counts.rejected, of: counts.rows }));
  }
  return reasons;
}
