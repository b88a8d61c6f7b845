import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportReport, StatusView } from '../../../src/contract';
import { expectSound, shopFolder } from '../faults/bad-shop';
import { oneshelf } from './cli-io';
import { GOOD_FILE, writeExport } from '../sample-file';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const XLSX = Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml xl/workbook.xml', 'latin1');
const HEADER = 'SKU;Nazwa;EAN;VAT;Cena brutto;Stan\r\n';

/** Imports bytes in both languages and as JSON, each into the same shop: the words must fit whoever asks. */
async function importBad(folder: string, name: string, content: string | Buffer | null) {
  const file = join(folder, name);
  if (content !== null) await writeFile(file, content);
  const json = await oneshelf(folder, ['import', file, '--source', name, '--json']);
  const inWords = async (language: string) => {
    const { exit, stdout, stderr } = await oneshelf(folder, ['import', file, '--source', name, '--language', language]);
    expect(exit === json.exit || stdout.includes(name)).toBe(true);
    return stdout + stderr;
  };
  return { exit: json.exit, json: json.json, polish: await inWords('pl'), english: await inWords('en') };
}

async function products(folder: string): Promise<number> {
  return ((await oneshelf(folder, ['status', '--json'])).json as StatusView).products;
}

describe('a file that is no list of products is refused as a whole, and says what to do', () => {
  test.each<[string, string | Buffer | null, string, string, string]>([
    ['brak.csv', null, 'file_not_found', 'Sprawdź nazwę i folder', 'Check the name'],
    ['pusty.csv', '', 'file_empty', 'Wyeksportuj plik jeszcze raz', 'xport'],
    ['zdjecie.csv', PNG, 'file_binary', 'PNG', 'CSV'],
    ['towary.xlsx', XLSX, 'archive_damaged', 'uszkodzone', 'damaged'],
    ['polowa.csv', `${HEADER}KUB-1;"Kubek bia`, 'open_quote', 'wierszu 2', 'line 2'],
    ['kolumna.csv', 'Nazwa;Cena brutto;Stan\r\nKubek;9,99;3\r\n', 'column_missing', 'SKU / EAN', 'SKU / EAN'],
  ])('%s', async (name, content, code, polish, english) => {
    const folder = await shopFolder();
    const bad = await importBad(folder, name, content);
    expect(bad).toMatchObject({ exit: 1, json: { ok: false, problem: { code } } });
    expect(bad.polish).toContain(polish);
    expect(bad.english).toContain(english);
    expect(await products(folder)).toBe(3);
    await expectSound(folder);
    const mended = await writeExport(folder, name, GOOD_FILE.replace('19,99', '18,99'));
    expect((await oneshelf(folder, ['import', mended, '--source', name, '--confirm'])).exit).toBe(0);
  });

  test('a file cut off inside its last row', async () => {
    const folder = await shopFolder();
    const bad = await importBad(folder, 'uciety.csv', `${HEADER}KUB-1;Kubek;;23;9,99;5\r\nKUB-2;Kub`);
    expect(bad).toMatchObject({ exit: 1, json: { run: { state: 'failed', counts: { new: 0, changed: 0 } } } });
    expect(bad.polish).toContain('Plik urywa się w połowie wiersza 3');
    expect(bad.polish).not.toContain('reszta pliku na tym nie ucierpiała');
    expect(bad.english).toContain('3');
    expect((await oneshelf(folder, ['product', 'KUB-1', '--json'])).json).toMatchObject({
      levels: [{ onHand: 12 }],
      prices: [{ grossMinor: 1999 }],
    });
    await expectSound(folder);
  });
});

describe('a bad row is set aside with its line, column and reason; the other rows go in', () => {
  const rowProblems = async (rows: string) => {
    const folder = await shopFolder();
    const bad = await importBad(folder, 'wiersze.csv', `${HEADER}${rows}DOB-1;Dobry;;23;5,00;1\r\n`);
    expect((await oneshelf(folder, ['product', 'DOB-1'])).exit).toBe(0);
    await expectSound(folder);
    const report = bad.json as ImportReport;
    return { ...bad, folder, report, found: report.problems };
  };

  test.each([
    ['-5,00', 'price_negative', 'Cena jest ujemna', 'negative'],
    ['12,x0', 'price_not_a_number', 'nie jest ceną', 'not a price'],
  ])('price %s', async (price, code, polish, english) => {
    const bad = await rowProblems(`KUB-1;Kubek biały;;23;${price};99\r\n`);
    expect(bad.exit).toBe(3);
    expect(bad.found).toMatchObject([{ line: 2, column: 'Cena brutto', sku: 'KUB-1', severity: 'rejected', code }]);
    expect(bad.polish).toContain(`wiersz 2, kolumna „Cena brutto” (KUB-1)`);
    expect(bad.polish).toContain(polish);
    expect(bad.english).toContain(english);
    const { json } = await oneshelf(bad.folder, ['product', 'KUB-1', '--json']);
    expect(json).toMatchObject({ levels: [{ onHand: 12 }], prices: [{ grossMinor: 1999 }] });
  });

  test('a barcode that a spreadsheet has shortened: the row goes in without it', async () => {
    const bad = await rowProblems('NOW-1;Nowy;5,90E+12;23;7,00;2\r\n');
    expect(bad.exit).toBe(0);
    expect(bad.found).toMatchObject([{ line: 2, column: 'EAN', sku: 'NOW-1', severity: 'warning' }]);
    expect(bad.polish).toContain('5,90E+12');
    expect(bad.english).toContain('5,90E+12');
    expect((await oneshelf(bad.folder, ['product', 'NOW-1', '--json'])).json).toMatchObject({
      gtins: [],
      prices: [{ grossMinor: 700 }],
    });
  });

  test('one SKU in rows that disagree: neither is believed', async () => {
    const bad = await rowProblems('KUB-1;Kubek;;23;9,00;5\r\nKUB-1;Kubek;;23;8,00;5\r\n');
    expect(bad.exit).toBe(3);
    expect(bad.found.map(({ line, sku }) => [line, sku])).toEqual([
      [2, 'KUB-1'],
      [3, 'KUB-1'],
    ]);
    expect(bad.polish).toContain('2, 3');
    expect((await oneshelf(bad.folder, ['product', 'KUB-1', '--json'])).json).toMatchObject({
      prices: [{ grossMinor: 1999 }],
    });
  });
});

test('a column headed as the price stays the price, even where no cell holds one', async () => {
  const folder = await shopFolder();
  const bad = await importBad(folder, 'zapytaj.csv', 'Symbol;Nazwa;Cena brutto;Stan\nBAD-1;Zła;zapytaj;5\n');
  expect(bad).toMatchObject({ exit: 1, json: { run: { state: 'failed', counts: { rejected: 1 } } } });
  expect(bad.polish).toContain('„zapytaj” nie jest ceną');
  expect((await oneshelf(folder, ['product', 'BAD-1'])).exit).toBe(1);
  await expectSound(folder);
});
