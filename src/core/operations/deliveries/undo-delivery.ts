import type { Transaction } from '../../database';
import { findDelivery, refreshExpected, standingPostings } from '../../deliveries';
import { type Instant, ok, type Outcome, problem, refused } from '../../foundation';
import { updateRun } from '../../imports';
import type { Operations, Services } from '../../services';
import { recordPosting, reverseMovements } from '../../stock';
import { masterChanged } from '../master-changed';
import { deliveryView } from './views';

interface Undone {
  readonly reverted: number;
  readonly kept: number;
}

interface Undoing {
  readonly at: Instant;
  readonly actor: string;
}

/** Takes a receipt back by posting its opposite; a shelf that was counted since stays as it was counted. */
export function undo(services: Services): Operations['deliveries']['undo'] {
  return async ({ id }, call) => {
    const outcome = await services.database.write(async (trx): Promise<Outcome<Undone>> => {
      const delivery = await findDelivery(trx, id);
      if (!delivery) return refused(problem('delivery_unknown', { id }));
      if (delivery.role !== 'receipt' || delivery.state === 'undone') {
        return refused(problem('delivery_not_received', { id, state: delivery.state }));
      }
      const at = services.clock.now().toISOString();
      const undone = await takeBack(trx, [id], { at, actor: call.actor });
      if (delivery.runId !== null) await endRun(trx, delivery.runId, at);
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

/**
 * To be called when an import run is undone: takes back what its deliveries booked and nobody has taken back yet, lines
 * attached since included, and marks them undone. Channels are told for the products of these lines.
 */
export async function undoneDelivery(trx: Transaction, runId: number, { at, actor }: Undoing): Promise<Undone> {
  const ids = await trx('delivery')
    .where({ import_run_id: runId, role: 'receipt' })
    .whereNot({ state: 'undone' })
    .orderBy('id', 'desc')
    .pluck<number[]>('id');
  return takeBack(trx, ids, { at, actor });
}

async function takeBack(trx: Transaction, ids: readonly number[], { at, actor }: Undoing): Promise<Undone> {
  let reverted = 0;
  let kept = 0;
  for (const id of ids) {
    const run = await trx('delivery').where({ id }).first<{ import_run_id: number | null }>('import_run_id');
    for (const posting of await standingPostings(trx, id)) {
      const undoing = await recordPosting(trx, {
        kind: 'undo',
        actor,
        recordedAt: at,
        reversesPostingId: posting,
        ...(run.import_run_id === null ? {} : { importRunId: run.import_run_id }),
      });
      const moved = await reverseMovements(trx, posting, undoing);
      reverted += moved.reverted;
      kept += moved.kept;
    }
    await trx('delivery').where({ id }).update({ state: 'undone', ended_at: at });
    await refreshExpected(
      trx,
      `select expected.delivery_id from delivery_match m join delivery_line receipt on receipt.id = m.receipt_line_id
         join delivery_line expected on expected.id = m.expected_line_id where receipt.delivery_id = :receipt`,
      { receipt: id },
    );
    const products = await trx('delivery_line')
      .where({ delivery_id: id })
      .whereNotNull('product_id')
      .distinct()
      .pluck<number[]>('product_id');
    if (products.length > 0) await masterChanged(trx, { kind: 'ids', ids: products }, at);
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
