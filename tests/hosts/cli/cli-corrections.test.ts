import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { correctionReportSchema, type ImportReport } from '../../../src/contract';
import { reportText } from '../../../src/host/background/report';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { FILE_WITH_A_BAD_ROW, GOOD_FILE, writeExport } from '../sample-file';

/** One row of three was set aside: TAL-1 on line 4, whose price is no price. */
async function shopWithABadRow(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder, 'zly.csv', FILE_WITH_A_BAD_ROW), '--confirm']);
  return folder;
}

test('a row is corrected in place: 3 while it is wrong, 0 once it is right', async () => {
  const folder = await shopWithABadRow();
  const listed = await oneshelf(folder, ['imports', 'problems', '1', '--language', 'pl']);
  expect(listed.stdout).toContain('oneshelf imports correct 1 WIERSZ');
  const wrong = await oneshelf(folder, ['imports', 'correct', '1', '4', 'Cena brutto=tanio', '--json']);
  expect(wrong).toMatchObject({
    exit: 3,
    json: { report: null, stillOpen: 1, problems: [{ line: 4, value: 'tanio' }] },
  });
  const right = await oneshelf(folder, ['imports', 'correct', '1', '4', 'cena brutto=31,00', '6=8', '--json']);
  expect(right).toMatchObject({ exit: 0, json: { corrected: 1, report: { run: { parentId: 1, state: 'applied' } } } });
  expect(correctionReportSchema.safeParse(right.json).error).toBeUndefined();
  const { json } = await oneshelf(folder, ['product', 'TAL-1', '--json']);
  expect(json).toMatchObject({ levels: [{ onHand: 8 }], prices: [{ grossMinor: 3100 }] });
  expect((await oneshelf(folder, ['imports', 'problems', '1', '--language', 'pl'])).stdout).toContain('✓');
  expect((await oneshelf(folder, ['verify'])).exit).toBe(0);
});

test('a new code with the barcode of known goods waits for a word, and their product takes it', async () => {
  const folder = await scratchFolder();
  const put = async (name: string, mug: string) => {
    const rows = ['SKU;Nazwa;EAN;Cena brutto;Stan', `${mug};Kubek;5901234123457;24,99;5`, 'TAL-1;Talerz;;31,00;7', ''];
    return oneshelf(folder, ['import', await writeExport(folder, name, rows.join('\r\n')), '--confirm', '--json']);
  };
  expect((await put('towary.csv', 'T-99')).exit).toBe(0);
  expect(await put('nowe.csv', 'T-100')).toMatchObject({ exit: 3, json: { run: { counts: { rejected: 1, new: 0 } } } });
  const listed = await oneshelf(folder, ['imports', 'problems', '2', '--language', 'pl']);
  expect(listed.stdout).toContain('T-99 (Kubek)');
  expect(listed.stdout).toContain('--renamed albo --separate');
  expect((await oneshelf(folder, ['imports', 'correct', '2', '2', '--renamed', '--separate'])).exit).toBe(2);
  expect((await oneshelf(folder, ['imports', 'correct', '2', '2', '--renamed', '--json'])).exit).toBe(0);
  expect((await oneshelf(folder, ['product', 'T-99'])).exit).toBe(1);
  expect((await oneshelf(folder, ['product', 'T-100', '--json'])).json).toMatchObject({ levels: [{ onHand: 5 }] });
  const byHand = await oneshelf(folder, ['product', 'T-100', '--set', 'sku=T-101', '--json']);
  expect(byHand).toMatchObject({ exit: 0, json: { rows: [{ what: 'sku', now: 'T-100', becomes: 'T-101' }] } });
  expect((await oneshelf(folder, ['verify'])).exit).toBe(0);
});

test('wrong usage is told apart from what cannot be done', async () => {
  const folder = await shopWithABadRow();
  const exits = async (...argv: string[]) => (await oneshelf(folder, ['imports', ...argv, '--json'])).exit;
  expect(await exits('correct', '1')).toBe(2);
  expect(await exits('correct', '1', '4', '--all')).toBe(2);
  expect(await exits('correct', '1', 'x')).toBe(2);
  expect(await exits('correct', '1', '4', 'Cena brutto')).toBe(2);
  expect(await exits('correct', '1', '2')).toBe(1);
  expect(await exits('correct', '1', '4', 'Kolor=biały')).toBe(1);
  expect(await exits('problems', '1', '--export', join(folder, 'brak', 'x.csv'))).toBe(1);
});

test('rows are left as they are, all tried again, and exported', async () => {
  const folder = await shopWithABadRow();
  expect((await oneshelf(folder, ['imports', 'correct', '1', '--all', '--json'])).json).toMatchObject({ stillOpen: 1 });
  expect(await oneshelf(folder, ['imports', 'dismiss', '1', '4', '--json'])).toMatchObject({
    exit: 0,
    json: { dismissed: 1, open: 0 },
  });
  const file = join(folder, 'odlozone.csv');
  const exported = await oneshelf(folder, ['imports', 'problems', '1', '--export', file, '--json', '--language', 'en']);
  expect(exported.json).toEqual({ file, rows: 1 });
  const [heading, row] = (await readFile(file, 'utf8')).split('\r\n');
  expect(heading).toBe('\ufeffSKU;Nazwa;EAN;VAT;Cena brutto;Stan;Line in the file;Reason set aside');
  expect(row).toMatch(/^TAL-1;Talerz głęboki;"";23;gratis;7;4;/);
});

test('a plan is applied in part', async () => {
  const folder = await scratchFolder();
  const file = await writeExport(folder, 'dobry.csv', GOOD_FILE);
  await oneshelf(folder, ['import', file, '--confirm', '--dry-run']);
  const plan = join(folder, 'plan.csv');
  expect((await oneshelf(folder, ['imports', 'show', '1', '--export', plan, '--json'])).json).toMatchObject({
    rows: 3,
  });
  expect((await oneshelf(folder, ['imports', 'apply', '1', '--only', 'KUB-9'])).exit).toBe(1);
  const applied = await oneshelf(folder, ['imports', 'apply', '1', '--except', 'KUB-2, TAL-1', '--new-only', '--json']);
  expect(applied).toMatchObject({ exit: 0, json: { run: { state: 'applied', counts: { new: 1, skipped: 2 } } } });
  expect((await oneshelf(folder, ['product', 'TAL-1'])).exit).toBe(1);
  expect((await oneshelf(folder, ['imports', 'show', '1', '--language', 'pl'])).stdout).toContain('pominięty');
});

test('of sheets read together a row is named by its sheet and its row there, and corrected by that name', async () => {
  const folder = await scratchFolder();
  const book = new ExcelJS.Workbook();
  const HEADINGS = ['Symbol', 'Nazwa', 'Stan'];
  book.addWorksheet('Magazyn').addRows([HEADINGS, ['KUB-1', 'Kubek', 12], ['TAL-1', 'Talerz', 7]]);
  book.addWorksheet('Sklep Gdańsk').addRows([HEADINGS, ['KUB-1', 'Kubek', 3], ['TAL-1', 'Talerz', 'kilka!']]);
  const path = join(folder, 'stany.xlsx');
  await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
  const taken = await oneshelf(folder, ['import', path, '--confirm', '--language', 'en']);
  expect(taken.stdout).toContain('✗ sheet “Sklep Gdańsk”, row 3, column “Stan” (TAL-1)');
  expect(taken.stdout).toContain('LINE of a sheet is written with its name: "Sklep Gdańsk!3"');
  // Beside a file that a watched folder took in stands the same.
  const { json: report } = await oneshelf(folder, ['import', path, '--dry-run', '--full', '--json']);
  const beside = reportText('stany.xlsx', { ok: true, value: report as ImportReport }, new Date(0), 'pl');
  expect(beside).toContain('- arkusz „Sklep Gdańsk”, wiersz 3, kolumna „Stan” (TAL-1): ');
  const other = await oneshelf(folder, ['imports', 'correct', '1', 'Sklep Gdańsk!2', 'Stan=4', '--language', 'en']);
  expect([other.exit, other.stderr]).toEqual([1, expect.stringContaining('Sklep Gdańsk!2')]);
  const right = await oneshelf(folder, ['imports', 'correct', '1', 'Sklep Gdańsk!3', 'Stan=4', '--json']);
  expect(right).toMatchObject({ exit: 0, json: { corrected: 1 } });
  const { json } = await oneshelf(folder, ['product', 'TAL-1', '--json']);
  expect(json).toMatchObject({ levels: expect.arrayContaining([expect.objectContaining({ onHand: 4 })]) as unknown });
});
