import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../../../support/zip';
import { codes, type Content, detected, read } from './reading';

/** A warehouse over two rows each, as people draw such lists: what is in Kraków stands for both rows of Kraków. */
const PLACES = ['Magazyn', 'Symbol', 'Nazwa', 'Stan'] as const;
const LEVELS: readonly (readonly [string, string, string, number])[] = [
  ['Kraków', 'A1', 'Kubek', 3],
  ['', 'A2', 'Talerz', 5],
  ['Łódź', 'B1', 'Miska', 1],
  ['', 'B2', 'Waza', 0],
];

async function xlsx(rows: readonly (readonly (string | number)[])[], ...merged: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Arkusz1');
  for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
  for (const range of merged) sheet.mergeCells(range);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function html(): string {
  const rows = LEVELS.map(
    ([place, ...cells]) =>
      `<tr>${place === '' ? '' : `<td rowspan="2">${place}</td>`}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<html><body><table><tr>${PLACES.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table></body></html>`;
}

function ods(): Buffer {
  const text = (value: string | number, more = '') =>
    `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
  const rows = LEVELS.map(([place, ...cells]) => {
    const first =
      place === ''
        ? '<table:covered-table-cell/>'
        : text(place, ' table:number-rows-spanned="2" table:number-columns-spanned="1"');
    return `<table:table-row>${first}${cells.map((cell) => text(cell)).join('')}</table:table-row>`;
  });
  const head = `<table:table-row>${PLACES.map((name) => text(name)).join('')}</table:table-row>`;
  return zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest xmlns:manifest="m"/>' },
    {
      name: 'content.xml',
      data: `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${head}${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

function excel2003(): string {
  const data = (value: string | number, more = '') => `<Cell${more}><Data ss:Type="String">${value}</Data></Cell>`;
  const rows = LEVELS.map(([place, code, ...cells]) => {
    const first = place === '' ? data(code, ' ss:Index="2"') : data(place, ' ss:MergeDown="1"') + data(code);
    return `<Row>${first}${cells.map((cell) => data(cell)).join('')}</Row>`;
  });
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row>${PLACES.map((name) => data(name)).join('')}</Row>${rows.join('')}</Table></Worksheet></Workbook>`;
}

describe('a cell merged downwards stands for every row it reaches', () => {
  test.each<readonly [string, () => Content | Promise<Content>]>([
    ['XLSX', () => xlsx([PLACES, ...LEVELS], 'A2:A3', 'A4:A5')],
    ['a web page', html],
    ['ODS', ods],
    ['the XML of Excel 2003', excel2003],
  ])('the warehouse of a row: %s', async (_, write) => {
    const { rows, problems } = await read(await write());
    expect(problems).toEqual([]);
    expect(rows.map(({ sku, location, quantities }) => [sku, location, quantities[0]])).toEqual([
      ['A1', 'krakow', 3],
      ['A2', 'krakow', 5],
      ['B1', 'lodz', 1],
      ['B2', 'lodz', 0],
    ]);
  });

  test('one code over several sizes is one code: its stocks contradict each other, and none of them is taken', async () => {
    const bytes = await xlsx(
      [
        ['Symbol', 'Nazwa', 'Rozmiar', 'Cena brutto', 'Stan'],
        ['K-1', 'Koszulka', 'S', 49.99, 3],
        ['', '', 'M', 49.99, 5],
        ['K-2', 'Czapka', 'uni', 29.99, 7],
      ],
      'A2:A3',
      'B2:B3',
    );
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    // Both are read; that they are the same product with two stocks is found when all rows are in.
    expect(rows.map(({ line, sku, name, quantities }) => [line, sku, name, quantities[0]])).toEqual([
      [2, 'K-1', 'Koszulka', 3],
      [3, 'K-1', 'Koszulka', 5],
      [4, 'K-2', 'Czapka', 7],
    ]);
  });

  test('one price over several goods is the price of each; one quantity is nobody knows whose, and is asked about', async () => {
    const bytes = await xlsx(
      [
        ['Symbol', 'Nazwa', 'Cena brutto', 'Stan'],
        ['K-S', 'Koszulka S', 49.99, 8],
        ['K-M', 'Koszulka M', '', ''],
        ['K-2', 'Czapka', 29.99, 7],
      ],
      'C2:C3',
      'D2:D3',
    );
    const { doubts, certain } = await detected(bytes);
    expect([certain, doubts]).toEqual([false, [{ code: 'quantity_merged', facts: { line: 3 } }]]);
    const { rows } = await read(bytes);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['K-S', 4999, 8],
      ['K-M', 4999, null],
      ['K-2', 2999, 7],
    ]);
  });

  test('a quantity merged along with its code is said twice and counts once', async () => {
    const bytes = await xlsx(
      [
        ['Symbol', 'Nazwa', 'Uwagi', 'Stan'],
        ['K-1', 'Koszulka', 'półka 1', 8],
        ['', '', 'półka 2', ''],
      ],
      'A2:A3',
      'B2:B3',
      'D2:D3',
    );
    expect((await detected(bytes)).certain).toBe(true);
    expect((await read(bytes)).rows.map(({ sku, quantities }) => [sku, quantities[0]])).toEqual([
      ['K-1', 8],
      ['K-1', 8],
    ]);
  });

  test('headings merged over two rows are no goods', async () => {
    const bytes = await xlsx(
      [
        ['Symbol', 'Nazwa', 'Cena', '', 'Stan'],
        ['', '', 'netto', 'brutto', ''],
        ['A1', 'Kubek', 10, 12.3, 4],
        ['A2', 'Talerz', 20, 24.6, 0],
      ],
      'A1:A2',
      'B1:B2',
      'C1:D1',
      'E1:E2',
    );
    const { rows, problems } = await read(bytes);
    expect(codes(problems)).toEqual([]);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['A1', 1230, 4],
      ['A2', 2460, 0],
    ]);
  });
});
