import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileKind } from '../../../../src/core/imports';
import { detected, fileOf, readWith } from './reading';
import { cases } from '../../../support/cases';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Texts as people write them, parted where a delimiter may stand unquoted. */
const PARTED: readonly (readonly string[])[] = [
  ['Kabel', ' czarny'],
  ['Wkręt 4x40 opak. ', ' 100'],
  ['Rura 1', '2'],
  ['Śruba M8', '5', '10'],
  ['Deska ', ' dąb', ' 2'],
  ['Mąka', '3'],
];

const TABLE = fc.record({
  rows: fc.integer({ min: 5, max: 12 }),
  /** Which of the rows has a name with the delimiter in it, and which name. */
  shifted: fc.nat(),
  parted: oneOf(...PARTED),
  delimiter: oneOf(';', '\t', '|', ','),
  nameFirst: fc.boolean(),
  price: fc.integer({ min: 2, max: 90 }),
  stock: fc.integer({ min: 1, max: 90 }),
  /** A last column that is empty, an empty one in front of the goods, and a delimiter behind every row. */
  remarks: fc.boolean(),
  group: oneOf('', 'Artykuły'),
  hasGroup: fc.boolean(),
  trailing: fc.boolean(),
  headingTrails: fc.boolean(),
  blankEnd: oneOf(0, 1, 2),
});
type Table = typeof TABLE extends fc.Arbitrary<infer T> ? T : never;

function written(table: Table, kind: FileKind) {
  const at = table.shifted % table.rows;
  const { delimiter, remarks, group, hasGroup, nameFirst } = table;
  const row = (sku: string, name: string, price: string, stock: string, end: string) =>
    [
      ...(hasGroup ? [sku === 'Symbol' ? 'Grupa' : group] : []),
      ...(nameFirst ? [name, sku] : [sku, name]),
      ...(kind === 'delivery' ? [stock, price] : [price, stock]),
      ...(remarks ? [sku === 'Symbol' ? 'Uwagi' : ''] : []),
    ].join(delimiter) + end;
  const tail = table.trailing ? delimiter : '';
  const goods = Array.from({ length: table.rows }, (_, i) => ({
    sku: `TW-${100 + i}`,
    name: i === at ? table.parted.join(delimiter) : `Towar ${i}`,
    price: table.price + i,
    stock: table.stock + i,
  }));
  const lines = [
    row(
      'Symbol',
      'Nazwa',
      kind === 'delivery' ? 'Cena netto' : 'Cena brutto',
      kind === 'delivery' ? 'Ilość' : 'Stan',
      table.headingTrails && table.trailing ? delimiter : '',
    ),
    ...goods.map(({ sku, name, price, stock }, i) =>
      row(sku, name, String(price), String(stock), i === at ? delimiter.repeat(table.blankEnd) || tail : tail),
    ),
  ];
  return { text: `${lines.join('\n')}\n`, goods, at };
}

test('a row whose name has the delimiter in it is told of, and gives nothing a wrong price or stock', async () => {
  await fc.assert(
    fc.asyncProperty(TABLE, async (table) => {
      const { text, goods, at } = written(table, 'stock');
      const { profile } = await detected(text);
      const { rows, problems } = await readWith(fileOf(text), { ...profile, priceMode: 'gross' });
      const read = new Map(rows.map(({ sku, prices, quantities }) => [sku, [prices[0], quantities[0]]]));
      const others = goods.filter((_, i) => i !== at);
      expect(read).toEqual(new Map(others.map(({ sku, price, stock }) => [sku, [price * 100, stock]])));
      expect(problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line)).toEqual([at + 2]);
    }),
    { numRuns: cases(150) },
  );
});

test('a line of a delivery whose name has the delimiter in it is told of, and brings no other quantity', async () => {
  await fc.assert(
    fc.asyncProperty(TABLE, async (table) => {
      const { text, goods, at } = written(table, 'delivery');
      const { profile } = await detected(text, { overrides: { kind: 'delivery' } });
      const { batches, problems } = await readWith(fileOf(text), profile);
      const read = batches.flatMap(({ lines }) => lines.map(({ sku, quantity, cost }) => [sku, quantity, cost]));
      const others = goods.filter((_, i) => i !== at);
      expect(read).toEqual(others.map(({ sku, price, stock }) => [sku, stock, String(price)]));
      expect(problems.filter(({ severity }) => severity === 'rejected').map(({ line }) => line)).toEqual([at + 2]);
    }),
    { numRuns: cases(150) },
  );
});
