import type { Transaction } from '../../../../database';
import type { RowProblem } from '../../../../imports';
import { factStands, priceStands } from '../../../ledger';
import type { Moments } from './moments';
import { blankFields } from '../staging/staged-fields';
import { stockColumns, type Targets } from '../staging/stage';

/** More of them in one file are one file that is old, and need not all be told. */
const MOST_TOLD = 1000;

/** SQL: the moment for which a posting, of a run `run` or not, said what it says. */
const MOMENT = "coalesce(case when posting.kind = 'import' then run.as_of end, posting.recorded_at)";
const OF_POSTING = (id: string) =>
  `join posting on posting.id = ${id} and posting.kind <> 'undo' left join import_run run on run.id = posting.import_run_id`;

/** No date of a clock that stood in the future is newer than anything. */
const IS_NEWER = `${MOMENT} > :asOf and ${MOMENT} <= :credible`;

/** SQL, of a difference `d` in a price: when it was last said, if that is newer than the file. */
const PRICE_SAID = `case when p.since > :asOf then (
  select max(${MOMENT}) from price_change c ${OF_POSTING('c.posting_id')}
  where c.product_id = d.product_id and c.price_list_id = d.price_list_id and ${priceStands('c')} and ${IS_NEWER}) end`;

/** SQL, of a difference `d` in a fact of product `p`: the same. What made the product said all of it that there is. */
const FACT_SAID = `case when p.updated_at > :asOf then (
  select max(said.at) from (
    select ${MOMENT} as at from import_change c ${OF_POSTING('(select min(id) from posting made where made.import_run_id = c.run_id)')}
    where c.product_id = d.product_id and c.field = d.field and c.verdict = 'changed' and not c.skipped
      and ${factStands('c', 'posting.id')} and ${IS_NEWER}
    union all
    select ${MOMENT} from product_change c ${OF_POSTING('c.posting_id')}
    where c.product_id = d.product_id and c.field = d.field and ${factStands('c', 'c.posting_id')} and ${IS_NEWER}
    union all
    select run.as_of from import_run run
    where run.id = p.origin_run_id and (d.field <> 'archived' and d.old_value is not null
        or d.field = 'archived' and d.old_value is null and run.state = 'applied')
      and run.as_of > :asOf and run.as_of <= :credible) said) end`;

/** SQL, of a barcode `d` that a product has not got: when a person took it away, if that is newer than the file. */
const GTIN_SAID = `(
  select max(${MOMENT}) from product_change c ${OF_POSTING('c.posting_id')}
  where c.product_id = d.product_id and c.field = 'gtin' and c.new_value is null and ${factStands('c', 'c.posting_id')}
    and substr('00000000000000' || c.old_value, -14) = substr('00000000000000' || d.gtin, -14) and ${IS_NEWER})`;

export async function createNewer(trx: Transaction): Promise<void> {
  await trx.raw(`create temp table plan_newer (product_id integer, line integer, sku text, field text, target text, now_value text,
    told_value text, since text)`);
}

/**
 * Takes out of the plan what a newer file or a person has said since the file's moment, as what moved since is kept of a
 * stock; it is left in plan_newer. A plan of Monday that is applied on Wednesday does not bring back Monday's prices.
 * Nothing that was changed last before the file's moment is looked at.
 */
export async function keepNewer(trx: Transaction, targets: Targets, moments: Moments): Promise<void> {
  await take(
    trx,
    {
      table: 'plan_price',
      from: `plan_price d left join price p on p.product_id = d.product_id and p.price_list_id = d.price_list_id
        join price_list list on list.id = d.price_list_id`,
      told: `'price' as field, list.code as target, d.old_minor, d.new_minor, ${PRICE_SAID}`,
    },
    moments,
  );
  await keepNewerFacts(trx, moments);
  await take(
    trx,
    {
      table: 'plan_gtin',
      from: 'plan_gtin d join product p on p.id = d.product_id and p.updated_at > :asOf',
      told: `'gtin' as field, null as target, null, d.gtin, ${GTIN_SAID}`,
    },
    moments,
  );
  const kept = await trx.raw<unknown[]>('select 1 from plan_newer limit 1');
  if (kept.length === 0) return;
  // What a file counts in kilograms means nothing where pieces are counted since.
  const columns = stockColumns(targets).map((name) => `${name} = null`);
  if (columns.length > 0) {
    await trx.raw(`update stage set ${columns.join(', ')} from product p
      where p.id = stage.product_id and stage.unit_scale <> p.unit_scale
        and p.id in (select product_id from plan_newer where field = 'unit')`);
  }
  await blankFields(trx, 'plan_newer');
}

/** Names, units, rates, and whether goods are on sale; to be called again for what is said beside the rows of the file. */
export function keepNewerFacts(trx: Transaction, moments: Moments): Promise<void> {
  return take(
    trx,
    {
      table: 'plan_field',
      from: `plan_field d join product p on p.id = d.product_id and d.field <> 'sku'`,
      told: `d.field, null as target, d.old_value, d.new_value,
        ${FACT_SAID}`,
    },
    moments,
  );
}

/** Takes what was said since out of one table of the plan. */
async function take(
  trx: Transaction,
  { table, from, told }: { readonly table: string; readonly from: string; readonly told: string },
  { asOf, credible }: Moments,
): Promise<void> {
  await trx.raw(
    'create temp table newer_found (place integer, product_id, line, sku, field, target, now, told, since)',
  );
  await trx.raw(`insert into newer_found select d.rowid, d.product_id, d.line, d.sku, ${told} from ${from}`, {
    asOf,
    credible,
  });
  await trx.raw(`delete from ${table} where rowid in (select place from newer_found where since is not null)`);
  await trx.raw(
    `insert into plan_newer select product_id, line, sku, field, target, now, told, since from newer_found
     where since is not null`,
  );
  await trx.raw('drop table temp.newer_found');
}

/** What is kept, said of its rows: the plan does not show what it does not change. */
export async function tellNewer(trx: Transaction): Promise<RowProblem[]> {
  const rows = await trx.raw<Kept[]>(
    `select n.line, n.sku, n.field, n.target, n.now_value as now, n.told_value as told, n.since, list.currency
     from plan_newer n left join price_list list on n.field = 'price' and list.code = n.target
     order by n.line, n.field limit :most`,
    { most: MOST_TOLD },
  );
  return rows.map(({ line, sku, field, target, now, told, since, currency }) => {
    const values =
      field === 'price'
        ? { list: target, currency, nowMinor: Number(now), toldMinor: Number(told) }
        : { now: now ?? '—', told: told ?? '—' };
    const facts = { sku, since, ...values };
    return { line, column: null, sku, value: null, severity: 'warning', code: `${field}_${KEPT_NEWER}`, facts };
  });
}

/** What the codes of such warnings end with. */
const KEPT_NEWER = 'kept_newer';

interface Kept {
  readonly line: number;
  readonly sku: string;
  readonly field: string;
  readonly target: string | null;
  readonly now: string | null;
  readonly told: string | null;
  readonly since: string;
  readonly currency: string | null;
}
