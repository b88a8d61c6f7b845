import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  alertSchema,
  alertsReportSchema,
  channelKindSchema,
  channelViewSchema,
  importReportSchema,
  importRunSchema,
  initReportSchema,
  pageOf,
  productViewSchema,
  rowProblemSchema,
  settingsSchema,
  statusSchema,
  syncReportSchema,
  verifyReportSchema,
  waitlistEntrySchema,
} from '../../../src/contract';
import { scratchFolder } from '../../support/database';
import { oneshelf } from './cli-io';
import { FILE_WITH_A_BAD_ROW, GOOD_FILE, writeExport } from '../sample-file';

/** A data folder with three products, two of them at a till that reads files. */
async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  await mkdir(join(folder, 'till'));
  await oneshelf(folder, [
    'channel',
    'add',
    'Kasa',
    '--kind',
    'store-files',
    '--set',
    `folder=${join(folder, 'till')}`,
  ]);
  return folder;
}

describe('--json prints one document of the contract', () => {
  test.each<[string[], z.ZodType]>([
    [['init'], initReportSchema],
    [['status'], statusSchema],
    [['verify'], verifyReportSchema],
    [['imports', 'list'], pageOf(importRunSchema)],
    [['imports', 'problems', '1'], pageOf(rowProblemSchema)],
    [['product', 'KUB-1'], productViewSchema],
    [['channel', 'list'], channelViewSchema.array()],
    [['channel', 'kinds'], channelKindSchema.array()],
    [['channel', 'pause', 'Kasa'], channelViewSchema],
    [['channel', 'change', 'Kasa', '--buffer', '2'], channelViewSchema],
    [['sync'], syncReportSchema],
    [['waitlist', 'add', '--sku', 'KUB-2', '--email', 'jan@example.com'], waitlistEntrySchema],
    [['waitlist', 'list'], pageOf(waitlistEntrySchema)],
    [['alerts', 'list'], pageOf(alertSchema)],
    [['alerts', 'send'], alertsReportSchema],
    [['settings', 'list'], settingsSchema],
    [['settings', 'set', 'shopName=Rowery Nowak', 'syncEveryMinutes=5'], settingsSchema],
  ])('%j', async (argv, schema) => {
    const { json, stdout } = await oneshelf(await shop(), [...argv, '--json']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(schema.safeParse(json).error).toBeUndefined();
  });

  test('product: the keys others rely on', async () => {
    const folder = await shop();
    await oneshelf(folder, ['sync']);
    const { json } = await oneshelf(folder, ['product', 'KUB-1', '--json']);
    expect(json).toMatchObject({
      sku: 'KUB-1',
      name: 'Kubek biały',
      gtins: ['5901234123457'],
      levels: [{ onHand: 12, reserved: 0 }],
      prices: [{ grossMinor: 1999, currency: 'PLN' }],
      listings: [{ channel: 'Kasa', desired: { priceMinor: 1999, quantity: 12 }, lastError: null }],
    });
  });
});

describe('exit codes', () => {
  test('0: done; the same file again changes nothing', async () => {
    const folder = await scratchFolder();
    const file = await writeExport(folder);
    expect((await oneshelf(folder, ['import', file, '--confirm'])).exit).toBe(0);
    const again = await oneshelf(folder, ['import', file, '--json']);
    expect(again).toMatchObject({ exit: 0, json: { run: { state: 'unchanged' } } });
    expect(importReportSchema.safeParse(again.json).error).toBeUndefined();
  });

  test('1: refused, in words and as a problem', async () => {
    const folder = await scratchFolder();
    const refused = await oneshelf(folder, ['import', join(folder, 'brak.csv'), '--json']);
    expect(refused).toMatchObject({
      exit: 1,
      json: { ok: false, problem: { code: 'file_not_found' }, message: { what: 'Nie ma pliku brak.csv.' } },
    });
    const inWords = await oneshelf(folder, ['product', 'NIE-MA', '--language', 'en']);
    expect(inWords.exit).toBe(1);
    expect(inWords.stdout).toBe('');
    expect(inWords.stderr).toContain('NIE-MA');
  });

  test('2: unknown commands, options and values', async () => {
    const folder = await scratchFolder();
    for (const argv of [
      ['fly'],
      ['sync', '--fast'],
      ['import'],
      ['imports', 'show', 'x'],
      ['imports', 'list', '--limit', '9999'],
      ['import', 'a.csv', '--set', 'encoding'],
      ['import', 'a.csv', '--set', 'colour=red'],
      ['import', 'a.csv', '--set', 'column.1=weight'],
      ['import', 'a.csv', '--as-of', 'yesterday'],
      ['settings', 'set', 'syncEveryMinutes=never'],
    ]) {
      const refused = await oneshelf(folder, [...argv, '--json']);
      expect([argv, refused.exit]).toEqual([argv, 2]);
      expect(refused.json).toMatchObject({ ok: false });
    }
  });

  test('what is wrong with a value is said in the language of the shop, and with an address to serve at before it opens', async () => {
    const folder = await scratchFolder();
    const wrong = ['settings', 'set', 'colour=red'];
    expect((await oneshelf(folder, wrong)).stderr).toContain('nieznane: colour');
    expect((await oneshelf(folder, [...wrong, '--language', 'en'])).stderr).toContain('Unrecognized key: "colour"');
    const tooMany = await oneshelf(folder, ['imports', 'list', '--limit', '9999']);
    expect(tooMany.stderr).toContain('--limit: najwyżej 500');
    const currency = await oneshelf(folder, ['import', 'x.csv', '--set', 'currency=zloty']);
    expect([currency.exit, currency.stderr]).toEqual([2, expect.stringContaining('currency: zły zapis')]);
    const served = await oneshelf(folder, ['serve', '--port', '99999', '--json']);
    expect([served.exit, served.json]).toMatchObject([2, { problem: { code: 'cli_port_expected' } }]);
  });

  test('3: some rows were set aside', async () => {
    const folder = await scratchFolder();
    const file = await writeExport(folder, 'zly.csv', FILE_WITH_A_BAD_ROW);
    const partly = await oneshelf(folder, ['import', file, '--confirm', '--json']);
    expect(partly).toMatchObject({ exit: 3, json: { run: { state: 'applied', counts: { rejected: 1 } } } });
    const inWords = await oneshelf(folder, ['imports', 'problems', '1']);
    expect(inWords.stdout).toContain('TAL-1');
  });

  test('1 when no channel answers, 3 when one of several does not', async () => {
    const folder = await scratchFolder();
    await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
    const dead = ['--kind', 'woocommerce', '--set', 'url=http://127.0.0.1:9'];
    const stdin = '{"consumerKey":"ck_x","consumerSecret":"cs_x"}';
    expect((await oneshelf(folder, ['channel', 'add', 'Sklep', ...dead], { stdin })).exit).toBe(0);
    expect((await oneshelf(folder, ['sync', '--json'])).exit).toBe(1);
    await mkdir(join(folder, 'till'));
    await oneshelf(folder, [
      'channel',
      'add',
      'Kasa',
      '--kind',
      'store-files',
      '--set',
      `folder=${join(folder, 'till')}`,
    ]);
    expect((await oneshelf(folder, ['sync', '--json'])).exit).toBe(3);
  });
});

describe('secrets', () => {
  const add = ['channel', 'add', 'Sklep', '--kind', 'woocommerce', '--set', 'url=http://127.0.0.1:9'];

  test('are refused as arguments, and not repeated', async () => {
    const folder = await scratchFolder();
    const refused = await oneshelf(folder, [...add, '--set', 'consumerKey=ck_hunter2', '--json']);
    expect(refused).toMatchObject({ exit: 2, json: { problem: { code: 'cli_secret_in_argument' } } });
    expect(refused.stdout + refused.stderr).not.toContain('ck_hunter2');
    expect((await oneshelf(folder, ['settings', 'set', 'smtpPassword=hunter2'])).exit).toBe(2);
  });

  test('are taken from stdin or the environment, and shown nowhere', async () => {
    const folder = await scratchFolder();
    const secrets = '{"consumerKey":"ck_hunter2","consumerSecret":"cs_hunter2"}';
    expect((await oneshelf(folder, add, { stdin: secrets })).exit).toBe(0);
    const own: Record<string, string> = { Sklep: 'Drugi', 'url=http://127.0.0.1:9': 'url=http://127.0.0.1:10' };
    const other = add.map((word) => own[word] ?? word);
    expect((await oneshelf(folder, other, { env: { ONESHELF_SECRETS: secrets } })).exit).toBe(0);
    const listed = await oneshelf(folder, ['channel', 'list', '--json']);
    expect(listed.stdout).not.toContain('hunter2');
  });

  test('that are no JSON object are refused without being repeated', async () => {
    const refused = await oneshelf(await scratchFolder(), [...add, '--json'], { stdin: 'ck_hunter2' });
    expect(refused).toMatchObject({ exit: 2, json: { problem: { code: 'cli_secrets_unreadable' } } });
    expect(refused.stdout + refused.stderr).not.toContain('hunter2');
  });
});

test('a person can say what a column means', async () => {
  const folder = await scratchFolder();
  const text = GOOD_FILE.replace('Cena brutto', 'Kwota');
  const file = await writeExport(folder, 'inne.csv', text);
  const argv = ['import', file, '--confirm', '--set', 'column.Kwota=price:retail', '--set', 'column.3=ignore'];
  const imported = await oneshelf(folder, [...argv, '--json']);
  expect(imported.json).toMatchObject({ run: { state: 'applied' } });
  const { json } = await oneshelf(folder, ['product', 'KUB-1', '--json']);
  expect(json).toMatchObject({ gtins: [], prices: [{ list: 'retail', grossMinor: 1999 }] });
});

test('answers speak the language asked for, with amounts as people write them', async () => {
  const folder = await shop();
  const polish = await oneshelf(folder, ['product', 'KUB-1', '--language', 'pl']);
  expect(polish.stdout.replace(/[\u00a0\u202f]/g, ' ')).toContain('19,99 zł');
  const english = await oneshelf(folder, ['product', 'KUB-1', '--language', 'en']);
  expect(english.stdout).toContain('On hand');
});

test('--version prints the version and nothing else', async () => {
  const { stdout, exit } = await oneshelf(await scratchFolder(), ['--version']);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a folder named from where the person stands is kept whole', async () => {
  const folder = await scratchFolder();
  const added = await oneshelf(folder, [
    ...['channel', 'add', 'Kasa', '--kind', 'store-files'],
    ...['--set', 'folder=kasa', '--json'],
  ]);
  expect(added.json).toMatchObject({ settings: { folder: join(process.cwd(), 'kasa') } });
});

test('a channel that is down is not called working, and its reason is said once', async () => {
  const folder = await shop();
  await oneshelf(folder, ['channel', 'change', 'Kasa', '--set', `folder=${join(folder, 'brak')}`]);
  expect((await oneshelf(folder, ['sync'])).exit).toBe(1);
  const { stdout } = await oneshelf(folder, ['status']);
  expect(stdout.match(/Nie ma folderu kasy/g)).toHaveLength(1);
  expect(stdout).toMatch(/Kasa +Pliki kasy +nie działa/);
});
