import fc from 'fast-check';
import { type Row, type Source, SOURCES } from './files';

export const SKUS = ['A', 'B', 'C', 'D'];
export const PLACES = ['main', 'sklep'];
interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/** Something that happens to a shop; `cut`: the power fails before it is committed, and somebody does it again. */
export type Step = { readonly cut: boolean } & (
  | { do: 'import'; source: Source; rows: Row[]; hoursAgo: number }
  | { do: 'again'; back: number }
  | { do: 'part'; source: Source; rows: Row[]; only: number[]; except: 'price' | 'stock' | null; replanned: boolean }
  | { do: 'correct'; back: number; price: number }
  | { do: 'deliver'; paper: number; as: 'PZ' | 'FZ'; goods: Goods[] }
  | { do: 'count'; place: string; hoursAgo: number; lines: Goods[] }
  | { do: 'transfer'; from: string; to: string; sku: string; quantity: number }
  | { do: 'price'; lines: { sku: string; grossMinor: number }[] }
  | { do: 'sell'; sku: string; place: string; quantity: number; hoursAgo: number }
  | { do: 'undo'; back: number; asFile: boolean }
  | { do: 'undoUndo'; back: number }
);

const sku = fc.constantFrom(...SKUS);
const place = fc.constantFrom(...PLACES);
const amount = fc.integer({ min: 0, max: 9 });
const few = fc.integer({ min: 1, max: 3 });
const hoursAgo = fc.constantFrom(0, 0, 0, 0.1, 0.3, 1, 3);
const unique = <T extends { sku: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: 4, selector: (row) => row.sku });
const silent = fc.constant(null);

const row: fc.Arbitrary<Row> = fc.record({
  sku,
  name: fc.constantFrom('Kubek', 'Łyżka', 'Miska'),
  price: fc.constantFrom(null, 1000, 1250, 1999),
  main: fc.oneof(silent, amount),
  sklep: fc.oneof(silent, amount),
  bad: fc.constantFrom(false, false, false, true),
  vat: fc.constantFrom('23', '8'),
  gone: fc.constantFrom(false, false, true),
});

/** Papers of the same number are about the same goods, sometimes with more of the first. */
const PAPERS: readonly (readonly Goods[])[] = [
  [
    { sku: 'A', quantity: 3 },
    { sku: 'B', quantity: 2 },
  ],
  [{ sku: 'C', quantity: 4 }],
  [
    { sku: 'D', quantity: 1 },
    { sku: 'A', quantity: 2 },
  ],
];
const paper = fc
  .tuple(fc.nat(PAPERS.length - 1), fc.constantFrom('PZ' as const, 'FZ' as const), fc.constantFrom(0, 0, 0, 1, 2))
  .map(([at, as, more]) => ({
    ...{ do: 'deliver' as const, paper: at + 1, as },
    goods: (PAPERS[at] ?? []).map((one, i) => ({ ...one, quantity: one.quantity + (i === 0 ? more : 0) })),
  }));

const kind = <T extends string>(name: T) => fc.constant(name);
const source = fc.constantFrom<Source>('erp', ...SOURCES);
const prices = unique(fc.record({ sku, grossMinor: fc.constantFrom(900, 1000, 1250) }));
const anything = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: kind('import'), source, rows: unique(row), hoursAgo }) },
  { weight: 2, arbitrary: fc.record({ do: kind('again'), back: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{
        do: kind('part'),
        source: fc.constantFrom<Source>('erp', 'erp', 'pelny', 'oferta'),
        rows: unique(row),
        except: fc.constantFrom(null, 'price', 'stock'),
        replanned: fc.boolean(),
      },
      only: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: kind('correct'), back: fc.nat(2), price: fc.constantFrom(1000, 1500) }),
  },
  { weight: 3, arbitrary: paper },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: kind('count'), place, hoursAgo },
      lines: unique(fc.record({ sku, quantity: amount })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: kind('transfer'), from: place, to: place, sku, quantity: few }) },
  { weight: 2, arbitrary: fc.record({ do: kind('price'), lines: prices }) },
  { weight: 2, arbitrary: fc.record({ do: kind('sell'), sku, place, quantity: few, hoursAgo }) },
  { weight: 5, arbitrary: fc.record({ do: kind('undo'), back: fc.nat(6), asFile: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: kind('undoUndo'), back: fc.nat(2) }) },
);

export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.tuple(anything, fc.nat(7)).map(([step, chance]) => ({ ...step, cut: chance === 0 })),
    { minLength: 4, maxLength, size: 'max' },
  );

/** The first file of the shop. */
export const OPENING: Step = {
  ...{ do: 'import', source: 'erp', hoursAgo: 0, cut: false },
  rows: SKUS.slice(0, 3).map((one) => ({
    sku: one,
    name: 'Kubek',
    price: 1999,
    main: 4,
    sklep: 2,
    bad: false,
    vat: '23',
    gone: false,
  })),
};
