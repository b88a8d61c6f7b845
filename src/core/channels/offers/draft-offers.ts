import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';
import { lowestPriors } from '../omnibus/lowest-prior-sql';
import { masterQuantity } from './master-sql';
import {
  joinTerms,
  marginFloorSql,
  type OfferColumns,
  type OfferContext,
  priceSql,
  termRows,
  termTables,
  usableSql,
} from './offer-sql';
import { offerContext } from './rule-store';

/** Products as they would be: SQL that selects product_id, list_id, minor, category, vat_code and archived, with bindings. */
export interface DraftProducts {
  readonly sql: string;
  readonly bindings: Readonly<Record<string, string | number | null>>;
}

/** The fragments of `offer-sql.ts` over the master with the drafts in place of what they change. */
const DRAFT: OfferColumns = {
  productId: 'product.id',
  category: 'draft.category',
  vatCode: 'draft.vat_code',
  priceIn: (list) => `(case when draft.list_id = ${list} then draft.minor else (
    select price.gross_minor from price where price.product_id = product.id
      and price.price_list_id = ${list} and ${usableSql('price.gross_minor')}) end)`,
};

/**
 * SQL: the CTE `wanted` with what every channel should show of the drafts now and what it would; the engine is that of
 * `refreshDesired` and of the previews of rules.
 */
function wantedSql(context: OfferContext, drafts: string): string {
  const price = priceSql(context, DRAFT);
  const floor = context.terms ? marginFloorSql(context, DRAFT) : 'null';
  return `${termTables(context)} draft as materialized (${drafts}), worked as materialized (
    select listing.id as listing_id, channel.id as channel_id, channel.name as channel, channel.currency,
      listing.desired_price_minor as old_price, listing.desired_quantity as old_quantity,
      ${price} as price, case when draft.archived then 0 else ${masterQuantity(context)} end as new_quantity,
      ${priceSql(context, DRAFT, { floors: false })} as unfloored, ${floor} as margin_floor,
      listing.accepted_over_minor as accepted_over, listing.accepted_price_minor as accepted_price,
      listing.pushed_price_minor as told_price
    from draft join product on product.id = draft.product_id
      join listing on listing.product_id = product.id
      join channel on channel.id = listing.channel_id and channel.state <> 'removed'
      ${joinTerms(context, DRAFT.category)}),
  wanted as (select *, coalesce(unfloored < margin_floor, 0) as below_margin,
    case when accepted_over is not null and accepted_over = price then accepted_price
      else coalesce(price, case when new_quantity = 0 then told_price end) end as new_price
    from worked)`;
}

export interface DraftReach {
  readonly channel: string;
  readonly currency: string;
  readonly changed: number;
  readonly pricesUp: number;
  readonly pricesDown: number;
  readonly soldOut: number;
  readonly belowMargin: number;
}

/** Channel by channel, of how many drafts what is shown would change. */
export async function draftReach(db: Queryable, { sql, bindings }: DraftProducts): Promise<DraftReach[]> {
  const context = await offerContext(db);
  return db.raw<DraftReach[]>(
    `with ${wantedSql(context, sql)}
     select channel, currency,
       count(*) filter (where new_price is not old_price or new_quantity is not old_quantity) as changed,
       count(*) filter (where new_price > old_price) as pricesUp,
       count(*) filter (where new_price < old_price) as pricesDown,
       count(*) filter (where old_quantity > 0 and new_quantity = 0) as soldOut,
       count(*) filter (where below_margin) as belowMargin
     from wanted group by channel_id order by channel`,
    { ...bindings, terms: termRows(context) },
  );
}

export interface DraftOffer {
  readonly listingId: number;
  readonly channelId: number;
  readonly channel: string;
  readonly currency: string;
  readonly oldPrice: number | null;
  readonly oldQuantity: number | null;
  readonly newPrice: number | null;
  readonly newQuantity: number | null;
  /** The price by every step but the floors. */
  readonly unfloored: number | null;
  readonly belowMargin: number;
  /** What would have to be told beside the new price, if it is a reduction. */
  readonly priorMinor: number | null;
}

/** The same for one draft, listing by listing. */
export async function draftOffers(db: Queryable, draft: DraftProducts, now: Instant): Promise<DraftOffer[]> {
  const context = await offerContext(db);
  const rows = await db.raw<Omit<DraftOffer, 'priorMinor'>[]>(
    `with ${wantedSql(context, draft.sql)}
     select listing_id as listingId, channel_id as channelId, channel, currency, old_price as oldPrice,
       old_quantity as oldQuantity, new_price as newPrice, new_quantity as newQuantity, unfloored,
       below_margin as belowMargin from wanted order by channel`,
    { ...draft.bindings, terms: termRows(context) },
  );
  const priced = rows.flatMap(({ listingId: id, newPrice }) =>
    newPrice === null ? [] : [{ id, priceMinor: newPrice }],
  );
  const priors = await lowestPriors(db, priced, now);
  return rows.map((row) => ({ ...row, priorMinor: priors.get(row.listingId)?.priorMinor ?? null }));
}
