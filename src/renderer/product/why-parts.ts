import type { ProductListingView } from '../../contract';

type Step = ProductListingView['why'][number];

const QUANTITY = new Set([
  'why_archived',
  'why_on_hand',
  'why_reserved',
  'why_whole_units',
  'why_share',
  'why_buffer',
  'why_cap',
  'why_available',
  'why_component',
  'why_component_share',
  'why_bundle',
  'why_rule_paused',
  'why_category_paused',
]);
const PRICE = new Set([
  'why_no_price',
  'why_price_too_high',
  'why_price',
  'why_promotion',
  'why_promotion_until',
  'why_markup',
  'why_fee',
  'why_commission',
  'why_vat',
  'why_vat_unknown',
  'why_rounding',
  'why_floor_margin',
  'why_floor_list',
  'why_cost_unknown',
  'why_price_result',
  'why_prior',
]);

const partOf = ({ code }: Step) => (QUANTITY.has(code) ? 'quantity' : PRICE.has(code) ? 'price' : 'talk');

/** Beside the result, not part of the sum. */
const ASIDE = new Set(['why_prior', 'why_cost_unknown']);

/** The step that is the number shown; -1 where there is none. */
export function resultOf(steps: readonly Step[]): number {
  return steps.findLastIndex(({ code }) => !ASIDE.has(code));
}

/** The steps to the quantity, those to the price, and what was said to the channel and heard of it, each in its order. */
export function derivation(steps: readonly Step[]) {
  return (['quantity', 'price', 'talk'] as const)
    .map((part) => ({ part, steps: steps.filter((step) => partOf(step) === part) }))
    .filter((one) => one.steps.length > 0);
}
