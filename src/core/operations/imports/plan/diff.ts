import type { Transaction } from '../../../database';
import { Fault } from '../../../foundation';
import type { Targets } from './stage';

/** A price that moves by this factor, up or down, looks like a lost decimal mark. */
const SUSPICIOUS_FACTOR = 5;

/** Counts of a plan, as SQL sees them. */
export interface DiffCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly suspicious: number;
  readonly priceChanges: number;
  readonly stockChanges: number;
  readonly toZero: number;
  readonly stockedBefore: number;
  readonly pricedBefore: number;
}

/**
 * Compares the stage with the master, set against set, and leaves the plan in TEMP tables:
 * planned (every row with its product), plan_field, plan_gtin, plan_price, plan_stock (one line per difference) and
 * plan_verdict (new, changed, suspicious; unchanged rows have no line).
 * `asOf`: the moment the file's stock is true for. What moved later is added back, so a snapshot of noon never un-sells
 * what was sold at one; where a newer snapshot was applied, this one says nothing.
 */
export async function diffStage(
  trx: Transaction,
  targets: Targets,
  options: { asOf: string; acceptSuspicious: boolean },
): Promise<DiffCounts> {
  await trx.raw(`create temp table planned as
    select s.*, p.id as product_id, p.id is null as is_new from stage s left join product p on p.sku = s.sku`);
  await scaleWeighedStock(trx, targets);
  await diffFields(trx);
  await diffGtins(trx);
  await diffPrices(trx, targets, options.acceptSuspicious);
  await diffStock(trx, targets, options.asOf);
  await judge(trx);
  return countPlan(trx);
}

/** A file without a unit column counts weighed goods in their unit (kilograms); the master counts grams. */
async function scaleWeighedStock(trx: Transaction, targets: Targets): Promise<void> {
  if (targets.locations.length === 0) return;
  const scaled = targets.locations.map((_, i) => `stock_${i} = stock_${i} * p.unit_scale`);
  await trx.raw(`update planned set ${scaled.join(', ')} from product p
    where p.id = planned.product_id and p.unit_scale > 1 and planned.unit_scale is null`);
}

async function diffFields(trx: Transaction): Promise<void> {
  const fields = [
    ['name', 'name'],
    ['unit', 'unit'],
    ['vat', 'vat_code'],
  ] as const;
  const selects = fields.map(
    ([
      staged,
      kept,
    ]) => `select l.product_id, l.line, '${staged}' as field, p.${kept} as old_value, l.${staged} as new_value
      from planned l join product p on p.id = l.product_id where l.${staged} is not null and l.${staged} is not p.${kept}`,
  );
  selects.push(`select l.product_id, l.line, 'archived', p.archived_at, null
      from planned l join product p on p.id = l.product_id where p.archived_at is not null`);
  await trx.raw(`create temp table plan_field as ${selects.join(' union all ')}`);
}

async function diffGtins(trx: Transaction): Promise<void> {
  await trx.raw(`create temp table plan_gtin as
    select l.rowid as planned_row, l.product_id, l.line, l.sku, g.value as gtin
    from planned l, json_each(l.gtins) g
    where l.gtins is not null and not exists (
      select 1 from product_gtin known where known.product_id = l.product_id
        and known.gtin14 = substr('00000000000000' || g.value, -14))`);
}

async function diffPrices(trx: Transaction, targets: Targets, acceptSuspicious: boolean): Promise<void> {
  await trx.raw(`create temp table plan_price (product_id integer, line integer, sku text, price_list_id integer,
    old_minor integer, new_minor integer, suspicious integer)`);
  for (const [i, list] of targets.priceLists.entries()) {
    await trx.raw(
      `insert into plan_price
       select l.product_id, l.line, l.sku, :list, p.gross_minor, l.price_${i},
         :accept = 0 and coalesce(p.gross_minor, 0) > 0
           and (l.price_${i} >= p.gross_minor * :factor or l.price_${i} * :factor <= p.gross_minor)
       from planned l left join price p on p.product_id = l.product_id and p.price_list_id = :list
       where l.price_${i} is not null and l.price_${i} is not p.gross_minor`,
      { list: list.id, accept: acceptSuspicious ? 1 : 0, factor: SUSPICIOUS_FACTOR },
    );
  }
}

async function diffStock(trx: Transaction, targets: Targets, asOf: string): Promise<void> {
  await trx.raw(`create temp table plan_stock (product_id integer, line integer, sku text, location_id integer,
    old_quantity integer, new_quantity integer, delta integer)`);
  for (const [i, location] of targets.locations.entries()) {
    await trx.raw(
      `insert into plan_stock
       with later as (select product_id, sum(quantity) as moved from movement
                      where location_id = :location and occurred_at > :asOf group by product_id)
       select l.product_id, l.line, l.sku, :location, v.on_hand, l.stock_${i} + coalesce(later.moved, 0),
              l.stock_${i} + coalesce(later.moved, 0) - coalesce(v.on_hand, 0)
       from planned l
         left join level v on v.product_id = l.product_id and v.location_id = :location
         left join later on later.product_id = l.product_id
       where l.stock_${i} is not null and (v.snapshot_as_of is null or v.snapshot_as_of <= :asOf)
         and (v.on_hand is null or l.stock_${i} + coalesce(later.moved, 0) <> v.on_hand)`,
      { location: location.id, asOf },
    );
  }
}

/** A row is as suspicious as its worst price; a suspicious row is shown and not applied. */
async function judge(trx: Transaction): Promise<void> {
  await trx.raw(`create temp table plan_verdict (line integer primary key, product_id integer, verdict text)`);
  await trx.raw(`insert into plan_verdict select line, product_id, 'new' from planned where is_new`);
  await trx.raw(`insert into plan_verdict select line, product_id, 'suspicious' from plan_price where suspicious
    group by line on conflict do nothing`);
  for (const table of ['plan_price', 'plan_stock', 'plan_field', 'plan_gtin']) {
    await trx.raw(`insert into plan_verdict select line, product_id, 'changed' from ${table}
      where product_id is not null group by line on conflict do nothing`);
  }
}

async function countPlan(trx: Transaction): Promise<DiffCounts> {
  const rows = await trx.raw<(DiffCounts & { rows: number })[]>(`select
      (select count(*) from planned) as rows,
      (select count(*) from plan_verdict where verdict = 'new') as new,
      (select count(*) from plan_verdict where verdict = 'changed') as changed,
      (select count(*) from plan_verdict where verdict = 'suspicious') as suspicious,
      (select count(*) from plan_price where not suspicious) as priceChanges,
      (select count(*) from plan_stock where delta <> 0) as stockChanges,
      (select count(distinct product_id) from plan_stock where new_quantity <= 0 and old_quantity > 0) as toZero,
      (select count(distinct v.product_id) from planned l join level v on v.product_id = l.product_id
        where v.on_hand > 0) as stockedBefore,
      (select count(distinct p.product_id) from planned l join price p on p.product_id = l.product_id) as pricedBefore`);
  if (!rows[0]) throw new Fault('plan_uncounted', 'SQLite answered a count with no row');
  const { rows: planned, ...counts } = rows[0];
  return { ...counts, unchanged: planned - counts.new - counts.changed - counts.suspicious };
}
