import type { Queryable, Transaction } from '../../../database';

export interface PlannedChange {
  readonly line: number;
  readonly sku: string;
  readonly verdict: 'new' | 'changed' | 'suspicious';
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
  /** A person left it out when the rest was applied. */
  readonly skipped: boolean;
}

/**
 * Keeps the differences of the plan in the TEMP tables as rows of the run. A new product is one line; it is kept only
 * while the plan waits (once applied, the product itself says which run made it).
 */
export async function keepChanges(trx: Transaction, runId: number, options: { newProducts: boolean }): Promise<void> {
  await trx('import_change').where({ run_id: runId }).delete();
  if (options.newProducts) {
    await trx.raw(
      `insert into import_change (run_id, line, sku, verdict, field, old_value, new_value)
       select ?, line, sku, 'new', 'product', null, coalesce(name, sku) from stage where product_id is null`,
      [runId],
    );
  }
  const differences = [
    `select d.line, d.product_id, d.field, d.old_value, d.new_value from plan_field d`,
    `select d.line, d.product_id, 'gtin', null, d.gtin from plan_gtin d`,
    `select d.line, d.product_id, 'price:' || p.code, d.old_minor, d.new_minor from plan_price d
       join price_list p on p.id = d.price_list_id`,
    `select d.line, d.product_id, 'stock:' || o.code, d.old_quantity, d.new_quantity from plan_stock d
       join location o on o.id = d.location_id where d.delta <> 0`,
  ];
  await trx.raw(
    `insert into import_change (run_id, line, product_id, sku, verdict, field, old_value, new_value)
     select ?, d.line, d.product_id, p.sku, v.verdict, d.field, d.old_value, d.new_value
     from (${differences.join(' union all ')}) d
       join product p on p.id = d.product_id
       join plan_verdict v on v.product_id = d.product_id
     order by d.line`,
    [runId],
  );
}

/** SQL: of a product, that run `:run` made it; what one run made lies in one stretch of ids. */
const MADE_BY_RUN = `id between (select first_product_id from import_run where id = :run)
  and (select last_product_id from import_run where id = :run) and origin_run_id = :run`;

/** One page of a run's differences, new products first, then in file order. */
export async function listChanges(
  db: Queryable,
  runId: number,
  page: { offset: number; limit: number; verdict?: PlannedChange['verdict'] | 'skipped' | undefined },
): Promise<{ items: PlannedChange[]; total: number }> {
  // A run that was applied has its new products in the master; one that waits has them among its changes.
  const union = `select 0 as line, sku, 'new' as verdict, 'product' as field, null as old_value, name as new_value, 0 as skipped
      from product where ${MADE_BY_RUN}
        and not exists (select 1 from import_change where run_id = :run and verdict = 'new' and not skipped)
    union all
    select line, sku, verdict, field, old_value, new_value, skipped from import_change where run_id = :run`;
  const where =
    page.verdict === undefined
      ? ''
      : page.verdict === 'skipped'
        ? 'where skipped'
        : 'where verdict = :verdict and not skipped';
  const bindings = { run: runId, verdict: page.verdict ?? '', offset: page.offset, limit: page.limit };
  const items = await db.raw<(Omit<PlannedChange, 'skipped'> & { skipped: number })[]>(
    `select line, sku, verdict, field, old_value as old, new_value as new, skipped from (${union}) ${where}
     order by skipped, verdict = 'suspicious' desc, verdict = 'new' desc, line, field limit :limit offset :offset`,
    bindings,
  );
  const counted = await db.raw<[{ n: number }]>(`select count(*) as n from (${union}) ${where}`, bindings);
  return {
    items: items.map((item) => ({
      ...item,
      old: asText(item.old),
      new: asText(item.new),
      skipped: item.skipped !== 0,
    })),
    total: counted[0]?.n ?? 0,
  };
}

/** SQLite hands numbers back from a column it was given numbers for. */
function asText(value: string | number | null): string | null {
  return value === null ? null : String(value);
}
