import { expect, test } from 'vitest';
import { bookedSchema, pageOf, postingSchema, undoPreviewSchema, undoReportSchema } from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  return folder;
}

test('a price is set with a decimal comma, shown among the changes, and undone; --json prints the contract', async () => {
  const folder = await shop();
  const set = await oneshelf(folder, ['price', 'KUB-1=12,50', '--json']);
  expect(set.exit).toBe(0);
  const { posting, rows } = bookedSchema.parse(set.json);
  expect(rows).toMatchObject([{ sku: 'KUB-1', what: 'price:retail', becomes: '1250' }]);
  const id = String(posting?.id);
  const changes = await oneshelf(folder, ['changes', '--json']);
  expect(
    pageOf(postingSchema)
      .parse(changes.json)
      .items.map(({ kind }) => kind),
  ).toEqual(['price', 'import']);
  expect((await oneshelf(folder, ['changes', '--language', 'pl'])).stdout).toContain('wiersz poleceń');
  const planned = await oneshelf(folder, ['undo', id, '--dry-run', '--json']);
  expect(undoPreviewSchema.parse(planned.json)).toMatchObject({ reverted: 1, kept: 0 });
  const undone = await oneshelf(folder, ['undo', id, '--json']);
  expect([undone.exit, undoReportSchema.parse(undone.json).reverted]).toEqual([0, 1]);
  const again = await oneshelf(folder, ['undo', id, '--language', 'pl']);
  expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining(`Zmiana ${id} jest już cofnięta`)]);
});

test('an undo that leaves later changes alone ends with 3 and names them', async () => {
  const folder = await shop();
  await oneshelf(folder, ['count', 'main', 'KUB-1=77']);
  const planned = await oneshelf(folder, ['undo', '1', '--dry-run', '--language', 'pl']);
  expect([planned.exit, planned.stdout]).toEqual([
    3,
    expect.stringMatching(/KUB-1.*77.*77.*później: inwentaryzacja \(zmiana 2\)/),
  ]);
  const foreseen = await oneshelf(folder, ['imports', 'undo', '1', '--dry-run', '--language', 'en']);
  expect([foreseen.exit, foreseen.stdout]).toEqual([
    3,
    expect.stringMatching(/KUB-1.*later: count \(change 2\)[^]*Undo it: oneshelf imports undo 1/),
  ]);
  const undone = await oneshelf(folder, ['imports', 'undo', '1', '--language', 'en']);
  expect([undone.exit, undone.stdout]).toEqual([3, expect.stringMatching(/KUB-1.*later: count \(change 2\)/)]);
});

test('an undo names the file that had confirmed since what it takes back', async () => {
  const folder = await shop();
  await oneshelf(folder, ['import', await writeExport(folder)]);
  const foreseen = await oneshelf(folder, ['undo', '1', '--dry-run', '--language', 'pl']);
  expect(foreseen.stdout).toMatch(/Później wczytano \S+ \(import 2; wierszy bez zmian: \d+\)/);
  const undone = await oneshelf(folder, ['imports', 'undo', '1', '--language', 'en']);
  expect(undone.stdout).toMatch(/was read later \(import 2; rows without a change: \d+\)/);
});

test('what is not a line is wrong usage, what is not in the master is a refusal, and neither changes anything', async () => {
  const folder = await shop();
  for (const args of [
    ['count', 'main', 'KUB-1'],
    ['count', 'main', 'KUB-1=-2'],
    ['price', 'KUB-1=12,505'],
    ['price', 'gtin:=12'],
  ]) {
    expect([args, (await oneshelf(folder, args)).exit]).toEqual([args, 2]);
  }
  const refused = await oneshelf(folder, ['count', 'main', 'KUB-1=5', 'BRAK=1', '--json']);
  expect([refused.exit, refused.json]).toEqual([
    1,
    expect.objectContaining({ ok: false, problem: { code: 'lines_unknown', facts: { count: 1, names: 'BRAK' } } }),
  ]);
  expect((await oneshelf(folder, ['transfer', 'main', 'main', 'KUB-1=1'])).exit).toBe(1);
  const changes = await oneshelf(folder, ['changes', '--json']);
  expect(pageOf(postingSchema).parse(changes.json).total).toBe(1);
});

test('goods that a person archived are told with the moment in words, and what refuses them says how they come back', async () => {
  const folder = await shop();
  const archived = await oneshelf(folder, ['product', 'KUB-1', '--set', 'archived=yes', '--language', 'en']);
  expect(archived.exit).toBe(0);
  expect(archived.stdout).not.toMatch(/\d{4}-\d\d-\d\dT/);
  const count = await oneshelf(folder, ['count', 'main', 'KUB-1=7', '--language', 'en']);
  expect([count.exit, count.stderr]).toEqual([1, expect.stringContaining('oneshelf product SKU --set archived=no')]);
  expect((await oneshelf(folder, ['product', 'KUB-1', '--set', 'archived=no'])).exit).toBe(0);
  expect((await oneshelf(folder, ['count', 'main', 'KUB-1=7'])).exit).toBe(0);
});
