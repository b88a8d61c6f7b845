import fc from 'fast-check';
import { expect, test } from 'vitest';
import { history } from './history';
import { everything, isSound, take, twin } from './twin-shops';

const RUNS = {
  numRuns: Number(process.env.ONESHELF_PROPERTY_RUNS ?? 12),
  endOnFailure: false,
} as const;

test('a shop with gates and a shop that reads every file in full say the same after every step', async () => {
  const used = { imports: 0, same: 0, lines: 0 };
  const doubts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(history(14), async (steps) => {
      const [gated, full] = [await twin(false), await twin(true)];
      for (const [i, step] of steps.entries()) {
        const { gates } = gated;
        const [opened, doubted, reads] = [gates.opened, gates.doubts.length, gates.reads];
        const [one, other] = [await take(gated, step), await take(full, step)];
        if (typeof one === 'string') expect(one).toBe(other);
        const [left, right] = [await everything(gated), await everything(full)];
        for (const what of Object.keys(left)) expect([i, step, what, left[what]]).toEqual([i, step, what, right[what]]);
        if (step.do !== 'import' || i < 2) continue;
        used.imports++;
        if (gates.reads === reads) used.same++;
        else if (gates.opened > opened && gates.doubts.length === doubted) used.lines++;
        for (const why of gates.doubts.slice(doubted)) doubts[why] = (doubts[why] ?? 0) + 1;
      }
      await isSound(gated);
      await isSound(full);
      await gated.database.close();
      await full.database.close();
    }),
    RUNS,
  );
  console.log(used, doubts);
  expect(used.lines).toBeGreaterThan(used.imports / 4);
  expect(used.same).toBeGreaterThan(0);
}, 600_000);
