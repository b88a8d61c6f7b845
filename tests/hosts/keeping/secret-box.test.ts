import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecretBox } from '../../../src/host/secret-box';

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
