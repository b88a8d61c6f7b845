import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history, type Step } from './history';
import { everything, isSound, take, type Twin, twin } from './twin-shops';
import { cases } from '../../../support/cases';

const RUNS = { numRuns: cases(12), endOnFailure: false } as const;

/** Takes a step in both shops and holds one to the other; returns through which gate the file went, if it was one. */
async function together(gated: Twin, full: Twin, step: Step): Promise<'same file' | 'lines' | 'whole' | null> {
  const { gates } = gated;
  const [opened, doubts, reads] = [gates.opened, gates.doubts.length, gates.reads];
  const [one, other] = [await take(gated, step), await take(full, step)];
  if (typeof one === 'string') expect(one).toBe(other);
  const [left, right] = [await everything(gated), await everything(full)];
  for (const what of Object.keys(left)) expect([step, what, left[what]]).toEqual([step, what, right[what]]);
  if (step.do !== 'import') return null;
  if (gates.reads === reads) return 'same file';
  return gates.opened > opened && gates.doubts.length === doubts ? 'lines' : 'whole';
}

test('a shop with gates and a shop that reads every file in full say the same after every step', async () => {
  const ways: string[] = [];
  await fc.assert(
    fc.asyncProperty(history(14), async (steps) => {
      const [gated, full] = [await twin(false), await twin(true)];
      for (const step of steps) {
        const way = await together(gated, full, step);
        if (way !== null) ways.push(way);
      }
      await isSound(gated);
      await isSound(full);
    }),
    RUNS,
  );
  // About a third of the files are read by their changes; with hardly any, this would say nothing.
  expect(ways.filter((way) => way === 'lines').length).toBeGreaterThan(ways.length / 10);
}, 600_000);
