import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ImportReport, importReportSchema } from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { zipOf } from '../../support/zip';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

const HEADER = 'Symbol;Nazwa;Cena brutto;Stan;Uwagi';

test('a dry run says how the file is read, what it is true for, and what would change', async () => {
  const folder = await scratchFolder();
  const text = `${HEADER}\r\nKUB-1;Żółty kubek;19,99;12;\r\nKUB-2;Kubek;9,99;0;x\r\n`;
  const path = await writeExport(folder, 'stany_2026-07-01_1200.csv', text);
  const { exit, stdout } = await oneshelf(folder, ['import', path, '--dry-run', '--language', 'en']);
  expect(exit).toBe(0);
  expect(stdout).toContain('Read as: a table, stock levels (encoding utf-8, columns divided by “;”, header in line 1)');
  expect(stdout).toContain(
    'Symbol → SKU · Nazwa → name · Cena brutto → price (retail) · Stan → stock (main); left out: 1',
  );
  expect(stdout).toContain('(from the file’s name)');
  expect(stdout).toContain('Żółty kubek');
  expect(stdout).not.toContain('cli_');
  const { json } = await oneshelf(folder, ['import', path, '--dry-run', '--as-of', '2026-07-01T08:00:00Z', '--json']);
  expect(json).toMatchObject({ asOfFrom: 'option', run: { asOf: '2026-07-01T08:00:00.000Z', state: 'planned' } });
});

test('--json of a dry run holds the whole plan: every change and every problem', async () => {
  const folder = await scratchFolder();
  const rows = Array.from({ length: 1203 }, (_, i) => `S-${i};Towar ${i};${i % 2 ? '1,00' : 'gratis'};1;`);
  const path = await writeExport(folder, 'towary.csv', `${HEADER}\r\n${rows.join('\r\n')}\r\n`);
  const { json, exit } = await oneshelf(folder, ['import', path, '--dry-run', '--json']);
  expect([exit, importReportSchema.safeParse(json).error]).toEqual([3, undefined]);
  const { changes, problems } = json as ImportReport;
  // Odd numbers below 1203: 601; even ones: 602.
  expect([changes.length, problems.length]).toEqual([601, 602]);
  expect(new Set(problems.map(({ line }) => line)).size).toBe(602);
});

test('a plan tells stock of goods by weight in their unit, as the shop keeps them', async () => {
  const folder = await scratchFolder();
  const weighed = (stock: string) => `Symbol;Nazwa;J.m.;Stan\r\nSER-1;Ser;kg;${stock}\r\n`;
  await oneshelf(folder, ['import', await writeExport(folder, 'stany.csv', weighed('4'))]);
  const path = await writeExport(folder, 'stany.csv', weighed('1203,25'));
  const { stdout } = await oneshelf(folder, ['import', path, '--dry-run', '--language', 'en']);
  expect(stdout).toMatch(/SER-1\s+stock \(main\)\s+4\s+1,203\.25$/m);
  const { json } = await oneshelf(folder, ['import', path, '--dry-run', '--json']);
  expect((json as ImportReport).changes).toMatchObject([{ old: '4000', new: '1203250', unitScale: 1000 }]);
});

test('a plan that the real import would hold says so', async () => {
  const folder = await scratchFolder();
  const path = await writeExport(folder, 'ceny.csv', 'Symbol;Nazwa;Cena netto\r\nKUB-1;Kubek;10,00\r\n');
  const { exit, stdout } = await oneshelf(folder, ['import', path, '--dry-run', '--language', 'pl']);
  expect(exit).toBe(3);
  expect(stdout).toContain('Prawdziwy import czekałby na decyzję');
  expect(stdout).toContain('gdzie brak stawki VAT, przyjęto 23%');
});

test('a dry run of a file without SKUs says what products are known by, and names them as the shop does', async () => {
  const folder = await scratchFolder();
  await oneshelf(folder, [
    'import',
    await writeExport(folder, 'towary.csv', 'Symbol;EAN;Stan\r\nKUB-1;59012344;4\r\n'),
  ]);
  const path = await writeExport(folder, 'kolektor.csv', 'EAN;Stan\r\n59012344;5\r\n');
  const { stdout } = await oneshelf(folder, ['import', path, '--dry-run', '--language', 'en']);
  expect(stdout).toContain('products are known by their barcodes');
  expect(stdout).toMatch(/KUB-1\s+stock \(main\)\s+4\s+5$/m);
});

test('rows that are added up are corrected in place only while their plan waits', async () => {
  const folder = await scratchFolder();
  const text = 'Symbol;Nazwa;Partia;Stan\r\nM-1;Mleko;A;12\r\nM-1;Mleko;B;x\r\nS-1;Ser;C;6\r\n';
  const path = await writeExport(folder, 'partie.csv', text);
  const held = await oneshelf(folder, ['import', path, '--language', 'en']);
  expect([held.exit, held.stdout.includes('oneshelf imports correct 1')]).toEqual([3, true]);
  expect(held.stdout).toContain('Rows of one product are added up.');
  const applied = await oneshelf(folder, ['imports', 'apply', '1', '--language', 'en']);
  expect([applied.stdout.includes('M-1'), applied.stdout.includes('imports correct')]).toEqual([true, false]);
});

test('--full reads a file that is known byte for byte, and --set scope=full zeroes what it does not name', async () => {
  const folder = await scratchFolder();
  const both = `${HEADER}\r\nKUB-1;Kubek;19,99;12;\r\nKUB-2;Kubek;9,99;4;\r\n`;
  const path = await writeExport(folder, 'towary.csv', both);
  await oneshelf(folder, ['import', path, '--confirm']);
  const full = await oneshelf(folder, ['import', path, '--full', '--json']);
  expect((full.json as ImportReport).run).toMatchObject({ state: 'unchanged', counts: { unchanged: 2 } });
  const one = await writeExport(folder, 'jeden.csv', `${HEADER}\r\nKUB-1;Kubek;19,99;12;\r\n`);
  const { json } = await oneshelf(folder, ['import', one, '--set', 'scope=full', '--dry-run', '--json']);
  expect((json as ImportReport).run.counts).toMatchObject({ missing: 1, toZero: 1 });
  expect((json as ImportReport).profile.kind).toBe('stock');
});

test('an archive is imported as what it holds', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'eksport.zip');
  await writeFile(path, zipOf([{ name: 'towary.csv', data: `${HEADER}\r\nKUB-1;Kubek;19,99;12;\r\n` }]));
  const { json, exit } = await oneshelf(folder, ['import', path, '--json']);
  expect([exit, (json as ImportReport).run]).toMatchObject([0, { state: 'applied', counts: { new: 1 } }]);
});

test('rows that were set aside are counted apart from remarks on rows that were not', async () => {
  const folder = await scratchFolder();
  const rows = ['KUB-1;Kubek;abc;5;', 'KUB-2;Talerz;21,00;-3;', 'KUB-3;Miska;9,00;1;', 'Razem;;;9;'];
  const path = await writeExport(folder, 'stany.csv', `${HEADER}\r\n${rows.join('\r\n')}\r\n`);
  const { stdout } = await oneshelf(folder, ['import', path]);
  expect(stdout).toMatch(/^Odłożono 1 pozycję/m);
  expect(stdout).toMatch(/^Uwagi do pozostałych wierszy \(2\):/m);
  const { stdout: list } = await oneshelf(folder, ['imports']);
  expect(list).toMatch(/ 3 +1$/m);
  const { stdout: problems } = await oneshelf(folder, ['imports', 'problems', '1']);
  expect(problems).toMatch(/^Odłożono 1 pozycję[^]*✗[^]*Uwagi do pozostałych wierszy \(2\):[^]*!/);
});

test('the source nobody named is called so for people, and by its name in JSON', async () => {
  const folder = await scratchFolder();
  const path = await writeExport(folder, 'stany.csv', `${HEADER}\r\nKUB-1;Kubek;19,99;12;\r\n`);
  const planned = await oneshelf(folder, ['import', path, '--dry-run', '--language', 'pl']);
  expect(planned.stdout).toContain('Plan importu pliku stany.csv (źródło domyślne).');
  const listed = await oneshelf(folder, ['imports', '--language', 'pl']);
  expect(listed.stdout).toMatch(/stany\.csv +domyślne +plan/);
  const { json } = await oneshelf(folder, ['imports', '--json']);
  expect(json).toMatchObject({ items: [{ source: 'default' }] });
});

test('a plan whose file was read again is listed as replaced, with the number of what replaced it; one turned down is not', async () => {
  const folder = await scratchFolder();
  const priced = (name: string, ...rows: string[]) =>
    writeExport(folder, name, ['Symbol;Nazwa;Cena brutto', ...rows, ''].join('\r\n'));
  await oneshelf(folder, [
    'import',
    await priced('a.csv', '00017;Kubek;10,00', '00018;Miska;20,00', '00019;Garnek;30,00'),
  ]);
  // The symbols have lost their zeros, which holds the file.
  const odd = await priced('b.csv', '17;Kubek;11,00', '18;Miska;21,00', '19;Garnek;31,00');
  await oneshelf(folder, ['import', odd]);
  await oneshelf(folder, ['import', odd]);
  await oneshelf(folder, ['imports', 'discard', '3']);
  const { stdout } = await oneshelf(folder, ['imports', '--language', 'pl']);
  expect(stdout).toMatch(/^ *3 .* porzucony /m);
  expect(stdout).toMatch(/^ *2 .* zastąpiony przez nr 3 /m);
  const { stdout: shown } = await oneshelf(folder, ['imports', 'show', '2', '--language', 'en']);
  expect(shown).toContain('replaced by no. 3');
});

test('goods a file says are not sold are shown with the moment in words, and their product says that it is archived', async () => {
  const folder = await scratchFolder();
  const goods = (offered: string) =>
    `Symbol;Nazwa;Cena brutto;Stan;Aktywny\r\nKUB-1;Kubek;9,99;5;${offered}\r\nKUB-2;Kubek;8,99;5;tak\r\n`;
  await oneshelf(folder, ['import', await writeExport(folder, 'towary.csv', goods('tak')), '--confirm']);
  const path = await writeExport(folder, 'towary.csv', goods('nie'));
  const { stdout } = await oneshelf(folder, ['import', path, '--force', '--language', 'pl']);
  expect(stdout).toContain('Zaimportowano plik towary.csv');
  const plan = await oneshelf(folder, ['imports', 'show', '2', '--language', 'pl']);
  expect(plan.stdout).toMatch(/KUB-1\s+wycofany od\s+–\s+\d{1,2}\.\d{2}\.\d{4}, \d{2}:\d{2}/);
  const product = await oneshelf(folder, ['product', 'KUB-1', '--language', 'pl']);
  expect(product.stdout).toContain('Produkt jest wycofany: żaden kanał go nie sprzedaje.');
});

test('a plan that waits says how to have it made anew as a delivery, which is then one', async () => {
  const folder = await scratchFolder();
  await oneshelf(folder, [
    'import',
    await writeExport(folder, 'towary.csv', 'Symbol;Nazwa;Cena brutto;Stan\r\nKUB-1;Kubek;9,99;10\r\n'),
  ]);
  const path = await writeExport(folder, 'dostawa.csv', 'Symbol;Nazwa;Ilość;Cena zakupu\r\nKUB-1;Kubek;12;4,00\r\n');
  const held = await oneshelf(folder, ['import', path, '--source', 'hurt', '--language', 'en']);
  expect(held.stdout).toContain('oneshelf imports replan 2 --set kind=delivery');
  const anew = await oneshelf(folder, ['imports', 'replan', '2', '--set', 'kind=delivery', '--language', 'en']);
  expect(anew.stdout).toMatch(/KUB-1\s+stock \(main\)\s+10\s+22/);
});
