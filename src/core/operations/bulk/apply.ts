import { markMeant } from '../../channels';
import type { ProductScope, Transaction } from '../../database';
import { Fault, type Instant, instant, type Outcome, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { newestId, noteStretch, recordPosting } from '../../stock';
import { FACT_COLUMNS, recordEdits } from '../editing';
import { masterChanged } from '../master-changed';
import { findPlan, planUnknown, planView, type StoredPlan } from './bulk-store';

const TOUCHED: ProductScope = { kind: 'table', table: 'bulk_touched' };

/** Applies a plan exactly as it was kept: one posting, one transaction, set against set. */
export function apply(services: Services): Operations['bulk']['apply'] {
  return async ({ id }, { actor }) => {
    const at = instant(services.clock);
    const applied = await services.database.writeInBulk(async (trx): Promise<Outcome<StoredPlan>> => {
      const plan = await findPlan(trx, id);
      if (!plan) return refused(planUnknown(id));
      if (plan.state === 'applied') return refused(problem('bulk_plan_applied', { id, change: plan.postingId }));
      await markMeanwhile(trx, plan);
      await trx.raw('drop table if exists temp.bulk_touched');
      await trx.raw(
        `create temp table bulk_touched as select product_id from bulk_plan_row where plan_id = ? and verdict = 'changed'`,
        [id],
      );
      const [{ n: count } = { n: 0 }] = await trx.raw<{ n: number }[]>('select count(*) as n from bulk_touched');
      if (count === 0) return refused(problem('bulk_nothing_to_change', { id }));
      const postingId = await recordPosting(trx, { kind: 'adjustment', actor, recordedAt: at });
      if (plan.field === 'price') await postPrices(trx, plan, { postingId, at });
      else {
        const sql = `select product_id, '${plan.field}' as field, old_value, new_value from bulk_plan_row
          where plan_id = :plan and verdict = 'changed'`;
        await recordEdits(trx, { postingId, at }, { sql, bindings: { plan: id } });
      }
      await masterChanged(trx, TOUCHED, at);
      await markMeant(trx, TOUCHED, at);
      await trx.raw('drop table temp.bulk_touched');
      await trx('bulk_plan').where({ id }).update({ state: 'applied', applied_at: at, posting_id: postingId });
      await services.activity.record('info', problem('bulk_applied', { id: postingId, count }), trx);
      const done = await findPlan(trx, id);
      if (!done) throw new Fault('bulk_plan_missing', `Plan ${id} was just applied`);
      return ok(done);
    });
    if (!applied.ok) return applied;
    for (const what of ['products', 'channels'] as const) services.events.publish({ type: 'changed', what });
    return ok(await planView(services.database.read, applied.value));
  };
}

/** What reads otherwise than when it was looked at stays as it is, and says so. */
async function markMeanwhile(trx: Transaction, { id, field, listId }: StoredPlan): Promise<void> {
  const now =
    field === 'price'
      ? `(select gross_minor from price where price.product_id = p.id and price_list_id = :list)`
      : `p.${FACT_COLUMNS[field]}`;
  const gone = field === 'archived' ? 'false' : 'p.archived_at is not null';
  await trx.raw(
    `update bulk_plan_row set verdict = 'meanwhile', now_value = ${now},
       reason = case when ${gone} then 'bulk_row_archived' else 'bulk_row_meanwhile' end
     from product p where p.id = bulk_plan_row.product_id and plan_id = :id and verdict = 'changed'
       and (${now} is not old_value or ${gone})`,
    { id, ...(field === 'price' ? { list: listId } : {}) },
  );
}

async function postPrices(
  trx: Transaction,
  { id, listId }: StoredPlan,
  { postingId, at }: { readonly postingId: number; readonly at: Instant },
): Promise<void> {
  const newest = await newestId(trx, 'price_change');
  const bindings = { plan: id, list: listId, posting: postingId, at };
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select :posting, product_id, :list, old_value, new_value, :at from bulk_plan_row
     where plan_id = :plan and verdict = 'changed' order by product_id`,
    bindings,
  );
  await noteStretch(trx, 'price_change', postingId, newest);
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select product_id, :list, new_value, :at from bulk_plan_row where plan_id = :plan and verdict = 'changed'
     on conflict (product_id, price_list_id) do update set gross_minor = excluded.gross_minor, since = excluded.since`,
    { plan: id, list: listId, at },
  );
}
