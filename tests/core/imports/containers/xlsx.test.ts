import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../../src/core/imports/containers/xlsx/read-sheet';
import { workbookOf } from '../../../support/workbook';
import { contents, kept, refusal, rowsOf } from './looking';

/** One sheet with these rows, and whatever else the workbook has. */
const book = (rows: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
  kept(workbookOf({ sheets: [{ name: 'Stany', rows }], ...more }), 'stany.xlsx');
const cells = async (...args: Parameters<typeof book>) => (await rowsOf(book(...args)))[0]?.slice(1);

describe('numbers', () => {
  test.each([
    ['an EAN is exact however Excel shows it', '5901234123457', '5901234123457'],
    ['an EAN in exponent form', '5.9012341234569999E+12', '5901234123457'],
    ['the largest integer', '9007199254740991', '9007199254740991'],
    ['more digits than a double holds', '359012345678901234', '359012345678901234'],
    ['noise of binary fractions', '0.30000000000000004', '0.3'],
    ['noise from below', '12.299999999999999', '12.3'],
    ['noise around zero', '2.7755575615628914E-17', '0'],
    ['a percentage is the raw share', '0.23', '0.23'],
    ['a small price', '1.0000000000000001E-5', '0.00001'],
    ['a thousandth', '1E-3', '0.001'],
    ['a very small number has no exponent', '0.00000012', '0.00000012'],
    ['a negative number', '-5', '-5'],
    ['zero', '0', '0'],
    ['a large round number', '1E+20', '100000000000000000000'],
  ])('%s', async (_, raw, text) => {
    expect(await cells(`<row r="1"><c r="A1"><v>${raw}</v></c></row>`)).toEqual([text]);
  });
});

test.each([
  ['00000', '12', '00012'],
  ['0000000000000', '36000291452', '0036000291452'],
  ['00000', '123456', '123456'],
  ['00', '1.5', '1.5'],
  ['0', '7', '7'],
  ['0.00', '7', '7'],
  ['00000', '-12', '-12'],
  ['&quot;TW-&quot;0000', '12', 'TW-0012'],
  ['&quot;TW-&quot;0000', '12345', 'TW-12345'],
  ['&quot;IDX&quot;0', '7', 'IDX7'],
  ['\\A\\/00', '7', 'A/07'],
  ['00\\-000', '12345', '12-345'],
  ['00-000&quot;X&quot;;@', '7', '00-007X'],
  // Words of a quantity or a price are none of its digits.
  ['0&quot; szt.&quot;', '12', '12'],
  ['00&quot; szt.&quot;', '12', '12'],
  ['&quot;PLN &quot;0', '12', '12'],
  ['&quot;PLN&quot;00', '12', '12'],
  ['&quot;ok. &quot;0', '12', '12'],
  ['&quot;EUR&quot;\\ 000', '12', '12'],
  ['#,##0&quot;szt&quot;', '1200', '1200'],
  ['&quot;TW-&quot;0.00', '12', '12'],
])(
  'zeros and words a format shows around a number belong to a code: %s shows %s as %s',
  async (format, value, shown) => {
    expect(await cells(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { formats: [format] })).toEqual([shown]);
  },
);

describe('dates', () => {
  const dated = (serial: string, format: string, date1904 = false) =>
    cells(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`, { formats: [format], date1904 });

  // Serial numbers by python: (date(2026, 11, 25) - date(1899, 12, 30)).days == 46351.
  test.each([
    ['a day', '46351', 'yyyy\\-mm\\-dd', '2026-11-25'],
    ['a day in Polish', '46351', '[$-415]d\\ mmmm\\ yyyy;@', '2026-11-25'],
    ['a day and an hour', '46351.604166666664', 'dd.mm.yyyy hh:mm', '2026-11-25T14:30'],
    ['seconds', '46351.604178240741', 'dd.mm.yyyy', '2026-11-25T14:30:01'],
    ['a second rounded up to midnight', '46350.999999', 'dd.mm.yyyy', '2026-11-25'],
    ['only a time', '0.60416666666666663', 'hh:mm', '14:30'],
    ['the first of March 1900', '61', 'd/m/yy', '1900-03-01'],
    ['the first day there is', '1', 'd/m/yy', '1900-01-01'],
    ['no date: a price in złoty', '46351', '#,##0.00\\ &quot;zł&quot;;[Red]\\-#,##0.00\\ &quot;zł&quot;', '46351'],
    ['no date: a currency in brackets', '46351', '_-* #,##0.00\\ [$zł-415]_-', '46351'],
    ['no date: pieces', '46351', '0&quot; szt&quot;', '46351'],
    ['no date: a name of a format', '46351', 'General', '46351'],
    ['no date: a length of time', '1.5', '[h]:mm:ss', '1.5'],
    ['no date: an EAN in a column of dates', '5901234123457', 'yyyy-mm-dd', '5901234123457'],
    ['no date: a negative number', '-3', 'yyyy-mm-dd', '-3'],
  ])('%s', async (_, serial, format, text) => {
    expect(await dated(serial, format)).toEqual([text]);
  });

  test('count from 1904 where the workbook says so', async () => {
    // (date(2026, 11, 25) - date(1904, 1, 1)).days == 44889
    expect(await dated('44889', 'yyyy-mm-dd', true)).toEqual(['2026-11-25']);
  });

  test('built-in formats, cell styles and dates as text', async () => {
    const row = '<row r="1"><c r="A1" s="1"><v>46351</v></c><c r="B1" t="d"><v>2026-11-25T08:05:00Z</v></c></row>';
    expect(await cells(row)).toEqual(['2026-11-25', '2026-11-25T08:05']);
  });
});

describe('texts', () => {
  test('shared, inline and rich ones, without the reading aid of Japanese', async () => {
    const strings =
      '<si><t>0012345</t></si><si><r><t>Ala </t></r><r><rPr><b/></rPr><t xml:space="preserve">ma kota</t></r></si>' +
      '<si><t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh></si><si/>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>Kubek </t></r><r><t>&lt;biały&gt;</t></r></is></c>' +
      '<c r="F1" t="inlineStr"><is><t>007</t></is></c></row>';
    expect(await cells(row, { strings })).toEqual(['0012345', 'Ala ma kota', '漢', '', 'Kubek <biały>', '007']);
  });

  test('escapes of Office: line ends become LF, an escaped escape stays text', async () => {
    const strings =
      '<si><t>dwa_x000D_\nwiersze</t></si><si><t>_x005F_x000D_</t></si><si><t>a_x0009_b &amp;amp;</t></si>';
    const row = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>';
    expect(await cells(row, { strings })).toEqual(['dwa\nwiersze', '_x000D_', 'a\tb &amp;']);
  });

  test('a reference to a text that is not there is an error cell; without any texts the workbook is damaged', async () => {
    const row = '<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1"><v>1</v></c></row>';
    expect(await cells(row, { strings: '<si><t>a</t></si>' })).toEqual(['#REF!', '1']);
    await expect(rowsOf(book(row))).rejects.toThrow('workbook_damaged');
  });
});

describe('formulas, errors and truths', () => {
  test('a formula is its stored result, of whatever type', async () => {
    const row =
      '<row r="1"><c r="A1"><f>B1*2</f><v>24.6</v></c><c r="B1" t="str"><f>C1</f><v>Kubek</v></c>' +
      '<c r="C1" t="e"><f>VLOOKUP(1,A:A,1,0)</f><v>#N/A</v></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c>' +
      '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f t="shared" si="0"/><v>7</v></c></row>';
    expect(await cells(row)).toEqual(['24.6', 'Kubek', '#N/A', 'TRUE', '', '7']);
  });

  test('a formula without a result is marked: it is neither empty nor zero', async () => {
    const row = '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><f>C1</f><v></v></c><c r="C1"><f>1+1</f><v/></c></row>';
    expect(await cells(row)).toEqual(['#UNCALCULATED!', '#UNCALCULATED!', '#UNCALCULATED!']);
  });

  test('zeros of a writer that calculates nothing are no results', async () => {
    const row =
      '<row r="1"><c r="A1"><f>B1*2</f><v>0</v></c><c r="B1"><v>0</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>';
    expect(await cells(row, { calc: '<calcPr fullCalcOnLoad="1"/>' })).toEqual(['#UNCALCULATED!', '0', '2']);
    expect(await cells(row, { calc: '<calcPr calcId="191029"/>' })).toEqual(['0', '0', '2']);
  });

  test('error cells keep their text, truths are TRUE and FALSE', async () => {
    const row = '<row r="1"><c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>';
    expect(await cells(row)).toEqual(['#DIV/0!', 'TRUE', 'FALSE']);
  });
});

describe('where cells stand', () => {
  test('gaps are empty cells, rows keep their numbers, blank rows and blank styled cells are left out', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="E2" s="1"/></row><row r="3"><c r="A3" s="1"/></row>' +
      '<row r="1048576"><c r="AA1048576"><v>3</v></c></row>';
    expect(await rowsOf(book(rows))).toEqual([
      [2, '', '1', '', '2'],
      [1_048_576, ...Array.from({ length: 26 }, () => ''), '3'],
    ]);
  });

  test('writers that leave out the references are read in order', async () => {
    expect(await rowsOf(book('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual([
      [1, '1', '', '2'],
      [2, '3'],
    ]);
  });

  test('a merged cell has its value top left; a dimension that lies is not believed', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2"><c r="A2"/><c r="B2"><v>2</v></c></row>';
    const sheet = { name: 'Stany', rows, before: '<dimension ref="A1:A1"/>' };
    expect(await rowsOf(kept(workbookOf({ sheets: [sheet] })))).toEqual([
      [1, '1'],
      [2, '', '2'],
    ]);
  });

  test('hidden rows are read and counted', async () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>';
    let last = null;
    let read = 0;
    for await (const batch of readSheet(book(rows), null)) {
      last = batch;
      read += batch.rows.length;
    }
    expect([read, last?.hiddenRows, last?.failure]).toEqual([2, 1, null]);
  });
});

describe('what writers do differently', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46351</v></c></row>';
  const strings = '<si><t>Kubek</t></si>';
  const formats = ['yyyy-mm-dd'];
  const expected = ['Kubek', '2026-11-25'];

  test('backslashes in the paths of parts', async () => {
    expect(await cells(rows, { strings, formats, slash: '\\' })).toEqual(expected);
  });

  test('prefixes before the names of elements', async () => {
    const edit = (path: string, xml: string) =>
      /^xl\/[^_]/.test(path) ? xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replaceAll('xmlns=', 'xmlns:x=') : xml;
    expect(await cells(rows, { strings, formats, edit })).toEqual(expected);
  });

  test('other names and places of parts, found by what points to them', async () => {
    const moved: Record<string, string> = {
      'xl/workbook.xml': 'xl/workbook22.xml',
      'xl/_rels/workbook.xml.rels': 'xl/_rels/workbook22.xml.rels',
      'xl/worksheets/sheet1.xml': 'xl/worksheets/Arkusz.xml',
      'xl/sharedStrings.xml': 'teksty/strings.xml',
    };
    const edit = (path: string, xml: string) =>
      path.endsWith('.rels')
        ? xml
            .replace('xl/workbook.xml', '/xl/workbook22.xml')
            .replace('worksheets/sheet1.xml', './Worksheets/Arkusz.xml')
            .replace('sharedStrings.xml', '../teksty/strings.xml')
        : xml;
    const rename = (path: string) => moved[path] ?? path;
    expect(await cells(rows, { strings, formats, edit, rename })).toEqual(expected);
  });

  test('the strict flavour of the standard', async () => {
    const edit = (_: string, xml: string) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        );
    expect(await cells(rows, { strings, formats, edit })).toEqual(expected);
  });

  test('UTF-16 parts and a byte-order mark', async () => {
    const marked = (_: string, xml: string) => `\ufeff${xml}`;
    expect(await cells(rows, { strings, formats, edit: marked })).toEqual(expected);
    const wide = (_: string, xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(await cells(rows, { strings, formats, edit: wide })).toEqual(expected);
  });
});

describe('sheets', () => {
  const filled = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const sheets = (...all: { name: string; rows: string; state?: string }[]) =>
    kept(workbookOf({ sheets: all }), 'ceny.xlsx');

  test('visible ones with something in them are offered', async () => {
    const file = sheets(
      { name: 'Pusty', rows: '' },
      { name: 'Ceny &amp; stany', rows: filled },
      { name: 'Słownik', rows: filled, state: 'hidden' },
      { name: 'Makra', rows: filled, state: 'veryHidden' },
      { name: 'Stany', rows: filled },
    );
    expect(await contents(file)).toMatchObject({
      kind: 'workbook',
      sheets: [{ name: 'Ceny & stany' }, { name: 'Stany' }],
    });
    expect(await rowsOf(file, 'Słownik')).toEqual([[1, '1']]);
  });

  test('hidden ones are offered where there is nothing else', async () => {
    const file = sheets({ name: 'Pusty', rows: '' }, { name: 'Dane', rows: filled, state: 'hidden' });
    expect(await contents(file)).toMatchObject({ kind: 'workbook', sheets: [{ name: 'Dane' }] });
    expect(await rowsOf(file)).toEqual([[1, '1']]);
  });

  test('an empty workbook is refused, a sheet that is not there is named', async () => {
    expect((await refusal(sheets({ name: 'Pusty', rows: '<row r="1"><c r="A1" s="1"/></row>' }))).code).toBe(
      'workbook_empty',
    );
    await expect(rowsOf(sheets({ name: 'Dane', rows: filled }), 'Stany')).rejects.toThrow(/sheet_missing.*"Dane"/);
  });
});

test('a workbook written by exceljs reads as it was meant', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Cennik');
  sheet.addRow(['Symbol', 'EAN', 'Cena', 'Data', 'Stan']);
  sheet.addRow(['00123', 5901234123457, 12.3, new Date(Date.UTC(2026, 10, 25)), { formula: '1+1', result: 2 }]);
  sheet.addRow([{ richText: [{ text: 'A-' }, { text: '1' }] }, null, 0.1 + 0.2, null, { formula: '1+1' }]);
  sheet.mergeCells('A5:B5');
  sheet.getCell('A5').value = 'Uwaga';
  const file = kept(Buffer.from(await workbook.xlsx.writeBuffer()), 'cennik.xlsx', 65_536);
  expect(await rowsOf(file)).toEqual([
    [1, 'Symbol', 'EAN', 'Cena', 'Data', 'Stan'],
    [2, '00123', '5901234123457', '12.3', '2026-11-25', '2'],
    [3, 'A-1', '', '0.3', '', '#UNCALCULATED!'],
    [5, 'Uwaga'],
  ]);
});
