import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch } from '../../../src/core/foundation';

/** The definition: lower case, no marks, ł and its kin as two hands would type them, single spaces. */
const byDefinition = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/\s+/g, ' ')
    .trim();

test('Polish letters fold to the ones on a plain keyboard', () => {
  expect(foldForSearch('Łożysko ŚRUBOWE  Żółć')).toBe('lozysko srubowe zolc');
});

test('every text folds as the definition says, whichever way it takes', () => {
  const letters = fc.constantFrom(...'aąĄłŁżŻ ÉßœÆđ0-/"\t\u00a0\u0130ıſ');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' })), (text) => {
      expect(foldForSearch(text)).toBe(byDefinition(text));
    }),
  );
});
