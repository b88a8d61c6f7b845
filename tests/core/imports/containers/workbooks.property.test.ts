import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from '../reading/reading';
import { withCheckDigit } from '../../../support/check-digit';
import { cases } from '../../../support/cases';

/** What a workbook says of one product. */
interface Fact {
  readonly row: number;
  readonly sku: number;
  readonly gtin: string;
  readonly name: string;
  /** Gross, minor units. */
  readonly price: number;
  readonly vat: string;
  readonly stock: number;
}
type Field = 'sku' | 'gtin' | 'name' | 'price' | 'vat' | 'stock';

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  sku: ['Symbol', 'Indeks', 'Kod towaru'],
  gtin: ['EAN', 'Kod kreskowy'],
  name: ['Nazwa', 'Nazwa towaru'],
  price: ['Cena brutto', 'Cena detaliczna brutto'],
  vat: ['VAT', 'Stawka VAT'],
  stock: ['Stan', 'Stan magazynowy', 'Ilość'],
};
const FIELDS = Object.keys(HEADINGS) as Field[];
const number = (value: number, format?: string): CellObject => ({
  t: 'n',
  v: value,
  ...(format !== undefined && { z: format }),
});
const text = (value: string): CellObject => ({ t: 's', v: value });
const withComma = (minor: number) => (minor / 100).toFixed(2).replace('.', ',');

/** The ways people and programs put a value into a cell. */
const WRITTEN: Readonly<Record<Field, readonly ((fact: Fact) => CellObject)[]>> = {
  // A code of six digits, which is a number to the spreadsheet unless it is a text.
  sku: [
    ({ sku }) => number(sku),
    ({ sku }) => number(sku, '000000'),
    ({ sku }) => text(`TW/${sku}`),
    ({ sku }) => number(sku, '"TW-"000000'),
  ],
  gtin: [({ gtin }) => number(Number(gtin)), ({ gtin }) => number(Number(gtin), '0'), ({ gtin }) => text(gtin)],
  name: [({ name }) => text(name)],
  price: [
    ({ price }) => number(price / 100),
    ({ price }) => number(price / 100, '#,##0.00\\ "zł"'),
    // What calculating leaves behind the second place.
    ({ price }) => number(((price / 100) * 1.1) / 1.1, '0.00'),
    ({ price }) => ({ ...number(price / 100), f: `${price}/100` }),
    ({ price }) => text(`${withComma(price)} zł`),
    ({ price }) => text(withComma(price)),
  ],
  vat: [
    ({ vat }) => number(Number(vat)),
    ({ vat }) => number(Number(vat) / 100, '0%'),
    ({ vat }) => text(`${vat}%`),
    ({ vat }) => text(vat),
  ],
  stock: [({ stock }) => number(stock), ({ stock }) => number(stock, '#,##0.000'), ({ stock }) => text(String(stock))],
};
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    row: fc.constant(row),
    sku: fc.constant(120 + row),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf('Wkręt 4x40', 'Łożysko 6204', 'Mąka, typ 500').map((name) => `${name} v${row}`),
    price: fc.integer({ min: 1, max: 60_000 }),
    vat: oneOf('23', '8', '5'),
    stock: fc.integer({ min: 0, max: 300 }),
  });

const WORKBOOK = fc.record({
  facts: fc
    .integer({ min: 2, max: 15 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  type: oneOf<BookType>('xlsx', 'xlsb', 'biff8', 'xlml'),
  fields: fc.shuffledSubarray(FIELDS, { minLength: 6 }),
  picks: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
  left: fc.integer({ min: 0, max: 2 }),
  titles: fc.integer({ min: 0, max: 3 }),
  hasTotals: fc.boolean(),
  beside: oneOf('nothing', 'instructions before', 'an empty sheet behind', 'a hidden sheet'),
  hidesRow: fc.boolean(),
});
type Workbook = typeof WORKBOOK extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(from: readonly T[], by: number): T => from[by % from.length]!;
const writerOf = ({ picks }: Workbook, field: Field) => pick(WRITTEN[field], picks[FIELDS.indexOf(field)] ?? 0);

function render(book: Workbook): Uint8Array {
  const { facts, fields, picks, left, titles, hasTotals } = book;
  const blank = Array<null>(left).fill(null);
  const rows: (CellObject | null)[][] = [
    ...['Zestawienie towarów', 'Firma KOWALSKI', 'Wydrukowano 2026-11-20']
      .slice(0, titles)
      .map((title) => [...blank, text(title)]),
    [...blank, ...fields.map((field, i) => text(pick(HEADINGS[field], picks[6 + i] ?? 0)))],
    ...facts.map((one) => [...blank, ...fields.map((field) => writerOf(book, field)(one))]),
  ];
  if (hasTotals) {
    const sum = facts.reduce((total, { stock }) => total + stock, 0);
    const total = { name: text('Razem'), stock: number(sum) };
    rows.push([...blank, ...fields.map((field) => (field === 'name' || field === 'stock' ? total[field] : null))]);
  }
  const sheet = utils.aoa_to_sheet(rows);
  if (titles > 0) sheet['!merges'] = [{ s: { r: 0, c: left }, e: { r: 0, c: left + fields.length - 1 } }];
  if (book.hidesRow) sheet['!rows'] = [...Array<object>(titles + 1).fill({}), { hidden: true }];
  const whole = utils.book_new();
  const append = (name: string, other: ReturnType<typeof utils.aoa_to_sheet>) =>
    utils.book_append_sheet(whole, other, name);
  if (book.beside === 'instructions before') append('Opis', utils.aoa_to_sheet([['Instrukcja'], ['Wypełnij arkusz']]));
  append('Towary', sheet);
  if (book.beside === 'an empty sheet behind') append('Arkusz2', utils.aoa_to_sheet([]));
  if (book.beside === 'a hidden sheet') {
    append('Stare', utils.aoa_to_sheet([HEADINGS.sku.slice(0, 1).concat('Nazwa', 'Stan'), ['STARY', 'Stary', 5]]));
    whole.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  }
  return write(whole, { type: 'buffer', bookType: book.type, cellStyles: true }) as Uint8Array;
}

/** The code as its cell shows it. */
const shownSku = (book: Workbook, { sku }: Fact) =>
  pick(
    [String(sku), String(sku).padStart(6, '0'), `TW/${sku}`, `TW-${String(sku).padStart(6, '0')}`],
    book.picks[FIELDS.indexOf('sku')] ?? 0,
  );

test('a workbook means the same however its cells are typed, shown and laid out', async () => {
  await fc.assert(
    fc.asyncProperty(WORKBOOK, async (book) => {
      const bytes = render(book);
      const { profile } = await detected(bytes, { fileName: 'towary.xls' });
      const { rows, problems, failure } = await readWith(fileOf(bytes), profile);
      expect([failure, problems.map(({ code }) => code)]).toEqual([null, book.hasTotals ? ['totals_row'] : []]);
      const read = rows.map(({ sku, gtins, name, vat, prices, quantities }) => ({
        sku,
        gtins,
        name,
        vat,
        prices,
        quantities,
      }));
      expect(read).toEqual(
        book.facts.map((one) => ({
          sku: shownSku(book, one),
          gtins: [one.gtin],
          name: one.name,
          vat: one.vat,
          prices: [one.price],
          quantities: [one.stock],
        })),
      );
    }),
    { numRuns: cases(100) },
  );
});
