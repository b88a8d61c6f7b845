import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBackupOperations } from '../../../src/core/operations/backups/backup-operations';
import { createDiskShelf } from '../../../src/host/backups';
import { testClock } from '../../support/clock';
import { scratchDatabase, scratchFolder } from '../../support/database';
import { testCall, testServices } from '../../support/services';
import { oneshelf } from '../cli/cli-io';

/** Backups on a real disk; the clock stands. */
async function backups() {
  const folder = await scratchFolder();
  const shelf = createDiskShelf(folder);
  const clock = testClock('2026-11-26T08:15:30.000Z');
  const operations = createBackupOperations(testServices(await scratchDatabase(), { clock, backups: shelf }));
  return { operations, shelf };
}

test('every backup of one second has a name of its own, and the last one is the newest', async () => {
  const { operations, shelf } = await backups();
  const made = await Promise.all([1, 2, 3].map(() => operations.make({}, testCall())));
  expect(made.map((one) => one.ok && one.value.backup.name)).toEqual([
    'oneshelf-20261126T081530Z-manual.sqlite',
    'oneshelf-20261126T081530Z-manual-2.sqlite',
    'oneshelf-20261126T081530Z-manual-3.sqlite',
  ]);
  expect((await readdir(shelf.folder)).length).toBe(3);
  const { items } = await operations.list({}, testCall());
  expect(items.map(({ name, kind, madeAt }) => [name.slice(26), kind, madeAt])).toEqual([
    ['manual-3.sqlite', 'manual', '2026-11-26T08:15:30.000Z'],
    ['manual-2.sqlite', 'manual', '2026-11-26T08:15:30.000Z'],
    ['manual.sqlite', 'manual', '2026-11-26T08:15:30.000Z'],
  ]);
});

test('a file that has the name of a person’s choice is never written over, nor one put into a folder’s place', async () => {
  const { operations, shelf } = await backups();
  const path = join(shelf.folder, 'mine.sqlite');
  await operations.make({ path }, testCall());
  const again = await operations.make({ path }, testCall());
  expect(again.ok ? null : again.problem).toEqual({ code: 'backup_file_exists', facts: { file: path } });
  const folder = await operations.make({ path: shelf.folder }, testCall());
  expect(folder.ok ? null : folder.problem).toEqual({ code: 'backup_file_is_folder', facts: { folder: shelf.folder } });
  expect(await readdir(shelf.folder)).toEqual(['mine.sqlite']);
});

test('a folder that cannot be made is refused, and what was there is left alone', async () => {
  const { operations, shelf } = await backups();
  await mkdir(shelf.folder);
  await writeFile(join(shelf.folder, 'paper.txt'), 'ours');
  const within = join(shelf.folder, 'paper.txt', 'more', 'one.sqlite');
  const refusal = await operations.make({ path: within }, testCall());
  expect(refusal.ok ? null : refusal.problem).toEqual({
    code: 'backup_folder_unusable',
    facts: { folder: join(shelf.folder, 'paper.txt', 'more'), reason: 'ENOTDIR' },
  });
});

test.skipIf(process.platform !== 'linux')('nor does a folder hang that a system makes for nobody', async () => {
  const folder = await scratchFolder();
  const run = await oneshelf(folder, ['backup', '/proc/nowhere/deep/one.sqlite', '--language', 'pl']);
  expect([run.exit, run.stdout]).toEqual([1, '']);
  expect(run.stderr).toContain(
    'W folderze /proc/nowhere/deep nie można zapisać ani odczytać kopii (nie ma go pod tą ścieżką).',
  );
  const elsewhere = await oneshelf('/proc/nowhere/deep', ['status', '--language', 'en']);
  expect(elsewhere.exit).toBe(1);
  expect(elsewhere.stderr).toContain('The data folder /proc/nowhere/deep cannot be used (it is not at this path).');
  await expect(access('/proc/nowhere')).rejects.toThrow('ENOENT');
});
