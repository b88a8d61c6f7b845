import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from './reading';

/** What a supplier's paper says of one line of goods. */
interface Fact {
  readonly code: string;
  readonly ours: string;
  readonly gtin: string;
  readonly name: string;
  readonly quantity: number;
  readonly cost: number;
}
type Field = keyof Fact;

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  code: ['Indeks', 'Symbol', 'Kod towaru', 'Nr kat.', 'Kod dostawcy', 'Indeks dostawcy', 'Item no.'],
  ours: ['Indeks odbiorcy', 'Indeks nabywcy', 'Kod u odbiorcy', 'Kod wg odbiorcy', 'Państwa kod', 'Buyer item code'],
  gtin: ['EAN', 'Kod kreskowy', 'GTIN'],
  name: ['Nazwa', 'Nazwa towaru lub usługi', 'Towar', 'Przedmiot sprzedaży', 'Description'],
  quantity: [
    ...['Ilość', 'Il.', 'Ilość szt.', 'Ilość/J.m.', 'Wydano', 'Ilość wydana', 'Zrealizowano', 'Ilość zrealizowana'],
    ...['Dostarczono', 'Wysłano', 'Ilość wysłana', 'Ilość zafakturowana', 'Ilość na WZ', 'Qty shipped'],
  ],
  cost: ['Cena netto', 'Cena jedn. netto', 'C. netto', 'Cena netto po rabacie', 'Cena po upuście', 'Net price'],
};
/** Columns that must not be taken for any of these; `#` is the row, `@` an amount. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['Lp.', '#'],
  ['Wartość netto', '@'],
  ['Kwota VAT', '@'],
  ['Rabat %', '10'],
  ['Cena brutto', '999,99'],
  ['Cena przed rabatem', '888,88'],
  ['Ilość zamówiona', '777'],
  ['Zamówiono', '777'],
  ['Ilość zam.', '777'],
  ['Pozostało', '7'],
  ['Ilość opakowań', '6'],
  ['Ilość kart.', '6'],
  ['Szt. w opak.', '10'],
  ['PKWiU', '25.94.11'],
  ['Nr partii', 'L2301'],
  ['Nr zamówienia', 'ZD 12/2026'],
];
/** Every paper says above its table what it is. */
const TITLES: readonly (readonly string[])[] = [
  ['Faktura VAT nr FV 1234/11/2026'],
  ['HURT Sp. z o.o.', 'NIP: 5260001246', 'FAKTURA FS-2026/11/77', 'Zamówienie: ZD 12/2026'],
  ['Sprzedawca:|HURT Sp. z o.o.', 'Nabywca:|Sklep Anna', 'Nr dokumentu:|FV/77/2026'],
  ['Wydanie zewnętrzne WZ 123/11/2026', 'Odbiorca: Sklep Anna'],
  ['PACKING LIST', 'No. 5567'],
  ['Lista pakowa nr 5567'],
];
const FEET: readonly (readonly string[])[] = [
  [],
  ['Razem|@', 'W tym|23%|@', 'Do zapłaty|@ PLN', 'Słownie: sto złotych 00/100'],
  ['Stawka VAT|Netto|VAT|Brutto', '23%|@|@|@', 'Razem|@|@|@'],
  ['Suma|@', '', 'Sposób płatności: przelew', 'Konto: 12 1020 0000 0000 0000 0000 1234'],
  ['RAZEM DO ZAPŁATY|@', 'Zapłacono|0,00', 'Pozostaje|@'],
  ['Wystawił: Jan Kowalski', 'Odebrał: ..........', 'Osoba upoważniona do odbioru'],
  ['Łączna wartość netto: @', 'Uwagi: towar sprawdzić przy kurierze', 'Strona 1 z 1'],
];
/** What stands among the goods; `=` is the heading again. */
const BETWEEN: readonly (readonly string[])[] = [
  [],
  ['Strona 1 z 2', '='],
  ['Do przeniesienia|@', '=', 'Z przeniesienia|@'],
  ['Zamówienie nr ZD 12/2026 z dnia 2026-11-01'],
  ['Partia: L2301 ważne do 2027-01-31'],
];

const NAMES = [
  'Razem lepiej puzzle',
  'Transporter do beczek',
  'Faktura strukturalna tynk',
  'Waga kuchenna',
  'Mąka, typ 500',
];
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    code: oneOf('TW-', '00', 'A/', '').map((start) => `${start}${110 + row}`),
    ours: fc.constant(`OUR-${row}`),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf(...NAMES).map((name) => `${name} v${row}`),
    quantity: fc.oneof(fc.integer({ min: -5, max: 60 }), oneOf(1000, 12_000)).filter((quantity) => quantity !== 0),
    cost: fc.integer({ min: 11, max: 199_999 }),
  });

const PAPER = fc.record({
  facts: fc
    .integer({ min: 3, max: 9 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  identity: oneOf<readonly Field[]>(
    ['code', 'name'],
    ['gtin', 'name'],
    ['code', 'gtin', 'name'],
    ['ours', 'code', 'name'],
  ),
  values: oneOf<readonly Field[]>(['quantity'], ['quantity', 'cost'], ['cost', 'quantity']),
  headings: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  others: fc.subarray([...OTHERS], { maxLength: 4 }),
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
  title: oneOf(...TITLES),
  foot: oneOf(...FEET),
  between: oneOf(...BETWEEN),
  grouped: fc.boolean(),
  pads: fc.boolean(),
  delimiter: oneOf(';', '\t', ','),
  encoding: oneOf('utf-8', 'win1250'),
});
type Paper = typeof PAPER extends fc.Arbitrary<infer T> ? T : never;

const grouped = (whole: string, between: string) => whole.replace(/\B(?=(\d{3})+$)/g, between);
const amount = (grosze: number) => `${Math.floor(grosze / 100)},${String(grosze % 100).padStart(2, '0')}`;

function written(paper: Paper, field: Field, of: Fact): string {
  if (field === 'cost') return amount(of.cost);
  if (field !== 'quantity') return of[field];
  // Without a price beside it `1,000` could be a thousand as well, and is asked about.
  const isClear = paper.grouped && paper.values.includes('cost');
  return isClear ? `${grouped(String(of.quantity), ' ')},000` : String(of.quantity);
}

function render(paper: Paper): Uint8Array {
  const { facts, delimiter } = paper;
  const ours = [...paper.identity, ...paper.values].map((field, i) => {
    const words = HEADINGS[field];
    return {
      heading: words[(paper.headings[i] ?? 0) % words.length] ?? '',
      cell: (of: Fact) => written(paper, field, of),
    };
  });
  const others = paper.others.map(([heading, cell]) => ({
    heading,
    cell: (of: Fact, row: number) => cell.replace('#', `${row + 1}`).replace('@', amount(of.cost)),
  }));
  const columns = [...ours, ...others]
    .map((column, i) => ({ column, place: paper.order[i] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const heading = columns.map((column) => column.heading);
  const said = (line: string) => (line === '=' ? heading : line.replaceAll('@', '12 345,67').split('|'));
  const rows = [
    ...paper.title.map(said),
    heading,
    ...facts.flatMap((of, row) => [
      ...(row === 1 ? paper.between.map(said) : []),
      columns.map((column) => column.cell(of, row)),
    ]),
    ...paper.foot.map(said),
  ];
  const quote = (cell: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);
  const text = rows
    .map((row) => (paper.pads ? columns.map((_, i) => row[i] ?? '').concat(row.slice(columns.length)) : row))
    .map((row) => row.map(quote).join(delimiter))
    .join('\r\n');
  return iconv.encode(`${text}\r\n`, paper.encoding);
}

test('a paper of a supplier is never booked unseen as a stock or a price, and brings its goods and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(PAPER, async (paper) => {
      const bytes = render(paper);
      const { profile, certain } = await detected(bytes);
      expect(certain && profile.kind !== 'delivery').toBe(false);
      const told = await detected(bytes, { overrides: { kind: 'delivery' } });
      const { batches, problems, failure } = await readWith(fileOf(bytes), told.profile);
      expect([failure, problems.filter(({ severity }) => severity === 'rejected')]).toEqual([null, []]);
      const has = (field: Field) => paper.identity.includes(field);
      const read = batches.flatMap(({ lines }) => lines);
      expect(
        read.map(({ sku, supplierSku, gtins, name, quantity }) => ({
          ours: has('ours') ? sku : null,
          code: has('code') ? (supplierSku ?? sku) : null,
          gtins,
          name,
          quantity,
        })),
      ).toEqual(
        paper.facts.map(({ ours, code, gtin, name, quantity }) => ({
          ours: has('ours') ? ours : null,
          code: has('code') ? code : null,
          gtins: has('gtin') ? [gtin] : [],
          name,
          quantity,
        })),
      );
    }),
    { numRuns: 250 },
  );
});
