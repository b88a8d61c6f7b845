import type { PriceHistory } from '../../../contract';
import { findProduct } from '../../catalog';
import type { Queryable } from '../../database';
import { addMilliseconds, type Instant, instant, ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';

const WINDOW_MS = 30 * 24 * 60 * 60 * 1_000;
/** As many changes of one line as a chart can show; older ones are left out. */
const MOST_POINTS = 400;

interface Point {
  key: string;
  currency: string;
  at: Instant;
  minor: number | null;
}

/** How the prices of a product went: those of the lists, and what the channels confirmed that they showed. */
export function priceHistory({ database, clock }: Services): Operations['editing']['priceHistory'] {
  const db = database.read;
  return async ({ sku }) => {
    const product = await findProduct(db, sku);
    if (!product) return refused(problem('product_unknown', { sku }));
    const until = instant(clock);
    const lists = grouped(
      await newestPoints(
        db,
        `select list.code as key, list.currency, c.changed_at as at, c.new_minor as minor, c.id,
           c.price_list_id as part from price_change c join price_list list on list.id = c.price_list_id
         where c.product_id = :product`,
        product.id,
      ),
    );
    const channels = grouped(
      await newestPoints(
        db,
        `select channel.name as key, h.currency, h.shown_at as at, h.price_minor as minor, h.id, h.channel_id as part
         from channel_price h join channel on channel.id = h.channel_id and channel.state <> 'removed'
         where h.product_id = :product`,
        product.id,
      ),
    );
    const history: PriceHistory = {
      until,
      lists: lists.map(({ key, ...line }) => ({ list: key, ...line, lowest30Minor: lowestSince(line.points, until) })),
      promotions: await promotionsOf(db, product.id, product.category),
      channels: channels.map(({ key, ...line }) => ({ channel: key, ...line })),
    };
    return ok(history);
  };
}

async function newestPoints(db: Queryable, history: string, product: number): Promise<Point[]> {
  return db.raw<Point[]>(
    `select key, currency, at, minor from (
       select *, row_number() over (partition by part order by id desc) as age from (${history}))
     where age <= ${MOST_POINTS} order by part, id`,
    { product },
  );
}

function grouped(points: readonly Point[]) {
  const lines = new Map<string, { key: string; currency: string; points: { at: Instant; minor: number | null }[] }>();
  for (const { key, currency, at, minor } of points) {
    const line = lines.get(key) ?? { key, currency, points: [] };
    line.points.push({ at, minor });
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** The lowest price in force in the 30 days before `until`, the one with which they began included. */
export function lowestSince(
  points: readonly { readonly at: Instant; readonly minor: number | null }[],
  until: Instant,
): number | null {
  const from = addMilliseconds(until, -WINDOW_MS);
  const before = points.filter(({ at }) => at <= from).slice(-1);
  const prices = [...before, ...points.filter(({ at }) => at > from)].flatMap(({ minor }) =>
    minor === null ? [] : [minor],
  );
  return prices.length === 0 ? null : Math.min(...prices);
}

async function promotionsOf(
  db: Queryable,
  productId: number,
  category: string | null,
): Promise<PriceHistory['promotions']> {
  return db.raw<PriceHistory['promotions']>(
    `select plan.name, list.code as list, plan.starts_at as startsAt,
       case when plan.state in ('ended', 'cancelled') then coalesce(plan.ended_at, plan.ends_at) else plan.ends_at end as endsAt
     from price_plan plan join price_list list on list.id = plan.price_list_id
       left join price_plan_product member on member.plan_id = plan.id and member.product_id = :product
     where plan.kind = 'promotion' and (plan.scope = 'all' or member.plan_id is not null
         or (plan.scope = 'category' and plan.category = :category))
       and not (plan.state = 'cancelled' and plan.ended_at <= plan.starts_at)
     order by plan.starts_at desc limit 50`,
    { product: productId, category },
  );
}
