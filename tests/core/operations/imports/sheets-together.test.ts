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

test('headings need not stand on the same row of every sheet, nor when a plan that waited is let through', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Magazyn').addRows([['Stany'], [], HEADER, ...TWO_PLACES.Magazyn].map((cells) => [...cells]));
  book.addWorksheet('Sklep Rynek 5').addRows([HEADER, ...TWO_PLACES['Sklep Rynek 5']].map((cells) => [...cells]));
  book.addWorksheet('Uwagi').addRow(['Zadzwonić do hurtowni']);
  const shop = await testShop();
  const held = await take(shop, new Uint8Array(await book.xlsx.writeBuffer()));
  expect([held.run.state, held.doubts.map(({ code }) => code)]).toEqual(['held', ['sheets_are_places']]);
  sure(await apply(shop, held.run.id));
  expect((await levels(shop)).map(({ sku, place, n }) => [sku, place, n])).toEqual([
    ['A', 'main', 10],
    ['A', 'sklep-rynek-5', 3],
    ['B', 'main', 7],
    ['B', 'sklep-rynek-5', 0],
  ]);
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

test('a row is told by its sheet and its row there, wherever a person reads of it, and corrected so', async () => {
  const shop = await testShop();
  const broken = {
    ...TWO_PLACES,
    'Sklep Rynek 5': [
      ['B', 'Misa', 2, 9],
      ['A', 'Kubek', 'trzy', 5],
    ],
  };
  const held = await take(shop, await workbook(broken));
  const place = { sheet: 'Sklep Rynek 5', row: 5 };
  // A title, an empty row and the headings stand above.
  expect(held.changes.filter(({ field }) => field === 'product').map((change) => change.place)).toEqual([
    { sheet: 'Magazyn', row: 4 },
    { sheet: 'Magazyn', row: 5 },
  ]);
  const [rejected, ...totals] = held.problems;
  expect(rejected).toMatchObject({ code: 'stock_not_a_number', place, facts: { line: 'Sklep Rynek 5!5' } });
  expect(totals.map((total) => total.place)).toEqual([
    { sheet: 'Magazyn', row: 6 },
    { sheet: 'Sklep Rynek 5', row: 6 },
  ]);
  expect(held.reasons[0]).toMatchObject({ code: 'stock_not_a_number', place });
  const { id } = held.run;
  const { imports } = shop.core.operations;
  const page = { id, offset: 0, limit: 10 };
  expect(sure(await imports.show(page, testCall())).changes.items.every((change) => change.place)).toBe(true);
  sure(await apply(shop, id));
  expect(sure(await imports.problems(page, testCall())).items[0]).toMatchObject({ place });
  const { items } = sure(await imports.rejected(page, testCall()));
  expect(items).toMatchObject([{ place, cells: ['A', 'Kubek', 'trzy', '5', 'Sklep Rynek 5'] }]);
  const { text } = sure(await imports.exportRows({ ...page, what: 'rejected', language: 'en' }, testCall()));
  expect(text).toContain(';Sklep Rynek 5!5;');

  const correct = (sheet: string, line: number) =>
    imports.correct({ id, rows: [{ sheet, line, n: 0, cells: { Stan: '3' } }], includeSuspicious: false }, testCall());
  for (const [sheet, line] of [
    ['Sklep Rynek 5', 4],
    ['Sklep', 5],
  ] as const)
    expect(await correct(sheet, line)).toMatchObject({
      problem: { code: 'row_not_set_aside', facts: { line: `${sheet}!${line}` } },
    });
  sure(await correct('Sklep Rynek 5', 5));
  expect((await levels(shop)).find(({ sku, place: at }) => sku === 'A' && at === 'sklep-rynek-5')?.n).toBe(3);
});

test('rows of two sheets that contradict each other name each other by sheet and row', async () => {
  const shop = await testShop();
  const goods = await workbook({
    Herbaty: [
      ['H-1', 'Assam', 4, 12],
      ['K-1', 'Kubek', 8, 20],
    ],
    Kubki: [
      ['K-1', 'Kubek', 9, 20],
      ['K-2', 'Kubek duży', 1, 25],
      ['K-3', 'Kubek mały', 1, 15],
    ],
  });
  const { problems } = await take(shop, goods, { overrides: { part: '*' }, dryRun: true });
  const told = problems.filter(({ code }) => code === 'duplicate_conflict');
  expect(told.map(({ place, facts }) => [place, facts.lines])).toEqual([
    [{ sheet: 'Herbaty', row: 5 }, 'Herbaty!5, Kubki!4'],
    [{ sheet: 'Kubki', row: 4 }, 'Herbaty!5, Kubki!4'],
  ]);
});

test('of one sheet, be it the second with empty rows above its headings, the line is the row a spreadsheet shows', async () => {
  const shop = await testShop();
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Uwagi').addRows([['dzwonić']]);
  const sheet = book.addWorksheet('Stany');
  sheet.getRow(4).values = [...HEADER];
  sheet.getRow(7).values = ['A', 'Kubek', 'trzy', 5];
  sheet.getRow(8).values = ['B', 'Misa', 2, 9];
  const { problems } = await take(shop, new Uint8Array(await book.xlsx.writeBuffer()), { dryRun: true });
  expect(problems.map(({ line, place }) => [line, place])).toEqual([[7, undefined]]);
});

test('all sheets are offered where they can be one table, and not where they cannot', async () => {
  const shop = await testShop();
  const partsOf = async (content: Uint8Array, part?: string) => {
    const file = new File([Buffer.from(content)], 'stany.xlsx');
    const asked = { file, ...(part === undefined ? {} : { overrides: { part } }) };
    return sure(await shop.core.operations.imports.inspect(asked, testCall())).parts;
  };
  const months = await workbook({ Październik: TWO_PLACES.Magazyn, Listopad: TWO_PLACES['Sklep Rynek 5'] });
  // Also once one of them was chosen: there is a way back.
  for (const part of [undefined, 'Listopad', '*'])
    expect(await partsOf(months, part)).toEqual(['Październik', 'Listopad', '*']);

  const book = new ExcelJS.Workbook();
  book.addWorksheet('Stany').addRows([HEADER, ['A', 'Kubek', 10, 5], ['B', 'Misa', 7, 9]]);
  book.addWorksheet('Nowe ceny').addRows([
    ['Symbol', 'Cena brutto'],
    ['A', 5],
    ['B', 9],
  ]);
  const others = new Uint8Array(await book.xlsx.writeBuffer());
  for (const part of [undefined, 'Nowe ceny']) expect(await partsOf(others, part)).toEqual(['Stany', 'Nowe ceny']);
  const file = new File([Buffer.from(others)], 'stany.xlsx');
  const all = { file, dryRun: true, force: false, confirmProfile: false, overrides: { part: '*' } };
  expect(await shop.core.operations.imports.run(all, testCall())).toMatchObject({
    problem: { code: 'sheets_not_one_table', facts: { parts: 'Stany, Nowe ceny' } },
  });
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
