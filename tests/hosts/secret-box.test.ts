import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSecretBox } from '../../src/host/secret-box';
import { loadSecretKey } from '../../src/host/secret-key';
import { scratchFolder } from '../support/database';

test('what is sealed opens with the same key only, and shows nothing of itself', () => {
  const box = createSecretBox(randomBytes(32));
  const sealed = box.seal('jan@example.com');
  expect(sealed).not.toContain('jan');
  expect(box.seal('jan@example.com')).not.toBe(sealed);
  expect(box.open(sealed)).toBe('jan@example.com');
  const other = createSecretBox(randomBytes(32));
  expect(() => other.open(sealed)).toThrow(expect.objectContaining({ code: 'secret_unreadable' }) as Error);
  expect(() => box.open(`${sealed.slice(0, -2)}AA`)).toThrow(
    expect.objectContaining({ code: 'secret_unreadable' }) as Error,
  );
});

test('fingerprints find equal texts, and differ from key to key', () => {
  const key = randomBytes(32);
  expect(createSecretBox(key).fingerprint('a@b.pl')).toBe(createSecretBox(key).fingerprint('a@b.pl'));
  expect(createSecretBox(key).fingerprint('a@b.pl')).not.toBe(createSecretBox(randomBytes(32)).fingerprint('a@b.pl'));
});

test('the key is made once, and only its owner may read it', async () => {
  const folder = await scratchFolder();
  const first = await loadSecretKey(folder, {});
  expect(await loadSecretKey(folder, {})).toEqual(first);
  expect((await stat(join(folder, 'secret.key'))).mode & 0o077).toBe(0);
});

test('a key from the environment wins, and one of the wrong length is refused', async () => {
  const folder = await scratchFolder();
  const hex = randomBytes(32).toString('hex');
  expect(await loadSecretKey(folder, { ONESHELF_KEY: hex })).toEqual({ ok: true, value: Buffer.from(hex, 'hex') });
  expect(await loadSecretKey(folder, { ONESHELF_KEY: 'hunter2' })).toMatchObject({ problem: { code: 'key_unusable' } });
});
