import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportReport } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sell, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

const SKUS = ['A', 'B', 'C', 'D', 'E', 'F'];
const HEADER = 'Symbol;Nazwa;EAN;Cena brutto;Stan main;Stan sklep';

interface Row {
  sku: string;
  name: string;
  gtin: string;
  price: string;
  main: string;
  sklep: string;
}

const row: fc.Arbitrary<Row> = fc.record({
  sku: fc.constantFrom(...SKUS),
  name: fc.constantFrom('Kubek', 'Łyżka', 'Miska'),
  gtin: fc.constantFrom('5901234123457', '5900000000008', ''),
  // The second is a jump that looks like a lost decimal mark beside the others; the last two make a bad row.
  price: fc.constantFrom('10,00', '99,00', '12,50', '', 'zapytaj', '-5,00'),
  main: fc.constantFrom('1', '4', '0', ''),
  sklep: fc.constantFrom('2', '3', '0', ''),
});
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const clean = fc.uniqueArray(
  row.map((one) => (/^\d/.test(one.price) ? one : { ...one, price: '10,00' })),
  { minLength: 1, maxLength: 6, selector: ({ sku }) => sku },
);

const lineOf = (r: Row) => [r.sku, r.name, r.gtin, r.price, r.main, r.sklep].join(';');
const fileOf = (some: readonly Row[]) => [HEADER, ...some.map(lineOf), ''].join('\r\n');

/** Brakes are not what this is about. */
const OFF = {
  zeroShare: 1e9,
  missingShare: 1e9,
  priceShare: 1e9,
  rejectedShare: 1e9,
  shrinkShare: 1e9,
  alikeShare: 1e9,
  foreignShare: 1e9,
};

async function shop(): Promise<TestShop> {
  const made = await testShop();
  await putChannel(made.database, 'eshop', { locations: ['main', 'sklep'], list: 'retail' });
  return made;
}

async function put(at: TestShop, some: readonly Row[], more: Parameters<TestShop['importText']>[1] = {}) {
  at.clock.advance(10 * 60_000);
  return at.importText(fileOf(some), more);
}

async function changesOf(at: TestShop, { run }: ImportReport) {
  const shown = sure(await at.core.operations.imports.show({ id: run.id, offset: 0, limit: 500 }, testCall()));
  return shown.changes.items;
}

const RUNS = { numRuns: cases(10), endOnFailure: false } as const;
const check = <T>(property: fc.IAsyncProperty<T>) => fc.assert(property, RUNS);

test('every row of a file is new, changed, unchanged, suspicious or rejected, and none is two of them', async () => {
  await check(
    fc.asyncProperty(rows, rows, fc.boolean(), async (first, second, force) => {
      const at = await shop();
      for (const [some, options] of [
        [first, {}],
        [second, { force }],
      ] as const) {
        const { run } = await put(at, some, options);
        const { rows: all, new: made, changed, unchanged, suspicious, rejected } = run.counts;
        expect(all).toBe(some.length);
        if (run.state !== 'failed') expect(made + changed + unchanged + suspicious + rejected).toBe(all);
        expect(Math.min(made, changed, unchanged, suspicious, rejected)).toBeGreaterThanOrEqual(0);
      }
      expect(await verified(at)).toEqual([]);
    }),
  );
}, 120_000);

test('a dry run says what applying then does', async () => {
  await check(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const at = await shop();
      await put(at, first);
      const before = await masterState(at);
      const dry = await put(at, second, { dryRun: true });
      expect(await masterState(at)).toEqual(before);
      const planned = await changesOf(at, dry);
      const wet = await at.importText(fileOf(second));
      expect(wet.run.counts).toEqual(dry.run.counts);
      expect(wet.problems.map(({ id: _, ...one }) => one)).toEqual(dry.problems.map(({ id: _, ...one }) => one));
      const told = (items: typeof planned) =>
        items.map(({ line: _, ...one }) => JSON.stringify(one)).sort((a, b) => (a < b ? -1 : 1));
      expect(told(await changesOf(at, wet))).toEqual(told(planned));
    }),
  );
}, 120_000);

test('a file applied twice is a file applied once', async () => {
  await check(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const at = await shop();
      await put(at, first);
      // Codes that are known by others hold a file, which is then not applied at all.
      await put(at, second, { force: true });
      const before = await masterState(at);
      const again = await put(at, second);
      // A file of which most rows are unusable waits for a person every time.
      expect(['unchanged', 'failed', 'held']).toContain(again.run.state);
      expect(await masterState(at)).toEqual(before);
    }),
  );
}, 120_000);

/** A shelf that a file found empty is dated without a movement; an undo of a later file cannot know that date again. */
async function withoutDatesOfEmptyShelves(at: TestShop) {
  const state = await masterState(at);
  return { ...state, levels: (state.levels as { on_hand: number }[]).filter(({ on_hand }) => on_hand !== 0) };
}

test('a file applied and undone was never there', async () => {
  await check(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const at = await shop();
      await put(at, first);
      const before = await withoutDatesOfEmptyShelves(at);
      const { run } = await put(at, second);
      if (run.state !== 'applied') return;
      expect(sure(await at.core.operations.imports.undo({ id: run.id }, testCall()))).toMatchObject({ kept: 0 });
      expect(await withoutDatesOfEmptyShelves(at)).toEqual(before);
      expect(await verified(at)).toEqual([]);
    }),
  );
}, 120_000);

/** Of what the master says, what a file said something about. */
async function saidBy(at: TestShop, some: readonly Row[]) {
  const { products, prices, levels } = await masterState(at);
  const tell = (list: unknown[] | undefined, says: (row: Row, one: Record<string, unknown>) => boolean) =>
    (list as Record<string, unknown>[]).filter((one) => some.some((r) => r.sku === one.sku && says(r, one)));
  return {
    products: tell(products, () => true).map(({ sku, name }) => [sku, name]),
    prices: tell(prices, (r) => r.price !== '').map(({ sku, gross_minor }) => [sku, gross_minor]),
    levels: tell(levels, (r, { code }) => (code === 'main' ? r.main : r.sklep) !== '')
      .filter(({ on_hand }) => on_hand !== 0)
      .map(({ sku, code, on_hand }) => [sku, code, on_hand]),
  };
}

/** Of a code nobody has, with the barcode of goods that came before, a person is asked: it does matter then. */
const withoutCodes = clean.map((some) => some.map((one) => ({ ...one, gtin: '' })));

test('of what a file says, it does not matter which file came before', async () => {
  await check(
    fc.asyncProperty(withoutCodes, withoutCodes, async (first, second) => {
      const [after, alone] = [await shop(), await shop()];
      await put(after, first);
      await put(after, second, { force: true });
      await put(alone, second, { force: true });
      expect(await saidBy(after, second)).toEqual(await saidBy(alone, second));
    }),
  );
}, 120_000);

test('a plan that a person lets through later does what forcing it at once does', async () => {
  await check(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const [later, forced] = [await shop(), await shop()];
      for (const at of [later, forced]) await put(at, first);
      const planned = await put(later, second, { dryRun: true });
      const asOf = planned.run.asOf;
      const { run } = await put(forced, second, { force: true, asOf });
      if (run.state === 'failed') return;
      later.clock.advance(90 * 60_000);
      const applied = sure(
        await later.core.operations.imports.apply(
          { id: planned.run.id, confirmProfile: false, includeSuspicious: true },
          testCall(),
        ),
      );
      expect([applied.run.state, applied.run.counts]).toEqual([run.state, run.counts]);
      expect(await masterState(later)).toEqual(await masterState(forced));
    }),
  );
}, 120_000);

test('what was sold after the moment of a file stays sold', async () => {
  await check(
    fc.asyncProperty(
      clean,
      clean,
      fc.array(fc.constantFrom(...SKUS), { maxLength: 5 }),
      async (first, second, sold) => {
        const [busy, quiet] = [await shop(), await shop()];
        for (const at of [busy, quiet]) await put(at, first);
        const asOf = busy.clock.now().toISOString();
        busy.clock.advance(60_000);
        for (const sku of sold) await sell(busy, sku);
        await put(busy, second, { force: true, asOf });
        await put(quiet, second, { force: true, asOf });
        const onHand = async (at: TestShop) =>
          new Map(
            ((await masterState(at)).levels as { sku: string; code: string; on_hand: number }[])
              .filter(({ code }) => code === 'main')
              .map(({ sku, on_hand }) => [sku, on_hand]),
          );
        const known = new Set(first.map(({ sku }) => sku));
        const [left, there] = [await onHand(busy), await onHand(quiet)];
        for (const sku of SKUS) {
          const gone = known.has(sku) ? sold.filter((one) => one === sku).length : 0;
          expect([sku, left.get(sku) ?? 0]).toEqual([sku, (there.get(sku) ?? 0) - gone]);
        }
        expect(await verified(busy)).toEqual([]);
      },
    ),
  );
}, 120_000);

const isAsked = (code: string) => code === 'code_of_known_goods' || code === 'code_of_several_goods';
const skusOf = (list: unknown) => String(list).split(', ');

test('a full file takes away only what its source had said before, and nothing a rejected row names', async () => {
  await check(
    fc.asyncProperty(clean, clean, rows, async (own, foreign, next) => {
      const at = await shop();
      for (const name of ['erp', 'obcy']) await at.core.operations.sources.set({ name, brake: OFF }, testCall());
      await put(at, foreign, { source: 'obcy' });
      await put(at, own, { source: 'erp' });
      const levels = async () =>
        ((await masterState(at)).levels as { sku: string; code: string; on_hand: number }[]).map(
          ({ sku, code, on_hand }) => [`${sku} ${code}`, on_hand] as const,
        );
      const before = new Map<string, number>(await levels());
      await at.core.operations.sources.set({ name: 'erp', scope: 'full' }, testCall());
      const { run } = await put(at, next, { source: 'erp' });
      const after = new Map<string, number>(await levels());
      if (run.state !== 'applied') return;
      const moved = (
        await at.database.read.raw<{ what: string }[]>(
          `select distinct sku || ' ' || code as what from movement m join posting p on p.id = m.posting_id
           join import_run r on r.id = p.import_run_id join source s on s.id = r.source_id
           join product x on x.id = m.product_id join location l on l.id = m.location_id
         where s.name = 'erp' and r.id < ?`,
          [run.id],
        )
      ).map(({ what }) => what);
      const problems = await at.core.operations.imports.problems({ id: run.id, offset: 0, limit: 100 }, testCall());
      const rejected = sure(problems).items.filter(({ severity }) => severity === 'rejected');
      const named = new Set(next.map(({ sku }) => sku));
      // Whose code may have changed stays as it is until a person has said so.
      const asked = new Set(rejected.filter(({ code }) => isAsked(code)).flatMap(({ facts }) => skusOf(facts.known)));
      for (const [what, onHand] of before) {
        const [sku = ''] = what.split(' ');
        if (named.has(sku)) continue;
        const goes = moved.includes(what) && !asked.has(sku);
        expect([what, after.get(what) ?? 0]).toEqual([what, goes ? 0 : onHand]);
      }
      // Lines are counted from 1, and the first is the heading.
      const bad = new Set(rejected.map(({ line }) => line - 2));
      for (const { sku } of rejected) {
        if (next.some((one, i) => one.sku === sku && !bad.has(i))) continue;
        for (const place of ['main', 'sklep']) {
          const what = `${sku} ${place}`;
          expect([what, after.get(what) ?? 0]).toEqual([what, before.get(what) ?? 0]);
        }
      }
      expect(await verified(at)).toEqual([]);
    }),
  );
}, 120_000);
