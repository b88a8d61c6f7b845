import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { zipOf } from '../../../../support/zip';
import type { Shown } from './paper';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** A cell that a spreadsheet would hold as a number; null where it is a text to it. */
function numberOf(cell: string, isFigure: boolean): number | null {
  if (!isFigure || !/^-?\d[\d ]*(?:,\d+)?$/.test(cell)) return null;
  return Number(cell.replaceAll(' ', '').replace(',', '.'));
}

const all = ({ head, heading, body, foot }: Shown) => [...head, heading, ...body, ...foot];

export const WORKBOOK = fc.record({
  /** Figures are numbers, or texts as printed. */
  isNumeric: fc.boolean(),
  mergesTitles: fc.boolean(),
  mergesHeadings: fc.boolean(),
  blankRows: fc.nat(2),
  left: fc.nat(2),
  otherSheet: oneOf('', 'before', 'after', 'hidden'),
});
type Workbook = typeof WORKBOOK extends fc.Arbitrary<infer T> ? T : never;

function addTerms(book: ExcelJS.Workbook, isHidden: boolean): void {
  const sheet = book.addWorksheet('Warunki', { state: isHidden ? 'hidden' : 'visible' });
  for (const line of ['Warunki sprzedaży', 'Reklamacje w ciągu 7 dni', 'Dziękujemy za zakupy']) sheet.addRow([line]);
}

export async function xlsx(shown: Shown, dress: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  if (dress.otherSheet === 'before') addTerms(book, false);
  const sheet = book.addWorksheet('Faktura');
  let at = 0;
  const add = (cells: readonly string[], areFigures: boolean) => {
    at++;
    cells.forEach((cell, i) => {
      if (cell === '') return;
      const figure = dress.isNumeric ? numberOf(cell, areFigures && shown.figures[i] === true) : null;
      sheet.getCell(at, i + 1 + dress.left).value = figure ?? cell;
      if (figure !== null) sheet.getCell(at, i + 1 + dress.left).numFmt = '#,##0.00';
    });
  };
  for (const cells of shown.head) {
    add(cells, false);
    if (dress.mergesTitles && cells.length === 1) sheet.mergeCells(at, 1 + dress.left, at, 3 + dress.left);
  }
  at += dress.blankRows;
  add(shown.heading, false);
  if (dress.mergesHeadings)
    shown.heading.forEach((_, i) => sheet.mergeCells(at, i + 1 + dress.left, at + 1, i + 1 + dress.left));
  if (dress.mergesHeadings) at++;
  for (const cells of shown.body) add(cells, true);
  at += dress.blankRows;
  for (const cells of shown.foot) add(cells, false);
  if (dress.otherSheet === 'after' || dress.otherSheet === 'hidden') addTerms(book, dress.otherSheet === 'hidden');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const PAGE = fc.record({
  /** Where the head stands: in the table, in headings and paragraphs, in a table of its own, in cells of a table around. */
  head: oneOf('rows', 'paragraphs', 'table', 'frame'),
  foot: oneOf('rows', 'table'),
  isCharsetNamed: fc.boolean(),
  encoding: oneOf('utf-8', 'win1250'),
  closesCells: fc.boolean(),
  thead: fc.boolean(),
});
type Page = typeof PAGE extends fc.Arbitrary<infer T> ? T : never;

/** An e-mail, or what programs save as `.xls`. */
export function html(shown: Shown, dress: Page): Uint8Array {
  const end = (name: string) => (dress.closesCells ? `</${name}>` : '');
  const row = (cells: readonly string[], cell = 'td') =>
    `<tr>${cells.map((text, i) => `<${cell}${cells.length === 1 && i === 0 ? ' colspan="4"' : ''} align=left>${escaped(text) || '&nbsp;'}${end(cell)}`).join('')}${end('tr')}\n`;
  const rows = (all: readonly (readonly string[])[]) => all.map((cells) => row(cells)).join('');
  const table = (inner: string) => `<table border="1" cellpadding=2>\n${inner}</table>\n`;
  const heading = row(shown.heading, 'th');
  const goods =
    (dress.head === 'rows' ? rows(shown.head) : '') +
    (dress.thead && dress.head !== 'rows' ? `<thead>${heading}</thead><tbody>` : heading) +
    rows(shown.body) +
    (dress.foot === 'rows' ? rows(shown.foot) : '');
  const after = dress.foot === 'table' && shown.foot.length > 0 ? table(rows(shown.foot)) : '';
  const head = {
    rows: '',
    paragraphs: shown.head.some((cells) => cells.length > 2)
      ? table(rows(shown.head))
      : shown.head.map((cells) => `<p>${cells.map(escaped).join(' ')}</p>`).join('\n'),
    table: shown.head.length === 0 ? '' : table(rows(shown.head)),
    frame: '',
  }[dress.head];
  const inside = `${head}${table(goods)}${after}`;
  const body =
    dress.head === 'frame'
      ? `<table width="100%">${rows(shown.head)}<tr><td colspan="5">${inside}</td></tr></table>`
      : inside;
  const charset = dress.encoding === 'utf-8' ? 'utf-8' : 'windows-1250';
  const meta = dress.isCharsetNamed || dress.encoding !== 'utf-8' ? `<meta charset="${charset}">` : '';
  return iconv.encode(`<html><head>${meta}<title>Dokument</title></head><body>${body}</body></html>`, dress.encoding);
}

export const ODS = fc.record({ isNumeric: fc.boolean(), repeats: fc.boolean() });
type Ods = typeof ODS extends fc.Arbitrary<infer T> ? T : never;

export function ods(shown: Shown, dress: Ods): Uint8Array {
  const cell = (text: string, isFigure: boolean) => {
    const figure = dress.isNumeric ? numberOf(text, isFigure) : null;
    if (text === '') return '<table:table-cell/>';
    const type = figure === null ? 'office:value-type="string"' : `office:value-type="float" office:value="${figure}"`;
    return `<table:table-cell ${type}><text:p>${escaped(text)}</text:p></table:table-cell>`;
  };
  const from = shown.head.length + 1;
  const rows = all(shown).map((cells, row) => {
    const isBody = row >= from && row < from + shown.body.length;
    const filled = cells.map((text, i) => cell(text, isBody && shown.figures[i] === true)).join('');
    const rest = dress.repeats ? '<table:table-cell table:number-columns-repeated="1000"/>' : '';
    return `<table:table-row>${filled}${rest}</table:table-row>`;
  });
  const content =
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>' +
    `<office:spreadsheet><table:table table:name="Faktura">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    { name: 'META-INF/manifest.xml', data: '<manifest:manifest xmlns:manifest="m"/>' },
    { name: 'content.xml', data: content },
  ]);
}

export const PRINT = fc.record({
  /** Lines are drawn between the columns, or blanks alone part them. */
  between: oneOf(' | ', ' │ ', '  ', '   '),
  ruled: fc.boolean(),
  encoding: oneOf('utf8', 'win1250'),
});
type Print = typeof PRINT extends fc.Arbitrary<infer T> ? T : never;

/** A list as programs print it: columns as wide as what is in them, figures to the right, titles and sums across. */
export function printed(shown: Shown, { between, ruled, encoding }: Print): Uint8Array {
  const rows = [shown.heading, ...shown.body.filter((cells) => cells.length === shown.heading.length)];
  const widths = shown.heading.map((_, i) => Math.max(...rows.map((cells) => cells[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (shown.figures[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(between);
  const loose = (cells: readonly string[]) => cells.filter((cell) => cell !== '').join('    ');
  const rule = ruled ? ['-'.repeat(line(shown.heading).length)] : [];
  const text = [
    ...shown.head.map(loose),
    ...rule,
    line(shown.heading),
    ...rule,
    ...shown.body.map((cells) => (cells.length === shown.heading.length ? line(cells) : loose(cells))),
    ...rule,
    ...shown.foot.map(loose),
    '',
  ].join('\r\n');
  return iconv.encode(encoding === 'utf8' ? text : text.replaceAll('│', '|'), encoding);
}
