import { execFileSync } from 'node:child_process';
import { appendFile, chmod, mkdir, readdir, rename, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createDiskVault } from '../../../src/host/files/disk-vault';
import { readRegularFile } from '../../../src/host/files/regular-file';
import { scratchFolder } from '../../support/database';

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

test('a file as large as one before it is the same one only when every byte is', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const path = join(folder, 'stany.csv');
  const take = async (text: string) => {
    await writeFile(path, text);
    const taken = await vault.takeFromPath(path);
    return taken.ok ? taken.value : null;
  };
  // Longer than a piece that is read at once.
  const [first, other] = ['a', 'b'].map((last) => `${'x'.repeat(300_000)}${last}`) as [string, string];
  const kept = await take(first);
  expect((await take(other))?.hash).not.toBe(kept?.hash);
  const before = (await vault.list()).find(({ hash }) => hash === kept?.hash)?.keptAt ?? '';
  expect(await take(first)).toMatchObject({ hash: kept?.hash, bytes: 300_001 });
  expect(await readdir(join(folder, 'files'))).toHaveLength(2);
  expect(((await vault.list()).find(({ hash }) => hash === kept?.hash)?.keptAt ?? '') >= before).toBe(true);
  expect((await buffer(vault.read(kept?.hash ?? ''))).toString()).toBe(first);
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

test('parts that are tables become one: the heading once, every row on a line of its own', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const joined = async (texts: readonly (string | Buffer)[], join: 'tables' | 'slices' = 'tables') => {
    const paths = texts.map((_, i) => `${folder}/stany.part${i + 1}.csv`);
    for (const [i, text] of texts.entries()) await writeFile(paths[i] ?? '', text);
    const taken = await vault.takeFromPaths(paths, { name: 'stany.csv', join });
    if (!taken.ok) throw new Error(taken.problem.code);
    expect(taken.value.name).toBe('stany.csv');
    return buffer(vault.read(taken.value.hash));
  };
  const text = async (...parts: Parameters<typeof joined>) => (await joined(...parts)).toString();

  expect(await text(['sku;ilość\r\nA;1', 'sku;ilość\r\nB;2\r\n', 'sku;ilość'])).toBe('sku;ilość\r\nA;1\nB;2\r\n');
  expect(await text(['sku;q\nA;1\n', 'B;2\nC;3\n'])).toBe('sku;q\nA;1\nB;2\nC;3\n');
  expect(await text(['\ufeffsku;q\nA;1\n', '\ufeffsku;q\nB;2\n'])).toBe('\ufeffsku;q\nA;1\nB;2\n');
  expect(await text(['sku;q\nA;1', '0\nB;2\n'], 'slices')).toBe('sku;q\nA;10\nB;2\n');

  const wide = (value: string) => Buffer.from(`\ufeff${value}`, 'utf16le');
  expect((await joined([wide('sku;ą\nA;1'), wide('sku;ą\nB;2\n')])).toString('utf16le')).toBe(
    '\ufeffsku;ą\nA;1\nB;2\n',
  );
});

test('a set is as old as its oldest part, and refused when a part of it is missing', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const paths = [join(folder, 'a.csv.001'), join(folder, 'a.csv.002')];
  await writeFile(paths[0] ?? '', 'x');
  const as = { name: 'a.csv', join: 'slices' as const };
  expect(await vault.takeFromPaths(paths, as)).toMatchObject({ problem: { code: 'file_not_found' } });
  await writeFile(paths[1] ?? '', 'y');
  await utimes(paths[0] ?? '', new Date('2026-11-24T06:00:00Z'), new Date('2026-11-24T06:00:00Z'));
  await utimes(paths[1] ?? '', new Date('2026-11-24T06:05:00Z'), new Date('2026-11-24T06:05:00Z'));
  expect(await vault.takeFromPaths(paths, as)).toMatchObject({ value: { modifiedAt: '2026-11-24T06:00:00.000Z' } });
  expect(await readdir(join(folder, 'files'))).toHaveLength(1);
});

test('copies are listed and forgotten, but not one that came in again meanwhile', async () => {
  const folder = await scratchFolder();
  const vault = await createDiskVault(folder);
  const taken = await vault.takeUpload(new File(['abc'], 'a.csv'));
  if (!taken.ok) throw new Error(taken.problem.code);
  const { hash } = taken.value;
  const [copy] = await vault.list();
  expect(copy).toMatchObject({ hash, bytes: 3 });
  expect(vault.pathOf(hash)).toBe(join(folder, 'files', hash));
  expect(vault.pathOf('../oneshelf.sqlite')).toBeNull();
  expect(await vault.forget(hash, '2020-01-01T00:00:00.000Z')).toBe(false);
  expect(await vault.has(hash)).toBe(true);
  expect(await vault.forget(hash, '2999-01-01T00:00:00.000Z')).toBe(true);
  expect(await vault.list()).toEqual([]);
});

test('what a crash left half copied is gone when the vault is opened again', async () => {
  const folder = await scratchFolder();
  await createDiskVault(folder);
  await writeFile(join(folder, 'files', '.incoming-1'), 'half');
  await createDiskVault(folder);
  expect(await readdir(join(folder, 'files'))).toEqual([]);
});
