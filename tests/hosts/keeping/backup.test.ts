import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupMadeSchema, restoreReportSchema } from '../../../src/contract';
import { openDatabase } from '../../../src/core/database';
import { scratchFolder } from '../../support/database';
import { oneshelf } from '../cli/cli-io';
import { writeExport } from '../sample-file';
import { startTestEngine } from '../test-engine';

async function shop(): Promise<string> {
  const folder = await scratchFolder();
  await oneshelf(folder, ['import', await writeExport(folder), '--confirm']);
  return folder;
}

const onHand = async (folder: string) => {
  const shown = await oneshelf(folder, ['product', 'KUB-1', '--json']);
  return (shown.json as { levels: { onHand: number }[] }).levels[0]?.onHand;
};

test('a backup made while an engine works is whole, verified, and one file; restoring it brings the stock back', async () => {
  const folder = await shop();
  const before = await onHand(folder);
  const file = join(folder, 'stick', 'shop.sqlite');
  const made = await oneshelf(folder, ['backup', file, '--json']);
  expect(made.exit).toBe(0);
  expect(backupMadeSchema.parse(made.json).checks).toBeGreaterThan(15);
  expect(await readdir(join(folder, 'stick'))).toEqual(['shop.sqlite']);

  await oneshelf(folder, ['count', 'main', 'KUB-1=77']);
  const restored = await oneshelf(folder, ['restore', file, '--json']);
  expect(restored.exit).toBe(0);
  const report = restoreReportSchema.parse(restored.json);
  expect(report).toMatchObject({
    reopening: false,
    content: { keyFits: true, products: report.content.now?.products },
  });
  expect(report.content.movements).toBe((report.content.now?.movements ?? 0) - 1);
  expect(await onHand(folder)).toBe(before);
  expect((await oneshelf(folder, ['verify', '--json'])).exit).toBe(0);

  // What was replaced is a backup like any other: going back once more brings the counted 77 again.
  const again = await oneshelf(folder, ['restore', join(folder, 'backups', report.staged.replaced), '--json']);
  expect(again.exit).toBe(0);
  expect(await onHand(folder)).toBe(77);
});

test('a backup never replaces a file, and what is no backup, damaged or newer is refused and changes nothing', async () => {
  const folder = await shop();
  const file = join(folder, 'one.sqlite');
  await oneshelf(folder, ['backup', file]);
  const code = async (...args: string[]) => {
    const run = await oneshelf(folder, [...args, '--json']);
    return (run.json as { problem: { code: string } }).problem.code;
  };
  expect(await code('backup', file)).toBe('backup_file_exists');
  const text = join(folder, 'text.sqlite');
  await writeFile(text, 'nothing of ours');
  expect(await code('restore', text)).toBe('backup_foreign');
  expect(await code('restore', join(folder, 'gone.sqlite'))).toBe('backup_not_found');
  const newer = join(folder, 'newer.sqlite');
  await copyFile(file, newer);
  const database = await openDatabase(newer);
  await database.write((trx) =>
    trx('schema_migration').insert({ name: '9999_tomorrow', batch: 99, migration_time: '2030-01-01' }),
  );
  await database.close();
  expect(await code('restore', newer)).toBe('backup_newer');
  const broken = join(folder, 'broken.sqlite');
  await copyFile(file, broken);
  const wrong = await openDatabase(broken);
  await wrong.write((trx) => trx('level').update({ on_hand: 12_345 }));
  await wrong.close();
  expect(await code('restore', broken)).toBe('backup_unsound');
  expect(await onHand(folder)).not.toBe(12_345);
  expect((await readdir(folder)).filter((name) => name.startsWith('restore'))).toEqual([]);
});

test('who was told or erased since the backup stays told and erased after it is restored', async () => {
  const folder = await shop();
  for (const email of ['told@poczta.example', 'erased@poczta.example', 'waits@poczta.example']) {
    await oneshelf(folder, ['waitlist', 'add', '--sku', 'KUB-1', '--email', email]);
  }
  const file = join(folder, 'one.sqlite');
  await oneshelf(folder, ['backup', file]);
  const list = async () => {
    const run = await oneshelf(folder, ['waitlist', 'list', '--json']);
    return (run.json as { items: { id: number; email: string; state: string }[] }).items;
  };
  const told = (await list()).find(({ email }) => email.startsWith('told'));
  await oneshelf(folder, ['waitlist', 'remove', String(told?.id)]);
  expect((await oneshelf(folder, ['waitlist', 'erase', 'erased@poczta.example'])).exit).toBe(0);
  expect((await oneshelf(folder, ['restore', file])).exit).toBe(0);
  expect((await list()).map(({ email, state }) => `${email} ${state}`)).toEqual([
    'waits@poczta.example waiting',
    'told@poczta.example removed',
  ]);
});

test('an engine that runs keeps its master until it closes, and the next one opens the restored master', async () => {
  const folder = await shop();
  const before = await onHand(folder);
  const engine = await startTestEngine(folder);
  const client = engine.client({ actor: 'console', mayReadPaths: false, role: 'owner' });
  const made = await client.backups.make({});
  if (!made.ok) throw new Error(made.problem.code);
  await client.ledger.count({ location: 'main', lines: [{ sku: 'KUB-1', quantity: 77 }] });
  const { name } = made.value.backup;
  expect((await client.backups.restore({ name })).ok).toBe(true);
  expect((await client.backups.list({})).staged?.from).toBe(name);
  const now = await client.products.show({ sku: 'KUB-1' });
  expect(now.ok && now.value.levels[0]?.onHand).toBe(77);
  await engine.close();
  expect(await onHand(folder)).toBe(before);
});

test('a restore can be called off while it waits', async () => {
  const folder = await shop();
  const engine = await startTestEngine(folder);
  const client = engine.client({ actor: 'console', mayReadPaths: false, role: 'owner' });
  const made = await client.backups.make({});
  if (!made.ok) throw new Error(made.problem.code);
  await client.backups.restore({ name: made.value.backup.name });
  expect(await client.backups.cancelRestore({})).toEqual({ cancelled: true });
  await engine.close();
  expect((await readdir(join(folder, 'backups'))).filter((one) => one.includes('before-restore'))).toEqual([]);
});
