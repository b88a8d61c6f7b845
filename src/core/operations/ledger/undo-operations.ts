import { ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { findPosting, postingView, whyNotUndoable } from './posting-store';
import { dropUndoPlan, planUndo } from './undo/plan-undo';
import { announceUndo, undoPosting } from './undo/undo-posting';
import { undoRows } from './undo/undo-rows';

/** Shows what an undo would do by the plan an undo carries out, so that the two cannot differ. */
export function preview(services: Services): Operations['ledger']['preview'] {
  return ({ postingId }) =>
    services.database.write(async (trx) => {
      const posting = await findPosting(trx, postingId);
      if (!posting) return refused(problem('posting_unknown', { id: postingId }));
      const refusal = whyNotUndoable(posting);
      if (refusal) return refused(refusal);
      const totals = await planUndo(trx, posting);
      const rows = await undoRows(trx, 'all');
      await dropUndoPlan(trx);
      return ok({ posting: postingView(posting), ...totals, rows });
    });
}

export function undo(services: Services): Operations['ledger']['undo'] {
  return async ({ postingId }, call) => {
    const undone = await services.database.write(async (trx) => {
      const posting = await findPosting(trx, postingId);
      if (!posting) return refused(problem('posting_unknown', { id: postingId }));
      // Who may not set prices or edit products may not take back what did either.
      if (call.role !== 'owner' && ['price', 'adjustment'].includes(postingView(posting).kind)) {
        return refused(problem('not_allowed', { operation: 'ledger.undo', needed: 'owner' }));
      }
      return undoPosting(services, trx, posting, call.actor);
    });
    if (undone.ok) announceUndo(services);
    return undone;
  };
}
