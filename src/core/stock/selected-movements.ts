import type { Transaction } from '../database';
import { addPostingToLevels, newestId, noteStretch } from './ledger-store';

/**
 * Appends the movements that a statement selects (product_id, location_id, kind, quantity, occurred_at) and moves their
 * levels with them: for what lies in the database already and must not travel through JavaScript. To be called once per
 * posting. The statement must not select zero quantities.
 */
export async function recordSelectedMovements(
  trx: Transaction,
  postingId: number,
  select: string,
  bindings: Readonly<Record<string, string | number>>,
): Promise<void> {
  const newest = await newestId(trx, 'movement');
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select :selectedFor, m.* from (${select}) m`,
    { ...bindings, selectedFor: postingId },
  );
  await noteStretch(trx, 'movement', postingId, newest);
  await addPostingToLevels(trx, postingId);
}
