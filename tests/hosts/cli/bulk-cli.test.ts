import { expect, test } from 'vitest';
import { bookedSchema, bulkPlanSchema } from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  return folder;
}

test('prices are previewed, applied by number and undone; what was changed since ends with 3', async () => {
  const folder = await shop();
  await oneshelf(folder, ['price', 'KUB-1=20,00']);
  const previewed = await oneshelf(folder, ['bulk', 'preview', '--sku', 'KUB-1', '--percent', '10', '--json']);
  const plan = bulkPlanSchema.parse(previewed.json);
  expect([previewed.exit, plan.counts.changed, plan.averageBp]).toEqual([0, 1, 1_000]);
  const shown = await oneshelf(folder, ['bulk', 'show', String(plan.id), '--language', 'pl']);
  expect(shown.stdout).toMatch(/KUB-1\s+20,00\szł\s+22,00\szł\s+zmiana/);
  await oneshelf(folder, ['price', 'KUB-1=21,00']);
  const late = await oneshelf(folder, ['bulk', 'apply', String(plan.id), '--language', 'pl']);
  expect([late.exit, late.stderr]).toEqual([1, expect.stringContaining('nie ma już czego zmieniać')]);

  const again = await oneshelf(folder, ['bulk', 'preview', '--all', '--percent', '10', '--round', '.99', '--json']);
  const id = String(bulkPlanSchema.parse(again.json).id);
  await oneshelf(folder, ['price', 'KUB-1=22,00']);
  const applied = await oneshelf(folder, ['bulk', 'apply', id, '--language', 'en']);
  expect([applied.exit, applied.stdout]).toEqual([3, expect.stringMatching(/KUB-1.*Somebody changed it/)]);
});

test('facts are set one by one, and what is neither is wrong usage', async () => {
  const folder = await shop();
  const set = await oneshelf(folder, ['product', 'KUB-1', '--set', 'name=Kubek duży', '--set', 'vat=8', '--json']);
  expect([set.exit, bookedSchema.parse(set.json).rows.map(({ what }) => what)]).toEqual([
    0,
    expect.arrayContaining(['name', 'vat']),
  ]);
  const said = await oneshelf(folder, ['product', 'KUB-1', '--set', 'category=Kuchnia', '--language', 'pl']);
  expect(said.stdout).toMatch(/Zmieniono dane produktu .*KUB-1.*kategoria.*Kuchnia/s);
  expect((await oneshelf(folder, ['product', 'KUB-1', '--set', 'colour=red'])).exit).toBe(2);
  expect((await oneshelf(folder, ['bulk', 'preview', '--percent', '5'])).exit).toBe(2);
  expect((await oneshelf(folder, ['bulk', 'preview', '--all', '--vat', '8', '--archive'])).exit).toBe(2);
});
