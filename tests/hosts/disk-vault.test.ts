import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createDiskVault } from '../../src/host/files/disk-vault';
import { readRegularFile } from '../../src/host/files/regular-file';
import { scratchFolder } from '../support/database';

const codeOf = (outcome: { ok: boolean; problem?: { code: string } }) => outcome.problem?.code;

test('a file is kept as it was, under its hash, whatever happens to the original', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const path = join(folder, 'towary.csv');
  await writeFile(path, 'a;b\n1;2\n');
  const taken = await vault.takeFromPath(path);
  expect(taken).toMatchObject({ ok: true, value: { name: 'towary.csv', bytes: 8 } });
  if (!taken.ok) return;
  await writeFile(path, 'changed');
  expect((await buffer(vault.read(taken.value.hash))).toString()).toBe('a;b\n1;2\n');
  expect(await vault.has(taken.value.hash)).toBe(true);
  expect(await vault.has('0'.repeat(64))).toBe(false);
});

test('the same content is one copy, however it comes in', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const path = join(folder, 'a.csv');
  await writeFile(path, 'x');
  const first = await vault.takeFromPath(path);
  const second = await vault.takeUpload(new File(['x'], 'C:\\fakepath/b.csv'));
  expect(first.ok && second.ok && first.value.hash === second.value.hash).toBe(true);
  expect(second).toMatchObject({ value: { name: 'b.csv' } });
  expect(await readdir(join(folder, 'files'))).toHaveLength(1);
});

test('missing, empty and non-regular files are refused by name', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  await writeFile(join(folder, 'empty.csv'), '');
  await mkdir(join(folder, 'folder.csv'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  await symlink('/dev/zero', join(folder, 'zero.csv'));

  expect(codeOf(await vault.takeFromPath(join(folder, 'nothing.csv')))).toBe('file_not_found');
  expect(codeOf(await vault.takeFromPath(join(folder, 'empty.csv', 'x')))).toBe('file_not_found');
  expect(codeOf(await vault.takeFromPath(join(folder, 'empty.csv')))).toBe('file_empty');
  expect(codeOf(await vault.takeUpload(new File([], 'e.csv')))).toBe('file_empty');
  for (const name of ['folder.csv', 'pipe.csv', 'zero.csv']) {
    expect(codeOf(await vault.takeFromPath(join(folder, name)))).toBe('file_not_regular');
  }
  expect(await readdir(join(folder, 'files'))).toEqual([]);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is refused', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const path = join(folder, 'secret.csv');
  await writeFile(path, 'x', { mode: 0o000 });
  await chmod(path, 0o000);
  expect(codeOf(await vault.takeFromPath(path))).toBe('file_unreadable');
});

test('a file that grows, or is replaced, while it is read is noticed', async () => {
  const folder = await scratchFolder();
  const path = join(folder, 'growing.csv');
  await writeFile(path, 'first half\n');
  const growing = await readRegularFile(path);
  if (!growing.ok) throw new Error(growing.problem.code);
  await appendFile(path, 'second half\n');
  let bytes = 0;
  for await (const chunk of growing.value.chunks()) bytes += chunk.byteLength;
  expect(await growing.value.isUnchanged(bytes)).toBe(false);
  await growing.value.close();

  const replaced = await readRegularFile(path);
  if (!replaced.ok) throw new Error(replaced.problem.code);
  await writeFile(join(folder, 'newer.csv'), 'x'.repeat(23));
  await rename(join(folder, 'newer.csv'), path);
  expect(await replaced.value.isUnchanged(23)).toBe(false);
  await replaced.value.close();
});
