import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { offerPreviewSchema, pageOf, placedRuleSchema, pricePlanSchema } from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

/** A shop with the sample goods and one till. */
async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  await mkdir(join(folder, 'till'));
  const till = ['channel', 'add', 'till', '--kind', 'store-files', '--set', `folder=${join(folder, 'till')}`];
  const added = await oneshelf(folder, till);
  expect([added.exit, added.stderr]).toEqual([0, '']);
  return folder;
}

test('a rule is previewed, set, shown in words and in the reasons of a product, and removed', async () => {
  const folder = await shop();
  await oneshelf(folder, ['rules', 'categorise', 'Kubki', 'KUB-1']);
  const rule = ['till', '--category', 'Kubki', '--markup', '12,5', '--fee', '2,00', '--rounding', '.99'];
  const preview = await oneshelf(folder, ['rules', 'preview', ...rule, '--json']);
  const { changed, moves } = offerPreviewSchema.parse(preview.json);
  expect([preview.exit, changed, moves[0]?.sku]).toEqual([0, 1, 'KUB-1']);
  expect((await oneshelf(folder, ['rules', '--json'])).json).toEqual([]);

  const set = await oneshelf(folder, ['rules', 'set', ...rule, '--json']);
  expect(placedRuleSchema.parse(set.json)).toMatchObject({
    channel: 'till',
    category: 'Kubki',
    rule: { markupBp: 1_250, feeMinor: 200, rounding: '.99', cap: null },
  });
  const said = await oneshelf(folder, ['rules', '--language', 'pl']);
  expect(said.stdout).toMatch(/till\s+Kubki\s+narzut 12,5%; opłata 2,00\s?zł; zaokrąglenie \.99/);
  const why = await oneshelf(folder, ['product', 'KUB-1', '--language', 'pl']);
  expect(why.stdout).toMatch(
    /till: Narzut 12,5%: .*\n.*till: Opłata stała 2,00\s?zł: .*\n.*till: Zaokrąglenie \(\.99\): /,
  );
  const inherited = await oneshelf(folder, [
    'rules',
    'set',
    'till',
    '--category',
    'Kubki',
    '--inherit',
    'fee',
    '--json',
  ]);
  expect(placedRuleSchema.parse(inherited.json).rule).toMatchObject({ feeMinor: null, markupBp: 1_250 });
  expect((await oneshelf(folder, ['rules', 'remove', 'till', '--category', 'Kubki'])).exit).toBe(0);
  const gone = await oneshelf(folder, ['rules', 'remove', 'till', '--category', 'Kubki', '--language', 'en']);
  expect([gone.exit, gone.stderr]).toEqual([1, expect.stringContaining('has no such rule')]);
});

test('a promotion is added, listed and cancelled; a price change is planned; both are carried out by the tick', async () => {
  const folder = await shop();
  const added = await oneshelf(folder, ['promotions', 'add', 'Black Week', '--all', '--percent-off', '20', '--json']);
  expect(pricePlanSchema.parse(added.json)).toMatchObject({ percentBp: -2_000, state: 'running', scope: 'all' });
  const listed = await oneshelf(folder, ['promotions', '--language', 'en']);
  expect(listed.stdout).toMatch(/1\s+Black Week\s+running\s+retail\s+all\s+-20%/);
  const cancelled = await oneshelf(folder, ['promotions', 'cancel', '1', '--language', 'en']);
  expect([cancelled.exit, cancelled.stdout]).toEqual([0, '“Black Week” was cancelled.\n']);
  const at = ['--at', '2099-01-01'];
  const planned = await oneshelf(folder, ['prices', 'schedule', 'Rok', 'KUB-1=99,00', ...at, '--json']);
  expect(pricePlanSchema.parse(planned.json)).toMatchObject({ kind: 'change', products: 1, state: 'planned' });
  const ticked = await oneshelf(folder, ['prices', 'tick', '--json']);
  expect(ticked.json).toEqual({ started: 0, ended: 0, applied: 0 });
  const changes = await oneshelf(folder, ['prices', '--open', '--json']);
  expect(
    pageOf(pricePlanSchema)
      .parse(changes.json)
      .items.map(({ name }) => name),
  ).toEqual(['Rok']);
});

test('reductions are listed and exported; channels that agree are said to', async () => {
  const folder = await shop();
  await oneshelf(folder, ['sync']);
  await oneshelf(folder, ['promotions', 'add', 'Sale', '--sku', 'KUB-1', '--percent-off', '10']);
  const listed = await oneshelf(folder, ['omnibus', '--language', 'en']);
  expect([listed.exit, listed.stdout]).toEqual([0, expect.stringMatching(/till\s+KUB-1/)]);
  const file = join(folder, 'reductions.csv');
  const exported = await oneshelf(folder, ['omnibus', 'export', file, '--json']);
  expect(exported.json).toEqual({ file, rows: 1 });
  expect(await readFile(file, 'utf8')).toMatch(/^\ufeff.*\r\ntill;KUB-1;.*\r\n$/);
});

test('what cannot be read is wrong usage and changes nothing', async () => {
  const folder = await shop();
  for (const args of [
    ['rules', 'set', 'till', '--markup', 'lots'],
    ['rules', 'set', 'till', '--fee', '1,234'],
    ['rules', 'set', 'till', '--rounding', '.37'],
    ['rules', 'set', 'till', '--inherit', 'everything'],
    ['rules', 'categorise', 'Mugs'],
    ['promotions', 'add', 'Sale', '--all', '--from', 'soon'],
  ]) {
    expect([args, (await oneshelf(folder, args)).exit]).toEqual([args, 2]);
  }
  const both = await oneshelf(folder, ['promotions', 'add', 'Sale', '--all', '--percent-off', '5', '--price', '5']);
  expect(both.exit).not.toBe(0);
  expect((await oneshelf(folder, ['promotions', '--json'])).json).toEqual({ items: [], total: 0 });
});
