import { expect, test } from 'vitest';
import { isLabelOfSums } from '../../../../src/core/imports/reading/rows/table-feet';

test('a label of sums is one with the beginning of its sum behind it, some blanks away, and with what it says', () => {
  for (const text of ['Pozostaje', 'Pozostaje    12', 'Brutto', 'Do zapłaty  1 234,', 'Bank: PKO'])
    expect(isLabelOfSums(text), text).toBe(true);
  for (const text of ['Netto 12', 'Uwaga szkło', 'Bank energii 12', 'Paczka2'])
    expect(isLabelOfSums(text), text).toBe(false);
});
