import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StatusView } from '../../../src/contract';
import { createDiskCheck } from '../../../src/host/disk-state';
import { writeExport } from '../../bench/export-file';
import { diskOf } from '../../support/disk';
import { scratchDatabase, scratchFolder } from '../../support/database';
import { testServices } from '../../support/services';
import { expectSound } from './bad-shop';
import { oneshelf } from '../cli/cli-io';

test.each([
  ['200m', 'disk_low', 'attention'],
  ['24m', 'disk_spent', 'trouble'],
])('a master on a disk of %s says %s', async (size, code, health) => {
  const folder = diskOf(size);
  if (folder === null) return;
  const status = (await oneshelf(folder, ['status', '--json'])).json as StatusView;
  expect([status.health, status.concerns.map((concern) => concern.code)]).toEqual([health, [code]]);
  const [concern] = status.concerns;
  expect(concern?.facts['folder']).toBe(folder);
  // Of the whole disk a fresh master takes little.
  expect(Number(concern?.facts['megabytes'])).toBeGreaterThan(Number.parseInt(size, 10) / 2);
  expect(Number(concern?.facts['megabytes'])).toBeLessThan(Number.parseInt(size, 10));
});

test('a disk that became read-only is known by its code', async () => {
  const folder = diskOf('24m');
  if (folder === null) return;
  await oneshelf(folder, ['init']);
  const look = createDiskCheck(folder, testServices(await scratchDatabase()).log);
  expect(await look()).toMatchObject({ unwritable: null });
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  expect(await look()).toMatchObject({ unwritable: 'EROFS' });
});

test('an import that fills the disk says so, is taken back whole, and happens once there is room', async () => {
  const folder = diskOf('24m');
  if (folder === null) return;
  // More than SQLite keeps in memory: it is full in the middle, and SQLite takes the transaction back by itself.
  const file = join(await scratchFolder(), 'towary.csv');
  await writeExport(file, 80_000);
  const { exit, json } = await oneshelf(folder, ['import', file, '--json']);
  expect([exit, (json as { problem: { code: string } }).problem.code]).toEqual([1, 'disk_full']);
  expect((await oneshelf(folder, ['imports', '--json'])).json).toMatchObject({ items: [] });
  await expectSound(folder);
  execFileSync('mount', ['-o', 'remount,size=300m', folder]);
  expect((await oneshelf(folder, ['import', file])).exit).toBe(0);
  await expectSound(folder);
});
