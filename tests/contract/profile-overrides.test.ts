import { expect, test } from 'vitest';
import { profileOverridesSchema } from '../../src/contract';

test('what a person has not said about a file is left to be detected', () => {
  expect(profileOverridesSchema.parse({})).toEqual({});
  expect(profileOverridesSchema.parse({ part: 'Arkusz 2' })).toEqual({ part: 'Arkusz 2' });
});
