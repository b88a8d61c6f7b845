import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemOfAll, sendAtomicBatch } from '../../src/connectors/vendure/atomic-batch';
import { channelProblem } from '../../src/connectors/http';

type Fate = 'good' | 'missing' | 'refused';

const members = fc.uniqueArray(
  fc.record({ id: fc.nat(999).map(String), fate: fc.constantFrom<Fate>('good', 'good', 'missing', 'refused') }),
  {
    selector: ({ id }) => id,
    maxLength: 50,
  },
);
const withSku = <T extends { id: string }>(member: T) => ({ ...member, sku: `SKU-${member.id}` });

test('whatever is wrong with some of a batch, every good member goes through, once, and every other has its reason', async () => {
  await fc.assert(
    fc.asyncProperty(members, fc.boolean(), async (drawn, namesTheMissing) => {
      const applied: string[] = [];
      const verdicts = await sendAtomicBatch(drawn.map(withSku), async (batch) => {
        const missing = batch.find(({ fate }) => fate === 'missing');
        const message = namesTheMissing ? `No ProductVariant with the id "${missing?.id}" could be found` : 'Nie ma go';
        if (missing) return { kind: 'error', error: { code: 'ENTITY_NOT_FOUND', message } };
        if (batch.some(({ fate }) => fate === 'refused')) {
          return { kind: 'error', error: { code: 'USER_INPUT_ERROR', message: 'no' } };
        }
        applied.push(...batch.map(({ id }) => id));
        return { kind: 'data', data: null };
      });
      const byFate = { good: 'done', missing: 'gone', refused: 'validation' };
      for (const [{ fate }, verdict] of verdicts) {
        expect(verdict.status === 'done' ? 'done' : verdict.problem.class).toBe(byFate[fate]);
      }
      expect(verdicts.size).toBe(drawn.length);
      expect(applied.toSorted()).toEqual(
        drawn
          .filter(({ fate }) => fate === 'good')
          .map(({ id }) => id)
          .toSorted(),
      );
    }),
  );
});

test('once the shop cannot be spoken to it is left alone, and what was done before stays known', async () => {
  const down = channelProblem('channel_unreachable', 'transient');
  let calls = 0;
  const batch = ['1', '2', '3', '4'].map((id) => withSku({ id }));
  const verdicts = await sendAtomicBatch(batch, async (sent) => {
    calls += 1;
    if (calls === 3) return { kind: 'problem', problem: down };
    return sent.length === 4
      ? { kind: 'error', error: { code: null, message: 'broken' } }
      : { kind: 'data', data: null };
  });
  expect([...verdicts].map(([{ id }, { status }]) => `${id} ${status}`).toSorted()).toEqual([
    '1 done',
    '2 done',
    '3 unsent',
    '4 unsent',
  ]);
  expect(calls).toBe(3);
  expect(problemOfAll(verdicts.values())).toBeNull();
});

test('a batch of which nothing was decided is a call that did not happen', async () => {
  const down = channelProblem('channel_unreachable', 'transient');
  const verdicts = await sendAtomicBatch([withSku({ id: '1' }), withSku({ id: '2' })], async () => ({
    kind: 'problem',
    problem: down,
  }));
  expect(problemOfAll(verdicts.values())).toBe(down);
});
