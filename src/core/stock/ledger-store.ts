import type { Transaction } from '../database';
import type { NewMovement, NewPosting } from './types';

/** Opens a posting and returns its id; movements and price changes name it as their cause. */
export async function recordPosting(trx: Transaction, posting: NewPosting): Promise<number> {
  const [id] = await trx('posting').insert({
    kind: posting.kind,
    actor: posting.actor,
    recorded_at: posting.recordedAt,
    import_run_id: posting.importRunId ?? null,
    sale_id: posting.saleId ?? null,
    reverses_posting_id: posting.reversesPostingId ?? null,
    kept_rows: posting.keptRows ?? null,
    request_key: posting.requestKey ?? null,
    reason: posting.reason ?? null,
  });
  return id as number;
}

/**
 * Appends movements and moves their levels with them, in the caller's transaction; of a sale it notes what was taken beyond
 * what there was. Zero movements are left out. To be called once per posting.
 */
export async function recordMovements(
  trx: Transaction,
  postingId: number,
  movements: readonly NewMovement[],
): Promise<void> {
  const moving = movements.filter((movement) => movement.quantity !== 0);
  if (moving.length === 0) return;
  const newest = await newestId(trx, 'movement');
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select ?, m.value ->> 'productId', m.value ->> 'locationId', m.value ->> 'kind', m.value ->> 'quantity', m.value ->> 'occurredAt'
     from json_each(?) m`,
    [postingId, JSON.stringify(moving)],
  );
  await noteStretch(trx, 'movement', postingId, newest);
  await addPostingToLevels(trx, postingId);
  await noteOversells(trx, postingId);
}

/** Levels have moved already: what is below zero now and was taken by this sale was not there. */
async function noteOversells(trx: Transaction, postingId: number): Promise<void> {
  await trx.raw(
    `insert into oversell (posting_id, product_id, location_id, short, booked_at)
     select posting.id, moved.product_id, moved.location_id, min(-moved.quantity, -level.on_hand), posting.recorded_at
     from posting
     join (select product_id, location_id, sum(quantity) as quantity from movement where ${madeBy('movement')}
       group by product_id, location_id) moved on moved.quantity < 0
     join level on level.product_id = moved.product_id and level.location_id = moved.location_id and level.on_hand < 0
     where posting.id = :posting and posting.kind = 'sale'`,
    { posting: postingId },
  );
}

/** Adds the sum of a posting's movements to the levels; to be called once per posting, after its stretch was noted. */
export async function addPostingToLevels(trx: Transaction, postingId: number): Promise<void> {
  await trx.raw(
    `insert into level (product_id, location_id, on_hand)
     select product_id, location_id, sum(quantity) from movement where ${madeBy('movement')}
     group by product_id, location_id
     on conflict (product_id, location_id) do update set on_hand = level.on_hand + excluded.on_hand`,
    { posting: postingId },
  );
}

/** The tables whose rows name a posting as their cause. */
type LedgerTable = 'movement' | 'price_change' | 'product_change';

/** The id of the newest row; what is written next in this transaction comes after it. */
export async function newestId(trx: Transaction, table: LedgerTable): Promise<number> {
  const rows = await trx.raw<{ id: number }[]>(`select coalesce(max(id), 0) as id from ${table}`);
  return rows[0]?.id ?? 0;
}

/**
 * Notes in which stretch of ids the rows of a posting lie: everything after `newest`, which was the newest id before they
 * were written. There is one writer, so no index over every ledger line is needed to find them.
 */
export async function noteStretch(
  trx: Transaction,
  table: LedgerTable,
  postingId: number,
  newest: number,
): Promise<void> {
  await trx.raw(
    `update posting set first_${table}_id = coalesce(first_${table}_id, :newest + 1),
       last_${table}_id = (select max(id) from ${table})
     where id = :posting and (select max(id) from ${table}) > :newest`,
    { posting: postingId, newest },
  );
}

/** SQL: the rows of `table` (or its alias) that posting `:posting` made. */
export function madeBy(table: LedgerTable, alias: string = table): string {
  const end = (name: 'first' | 'last') => `(select ${name}_${table}_id from posting where id = :posting)`;
  return `(${alias}.id between ${end('first')} and ${end('last')} and ${alias}.posting_id = :posting)`;
}
