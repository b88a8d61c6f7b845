import { describe, expect, test } from 'vitest';
import { workbookOf } from '../../../support/workbook';
import { zipOf } from '../../../support/zip';
import { failureOf, kept, refusal } from './looking';

const MEGABYTE = 1024 * 1024;
const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const book = (more: Partial<Parameters<typeof workbookOf>[0]>) =>
  kept(workbookOf({ sheets: [{ name: 'Stany', rows: ROW }], strings: '<si><t>a</t></si>', ...more }), 'stany.xlsx');
const editing = (part: string, edit: (xml: string) => string) =>
  book({ edit: (path, xml) => (path === part ? edit(xml) : xml) });

/** An Office file of before 2007 begins so; the names of its streams are UTF-16. */
const ole = (...streams: string[]) =>
  kept(
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(2048),
      ...streams.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
    ]),
    'cennik.xls',
    // Cuts the names in two.
    2048 + 13,
  );

describe('workbooks of other kinds', () => {
  test.each([
    ['one with a password', ole('EncryptionInfo', 'EncryptedPackage'), 'workbook_encrypted', undefined],
    ['Excel 97–2003, damaged', ole('Root Entry', 'Workbook'), 'workbook_damaged', undefined],
    ['Excel 95, damaged', ole('Root Entry', 'Book'), 'workbook_damaged', undefined],
    ['an old letter', ole('Root Entry', 'WordDocument'), 'file_binary', 'OLE'],
    ['XLSB, damaged', kept(zipOf([{ name: 'xl/workbook.bin', data: 'x' }])), 'workbook_damaged', undefined],
    ['Numbers', kept(zipOf([{ name: 'Index/Document.iwa', data: 'x' }])), 'workbook_kind_unknown', 'NUMBERS'],
    [
      'ODT',
      kept(
        zipOf([
          { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
          { name: 'META-INF/manifest.xml', data: '<x/>' },
        ]),
      ),
      'file_binary',
      'ODF',
    ],
    ['DOCX', kept(zipOf([{ name: 'word/document.xml', data: '<x/>' }])), 'file_binary', 'DOCX'],
  ])('%s', async (_, file, code, kind) => {
    const problem = await refusal(file);
    expect([problem.code, problem.facts.kind]).toEqual([code, kind]);
  });
});

describe('workbooks that are traps', () => {
  const LAUGHS = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';

  test.each([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
    '_rels/.rels',
  ])('a document type in %s', async (part) => {
    expect((await refusal(editing(part, (xml) => LAUGHS + xml))).code).toBe('workbook_doctype');
  });

  test('a document type among the texts, an external entity, an unknown one', async () => {
    const strings = 'xl/sharedStrings.xml';
    const external = '<!DOCTYPE sst SYSTEM "file:///etc/passwd">';
    expect((await failureOf(editing(strings, (xml) => LAUGHS + xml)))?.code).toBe('workbook_doctype');
    expect((await failureOf(editing(strings, (xml) => external + xml)))?.code).toBe('workbook_doctype');
    expect((await failureOf(editing(strings, (xml) => xml.replace('>a<', '>&laugh;<'))))?.code).toBe(
      'workbook_damaged',
    );
  });

  test.each([
    ['rows without end', `${ROW}<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`, 'workbook_damaged'],
    ['a column no spreadsheet has', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>', 'workbook_damaged'],
    ['elements in elements', `<row><c>${'<is>'.repeat(200)}`, 'workbook_damaged'],
    ['a gigantic cell', `<row><c><v>${'12345678'.repeat(MEGABYTE / 4)}</v></c></row>`, 'workbook_too_large'],
    ['a tag that stays open', '<row><c>', 'workbook_damaged'],
  ])('%s', async (_, rows, code) => {
    expect((await failureOf(book({ sheets: [{ name: 'Stany', rows }] }), 'Stany'))?.code).toBe(code);
  });

  test('one long text used in every cell of a row', async () => {
    const strings = `<si><t>${'x'.repeat(500_000)}</t></si>`;
    const rows = `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`;
    expect((await failureOf(book({ strings, sheets: [{ name: 'Stany', rows }] })))?.code).toBe('workbook_too_large');
  });

  test('a sheet that inflates a thousand times, and texts that do', async () => {
    const blank = ' '.repeat(30 * MEGABYTE);
    const inSheet = editing('xl/worksheets/sheet1.xml', (xml) => xml.replace('<sheetData>', `${blank}<sheetData>`));
    expect(['archive_bomb', 'workbook_too_large']).toContain((await failureOf(inSheet, 'Stany'))?.code);
    const many = '<si><t>haha</t></si>'.repeat(1_500_000);
    expect((await failureOf(editing('xl/sharedStrings.xml', (xml) => xml.replace('<si>', `${many}<si>`))))?.code).toBe(
      'archive_bomb',
    );
  });

  test('a workbook cut off in the middle', async () => {
    const whole = workbookOf({ sheets: [{ name: 'Stany', rows: ROW }] });
    expect((await refusal(kept(whole.subarray(0, whole.length - 100)))).code).toBe('archive_damaged');
  });
});

test('a large sheet comes in small batches, each saying how far it is', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i}</v></c><c r="B${i + 1}"><v>${i / 4}</v></c></row>`,
  );
  const strings = Array.from({ length: 20_000 }, (_, i) => `<si><t>Towar numer ${i}</t></si>`).join('');
  const file = kept(workbookOf({ sheets: [{ name: 'Stany', rows: rows.join('') }], strings }), 'duzy.xlsx', 65_536);
  const { readSheet } = await import('../../../../src/core/imports/containers/xlsx/read-sheet');
  let count = 0;
  let largest = 0;
  let progress = 0;
  for await (const { rows: batch, bytesRead } of readSheet(file, null)) {
    count += batch.length;
    largest = Math.max(largest, batch.length);
    expect(bytesRead).toBeGreaterThanOrEqual(progress);
    progress = bytesRead;
  }
  expect([count, progress]).toEqual([20_000, file.bytes]);
  expect(largest).toBeLessThan(1000);
});
