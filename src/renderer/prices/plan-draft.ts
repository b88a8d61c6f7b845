import type { TextKey } from '../language';
import { readOwnPrices, readSkus } from './sku-lines';
import { parseMoney, parsePercent } from './typed-numbers';

/** A promotion or a planned change as it is typed; times are local, as the field for them gives them. */
export interface PlanDraft {
  readonly kind: 'promotion' | 'change';
  readonly name: string;
  readonly list: string;
  readonly from: string;
  readonly until: string;
  readonly how: 'percent' | 'fixed' | 'own';
  readonly percent: string;
  readonly fixed: string;
  readonly own: string;
  readonly scope: 'all' | 'category' | 'products';
  readonly category: string;
  readonly skus: string;
}

export const NEW_PLAN: PlanDraft = {
  kind: 'promotion',
  name: '',
  list: 'retail',
  from: '',
  until: '',
  how: 'percent',
  percent: '',
  fixed: '',
  own: '',
  scope: 'all',
  category: '',
  skus: '',
};

type WrongText = Extract<TextKey, `plans.wrong.${string}`>;
interface PlanFault {
  readonly text: WrongText;
  readonly facts: Readonly<Record<string, string>>;
}

/** Fields with something in them that cannot be taken, each with the text that says so. */
export type PlanFaults = Partial<
  Record<'name' | 'from' | 'until' | 'percent' | 'fixed' | 'own' | 'skus' | 'category', PlanFault>
>;

interface Wanted {
  name: string;
  list: string;
  all?: boolean;
  category?: string;
  skus?: string[];
  percentBp?: number;
  fixedMinor?: number;
  prices?: { sku: string; grossMinor: number }[];
}

/** A draft in the contract's words: what of it cannot be taken, and the promotion or change it is. */
export interface ReadPlan {
  readonly faults: PlanFaults;
  readonly wanted: Wanted;
  /** UTC; null where the field is empty. */
  readonly from: string | null;
  readonly until: string | null;
}

export function readPlan(draft: PlanDraft, currency: string): ReadPlan {
  const faults: PlanFaults = {};
  const fault = (field: keyof PlanFaults, text: WrongText, facts = {}) => void (faults[field] = { text, facts });
  const wanted: Wanted = { name: draft.name.trim(), list: draft.list.trim() };
  const [from, until] = [toUtc(draft.from), draft.kind === 'promotion' ? toUtc(draft.until) : null];
  if (wanted.name === '') fault('name', 'plans.wrong.name');
  if (draft.kind === 'change' && from === null) fault('from', 'plans.wrong.at');
  if (from !== null && until !== null && until <= from) fault('until', 'plans.wrong.order');

  if (draft.how === 'own') {
    const { prices, wrong } = readOwnPrices(draft.own, currency);
    if (wrong !== null) fault('own', 'plans.wrong.own', { line: wrong });
    else if (prices.length === 0) fault('own', 'plans.wrong.ownNone');
    return { faults, wanted: { ...wanted, prices }, from, until };
  }
  if (draft.how === 'fixed') {
    const minor = parseMoney(draft.fixed, currency);
    if (minor) wanted.fixedMinor = minor;
    else fault('fixed', 'plans.wrong.fixed');
  } else {
    const points = signedPercent(draft);
    if (points === null) fault('percent', draft.kind === 'promotion' ? 'plans.wrong.off' : 'plans.wrong.change');
    else wanted.percentBp = points;
  }
  if (draft.scope === 'all') wanted.all = true;
  else if (draft.scope === 'category') {
    if (draft.category === '') fault('category', 'plans.wrong.category');
    wanted.category = draft.category;
  } else {
    wanted.skus = readSkus(draft.skus);
    if (wanted.skus.length === 0) fault('skus', 'plans.wrong.skus');
  }
  return { faults, wanted, from, until };
}

/** A reduction is a reduction whether it was typed as 20 or as −20; null for what is none. */
function signedPercent({ kind, percent }: PlanDraft): number | null {
  const points = parsePercent(percent);
  if (points === null || points === undefined || points === 0) return null;
  if (kind === 'promotion') return Math.abs(points) <= 9_000 ? -Math.abs(points) : null;
  return points >= -9_000 && points <= 100_000 ? points : null;
}

function toUtc(local: string): string | null {
  const at = local === '' ? Number.NaN : Date.parse(local);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
