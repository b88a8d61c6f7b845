import type { BulkChange, RoundingName } from '../../contract';
import { parseMoney, parsePercent } from '../prices/typed-numbers';
import type { RoundingWay } from '../prices/rounding';

export const FIELDS = ['price', 'category', 'vat', 'archived'] as const;
export type Field = (typeof FIELDS)[number];
export const PRICE_WAYS = ['percent', 'amount', 'set', 'list'] as const;
export type PriceWay = (typeof PRICE_WAYS)[number];

/** The form as it is typed. */
export interface BulkDraft {
  readonly field: Field;
  readonly list: string;
  readonly way: PriceWay;
  readonly percent: string;
  readonly amount: string;
  readonly set: string;
  readonly from: string | null;
  readonly rounding: RoundingName;
  readonly roundingWay: RoundingWay;
  readonly costList: string | null;
  readonly margin: string;
  readonly category: string;
  readonly vat: string;
  readonly archived: boolean;
}

export const EMPTY_DRAFT: BulkDraft = {
  field: 'price',
  list: 'retail',
  way: 'percent',
  percent: '',
  amount: '',
  set: '',
  from: null,
  rounding: 'none',
  roundingWay: 'nearest',
  costList: null,
  margin: '',
  category: '',
  vat: '',
  archived: true,
};

/** Fields of the form that cannot be understood, or are missing. */
export type Wrong = 'percent' | 'amount' | 'set' | 'from' | 'margin';

/** The change asked for, or what in the form stands in its way; nothing is `wrong` where something is only missing yet. */
export function readDraft(draft: BulkDraft, currency: string): { change: BulkChange } | { wrong: Wrong | null } {
  switch (draft.field) {
    case 'category':
      return { change: { field: 'category', category: draft.category.trim() || null } };
    case 'vat':
      return { change: { field: 'vat', vat: draft.vat.trim() || null } };
    case 'archived':
      return { change: { field: 'archived', archived: draft.archived } };
    case 'price':
      return readPrice(draft, currency);
  }
}

function readPrice(draft: BulkDraft, currency: string): { change: BulkChange } | { wrong: Wrong | null } {
  const percentBp = parsePercent(draft.percent);
  if (percentBp === undefined || (percentBp !== null && (percentBp < -9_000 || percentBp > 100_000))) {
    return { wrong: 'percent' };
  }
  const amountMinor = signedMoney(draft.amount, currency);
  const setMinor = parseMoney(draft.set, currency);
  const minMarginBp = parsePercent(draft.margin);
  if (amountMinor === undefined) return { wrong: 'amount' };
  if (setMinor === undefined || setMinor === 0) return { wrong: 'set' };
  if (minMarginBp === undefined || (minMarginBp !== null && (minMarginBp < 0 || minMarginBp > 9_500))) {
    return { wrong: 'margin' };
  }
  const begun = {
    percent: percentBp === null ? null : { percentBp },
    amount: amountMinor === null ? null : { amountMinor },
    set: setMinor === null ? null : { setMinor },
    list: draft.from === null ? null : { from: draft.from, ...(percentBp === null ? {} : { percentBp }) },
  }[draft.way];
  // Rounding alone is a change too.
  if (begun === null && (draft.way !== 'percent' || draft.rounding === 'none')) return { wrong: null };
  const { list, rounding, roundingWay } = draft;
  return {
    change: {
      field: 'price',
      list,
      ...begun,
      rounding,
      roundingWay,
      ...(draft.costList === null ? {} : { costList: draft.costList, minMarginBp: minMarginBp ?? 0 }),
    },
  };
}

/** `-1,50` takes off. */
function signedMoney(text: string, currency: string): number | null | undefined {
  const [, sign = '', rest = ''] = /^\s*([+\-−–]?)(.*)$/s.exec(text) ?? [];
  const minor = parseMoney(rest, currency);
  return typeof minor === 'number' && sign !== '' && sign !== '+' && minor !== 0 ? -minor : minor;
}
