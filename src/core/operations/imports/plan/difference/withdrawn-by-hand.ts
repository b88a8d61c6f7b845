import type { Transaction } from '../../../../database';
import type { RowProblem } from '../../../../imports';
import { factStands } from '../../../ledger';

/** More of them need not all be told by one file. */
const MOST_TOLD = 1000;

export async function createByHand(trx: Transaction): Promise<void> {
  await trx.raw('create temp table plan_by_hand (place integer, line integer, sku text, since text)');
}

/**
 * Goods that a person took off sale stay so whatever a file says: most programs go on exporting them, and would put them on
 * sale again within the hour. Takes their return out of the plan and leaves it in plan_by_hand; what their rows say of stock
 * and prices is taken, so that it is right once the person brings them back. Goods that a file withdrew, or that went with an
 * undo, come back by a file.
 */
export async function keepWithdrawnByHand(trx: Transaction): Promise<void> {
  await trx.raw(
    `insert into plan_by_hand select d.rowid, d.line, d.sku, d.old_value from plan_field d
     where d.field = 'archived' and d.new_value is null and exists (
       select 1 from product_change c join posting on posting.id = c.posting_id and posting.kind = 'adjustment'
       where c.product_id = d.product_id and c.field = 'archived' and c.new_value = d.old_value
         and ${factStands('c', 'c.posting_id')})`,
  );
  await trx.raw('delete from plan_field where rowid in (select place from plan_by_hand)');
}

/** Said of their rows: the plan does not show what it does not change. */
export async function tellWithdrawnByHand(trx: Transaction): Promise<RowProblem[]> {
  const rows = await trx.raw<{ line: number; sku: string; since: string }[]>(
    'select line, sku, since from plan_by_hand order by line limit :most',
    { most: MOST_TOLD },
  );
  return rows.map(({ line, sku, since }) => {
    const facts = { sku, since };
    return { line, column: null, sku, value: null, severity: 'warning', code: 'archived_by_hand', facts };
  });
}
