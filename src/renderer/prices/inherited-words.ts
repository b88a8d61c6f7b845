import type { OfferRuleView } from '../../contract';
import type { Words } from '../language';
import { PERCENT_RANGES, type RuleField } from './rule-draft';
import { lookWords } from './rule-words';

/** What an empty field comes to, said in the field itself. */
export function inheritedWords(
  field: RuleField,
  inherited: OfferRuleView,
  currency: string,
  words: Pick<Words, 't' | 'money' | 'percent' | 'count'>,
): string {
  const { t } = words;
  if (inherited[field] === null) return t('prices.inheritsNothing');
  return t('prices.inherits', { value: valueWords(field, inherited, currency, words) });
}

function valueWords(
  field: RuleField,
  rule: OfferRuleView,
  currency: string,
  words: Pick<Words, 't' | 'money' | 'percent' | 'count'>,
): string {
  const value = rule[field];
  if (field === 'rounding' && rule.rounding !== null) return lookWords(rule.rounding, words);
  if (field === 'roundingWay' && rule.roundingWay !== null) return words.t(`prices.ways.${rule.roundingWay}`);
  if (typeof value === 'boolean') return words.t(`prices.selling.${value ? 'yes' : 'no'}`);
  if (typeof value !== 'number') return String(value);
  if (field in PERCENT_RANGES) return words.percent(value);
  return field === 'feeMinor' ? words.money(value, currency) : words.count(value);
}
