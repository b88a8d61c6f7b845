import type { Transaction } from '../../../../database';
import type { RowProblem } from '../../../../imports';
import { MAY_BE_COUNTED, type Moments } from './moments';
import { stockColumns, type Targets } from '../staging/stage';

// Few products or none, before very many levels: `cross join` keeps SQLite from beginning with those.

/**
 * Finds the known products whose unit the file gives counts otherwise than before (kilograms for pieces): their quantities
 * are kept in another measure from then on, and are left in `other_unit`. What moved after the file's moment is counted in it, too.
 */
export async function findOtherUnits(trx: Transaction): Promise<void> {
  await trx.raw(
    `insert into other_unit
     select p.id, s.line, s.sku, p.unit_scale, s.unit_scale from plan_field f
       cross join stage s on s.product_id = f.product_id cross join product p on p.id = f.product_id
     where f.field = 'unit' and s.product_id is not null and s.unit_scale <> p.unit_scale`,
  );
  await trx.raw(
    `update moved_later set moved = moved * other.becomes / other.was from other_unit other
     where other.product_id = moved_later.product_id`,
  );
}

/**
 * Adds to the plan that what lies where the file does not count such a product stays as many units of sale as it was: three
 * pieces are three kilograms, and not three grams. Less than a whole unit is none.
 */
export async function planOtherUnits(trx: Transaction, targets: Targets, { asOf, credible }: Moments): Promise<void> {
  const columns = stockColumns(targets);
  const counts = targets.locations.map(({ id }, i) => `v.location_id = ${id} and s.${columns[i]} is not null`);
  const counted = `${MAY_BE_COUNTED} and (${counts.join(' or ') || '0'})`;
  await trx.raw(
    `insert into plan_stock
     select product_id, line, sku, location_id, on_hand, becomes, becomes - on_hand from (
       select o.product_id, o.line, o.sku, v.location_id, v.on_hand, v.on_hand * o.becomes / o.was as becomes
       from other_unit o cross join level v on v.product_id = o.product_id
         cross join stage s on s.product_id = o.product_id and s.product_id is not null
       where v.on_hand <> 0 and not (${counted}))`,
    { asOf, credible },
  );
}

/**
 * What is expected of such products and does not come out whole in the new unit: half a kilogram of it is no piece. Said, as a
 * person may know better how many pieces the paper means.
 */
export async function tellRounded(trx: Transaction): Promise<RowProblem[]> {
  const rows = await trx.raw<Rounded[]>(
    `select o.line, o.sku, delivery.number, line.quantity * 1.0 / o.was as quantity, line.quantity * o.becomes / o.was / o.becomes as whole,
       f.old_value as old, f.new_value as becomes
     from other_unit o cross join plan_field f on f.product_id = o.product_id and f.field = 'unit'
       cross join delivery_line line on line.product_id = o.product_id
       cross join delivery on delivery.id = line.delivery_id
     where delivery.role = 'expected' and delivery.state in ('expected', 'part_received')
       and line.quantity * o.becomes % o.was <> 0
     order by o.line, line.id`,
  );
  return rows.map(({ line, sku, number, quantity, whole, old, becomes }) => ({
    ...{ line, column: null, sku, value: null, severity: 'warning', code: 'expected_rounded' },
    facts: { sku, number, quantity, whole, old, becomes },
  }));
}

interface Rounded {
  readonly line: number;
  readonly sku: string;
  readonly number: string | null;
  /** In the unit of before, and what is left of it in the new one. */
  readonly quantity: number;
  readonly whole: number;
  readonly old: string;
  readonly becomes: string;
}

/**
 * A unit and what is counted in it are taken together or not at all: leaves both out of the plan where a person left out one
 * of them. `leaveOut` takes what fits the condition, over the SKU of a change, out of one table of the plan.
 */
export async function keepUnitsWhole(
  trx: Transaction,
  leaveOut: (table: 'plan_field' | 'plan_stock', condition: string) => Promise<void>,
): Promise<void> {
  const [torn] = await trx.raw<{ skus: string | null }[]>(
    `select json_group_array(o.sku) filter (where exists (
       select 1 from plan_skipped k where k.product_id = o.product_id and (k.field = 'unit' or k.field like 'stock:%'))) as skus
     from other_unit o`,
  );
  if (!torn?.skus || torn.skus === '[]') return;
  await trx.raw(`create temp table torn_unit as select value as sku from json_each(?)`, [torn.skus]);
  const isTorn = 'd.sku in (select sku from torn_unit)';
  await leaveOut('plan_field', `${isTorn} and d.field = 'unit'`);
  await leaveOut('plan_stock', isTorn);
  await trx.raw('drop table temp.torn_unit');
}

/** Leaves in `other_unit` only the products whose unit is in the plan, once nothing more will be taken out of that. */
export const keepTakenUnits = (trx: Transaction): Promise<unknown> =>
  trx.raw(`delete from other_unit where product_id not in (select product_id from plan_field where field = 'unit')`);
