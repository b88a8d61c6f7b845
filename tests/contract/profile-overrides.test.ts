import { expect, test } from 'vitest';
import { profileOverridesSchema } from '../../src/contract';
import { readProfileChoices } from '../../src/headless/profile-choices';

test('what a person does not say stays as detected: no override comes from a default', () => {
  expect(profileOverridesSchema.parse({})).toEqual({});
  expect(profileOverridesSchema.parse({ priceMode: 'net' })).toEqual({ priceMode: 'net' });
  expect(readProfileChoices({ encoding: 'cp852' }).fields).toEqual({ encoding: 'cp852' });
});

test('part, kind and scope can be chosen, and a part taken back', () => {
  expect(readProfileChoices({ part: 'Ceny', kind: 'prices', scope: 'full' }).fields).toEqual({
    part: 'Ceny',
    kind: 'prices',
    scope: 'full',
  });
  expect(readProfileChoices({ part: 'none' }).fields).toEqual({ part: null });
});
