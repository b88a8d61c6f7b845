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
  });
  return id as number;
}

/** Appends movements and moves their levels with them, in the caller's transaction. Zero movements are left out. */
export async function recordMovements(
  trx: Transaction,
  postingId: number,
  movements: readonly NewMovement[],
): Promise<void> {
  const moving = movements.filter((movement) => movement.quantity !== 0);
  if (moving.length === 0) return;
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select ?, m.value ->> 'productId', m.value ->> 'locationId', m.value ->> 'kind', m.value ->> 'quantity', m.value ->> 'occurredAt'
     from json_each(?) m`,
    [postingId, JSON.stringify(moving)],
  );
  await addPostingToLevels(trx, postingId);
}

/** Adds the sum of a posting's movements to the levels; to be called once per posting, right after its movements. */
export async function addPostingToLevels(trx: Transaction, postingId: number): Promise<void> {
  await trx.raw(
    `insert into level (product_id, location_id, on_hand)
     select product_id, location_id, sum(quantity) from movement where posting_id = ? group by product_id, location_id
     on conflict (product_id, location_id) do update set on_hand = level.on_hand + excluded.on_hand`,
    [postingId],
  );
}
