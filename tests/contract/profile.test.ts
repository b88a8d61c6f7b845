import { expect, test } from 'vitest';
import { profileSchema } from '../../src/contract';

test('what a person does not say about reading a file is not said for them', () => {
  expect(profileSchema.partial().parse({})).toEqual({});
  expect(profileSchema.partial().parse({ encoding: 'cp1250' })).toEqual({ encoding: 'cp1250' });
});
