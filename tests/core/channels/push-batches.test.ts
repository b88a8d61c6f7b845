import { expect, test } from 'vitest';
import { planBatches } from '../../../src/core/channels/sync/push-batches';

const item = (id: string) => ({ ref: { id, data: {} } });
const ids = (batches: { ref: { id: string } }[][]) => batches.map((batch) => batch.map(({ ref }) => ref.id));

test('batches keep the order of urgency and never exceed what the channel takes', () => {
  expect(ids(planBatches(['1', '2', '3', '4', '5'].map(item), { pushBatch: 2 }))).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5'],
  ]);
});

test('a batch holds one group only and stands where its most urgent item stands', () => {
  const batches = planBatches(['b1', 'a1', 'b2', 'a2', 'b3'].map(item), {
    pushBatch: 2,
    groupOf: (ref) => ref.id.charAt(0),
  });
  expect(ids(batches)).toEqual([['b1', 'b2'], ['a1', 'a2'], ['b3']]);
});
