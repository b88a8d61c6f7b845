import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const ROWS = [
  ['MUG-1', 'Kubek żółty', '24,99', '5'],
  ['CUP-1', 'Filiżanka', '1 234,50', '12'],
  ['TAL-1', 'Talerz', '7,05', '3'],
] as const;
type Row = readonly string[];
const HEADER = ['Symbol', 'Nazwa', 'Cena brutto', 'Stan'];
const text = (rows: readonly Row[], by = ';', header: Row = HEADER) =>
  [header, ...rows].map((cells) => `${cells.join(by)}\r\n`).join('');
const priced = (...prices: readonly string[]) =>
  ROWS.map(([sku, name, price, stock], i) => [sku, name, prices[i] ?? price, stock]);

/** A shop whose source has one confirmed table. */
async function settled(first = text(ROWS)): Promise<TestShop> {
  const shop = await testShop();
  expect((await shop.importText(first, { confirmProfile: true })).run.state).toBe('applied');
  shop.clock.advance(3_600_000);
  return shop;
}

async function bytes(shop: TestShop, content: Uint8Array, name: string) {
  const file = new File([Buffer.from(content)], name);
  const answer = await shop.core.operations.imports.run(
    { file, dryRun: false, force: false, confirmProfile: false },
    testCall(),
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

const prices = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database.read.raw<{ sku: string; minor: number }[]>(
        'select sku, gross_minor as minor from price join product on product.id = product_id order by sku',
      )
    ).map(({ sku, minor }) => [sku, minor]),
  );
const levels = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database.read.raw<{ sku: string; n: number }[]>(
        'select sku, on_hand as n from level join product on product.id = product_id order by sku',
      )
    ).map(({ sku, n }) => [sku, n]),
  );
const told = ({ problems }: Awaited<ReturnType<TestShop['importText']>>) =>
  problems.map(({ code, severity, facts }) => ({ code, severity, ...facts }));

test.each([
  ['tabs', '\t', 'TAB'],
  ['bars', '|', '|'],
])('the same table separated by %s goes through and is told, once', async (_what, by, name) => {
  const shop = await settled();
  const rows = priced('25,99');
  const next = await shop.importText(text(rows, by));
  expect([next.doubts, next.run.state, next.run.counts]).toMatchObject([[], 'applied', { changed: 1, warnings: 1 }]);
  expect(told(next)).toEqual([{ code: 'table_separated_otherwise', severity: 'warning', before: ';', now: name }]);
  expect(await prices(shop)).toEqual({ 'CUP-1': 123_450, 'MUG-1': 2599, 'TAL-1': 705 });
  const again = await shop.importText(text(priced('26,99'), by));
  expect([again.run.state, again.problems]).toEqual(['applied', []]);
});

test('a decimal comma that becomes a point is read as one, thousands and all, and told', async () => {
  const shop = await settled();
  const rows = priced('24.99', '1,234.50', '7.05');
  const next = await shop.importText(text(rows, '\t'));
  expect(next.run.state).toBe('unchanged');
  expect(told(next)).toMatchObject([{ code: 'table_separated_otherwise', before: '; 1,50', now: 'TAB 1.50' }]);
  expect(await prices(shop)).toEqual({ 'CUP-1': 123_450, 'MUG-1': 2499, 'TAL-1': 705 });
});

test('the mark may change alone: weights with three places follow the mark that the prices prove', async () => {
  const weighed = (price: string, stock: string) =>
    `Symbol;J.m.;Cena brutto;Stan\r\nTEA;kg;${price};${stock}\r\nMUG;szt;19,99;4\r\n`;
  const shop = await settled(weighed('120,50', '1,500'));
  expect(await levels(shop)).toEqual({ MUG: 4, TEA: 1500 });
  const next = await shop.importText(weighed('120.50', '2.500').replace('19,99', '19.99'));
  expect(next.run.state).toBe('applied');
  expect(told(next)).toMatchObject([{ code: 'table_separated_otherwise', before: '1,50', now: '1.50' }]);
  expect(await levels(shop)).toEqual({ MUG: 4, TEA: 2500 });
});

test.each([
  ['every price has three digits behind its mark', priced('1.234', '2.345', '3.456'), 'decimal_ambiguous'],
  ['both marks occur', priced('24.99', '1.234,50', '7.05'), 'decimal_mixed'],
])('where %s in a table separated otherwise, a person is asked', async (_what, rows, code) => {
  const shop = await settled();
  const before = await prices(shop);
  const next = await shop.importText(text(rows, '\t'));
  expect(next.run.state).toBe('held');
  expect(next.doubts.map((doubt) => doubt.code)).toContain(code);
  expect(await prices(shop)).toEqual(before);
});

async function workbook(rows: readonly (readonly (string | number)[])[], sheets = ['Arkusz1']): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of sheets) book.addWorksheet(name).addRows([HEADER, ...rows.map((cells) => [...cells])]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a text that becomes a workbook with the same columns goes through and is told', async () => {
  const shop = await settled();
  const book = await workbook([
    ['MUG-1', 'Kubek żółty', 25.99, 5],
    ['CUP-1', 'Filiżanka', 1234.5, 11],
    ['TAL-1', 'Talerz', 7.05, 3],
  ]);
  const next = await bytes(shop, book, 'stany.xlsx');
  expect([next.doubts, next.run.state]).toEqual([[], 'applied']);
  expect(told(next)).toMatchObject([{ code: 'table_became_sheet', before: '; 1,50', now: '1.50' }]);
  expect(await prices(shop)).toEqual({ 'CUP-1': 123_450, 'MUG-1': 2599, 'TAL-1': 705 });
  expect(await levels(shop)).toEqual({ 'CUP-1': 11, 'MUG-1': 5, 'TAL-1': 3 });
  const back = await shop.importText(text(priced('26,99')));
  expect([back.run.state, back.problems]).toEqual(['applied', []]);
});

test('a workbook with several sheets that could be meant, or one that lost zeros of codes, is asked about', async () => {
  const shop = await settled();
  const two = await bytes(shop, await workbook([['MUG-1', 'Kubek', 25.99, 5]], ['Maj', 'Czerwiec']), 'stany.xlsx');
  expect([two.run.state, two.doubts.map(({ code }) => code)]).toEqual([
    'held',
    expect.arrayContaining(['part_chosen']),
  ]);

  const codes = Array.from({ length: 12 }, (_, i) => [`00${100 + i}`, `Towar ${i}`, '9,99', '4']);
  const zeros = await settled(text(codes));
  const lost = await bytes(
    zeros,
    await workbook(codes.map(([sku, name]) => [Number(sku), name ?? '', 9.99, 4])),
    'a.xlsx',
  );
  expect(lost.run.state).toBe('held');
});

test.each([
  [
    'another order',
    [ROWS.map(([sku, name, price, stock]) => [sku, price, name, stock]), ['Symbol', 'Cena brutto', 'Nazwa', 'Stan']],
    'header_reordered',
  ],
  ['one more column', [ROWS.map((row) => [...row, '1']), [...HEADER, 'Stan sklep']], 'header_drifted'],
  ['another heading', [ROWS, ['Symbol', 'Nazwa', 'Cena netto', 'Stan']], 'header_drifted'],
] as const)('%s beside another delimiter is asked about', async (_what, [rows, header], code) => {
  const shop = await settled();
  const { run, doubts } = await shop.importText(text(rows, '\t', header));
  expect([run.state, doubts[0]?.code]).toEqual(['held', code]);
});

test('what a person made of the columns holds in the new dress too', async () => {
  const shop = await testShop();
  const odd = (by: string, stock: string) =>
    text([['MUG-1', 'Kubek', '24,99', stock]], by, ['Symbol', 'Nazwa', 'Cena brutto', 'Regał']);
  const columns = ['sku', 'name', 'price', 'stock'].map((field, column) => ({
    ...{
      column,
      header: HEADER[column] ?? null,
      field: field as 'sku',
      target: field === 'stock' ? 'main' : field === 'price' ? 'retail' : null,
    },
  }));
  const file = new File([odd(';', '5')], 'a.csv');
  await shop.core.operations.imports.run(
    { file, dryRun: false, force: false, confirmProfile: true, overrides: { columns } },
    testCall(),
  );
  expect(await levels(shop)).toEqual({ 'MUG-1': 5 });
  shop.clock.advance(60_000);
  expect((await shop.importText(odd('\t', '6'))).run.state).toBe('applied');
  expect(await levels(shop)).toEqual({ 'MUG-1': 6 });
});
