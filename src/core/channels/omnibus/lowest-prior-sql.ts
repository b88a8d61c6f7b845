import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';
import { type PriorPrice, WINDOW_DAYS } from './lowest-prior';

/** Comes after every row of the history: the price that is about to be shown. */
const ABOUT_TO = 9_007_199_254_740_991;

const windowBefore = (at: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '-${WINDOW_DAYS} days')`;

/** Whether a promotion of ours is running for the product of `asked`. */
const PROMOTED = `exists (select 1 from price_plan plan
  left join price_plan_product member on member.plan_id = plan.id and member.product_id = asked.product_id
  where plan.state = 'running' and plan.kind = 'promotion' and (plan.scope = 'all' or member.plan_id is not null
    or (plan.scope = 'category' and plan.category = (select category from product where product.id = asked.product_id))))`;

/**
 * `lowest-prior.ts` for many listings at once. `asked` selects listing_id, channel_id, product_id and price (what is shown
 * or about to be); the result is the CTE `reduced` with listing_id, prior_minor and since. `:now` is the moment.
 */
export function reducedSql(asked: string): string {
  return `with asked as materialized (${asked}),
    told as (
      select asked.listing_id, h.id, h.price_minor as price, h.shown_at
      from asked join channel_price h on h.product_id = asked.product_id and h.channel_id = asked.channel_id
      where h.price_minor is not null
      union all select listing_id, ${ABOUT_TO}, price, :now from asked),
    differing as (
      select * from (select told.*, lag(price) over (partition by listing_id order by id) as before from told)
      where before is null or before <> price),
    steps as (
      select *, lag(shown_at) over (partition by listing_id order by id) as before_at from differing),
    rises as (
      select listing_id, max(id) filter (where before is null or price > before) as last_rise,
        max(shown_at) as last_change
      from steps group by listing_id),
    starts as (
      select steps.listing_id, rises.last_change,
        max(min(id), coalesce(max(id) filter (where before_at <= ${windowBefore('shown_at')}), 0)) as start_id
      from steps join rises on rises.listing_id = steps.listing_id and steps.id > rises.last_rise
      group by steps.listing_id),
    started as (
      select asked.*, starts.start_id, steps.shown_at as since, ${windowBefore('steps.shown_at')} as counted_from
      from starts join asked on asked.listing_id = starts.listing_id
        join steps on steps.listing_id = starts.listing_id and steps.id = starts.start_id
      where starts.last_change > ${windowBefore(':now')} or ${PROMOTED}),
    reduced as (
      select started.listing_id, started.since, started.price, (
        select min(h.price_minor) from channel_price h
        where h.product_id = started.product_id and h.channel_id = started.channel_id and h.id < started.start_id
          and (h.shown_at >= started.counted_from or h.id = (
            select max(early.id) from channel_price early
            where early.product_id = started.product_id and early.channel_id = started.channel_id
              and early.id < started.start_id and early.shown_at <= started.counted_from))) as prior_minor
      from started)`;
}

/** What has to be told beside the prices of these listings; those that are no reductions are left out. */
export async function lowestPriors(
  db: Queryable,
  listings: readonly { readonly id: number; readonly priceMinor: number }[],
  now: Instant,
): Promise<Map<number, PriorPrice>> {
  if (listings.length === 0) return new Map();
  const asked = `select listing.id as listing_id, listing.channel_id, listing.product_id, a.value ->> 'priceMinor' as price
    from json_each(:listings) a join listing on listing.id = a.value ->> 'id'`;
  const rows = await db.raw<{ id: number; priorMinor: number; since: Instant }[]>(
    `${reducedSql(asked)} select listing_id as id, prior_minor as priorMinor, since from reduced
     where prior_minor is not null`,
    { now, listings: JSON.stringify(listings.map(({ id, priceMinor }) => ({ id, priceMinor }))) },
  );
  return new Map(rows.map(({ id, ...prior }) => [id, prior]));
}
