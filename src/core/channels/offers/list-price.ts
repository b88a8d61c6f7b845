import type { RoundingName } from '../../../contract';
import { MASTER } from './master-sql';
import { type OfferTerms, WHOLE } from './offer-rule';
import { marginFloorSql, priceSql, termRows, termTables } from './offer-sql';
import { roundingTerms, type RoundingWay } from './rounding';

/** How prices of a list are worked out anew: by the rounding and the floor of an offer, with the list for a channel. */
export interface ListPriceTerms {
  readonly fromListId: number;
  /** In place of the price in that list. */
  readonly setMinor: number | null;
  readonly percentBp: number;
  /** Added after the percentage; may be below zero. */
  readonly amountMinor: number;
  readonly rounding: RoundingName;
  readonly roundingWay: RoundingWay;
  /** Null: no floor. */
  readonly costListId: number | null;
  readonly minMarginBp: number;
}

/**
 * SQL over a row of `product`: `with` are CTEs (ending with a comma, in need of `:terms`), `join` stands in the FROM clause,
 * `raw` is the price before rounding, `unfloored` after it, `price` with its floor. Null where there is nothing to begin with.
 */
export function listPriceSql(wanted: ListPriceTerms) {
  const terms: OfferTerms = {
    channelId: 0,
    category: '',
    priceListId: wanted.fromListId,
    markupBp: 0,
    feeMinor: 0,
    commissionBp: 0,
    vatBp: null,
    rounding: wanted.rounding,
    roundingWay: wanted.roundingWay,
    grid: roundingTerms(wanted.rounding, wanted.roundingWay),
    costListId: wanted.costListId,
    minMarginBp: wanted.minMarginBp,
    floorListId: null,
    buffer: 0,
    cap: null,
    shareBp: WHOLE,
    paused: false,
  };
  const context = { terms: [terms], promotions: false };
  const begun = wanted.setMinor === null ? MASTER.priceIn('term.list') : String(wanted.setMinor);
  const raw = `((${begun} * ${WHOLE + wanted.percentBp} + 5000) / ${WHOLE} + (${wanted.amountMinor}))`;
  const unfloored = priceSql(context, { ...MASTER, priceIn: () => raw }, { floors: false });
  return {
    with: termTables(context),
    terms: termRows(context),
    join: 'cross join term',
    raw,
    unfloored,
    price:
      wanted.costListId === null ? unfloored : `max(${unfloored}, coalesce(${marginFloorSql(context, MASTER)}, 0))`,
    cost: wanted.costListId === null ? 'null' : MASTER.priceIn('term.cost_list'),
  };
}
