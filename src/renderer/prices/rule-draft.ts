import type { OfferRuleView, RoundingName } from '../../contract';
import type { RoundingWay } from './rounding';
import { parseMoney, parsePercent, parsePieces, type Typed, typedMoney, typedPercent } from './typed-numbers';

export type RuleField = keyof OfferRuleView;

/** A rule as it is typed: text in every field, empty where it inherits. */
export type RuleDraft = Readonly<Record<RuleField, string>>;

/** Percentages with the least and most the contract takes, in basis points. */
export const PERCENT_RANGES = {
  markupBp: { min: -9_000, max: 100_000 },
  commissionBp: { min: 0, max: 9_000 },
  vatBp: { min: 0, max: 10_000 },
  minMarginBp: { min: 0, max: 9_500 },
  shareBp: { min: 0, max: 10_000 },
} as const;
const MOST_FEE = 100_000_000;

export const NO_RULE: OfferRuleView = {
  priceList: null,
  markupBp: null,
  feeMinor: null,
  commissionBp: null,
  vatBp: null,
  rounding: null,
  roundingWay: null,
  costList: null,
  minMarginBp: null,
  floorList: null,
  buffer: null,
  cap: null,
  shareBp: null,
  paused: null,
};
const FIELDS = Object.keys(NO_RULE) as RuleField[];

export function draftOf(rule: OfferRuleView, currency: string, mark: ',' | '.'): RuleDraft {
  const typed = (field: RuleField): string => {
    const value = rule[field];
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (field in PERCENT_RANGES && typeof value === 'number') return typedPercent(value, mark);
    return field === 'feeMinor' ? typedMoney(Number(value), currency, mark) : String(value);
  };
  return Object.fromEntries(FIELDS.map((field) => [field, typed(field)])) as Record<RuleField, string>;
}

/** The rule a draft says, and the fields in which it says nothing that can be understood: those inherit meanwhile. */
export function ruleOf(draft: RuleDraft, currency: string): { rule: OfferRuleView; wrong: ReadonlySet<RuleField> } {
  const wrong = new Set<RuleField>();
  const checked = (field: RuleField, value: Typed, min: number, max: number): number | null => {
    if (value === null) return null;
    if (value !== undefined && value >= min && value <= max) return value;
    wrong.add(field);
    return null;
  };
  const percent = (field: keyof typeof PERCENT_RANGES) =>
    checked(field, parsePercent(draft[field]), PERCENT_RANGES[field].min, PERCENT_RANGES[field].max);
  const pieces = (field: 'buffer' | 'cap') => checked(field, parsePieces(draft[field]), 0, 999_999_999);
  const chosen = (field: RuleField) => (draft[field].trim() === '' ? null : draft[field].trim());
  const rule: OfferRuleView = {
    priceList: chosen('priceList'),
    markupBp: percent('markupBp'),
    feeMinor: checked('feeMinor', parseMoney(draft.feeMinor, currency), 0, MOST_FEE),
    commissionBp: percent('commissionBp'),
    vatBp: percent('vatBp'),
    rounding: chosen('rounding') as RoundingName | null,
    roundingWay: chosen('roundingWay') as RoundingWay | null,
    costList: chosen('costList'),
    minMarginBp: percent('minMarginBp'),
    floorList: chosen('floorList'),
    buffer: pieces('buffer'),
    cap: pieces('cap'),
    shareBp: percent('shareBp'),
    paused: draft.paused === '' ? null : draft.paused === 'yes',
  };
  return { rule, wrong };
}

export function saysNothing(rule: OfferRuleView): boolean {
  return FIELDS.every((field) => rule[field] === null);
}

/** What a field is where the rule inherits it: from the rule of the whole channel, else from the channel, else nothing. */
export function inheritedRule(
  whole: OfferRuleView | null,
  channel: { readonly priceList: string; readonly buffer: number; readonly cap: number | null },
): OfferRuleView {
  const none: OfferRuleView = {
    ...NO_RULE,
    priceList: channel.priceList,
    markupBp: 0,
    feeMinor: 0,
    commissionBp: 0,
    rounding: 'none',
    roundingWay: 'nearest',
    minMarginBp: 0,
    buffer: channel.buffer,
    cap: channel.cap,
    shareBp: 10_000,
    paused: false,
  };
  const said = Object.entries(whole ?? {}).filter(([, value]) => value !== null);
  return { ...none, ...Object.fromEntries(said) };
}
