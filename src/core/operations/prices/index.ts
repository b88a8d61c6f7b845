import { instant, ok, problem, refused } from '../../foundation';
import { findPricePlan, listPricePlans, markPlan } from '../../pricing';
import type { Operations, Services } from '../../services';
import { addPlan } from './add-plan';
import { planView } from './plan-view';
import { announcePrices, refreshPlanned, tickPrices } from './tick';

/** Promotions, and prices that change at a moment. */
export function createPriceOperations(services: Services): Operations['prices'] {
  return {
    async plans({ kind, ...page }) {
      const { items, total } = await listPricePlans(services.database.read, { ...page, ...(kind && { kind }) });
      return { items: items.map(planView), total };
    },
    promote: ({ startsAt, endsAt, ...input }, { actor }) =>
      addPlan(services, {
        ...input,
        kind: 'promotion',
        startsAt: startsAt ?? instant(services.clock),
        endsAt: endsAt ?? null,
        actor,
      }),
    schedule: ({ at, ...input }, { actor }) =>
      addPlan(services, { ...input, kind: 'change', startsAt: at, endsAt: null, actor }),
    cancel: async ({ id }) => {
      const at = instant(services.clock);
      const cancelled = await services.database.write(async (trx) => {
        const plan = await findPricePlan(trx, id);
        if (!plan) return refused(problem('plan_unknown', { id }));
        if (plan.state === 'applied') return refused(problem('plan_applied', { id, change: plan.postingId }));
        if (plan.state !== 'planned' && plan.state !== 'running') return refused(problem('plan_over', { id }));
        await markPlan(trx, id, 'cancelled', at);
        if (plan.state === 'running') await refreshPlanned(trx, plan, at);
        await services.activity.record('info', problem('plan_cancelled', { id, name: plan.name }), trx);
        return ok(planView({ ...plan, state: 'cancelled' }));
      });
      if (cancelled.ok) announcePrices(services);
      return cancelled;
    },
    tick: () => tickPrices(services),
  };
}

export { tickPrices } from './tick';
