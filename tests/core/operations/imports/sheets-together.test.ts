import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { sure } from '../../../support/ledger';
import { testCall } from '../../../support/services';

type Row = readonly (string | number)[];
const HEADER = ['Symbol', 'Nazwa', 'Stan', 'Cena brutto'];

/** A workbook with a title, an empty row and the headings on every sheet, and a sum below. */
async function workbook(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const table = [[`Stany: ${name}`], [], HEADER, ...rows, ['Razem', '', 999]];
    book.addWorksheet(name).addRows(table.map((cells) => [...cells]));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Input = Partial<Parameters<TestShop['core']['operations']['imports']['run']>[0]>;

async function take(shop: TestShop, content: Uint8Array, more: Input = {}) {
  const file = new File([Buffer.from(content)], 'stany.xlsx');
  const asked = { file, dryRun: false, force: false, confirmProfile: false, ...more };
  return sure(await shop.core.operations.imports.run(asked, testCall()));
}

const apply = (shop: TestShop, id: number) =>
  shop.core.operations.imports.apply({ id, confirmProfile: true, includeSuspicious: false }, testCall());

const levels = async ({ database }: TestShop) =>
  database.read.raw<{ sku: string; place: string; n: number }[]>(
    `select sku, location.code as place, on_hand as n from level join product on product.id = product_id
       join location on location.id = location_id order by sku, place`,
  );

const TWO_PLACES = {
  Magazyn: [
    ['A', 'Kubek', 10, 5],
    ['B', 'Misa', 7, 9],
  ],
  'Sklep Rynek 5': [
    ['A', 'Kubek', 3, 5],
    ['B', 'Misa', 0, 9],
  ],
} as const;

test('the same goods on a sheet for each place: every sheet is the stock of its place, once a person has said so', async () => {
  const shop = await testShop();
  const held = await take(shop, await workbook(TWO_PLACES));
  expect(held.run.state).toBe('held');
  expect(held.doubts[0]).toMatchObject({
    code: 'sheets_are_places',
    facts: { sheets: 'Magazyn, Sklep Rynek 5', file: 'stany.xlsx' },
  });
  sure(await apply(shop, held.run.id));
  expect(await levels(shop)).toEqual([
    { sku: 'A', place: 'main', n: 10 },
    { sku: 'A', place: 'sklep-rynek-5', n: 3 },
    { sku: 'B', place: 'main', n: 7 },
    { sku: 'B', place: 'sklep-rynek-5', n: 0 },
  ]);

  // The next file of the source is read so without a question.
  shop.clock.advance(3_600_000);
  const sold = { ...TWO_PLACES, 'Sklep Rynek 5': [...TWO_PLACES['Sklep Rynek 5'].slice(1), ['A', 'Kubek', 1, 5]] };
  const next = await take(shop, await workbook(sold));
  expect([next.run.state, next.doubts]).toEqual(['applied', []]);
  expect((await levels(shop))[1]).toEqual({ sku: 'A', place: 'sklep-rynek-5', n: 1 });
  expect((await shop.core.operations.master.verify({}, testCall())).ok).toBe(true);
});

test('other goods on each sheet go on from sheet to sheet, and a sheet with other columns is named', async () => {
  const shop = await testShop();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(
    Buffer.from(
      await workbook({
        Herbaty: [
          ['H-1', 'Assam', 4, 12],
          ['', 'bez kodu', 1, 2],
        ],
        Kubki: [['K-1', 'Kubek', 8, 20]],
      }),
    ) as never,
  );
  // Two texts in a row might be a code and a name.
  book.addWorksheet('Uwagi').addRows([['dzwonić do pani Ewy', 'wtorek']]);
  const held = await take(shop, new Uint8Array(await book.xlsx.writeBuffer()));
  expect(held.doubts[0]).toMatchObject({ code: 'sheets_joined', facts: { sheets: 'Herbaty, Kubki' } });
  const { run, problems } = sure(await apply(shop, held.run.id));
  expect(run.counts).toMatchObject({ new: 2, rejected: 1 });
  expect(await levels(shop)).toEqual([
    { sku: 'H-1', place: 'main', n: 4 },
    { sku: 'K-1', place: 'main', n: 8 },
  ]);
  expect(problems.filter(({ code }) => code === 'sheet_left_out')).toMatchObject([{ value: 'Uwagi' }]);
});

test('sheets of other months are no places: one of them is asked about, and a person may still want all', async () => {
  const shop = await testShop();
  const months = await workbook({ Październik: TWO_PLACES.Magazyn, Listopad: TWO_PLACES['Sklep Rynek 5'] });
  const held = await take(shop, months);
  expect(held.doubts.map(({ code }) => code)).toContain('part_chosen');

  const goods = await workbook({ 'Stan 2025': [['A', 'Kubek', 1, 5]], 'Stan 2026': [['B', 'Misa', 2, 6]] });
  expect((await take(shop, goods, { dryRun: true })).doubts.map(({ code }) => code)).toContain('part_chosen');
  const all = await take(shop, goods, { overrides: { part: '*' } });
  expect([all.run.state, all.run.counts.new]).toEqual(['applied', 2]);
});

test('a sheet that is the copy of another is no second place', async () => {
  const shop = await testShop();
  const held = await take(shop, await workbook({ Stany: TWO_PLACES.Magazyn, Wydruk: TWO_PLACES.Magazyn }));
  expect(held.doubts.map(({ code }) => code)).toContain('part_chosen');
});

test('one sheet of several that are places may be taken by itself', async () => {
  const shop = await testShop();
  const alone = await take(shop, await workbook(TWO_PLACES), {
    overrides: { part: 'Sklep Rynek 5' },
    confirmProfile: true,
  });
  expect(alone.run.state).toBe('applied');
  expect(await levels(shop)).toEqual([
    { sku: 'A', place: 'main', n: 3 },
    { sku: 'B', place: 'main', n: 0 },
  ]);
  shop.clock.advance(3_600_000);
  const next = await take(
    shop,
    await workbook({
      ...TWO_PLACES,
      'Sklep Rynek 5': [
        ['A', 'Kubek', 2, 5],
        ['B', 'Misa', 0, 9],
      ],
    }),
  );
  expect([next.run.state, next.doubts]).toEqual(['applied', []]);
  expect((await levels(shop))[0]).toEqual({ sku: 'A', place: 'main', n: 2 });
});

test('a row set aside on a later sheet is corrected in place, with the sheet it stands on', async () => {
  const shop = await testShop();
  const broken = {
    ...TWO_PLACES,
    'Sklep Rynek 5': [
      ['A', 'Kubek', 'trzy', 5],
      ['B', 'Misa', 2, 9],
    ],
  };
  const held = await take(shop, await workbook(broken));
  sure(await apply(shop, held.run.id));
  const { imports } = shop.core.operations;
  const { items } = sure(await imports.rejected({ id: held.run.id, offset: 0, limit: 10 }, testCall()));
  expect(items).toHaveLength(1);
  const [row] = items;
  expect(row?.cells).toContain('Sklep Rynek 5');
  const rows = [{ line: row?.line ?? 0, n: row?.n ?? 0, cells: { Stan: '3' } }];
  sure(await imports.correct({ id: held.run.id, rows, includeSuspicious: false }, testCall()));
  expect((await levels(shop)).find(({ sku, place }) => sku === 'A' && place === 'sklep-rynek-5')?.n).toBe(3);
});
