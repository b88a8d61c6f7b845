import type { ShownPrice } from '../../channels';
import type { Queryable } from '../../database';

/** A promotion as it stood on a list for one product. */
export interface ShelfPromotion {
  readonly from: string;
  /** Null while it runs. */
  readonly until: string | null;
  /** Basis points added to the price of the list (below zero: a reduction); null where `minor` says the price itself. */
  readonly percentBp: number | null;
  readonly minor: number | null;
}

const WHOLE = 10_000;

/**
 * What the shelf showed of one product: the price of the list, or what a promotion made of it where that was less. In the
 * order in which it changed; the last is what the shelf shows now.
 */
export function shelfHistory(list: readonly ShownPrice[], promotions: readonly ShelfPromotion[]): ShownPrice[] {
  const moments = [...list.map(({ at }) => at), ...promotions.flatMap(({ from, until }) => [from, until ?? from])];
  return [...new Set(moments)].sort().map((at) => ({ at, priceMinor: shownAt(at, list, promotions) }));
}

/** Whether one of them makes the price what it is now. */
export const isPromoted = (promotions: readonly ShelfPromotion[]): boolean =>
  promotions.some(({ until }) => until === null);

/** Rounds as the offers of channels do, in SQL. */
function shownAt(at: string, list: readonly ShownPrice[], promotions: readonly ShelfPromotion[]): number | null {
  const usual = list.filter((step) => step.at <= at).at(-1)?.priceMinor ?? null;
  if (usual === null) return null;
  const reduced = promotions
    .filter(({ from, until }) => from <= at && (until === null || until > at))
    .map(({ percentBp, minor }) =>
      percentBp === null ? (minor ?? usual) : Math.floor((usual * (WHOLE + percentBp) + WHOLE / 2) / WHOLE),
    );
  return Math.min(usual, ...reduced);
}

/** Promotions that run or ran on a list, by product. */
export async function findShelfPromotions(
  db: Queryable,
  ids: readonly number[],
  listId: number | null,
): Promise<ReadonlyMap<number, ShelfPromotion[]>> {
  const rows = await db.raw<(ShelfPromotion & { id: number })[]>(
    `select p.id, plan.starts_at as "from", plan.ended_at as until, plan.percent_bp as percentBp,
       coalesce(member.price_minor, plan.fixed_minor) as minor
     from product p join price_plan plan on plan.kind = 'promotion' and plan.price_list_id = :listId
         and plan.state in ('running', 'ended', 'cancelled') and (plan.ended_at is null or plan.ended_at > plan.starts_at)
       left join price_plan_product member on member.plan_id = plan.id and member.product_id = p.id
     where p.id in (select value from json_each(:ids)) and (plan.scope = 'all' or member.plan_id is not null
       or (plan.scope = 'category' and plan.category = p.category))
     order by plan.starts_at`,
    { ids: JSON.stringify(ids), listId },
  );
  const found = new Map<number, ShelfPromotion[]>();
  for (const { id, ...promotion } of rows) found.set(id, [...(found.get(id) ?? []), promotion]);
  return found;
}
