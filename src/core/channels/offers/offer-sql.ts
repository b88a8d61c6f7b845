import { HIGHEST_PRICE } from './compute-offer';
import { type OfferTerms, WHOLE } from './offer-rule';

/**
 * `compute-offer.ts` as SQL, for all products of all channels in one statement. SQLite divides integers exactly and cuts
 * off, and every number is small enough for 64 bits. Each step uses the one before it once, so the text stays short however
 * many rules there are: the terms are rows of the CTE `term`, with neutral numbers where a channel has no such rule.
 */

/** What the statement around the fragments says of the product. All are SQL expressions. */
export interface OfferColumns {
  readonly productId: string;
  readonly category: string;
  readonly vatCode: string;
  /** The gross price in the list of this id, which is an SQL expression too; null where it has none. */
  readonly priceIn: (priceListId: string) => string;
}

/** What is in force, as far as it decides what the statement has to work out. */
export interface OfferContext {
  /** Null where no channel has a rule: the columns of `channel` say everything. */
  readonly terms: readonly OfferTerms[] | null;
  /** Whether any promotion runs. */
  readonly promotions: boolean;
}

/** Stands for "no cap". */
const UNLIMITED = 9_007_199_254_740_991;

/** CTEs the fragments need, to stand after `with`; ends with a comma unless empty. `:terms` is `termRows`. */
export function termTables({ terms }: OfferContext): string {
  if (!terms) return '';
  // Only columns of a known type can be looked up by an index, which SQLite then makes by itself.
  const columns = Object.keys(termRow(EXAMPLE, 0)).map((name) => {
    return `cast(value ->> '${name}' as ${name === 'category' ? 'text' : 'integer'}) as ${name}`;
  });
  return `term as materialized (select ${columns.join(', ')} from json_each(:terms)),`;
}

/**
 * Joins the row of `term` that is in force for a product on `channel`, by two steps into indexes however many categories
 * have rules: the one of its category, or else the channel's, whose id is the channel's with a minus.
 */
export function joinTerms({ terms }: OfferContext, category: string): string {
  if (!terms) return '';
  return `left join term own on own.channel_id = channel.id and own.category = ${category}
    join term on term.id = coalesce(own.id, -channel.id)`;
}

export function termRows({ terms }: OfferContext): string {
  return JSON.stringify((terms ?? []).map((one, i) => termRow(one, i + 1)));
}

function termRow(terms: OfferTerms, n: number) {
  const { grid } = terms;
  return {
    id: terms.category === '' ? -terms.channelId : n,
    channel_id: terms.channelId,
    category: terms.category,
    list: terms.priceListId,
    up: WHOLE + terms.markupBp,
    fee: terms.feeMinor,
    kept: WHOLE - terms.commissionBp,
    vat: terms.vatBp,
    step: grid.step,
    origin: grid.offset,
    adding: grid.add,
    back: grid.back,
    lowest: grid.lowest,
    cost_list: terms.costListId ?? 0,
    margin_kept: WHOLE - terms.minMarginBp,
    floor_list: terms.floorListId ?? 0,
    buffer: terms.buffer,
    cap: terms.paused ? 0 : (terms.cap ?? UNLIMITED),
    share: terms.shareBp,
  };
}

const EXAMPLE = { grid: {} } as OfferTerms;

/** What a channel should show for a product, over `channel` and the tables of `joinTerms`; or would without its floors. */
export function priceSql(context: OfferContext, product: OfferColumns, { floors: held = true } = {}): string {
  const list = context.terms ? 'term.list' : 'channel.price_list_id';
  const base = context.promotions ? promoted(product, list) : product.priceIn(list);
  if (!context.terms) return base;
  const some = (has: (terms: OfferTerms) => boolean) => context.terms?.some(has) ?? false;
  const withVat = some(({ vatBp }) => vatBp !== null);
  const price = rounded(loaded(`((${base} * term.up + 5000) / ${WHOLE})`, product, withVat));
  if (!held) return price;
  const floors = [
    ...(some(({ costListId }) => costListId !== null) ? [marginFloorSql(context, product)] : []),
    ...(some(({ floorListId }) => floorListId !== null) ? [lifted(product.priceIn('term.floor_list'))] : []),
  ];
  return floors.length === 0 ? price : `max(${[price, ...floors.map((floor) => `coalesce(${floor}, 0)`)].join(', ')})`;
}

/** The lowest price that keeps the margin; null where none is asked for. Only where there are terms. */
export function marginFloorSql(context: OfferContext, product: OfferColumns): string {
  const withVat = context.terms?.some(({ vatBp }) => vatBp !== null) ?? false;
  const left = `((${product.priceIn('term.cost_list')} * ${WHOLE} + term.margin_kept - 1) / term.margin_kept)`;
  return lifted(loaded(left, product, withVat));
}

/** Pieces, of a sellable amount that may be null or below zero; `cap` of what is in force. */
export function quantitySql({ terms }: OfferContext, sellable: string): string {
  const cap = terms ? 'term.cap' : `coalesce(channel.cap, ${UNLIMITED})`;
  return `max(0, min(coalesce(${sellable}, 0), ${cap}))`;
}

/** The channel's part of `units`. */
export function shareSql({ terms }: OfferContext, units: string): string {
  return terms ? `((${units}) * term.share / ${WHOLE})` : `(${units})`;
}

export function bufferSql({ terms }: OfferContext): string {
  return terms ? 'term.buffer' : 'channel.buffer';
}

/** A price in a list, unless it is a mistake. */
export function usableSql(minor: string): string {
  return `${minor} <= ${HIGHEST_PRICE}`;
}

/** The lowest of the list price and what the promotions that run on it make of it. */
function promoted(product: OfferColumns, list: string): string {
  const price = product.priceIn(list);
  return `min(${price}, coalesce((select min(minor) from (${promotionsSql(product, list)})), ${price}))`;
}

/** The promotions that run for a product on a list: name, ends_at, and the price they make of that of the list. */
export function promotionsSql(product: OfferColumns, list: string): string {
  return `select plan.name, plan.ends_at, case
      when plan.percent_bp is not null then (${product.priceIn(list)} * (${WHOLE} + plan.percent_bp) + 5000) / ${WHOLE}
      else coalesce(member.price_minor, plan.fixed_minor) end as minor
    from price_plan plan
      left join price_plan_product member on member.plan_id = plan.id and member.product_id = ${product.productId}
    where plan.state = 'running' and plan.kind = 'promotion' and plan.price_list_id = ${list}
      and (plan.scope = 'all' or member.plan_id is not null
        or (plan.scope = 'category' and plan.category = ${product.category}))`;
}

function loaded(left: string, { vatCode }: OfferColumns, withVat: boolean): string {
  const grossed = `(((${left} + term.fee) * ${WHOLE} + term.kept - 1) / term.kept)`;
  if (!withVat) return grossed;
  const own = vatSql(vatCode);
  const known = `term.vat is not null and ${own} is not null`;
  const over = `(case when ${known} then ${WHOLE} + term.vat else 1 end)`;
  const under = `(case when ${known} then ${WHOLE} + ${own} else 1 end)`;
  return `((2 * ${grossed} * ${over} + ${under}) / (2 * ${under}))`;
}

/** `vatBasisPoints` in SQL. */
export function vatSql(code: string): string {
  return `(case when ${code} glob '[0-9]' or ${code} glob '[0-9][0-9]' then ${code} * 100
    when ${code} in ('zw', 'np', 'oo') then 0 end)`;
}

/** The rate of a VAT code in basis points; null for a code that names none. */
export function vatBasisPoints(code: string | null): number | null {
  if (code === null) return null;
  if (/^\d{1,2}$/.test(code)) return Number(code) * 100;
  return ['zw', 'np', 'oo'].includes(code) ? 0 : null;
}

const rounded = (minor: string) =>
  `max(term.lowest, ((${minor} - term.origin + term.adding) / term.step + term.back) * term.step + term.origin)`;
const lifted = (minor: string) => `((${minor} - term.origin + term.step - 1) / term.step * term.step + term.origin)`;

/**
 * SQL over the table (or alias) `listing`: the price to show, given ours and the quantity. Of what has no price of ours
 * nothing is sent, except that there is none left: else what a channel was told before would go on being sold. The price it
 * was told last stands then.
 */
export const priceToShowSql = (price: string, quantity: string): string =>
  `coalesce(${price}, case when ${quantity} = 0 then listing.pushed_price_minor end)`;
