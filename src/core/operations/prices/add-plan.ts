import type { PricePlanView } from '../../../contract';
import type { Transaction } from '../../database';
import { type Instant, instant, type Outcome, ok, problem, refused } from '../../foundation';
import { findPriceLists, findPricePlan, insertPricePlan, type NewPricePlan } from '../../pricing';
import type { Services } from '../../services';
import { findLines } from '../ledger/find-lines';
import { planView } from './plan-view';
import { announcePrices, carryOutDue } from './tick';

interface WantedPlan {
  readonly name: string;
  readonly kind: 'promotion' | 'change';
  readonly list: string;
  readonly all: boolean;
  readonly category?: string | undefined;
  readonly skus?: readonly string[] | undefined;
  readonly percentBp?: number | undefined;
  readonly fixedMinor?: number | undefined;
  readonly prices?:
    | readonly { readonly sku?: string | undefined; readonly gtin?: string | undefined; readonly grossMinor: number }[]
    | undefined;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly actor: string;
}

/**
 * Writes a plan down; one whose moment has come takes effect in the same transaction. Problems: price_list_unknown,
 * plan_ends_before_start, plan_in_the_past, category_unknown, and those of naming products.
 */
export async function addPlan(services: Services, wanted: WantedPlan): Promise<Outcome<PricePlanView>> {
  const now = instant(services.clock);
  // Moments of other time zones are compared as text from here on.
  const startsAt = new Date(wanted.startsAt).toISOString();
  const endsAt = wanted.endsAt === null ? null : new Date(wanted.endsAt).toISOString();
  if (endsAt !== null && endsAt <= startsAt) return refused(problem('plan_ends_before_start', { startsAt, endsAt }));
  if (endsAt !== null && endsAt <= now) return refused(problem('plan_in_the_past', { endsAt }));
  const added = await services.database.write(async (trx): Promise<Outcome<PricePlanView>> => {
    const lists = await findPriceLists(trx);
    const list = lists.find(({ code }) => code === wanted.list);
    const known = lists.map(({ code }) => code).join(', ');
    if (!list) return refused(problem('price_list_unknown', { priceList: wanted.list, known }));
    const target = await findTarget(trx, wanted);
    if (!target.ok) return target;
    const { name, kind, percentBp, fixedMinor, actor } = wanted;
    const id = await insertPricePlan(trx, {
      name,
      kind,
      priceListId: list.id,
      ...target.value,
      percentBp: percentBp ?? null,
      fixedMinor: fixedMinor ?? null,
      startsAt,
      endsAt,
      actor,
      createdAt: now,
    });
    const code = kind === 'promotion' ? 'promotion_planned' : 'prices_planned';
    await services.activity.record('info', problem(code, { id, name, at: startsAt }), trx);
    await carryOutDue(services, trx);
    const plan = await findPricePlan(trx, id);
    return plan ? ok(planView(plan)) : refused(problem('plan_unknown', { id }));
  });
  if (added.ok) announcePrices(services);
  return added;
}

async function findTarget(
  trx: Transaction,
  { category, skus, prices }: WantedPlan,
): Promise<Outcome<Pick<NewPricePlan, 'scope' | 'category' | 'lines'>>> {
  if (category !== undefined) {
    const member = await trx('product').where({ category }).first<{ id: number } | undefined>('id');
    if (!member) return refused(problem('category_unknown', { category }));
    return ok({ scope: 'category', category, lines: [] });
  }
  const named = prices ?? skus?.map((sku) => ({ sku, grossMinor: null }));
  if (!named) return ok({ scope: 'all', category: null, lines: [] });
  const found = await findLines<(typeof named)[number]>(trx, named);
  if (!found.ok) return found;
  return ok({ scope: 'products', category: null, lines: found.value });
}
