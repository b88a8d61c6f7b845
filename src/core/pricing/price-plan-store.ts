import type { Queryable, Transaction } from '../database';
import type { Instant } from '../foundation';

/**
 * Prices that are going to change. A `promotion` lowers what is shown while it runs and leaves the list alone; a `change`
 * becomes an ordinary posting of the list's prices at its moment. Exactly one of percent, one price for all, and a price
 * for each product is given.
 */
export interface PricePlan {
  readonly id: number;
  readonly name: string;
  readonly kind: 'promotion' | 'change';
  readonly priceListId: number;
  readonly list: string;
  readonly currency: string;
  readonly scope: 'all' | 'category' | 'products';
  readonly category: string | null;
  /** Basis points by which the price changes: −2000 is 20 % off. */
  readonly percentBp: number | null;
  readonly fixedMinor: number | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly state: 'planned' | 'running' | 'ended' | 'applied' | 'cancelled';
  readonly postingId: number | null;
  readonly actor: string;
  /** Products named one by one; null where the scope says which. */
  readonly products: number | null;
}

export type NewPricePlan = Omit<PricePlan, 'id' | 'list' | 'currency' | 'state' | 'postingId' | 'products'> & {
  readonly createdAt: Instant;
  readonly lines: readonly { readonly productId: number; readonly grossMinor: number | null }[];
};

const plans = (db: Queryable) =>
  db('price_plan as plan')
    .join('price_list as list', 'list.id', 'plan.price_list_id')
    .select<PricePlan[]>(
      'plan.id',
      'plan.name',
      'plan.kind',
      'plan.price_list_id as priceListId',
      'list.code as list',
      'list.currency',
      'plan.scope',
      'plan.category',
      'plan.percent_bp as percentBp',
      'plan.fixed_minor as fixedMinor',
      'plan.starts_at as startsAt',
      'plan.ends_at as endsAt',
      'plan.state',
      'plan.posting_id as postingId',
      'plan.actor',
      db.raw(`case when plan.scope = 'products' then
        (select count(*) from price_plan_product member where member.plan_id = plan.id) end as products`),
    );

export async function findPricePlan(db: Queryable, id: number): Promise<PricePlan | null> {
  return (await plans(db).where('plan.id', id))[0] ?? null;
}

/** One page: what is open first, then what is over, newest first. */
export async function listPricePlans(
  db: Queryable,
  { offset, limit, kind, open }: { offset: number; limit: number; kind?: PricePlan['kind']; open: boolean },
): Promise<{ items: PricePlan[]; total: number }> {
  const wanted = plans(db);
  const counted = db('price_plan as plan');
  for (const query of [wanted, counted]) {
    if (kind) void query.where('plan.kind', kind);
    if (open) void query.whereIn('plan.state', ['planned', 'running']);
  }
  const items = await wanted
    .orderByRaw(`plan.state not in ('running', 'planned'), plan.starts_at desc, plan.id desc`)
    .offset(offset)
    .limit(limit);
  const total = (await counted.count({ n: '*' }).first()) as { n: number };
  return { items, total: total.n };
}

export async function insertPricePlan(trx: Transaction, plan: NewPricePlan): Promise<number> {
  const [id] = (await trx('price_plan').insert({
    name: plan.name,
    kind: plan.kind,
    price_list_id: plan.priceListId,
    scope: plan.scope,
    category: plan.category,
    percent_bp: plan.percentBp,
    fixed_minor: plan.fixedMinor,
    starts_at: plan.startsAt,
    ends_at: plan.endsAt,
    state: 'planned',
    actor: plan.actor,
    created_at: plan.createdAt,
  })) as [number];
  await trx.raw(
    `insert into price_plan_product (plan_id, product_id, price_minor)
     select :id, value ->> 'productId', value ->> 'grossMinor' from json_each(:lines)`,
    { id, lines: JSON.stringify(plan.lines) },
  );
  return id;
}

/** Plans whose moment has come and which have not been carried out: ends before beginnings, earliest first. */
export async function findDuePlans(db: Queryable, now: Instant): Promise<PricePlan[]> {
  return plans(db)
    .where((due) => {
      void due.where((ending) => void ending.where('plan.state', 'running').where('plan.ends_at', '<=', now));
      void due.orWhere((starting) => void starting.where('plan.state', 'planned').where('plan.starts_at', '<=', now));
    })
    .orderByRaw(`plan.state = 'planned', plan.starts_at, plan.id`);
}

export async function markPlan(
  trx: Transaction,
  id: number,
  state: PricePlan['state'],
  at: Instant,
  postingId: number | null = null,
): Promise<void> {
  const over = state === 'planned' || state === 'running' ? {} : { ended_at: at, posting_id: postingId };
  await trx('price_plan')
    .where({ id })
    .update({ state, ...over });
}

/** The products a plan is about, as SQL with one column `product_id`; `:plan` and `:category` are its own. */
export function planProductsSql({ scope }: PricePlan): string {
  switch (scope) {
    case 'all':
      return 'select id as product_id from product where archived_at is null';
    case 'category':
      return 'select id as product_id from product where archived_at is null and category = :category';
    case 'products':
      return `select product.id as product_id from price_plan_product member
        join product on product.id = member.product_id and archived_at is null where member.plan_id = :plan`;
  }
}
