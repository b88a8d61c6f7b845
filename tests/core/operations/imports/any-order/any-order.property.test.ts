import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masterState, verified } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { take, undo } from './act';
import { compare, historyOf, toldShop, type Told } from './shop';
import { OPENING, steps } from './step';
import { cases } from '../../../../support/cases';

const RUNS = { numRuns: cases(8), endOnFailure: true } as const;
/** More often than anything can stand on something else. */
const MOST_PASSES = 12;

const undoable = async ({ shop }: Told) =>
  (await shop.core.operations.ledger.postings({ offset: 0, limit: 500 }, testCall())).items.filter(
    (posting) => posting.undoable,
  );

/** Undoes everything that can be undone in an order drawn by lot, again and again until nothing is left. */
async function undoAll(told: Told, lot: () => number): Promise<void> {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const left = await undoable(told);
    if (left.length === 0) return;
    for (const { posting } of left.map((one) => ({ posting: one, at: lot() })).toSorted((a, b) => a.at - b.at)) {
      told.shop.clock.advance(60_000);
      told.trail.push(await undo(told, posting, lot() % 2 === 1));
      await compare(told);
    }
  }
}

test('whatever comes in whatever order, the shop says what is true; undone in any order, it is as it began', async () => {
  await fc.assert(
    fc.asyncProperty(steps(16), fc.infiniteStream(fc.nat(1000)), async (history, lots) => {
      const told = await toldShop();
      for (const step of [OPENING, ...history]) {
        await take(told, step);
        await compare(told);
      }
      expect(await verified(told.shop), told.trail.join('\n')).toEqual([]);

      const before = await historyOf(told);
      await undoAll(told, () => lots.next().value as number);
      expect(await verified(told.shop), told.trail.join('\n')).toEqual([]);
      const after = await historyOf(told);
      for (const [name, rows] of Object.entries(before)) {
        expect(after[name as keyof typeof before].slice(0, rows.length)).toEqual(rows);
      }
      // What was sold stays sold, and so does what it was sold from.
      if (told.trail.some((what) => what.endsWith('sold'))) return;
      expect(await undoable(told), told.trail.join('\n')).toEqual([]);
      expect(await masterState(told.shop), told.trail.join('\n')).toEqual({
        ...{ products: [], gtins: [], levels: [], prices: [], offers: [], leftovers: [] },
      });
    }),
    RUNS,
  );
}, 120_000);
