import { expect, test } from 'vitest';
import {
  computeBundles,
  computePrice,
  computeQuantity,
  type PriceFacts,
} from '../../../../src/core/channels/offers/compute-offer';
import { NO_RULE, type OfferRule, resolveTerms } from '../../../../src/core/channels/offers/offer-rule';

const CHANNEL = { id: 1, priceListId: 1, buffer: 0, cap: null };
const FACTS: PriceFacts = { listMinor: 10_000, promotionMinor: null, vatBp: 2_300, costMinor: null, floorMinor: null };

function terms(rule: Partial<OfferRule>) {
  const [resolved] = resolveTerms([CHANNEL], [{ channelId: 1, category: null, rule: { ...NO_RULE, ...rule } }]);
  if (!resolved) throw new Error('a channel has terms');
  return resolved;
}

const steps = (rule: Partial<OfferRule>, facts: Partial<PriceFacts> = {}) =>
  computePrice({ ...FACTS, ...facts }, terms(rule)).map(({ step, minor }) => [step, minor]);
const price = (rule: Partial<OfferRule>, facts: Partial<PriceFacts> = {}) => steps(rule, facts).at(-1)?.[1] ?? null;

test('without a rule a channel shows the list', () => {
  expect(steps({})).toEqual([['list', 10_000]]);
  expect(steps({}, { listMinor: null })).toEqual([]);
});

test('every step is taken in its order, each in whole grosze', () => {
  // 100.00 → promotion 80.00 → +15 % 92.00 → +2.00 94.00 → 12 % commission 94.00 / 0.88 = 106.818… up → 106.82
  // → VAT 19 % for 23 %: 106.82 · 1.19 / 1.23 = 103.346… → 103.35 → ends in .99, nearest → 102.99 (0.36 away, 103.99 0.64)
  const rule = {
    markupBp: 1_500,
    feeMinor: 200,
    commissionBp: 1_200,
    vatBp: 1_900,
    rounding: '.99',
    roundingWay: 'nearest',
  } as const;
  expect(steps(rule, { promotionMinor: 8_000 })).toEqual([
    ['list', 10_000],
    ['promotion', 8_000],
    ['markup', 9_200],
    ['fee', 9_400],
    ['commission', 10_682],
    ['vat', 10_335],
    ['rounding', 10_299],
  ]);
});

test('after the commission at least the price is left', () => {
  // 10 % of 111.12 is 11.11; of 111.11 it would be 11.11 too, but 0.001 short.
  expect(price({ commissionBp: 1_000 })).toBe(11_112);
  expect(price({ commissionBp: 9_000 })).toBe(100_000);
});

test('a promotion never raises a price', () => {
  expect(price({}, { promotionMinor: 12_000 })).toBe(10_000);
});

test('VAT of another country stands in place of the own; where that is not known, nothing is guessed', () => {
  expect(price({ vatBp: 2_500 }, { listMinor: 12_300 })).toBe(12_500);
  expect(price({ vatBp: 2_300 })).toBe(10_000);
  expect(steps({ vatBp: 1_900 }, { vatBp: null })).toEqual([
    ['list', 10_000],
    ['vat_unknown', 10_000],
  ]);
});

test.each([
  // 24.37
  [2_437, '.99', 'nearest', 2_399],
  [2_437, '.99', 'up', 2_499],
  [2_437, '.99', 'down', 2_399],
  [2_450, '.99', 'nearest', 2_499],
  [2_499, '.99', 'up', 2_499],
  [2_499, '.99', 'down', 2_499],
  [2_437, '.95', 'nearest', 2_395],
  [2_437, '.90', 'up', 2_490],
  // a half is rounded up: 24.49 lies between 23.99 and 24.99
  [2_449, '.99', 'nearest', 2_499],
  [2_448, '.99', 'nearest', 2_399],
  [2_437, '0.05', 'nearest', 2_435],
  [2_438, '0.05', 'nearest', 2_440],
  [2_437, '0.10', 'up', 2_440],
  [2_437, '1.00', 'down', 2_400],
  [2_437, '9.99', 'up', 2_999],
  [2_437, '9.99', 'down', 1_999],
  // nothing becomes free, or less than the smallest price that looks right
  [3, '0.05', 'down', 5],
  [40, '.99', 'down', 99],
  [0, '1.00', 'nearest', 100],
  [0, 'none', 'nearest', 0],
] as const)('%i rounded to %s, %s, is %i', (minor, rounding, roundingWay, expected) => {
  expect(price({ rounding, roundingWay }, { listMinor: minor })).toBe(expected);
});

test('a margin is kept after everything that selling there costs, and the floor looks like the other prices', () => {
  // Cost 80.00, 20 % of what is left: 80.00 / 0.8 = 100.00; 10 % commission on top: 111.12; up to .99: 111.99.
  const rule = { commissionBp: 1_000, costListId: 2, minMarginBp: 2_000, rounding: '.99' } as const;
  expect(steps(rule, { listMinor: 5_000, costMinor: 8_000 })).toEqual([
    ['list', 5_000],
    ['commission', 5_556],
    ['rounding', 5_599],
    ['floor_margin', 11_199],
  ]);
  expect(price(rule, { listMinor: 20_000, costMinor: 8_000 })).toBe(22_199);
  expect(price(rule, { listMinor: 5_000, costMinor: null })).toBe(5_599);
});

test('the price of a floor list is a floor, whatever the rest comes to', () => {
  expect(steps({ markupBp: -5_000, floorListId: 3 }, { floorMinor: 7_777 })).toEqual([
    ['list', 10_000],
    ['markup', 5_000],
    ['floor_list', 7_777],
  ]);
  expect(price({ floorListId: 3, rounding: '.99' }, { listMinor: 100, floorMinor: 7_777 })).toBe(7_799);
});

test('a channel offers its part of what is free, less its buffer, up to its cap, and nothing while paused', () => {
  expect(computeQuantity(10, 1, terms({}))).toBe(10);
  expect(computeQuantity(10, 1, terms({ shareBp: 3_333 }))).toBe(3);
  expect(computeQuantity(10, 1, terms({ shareBp: 5_000, buffer: 2 }))).toBe(3);
  expect(computeQuantity(10, 1, terms({ shareBp: 5_000, buffer: 2, cap: 1 }))).toBe(1);
  expect(computeQuantity(10, 1, terms({ buffer: 11 }))).toBe(0);
  expect(computeQuantity(2_500, 1_000, terms({}))).toBe(2);
  expect(computeQuantity(-4, 1, terms({}))).toBe(0);
  expect(computeQuantity(10, 1, terms({ paused: true }))).toBe(0);
});

test('a bundle has the channel’s part of its scarcest component', () => {
  const parts = [
    { free: 10, unitScale: 1, needs: 1 },
    { free: 24, unitScale: 1, needs: 3 },
  ];
  expect(computeBundles(parts, terms({}))).toBe(8);
  // half of 24 is 12, less 2 held back: 10, enough for 3
  expect(computeBundles(parts, terms({ shareBp: 5_000, buffer: 2 }))).toBe(3);
  expect(computeBundles([], terms({}))).toBe(0);
});

test('a category inherits from the rule of its channel, and that from the channel', () => {
  const resolved = resolveTerms(
    [{ id: 1, priceListId: 7, buffer: 2, cap: 9 }],
    [
      { channelId: 1, category: 'Kubki', rule: { ...NO_RULE, markupBp: 500, cap: 3 } },
      { channelId: 1, category: null, rule: { ...NO_RULE, markupBp: 1_000, feeMinor: 200, rounding: '.99' } },
    ],
  );
  expect(resolved).toMatchObject([
    { category: '', priceListId: 7, buffer: 2, cap: 9, markupBp: 1_000, feeMinor: 200, rounding: '.99' },
    { category: 'Kubki', priceListId: 7, buffer: 2, cap: 3, markupBp: 500, feeMinor: 200, rounding: '.99' },
  ]);
});
