import type { Transaction } from '../../database';
import { insertDelivery, insertMatches, notePosting } from '../../deliveries';
import type { Instant } from '../../foundation';
import { ensureLocation, madeBy, newestId, noteStretch, recordPosting, recordSelectedMovements } from '../../stock';
import { masterChanged } from '../master-changed';
import type { PlannedReceipt } from './plan-receipts';

export interface Booking {
  readonly at: Instant;
  readonly actor: string;
  readonly importRunId: number | null;
  readonly requestKey: string | null;
}

/**
 * Writes receipts down and books them, one posting each, so that each can be taken back alone; channels and waiting
 * customers are told in the same transaction. A receipt whose goods came under another name is written down too, and
 * moves nothing: by its numbers the next paper about them is recognised. Returns the ids of the deliveries; throws the
 * reason of a signal that is aborted meanwhile.
 */
export async function bookReceipts(
  trx: Transaction,
  receipts: readonly PlannedReceipt[],
  booking: Booking,
  signal: AbortSignal,
): Promise<number[]> {
  const ids: number[] = [];
  const products = new Set<number>();
  const places = new Map<string, number>();
  const placeOf = async ({ location, place }: PlannedReceipt['lines'][number]) => {
    const id = places.get(location) ?? (await ensureLocation(trx, location, booking.at, place ? { name: place } : {}));
    places.set(location, id);
    return id;
  };
  for (const receipt of receipts) {
    if (receipt.repeats) continue;
    signal.throwIfAborted();
    const lines = [];
    for (const line of receipt.lines) {
      lines.push({ ...line, locationId: await placeOf(line) });
      if (line.productId !== null && line.booked !== 0) products.add(line.productId);
    }
    const id = await insertDelivery(
      trx,
      {
        ...receipt.received,
        role: 'receipt',
        revision: receipt.judgement.revision,
        importRunId: booking.importRunId,
        requestKey: booking.requestKey,
        lines,
      },
      booking.at,
    );
    await postLines(trx, id, booking);
    await insertMatches(trx, id, receipt.matches);
    ids.push(id);
  }
  if (products.size > 0) await masterChanged(trx, { kind: 'ids', ids: [...products] }, booking.at);
  return ids;
}

/**
 * Posts the lines of a delivery that no posting has booked yet. The movements happen when they are booked: a document
 * knows the day it was written and not the hour the goods were on the shelf. So a snapshot that is true for a moment before
 * the booking does not swallow the delivery, and one taken after it, which has counted the goods, does not double it.
 */
export async function postLines(
  trx: Transaction,
  deliveryId: number,
  booking: Omit<Booking, 'requestKey'>,
): Promise<void> {
  const posting = await recordPosting(trx, {
    kind: 'receipt',
    actor: booking.actor,
    recordedAt: booking.at,
    ...(booking.importRunId === null ? {} : { importRunId: booking.importRunId }),
  });
  await recordSelectedMovements(
    trx,
    posting,
    `select product_id, location_id, 'receipt', booked, :at from delivery_line
     where delivery_id = :delivery and posting_id is null and booked <> 0 order by position`,
    { at: booking.at, delivery: deliveryId },
  );
  await notePosting(trx, deliveryId, posting);
  await sellAgain(trx, posting, booking.at);
}

/** Goods that arrive are sold again; a delivery that is taken back had not arrived. */
async function sellAgain(trx: Transaction, posting: number, at: Instant): Promise<void> {
  const archived = await trx.raw<{ id: number }[]>(
    `select id from product
     where archived_at is not null and id in (select product_id from movement where ${madeBy('movement')}) limit 1`,
    { posting },
  );
  if (archived.length === 0) return;
  const newest = await newestId(trx, 'product_change');
  await trx.raw(
    `insert into product_change (posting_id, product_id, field, old_value, new_value, changed_at)
     select :posting, id, 'archived', archived_at, null, :at from product
     where archived_at is not null and id in (select product_id from movement where ${madeBy('movement')})`,
    { posting, at },
  );
  await noteStretch(trx, 'product_change', posting, newest);
  await trx.raw(
    `update product set archived_at = null, updated_at = :at
     where id in (select product_id from product_change where ${madeBy('product_change')})`,
    { posting, at },
  );
}
