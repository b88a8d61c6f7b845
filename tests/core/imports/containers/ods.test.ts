import { describe, expect, test } from 'vitest';
import { zipOf } from '../../../support/zip';
import { detected, mapping, read } from '../reading/reading';
import { kept, refusal, rowsOf } from './looking';

const MIMETYPE = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 } as const;
const manifest = (more = '') => ({
  name: 'META-INF/manifest.xml',
  data: `<manifest:manifest xmlns:manifest="m">${more}</manifest:manifest>`,
});
const content = (tables: string, styles = '') => ({
  name: 'content.xml',
  data:
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c">' +
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
});
const ods = (tables: string, styles = '') => zipOf([MIMETYPE, manifest(), content(tables, styles)]);
const table = (name: string, rows: string, more = '') =>
  `<table:table table:name="${name}"${more}>${rows}</table:table>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const number = (value: string, shown: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${shown}</text:p></table:table-cell>`;
const HEADER = row(text('Symbol'), text('EAN'), text('Stan'), text('Cena brutto'));

describe('OpenDocument workbooks', () => {
  test('are read like others: the value, not what is shown of it', async () => {
    const bytes = ods(
      table(
        'Arkusz1',
        `<table:table-column/>${HEADER}${row(text('A-1'), number('5901234123457', '5,90E+12'), number('3', '3'), number('1234.5', '1 234,50 zł'))}`,
      ),
    );
    expect(mapping(await detected(bytes, { fileName: 'stany.ods' }))).toEqual([
      'Symbol=sku',
      'EAN=gtin',
      'Stan=stock:main',
      'Cena brutto=price:retail',
    ]);
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ line: 2, sku: 'A-1', gtins: ['5901234123457'], quantities: [3], prices: [123450] }]);
  });

  test('a code that is a number keeps the zeros its cell shows before it', async () => {
    const bytes = ods(
      table('Arkusz1', HEADER + row(number('123', '000123'), text(''), number('7', '7'), number('9.5', '09,50'))),
    );
    expect((await read(bytes)).rows).toMatchObject([{ sku: '000123', quantities: [7], prices: [950] }]);
  });

  test('and the word, which is none of the currency of a price', async () => {
    const cells = row(number('12', 'TW-0012'), text(''), number('7', '7'), number('9', 'PLN9'));
    const { rows } = await read(ods(table('Arkusz1', HEADER + cells)));
    expect(rows).toMatchObject([{ sku: 'TW-0012', quantities: [7], prices: [900] }]);
  });

  test('repeated cells and rows; a million empty ones cost nothing', async () => {
    const rows =
      row(
        '<table:table-cell table:number-columns-repeated="2"/>',
        text('x', ' table:number-columns-repeated="2"'),
        '<table:table-cell table:number-columns-repeated="16380"/>',
      ) +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>' +
      `<table:table-row table:number-rows-repeated="2">${text('y')}</table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    expect(await rowsOf(kept(ods(table('A', rows))))).toEqual([
      [1, '', '', 'x', 'x'],
      [4, 'y'],
      [5, 'y'],
    ]);
  });

  test('texts of several paragraphs, blanks, notes, drawings, covered cells, formulas, errors, dates, header rows', async () => {
    const rows =
      `<table:table-header-rows>${row(text('a<text:s text:c="2"/>b</text:p><text:p>c<text:span>d</text:span><text:line-break/>e'))}</table:table-header-rows>` +
      row(
        '<table:table-cell office:value-type="string"><office:annotation><text:p>uwaga</text:p></office:annotation><text:p>A</text:p><draw:frame><draw:text-box><text:p>rys</text:p></draw:text-box></draw:frame></table:table-cell>',
        '<table:covered-table-cell office:value-type="string"><text:p>stare</text:p></table:covered-table-cell>',
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>Błąd:503</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2026-11-25"><text:p>25.11.26</text:p></table:table-cell>',
      );
    expect(await rowsOf(kept(ods(table('A', rows))))).toEqual([
      [1, 'a  b\ncd\ne'],
      [2, 'A', '', '2', '#UNCALCULATED!', '2026-11-25'],
    ]);
  });

  test('in a single XML file they are read, too', async () => {
    const body = table('A', HEADER + row(text('A-1'), text(''), number('3', '3'), number('1.5', '1,50')));
    const flat =
      '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="o" xmlns:table="t" xmlns:text="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
      `<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document>`;
    expect((await read(flat)).rows).toMatchObject([{ sku: 'A-1', quantities: [3], prices: [150] }]);
  });

  test('hidden sheets and changes kept for later are not offered', async () => {
    const goods = HEADER + row(text('A'), text(''), number('1', '1'), number('2', '2'));
    const styles = '<style:style style:name="ta1"><style:table-properties table:display="false"/></style:style>';
    const tracked = `<table:tracked-changes><table:deletion><table:cell-content-deletion>${table('Zmiany', goods)}</table:cell-content-deletion></table:deletion></table:tracked-changes>`;
    const bytes = ods(tracked + table('Ukryty', goods, ' table:style-name="ta1"') + table('Towary', goods), styles);
    const found = await detected(bytes);
    expect([found.certain, found.parts, found.profile.part]).toEqual([true, [], null]);
  });

  test('with a password, without content, with a trap: refused', async () => {
    const encrypted = zipOf([
      MIMETYPE,
      manifest('<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
      { name: 'content.xml', data: 'szyfr' },
    ]);
    expect((await refusal(kept(encrypted))).code).toBe('workbook_encrypted');
    expect((await refusal(kept(zipOf([MIMETYPE, manifest()])))).code).toBe('workbook_damaged');
    expect((await refusal(kept(ods(table('A', ''))))).code).toBe('workbook_empty');
    const many = table('A', `<table:table-row table:number-rows-repeated="1000000">${text('x')}</table:table-row>`);
    expect((await refusal(kept(ods(many)))).code).toBe('workbook_too_large');
    const wide = table('A', row(text('x', ' table:number-columns-repeated="20000"')));
    expect((await refusal(kept(ods(wide)))).code).toBe('workbook_too_large');
    const long = table('A', row(text('x'.repeat(1_200_000))));
    expect((await refusal(kept(ods(long)))).code).toBe('workbook_too_large');
  });
});
