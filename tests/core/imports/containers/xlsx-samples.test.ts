import { describe, expect, test } from 'vitest';
import { contents, failureOf, refusal, rowsOf, sample, SAMPLES } from './looking';

const xlsx = (path: string) => sample(`xlsx/${path}`);

describe.skipIf(SAMPLES === null)('workbooks from elsewhere', () => {
  test('a table of stock as Excel writes it', async () => {
    expect(await rowsOf(xlsx('calamine/inventory-table.xlsx'))).toEqual([
      [1, 'Item', 'Type', 'Quantity'],
      [2, '1', 'Apple', '50'],
      [3, '2', 'Banana', '200'],
      [4, '3', 'Orange', '60'],
      [5, '4', 'Pear', '100'],
    ]);
  });

  test('dates of both calendars; a length of time is a number', async () => {
    const expected = [
      [1, '2021-01-01', '15'],
      [2, '2021-01-02', '16'],
      [3, '10.6320601851852', '17'],
    ];
    expect(await rowsOf(xlsx('calamine/date.xlsx'))).toEqual(expected);
    expect(await rowsOf(xlsx('calamine/date_1904.xlsx'))).toEqual(expected);
    expect(await rowsOf(xlsx('exceljs/1904.xlsx'))).toEqual([[4, '', '1904-01-01']]);
    expect(await rowsOf(xlsx('exceljs/dateIssue.xlsx'))).toEqual([
      [1, 'Date'],
      [2, '2020-11-20'],
    ]);
  });

  test('error cells', async () => {
    const rows = await rowsOf(xlsx('calamine/errors.xlsx'));
    expect(rows.map(([, cell]) => cell)).toEqual(['#DIV/0!', '#NAME?', '#VALUE!', '#NULL!', '#REF!', '#NUM!', '#N/A']);
  });

  test('a header below notes, merged cells, lines of headers', async () => {
    expect((await rowsOf(xlsx('calamine/header-row.xlsx')))[1]).toEqual([
      9,
      'Columns',
      'Column A',
      'Column B',
      'Column C',
    ]);
    expect(await rowsOf(xlsx('calamine/merge_cells.xlsx'))).toEqual([
      [1, 'Row Merge', '', 'Not Merged'],
      [2, 'Column Merge', 'Chunk Merged'],
    ]);
    expect(await rowsOf(xlsx('frictionless/merged-cells.xlsx'))).toEqual([[1, 'data']]);
    expect((await rowsOf(xlsx('frictionless/multiline-headers.xlsx'))).map(([row]) => row)).toEqual([1, 4, 5, 6]);
  });

  test('texts: inline ones, entities, empty ones', async () => {
    const requirements = await rowsOf(xlsx('calamine/inlineStr_with_value.xlsx'));
    expect(requirements[0]?.slice(1, 3)).toEqual(['NN', 'Hierarchy']);
    expect(await rowsOf(xlsx('calamine/encoded_entities.xlsx'))).toEqual([
      [1, '&'],
      [2, '\n'],
    ]);
    expect(await rowsOf(xlsx('calamine/empty_shared_string.xlsx'))).toEqual([[1, 'abc']]);
  });

  test('formulas hold their results, formats do not change values', async () => {
    expect((await rowsOf(xlsx('exceljs/gold.xlsx'))).map(([, name, value]) => [name, value])).toEqual([
      ['Text', 'I am Text'],
      ['Number', '3.14'],
      ['Integer', '5'],
      ['Date', '2016-05-17'],
      ['Formula', 'I am Text'],
      ['Hyperlink', 'exceljs'],
    ]);
    expect(await rowsOf(xlsx('frictionless/number-format-multicode.xlsx'))).toEqual([
      [1, 'col1'],
      [2, '4.51119775197299'],
      [3, '-9.03233986479077'],
      [4, '15.7929464439101'],
    ]);
    // 51276 days after 30 December 1899, and a number that only looks rounded.
    const [, values] = await rowsOf(xlsx('frictionless/preserve-formatting.xlsx'));
    expect(values?.slice(2, 9)).toEqual([...Array<string>(5).fill('1000.5577'), '2040-05-20', '2040-05-20']);
  });

  test('Google Sheets, Numbers and a whole table', async () => {
    expect(await rowsOf(xlsx('exceljs/google-sheets.xlsx'))).toEqual([
      [1, 'BEGIN', 'HIDDEN', 'VISIBLE'],
      [2, 'HIDDEN'],
      [3, 'VISIBLE'],
    ]);
    expect((await rowsOf(xlsx('frictionless/skip-rows.xlsx')))[1]).toEqual([2, 'A', 'B']);
    const simple = await rowsOf(xlsx('messytables/simple.xlsx'));
    expect([simple.length, simple[2]]).toEqual([7, [3, '2011-01-02', '-1', 'Galway']]);
    expect(await contents(xlsx('phpspreadsheet/blankcell.xlsx'))).toMatchObject({
      kind: 'workbook',
      sheets: [{ name: 'Sheet1' }],
    });
  });

  test.each([
    ['messytables/libreoffice.xlsx', 'workbook_empty'],
    ['phpspreadsheet/HiddenSheet.xlsx', 'workbook_empty'],
  ])('%s is refused: %s', async (path, code) => {
    expect((await refusal(xlsx(path))).code).toBe(code);
  });

  test('a workbook that lost its texts is damaged, not a table of numbers', async () => {
    expect((await failureOf(xlsx('exceljs/missing-bits.xlsx')))?.code).toBe('workbook_damaged');
  });
});
