import { type Problem, problem } from '../../../foundation';
import type { RunCounts } from '../../../imports';
import type { PlanRequest } from '../planning';

/** A corrected row whose price jumps waits, whatever else the correction says: the person who wrote it is still there. */
export function doubtsOfCorrected({ holdsSuspicious = false }: PlanRequest, { suspicious }: RunCounts): Problem[] {
  return holdsSuspicious && suspicious > 0 ? [problem('corrected_price_jumps', { count: suspicious })] : [];
}
