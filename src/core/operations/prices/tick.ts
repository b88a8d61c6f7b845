import { markMeant } from '../../channels';
import type { ProductScope, Transaction } from '../../database';
import { type Instant, instant, problem } from '../../foundation';
import { findDuePlans, markPlan, planProductsSql, type PricePlan } from '../../pricing';
import type { Services } from '../../services';
import { masterChanged } from '../master-changed';
import { postPlannedPrices } from './post-planned-prices';

const TOUCHED: ProductScope = { kind: 'table', table: 'plan_touched' };

export interface TickReport {
  started: number;
  ended: number;
  applied: number;
}

/**
 * Carries out what has come due: promotions begin and end, planned prices are posted. Each exactly once, however often and
 * however late it is called: a plan leaves its state in the transaction that changes what is shown.
 */
export async function tickPrices(services: Services): Promise<TickReport> {
  const report: TickReport = { started: 0, ended: 0, applied: 0 };
  if ((await findDuePlans(services.database.read, instant(services.clock))).length === 0) return report;
  const carriedOut = await services.database.write((trx) => carryOutDue(services, trx));
  if (carriedOut.started + carriedOut.ended + carriedOut.applied > 0) announcePrices(services);
  return carriedOut;
}

export function announcePrices(services: Services): void {
  for (const what of ['products', 'channels'] as const) services.events.publish({ type: 'changed', what });
}

/** The same in a transaction that has just written a plan. */
export async function carryOutDue(services: Services, trx: Transaction): Promise<TickReport> {
  const at = instant(services.clock);
  const report: TickReport = { started: 0, ended: 0, applied: 0 };
  const due = await findDuePlans(trx, at);
  if (due.length === 0) return report;
  await trx.raw('create temp table plan_touched (product_id integer primary key)');
  for (const plan of due) await carryOut(services, trx, plan, at, report);
  await masterChanged(trx, TOUCHED, at);
  await markMeant(trx, TOUCHED, at);
  await trx.raw('drop table temp.plan_touched');
  return report;
}

async function carryOut(
  services: Services,
  trx: Transaction,
  plan: PricePlan,
  at: Instant,
  report: TickReport,
): Promise<void> {
  const { id, name } = plan;
  const say = (code: string, facts = {}) =>
    services.activity.record('info', problem(code, { id, name, ...facts }), trx);
  if (plan.kind === 'change') {
    const posted = await postPlannedPrices(trx, plan, at);
    await markPlan(trx, id, 'applied', at, posted.postingId);
    report.applied += 1;
    await say('planned_prices_posted', { count: posted.count, change: posted.postingId });
  } else if (plan.endsAt !== null && plan.endsAt <= at) {
    await markPlan(trx, id, 'ended', at);
    // One that was slept through was never shown, and nothing has to be put back.
    if (plan.state === 'planned')
      return services.activity.record('warning', problem('promotion_missed', { id, name }), trx);
    report.ended += 1;
    await say('promotion_ended');
  } else {
    await markPlan(trx, id, 'running', at);
    report.started += 1;
    await say('promotion_started', { until: plan.endsAt });
  }
  await touchPlanned(trx, plan);
}

/** Adds the products of a plan to the TEMP table `plan_touched`. */
async function touchPlanned(trx: Transaction, plan: PricePlan): Promise<void> {
  await trx.raw(`insert or ignore into plan_touched select product_id from (${planProductsSql(plan)})`, {
    plan: plan.id,
    category: plan.category,
  });
}

/** Works out again what is shown of the products of a plan, as when it is cancelled. */
export async function refreshPlanned(trx: Transaction, plan: PricePlan, at: Instant): Promise<void> {
  await trx.raw('create temp table plan_touched (product_id integer primary key)');
  await touchPlanned(trx, plan);
  await masterChanged(trx, TOUCHED, at);
  await markMeant(trx, TOUCHED, at);
  await trx.raw('drop table temp.plan_touched');
}
