import type { OfferRuleView, RoundingName } from '../../contract';
import type { Words } from '../language';
import { lookOf, roundedExample, EXAMPLE_MINOR, type RoundingWay } from './rounding';

type Speech = Pick<Words, 't' | 'money' | 'percent' | 'count'>;

/** What a rule says, a phrase for each thing it says; none for a rule that inherits everything. */
export function ruleWords(rule: OfferRuleView, currency: string, words: Speech): string[] {
  const { t, money, percent, count } = words;
  const { markupBp, rounding, roundingWay, minMarginBp, costList } = rule;
  const said: (string | null)[] = [
    given(rule.priceList, (list) => t('prices.say.priceList', { list })),
    given(markupBp, (points) =>
      points === 0
        ? t('prices.say.noMarkup')
        : t(points > 0 ? 'prices.say.markup' : 'prices.say.reduction', { percent: percent(Math.abs(points)) }),
    ),
    given(rule.feeMinor, (minor) => t('prices.say.fee', { amount: money(minor, currency) })),
    given(rule.commissionBp, (points) => t('prices.say.commission', { percent: percent(points) })),
    given(rule.vatBp, (points) => t('prices.say.vat', { percent: percent(points) })),
    roundingWords(rounding, roundingWay, words),
    given(costList, (list) =>
      minMarginBp === null
        ? t('prices.say.costList', { list })
        : t('prices.say.marginOver', { percent: percent(minMarginBp), list }),
    ),
    costList === null ? given(minMarginBp, (points) => t('prices.say.margin', { percent: percent(points) })) : null,
    given(rule.floorList, (list) => t('prices.say.floorList', { list })),
    given(rule.buffer, (pieces) => t('prices.say.buffer', { pieces: count(pieces) })),
    given(rule.cap, (pieces) => t('prices.say.cap', { pieces: count(pieces) })),
    given(rule.shareBp, (points) => t('prices.say.share', { percent: percent(points) })),
    given(rule.paused, (paused) => t(paused ? 'prices.say.paused' : 'prices.say.selling')),
  ];
  return said.filter((phrase) => phrase !== null);
}

function given<T>(value: T | null, say: (value: T) => string): string | null {
  return value === null ? null : say(value);
}

function roundingWords(rounding: RoundingName | null, way: RoundingWay | null, words: Speech): string | null {
  const look = rounding === null ? null : lookWords(rounding, words);
  const how = way === null ? null : words.t(`prices.ways.${way}`);
  if (look === null) return given(how, (text) => words.t('prices.say.way', { way: text }));
  return how === null ? look : `${look} (${how})`;
}

/** `końcówka ,99`, `co 0,05`, `bez zaokrąglenia`. */
export function lookWords(name: RoundingName, { t, money }: Pick<Words, 't' | 'money'>): string {
  const { is, minor } = lookOf(name);
  const amount = money(minor, null);
  return t(`prices.looks.${is}`, { amount: is === 'ending' && minor < 100 ? amount.replace(/^0/, '') : amount });
}

/** `końcówka ,99 – 23,47 → 22,99`. */
export function lookExample(name: RoundingName, way: RoundingWay, words: Pick<Words, 't' | 'money'>): string {
  const look = lookWords(name, words);
  if (name === 'none') return look;
  const { money } = words;
  return `${look}: ${money(EXAMPLE_MINOR, null)} → ${money(roundedExample(name, way), null)}`;
}
