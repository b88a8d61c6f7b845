import { describe, expect, test } from 'vitest';
import { lineOnSheet, lineText } from '../../../../src/core/imports/lines/sheet-lines';
import { zipOf } from '../../../support/zip';
import { workbookOf } from '../../../support/workbook';
import { detected, fileOf, readWith } from './reading';

const row = (at: number, ...cells: string[]) =>
  `<row r="${at}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sheet = (name: string, sku: string) => ({
  name,
  rows: row(1, 'Symbol', 'Nazwa', 'Stan') + row(2, sku, 'Kubek', '4') + row(3, `${sku}-2`, 'Misa', '7'),
});
const book = workbookOf({ sheets: [sheet('Sklep', 'S-1'), sheet('Hurtownia', 'H-1')] });

describe('what a person may choose to read in one file', () => {
  test('is nothing where there is one table', async () => {
    expect((await detected('Symbol;Nazwa;Stan\nA-1;Kubek;4\nA-2;Misa;7\n')).parts).toEqual([]);
    expect((await detected(workbookOf({ sheets: [sheet('Sklep', 'S-1')] }))).parts).toEqual([]);
  });

  test('is every sheet of a workbook, or all of them', async () => {
    const { parts, profile } = await detected(book);
    expect([parts, profile.part]).toEqual([['Sklep', 'Hurtownia', '*'], '*']);
    const { rows } = await readWith(fileOf(book), profile);
    expect(rows.map(({ sku, place, line }) => [sku, place, line])).toEqual([
      ['S-1', 'Sklep', 2],
      ['S-1-2', 'Sklep', 3],
      ['H-1', 'Hurtownia', lineOnSheet(1, 2)],
      ['H-1-2', 'Hurtownia', lineOnSheet(1, 3)],
    ]);
    expect(rows.map(({ line }) => lineText(profile.sheets, line))).toEqual([
      'Sklep!2',
      'Sklep!3',
      'Hurtownia!2',
      'Hurtownia!3',
    ]);
  });

  test('is every sheet of the workbook among the files of an archive, and each can be read', async () => {
    const archive = zipOf([
      { name: 'stany.xlsx', data: book },
      { name: 'cennik.csv', data: Buffer.from('Symbol;Nazwa;Cena\nA-1;Kubek;4,99\nA-2;Misa;7,49\n') },
    ]);
    const { parts, profile } = await detected(archive);
    expect(parts).toEqual(['stany.xlsx › Sklep', 'stany.xlsx › Hurtownia', 'stany.xlsx › *', 'cennik.csv']);
    expect(profile.part).toBe('stany.xlsx › *');
    const other = await detected(archive, { overrides: { part: 'stany.xlsx › Hurtownia' } });
    expect(other.profile.part).toBe('stany.xlsx › Hurtownia');
    const { rows } = await readWith(fileOf(archive), other.profile);
    expect(rows.map(({ sku }) => sku)).toEqual(['H-1', 'H-1-2']);
  });

  test('in an archive of one workbook is that workbook’s sheets', async () => {
    const archive = zipOf([{ name: 'stany.xlsx', data: book }]);
    const { parts, profile } = await detected(archive);
    expect(parts).toEqual(['stany.xlsx › Sklep', 'stany.xlsx › Hurtownia', 'stany.xlsx › *']);
    const all = await readWith(fileOf(archive), profile);
    expect(all.rows.map(({ sku }) => sku)).toEqual(['S-1', 'S-1-2', 'H-1', 'H-1-2']);
    const other = await detected(archive, { overrides: { part: 'stany.xlsx › Hurtownia' } });
    const { rows, failure } = await readWith(fileOf(archive), other.profile);
    expect([failure, rows.map(({ sku }) => sku)]).toEqual([null, ['H-1', 'H-1-2']]);
  });
});

test('a sheet is shown line by line as it stands, so that its headings are where their number says', async () => {
  const spaced = {
    name: 'Stany',
    rows: row(1, 'Stany sklepu') + row(4, 'Symbol', 'Nazwa', 'Stan') + row(5, 'A-1', 'Kubek', '4'),
  };
  const { preview, profile } = await detected(workbookOf({ sheets: [spaced] }));
  expect(profile.headerLine).toBe(4);
  expect(preview.raw.map((line) => line.trim())).toEqual([
    'Stany sklepu',
    '',
    '',
    'Symbol\tNazwa\tStan',
    'A-1\tKubek\t4',
  ]);
});
