import type { Transaction } from '../database';
import type { Instant } from '../foundation';
import { addPostingToLevels, madeBy, newestId, noteStretch } from './ledger-store';

/** SQL, of a movement `m`: nobody took it back. A posting that was undone may have kept some of its movements. */
export const movementStands = (m: string) => `not exists (
  select 1 from posting taken join movement back on back.posting_id = taken.id
  where taken.reverses_posting_id = ${m}.posting_id
    and back.product_id = ${m}.product_id and back.location_id = ${m}.location_id)`;

/**
 * Of a movement `m`: the newest later count of the same shelf that stands and was true for the moment of `m` or a later one.
 * Its movement is the step from the level it found, `m` included, so taking `m` back from under it would leave a quantity
 * that nobody ever counted. (What happened after the moment of a count is not part of it, even if it was booked before;
 * unless it was dated in what was the future when the count was booked, by a clock that was wrong.)
 */
const COUNTED_OVER = (m: string) => `(
  select later.posting_id from movement later
  where later.product_id = ${m}.product_id and later.location_id = ${m}.location_id and later.id > ${m}.id
    and later.posting_id <> ${m}.posting_id and later.kind in ('snapshot', 'count')
    and (later.occurred_at >= ${m}.occurred_at or ${m}.occurred_at > (
      select strftime('%Y-%m-%dT%H:%M:%fZ', booked.recorded_at, '+1 day') from posting booked where booked.id = later.posting_id))
    and ${movementStands('later')}
  order by later.id desc limit 1)`;

/**
 * Leaves in the TEMP table `undo_stock` every movement of a posting that still stands, with the later posting because of
 * which it must be kept, or null where it can be taken back.
 */
export async function planReversal(trx: Transaction, postingId: number): Promise<void> {
  await trx.raw(`create temp table undo_stock (movement_id integer primary key, product_id integer, location_id integer,
    kind text, quantity integer, occurred_at text, later_posting_id integer)`);
  await trx.raw(
    `insert into undo_stock
     select m.id, m.product_id, m.location_id, m.kind, m.quantity, m.occurred_at, ${COUNTED_OVER('m')} from movement m
     where ${madeBy('movement', 'm')} and ${movementStands('m')} order by m.id`,
    { posting: postingId },
  );
}

/**
 * Appends the opposite of the movements planned in `undo_stock`, at the moment the originals were said to have happened, so
 * that "what was on hand at T" reads as if they had never been; what others sold or received since stays.
 */
export async function reversePlanned(trx: Transaction, postingId: number): Promise<void> {
  const newest = await newestId(trx, 'movement');
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select :id, product_id, location_id, 'reversal', -quantity, occurred_at from undo_stock
     where later_posting_id is null order by movement_id`,
    { id: postingId },
  );
  await noteStretch(trx, 'movement', postingId, newest);
  await addPostingToLevels(trx, postingId);
}

/**
 * Lets the levels that a reversed count had dated be dated by the newest one that stands: otherwise a file written before
 * the wrong count would be taken for stale and say nothing. `asOf`: the moment of a reversed file, which also dates shelves
 * that it found empty and made no movement for. What is dated after `credible` is the last to date anything.
 */
export async function dateByStandingCounts(
  trx: Transaction,
  { asOf, credible }: { readonly asOf: Instant | null; readonly credible: Instant },
): Promise<void> {
  await trx.raw(
    `update level set snapshot_as_of = (
       select coalesce(max(m.occurred_at) filter (where m.occurred_at <= :credible), max(m.occurred_at)) from movement m
       where m.product_id = level.product_id and m.location_id = level.location_id and m.kind in ('snapshot', 'count')
         and ${movementStands('m')})
     where snapshot_as_of = :asOf
       or (product_id, location_id) in (select product_id, location_id from undo_stock
         where later_posting_id is null and kind in ('snapshot', 'count'))`,
    { asOf, credible },
  );
}
