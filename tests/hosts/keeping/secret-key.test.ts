import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type KeyGuard,
  type Keyring,
  openSecretKey,
  type PassphraseAnswer,
  type PassphraseWhy,
} from '../../../src/host/keys';
import { scratchFolder } from '../../support/database';
import { oneshelf } from '../cli/cli-io';

const said: string[] = [];
const log = { warn: (code: string) => void said.push(code) };
const open = (dataFolder: string, guard?: KeyGuard, env: Record<string, string> = {}) =>
  openSecretKey({ dataFolder, env, log, guard });
const keyFiles = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith('secret')).sort();

/** A keyring of our own making: what it seals it can open, as long as it is the same one. */
function keyringOf(own = randomBytes(8).toString('hex')): Keyring {
  return {
    seal: async (text) => Buffer.from(`${own}:${text}`).toString('base64'),
    async open(sealed) {
      const [whose, text] = Buffer.from(sealed, 'base64').toString().split(':');
      if (whose !== own || text === undefined) throw new Error('locked');
      return { text, again: false };
    },
  };
}

function desktop(keyring: Keyring | null, answers: PassphraseAnswer[] = []): KeyGuard & { asked: PassphraseWhy[] } {
  const asked: PassphraseWhy[] = [];
  return {
    asked,
    putsAway: true,
    keyring: async () => keyring,
    async askPassphrase(why) {
      asked.push(why);
      return answers.shift() ?? 'later';
    },
  };
}

test('without anybody to help, the key is made once in a file that only its owner may read', async () => {
  const folder = await scratchFolder();
  const first = await open(folder);
  expect(first).toMatchObject({ ok: true, value: { kept: 'plain' } });
  expect(await open(folder)).toEqual(first);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o077).toBe(0);
});

test('a key from the environment wins, and one of the wrong length is refused', async () => {
  const folder = await scratchFolder();
  const key = randomBytes(32);
  const opened = await open(folder, desktop(keyringOf()), { ONESHELF_KEY: key.toString('hex') });
  expect(opened).toEqual({ ok: true, value: { key, kept: 'environment' } });
  expect(await keyFiles(folder)).toEqual([]);
  expect(await open(folder, undefined, { ONESHELF_KEY: 'hunter2' })).toMatchObject({
    problem: { code: 'key_unusable' },
  });
});

test('the desktop puts a plain key into the keyring, and opens it from there', async () => {
  const folder = await scratchFolder();
  const before = await open(folder);
  const plain = (await readFile(join(folder, 'secret.key'), 'utf8')).trim();
  const keyring = keyringOf();
  const moved = await open(folder, desktop(keyring));
  expect(moved).toMatchObject({ ok: true, value: { kept: 'keyring' } });
  expect(moved.ok && before.ok && moved.value.key.equals(before.value.key)).toBe(true);
  expect(await keyFiles(folder)).toEqual(['secret.key.json']);
  const file = join(folder, 'secret.key.json');
  expect(await readFile(file, 'utf8')).not.toContain(plain);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await open(folder, desktop(keyring))).toEqual(moved);
});

test('a first start with a keyring never writes the key to the disk', async () => {
  const folder = await scratchFolder();
  const opened = await open(folder, desktop(keyringOf()));
  expect(opened).toMatchObject({ ok: true, value: { kept: 'keyring' } });
  expect(await keyFiles(folder)).toEqual(['secret.key.json']);
});

test.each<[string, Partial<Keyring>]>([
  ['cannot seal', { seal: () => Promise.reject(new Error('no')) }],
  ['cannot open what it sealed', { open: () => Promise.reject(new Error('no')) }],
  ['opens it to something else', { open: async () => ({ text: randomBytes(32).toString('base64'), again: false }) }],
])('a keyring that %s costs nothing: the key stays in its file', async (_how, broken) => {
  const folder = await scratchFolder();
  const before = await open(folder);
  said.length = 0;
  expect(await open(folder, desktop({ ...keyringOf(), ...broken }))).toEqual(before);
  expect(await keyFiles(folder)).toContain('secret.key');
  expect(await keyFiles(folder)).not.toContain('secret.key.json');
  expect(said).toEqual(['key_not_put_away']);
  expect(await open(folder)).toEqual(before);
});

test('cut off between writing and removing, the key is put away again', async () => {
  const folder = await scratchFolder();
  const before = await open(folder);
  const plain = await readFile(join(folder, 'secret.key'), 'utf8');
  const keyring = keyringOf();
  await open(folder, desktop(keyring));
  await writeFile(join(folder, 'secret.key'), plain);
  const after = await open(folder, desktop(keyring));
  expect(after.ok && before.ok && after.value.key.equals(before.value.key)).toBe(true);
  expect(await keyFiles(folder)).not.toContain('secret.key');
});

test('a key restored from its copy wins over a keyring that is lost, whose wrapping is kept aside', async () => {
  const folder = await scratchFolder();
  const first = await open(folder, desktop(keyringOf()));
  const lost = keyringOf();
  expect(await open(folder, desktop(lost))).toMatchObject({ problem: { code: 'key_keyring_unreadable' } });
  expect(await open(folder, desktop(null))).toMatchObject({ problem: { code: 'key_keyring_unreadable' } });
  if (!first.ok) throw new Error('not opened');
  await writeFile(join(folder, 'secret.key'), first.value.key.toString('base64'));
  expect(await open(folder, desktop(lost))).toEqual(first);
  expect(await keyFiles(folder)).toEqual([
    expect.stringMatching(/^secret\.key\.json$/),
    expect.stringMatching(/^secret\.key\.json\.[0-9a-f]{8}\.before$/),
  ]);
});

test('where there is no keyring a passphrase is asked for, until it is right', async () => {
  const folder = await scratchFolder();
  const before = await open(folder);
  const choosing = desktop(null, [{ passphrase: 'zażółć gęślą' }]);
  const chosen = await open(folder, choosing);
  expect(choosing.asked).toEqual(['new']);
  expect(chosen).toMatchObject({ ok: true, value: { kept: 'passphrase' } });
  expect(chosen.ok && before.ok && chosen.value.key.equals(before.value.key)).toBe(true);
  expect(await keyFiles(folder)).toEqual(['secret.key.json']);

  const typing = desktop(null, [{ passphrase: 'zazolc gesla' }, { passphrase: 'zażółć gęślą'.normalize('NFD') }]);
  expect(await open(folder, typing)).toEqual(chosen);
  expect(typing.asked).toEqual(['open', 'wrong']);
  expect(await open(folder, desktop(null, ['later']))).toMatchObject({ problem: { code: 'key_passphrase_needed' } });
  expect(await open(folder)).toMatchObject({ problem: { code: 'key_passphrase_needed' } });
  expect(await open(folder, undefined, { ONESHELF_PASSPHRASE: 'zażółć gęślą' })).toEqual(chosen);
  expect(await open(folder, undefined, { ONESHELF_PASSPHRASE: 'x' })).toMatchObject({
    problem: { code: 'key_passphrase_wrong' },
  });
});

test('a person may leave the key in its file and is not asked again; who says later is', async () => {
  const folder = await scratchFolder();
  const later = desktop(null, ['later']);
  expect(await open(folder, later)).toMatchObject({ value: { kept: 'plain' } });
  const plain = desktop(null, ['plain']);
  const kept = await open(folder, plain);
  expect(kept).toMatchObject({ value: { kept: 'plain' } });
  expect([later.asked, plain.asked]).toEqual([['new'], ['new']]);
  const next = desktop(keyringOf());
  expect(await open(folder, next)).toEqual(kept);
  expect(next.asked).toEqual([]);
  expect(await keyFiles(folder)).toEqual(['secret.key', 'secret.key.json']);
});

test.each(['', '{', '{"form":1,"kept":"passphrase"}', '{"form":2,"kept":"plain"}'])(
  'a damaged file (%s) is said and never replaced by a new key',
  async (text) => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'secret.key.json'), text);
    expect(await open(folder, desktop(keyringOf()))).toMatchObject({ problem: { code: 'key_file_damaged' } });
    expect(await keyFiles(folder)).toEqual(['secret.key.json']);
  },
);

test('commands say where the key is, write a copy, and never over another file', async () => {
  const folder = await scratchFolder();
  expect((await oneshelf(folder, ['key', '--json'])).json).toEqual({ kept: 'plain' });
  const copy = join(folder, 'copy.key');
  expect((await oneshelf(folder, ['key', 'export', copy, '--json'])).json).toEqual({ file: copy });
  expect(await readFile(copy, 'utf8')).toBe(await readFile(join(folder, 'secret.key'), 'utf8'));
  expect(await oneshelf(folder, ['key', 'export', copy, '--json'])).toMatchObject({
    exit: 1,
    json: { problem: { code: 'key_export_exists' } },
  });
});

test('a command on a folder whose key the keyring keeps says so; one under a passphrase asks a person', async () => {
  const ring = await scratchFolder();
  await open(ring, desktop(keyringOf()));
  expect(await oneshelf(ring, ['status', '--json'])).toMatchObject({
    exit: 1,
    json: { problem: { code: 'key_in_keyring' } },
  });
  const passphrase = await scratchFolder();
  await open(passphrase, desktop(null, [{ passphrase: 'otwórz' }]));
  expect((await oneshelf(passphrase, ['key', '--json'], { passphrase: 'otwórz' })).json).toEqual({
    kept: 'passphrase',
  });
  expect(await oneshelf(passphrase, ['key', '--json'])).toMatchObject({
    exit: 1,
    json: { problem: { code: 'key_passphrase_needed' } },
  });
});
