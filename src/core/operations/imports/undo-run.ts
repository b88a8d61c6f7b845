import { Fault, ok, problem, refused } from '../../foundation';
import { findRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { undoDeliveriesOf } from '../deliveries';
import { announceUndo, findPostingOfRun, undoPosting } from '../ledger';
import { runView } from './views';

/**
 * Takes an applied run back: what it posted is undone like any other posting, and the run says so. What an earlier undo
 * kept can be asked for again.
 */
export function undo(services: Services): Operations['imports']['undo'] {
  return async (input, call) => {
    const undone = await services.database.write(async (trx) => {
      const run = await findRun(trx, input.id);
      if (!run) return refused(problem('run_unknown', { id: input.id }));
      const notApplied = problem('run_not_applied', { id: run.id, state: run.state });
      if (run.state !== 'applied' && run.state !== 'undone') return refused(notApplied);
      if (run.profile.kind === 'delivery') {
        if (run.state === 'undone') return refused(notApplied);
        const { reverted, kept } = await undoDeliveriesOf(services, trx, run.id, call.actor);
        return ok({ run: runView((await findRun(trx, run.id)) ?? run), reverted, kept, keptRows: [] });
      }
      const posting = await findPostingOfRun(trx, run.id);
      if (!posting) throw new Fault('posting_missing', `Import run ${run.id} is applied but has no posting`);
      if (run.state === 'undone' && posting.leftStanding === 0) return refused(notApplied);
      const answer = await undoPosting(services, trx, posting, call.actor);
      if (!answer.ok) return answer;
      const { reverted, kept, keptRows } = answer.value;
      const after = await findRun(trx, run.id);
      return ok({ run: runView(after ?? run), reverted, kept, keptRows });
    });
    if (undone.ok) {
      announceUndo(services);
      services.events.publish({ type: 'changed', what: 'deliveries' });
    }
    return undone;
  };
}
