import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from './reading';
import { withCheckDigit } from '../../../support/check-digit';
import { cases } from '../../../support/cases';

/** What the table says, whatever it looks like. */
interface Fact {
  readonly sku: string;
  readonly gtin: string;
  readonly name: string;
  readonly price: number;
  readonly vat: string;
  readonly stock: number;
}
type Field = keyof Fact;

const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  sku: ['Symbol', 'Indeks handlowy', 'Kod towaru', 'KOD PRODUKTU', 'Nr art.', 'Kod wew.', 'Towar - symbol', 'Item no.'],
  gtin: ['EAN', 'Kod kresk.', 'Kod kreskowy (EAN)', 'Kod EAN13', 'GTIN'],
  name: ['Nazwa', 'Nazwa towaru lub usługi', 'NAZWA ARTYKUŁU', 'Nazwa handlowa', 'Product name'],
  price: ['Cena brutto', 'Cena det. brutto', 'cena_brutto', 'Cena sprz. brutto [PLN]', 'C. brutto'],
  vat: ['VAT', 'St. VAT', 'Stawka VAT %', 'PTU'],
  stock: ['Stan', 'Stan mag.', 'Aktualny stan', 'Ilość dostępna', 'Na stanie', 'Stan [szt.]'],
};
/** Columns of no use to us, which must not be taken for any that are. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['Lp.', '#'],
  ['Grupa', 'Artykuły'],
  ['Kod producenta', 'P-#'],
  ['Cena zakupu netto', '1#,10'],
  ['Wartość', '4#1,00'],
  ['Rezerwacje', '0'],
  ['Stan minimalny', '5'],
  ['PKWiU', '25.94.11'],
  ['Data modyfikacji', '2026-11-20'],
  ['Uwagi', ''],
];
const FEET = ['', 'Strona 1 z 1', 'Wydrukowano z programu Subiekt GT', 'Liczba pozycji: 12'];
const ENCODINGS = ['utf-8', 'utf-8 bom', 'win1250', 'iso-8859-2', 'utf-16le'] as const;

const NAMES = [
  'Wkręt ocynkowany 4x40',
  'Łożysko kulkowe 6204',
  'Żarówka LED; 10 W',
  'Wąż ogrodowy 1/2" 20 m',
  'Mąka, typ 500',
];
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const fact = (row: number): fc.Arbitrary<Fact> =>
  fc.record({
    sku: oneOf('TW-', '00', 'A/', 'x.').map((start) => `${start}${10 + row}`),
    gtin: fc.constant(withCheckDigit(`5901234${String(10_000 + row * 37)}`)),
    name: oneOf(...NAMES).map((name) => `${name} v${row}`),
    price: fc.integer({ min: 1, max: 399_999 }),
    vat: oneOf('23', '8', '5', 'zw'),
    stock: fc.integer({ min: 0, max: 299 }),
  });

const SHAPE = fc.record({
  facts: fc
    .integer({ min: 5, max: 25 })
    .chain((rows) => fc.tuple(...Array.from({ length: rows }, (_, row) => fact(row)))),
  values: oneOf<readonly Field[]>(['price'], ['stock'], ['price', 'vat', 'stock'], ['vat', 'price', 'stock']),
  identity: oneOf<readonly Field[]>(['sku'], ['sku', 'name'], ['gtin', 'sku', 'name'], ['name', 'sku', 'gtin']),
  headings: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  others: fc.subarray([...OTHERS], { maxLength: 4 }),
  order: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
  encoding: oneOf(...ENCODINGS),
  delimiter: oneOf(';', ',', '\t', '|'),
  mark: oneOf(',', '.'),
  thousands: oneOf('', ' ', '\u00a0', 'other'),
  currency: oneOf('', ' zł', ' PLN'),
  quoted: fc.boolean(),
  lineEnd: oneOf('\r\n', '\n', '\r'),
  endsLine: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  sums: oneOf('', 'Razem', 'SUMA:'),
  foot: oneOf(...FEET),
  digits: oneOf('plain', 'formula', 'apostrophe'),
  pieces: oneOf('plain', 'decimals', 'unit'),
  rate: oneOf('plain', 'percent', 'spaced', 'decimals'),
  trails: fc.boolean(),
});
type Shape = typeof SHAPE extends fc.Arbitrary<infer T> ? T : never;

function written(shape: Shape, field: Field, of: Fact): string {
  const { mark, thousands } = shape;
  switch (field) {
    case 'gtin':
      return { plain: of.gtin, formula: `="${of.gtin}"`, apostrophe: `'${of.gtin}` }[shape.digits];
    case 'price': {
      const between = thousands === 'other' ? (mark === ',' ? '.' : ',') : thousands;
      const whole = String(Math.floor(of.price / 100)).replace(/\B(?=\d{3}$)/, between);
      return `${whole}${mark}${String(of.price % 100).padStart(2, '0')}${shape.currency}`;
    }
    case 'stock':
      return { plain: `${of.stock}`, decimals: `${of.stock}${mark}00`, unit: `${of.stock} szt.` }[shape.pieces];
    case 'vat':
      if (of.vat === 'zw') return of.vat;
      return { plain: of.vat, percent: `${of.vat}%`, spaced: `${of.vat} %`, decimals: `${of.vat}${mark}00` }[
        shape.rate
      ];
    case 'sku':
    case 'name':
      return of[field];
  }
}

/** The file a program of this shape would have written, as bytes. */
function render(shape: Shape): Uint8Array {
  const { facts, delimiter } = shape;
  const ours = [...shape.identity, ...shape.values].map((field, i) => {
    const words = HEADINGS[field];
    return { field, heading: words[(shape.headings[i] ?? 0) % words.length] ?? '' };
  });
  const others = shape.others.map(([heading, cell]) => ({ heading, cell }));
  const columns = [...ours, ...others]
    .map((column, i) => ({ column, place: shape.order[i] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ column }) => column);
  const quote = (cell: string) =>
    shape.quoted || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const line = (cells: readonly string[]) => cells.map(quote).join(delimiter) + (shape.trails ? delimiter : '');
  const sums = columns.map((column) =>
    'field' in column ? (column.field === 'stock' ? `${facts.reduce((sum, { stock }) => sum + stock, 0)}` : '') : '',
  );
  const free = columns.findIndex((column) => 'field' in column && column.field !== 'stock');
  sums[free] = shape.sums;
  const lines = [
    ...['Zestawienie stanów magazynowych', 'Firma KOWALSKI, Warszawa', 'Magazyn: MAG']
      .slice(0, shape.titles)
      .map(quote),
    line(columns.map(({ heading }) => heading)),
    ...facts.map((of, row) =>
      line(
        columns.map((column) =>
          'field' in column ? written(shape, column.field, of) : column.cell.replace('#', `${row}`),
        ),
      ),
    ),
    ...(shape.sums === '' ? [] : [line(sums)]),
    ...(shape.foot === '' ? [] : [shape.foot]),
  ];
  const text = lines.join(shape.lineEnd) + (shape.endsLine ? shape.lineEnd : '');
  switch (shape.encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8 bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return iconv.encode(text, 'utf16le', { addBOM: true });
    case 'win1250':
    case 'iso-8859-2':
      return iconv.encode(text, shape.encoding);
  }
}

test('a table means the same in every dress that Polish programs put it in', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPE, async (shape) => {
      const bytes = render(shape);
      const { profile } = await detected(bytes);
      const { rows, problems, failure } = await readWith(fileOf(bytes), profile);
      expect([failure, problems.filter(({ severity }) => severity === 'rejected')]).toEqual([null, []]);
      const says = (field: Field) => shape.identity.includes(field) || shape.values.includes(field);
      const read = rows.map(({ sku, gtins, name, prices, vat, quantities }) => ({
        sku,
        gtins,
        name,
        prices,
        vat,
        quantities,
      }));
      expect(read).toEqual(
        shape.facts.map(({ sku, gtin, name, price, vat, stock }) => ({
          sku,
          gtins: says('gtin') ? [gtin] : [],
          name: says('name') ? name : null,
          prices: says('price') ? [price] : [],
          vat: says('vat') ? vat : null,
          quantities: says('stock') ? [stock] : [],
        })),
      );
    }),
    { numRuns: cases(300) },
  );
}, 120_000);
