import type { Transaction } from '../../../database';
import { Fault } from '../../../foundation';
import { planReversal } from '../../../stock';
import { planFields } from './fields';
import { planHandFields } from './hand-fields';
import { keepBeforeOtherUnits, keepOtherUnits } from './other-unit';
import { planPrices } from './prices';
import { planProducts } from './products';

const PLAN_TABLES = ['undo_stock', 'undo_price', 'undo_field', 'undo_spoken', 'undo_product'] as const;

export interface UndoTotals {
  readonly reverted: number;
  readonly kept: number;
}

/**
 * Works out what undoing a posting takes back and what it keeps, set against set, into TEMP tables; changes nothing. The
 * same plan is shown by a preview and carried out by an undo. Call `dropUndoPlan` in the same transaction.
 */
export async function planUndo(
  trx: Transaction,
  posting: { readonly id: number; readonly runId: number | null },
): Promise<UndoTotals> {
  await dropUndoPlan(trx);
  await planReversal(trx, posting.id);
  await keepBeforeOtherUnits(trx, posting.id);
  await planProducts(trx, posting.id, posting.runId);
  await planPrices(trx, posting.id);
  await planFields(trx, posting);
  await planHandFields(trx, posting.id);
  await keepOtherUnits(trx, posting);
  const rows = await trx.raw<[UndoTotals]>(`
    select sum(reverted) as reverted, sum(kept) as kept from (
      select count(*) filter (where later_posting_id is null) as reverted, count(later_posting_id) as kept from undo_stock
      union all select count(*) filter (where later_posting_id is null), count(later_posting_id) from undo_price
      union all select count(*) filter (where not kept), count(*) filter (where kept) from undo_field
      union all select count(*) filter (where later_posting_id is null), count(later_posting_id) from undo_product)`);
  if (!rows[0]) throw new Fault('undo_uncounted', 'SQLite answered a count with no row');
  return rows[0];
}

/** TEMP tables live as long as their connection, so every plan begins and ends by dropping them. */
export async function dropUndoPlan(trx: Transaction): Promise<void> {
  for (const table of PLAN_TABLES) await trx.raw(`drop table if exists temp.${table}`);
}

/** SQL: the products the plan is about, kept ones included, as a TEMP table for those who follow the master. */
export async function rememberTouched(trx: Transaction): Promise<{ kind: 'table'; table: string }> {
  await trx.raw('drop table if exists temp.undo_touched');
  await trx.raw(`create temp table undo_touched as
    select product_id from undo_stock union select product_id from undo_price
    union select product_id from undo_field union select product_id from undo_product`);
  return { kind: 'table', table: 'undo_touched' };
}
