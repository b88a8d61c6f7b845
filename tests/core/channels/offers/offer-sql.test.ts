import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROUNDING_NAMES } from '../../../../src/contract';
import { listNewGoods, refreshDesired } from '../../../../src/core/channels';
import {
  computeBundles,
  computePrice,
  computeQuantity,
  HIGHEST_PRICE,
} from '../../../../src/core/channels/offers/compute-offer';
import { NO_RULE, type OfferRule, resolveTerms } from '../../../../src/core/channels/offers/offer-rule';
import { vatBasisPoints } from '../../../../src/core/channels/offers/offer-sql';
import { saveRule } from '../../../../src/core/channels/offers/rule-store';
import type { Transaction } from '../../../../src/core/database';
import { scratchDatabase } from '../../../support/database';
import { putChannel, putProducts } from '../../../support/master';
import { cases } from '../../../support/cases';

const AT = '2026-11-24T08:00:00.000Z';

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });
/** Small prices, where rounding is felt, and the largest there may be, where 64 bits are. */
const minor = fc.oneof(fc.nat(200), fc.nat(100_000), fc.integer({ min: HIGHEST_PRICE - 50, max: HIGHEST_PRICE + 50 }));
const list = fc.constantFrom(1, 2, 3);
const rule: fc.Arbitrary<OfferRule> = fc.record({
  priceListId: some(list),
  markupBp: some(fc.integer({ min: -9_000, max: 100_000 })),
  feeMinor: some(fc.nat(5_000)),
  commissionBp: some(fc.nat(9_000)),
  vatBp: some(fc.nat(2_700)),
  rounding: some(fc.constantFrom(...ROUNDING_NAMES)),
  roundingWay: some(fc.constantFrom('nearest', 'up', 'down')),
  costListId: some(list),
  minMarginBp: some(fc.nat(9_500)),
  floorListId: some(list),
  buffer: some(fc.nat(5)),
  cap: some(fc.nat(30)),
  shareBp: some(fc.nat(10_000)),
  paused: some(fc.boolean()),
});
const scene = fc.record({
  whole: some(rule),
  mugs: some(rule),
  category: fc.constantFrom(null, 'Mugs', 'Cups'),
  vat: fc.constantFrom(null, '23', '8', '0', 'zw', 'odd'),
  prices: fc.tuple(some(minor), some(minor), some(minor)),
  unitScale: fc.constantFrom(1, 1_000),
  onHand: fc.integer({ min: -5, max: 60_000 }),
  needs: fc.integer({ min: 1, max: 3 }),
  promotions: fc.array(
    fc.record({
      list,
      scope: fc.constantFrom('all', 'category', 'products'),
      running: fc.boolean(),
      what: fc.oneof(
        fc.record({ percent: fc.integer({ min: -9_000, max: -1 }) }),
        fc.record({ fixed: fc.nat(100_000) }),
      ),
    }),
    { maxLength: 2 },
  ),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

async function open() {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'P', stock: { main: 1 }, prices: { a: 1, b: 1, c: 1 } },
    { sku: 'SET' },
  ]);
  const id = (sku: string) => ids.get(sku) ?? 0;
  const channelId = await putChannel(database, 'shop', { list: 'a' });
  await database.write((trx) =>
    trx('bundle_component').insert({ bundle_id: id('SET'), component_id: id('P'), quantity: 1 }),
  );
  return { database, channelId, id };
}
type Opened = Awaited<ReturnType<typeof open>>;

/** Puts the scene on, and says what it should come to. */
async function stage(trx: Transaction, { channelId, id }: Opened, s: Scene) {
  for (const [category, given] of [
    [null, s.whole],
    ['Mugs', s.mugs],
  ] as const) {
    await saveRule(trx, { channelId, category, rule: given ?? NO_RULE }, AT);
  }
  await trx('product').update({ category: s.category, vat_code: s.vat, unit_scale: s.unitScale });
  await trx('product').where({ sku: 'SET' }).update({ kind: 'bundle' });
  await trx('price').delete();
  for (const [i, gross] of s.prices.entries()) {
    const price = { price_list_id: i + 1, gross_minor: gross, since: AT };
    if (gross !== null)
      await trx('price').insert([
        { ...price, product_id: id('P') },
        { ...price, product_id: id('SET') },
      ]);
  }
  await trx('level').update({ on_hand: s.onHand });
  await trx('bundle_component').update({ quantity: s.needs });
  await trx('price_plan_product').delete();
  await trx('price_plan').delete();
  for (const { list: listId, scope, running, what } of s.promotions) {
    const [plan] = (await trx('price_plan').insert({
      name: 'p',
      kind: 'promotion',
      price_list_id: listId,
      scope,
      category: scope === 'category' ? 'Mugs' : null,
      percent_bp: 'percent' in what ? what.percent : null,
      fixed_minor: 'fixed' in what ? what.fixed : null,
      starts_at: AT,
      state: running ? 'running' : 'ended',
      actor: 'test',
      created_at: AT,
    })) as [number];
    if (scope === 'products') {
      await trx('price_plan_product').insert([
        { plan_id: plan, product_id: id('P') },
        { plan_id: plan, product_id: id('SET') },
      ]);
    }
  }
}

function expected(channelId: number, s: Scene, member: boolean) {
  const rules = [
    { channelId, category: null, rule: s.whole ?? NO_RULE },
    { channelId, category: 'Mugs', rule: s.mugs ?? NO_RULE },
  ];
  const resolved = resolveTerms([{ id: channelId, priceListId: 1, buffer: 0, cap: null }], rules);
  const terms = resolved.find(({ category }) => category === s.category) ?? resolved[0];
  if (!terms) throw new Error('a channel has terms');
  const priceIn = (id: number | null) => s.prices[(id ?? 0) - 1] ?? null;
  const listMinor = priceIn(terms.priceListId);
  const promoted = s.promotions.flatMap(({ list: listId, scope, running, what }) => {
    const meant = scope === 'all' || (scope === 'products' ? member : s.category === 'Mugs');
    if (!running || listId !== terms.priceListId || !meant || listMinor === null) return [];
    return 'fixed' in what
      ? [what.fixed]
      : [Number((BigInt(listMinor) * BigInt(10_000 + what.percent) + 5_000n) / 10_000n)];
  });
  const price = computePrice(
    {
      listMinor,
      promotionMinor: promoted.length === 0 ? null : Math.min(...promoted),
      vatBp: vatBasisPoints(s.vat),
      costMinor: priceIn(terms.costListId),
      floorMinor: priceIn(terms.floorListId),
    },
    terms,
  ).at(-1);
  return { terms, price: price?.minor ?? null };
}

/** A price that no rule makes. */
const TOLD = 31_337_007;

test('whatever the rules, prices and promotions, the statement for all products says what the steps for one say', async () => {
  const opened = await open();
  const { database, channelId } = opened;
  await fc.assert(
    fc.asyncProperty(scene, async (s) => {
      await database.write(async (trx) => {
        await stage(trx, opened, s);
        await trx('listing').update({ pushed_price_minor: TOLD });
        await refreshDesired(trx, { kind: 'all' }, AT);
        // Those of a first time have been told nothing yet.
        await trx('listing').update({ pushed_price_minor: TOLD });
        await refreshDesired(trx, { kind: 'all' }, AT);
      });
      const rows = await database
        .read('listing')
        .orderBy('product_id')
        .select('desired_price_minor as price', 'desired_quantity as quantity');
      const { terms, price } = expected(channelId, s, true);
      const component = { free: s.onHand, unitScale: s.unitScale, needs: s.needs };
      const quantities = [computeQuantity(s.onHand, s.unitScale, terms), computeBundles([component], terms)];
      // What has no price of ours keeps the one its channel was told for saying that it is sold out.
      expect(rows).toEqual(
        quantities.map((quantity) => ({ price: price ?? (quantity === 0 ? TOLD : null), quantity })),
      );
    }),
    { numRuns: cases(250) },
  );
});

test('goods a file has just brought are listed as they would be worked out later', async () => {
  const opened = await open();
  const { database, channelId, id } = opened;
  await fc.assert(
    fc.asyncProperty(scene, async (s) => {
      const row = await database.write(async (trx) => {
        await stage(trx, opened, s);
        await trx('listing').delete();
        await listNewGoods(
          trx,
          {
            from: 'from product where id = 1',
            productId: 'id',
            unitScale: 'unit_scale',
            vatCode: 'vat_code',
            category: 'category',
            price: (listId) => String(s.prices[listId - 1] ?? 'null'),
            onHand: () => String(s.onHand),
          },
          AT,
        );
        return trx('listing')
          .where({ product_id: id('P') })
          .first<{ price: number | null; quantity: number }>(
            'desired_price_minor as price',
            'desired_quantity as quantity',
          );
      });
      const { terms, price } = expected(channelId, s, true);
      expect(row).toEqual({ price, quantity: computeQuantity(s.onHand, s.unitScale, terms) });
    }),
    { numRuns: cases(120) },
  );
});
