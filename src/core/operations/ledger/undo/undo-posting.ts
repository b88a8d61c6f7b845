import type { UndoReport } from '../../../../contract';
import type { Transaction } from '../../../database';
import { Fault, latestCredible, ok, type Outcome, problem, refused } from '../../../foundation';
import { findRun } from '../../../imports';
import type { Services } from '../../../services';
import { dateByStandingCounts, recordPosting, reversePlanned } from '../../../stock';
import { masterChanged } from '../../master-changed';
import { findPosting, postingView, type StoredPosting, whyNotUndoable } from '../posting-store';
import { AFTER_UNDO } from './after-undo';
import { restorePlannedFields } from './fields';
import { findLaterFile } from './later-file';
import { dropUndoPlan, planUndo, rememberTouched, type UndoTotals } from './plan-undo';
import { recordFieldsGoingBack } from './hand-fields';
import { restorePlannedPrices } from './prices';
import { archivePlanned } from './products';
import { undoRows } from './undo-rows';

/**
 * Takes a posting back by posting its opposite: stock, prices, and what a file changed in products. What somebody changed
 * since stays as they left it and is counted, and named, as kept. The one way to undo, for runs, deliveries and all else.
 */
export async function undoPosting(
  services: Services,
  trx: Transaction,
  posting: StoredPosting,
  actor: string,
): Promise<Outcome<UndoReport>> {
  const refusal = whyNotUndoable(posting);
  if (refusal) return refused(refusal);
  const totals = await planUndo(trx, posting);
  if (totals.reverted === 0 && totals.kept > 0) {
    const [first] = await undoRows(trx, 'kept');
    await dropUndoPlan(trx);
    return refused(
      problem('undo_nothing_left', { id: posting.id, kept: totals.kept, by: first?.keptBecause?.id ?? null }),
    );
  }
  const keptRows = await undoRows(trx, 'kept');
  const laterFile = totals.reverted > 0 ? await findLaterFile(trx, posting) : null;
  const undoId = await carryOut(services, trx, posting, { ...totals, actor });
  const undo = await findPosting(trx, undoId);
  if (!undo) throw new Fault('posting_missing', `Posting ${undoId} was just written`);
  return ok({ posting: postingView(undo), ...totals, keptRows, laterFile });
}

async function carryOut(
  services: Services,
  trx: Transaction,
  posting: StoredPosting,
  { reverted, kept, actor }: UndoTotals & { readonly actor: string },
): Promise<number> {
  const at = services.clock.now().toISOString();
  const run = posting.runId === null ? null : await findRun(trx, posting.runId);
  const undoId = await recordPosting(trx, {
    kind: 'undo',
    actor,
    recordedAt: at,
    reversesPostingId: posting.id,
    keptRows: kept,
    ...(posting.runId === null ? {} : { importRunId: posting.runId }),
  });
  const touched = await rememberTouched(trx);
  await reversePlanned(trx, undoId);
  await dateByStandingCounts(trx, { asOf: run?.asOf ?? null, credible: latestCredible(at) });
  await restorePlannedPrices(trx, undoId, at);
  await recordFieldsGoingBack(trx, undoId, at);
  await restorePlannedFields(trx, at);
  if (posting.runId !== null) await archivePlanned(trx, posting.runId, at);
  await dropUndoPlan(trx);
  await masterChanged(trx, touched, at);
  await trx.raw('drop table temp.undo_touched');
  for (const follow of AFTER_UNDO) await follow(trx, { posting, undoId, at });
  const entry = run
    ? problem('import_undone', { id: run.id, file: run.file, reverted, kept })
    : problem('posting_undone', { id: posting.id, reverted, kept });
  await services.activity.record('info', entry, trx);
  return undoId;
}

/** To be told after the commit: everything an undo may have changed. */
export function announceUndo(services: Services): void {
  for (const what of ['imports', 'products', 'channels'] as const) services.events.publish({ type: 'changed', what });
}
