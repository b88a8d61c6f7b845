import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';
import { addPostingToLevels, newestId, noteStretch } from './ledger-store';

/** What a count makes of one shelf, in the product's smallest counted unit. */
export interface CountStep {
  readonly productId: number;
  readonly asOf: Instant;
  readonly before: number;
  /** What was counted, and what moved after the moment it was counted for. */
  readonly after: number;
  /** The shelf was counted for a later moment already, one that a clock can have shown; this count says nothing about it. */
  readonly datedLater: boolean;
}

/**
 * Works out, in the order of the lines, where each one's count of its `asOf` puts its level; changes nothing. What is dated
 * after `credible` was written while the clock stood in the future, and is taken for earlier than the count.
 */
export async function countSteps(
  db: Queryable,
  count: {
    readonly locationId: number;
    readonly lines: readonly { readonly productId: number; readonly quantity: number; readonly asOf: Instant }[];
    readonly credible: Instant;
  },
): Promise<CountStep[]> {
  const rows = await db.raw<(Omit<CountStep, 'datedLater'> & { datedLater: number })[]>(
    `select line.product_id as productId, coalesce(v.on_hand, 0) as before,
       line.quantity + coalesce((select sum(m.quantity) from movement m
         where m.product_id = line.product_id and m.location_id = :location and m.occurred_at > line.as_of
           and m.occurred_at <= :credible), 0) as after,
       coalesce(v.snapshot_as_of > line.as_of and v.snapshot_as_of <= :credible, 0) as datedLater, line.as_of as asOf
     from (select key as at, value ->> 'productId' as product_id, value ->> 'quantity' as quantity,
       value ->> 'asOf' as as_of from json_each(:lines)) line
     left join level v on v.product_id = line.product_id and v.location_id = :location
     order by line.at`,
    { location: count.locationId, lines: JSON.stringify(count.lines), credible: count.credible },
  );
  return rows.map((row) => ({ ...row, datedLater: row.datedLater === 1 }));
}

/**
 * Books a count: one movement per shelf, also where it agreed, because that somebody counted it is what keeps an older
 * file, or an undo, from moving it.
 */
export async function recordCount(
  trx: Transaction,
  postingId: number,
  count: { readonly locationId: number; readonly steps: readonly CountStep[] },
): Promise<void> {
  const newest = await newestId(trx, 'movement');
  const bindings = { location: count.locationId, steps: JSON.stringify(count.steps) };
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select :posting, value ->> 'productId', :location, 'count', (value ->> 'after') - (value ->> 'before'), value ->> 'asOf'
     from json_each(:steps)`,
    { ...bindings, posting: postingId },
  );
  await noteStretch(trx, 'movement', postingId, newest);
  await addPostingToLevels(trx, postingId);
  await trx.raw(
    `update level set snapshot_as_of = step.value ->> 'asOf' from json_each(:steps) step
     where location_id = :location and product_id = step.value ->> 'productId'`,
    bindings,
  );
}
