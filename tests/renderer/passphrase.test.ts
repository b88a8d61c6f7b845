import { expect, test } from 'vitest';
import { judgePassphrase } from '../../src/renderer/passphrase/judge';

test('a new passphrase is long enough and typed twice alike; an old one is as long as it is', () => {
  expect(judgePassphrase('zażółć gę', 'zażółć gę')).toBe('short');
  expect(judgePassphrase('zażółć gęś', 'zażółć geś')).toBe('differs');
  expect(judgePassphrase('zażółć gęś', 'zażółć gęś')).toBeNull();
  expect(judgePassphrase('x', null)).toBeNull();
});
