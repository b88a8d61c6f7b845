import type { Transaction } from '../../../../database';
import { Condition, type Selection } from './condition';
import { countPlan, type DiffCounts, diffStage, judge, type NewRows } from '../difference/diff';
import type { Moments } from '../difference/moments';
import { keepUnitsWhole } from '../difference/other-unit';
import { priceColumns, stockColumns, type Targets } from '../staging/stage';
import { blankFields } from '../staging/staged-fields';

interface ChooseOptions extends Moments {
  readonly acceptSuspicious: boolean;
  /** Null takes everything. */
  readonly selection: Selection | null;
  readonly suspiciousFactor?: number | undefined;
  /** As `diffStage` takes them. */
  readonly keepsNewer?: boolean | undefined;
  readonly besides?: () => Promise<void>;
}

/**
 * Compares the stage with the master and takes out of the plan what a person did not choose; that is left in the TEMP
 * table plan_skipped. `skipped` counts the rows of which nothing is left.
 */
export async function diffChosen(
  trx: Transaction,
  targets: Targets,
  { selection, ...options }: ChooseOptions,
): Promise<{ readonly counts: DiffCounts; readonly newRows: NewRows; readonly skipped: number }> {
  if (selection === null) return { ...(await diffStage(trx, targets, options)), skipped: 0 };
  // What a person chooses by verdict is judged before anything suspicious is accepted.
  await diffStage(trx, targets, { ...options, acceptSuspicious: false });
  await trx.raw(`create temp table plan_skipped (line integer, product_id integer, sku text, verdict text, field text,
    old_value, new_value)`);
  const condition = new Condition(selection);
  for (const part of PARTS)
    await skipChanges(
      trx,
      part,
      `not ${condition.sql({ sku: 'd.sku', field: part.field, verdict: 'v.verdict' })}`,
      condition.bindings,
    );
  await keepUnitsWhole(trx, async (table, torn) => {
    for (const part of PARTS) if (part.table === table) await skipChanges(trx, part, torn);
  });
  await skipNewProducts(trx, targets, condition, new Condition({ except: selection.except }));
  await blankFields(trx, 'plan_skipped');
  if (options.acceptSuspicious) await trx.raw('update plan_price set suspicious = 0');
  await trx.raw('drop table temp.plan_verdict');
  await judge(trx);
  const [left] = await trx.raw<{ n: number }[]>(
    `select count(distinct line || ' ' || sku) as n from plan_skipped
     where line > 0 and (verdict = 'new' or product_id not in (select product_id from plan_verdict))`,
  );
  return { ...(await countPlan(trx, targets)), skipped: left?.n ?? 0 };
}

/** Adds what was left out to the changes of the run, marked. */
export async function keepSkipped(trx: Transaction, runId: number): Promise<void> {
  await trx.raw(
    `insert into import_change (run_id, line, product_id, sku, verdict, field, old_value, new_value, skipped)
     select ?, line, product_id, sku, verdict, field, old_value, new_value, 1 from plan_skipped order by line`,
    [runId],
  );
}

interface Part {
  readonly table: string;
  /** SQL over `d`, a row of the table; `target` names the price list or location. */
  readonly field: string;
  readonly old: string;
  readonly now: string;
  readonly join: string;
}

const PARTS: readonly Part[] = [
  { table: 'plan_field', field: 'd.field', old: 'd.old_value', now: 'd.new_value', join: '' },
  { table: 'plan_gtin', field: `'gtin'`, old: 'null', now: 'd.gtin', join: '' },
  {
    table: 'plan_price',
    field: `'price:' || target.code`,
    old: 'd.old_minor',
    now: 'd.new_minor',
    join: 'join price_list target on target.id = d.price_list_id',
  },
  {
    table: 'plan_stock',
    field: `'stock:' || target.code`,
    old: 'd.old_quantity',
    now: 'd.new_quantity',
    join: 'join location target on target.id = d.location_id',
  },
];

/** Takes what fits a condition, over `d` and its verdict `v`, out of one part of the plan. */
async function skipChanges(
  trx: Transaction,
  { table, field, old, now, join }: Part,
  left: string,
  bindings: Record<string, string> = {},
): Promise<void> {
  const from = `from ${table} d join plan_verdict v on v.product_id = d.product_id ${join} where ${left}`;
  await trx.raw(
    `insert into plan_skipped select d.line, d.product_id, d.sku, v.verdict, ${field}, ${old}, ${now} ${from}`,
    bindings,
  );
  await trx.raw(`delete from ${table} where rowid in (select d.rowid ${from})`, bindings);
}

/** A new product is taken as a whole or not at all; only what was named to be left out stays unsaid. */
async function skipNewProducts(
  trx: Transaction,
  targets: Targets,
  chosen: Condition,
  notExcepted: Condition,
): Promise<void> {
  const from = `from stage where product_id is null
    and not ${chosen.sql({ sku: 'stage.sku', field: `'product'`, verdict: `'new'` })}`;
  await trx.raw(
    `insert into plan_skipped select line, null, sku, 'new', 'product', null, coalesce(name, sku) ${from}`,
    chosen.bindings,
  );
  await trx.raw(`delete ${from}`, chosen.bindings);
  const columns = [
    ...priceColumns(targets).map((name, i) => [name, `price:${targets.priceLists[i]?.code ?? ''}`] as const),
    ...stockColumns(targets).map((name, i) => [name, `stock:${targets.locations[i]?.code ?? ''}`] as const),
  ];
  for (const [name, field] of columns) {
    const sql = notExcepted.sql({ sku: 'stage.sku', field: ':field', verdict: `'new'` });
    await trx.raw(`update stage set ${name} = null where product_id is null and ${name} is not null and not ${sql}`, {
      ...notExcepted.bindings,
      field,
    });
  }
}
