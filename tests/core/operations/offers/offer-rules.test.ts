import { expect, test } from 'vitest';
import { explainListing, refreshDesired } from '../../../../src/core/channels';
import { type TestShop, testShop } from '../../../support/core';
import { sure, verified } from '../../../support/ledger';
import { putChannel, putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

async function shop(): Promise<TestShop & { ids: Map<string, number>; channelId: number }> {
  const opened = await testShop();
  const ids = await putProducts(opened.database, [
    { sku: 'MUG', name: 'Mug', stock: { main: 10 }, prices: { retail: 2_000, cost: 1_900 } },
    { sku: 'CUP', name: 'Cup', stock: { main: 3 }, prices: { retail: 1_000, cost: 400 } },
    { sku: 'POT', name: 'Pot', stock: { main: 0 }, prices: { retail: 10_000 } },
  ]);
  await putChannel(opened.database, 'plain', { list: 'retail' });
  const channelId = await putChannel(opened.database, 'market', { list: 'retail' });
  await opened.database.write(async (trx) => {
    await trx('product').update({ vat_code: '23' });
    await refreshDesired(trx, { kind: 'all' }, '2026-11-24T08:00:00.000Z');
  });
  sure(await opened.core.operations.offers.setCategory({ category: 'Mugs', search: 'mug' }, testCall()));
  return { ...opened, ids, channelId };
}

async function offers({ database }: TestShop, channel: string) {
  const rows = await database
    .read('listing')
    .join('product', 'product.id', 'listing.product_id')
    .join('channel', 'channel.id', 'listing.channel_id')
    .where('channel.name', channel)
    .orderBy('sku')
    .select<{ sku: string; minor: number | null; quantity: number }[]>(
      'sku',
      'desired_price_minor as minor',
      'desired_quantity as quantity',
    );
  return rows.map(({ sku, minor, quantity }) => [sku, minor, quantity]);
}

const PLAIN = [
  ['CUP', 1_000, 3],
  ['MUG', 2_000, 10],
  ['POT', 10_000, 0],
];
const whole = { channel: 'market', category: null };
const mugs = { channel: 'market', category: 'Mugs' };
const page = { offset: 0, limit: 10 };

test('a rule is seen over the whole catalogue before it takes effect, and does just that when it is set', async () => {
  const opened = await shop();
  const { offers: operations } = opened.core.operations;
  const rule = { markupBp: 1_000, costList: 'cost', minMarginBp: 2_000, cap: 2 };
  const preview = sure(await operations.preview({ ...whole, rule, ...page }, testCall()));
  expect(preview).toEqual({
    channel: 'market',
    currency: 'PLN',
    products: 3,
    changed: 3,
    pricesUp: 3,
    pricesDown: 0,
    priced: 0,
    unpriced: 0,
    quantitiesUp: 0,
    quantitiesDown: 2,
    soldOut: 0,
    belowMargin: 1,
    withoutCost: 1,
    withoutVat: 0,
    moves: [
      // 19.00 / 0.8 = 23.75, above the 22.00 that the markup gives
      {
        sku: 'MUG',
        name: 'Mug',
        category: 'Mugs',
        now: { priceMinor: 2_000, quantity: 10 },
        becomes: { priceMinor: 2_375, quantity: 2 },
        belowMargin: true,
      },
      expect.objectContaining({ sku: 'CUP', becomes: { priceMinor: 1_100, quantity: 2 }, belowMargin: false }),
      expect.objectContaining({ sku: 'POT', becomes: { priceMinor: 11_000, quantity: 0 }, belowMargin: false }),
    ],
  });
  const second = sure(await operations.preview({ ...whole, rule, offset: 1, limit: 1 }, testCall()));
  expect(second.moves.map(({ sku }) => sku)).toEqual(['CUP']);
  expect(await offers(opened, 'market')).toEqual(PLAIN);
  expect(await operations.rules({}, testCall())).toEqual([]);

  sure(await operations.setRule({ ...whole, rule }, testCall()));
  expect(await offers(opened, 'market')).toEqual([
    ['CUP', 1_100, 2],
    ['MUG', 2_375, 2],
    ['POT', 11_000, 0],
  ]);
  expect(await offers(opened, 'plain')).toEqual(PLAIN);
  const idle = sure(await operations.preview({ ...whole, rule: {}, ...page }, testCall()));
  expect([idle.changed, idle.moves]).toEqual([0, []]);
  expect(await verified(opened)).toEqual([]);
});

test('a category departs from its channel, what is not given stays, and what is removed is gone at once', async () => {
  const opened = await shop();
  const { offers: operations } = opened.core.operations;
  sure(await operations.setRule({ ...whole, rule: { markupBp: 1_000, rounding: '.99' } }, testCall()));
  sure(await operations.setRule({ ...mugs, rule: { markupBp: 5_000 } }, testCall()));
  sure(await operations.setRule({ ...mugs, rule: { paused: true } }, testCall()));
  // 11.00 → 10.99; 20.00 · 1.5 = 30.00 → 29.99, offered nowhere here while paused; 110.00 → 109.99
  expect(await offers(opened, 'market')).toEqual([
    ['CUP', 1_099, 3],
    ['MUG', 2_999, 0],
    ['POT', 10_999, 0],
  ]);
  expect(await operations.rules({}, testCall())).toMatchObject([
    { channel: 'market', category: null, rule: { markupBp: 1_000, rounding: '.99', paused: null } },
    { channel: 'market', category: 'Mugs', rule: { markupBp: 5_000, rounding: null, paused: true } },
  ]);
  sure(await operations.setCategory({ category: null, skus: ['MUG'] }, testCall()));
  expect(await offers(opened, 'market')).toContainEqual(['MUG', 2_199, 10]);
  sure(await operations.removeRule(whole, testCall()));
  sure(await operations.setRule({ ...mugs, rule: { markupBp: null, paused: null } }, testCall()));
  expect(await operations.rules({}, testCall())).toEqual([]);
  expect(await offers(opened, 'market')).toEqual(PLAIN);
  expect(await operations.removeRule(whole, testCall())).toMatchObject({ problem: { code: 'rule_unknown' } });
});

test('what a rule cannot stand on is refused', async () => {
  const opened = await shop();
  const { offers: operations } = opened.core.operations;
  await opened.database.write((trx) =>
    trx('price_list').insert({ code: 'euro', name: 'euro', currency: 'EUR', created_at: '2026-11-24T08:00:00.000Z' }),
  );
  const refused = async (rule: object, channel = 'market') => {
    const answer = await operations.setRule({ channel, category: null, rule }, testCall());
    return answer.ok ? 'done' : answer.problem.code;
  };
  expect(await refused({ priceList: 'none' })).toBe('price_list_unknown');
  expect(await refused({ floorList: 'euro' })).toBe('currency_mismatch');
  expect(await refused({}, 'nowhere')).toBe('channel_not_found');
});

test('the explanation names every step, and ends where the offer does', async () => {
  const opened = await shop();
  const { offers: operations, prices } = opened.core.operations;
  const rule = {
    markupBp: 1_500,
    feeMinor: 200,
    commissionBp: 1_200,
    vatBp: 1_900,
    rounding: '.99' as const,
    shareBp: 5_000,
    buffer: 1,
    cap: 3,
  };
  sure(await operations.setRule({ ...mugs, rule }, testCall()));
  sure(
    await prices.promote(
      { name: 'Sale', list: 'retail', all: true, percentBp: -1_000, endsAt: '2026-12-01T00:00:00.000Z' },
      testCall(),
    ),
  );
  // 18.00 · 1.15 = 20.70, + 2.00 = 22.70, / 0.88 = 25.795… → 25.80, · 1.19 / 1.23 = 24.960… → 24.96, nearest .99: 24.99
  const money = (priceMinor: number) => ({ priceMinor, currency: 'PLN' });
  const why = await explainListing(opened.database.read, opened.channelId, opened.ids.get('MUG') ?? 0);
  expect(why).toEqual([
    { code: 'why_category_rule', facts: { category: 'Mugs' } },
    { code: 'why_on_hand', facts: { location: 'Magazyn główny', quantity: 10 } },
    { code: 'why_share', facts: { percent: 50, result: 5 } },
    { code: 'why_buffer', facts: { buffer: 1 } },
    { code: 'why_cap', facts: { cap: 3 } },
    { code: 'why_available', facts: { result: 3 } },
    { code: 'why_price', facts: { list: 'retail', ...money(2_000) } },
    { code: 'why_promotion_until', facts: { name: 'Sale', until: '2026-12-01T00:00:00.000Z', ...money(1_800) } },
    { code: 'why_markup', facts: { percent: 15, ...money(2_070) } },
    { code: 'why_fee', facts: { feeMinor: 200, ...money(2_270) } },
    { code: 'why_commission', facts: { percent: 12, ...money(2_580) } },
    { code: 'why_vat', facts: { from: 23, to: 19, ...money(2_496) } },
    { code: 'why_rounding', facts: { rounding: '.99', ...money(2_499) } },
    { code: 'why_price_result', facts: money(2_499) },
    { code: 'why_never_pushed', facts: {} },
    { code: 'why_never_confirmed', facts: {} },
  ]);
  expect(await offers(opened, 'market')).toContainEqual(['MUG', 2_499, 3]);
});
