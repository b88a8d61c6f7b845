import type { Transaction } from '../database';
import type { Instant } from '../foundation';
import { addPostingToLevels, madeBy, newestId, noteStretch } from './ledger-store';

/** Of a movement `m`: nobody took it back. A posting that was undone may have kept some of its movements. */
const STANDS = (m: string) => `not exists (
  select 1 from posting taken join movement back on back.posting_id = taken.id
  where taken.reverses_posting_id = ${m}.posting_id
    and back.product_id = ${m}.product_id and back.location_id = ${m}.location_id)`;

/**
 * Of a movement `m`: a later count of the same shelf stands. The count's movement is the step from the level it found, `m`
 * included, so taking `m` back from under it would leave a quantity that nobody ever counted.
 */
const COUNTED_OVER = (m: string) => `exists (
  select 1 from movement later
  where later.product_id = ${m}.product_id and later.location_id = ${m}.location_id and later.id > ${m}.id
    and later.posting_id <> ${m}.posting_id and later.kind in ('snapshot', 'count') and ${STANDS('later')})`;

/**
 * Appends the opposite of the movements of a posting, at the moment the originals were said to have happened, so that
 * "what was on hand at T" reads as if they had never been; what others sold or received since stays, and a shelf counted
 * anew since stays as it was counted. Returns how many movements were taken back and how many were kept.
 */
export async function reverseMovements(
  trx: Transaction,
  reversedPostingId: number,
  postingId: number,
): Promise<{ readonly reverted: number; readonly kept: number }> {
  const newest = await newestId(trx, 'movement');
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select :id, m.product_id, m.location_id, 'reversal', -m.quantity, m.occurred_at from movement m
     where ${madeBy('movement', 'm')} and not ${COUNTED_OVER('m')}`,
    { id: postingId, posting: reversedPostingId },
  );
  await noteStretch(trx, 'movement', postingId, newest);
  await addPostingToLevels(trx, postingId);
  const total = await movementsOf(trx, reversedPostingId);
  const reverted = await movementsOf(trx, postingId);
  return { reverted, kept: total - reverted };
}

/**
 * Lets the levels that a reversed snapshot of `asOf` had dated be dated by the newest snapshot that stands: otherwise a
 * file written before the wrong one would be taken for stale and say nothing.
 */
export async function forgetSnapshot(trx: Transaction, asOf: Instant): Promise<void> {
  await trx.raw(
    `update level set snapshot_as_of = (
       select max(m.occurred_at) from movement m
       where m.product_id = level.product_id and m.location_id = level.location_id and m.kind = 'snapshot'
         and ${STANDS('m')})
     where snapshot_as_of = ?`,
    [asOf],
  );
}

/** SQL: the ids of products made by import run `:runId` whose stock was since counted by somebody else, and that stands. */
export const MADE_AND_COUNTED_SINCE = `
  select m.product_id from product made
    join movement m on m.product_id = made.id join posting p on p.id = m.posting_id
  where made.id between (select first_product_id from import_run where id = :runId)
      and (select last_product_id from import_run where id = :runId)
    and made.origin_run_id = :runId and m.kind in ('snapshot', 'count') and p.import_run_id is not :runId
    and ${STANDS('m')}`;

async function movementsOf(trx: Transaction, postingId: number): Promise<number> {
  const rows = await trx.raw<[{ n: number }]>(`select count(*) as n from movement where ${madeBy('movement')}`, {
    posting: postingId,
  });
  return rows[0]?.n ?? 0;
}
