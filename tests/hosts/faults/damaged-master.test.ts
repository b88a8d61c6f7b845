import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overwrite, overwritePage } from '../../support/damage';
import { scratchFolder } from '../../support/database';
import { expectSound, shopFolder } from './bad-shop';
import { oneshelf } from '../cli/cli-io';
import { startTestEngine } from '../test-engine';

const MASTER = 'oneshelf.sqlite';

async function shopWithBackup() {
  const folder = await shopFolder();
  const backup = join(await scratchFolder(), 'kopia.sqlite');
  expect((await oneshelf(folder, ['backup', backup])).exit).toBe(0);
  return { folder, backup };
}

/** Gives the file's digest as it is then. */
async function overwriteHead(folder: string): Promise<string> {
  await overwrite(folder, 0, 4096);
  return digestOf(join(folder, MASTER));
}

const digestOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

const sqliteFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.includes('sqlite')).sort();
const damagedIn = async (folder: string) =>
  (await sqliteFiles(folder)).find((name) => /^oneshelf-\d{8}T\d{6}Z-damaged\.sqlite$/.test(name));

test('a master that cannot be opened is refused with what to do, and restoring a backup puts it aside by itself', async () => {
  const { folder, backup } = await shopWithBackup();
  const damaged = await overwriteHead(folder);

  const { exit, stderr } = await oneshelf(folder, ['status']);
  expect(exit).toBe(1);
  expect(stderr).toMatch(/Plik kartoteki jest uszkodzony/);
  expect(stderr).toMatch(/uszkodzony plik zostanie zachowany obok: oneshelf restore PLIK/);
  const looked = await oneshelf(folder, ['restore', backup, '--dry-run']);
  expect([looked.exit, looked.stderr]).toEqual([0, '']);
  expect(looked.stdout).toMatch(/Obecna kartoteka jest uszkodzona/);
  expect(await digestOf(join(folder, MASTER))).toBe(damaged);

  const restored = await oneshelf(folder, ['restore', backup]);
  expect([restored.exit, restored.stderr]).toEqual([0, '']);
  const kept = await damagedIn(folder);
  expect(restored.stdout).toContain(`Uszkodzona zostaje obok, w folderze danych, jako ${kept}`);
  expect(await digestOf(join(folder, kept ?? ''))).toBe(damaged);
  expect(await sqliteFiles(folder)).toEqual([kept, MASTER]);
  expect(await sqliteFiles(join(folder, 'backups')).catch(() => [])).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('restore'))).toEqual([]);
  await expectSound(folder);
  expect((await oneshelf(folder, ['product', 'KUB-1', '--json'])).exit).toBe(0);
});

test('a backup that is no good leaves a damaged master as it was: refused, nothing moved', async () => {
  const { folder, backup } = await shopWithBackup();
  const damaged = await overwriteHead(folder);
  const text = join(folder, 'tekst.sqlite');
  await writeFile(text, 'nothing of ours');
  const bad = join(folder, 'urwana.sqlite');
  const whole = await readFile(backup);
  await writeFile(bad, whole.subarray(0, whole.length / 2));
  for (const file of [text, bad, join(folder, 'nie-ma.sqlite')]) {
    expect((await oneshelf(folder, ['restore', file])).exit).toBe(1);
    expect(await digestOf(join(folder, MASTER))).toBe(damaged);
    expect(await damagedIn(folder)).toBeUndefined();
    expect((await readdir(folder)).filter((name) => name.startsWith('restore'))).toEqual([]);
  }
});

test('a master that opens and is damaged inside is replaced by the console as well, and is kept as no backup', async () => {
  const { folder } = await shopWithBackup();
  for (const email of ['waits@poczta.example', 'erased@poczta.example']) {
    await oneshelf(folder, ['waitlist', 'add', '--sku', 'KUB-1', '--email', email]);
  }
  expect((await oneshelf(folder, ['backup'])).exit).toBe(0);
  const [name = ''] = await sqliteFiles(join(folder, 'backups'));
  await oneshelf(folder, ['waitlist', 'erase', 'erased@poczta.example']);
  await overwritePage(folder, 'price_change_product');
  expect((await oneshelf(folder, ['verify'])).exit).toBe(1);

  const engine = await startTestEngine(folder);
  const client = engine.client({ actor: 'console', mayReadPaths: false, role: 'owner' });
  const looked = await client.backups.preview({ name });
  expect(looked.ok && looked.value.now).toMatchObject({ products: 3, waiting: 1 });
  const restored = await client.backups.restore({ name });
  expect(restored.ok && restored.value.staged.damaged).toBe(true);
  await engine.close();

  expect(await sqliteFiles(join(folder, 'backups'))).toEqual([name]);
  expect(await damagedIn(folder)).toBeDefined();
  await expectSound(folder);
  // What could still be read of the damaged master is not forgotten.
  const { json } = await oneshelf(folder, ['waitlist', 'list', '--json']);
  expect((json as { items: { email: string }[] }).items.map(({ email }) => email)).toEqual(['waits@poczta.example']);
  const { stdout } = await oneshelf(folder, ['activity', '--severity', 'warning']);
  expect(stdout).toContain('w miejsce uszkodzonej');
});
