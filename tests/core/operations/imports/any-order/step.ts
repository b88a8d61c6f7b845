import fc from 'fast-check';

export const SKUS = ['A', 'B', 'C', 'D'];
export const PLACES = ['main', 'sklep'];
/** What stands on the goods. */
const EANS: Readonly<Record<string, string>> = { A: '59012344', B: '12345670', C: '40123455', D: '96385074' };

/** What a program's file says of a product; null where it says nothing. */
export interface Row {
  readonly sku: string;
  readonly name: string;
  readonly price: number | null;
  readonly main: number | null;
  readonly sklep: number | null;
  /** Its price is no number, so that the row is set aside. */
  readonly bad: boolean;
}

/** `partie` writes the stock in lots, `skany` is a line for every piece that was scanned. */
export type Source = 'erp' | 'sklep' | 'ceny' | 'partie' | 'skany';
interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/** Something that happens to a shop; `cut`: the power fails before it is committed, and somebody does it again. */
export type Step = { readonly cut: boolean } & (
  | { do: 'import'; source: Source; rows: Row[]; hoursAgo: number }
  | { do: 'again'; back: number }
  | { do: 'part'; rows: Row[]; only: number[] }
  | { do: 'correct'; back: number; price: number }
  | { do: 'deliver'; paper: number; as: 'PZ' | 'FZ'; goods: Goods[] }
  | { do: 'count'; place: string; hoursAgo: number; lines: Goods[] }
  | { do: 'transfer'; from: string; to: string; sku: string; quantity: number }
  | { do: 'price'; lines: { sku: string; grossMinor: number }[] }
  | { do: 'sell'; sku: string; place: string; quantity: number; hoursAgo: number }
  | { do: 'undo'; back: number; asFile: boolean }
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
const source = fc.constantFrom<Source>('erp', 'erp', 'sklep', 'ceny', 'partie', 'skany');
const prices = unique(fc.record({ sku, grossMinor: fc.constantFrom(900, 1000, 1250) }));
const anything = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: kind('import'), source, rows: unique(row), hoursAgo }) },
  { weight: 2, arbitrary: fc.record({ do: kind('again'), back: fc.nat(3) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ do: kind('part'), rows: unique(row) },
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
);

export const steps = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.tuple(anything, fc.nat(7)).map(([step, chance]) => ({ ...step, cut: chance === 0 })),
    { minLength: 4, maxLength, size: 'max' },
  );

/** The first file of the shop. */
export const OPENING: Step = {
  ...{ do: 'import', source: 'erp', hoursAgo: 0, cut: false },
  rows: SKUS.slice(0, 3).map((one) => ({ sku: one, name: 'Kubek', price: 1999, main: 4, sklep: 2, bad: false })),
};

const decimal = (minor: number | null) => (minor === null ? '' : (minor / 100).toFixed(2).replace('.', ','));

const FILES: Readonly<Record<Source, readonly [heading: string, rows: (row: Row) => unknown[][]]>> = {
  erp: [
    'Symbol;Nazwa;EAN;Cena brutto;Stan main;Stan sklep',
    (row) => [[row.sku, row.name, EANS[row.sku], row.bad ? 'zapytaj' : decimal(row.price), row.main, row.sklep]],
  ],
  sklep: ['Symbol;Stan sklep', (row) => [[row.sku, row.sklep]]],
  ceny: ['Symbol;Cena brutto', (row) => [[row.sku, decimal(row.price)]]],
  partie: [
    'Symbol;Partia;Stan main',
    ({ sku: of, main }) =>
      main === null
        ? [[of, 'L1', '']]
        : [
            [of, 'L1', main - Math.floor(main / 3)],
            [of, 'L2', Math.floor(main / 3)],
          ],
  ],
  skany: ['EAN', (row) => Array.from({ length: row.main ?? 0 }, () => [EANS[row.sku]])],
};

export function textOf(from: Source, rows: readonly Row[]): string {
  const [heading, linesOf] = FILES[from];
  const lines = rows.map((one) => linesOf(one).map((cells) => cells.join(';')));
  // Lots and pieces of one product do not lie side by side.
  const most = Math.max(...lines.map(({ length }) => length));
  const mixed = Array.from({ length: most }, (_, i) => lines.flatMap((own) => own.slice(i, i + 1))).flat();
  return [heading, ...mixed, ''].join('\r\n');
}

/** What of its rows a file of this source says, and can be used. */
export const saidBy = (from: Source, rows: readonly Row[]) =>
  rows
    .filter(({ bad, main }) => (from !== 'erp' || !bad) && (from !== 'skany' || (main ?? 0) > 0))
    .map((one) => ({
      sku: one.sku,
      name: from === 'erp' ? one.name : null,
      price: from === 'erp' || from === 'ceny' ? one.price : null,
      stock: {
        main: from === 'sklep' || from === 'ceny' ? null : one.main,
        sklep: from === 'erp' || from === 'sklep' ? one.sklep : null,
      },
    }));
