import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detected, fileOf, readWith } from '../../reading/reading';
import { BMECAT, UBL_CATALOGUE } from './catalogues';
import { type DressedList, INVRPT, IOF, PRICAT } from './lists';
import { cases } from '../../../../support/cases';

const LISTS: readonly (readonly [string, fc.Arbitrary<DressedList>])[] = [
  ['INVRPT', INVRPT],
  ['PRICAT', PRICAT],
  ['IOF', IOF],
  ['BMEcat', BMECAT],
  ['a UBL catalogue', UBL_CATALOGUE],
];

async function expectRows({ bytes, fileName, kind, rows }: DressedList): Promise<void> {
  const { profile } = await detected(bytes, { fileName });
  expect(profile.kind).toBe(kind);
  const read = await readWith(fileOf(bytes, 997), profile);
  expect([read.failure, read.problems.filter(({ severity }) => severity === 'rejected')]).toEqual([null, []]);
  expect(
    read.rows.map(({ sku, gtins, quantities, prices }) => ({
      ...{ sku, gtins },
      stock: quantities[0] ?? null,
      price: prices[0] ?? null,
    })),
  ).toEqual(rows);
}

/** Shows a counterexample as text. */
function shown(list: DressedList): DressedList {
  Object.defineProperty(list.bytes, fc.toStringMethod, { value: () => Buffer.from(list.bytes).toString() });
  return list;
}

for (const [name, lists] of LISTS) {
  test(`${name}: every code, stock and price as the list says, however it is written`, async () => {
    await fc.assert(fc.asyncProperty(lists.map(shown), expectRows), { numRuns: cases(60) });
  }, 60_000);
}
