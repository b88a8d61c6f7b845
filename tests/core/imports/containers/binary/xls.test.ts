import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareSheet, double, formula, label, number, oldWorkbook, record } from '../../../../support/old-workbook';
import { zipOf } from '../../../../support/zip';
import { detected, mapping, read } from '../../reading/reading';
import { contents, failureOf, kept, rowsOf, SAMPLES, sample } from '../looking';

const fixture = (name: string) =>
  kept(readFileSync(join(import.meta.dirname, '../../../../fixtures/workbooks', name)), name);
const HEADER = ['Kod', 'Nazwa', 'Cena', 'Stan'].map((text, column) => label(0, column, text));

describe('workbooks other programs wrote', () => {
  // Written by xlwt; LibreOffice read it, calculated it, and wrote it again.
  test.each([
    ['xlwt.xls', [], []],
    ['libreoffice-7.xls', ['184.5'], ['0.9']],
  ])('%s: codes with their zeros, dates, formats behind what is shown', async (name, first, second) => {
    expect(await contents(fixture(name))).toMatchObject({
      kind: 'workbook',
      sheets: [{ name: 'Stany i ceny ł' }],
      writing: { form: 'xls', encoding: 'utf-8', doubt: null },
    });
    expect(await rowsOf(fixture(name))).toEqual([
      [1, 'Cennik Śrubex — stan na 26.11.2026'],
      [3, 'Kod', 'Nazwa', 'EAN', 'Cena brutto', 'Stan', 'Ważne od', 'Uwagi', 'Suma'],
      [4, '00042', 'Śruba żółta M6×20', '5901234123457', '12.3', '15', '2026-11-01', 'źdźbło', ...first],
      [5, '00007', 'Nakrętka łącząca', '5900000000022', '0.3', '3', '2026-01-02T03:04', 'TRUE', ...second],
      [6, 'A-1', 'Zestaw', '', '', '1'],
      [7, 'A-2', '', '', '', '2'],
    ]);
    expect(await rowsOf(fixture(name), 'Ukryty')).toEqual([[1, 'x', 'y']]);
  });

  test('what is merged over rows holds for each of them, and rows keep their numbers', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../../../../fixtures/workbooks/libreoffice-7.xls'));
    const { profile, ...detection } = await detected(bytes);
    expect(profile).toMatchObject({ headerLine: 3, part: null });
    expect(mapping({ profile, ...detection })).toContain('Kod=sku');
    const { rows } = await read(bytes);
    expect(rows.map(({ line, sku, name }) => [line, sku, name])).toEqual([
      [4, '00042', 'Śruba żółta M6×20'],
      [5, '00007', 'Nakrętka łącząca'],
      [6, 'A-1', 'Zestaw'],
      [7, 'A-2', 'Zestaw'],
    ]);
  });

  test('one in an archive is read from there', async () => {
    const archive = zipOf([
      { name: 'cennik.xls', data: readFileSync(join(import.meta.dirname, '../../../../fixtures/workbooks/xlwt.xls')) },
    ]);
    expect((await read(archive)).rows.map(({ sku }) => sku)).toEqual(['00042', '00007', 'A-1', 'A-2']);
  });

  test.skipIf(SAMPLES === null)('those of calamine and messytables', async () => {
    // 255:10:10 is a length of time to Excel, which is a number to us.
    expect(await rowsOf(sample('xlsx/calamine/date.xls'))).toEqual([
      [1, '2021-01-01', '15'],
      [2, '2021-01-02', '16'],
      [3, '10.6320601851852', '17'],
    ]);
    const [xls, xlsx] = [sample('xlsx/messytables/simple.xls'), sample('xlsx/messytables/simple.xlsx')];
    expect(await rowsOf(xls)).toEqual(await rowsOf(xlsx));
  });
});

describe('letters of one byte', () => {
  const rows = [label(1, 0, 'A-1'), label(1, 1, 'Żółta śruba źdźbło'), number(1, 2, 12.3), number(1, 3, 5)];
  const expected = [
    [1, 'Kod', 'Nazwa', 'Cena', 'Stan'],
    [2, 'A-1', 'Żółta śruba źdźbło', '12.3', '5'],
  ];

  test.each([
    ['right', 1250],
    ['wrong', 1252],
    ['unknown', 10_029],
  ])('are Polish where the code page is %s', async (_, codePage) => {
    const file = kept(oldWorkbook([{ name: 'Żółte', records: [...HEADER, ...rows] }], { codePage }));
    expect(await contents(file)).toMatchObject({
      sheets: [{ name: 'Żółte' }],
      writing: { encoding: 'windows-1250', doubt: null },
    });
    expect(await rowsOf(file)).toEqual(expected);
  });

  test('are read as a person says', async () => {
    const dos = [label(1, 0, 'A-1'), label(1, 1, 'Łódź', 'cp852'), number(1, 3, 5)];
    const book = oldWorkbook([{ name: 'Żółte', records: [...HEADER, ...dos] }]);
    const { profile } = await detected(book, { overrides: { encoding: 'cp852' } });
    expect(profile.encoding).toBe('cp852');
    expect((await read(book, { overrides: { encoding: 'cp852' } })).rows[0]?.name).toBe('Łódź');
  });

  test('are found out in a sheet a script wrote without a workbook', async () => {
    const file = kept(bareSheet(...HEADER, ...rows));
    expect(await contents(file)).toMatchObject({ writing: { form: 'xls', encoding: 'windows-1250' } });
    expect(await rowsOf(file)).toEqual(expected);
  });
});

describe('cells', () => {
  const FORMATS = [record(0x41e, 164, 10, Buffer.from([0]), Buffer.from('dd.mm.yyyy'))];
  const xf = (format: number) => record(0xe0, 0, format, ...Array<number>(8).fill(0));
  const one = (records: Buffer[], globals: Buffer[] = []) =>
    rowsOf(
      kept(
        oldWorkbook([{ name: 'A', records: [label(0, 0, 'Kod'), label(0, 1, 'Stan'), ...records] }], {
          version: 5,
          globals,
        }),
      ),
    );

  test('errors, truths and results of formulas', async () => {
    const error = (row: number, code: number) => record(0x205, row, 1, 0, Buffer.from([code, 1]));
    const text = Buffer.from([0, 0, 0, 0, 0, 0, 0xff, 0xff]);
    const rows = await one([
      error(1, 0x2a),
      error(2, 0x07),
      record(0x205, 3, 1, 0, Buffer.from([1, 0])),
      formula(4, 1, double(2.5)),
      formula(5, 1, text),
      record(0x207, 6, Buffer.from('wynik!')),
    ]);
    expect(rows.slice(1)).toEqual([
      [2, '', '#N/A'],
      [3, '', '#DIV/0!'],
      [4, '', 'TRUE'],
      [5, '', '2.5'],
      [6, '', 'wynik!'],
    ]);
  });

  test('a zero that nobody calculated is no stock', async () => {
    expect((await one([formula(1, 1, double(0)), formula(2, 1, double(0), 3)])).slice(1)).toEqual([
      [2, '', '0'],
      [3, '', '#UNCALCULATED!'],
    ]);
    expect((await one([record(0x5e, 0), formula(1, 1, double(0)), formula(2, 1, double(4))])).slice(1)).toEqual([
      [2, '', '#UNCALCULATED!'],
      [3, '', '4'],
    ]);
  });

  test('dates by the calendar of the workbook', async () => {
    const day = [number(1, 1, 44_000, 1)];
    const styles = [...FORMATS, xf(0), xf(164)];
    expect((await one(day, styles))[1]).toEqual([2, '', '2020-06-18']);
    expect((await one(day, [record(0x22, 1), ...styles]))[1]).toEqual([2, '', '2024-06-19']);
  });

  test('written column by column they are still rows', async () => {
    const columns = [0, 1, 2, 3].flatMap((column) =>
      Array.from({ length: 3000 }, (_, i) => number(i + 1, column, (i + 1) * 10 + column)),
    );
    const rows = await rowsOf(kept(oldWorkbook([{ name: 'A', records: [...HEADER, ...columns] }])));
    expect([rows.length, rows[1], rows[3000]]).toEqual([
      3001,
      [2, '10', '11', '12', '13'],
      [3001, '30000', '30001', '30002', '30003'],
    ]);
  });
});

describe('sheets', () => {
  const table = [...HEADER, label(1, 0, 'A-1'), number(1, 3, 5)];

  test('of several with goods a person chooses; hidden ones are only read when they are named', async () => {
    const book = oldWorkbook([
      { name: 'Sklep', records: table },
      { name: 'Stary', isHidden: true, records: table },
      { name: 'Hurt', records: table },
      { name: 'Pusty', records: [] },
    ]);
    const { parts, profile, doubts } = await detected(book);
    expect([parts, profile.part, doubts.map(({ code }) => code)]).toEqual([
      ['Sklep', 'Hurt', '*'],
      'Sklep',
      expect.arrayContaining(['part_chosen']),
    ]);
    expect(await rowsOf(kept(book), 'Stary')).toHaveLength(2);
  });

  test('none with anything in it', async () => {
    expect(await failureOf(kept(oldWorkbook([{ name: 'A', records: [] }])))).toMatchObject({ code: 'workbook_empty' });
  });
});
