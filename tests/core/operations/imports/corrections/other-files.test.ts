import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../../support/core';
import { sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { workbookOf } from '../../../../support/workbook';
import { zipOf } from '../../../../support/zip';
import { item, ubl } from '../../../imports/structured/ubl/ubl';
import { corrector, file } from './correcting';

async function importBytes(shop: TestShop, name: string, bytes: Buffer | string, dryRun = false) {
  const path = join(shop.folder, name);
  await writeFile(path, bytes);
  return sure(await shop.core.operations.imports.run({ path, dryRun, force: true, confirmProfile: false }, testCall()))
    .run;
}

const stock = (quantity: string, sku: string) =>
  `<k:InventoryReportLine><Quantity unitCode="EA">${quantity}</Quantity>${item({ buyers: sku, name: sku })}</k:InventoryReportLine>`;

test('records of an XML file without line ends are told apart by their place on the line', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const text = ubl(
    'InventoryReport',
    [stock('5', 'A'), stock('7', '5.9E+12'), stock('3', 'C'), stock('9', '5.8E+12')].join(''),
  );
  const run = await importBytes(shop, 'stany.xml', text.replace(/\n/g, ''), true);
  expect(run.counts).toMatchObject({ rows: 4, new: 2, rejected: 2 });
  const shown = sure(await shop.core.operations.imports.rejected({ id: run.id, offset: 0, limit: 10 }, testCall()));
  expect(shown.items.map(({ line, n, sku }) => [line, n, sku])).toEqual([
    [1, 1, '5.9E+12'],
    [1, 3, '5.8E+12'],
  ]);
  // Planned again with one of them right, the other one keeps its place.
  await of.correct(run.id, [{ line: 1, n: 1, cells: { BuyersItemIdentification: 'B' } }]);
  sure(
    await shop.core.operations.imports.apply(
      { id: run.id, confirmProfile: false, includeSuspicious: false },
      testCall(),
    ),
  );
  await of.correct(run.id, [{ line: 1, n: 3, cells: { BuyersItemIdentification: 'D' } }]);
  expect(await Promise.all(['A', 'B', 'C', 'D'].map((sku) => of.onHand(sku)))).toEqual([5, 7, 3, 9]);
  expect((await of.run(run.id)).counts).toMatchObject({ rows: 4, new: 3, rejected: 0, corrected: 1 });
  expect(await of.verified()).toBe(true);
});

test('a row of a workbook', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const text = (column: string, row: number, value: string) =>
    `<c r="${column}${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (at: number, cells: readonly string[]) =>
    `<row r="${at}">${cells.map((cell, i) => text('ABCD'[i] ?? 'A', at, cell)).join('')}</row>`;
  const rows = [
    row(1, ['Symbol', 'Nazwa', 'Cena brutto', 'Stan']),
    row(2, ['MUG-1', 'Kubek', '24,99', '5']),
    row(5, ['CUP-1', 'Filiżanka', 'zapytaj', '7']),
  ];
  const run = await importBytes(shop, 'stany.xlsx', workbookOf({ sheets: [{ name: 'Stany', rows: rows.join('') }] }));
  expect(await of.rows(run.id)).toMatchObject([{ line: 5, cells: ['CUP-1', 'Filiżanka', 'zapytaj', '7'] }]);
  await of.correct(run.id, [{ line: 5, cells: { 'Cena brutto': '19,99' } }]);
  expect([await of.price('CUP-1'), await of.onHand('CUP-1')]).toEqual([1999, 7]);
});

test('a row in the second piece of a table cut in two, in a plan that waits', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const pieces = zipOf([
    { name: 'stany_1.csv', data: file('MUG-1;Kubek;24,99;5', 'POT-1;Garnek;x;1') },
    { name: 'stany_2.csv', data: file('CUP-1;Filiżanka;zapytaj;7', 'LID-1;Pokrywka;3,00;2') },
  ]);
  const run = await importBytes(shop, 'stany.zip', pieces, true);
  // Lines are counted on: the second piece's heading is line 4, its first row line 5.
  expect((await of.rows(run.id)).map(({ line, cells }) => [line, cells?.[0]])).toEqual([
    [3, 'POT-1'],
    [5, 'CUP-1'],
  ]);
  const done = await of.correct(run.id, [{ line: 5, cells: { 'Cena brutto': '19,99' } }]);
  expect(done).toMatchObject({ corrected: 1, report: { run: { counts: { rows: 4, new: 3, rejected: 1 } } } });
});

test('exported rows have the columns of the file, the line and the reason; no cell becomes a formula', async () => {
  const shop = await testShop();
  const run = await importBytes(
    shop,
    'stany.csv',
    file('MUG-1;Kubek;24,99;5', '=1+1;Filiżanka;zapytaj;7', 'POT-1;Garnek; duży;1,00;1'),
  );
  const piece = async (language: 'pl' | 'en', offset: number, limit: number) =>
    sure(
      await shop.core.operations.imports.exportRows(
        { id: run.id, what: 'rejected', language, offset, limit },
        testCall(),
      ),
    );
  const first = await piece('pl', 0, 1);
  expect([first.name, first.rows, first.total]).toEqual(['stany – odłożone wiersze (import 1).csv', 1, 2]);
  const [heading, row] = first.text.split('\r\n');
  expect(heading).toBe('\ufeffSymbol;Nazwa;Cena brutto;Stan;"";Wiersz w pliku;Powód odłożenia');
  expect(row).toMatch(/^"'=1\+1";Filiżanka;zapytaj;7;"";3;„zapytaj” nie jest ceną\. Popraw/);
  const second = await piece('en', 1, 5);
  expect(second.text).toMatch(/^POT-1;Garnek;" duży";1,00;1;4;/);
});

test('an exported plan says old and new in numbers a spreadsheet can add up', async () => {
  const shop = await testShop();
  await importBytes(shop, 'a.csv', file('MUG-1;Kubek;24,99;5'));
  const run = await importBytes(shop, 'b.csv', file('MUG-1;Kubek;1025,00;4', 'CUP-1;Filiżanka;1,00;1'), true);
  const { text, total } = sure(
    await shop.core.operations.imports.exportRows(
      { id: run.id, what: 'plan', language: 'en', offset: 0, limit: 100 },
      testCall(),
    ),
  );
  expect(total).toBe(3);
  expect(text.split('\r\n')).toEqual([
    '\ufeffLine in the file;SKU;Verdict;What changes;Before;After',
    '3;CUP-1;new;new product;"";Filiżanka',
    '2;MUG-1;changed;price (retail);24,99;1025',
    '2;MUG-1;changed;stock (main);5;4',
    '',
  ]);
});

test('an exported plan says stock of goods by weight in their unit', async () => {
  const shop = await testShop();
  const weighed = (stock: string) => `Symbol;Nazwa;J.m.;Stan\r\nSER-1;Ser;kg;${stock}\r\n`;
  await importBytes(shop, 'a.csv', weighed('4'));
  const run = await importBytes(shop, 'a.csv', weighed('3,25'), true);
  const { text } = sure(
    await shop.core.operations.imports.exportRows(
      { id: run.id, what: 'plan', language: 'pl', offset: 0, limit: 100 },
      testCall(),
    ),
  );
  expect(text.split('\r\n')[1]).toBe('2;SER-1;zmieniony;stan (main);4;3,25');
});
