import type { Transaction } from '../../database';
import { Fault, ok, type Outcome, problem, refused } from '../../foundation';
import { findRun, type Run } from '../../imports';
import type { Operations, Services } from '../../services';
import { foreseeUndoOfDeliveries, undoDeliveriesOf } from '../deliveries';
import {
  announceUndo,
  findPostingOfRun,
  foreseeUndo,
  type StoredPosting,
  undoPosting,
  whyNotUndoable,
} from '../ledger';
import { runView } from './views';

/**
 * Takes an applied run back: what it posted is undone like any other posting, and the run says so. What an earlier undo
 * kept can be asked for again.
 */
export function undo(services: Services): Operations['imports']['undo'] {
  return async (input, call) => {
    const undone = await services.database.write(async (trx) => {
      const found = await findStanding(trx, input.id);
      if (!found.ok) return found;
      const { run, posting } = found.value;
      if (posting === null) {
        const { reverted, kept } = await undoDeliveriesOf(services, trx, run.id, call.actor);
        return ok({ run: runView((await findRun(trx, run.id)) ?? run), reverted, kept, keptRows: [], laterFile: null });
      }
      const answer = await undoPosting(services, trx, posting, call.actor);
      if (!answer.ok) return answer;
      const { posting: _undo, ...done } = answer.value;
      const after = await findRun(trx, run.id);
      return ok({ run: runView(after ?? run), ...done });
    });
    if (undone.ok) {
      announceUndo(services);
      services.events.publish({ type: 'changed', what: 'deliveries' });
    }
    return undone;
  };
}

export function previewUndo(services: Services): Operations['imports']['previewUndo'] {
  return (input) =>
    services.database.write(async (trx) => {
      const found = await findStanding(trx, input.id);
      if (!found.ok) return found;
      const { run, posting } = found.value;
      if (posting === null) return ok(await foreseeUndoOfDeliveries(trx, run.id));
      const refusal = whyNotUndoable(posting);
      return refusal === null ? ok(await foreseeUndo(trx, [posting])) : refused(refusal);
    });
}

/**
 * An applied run and what it posted, null where that is deliveries; an undone one as long as something of it was kept.
 * Problems: run_unknown, run_not_applied.
 */
async function findStanding(
  trx: Transaction,
  id: number,
): Promise<Outcome<{ readonly run: Run; readonly posting: StoredPosting | null }>> {
  const run = await findRun(trx, id);
  if (!run) return refused(problem('run_unknown', { id }));
  const notApplied = problem('run_not_applied', { id, state: run.state });
  if (run.state !== 'applied' && run.state !== 'undone') return refused(notApplied);
  if (run.profile.kind === 'delivery') return run.state === 'undone' ? refused(notApplied) : ok({ run, posting: null });
  const posting = await findPostingOfRun(trx, id);
  if (!posting) throw new Fault('posting_missing', `Import run ${id} is applied but has no posting`);
  return run.state === 'undone' && posting.leftStanding === 0 ? refused(notApplied) : ok({ run, posting });
}
