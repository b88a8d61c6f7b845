import type { Transaction } from '../../database';
import type { Instant } from '../../foundation';
import { planProductsSql, type PricePlan } from '../../pricing';
import { newestId, noteStretch, recordPosting } from '../../stock';

/** What a plan makes of the price `old` (null where there is none): halves of a grosz are rounded up. */
const NEW_PRICE = `case when :percent is not null then (old.gross_minor * (10000 + :percent) + 5000) / 10000
  else coalesce(member.price_minor, :fixed) end`;

/**
 * Posts the prices of a plan as an ordinary change of its list, which can be undone like any other. Prices that are so
 * already are left out; where all are, nothing is posted.
 */
export async function postPlannedPrices(
  trx: Transaction,
  plan: PricePlan,
  at: Instant,
): Promise<{ postingId: number | null; count: number }> {
  await trx.raw(
    `create temp table planned_price as
     select touched.product_id, old.gross_minor as old_minor, ${NEW_PRICE} as new_minor
     from (${planProductsSql(plan)}) touched
       left join price old on old.product_id = touched.product_id and old.price_list_id = :list
       left join price_plan_product member on member.plan_id = :plan and member.product_id = touched.product_id
     where ${NEW_PRICE} is not null and ${NEW_PRICE} is distinct from old.gross_minor`,
    {
      plan: plan.id,
      category: plan.category,
      list: plan.priceListId,
      percent: plan.percentBp,
      fixed: plan.fixedMinor,
    },
  );
  const [{ n: count } = { n: 0 }] = await trx.raw<{ n: number }[]>('select count(*) as n from planned_price');
  const postingId = count === 0 ? null : await post(trx, plan, at);
  await trx.raw('drop table temp.planned_price');
  return { postingId, count };
}

async function post(trx: Transaction, plan: PricePlan, at: Instant): Promise<number> {
  const postingId = await recordPosting(trx, { kind: 'adjustment', actor: plan.actor, recordedAt: at });
  const newest = await newestId(trx, 'price_change');
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select ?, product_id, ?, old_minor, new_minor, ? from planned_price order by product_id`,
    [postingId, plan.priceListId, at],
  );
  await noteStretch(trx, 'price_change', postingId, newest);
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select product_id, ?, new_minor, ? from planned_price where true
     on conflict (product_id, price_list_id) do update set gross_minor = excluded.gross_minor, since = excluded.since`,
    [plan.priceListId, at],
  );
  return postingId;
}
