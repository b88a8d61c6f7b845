import { describe, expect, test } from 'vitest';
import { mapping, detected, read } from '../reading/reading';
import { failureOf, kept, refusal, rowsOf } from './looking';

const HEAD =
  '<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n' +
  '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">';
const data = (type: string, value: string) => `<Cell><Data ss:Type="${type}">${value}</Data></Cell>`;
const sheet = (name: string, rows: string, more = '') =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
const book = (...sheets: string[]) => `${HEAD}${sheets.join('')}</Workbook>`;
const row = (...cells: string[]) => `<Row>${cells.join('')}</Row>`;
const HEADER = row(
  data('String', 'Indeks'),
  data('String', 'Nazwa'),
  data('String', 'Stan'),
  data('String', 'Cena brutto'),
);

describe('the XML of Excel 2003', () => {
  test('is read like a workbook', async () => {
    const text = book(
      sheet(
        'Towary',
        HEADER +
          row(
            data('String', '007'),
            data('String', 'Kabel &amp; wtyk'),
            data('Number', '12'),
            data('Number', '9.9900000000000002'),
          ),
      ),
    );
    expect(mapping(await detected(text, { fileName: 'towary.xls' }))).toEqual([
      'Indeks=sku',
      'Nazwa=name',
      'Stan=stock:main',
      'Cena brutto=price:retail',
    ]);
    expect((await read(text)).rows).toMatchObject([
      { line: 2, sku: '007', name: 'Kabel & wtyk', quantities: [12], prices: [999] },
    ]);
  });

  test('a code that is a number keeps the zeros that its style, or its row’s or column’s, shows before it', async () => {
    const styles =
      '<Styles><Style ss:ID="Default"/><Style ss:ID="s6"><NumberFormat ss:Format="000000"/></Style>' +
      '<Style ss:ID="s2"><NumberFormat ss:Format="0.00"/></Style></Styles>';
    const columns = '<Column ss:Index="2" ss:Span="1" ss:StyleID="s6"/>';
    const styled = (style: string, value: string) =>
      data('Number', value).replace('<Cell>', `<Cell ss:StyleID="${style}">`);
    const rows = [
      row(styled('s6', '123'), data('Number', '5'), styled('s2', '7'), data('Number', '9')),
      row(data('Number', '8')).replace('<Row>', '<Row ss:StyleID="s6">'),
    ];
    const text = `${HEAD}${styles}${sheet('A', columns + rows.join(''))}${sheet('B', row(data('Number', '1'), data('Number', '2')))}</Workbook>`;
    expect(await rowsOf(kept(Buffer.from(text)), 'A')).toEqual([
      [1, '000123', '000005', '7', '9'],
      [2, '000008'],
    ]);
    expect(await rowsOf(kept(Buffer.from(text)), 'B')).toEqual([[1, '1', '2']]);
  });

  test('cells and rows that are left out, merged cells, comments, rich text, formulas, dates', async () => {
    const cells =
      '<Row ss:Index="3" ss:Span="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">A</Data>' +
      '<Comment><ss:Data>uwaga</ss:Data></Comment></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>' +
      '<Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>gru</B>by</ss:Data></Cell>' +
      '<Cell ss:Formula="=1+1"/><Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>' +
      '<Cell><Data ss:Type="DateTime">2026-11-25T00:00:00.000</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>';
    expect(await rowsOf(kept(Buffer.from(book(sheet('A', cells)))))).toEqual([
      [3, '', 'A', '', 'TRUE'],
      [6, 'gruby', '#UNCALCULATED!', '2', '2026-11-25', '#N/A'],
    ]);
  });

  test('hidden sheets are not offered beside others; the one with goods is meant', async () => {
    const hidden =
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const goods = HEADER + row(data('String', 'A'), data('String', 'Kabel'), data('Number', '1'), data('Number', '2'));
    const found = await detected(
      book(sheet('Stare', goods, hidden), sheet('Info', row(data('String', 'Raport'))), sheet('Nowe', goods)),
    );
    expect([found.certain, found.profile.part, found.parts]).toEqual([true, null, []]);
    expect((await read(book(sheet('Stare', HEADER, hidden), sheet('Nowe', goods)))).rows.map(({ sku }) => sku)).toEqual(
      ['A'],
    );
  });

  test('a blank line before it, and windows-1250 as declared', async () => {
    const text = `\n${book(sheet('A', row(data('String', 'Symbol'), data('String', 'Nazwa')) + row(data('String', 'A'), data('String', '?'))))}`;
    const [before = '', after = ''] = text
      .replace('version="1.0"', 'version="1.0" encoding="windows-1250"')
      .split('?</Data>');
    const bytes = Buffer.concat([
      Buffer.from(before, 'latin1'),
      Buffer.from([0x8c, 0x77, 0x69, 0xb9]),
      Buffer.from(`</Data>${after}`, 'latin1'),
    ]);
    expect((await read(bytes)).rows[0]?.name).toBe('Świą');
  });

  test('cut off, with a document type, too wide: refused', async () => {
    const whole = book(sheet('A', HEADER));
    expect((await refusal(kept(Buffer.from(whole.slice(0, -40))))).code).toBe('workbook_damaged');
    const doctype = whole.replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook');
    expect((await refusal(kept(Buffer.from(doctype)))).code).toBe('workbook_doctype');
    const wide = book(sheet('A', '<Row><Cell ss:Index="20000"><Data ss:Type="String">x</Data></Cell></Row>'));
    expect((await failureOf(kept(Buffer.from(wide))))?.code).toBe('workbook_too_large');
  });
});
