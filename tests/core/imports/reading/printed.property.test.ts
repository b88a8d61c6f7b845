import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from './reading';
import { cases } from '../../../support/cases';

interface Fact {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly price: number;
  readonly stock: number;
}
type Column = 'lp' | 'cost' | keyof Fact;

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  lp: ['Lp.', 'Poz.'],
  sku: ['Symbol', 'Kod towaru', 'Indeks handlowy'],
  name: ['Nazwa', 'NAZWA ARTYKUŁU', 'Nazwa towaru lub usługi'],
  unit: ['JM', 'J.m.'],
  price: ['Cena brutto', 'Cena det. brutto'],
  cost: ['Cena zakupu', 'Cena zak. netto'],
  stock: ['Stan', 'Stan mag.', 'Stan magazynu'],
};
const COLUMNS: readonly (readonly Column[])[] = [
  ['sku', 'name', 'stock'],
  ['sku', 'name', 'price'],
  ['lp', 'sku', 'name', 'unit', 'stock', 'cost'],
  ['name', 'sku', 'price', 'stock'],
];
const FIGURES: ReadonlySet<Column> = new Set(['lp', 'price', 'cost', 'stock']);
const NAMES = [
  'Wkręt ocynkowany 4x40',
  'Łożysko kulkowe 6204 2RS',
  'Żarówka LED 10 W',
  'Śruba M8',
  'Klej do drewna 250 ml',
];
const TITLES = [
  'Zestawienie stanów magazynowych',
  'Firma KOWALSKI Sp. z o.o., Warszawa',
  'Magazyn: MAG',
  'Stan na dzień: 2026-11-20',
];
const FEET = ['', 'Strona 1', 'Wydrukował: Jan Kowalski', 'Koniec wydruku'];
const ROWS_OF_PAGE = 10;
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

const SHAPE = fc.record({
  facts: fc
    .array(
      fc.record({
        name: fc.nat(NAMES.length - 1),
        unit: oneOf('szt', 'op'),
        price: fc.integer({ min: 1, max: 399_999 }),
        stock: fc.nat(2_999),
      }),
      { minLength: 4, maxLength: 30 },
    )
    .map((facts) =>
      facts.map((fact, row): Fact => ({ ...fact, sku: `A/${100 + row}`, name: `${NAMES[fact.name]} v${row}` })),
    ),
  columns: oneOf(...COLUMNS),
  words: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  between: oneOf('  ', '   ', ' │ ', '|'),
  wrapsHeadings: fc.boolean(),
  /** Names go on below from here. */
  room: oneOf(16, 99),
  alignsRight: fc.boolean(),
  margin: oneOf(0, 3),
  titles: fc.nat(TITLES.length),
  ruled: fc.boolean(),
  paged: fc.boolean(),
  sums: oneOf('', 'Razem', 'OGÓŁEM:'),
  foot: oneOf(...FEET),
  mark: oneOf(',', '.'),
  thousands: oneOf('', ' '),
  encoding: oneOf('utf8', 'win1250', 'cp852'),
});
type Shape = typeof SHAPE extends fc.Arbitrary<infer T> ? T : never;

function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function written({ mark, thousands }: Shape, column: Column, fact: Fact, row: number): string {
  const amount = (minor: number) =>
    `${String(Math.floor(minor / 100)).replace(/\B(?=\d{3}$)/, thousands)}${mark}${String(minor % 100).padStart(2, '0')}`;
  switch (column) {
    case 'lp':
      return `${row + 1}.`;
    case 'cost':
      return amount(fact.price % 5_000);
    case 'price':
      return amount(fact.price);
    case 'stock':
      return String(fact.stock);
    case 'sku':
    case 'name':
    case 'unit':
      return fact[column];
  }
}

/** The list as such a program prints it. */
function printed(shape: Shape): Uint8Array {
  const { columns, facts } = shape;
  const under = (cells: readonly (readonly string[])[]) =>
    Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, i) =>
      cells.map((cell) => cell[i] ?? ''),
    );
  const headings = under(
    columns.map((column, i) => {
      const heading = HEADINGS[column][shape.words[i]! % HEADINGS[column].length]!;
      const [first, ...rest] = heading.split(' ');
      return shape.wrapsHeadings && rest.length > 0 ? [first!, rest.join(' ')] : [heading];
    }),
  );
  const rows = facts.map((fact, row) =>
    under(
      columns.map((column) => {
        const cell = written(shape, column, fact, row);
        return column === 'name' ? wrapped(cell, shape.room) : [cell];
      }),
    ),
  );
  const sum = columns.map((column) =>
    column === 'name' ? shape.sums : column === 'stock' ? `${facts.reduce((all, { stock }) => all + stock, 0)}` : '',
  );
  const sums = shape.sums === '' || !columns.includes('stock') ? [] : [sum];
  const widths = columns.map((_, i) =>
    Math.max(...[...headings, ...rows.flat(), ...sums].map((row) => row[i]!.length)),
  );
  const edge = shape.between === '|' ? '|' : '';
  const line = (cells: readonly string[]) =>
    ' '.repeat(shape.margin) +
    edge +
    cells
      .map((cell, i) =>
        shape.alignsRight && FIGURES.has(columns[i]!) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
      )
      .join(shape.between) +
    edge;
  const rule = shape.ruled ? ['-'.repeat(line(widths.map(() => '')).length)] : [];
  const head = [...TITLES.slice(0, shape.titles), ...rule, ...headings.map(line), ...rule];
  const body = rows.flatMap((row, i) => [
    ...(shape.paged && i > 0 && i % ROWS_OF_PAGE === 0 ? [`\fStrona ${1 + i / ROWS_OF_PAGE}`, ...head] : []),
    ...row.map(line),
  ]);
  const text = [...head, ...body, ...rule, ...sums.map(line), ...(shape.foot === '' ? [] : [shape.foot]), ''].join(
    '\r\n',
  );
  return iconv.encode(shape.encoding === 'win1250' ? text.replaceAll('│', '|') : text, shape.encoding);
}

// With a seed: where one blank parts all names above a heading of two words, nobody can tell what belongs to what.
test('a printed list means the same however its headings, names and pages are broken', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPE, async (shape) => {
      const bytes = printed(shape);
      const { profile, doubts } = await detected(bytes);
      // Very few letters may be those of either encoding.
      if (doubts.some(({ code }) => code === 'encoding_guessed')) return;
      const { rows, problems, failure } = await readWith(fileOf(bytes), profile);
      expect([failure, problems.filter(({ severity }) => severity === 'rejected')]).toEqual([null, []]);
      const says = (column: Column) => shape.columns.includes(column);
      expect(rows.map(({ sku, name, prices, quantities }) => ({ sku, name, prices, quantities }))).toEqual(
        shape.facts.map(({ sku, name, price, stock }) => ({
          sku,
          name,
          prices: says('price') ? [price] : [],
          quantities: says('stock') ? [stock] : [],
        })),
      );
      // Where blanks alone part the columns a person says that they are these.
      const isDrawn = /[│|]/.test(shape.between);
      expect(doubts.some(({ code }) => code === 'columns_aligned')).toBe(!isDrawn);
    }),
    { numRuns: cases(250) },
  );
}, 120_000);
