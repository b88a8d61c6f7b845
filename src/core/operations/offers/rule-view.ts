import type { OfferRuleView, PlacedRuleView } from '../../../contract';
import { type ChannelRow, NO_RULE, type OfferRule } from '../../channels';
import { type Outcome, ok, problem, refused } from '../../foundation';
import type { PriceListRow } from '../../pricing';

/** Fields that name a price list by its code, with where its id is kept. */
const LISTS = { priceList: 'priceListId', costList: 'costListId', floorList: 'floorListId' } as const;

export function ruleView(
  channel: ChannelRow,
  category: string | null,
  rule: OfferRule,
  lists: readonly PriceListRow[],
): PlacedRuleView {
  const { priceListId, costListId, floorListId, ...same } = rule;
  const code = (wanted: number | null) => lists.find(({ id }) => id === wanted)?.code ?? null;
  return {
    channel: channel.name,
    category,
    currency: channel.currency,
    rule: { ...same, priceList: code(priceListId), costList: code(costListId), floorList: code(floorListId) },
  };
}

/**
 * The rule with what is given changed and the rest as it is. Price lists must be in the channel's currency.
 * Problems: price_list_unknown, currency_mismatch.
 */
export function changedRule(
  before: OfferRule | undefined,
  change: { readonly [Field in keyof OfferRuleView]?: OfferRuleView[Field] | undefined },
  channel: ChannelRow,
  lists: readonly PriceListRow[],
): Outcome<OfferRule> {
  const ids: { -readonly [Id in 'priceListId' | 'costListId' | 'floorListId']?: number | null } = {};
  for (const [field, id] of Object.entries(LISTS) as [keyof typeof LISTS, (typeof LISTS)[keyof typeof LISTS]][]) {
    const code = change[field];
    if (code === undefined) continue;
    const list = lists.find((one) => one.code === code);
    if (code !== null && !list) {
      return refused(
        problem('price_list_unknown', { priceList: code, known: lists.map((one) => one.code).join(', ') }),
      );
    }
    if (list && list.currency !== channel.currency) {
      const facts = { priceList: list.code, expected: list.currency, currency: channel.currency };
      return refused(problem('currency_mismatch', facts));
    }
    ids[id] = list?.id ?? null;
  }
  const { priceList: _price, costList: _cost, floorList: _floor, ...given } = change;
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return ok({ ...NO_RULE, ...before, ...said, ...ids });
}
