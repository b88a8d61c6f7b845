import type { PricePlanView, ReducedListing } from '../../contract';
import type { Say } from '../say';

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Promotions or planned changes of prices. */
export function plansText({ items, total }: Page<PricePlanView>, say: Say): string {
  if (total === 0) return say.line('cli_no_plans');
  const table = say.table(
    ['id', 'name', 'state', 'price_list', 'products', 'price', 'starts', 'ends'].map((name) =>
      say.line(`cli_col_${name}`),
    ),
    items.map((plan) => [
      String(plan.id),
      plan.name,
      say.line(`cli_plan_${plan.state}`),
      plan.list,
      whichText(plan, say),
      whatText(plan, say),
      say.time(plan.startsAt),
      say.time(plan.endsAt),
    ]),
  );
  return withMore(table, items.length, total, say);
}

function whichText({ scope, category, products }: PricePlanView, say: Say): string {
  if (scope === 'all') return say.line('cli_plan_all');
  return scope === 'category' ? (category ?? '–') : say.number(products ?? 0);
}

function whatText({ percentBp, fixedMinor, currency }: PricePlanView, say: Say): string {
  if (percentBp !== null) return `${percentBp > 0 ? '+' : ''}${say.number(percentBp / 100)}%`;
  return fixedMinor === null ? say.line('cli_plan_own_prices') : say.money(fixedMinor, currency);
}

/** Reduced prices, with what has to be told beside each. */
export function reductionsText({ items, total }: Page<ReducedListing>, say: Say): string {
  if (total === 0) return say.line('cli_no_reductions');
  const table = say.table(
    ['channel', 'sku', 'price', 'prior', 'since'].map((name) => say.line(`cli_col_${name}`)),
    items.map((one) => [
      one.channel,
      one.sku,
      say.money(one.priceMinor, one.currency),
      say.money(one.priorMinor, one.currency),
      say.time(one.since),
    ]),
  );
  return withMore(table, items.length, total, say);
}

function withMore(table: string, shown: number, total: number, say: Say): string {
  return total > shown ? `${table}\n${say.line('cli_more', { count: total - shown })}` : table;
}
