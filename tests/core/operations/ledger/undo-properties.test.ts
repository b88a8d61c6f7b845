import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, newestPosting, sell, sure, verified } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';
import { cases } from '../../../support/cases';

const SKUS = ['A', 'B', 'C', 'D'];
const PLACES = ['main', 'sklep'];

interface Row {
  sku: string;
  name: string;
  unit: string;
  price: number;
  main: number;
  sklep: number;
  gtin: string;
}

type Step =
  | { do: 'import'; rows: Row[] }
  | { do: 'count'; place: string; minutesAgo: number; lines: { sku: string; quantity: number }[] }
  | { do: 'transfer'; from: string; to: string; sku: string }
  | { do: 'price'; lines: { sku: string; grossMinor: number }[] }
  | { do: 'sell'; sku: string; place: string }
  | { do: 'undo'; back: number };

const sku = fc.constantFrom(...SKUS);
const place = fc.constantFrom(...PLACES);
const amount = fc.integer({ min: 0, max: 9 });
const unique = <T extends { sku: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: (row) => row.sku });

const row: fc.Arbitrary<Row> = fc.record({
  sku,
  name: fc.constantFrom('Kubek', 'Łyżka', 'Miska'),
  unit: fc.constantFrom('szt', 'szt', 'kg'),
  price: fc.constantFrom(1000, 1250, 1999),
  main: fc.integer({ min: 1, max: 9 }),
  sklep: fc.integer({ min: 1, max: 9 }),
  gtin: fc.constantFrom('5901234123457', '5900000000008', ''),
});
const importing = fc.record({ do: fc.constant('import' as const), rows: unique(row) });
const counting = fc.record({
  do: fc.constant('count' as const),
  place,
  minutesAgo: fc.constantFrom(0, 0, 15, 45),
  lines: unique(fc.record({ sku, quantity: amount })),
});
const moving = fc.record({ do: fc.constant('transfer' as const), from: place, to: place, sku });
const pricing = fc.record({
  do: fc.constant('price' as const),
  lines: unique(fc.record({ sku, grossMinor: fc.constantFrom(900, 1000, 1250) })),
});
const selling = fc.record({ do: fc.constant('sell' as const), sku, place });
const undoing = fc.record({ do: fc.constant('undo' as const), back: fc.integer({ min: 0, max: 5 }) });

const bookable: fc.Arbitrary<Step> = fc.oneof(importing, counting, moving, pricing);
const anything: fc.Arbitrary<Step> = fc.oneof(importing, counting, moving, pricing, selling, undoing);
const history = (maxLength: number) => fc.array(anything, { maxLength, size: 'max' });

const FIRST = { name: 'Kubek', unit: 'szt', price: 1999, main: 4, sklep: 2, gtin: '' };

/** Three products are there from the start, so that there is something to count and carry; the fourth is new to any file. */
async function shop(): Promise<TestShop> {
  const made = await testShop();
  await putChannel(made.database, 'eshop', { locations: PLACES, list: 'retail' });
  const rows = SKUS.slice(0, 3).map((name) => ({ ...FIRST, sku: name }));
  await take(made, { do: 'import', rows });
  return made;
}

const decimal = (minor: number) => (minor / 100).toFixed(2).replace('.', ',');

async function take(at: TestShop, step: Step): Promise<void> {
  at.clock.advance(10 * 60_000);
  const { ledger } = at.core.operations;
  switch (step.do) {
    case 'import': {
      const rows = step.rows.map((r) => [r.sku, r.name, r.gtin, r.unit, decimal(r.price), r.main, r.sklep].join(';'));
      const header = 'Symbol;Nazwa;EAN;J.m.;Cena brutto;Stan main;Stan sklep';
      await at.importText([header, ...rows, ''].join('\r\n'), { force: true });
      return;
    }
    case 'count': {
      const asOf = new Date(at.clock.now().getTime() - step.minutesAgo * 60_000).toISOString();
      await ledger.count({ location: step.place, asOf, lines: step.lines }, testCall());
      return;
    }
    case 'transfer':
      await ledger.transfer({ from: step.from, to: step.to, lines: [{ sku: step.sku, quantity: 1 }] }, testCall());
      return;
    case 'price':
      await ledger.setPrices({ list: 'retail', lines: step.lines }, testCall());
      return;
    case 'sell':
      return sell(at, step.sku, step.place);
    case 'undo':
      return undoAsShown(at, (await newestPosting(at)) - step.back);
  }
}

/** Undoes a posting and holds it to its preview; a refused undo must change nothing. */
async function undoAsShown(at: TestShop, postingId: number): Promise<void> {
  const { ledger } = at.core.operations;
  const before = await masterState(at);
  const shown = await ledger.preview({ postingId }, testCall());
  expect(await masterState(at)).toEqual(before);
  const undone = await ledger.undo({ postingId }, testCall());
  if (!undone.ok) {
    expect(await masterState(at)).toEqual(before);
    if (shown.ok) expect(undone.problem.code).toBe('undo_nothing_left');
    return;
  }
  const { reverted, kept, keptRows } = undone.value;
  expect(sure(shown)).toMatchObject({ reverted, kept });
  expect(keptRows).toEqual(sure(shown).rows.filter((one) => one.kept));
  const after = await masterState(at);
  for (const one of sure(shown).rows) {
    if (!one.what.startsWith('stock:')) continue;
    const level = after.levels?.find((v) => {
      const { sku: name, code } = v as { sku: string; code: string };
      return name === one.sku && `stock:${code}` === one.what;
    }) as { on_hand: number } | undefined;
    const product = after.products?.find((v) => (v as { sku: string }).sku === one.sku) as
      { unit_scale: number } | undefined;
    // Where the unit goes back too, the preview tells as many of the unit of now.
    const becomes = (Number(one.becomes) * (product?.unit_scale ?? one.unitScale)) / one.unitScale;
    if (level) expect([one.sku, one.what, level.on_hand]).toEqual([one.sku, one.what, becomes]);
  }
}

const RUNS = { numRuns: cases(12), endOnFailure: false } as const;

test('whatever is imported, counted, carried, priced, sold and undone, the master keeps every invariant', async () => {
  await fc.assert(
    fc.asyncProperty(history(14), async (steps) => {
      const at = await shop();
      for (const step of steps) await take(at, step);
      expect(await verified(at)).toEqual([]);
    }),
    RUNS,
  );
}, 120_000);

test('doing a thing and undoing it is doing nothing', async () => {
  await fc.assert(
    fc.asyncProperty(history(8), bookable, async (steps, last) => {
      const at = await shop();
      for (const step of steps) await take(at, step);
      const [before, newest] = [await masterState(at), await newestPosting(at)];
      await take(at, last);
      const made = await newestPosting(at);
      if (made === newest) return;
      const undone = sure(await at.core.operations.ledger.undo({ postingId: made }, testCall()));
      expect(undone).toMatchObject({ kept: 0, keptRows: [] });
      expect(await masterState(at)).toEqual(before);
    }),
    RUNS,
  );
}, 120_000);

test('undoing from the last to the first returns to the start, and keeps nothing', async () => {
  await fc.assert(
    fc.asyncProperty(history(5), fc.array(bookable, { minLength: 1, maxLength: 6 }), async (steps, later) => {
      const at = await shop();
      for (const step of steps) await take(at, step);
      const [before, start] = [await masterState(at), await newestPosting(at)];
      for (const step of later) await take(at, step);
      for (let id = await newestPosting(at); id > start; id--) {
        expect(sure(await at.core.operations.ledger.undo({ postingId: id }, testCall()))).toMatchObject({ kept: 0 });
      }
      expect(await masterState(at)).toEqual(before);
      expect(await verified(at)).toEqual([]);
    }),
    RUNS,
  );
}, 120_000);
