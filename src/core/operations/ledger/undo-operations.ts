import { ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { findPosting, postingView, whyNotUndoable } from './posting-store';
import { foreseeUndo } from './undo/foresee-undo';
import { announceUndo, undoPosting } from './undo/undo-posting';

export function preview(services: Services): Operations['ledger']['preview'] {
  return ({ postingId }) =>
    services.database.write(async (trx) => {
      const posting = await findPosting(trx, postingId);
      if (!posting) return refused(problem('posting_unknown', { id: postingId }));
      const refusal = whyNotUndoable(posting);
      if (refusal) return refused(refusal);
      return ok({ posting: postingView(posting), ...(await foreseeUndo(trx, [posting])) });
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
