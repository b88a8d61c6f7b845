import { draftReach } from '../../channels';
import { Fault, instant, type Outcome, ok } from '../../foundation';
import type { Operations, Services } from '../../services';
import { draftsOf, findPlan, forgetOldPlans, planView } from './bulk-store';
import { chooseProducts } from './choose';
import { rowsOf } from './plan-rows';

/**
 * Works a change out for every product chosen and keeps it. What the channels would show is worked out beside the writer,
 * from what was kept, and added to the plan.
 */
export function preview(services: Services): Operations['bulk']['preview'] {
  return async ({ selection, change }, { actor }) => {
    const at = instant(services.clock);
    const kept = await services.database.write(async (trx): Promise<Outcome<number>> => {
      await forgetOldPlans(trx, at);
      const chosen = await chooseProducts(trx, selection);
      if (!chosen.ok) return chosen;
      const rows = await rowsOf(trx, change, at);
      if (!rows.ok) return rows;
      const [id] = (await trx('bulk_plan').insert({
        state: 'previewed',
        field: change.field,
        price_list_id: rows.value.listId,
        change: JSON.stringify(change),
        selection: JSON.stringify(selection),
        actor,
        created_at: at,
      })) as [number];
      await trx.raw(
        `insert into bulk_plan_row (plan_id, product_id, verdict, reason, old_value, new_value, below_cost)
         select :plan, product_id, verdict, reason, old_value, new_value, below_cost from (${rows.value.sql})`,
        { ...rows.value.bindings, plan: id },
      );
      await trx.raw('drop table temp.bulk_chosen');
      return ok(id);
    });
    if (!kept.ok) return kept;
    const db = services.database.read;
    const plan = await findPlan(db, kept.value);
    if (!plan) throw new Fault('bulk_plan_missing', `Plan ${kept.value} was just written`);
    const reach = await draftReach(db, draftsOf(plan));
    await services.database.write((trx) =>
      trx('bulk_plan')
        .where({ id: plan.id })
        .update({ reach: JSON.stringify(reach) }),
    );
    return ok(await planView(db, { ...plan, reach }));
  };
}
