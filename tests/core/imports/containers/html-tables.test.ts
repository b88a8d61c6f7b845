import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, mapping, read } from '../reading/reading';
import { failureOf, kept, refusal, rowsOf } from './looking';

const page = (body: string) =>
  kept(Buffer.from(`<html><head><title>Eksport</title></head><body>${body}</body></html>`));

describe('tables of web pages', () => {
  test('a table called a workbook is read like one', async () => {
    const text =
      '\ufeff<table border=1><tr><th>Symbol</th><th>Nazwa</th><th>Stan</th><th>Cena brutto</th></tr>' +
      '<tr><td>A-1</td><td>Śruba &amp; nakrętka<br>M6</td><td>4</td><td>1&nbsp;234,50 zł</td></tr>' +
      '<tr><td>A-2</td><td>&lt;Wtyk&gt;</td><td></td><td>2,00 zł</td></tr></table>';
    const found = await detected(text, { fileName: 'stany.xls' });
    expect(mapping(found)).toEqual(['Symbol=sku', 'Nazwa=name', 'Stan=stock:main', 'Cena brutto=price:retail']);
    expect([found.certain, found.parts]).toEqual([true, []]);
    const { rows, problems, failure } = await read(text);
    expect(failure).toBeNull();
    expect(problems).toEqual([]);
    expect(rows.map(({ line, sku, name, quantities, prices }) => [line, sku, name, quantities[0], prices[0]])).toEqual([
      [2, 'A-1', 'Śruba & nakrętka M6', 4, 123450],
      [3, 'A-2', '<Wtyk>', null, 200],
    ]);
  });

  test('what the page declares decides over letters, unless the bytes say otherwise', async () => {
    const table =
      '<table><tr><td>Symbol</td><td>Nazwa</td><td>Stan</td></tr><tr><td>A</td><td>?</td><td>1</td></tr></table>';
    const written = (charset: string, letters: Buffer) => {
      const head = Buffer.from(`<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);
      const [before = '', after = ''] = table.split('?');
      return Buffer.concat([head, Buffer.from(before), letters, Buffer.from(after)]);
    };
    // Ś is 8C in windows-1250 and A6 in ISO-8859-2; ż is BF in both.
    const nameOf = async (bytes: Buffer) => (await read(bytes)).rows[0]?.name;
    expect(await nameOf(written('windows-1250', Buffer.from([0x8c, 0x72, 0x75, 0xbf])))).toBe('Śruż');
    expect(await nameOf(written('iso-8859-2', Buffer.from([0xa6, 0x72, 0x75, 0xbf])))).toBe('Śruż');
    expect(await nameOf(written('iso-8859-2', Buffer.from('Śruż')))).toBe('Śruż');
  });

  test('an Excel page keeps whole numbers behind the ones it shows; dates and percents stay as shown', async () => {
    const cells =
      '<tr><td x:num="5901234123457">5,90E+12</td><td x:num="12.5">12,50</td><td x:num>7</td>' +
      '<td x:num="123">000123</td><td x:num="0.23">23%</td><td x:num="46351">25.11.2026</td><td sdval="3.25" sdnum="1045;">3,25</td></tr>';
    expect(await rowsOf(page(`<table>${cells}</table>`))).toEqual([
      [1, '5901234123457', '12.5', '7', '000123', '23%', '25.11.2026', '3.25'],
    ]);
  });

  test('merged cells hold their value at the top left, and what they cover is empty', async () => {
    const rows =
      '<tr><td colspan=3>Stany</td></tr><tr><td rowspan=2>A</td><td>1</td><td>x</td></tr><tr><td>2</td><td>y</td></tr>' +
      '<tr><td>B</td><td>3</td><td>z</td></tr>';
    expect(await rowsOf(page(`<table>${rows}</table>`))).toEqual([
      [1, 'Stany'],
      [2, 'A', '1', 'x'],
      [3, '', '2', 'y'],
      [4, 'B', '3', 'z'],
    ]);
  });

  test('spans nobody can understand count as one; keys to sort by are not seen', async () => {
    const rows =
      '<tr><td>A</td><td colspan=>1</td><td>x</td></tr><tr><td>B</td><td colspan="foo">2</td><td rowspan="">y</td></tr>' +
      '<tr style="display:none"><td>C</td><td><span style="display: none" class="sortkey">0007</span>7</td><td>z</td></tr>';
    expect(await rowsOf(page(`<table>${rows}</table>`))).toEqual([
      [1, 'A', '1', 'x'],
      [2, 'B', '2', 'y'],
      [3, 'C', '7', 'z'],
    ]);
  });

  test('tags nobody closed, scripts and styles in cells', async () => {
    const rows = '<tr><td>A<td><b>1</b><script>var x = "9";</script><tr><td>B<td><style>td{}</style>2';
    expect(await rowsOf(page(`<table><tbody>${rows}</table>`))).toEqual([
      [1, 'A', '1'],
      [2, 'B', '2'],
    ]);
  });

  test('of several tables the one with goods is meant; where two have goods a person is asked', async () => {
    const menu = '<table><tr><td>Start</td><td>Wyloguj</td></tr></table>';
    const goods = (code: string) =>
      `<table><tr><td>Symbol</td><td>Nazwa</td><td>Stan</td></tr><tr><td>${code}</td><td>Kabel</td><td>4</td></tr></table>`;
    const one = await detected(`<html><table><tr><td>${menu}</td></tr><tr><td>${goods('A')}</td></tr></table></html>`);
    expect([one.certain, one.profile.part]).toEqual([true, '#3']);
    const two = await detected(`<html>${goods('A')}${menu}${goods('B')}</html>`);
    expect(two.certain).toBe(false);
    expect(two.doubts[0]).toMatchObject({ code: 'part_chosen', facts: { part: '#1', parts: '#1, #3' } });
    const wanted = await read(`<html>${goods('A')}${menu}${goods('B')}</html>`, { overrides: { part: '#3' } });
    expect(wanted.rows.map(({ sku }) => sku)).toEqual(['B']);
  });

  test('a table inside a cell of a table of goods is text of that cell', async () => {
    const text =
      '<table><tr><td>Symbol</td><td>Stan</td><td>Nazwa</td></tr>' +
      '<tr><td>A</td><td>4</td><td>Kabel<table><tr><td>5</td><td>m</td></tr></table></td></tr></table>';
    expect((await read(text)).rows.map(({ sku, name, quantities }) => [sku, name, quantities])).toEqual([
      ['A', 'Kabel 5 m', [4]],
    ]);
  });

  test.each([
    ['a heading over it', '<h2>Zamówienie nr 12/2026</h2>', 'orders'],
    ['a table before it', '<table><tr><td>Faktura VAT</td><td>FV 12/2026</td></tr></table>', 'delivery'],
  ])('what a document is named in %s makes no stock of its lines', async (_, above, kind) => {
    const lines =
      '<table><tr><th>Symbol</th><th>Nazwa</th><th>Ilość</th></tr><tr><td>A</td><td>Kabel</td><td>2</td></tr></table>';
    const found = await detected(`<html>${above}${lines}</html>`);
    expect([found.profile.kind, found.certain]).toEqual([kind, false]);
  });

  test('the moment a page says it is true for, in Poland, is the one its stock is true for', async () => {
    const lines = '<table><tr><th>Symbol</th><th>Stan</th></tr><tr><td>A</td><td>2</td></tr></table>';
    const found = await detected(
      `<html><h2>Stan magazynu na dzień 2026-11-24 14:30</h2><p>Strona 1</p>${lines}</html>`,
    );
    expect([found.asOf, found.asOfFrom]).toEqual(['2026-11-24T13:30:00.000Z', 'contents']);
    expect([found.profile.kind, found.certain]).toEqual(['stock', true]);
  });

  test('a page that ends within a row was cut off', async () => {
    const whole = '<table><tr><td>Symbol</td><td>Stan</td></tr><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>345';
    expect(await failureOf(kept(Buffer.from(whole)))).toEqual({
      code: 'workbook_cut_off',
      facts: { file: 'plik', row: 3 },
    });
    expect(await inspect(whole)).toMatchObject({ ok: false, problem: { code: 'workbook_cut_off' } });
    // Without the closing of the table alone nothing is missing.
    expect(
      codes((await read('<table><tr><td>Symbol</td><td>Stan</td></tr><tr><td>A</td><td>12</td></tr>')).problems),
    ).toEqual([]);
  });

  test('limits hold: depth, tables in tables, columns, an endless cell, an endless comment', async () => {
    const cases = [
      '<div>'.repeat(3000) + '<table><tr><td>x</td></tr></table>',
      '<table><tr><td>'.repeat(40),
      `<table><tr>${'<td colspan=1000>x</td>'.repeat(20)}</tr></table>`,
      `<table><tr><td>${'x'.repeat(3_000_000)}</td></tr></table>`,
      `<table><tr><td>x</td></tr><!-- ${'x'.repeat(9_000_000)}`,
    ];
    for (const html of cases) {
      expect((await refusal(kept(Buffer.from(html), 'plik', 65_536))).code).toBe('workbook_too_large');
    }
  });

  test('entities of a document type stay text', async () => {
    const html =
      '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><table><tr><td>&b;</td><td>&oacute;</td></tr></table>';
    expect(await rowsOf(kept(Buffer.from(html)))).toEqual([[1, '&b;', 'ó']]);
  });
});
