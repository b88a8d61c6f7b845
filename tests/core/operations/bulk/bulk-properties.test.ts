import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BulkChange, bulkChange } from '../../../../src/contract';
import { computePrice } from '../../../../src/core/channels/offers/compute-offer';
import { roundingTerms } from '../../../../src/core/channels/offers/rounding';
import { refreshDesired } from '../../../../src/core/channels';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sure, verified } from '../../../support/ledger';
import { putChannel, putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

const price = fc.integer({ min: 1, max: 2_000_000 });
const products = fc.array(fc.record({ retail: price, cost: price }), { minLength: 1, maxLength: 8 });
const rounding = fc.constantFrom('none' as const, '.99' as const, '0.10' as const, '10.00' as const);
const change: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({
    field: fc.constant('price' as const),
    percentBp: fc.integer({ min: -9_000, max: 20_000 }),
    amountMinor: fc.integer({ min: -5_000, max: 5_000 }),
    rounding,
    roundingWay: fc.constantFrom('nearest' as const, 'up' as const, 'down' as const),
  }),
  fc.record({
    field: fc.constant('price' as const),
    percentBp: fc.integer({ min: -5_000, max: 0 }),
    rounding,
    costList: fc.constant('cost'),
    minMarginBp: fc.integer({ min: 0, max: 5_000 }),
  }),
  fc.record({ field: fc.constant('category' as const), category: fc.constantFrom('A', 'B', null) }),
  fc.record({ field: fc.constant('vat' as const), vat: fc.constantFrom('23', '8', 'zw', null) }),
  fc.record({ field: fc.constant('archived' as const), archived: fc.boolean() }),
);

async function shop(rows: readonly { retail: number; cost: number }[]): Promise<TestShop> {
  const opened = await testShop();
  await putProducts(
    opened.database,
    rows.map((prices, i) => ({ sku: `P${i}`, stock: { main: i }, prices })),
  );
  const { core } = opened;
  await putChannel(opened.database, 'plain', { list: 'retail' });
  await putChannel(opened.database, 'ruled', { list: 'retail' });
  await opened.database.write((trx) => refreshDesired(trx, { kind: 'all' }, '2026-11-24T08:00:00.000Z'));
  const rule = { markupBp: 777, rounding: '.99' as const, costList: 'cost', minMarginBp: 1_000 };
  sure(await core.operations.offers.setRule({ channel: 'ruled', category: null, rule }, testCall()));
  sure(await core.operations.offers.setRule({ channel: 'ruled', category: 'A', rule: { paused: true } }, testCall()));
  return opened;
}

const facts = async (opened: TestShop) => [
  await opened.database.read('product').orderBy('id').select('category', 'vat_code', 'archived_at'),
  await opened.database
    .read('price')
    .orderBy(['product_id', 'price_list_id'])
    .select('product_id', 'price_list_id', 'gross_minor'),
  await masterState(opened),
];

test('applied is what was previewed, in the master and on every channel; undone, all is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(products, change, async (rows, wanted) => {
      const opened = await shop(rows);
      const { bulk, ledger } = opened.core.operations;
      const before = await facts(opened);
      const shownBefore = await shown(opened);
      const input = { selection: { search: '', filter: 'all' as const }, change: bulkChange.parse(wanted) };
      const plan = sure(await bulk.preview(input, testCall()));
      const page = await bulk.rows({ id: plan.id, offset: 0, limit: 50 }, testCall());
      for (const { sku, becomes, verdict } of page.items) {
        if (wanted.field !== 'price' || wanted.costList !== undefined || verdict === 'refused') continue;
        expect(becomes).toBe(worked(rows[Number(sku.slice(1))]?.retail ?? 0, wanted));
      }
      expect(await facts(opened)).toEqual(before);
      const applied = await bulk.apply({ id: plan.id }, testCall());
      if (!applied.ok) {
        expect([applied.problem.code, plan.counts.changed]).toEqual(['bulk_nothing_to_change', 0]);
        return;
      }
      const after = await shown(opened);
      for (const { channel, changed } of plan.reach) {
        const differing = after.filter((row, i) => row.channel === channel && row.offer !== shownBefore[i]?.offer);
        expect([channel, differing.length]).toEqual([channel, changed]);
      }
      expect(await verified(opened)).toEqual([]);
      sure(await ledger.undo({ postingId: applied.value.posting?.id ?? 0 }, testCall()));
      expect(await facts(opened)).toEqual(before);
      expect(await verified(opened)).toEqual([]);
    }),
    { numRuns: cases(25) },
  );
}, 120_000);

async function shown({ database }: TestShop): Promise<{ channel: string; offer: string }[]> {
  return database
    .read('listing')
    .join('channel', 'channel.id', 'channel_id')
    .orderBy('listing.id')
    .select<{ channel: string; offer: string }[]>(
      'channel.name as channel',
      database.read.raw(`coalesce(desired_price_minor, '-') || ' x ' || coalesce(desired_quantity, '-') as offer`),
    );
}

/** The same by the steps that explain an offer, in exact arithmetic. */
function worked(retail: number, change: Extract<BulkChange, { field: 'price' }>): number {
  const whole = 10_000n;
  const percent = BigInt(10_000 + (change.percentBp ?? 0));
  const raw = Number((BigInt(retail) * percent + 5_000n) / whole) + (change.amountMinor ?? 0);
  const rounding = change.rounding ?? 'none';
  const terms = {
    markupBp: 0,
    feeMinor: 0,
    commissionBp: 0,
    vatBp: null,
    rounding,
    grid: roundingTerms(rounding, change.roundingWay ?? 'nearest'),
    costListId: null,
  };
  const facts = { listMinor: raw, promotionMinor: null, vatBp: null, costMinor: null, floorMinor: null };
  return computePrice(facts, terms as Parameters<typeof computePrice>[1]).at(-1)?.minor ?? 0;
}
