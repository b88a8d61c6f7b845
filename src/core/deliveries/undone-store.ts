import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import { refreshExpected } from './receipt-store';

/** The delivery that a posting booked, or a line of which it did; null for a posting of something else. */
export async function deliveryOfPosting(db: Queryable, postingId: number): Promise<number | null> {
  const own = await db('delivery').where({ posting_id: postingId }).first<{ id: number } | undefined>('id');
  if (own) return own.id;
  const line = await db('delivery_line')
    .where({ posting_id: postingId })
    .first<{ delivery_id: number } | undefined>('delivery_id');
  return line?.delivery_id ?? null;
}

/** A receipt was taken back: what it had answered is awaited again. */
export async function endDelivery(trx: Transaction, id: number, at: Instant): Promise<void> {
  await trx('delivery').where({ id }).whereNot({ state: 'undone' }).update({ state: 'undone', ended_at: at });
  await refreshExpected(
    trx,
    `select expected.delivery_id from delivery_match m join delivery_line receipt on receipt.id = m.receipt_line_id
       join delivery_line expected on expected.id = m.expected_line_id where receipt.delivery_id = :receipt`,
    { receipt: id },
  );
}
