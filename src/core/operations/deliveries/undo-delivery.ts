import type { UndoForecast } from '../../../contract';
import type { Transaction } from '../../database';
import { type DeliveryRow, endDelivery, findDelivery, standingPostings } from '../../deliveries';
import { Fault, type Instant, ok, type Outcome, problem, refused } from '../../foundation';
import { updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { recordPosting } from '../../stock';
import { findPosting, foreseeUndo, type StoredPosting, undoPosting } from '../ledger';
import { deliveryView } from './views';

interface Undone {
  readonly reverted: number;
  readonly kept: number;
}

/** Takes a receipt back by posting its opposite; a shelf that was counted since stays as it was counted. */
export function undo(services: Services): Operations['deliveries']['undo'] {
  return async ({ id }, call) => {
    const outcome = await services.database.write(async (trx): Promise<Outcome<Undone>> => {
      const receipt = await findReceipt(trx, id);
      if (!receipt.ok) return receipt;
      const { runId } = receipt.value;
      const at = services.clock.now().toISOString();
      const undone = await takeBack(services, trx, [id], call.actor);
      if (runId !== null) await endRun(trx, runId, at);
      await services.activity.record('info', problem('delivery_undone', { id, ...undone }), trx);
      return ok(undone);
    });
    if (!outcome.ok) return outcome;
    for (const what of ['deliveries', 'imports', 'products', 'channels'] as const)
      services.events.publish({ type: 'changed', what });
    const row = await findDelivery(services.database.read, id);
    if (!row) return refused(problem('delivery_unknown', { id }));
    return ok({ delivery: deliveryView(row), ...outcome.value });
  };
}

export function previewUndo(services: Services): Operations['deliveries']['previewUndo'] {
  return ({ id }) =>
    services.database.write(async (trx) => {
      const receipt = await findReceipt(trx, id);
      return receipt.ok ? ok(await foreseeUndo(trx, await postingsOf(trx, id))) : receipt;
    });
}

/** Problems: delivery_unknown, delivery_not_received. */
async function findReceipt(trx: Transaction, id: number): Promise<Outcome<DeliveryRow>> {
  const delivery = await findDelivery(trx, id);
  if (!delivery) return refused(problem('delivery_unknown', { id }));
  if (delivery.role !== 'receipt' || delivery.state === 'undone') {
    return refused(problem('delivery_not_received', { id, state: delivery.state }));
  }
  return ok(delivery);
}

/** Nothing more will come of an expected delivery; what came of it stays. */
export function cancel(services: Services): Operations['deliveries']['cancel'] {
  return async ({ id }) => {
    const outcome = await services.database.write(async (trx) => {
      const delivery = await findDelivery(trx, id);
      if (!delivery) return refused(problem('delivery_unknown', { id }));
      if (delivery.role !== 'expected' || !['expected', 'part_received'].includes(delivery.state)) {
        return refused(problem('delivery_not_open', { id }));
      }
      const endedAt = services.clock.now().toISOString();
      await trx('delivery').where({ id }).update({ state: 'cancelled', ended_at: endedAt });
      await services.activity.record('info', problem('delivery_cancelled', { id, number: delivery.number }), trx);
      return ok(deliveryView({ ...delivery, state: 'cancelled', endedAt }));
    });
    if (outcome.ok) services.events.publish({ type: 'changed', what: 'deliveries' });
    return outcome;
  };
}

/** Takes back what the deliveries of an import run booked and nobody has taken back yet, lines attached since included. */
export async function undoDeliveriesOf(
  services: Services,
  trx: Transaction,
  runId: number,
  actor: string,
): Promise<Undone> {
  const undone = await takeBack(services, trx, await receiptsOf(trx, runId), actor);
  await endRun(trx, runId, services.clock.now().toISOString());
  return undone;
}

/** What undoing those deliveries would do. */
export async function foreseeUndoOfDeliveries(trx: Transaction, runId: number): Promise<UndoForecast> {
  const postings: StoredPosting[] = [];
  for (const id of await receiptsOf(trx, runId)) postings.push(...(await postingsOf(trx, id)));
  return foreseeUndo(trx, postings);
}

/** Deliveries of an import run that stand, the newest first. */
const receiptsOf = (trx: Transaction, runId: number): Promise<number[]> =>
  trx('delivery')
    .where({ import_run_id: runId, role: 'receipt' })
    .whereNot({ state: 'undone' })
    .orderBy('id', 'desc')
    .pluck<number[]>('id');

async function postingsOf(trx: Transaction, id: number): Promise<StoredPosting[]> {
  const postings: StoredPosting[] = [];
  for (const postingId of await standingPostings(trx, id)) {
    const posting = await findPosting(trx, postingId);
    if (!posting) throw new Fault('posting_missing', `Delivery ${id} names posting ${postingId}, which is not there`);
    postings.push(posting);
  }
  return postings;
}

async function takeBack(services: Services, trx: Transaction, ids: readonly number[], actor: string): Promise<Undone> {
  let [reverted, kept] = [0, 0];
  for (const id of ids) {
    for (const posting of await postingsOf(trx, id)) {
      const answer = await undoPosting(services, trx, posting, actor);
      if (answer.ok) {
        reverted += answer.value.reverted;
        kept += answer.value.kept;
        continue;
      }
      // Every shelf was counted since and stays as it was counted: the delivery is undone all the same.
      const keptRows = Number(answer.problem.facts.kept ?? 0);
      const recordedAt = services.clock.now().toISOString();
      await recordPosting(trx, { kind: 'undo', actor, recordedAt, reversesPostingId: posting.id, keptRows });
      kept += keptRows;
    }
    await endDelivery(trx, id, services.clock.now().toISOString());
  }
  return { reverted, kept };
}

/** A run none of whose deliveries stands any more is undone itself. */
async function endRun(trx: Transaction, runId: number, at: Instant): Promise<void> {
  const standing = await trx('delivery')
    .where({ import_run_id: runId, role: 'receipt' })
    .whereNot({ state: 'undone' })
    .first<{ id: number } | undefined>('id');
  const run = await trx('import_run').where({ id: runId }).first<{ state: string }>('state');
  if (!standing && run.state === 'applied') await updateRun(trx, runId, { state: 'undone', undoneAt: at });
}
