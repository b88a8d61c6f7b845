import type { Transaction } from '../../../database';
import { unitScale } from '../../../imports';
import { movementStands } from '../../../stock';
import { factStands } from './later-facts';

/** Of a product `f`: the newest posting since that moved its stock and stands, whatever it was. */
const MOVED_SINCE = `(
  select max(m.posting_id) from movement m where m.product_id = f.product_id and m.posting_id > :posting
    and m.kind <> 'reversal' and ${movementStands('m')})`;

/**
 * What moved before a later run that stands counted the product otherwise stays as long as that does: pieces taken back
 * from grams would be grams.
 */
export async function keepBeforeOtherUnits(trx: Transaction, posting: number): Promise<void> {
  const units = await trx.raw<{ product: number; later: number; old: string; becomes: string }[]>(
    `select distinct s.product_id as product, p.id as later, c.old_value as old, c.new_value as becomes
     from (select distinct product_id from undo_stock where later_posting_id is null) s
       cross join import_change c on c.product_id = s.product_id and c.field = 'unit' and c.verdict = 'changed' and not c.skipped
       join posting p on p.import_run_id = c.run_id and p.kind <> 'undo' and p.id > :posting
     where ${factStands('c', 'p.id')} order by p.id`,
    { posting },
  );
  const others = units.filter(({ old, becomes }) => unitScale(old) !== unitScale(becomes));
  if (others.length === 0) return;
  await trx.raw(
    `update undo_stock set later_posting_id = value ->> 'later' from json_each(:others)
     where product_id = value ->> 'product' and later_posting_id is null`,
    { others: JSON.stringify(others) },
  );
}

/**
 * Where a run counted a product otherwise than before (kilograms for pieces), its unit and what was said in that unit go back
 * together or not at all: quantities moved since are grams, and the run's own would be taken for pieces.
 */
export async function keepOtherUnits(
  trx: Transaction,
  { id: posting, runId }: { readonly id: number; readonly runId: number | null },
): Promise<void> {
  if (runId === null) return;
  const units = await trx.raw<{ old: string; becomes: string }[]>(
    `select distinct old_value as old, new_value as becomes from import_change
     where run_id = :runId and field = 'unit' and verdict = 'changed' and not skipped`,
    { runId },
  );
  const others = units.filter(({ old, becomes }) => unitScale(old) !== unitScale(becomes));
  if (others.length === 0) return;
  await trx.raw(
    `create temp table undo_unit as select c.product_id, null as later_posting_id from import_change c
     where c.run_id = :runId and c.field = 'unit' and c.verdict = 'changed' and not c.skipped
       and (c.old_value, c.new_value) in (select value ->> 'old', value ->> 'becomes' from json_each(:others))`,
    { runId, others: JSON.stringify(others) },
  );
  await trx.raw(`update undo_unit as f set later_posting_id = ${MOVED_SINCE}`, { posting });
  await trx.raw(
    `update undo_field as f set kept = 1, later_posting_id = unit.later_posting_id from undo_unit unit
     where f.field = 'unit' and unit.product_id = f.product_id and f.kept = 0 and unit.later_posting_id is not null`,
  );
  await trx.raw(
    `delete from undo_unit where product_id in (select product_id from undo_field where field = 'unit' and kept = 0)`,
  );
  for (const table of ['undo_stock', 'undo_price']) {
    await trx.raw(
      `update ${table} as f set later_posting_id = coalesce(
         (select field.later_posting_id from undo_field field where field.product_id = f.product_id and field.field = 'unit'),
         unit.later_posting_id)
       from undo_unit unit where unit.product_id = f.product_id and f.later_posting_id is null`,
    );
  }
  await trx.raw('drop table temp.undo_unit');
}
