import type { Transaction } from '../../../../database';
import type { Instant } from '../../../../foundation';
import { ROW_NOT_OFFERED, type RowProblem } from '../../../../imports';

/**
 * Adds to the plan that goods the file says are not sold go to the archive: their stock stays what it is and no channel
 * offers it. Goods nobody knew are not made, and those that another row of the file offers stay. Returns how many go.
 */
export async function planWithdrawn(trx: Transaction, problems: readonly RowProblem[], at: Instant): Promise<number> {
  const gone = problems.flatMap(({ code, sku, line }) =>
    code === ROW_NOT_OFFERED && sku !== null ? [{ sku, line }] : [],
  );
  if (gone.length === 0) return 0;
  await trx.raw(
    `insert into plan_field (product_id, line, sku, field, old_value, new_value)
     select p.id, min(j.value ->> 'line'), p.sku, 'archived', null, ?
     from json_each(?) j join product p on p.sku = j.value ->> 'sku'
     where p.archived_at is null and p.id not in (select product_id from stage where product_id is not null)
     group by p.id`,
    [at, JSON.stringify(gone)],
  );
  const [found] = await trx.raw<{ n: number }[]>(
    `select count(*) as n from plan_field where field = 'archived' and new_value is not null`,
  );
  return found?.n ?? 0;
}

/** In the transaction that applies the plan. */
export async function archiveWithdrawn(
  trx: Transaction,
  { runId, at }: { readonly runId: number; readonly at: Instant },
): Promise<void> {
  await trx.raw(
    `update product set archived_at = f.new_value, updated_run_id = :runId, updated_at = :at
     from plan_field f where f.product_id = product.id and f.field = 'archived' and f.new_value is not null`,
    { runId, at },
  );
}
