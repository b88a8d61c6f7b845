import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matchChoiceSchema, type MatchRow, matchSummarySchema, paritySummarySchema } from '../../../src/contract';
import { createSay } from '../../../src/headless/say';
import { matchListsText } from '../../../src/headless/text/match-text';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { writeExport } from '../sample-file';

/** Three products and two tills that read files; tills list what they are sent, and tell no catalogue. */
async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  for (const [name, cap] of [
    ['Kasa', '1'],
    ['Druga', '9999'],
  ] as const) {
    const till = join(folder, name);
    await mkdir(till);
    const settings = ['--set', `folder=${till}`, '--cap', cap];
    await oneshelf(folder, ['channel', 'add', name, '--kind', 'store-files', ...settings]);
  }
  return folder;
}

test('work lists of a channel without a catalogue; what is decided is no work, and can be taken back', async () => {
  const folder = await shop();
  const read = await oneshelf(folder, ['channel', 'match', 'Kasa', 'read', '--language', 'pl']);
  expect([read.exit, read.stderr]).toEqual([1, expect.stringContaining('nie potrafi podać całej swojej oferty')]);
  await oneshelf(folder, ['sync']);
  const match = (...args: string[]) => oneshelf(folder, ['channel', 'match', 'Kasa', ...args]);
  const listed = await match('--json');
  const { summary } = listed.json as { summary: unknown };
  const before = matchSummarySchema.parse(summary);
  expect([listed.exit, before.work]).toEqual([0, 0]);
  const unlinked = await match('unlink', 'KUB-1', '--json');
  expect(matchChoiceSchema.parse(unlinked.json).summary).toMatchObject({ notSoldHere: 1, work: 0 });
  const missing = await match('list', '--what', 'missing', '--language', 'pl');
  expect(missing.stdout).toMatch(/KUB-1 .*Zdecydowano, że KUB-1 nie jest sprzedawany na tym kanale/);
  const undone = await match('undo', 'KUB-1', '--json');
  expect(matchChoiceSchema.parse(undone.json)).toMatchObject({ sku: 'KUB-1', summary: { notSoldHere: 0 } });
  const again = await match('undo', 'KUB-1', '--language', 'en');
  expect([again.exit, again.stderr]).toEqual([1, expect.stringContaining('Nothing was decided about KUB-1')]);
});

test('what is no action, no list or no id is wrong usage', async () => {
  const folder = await shop();
  for (const args of [['dance'], ['link', 'KUB-1'], ['unlink'], ['list', '--what', 'nothing']]) {
    expect([args, (await oneshelf(folder, ['channel', 'match', 'Kasa', ...args])).exit]).toEqual([args, 2]);
  }
  expect((await oneshelf(folder, ['channel', 'match', 'Nie ma', 'list'])).exit).toBe(1);
});

test('tables say what may be what, in words', () => {
  const entry = (remoteId: string, sku: string | null, name: string) => ({
    remoteId,
    sku,
    name,
    gtins: [],
    priceMinor: 2_499,
    quantity: 3,
    seenAt: '2026-11-24T08:00:00.000Z',
    gone: false,
  });
  const nothing = {
    product: null,
    entry: null,
    by: null,
    problem: null,
    willBeCreated: false,
    candidates: [],
    suggestions: [],
  };
  const rows: Record<string, MatchRow[]> = {
    double: [
      {
        ...nothing,
        product: { sku: 'MUG', name: 'Kubek', gtins: [] },
        candidates: [
          { ...entry('R1', 'MUG', 'Kubek biały'), others: ['CUP'] },
          { ...entry('R2', 'MUG', 'Kubek czarny'), others: [] },
        ],
      },
    ],
    orphan: [
      { ...nothing, entry: entry('R3', null, 'Talerz'), suggestions: [{ sku: 'T1', name: 'Talerz', likeness: 1 }] },
    ],
    missing: [{ ...nothing, product: { sku: 'PEN', name: 'Pióro', gtins: [] }, willBeCreated: true }],
  };
  const lists = Object.fromEntries(Object.entries(rows).map(([what, items]) => [what, { items, total: items.length }]));
  const summary = {
    channel: 'sklep',
    currency: 'PLN',
    readsCatalogue: true,
    readAt: '2026-11-24T08:00:00.000Z',
    entries: 3,
    linked: { sku: 0, gtin: 0, person: 0 },
    double: 1,
    orphan: 1,
    missing: 1,
    toCreate: 1,
    notSoldHere: 0,
    ignored: 0,
    work: 2,
  };
  const text = matchListsText(summary, lists, createSay('pl'));
  expect(text).toContain('Do decyzji: 2.');
  expect(text).toMatch(/MUG +Kubek +R1 +MUG +Kubek biały +24,99\szł × 3 +może też CUP/);
  expect(text).toMatch(/R2 +MUG +Kubek czarny/);
  expect(text).toMatch(/R3 +– +Talerz +24,99\szł × 3 +T1/);
  expect(text).toMatch(/PEN +Pióro +zostanie utworzony/);
  expect(text).toContain('oneshelf channel match "sklep" link SKU ID');
});

test('the parity report ends with 0 where rules explain it, says which, and is written as CSV', async () => {
  const folder = await shop();
  await oneshelf(folder, ['sync']);
  const shown = await oneshelf(folder, ['parity', '--language', 'pl']);
  expect(shown.stdout).toContain('Inny limit pokazywanych sztuk (Druga: 9999; Kasa: 1).');
  expect(shown.exit).toBe(0);
  const { summary } = (await oneshelf(folder, ['parity', '--filter', 'all', '--json'])).json as { summary: unknown };
  expect(paritySummarySchema.parse(summary)).toMatchObject({ unexplained: 0 });
  const target = join(folder, 'parity.csv');
  const written = await oneshelf(folder, ['parity', '--export', target, '--json', '--language', 'en']);
  const { rows } = written.json as { rows: number };
  const lines = (await readFile(target, 'utf8')).trim().split('\r\n');
  expect([rows > 0, lines.length]).toEqual([true, rows + 1]);
  expect((await oneshelf(folder, ['parity', '--filter', 'wrong'])).exit).toBe(2);
});
