import type { Transaction } from '../../../database';
import { deliveryOfPosting, endDelivery, standingPostings } from '../../../deliveries';
import type { Instant } from '../../../foundation';
import { findRun, forgetAccepted, forgetToldShelves, reopenRowsReadBy, updateRun } from '../../../imports';
import type { StoredPosting } from '../posting-store';

/** What follows an undo, in its transaction: what lives outside the ledger must not go on saying it was applied. */
type AfterUndo = (
  trx: Transaction,
  undone: { readonly posting: StoredPosting; readonly undoId: number; readonly at: Instant },
) => Promise<void>;

/** A delivery of whose bookings none stands any more is undone. */
const markDeliveryUndone: AfterUndo = async (trx, { posting, at }) => {
  const delivery = await deliveryOfPosting(trx, posting.id);
  if (delivery !== null && (await standingPostings(trx, delivery)).length === 0) await endDelivery(trx, delivery, at);
};

/** The run of a file that was taken back is undone, whichever way it was asked for. */
const markRunUndone: AfterUndo = async (trx, { posting, at }) => {
  if (posting.runId === null) return;
  const run = await findRun(trx, posting.runId);
  const standing = await trx('delivery')
    .where({ import_run_id: posting.runId, role: 'receipt' })
    .whereNot({ state: 'undone' })
    .first<{ id: number } | undefined>('id');
  if (standing) return;
  if (run) await forgetAccepted(trx, run.sourceId);
  await forgetToldShelves(trx, posting.runId);
  if (run?.state === 'applied') await updateRun(trx, run.id, { state: 'undone', undoneAt: at });
};

/** Rows that were corrected and are taken back now can be corrected again. */
const reopenCorrectedRows: AfterUndo = async (trx, { posting }) => {
  if (posting.runId !== null) await reopenRowsReadBy(trx, posting.runId);
};

/** Everything that follows an undo; whoever keeps a state beside its posting adds a line here. */
export const AFTER_UNDO: readonly AfterUndo[] = [markDeliveryUndone, markRunUndone, reopenCorrectedRows];
