import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelProblem, done, failed } from '../../src/connectors/http';
import { sendAtomicBatch } from '../../src/connectors/medusa/atomic-batch';

type Fate = 'good' | 'missing' | 'refused';

const members = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 100, max: 999 }),
      fate: fc.constantFrom<Fate>('good', 'good', 'missing', 'refused'),
    }),
    { selector: ({ id }) => id, maxLength: 50 },
  )
  .map((drawn) => drawn.map(({ id, fate }) => ({ id: `variant_${id}`, sku: `SKU-${id}`, fate })));

const refusal = (type: string, message: string) =>
  done({ refused: true as const, refusal: { status: type === 'not_found' ? 404 : 400, type, message } });

test('whatever is wrong with some of a batch, every good member goes through, once, and every other has its reason', async () => {
  await fc.assert(
    fc.asyncProperty(members, fc.boolean(), async (drawn, names) => {
      const applied: string[] = [];
      const verdicts = await sendAtomicBatch(drawn, async (batch) => {
        const missing = batch.filter(({ fate }) => fate === 'missing').map(({ id }) => id);
        const said = names ? missing.join(', ') : '';
        if (missing.length > 0) return refusal('invalid_data', `Cannot update non-existing variants with ids: ${said}`);
        if (batch.some(({ fate }) => fate === 'refused')) return refusal('invalid_data', 'Invalid request');
        applied.push(...batch.map(({ id }) => id));
        return done({ refused: false as const, value: null });
      });
      const byFate = { good: 'done', missing: 'gone', refused: 'validation' };
      for (const [{ fate }, verdict] of verdicts) {
        expect(verdict.status === 'done' ? 'done' : verdict.problem.class).toBe(byFate[fate]);
      }
      expect(verdicts.size).toBe(drawn.length);
      const good = drawn.filter(({ fate }) => fate === 'good').map(({ id }) => id);
      expect(applied.toSorted()).toEqual(good.toSorted());
    }),
  );
});

test('once the shop cannot be spoken to it is left alone, and what was done before stays known', async () => {
  const down = channelProblem('channel_unreachable', 'transient');
  const batch = ['1', '2', '3', '4'].map((id) => ({ id: `iitem_${id}`, sku: id }));
  let calls = 0;
  const verdicts = await sendAtomicBatch(batch, async (sent) => {
    calls += 1;
    if (calls === 3) return failed(down);
    return sent.length === 4 ? refusal('invalid_data', 'broken') : done({ refused: false as const, value: null });
  });
  expect([...verdicts].map(([{ sku }, { status }]) => `${sku} ${status}`).toSorted()).toEqual([
    '1 done',
    '2 done',
    '3 unsent',
    '4 unsent',
  ]);
  expect(calls).toBe(3);
});
