import { expect, test } from 'vitest';
import { movementsOf, planLines } from '../../../src/core/channels/sync/booking';

const line = (remoteLine: string, quantity: number) => ({ remoteLine, sku: 'A', name: null, quantity, unitMinor: 100 });
const products = new Map([[1, { id: 1, sku: 'A', takes: [{ productId: 1, quantity: 1 }] }]]);
const where = { locationId: 5, placedAt: '2026-11-24T09:00:00.000Z', now: '2026-11-24T10:00:00.000Z' };

test('a till’s receipt with goods sold and goods returned moves both, and once', () => {
  const sale = { state: 'placed' as const, lines: [line('1', 3), line('2', -1)] };
  const planned = planLines([], sale, () => 1);
  const moved = movementsOf(
    planned.flatMap(({ changes }) => changes),
    products,
    where,
  );
  expect(moved.map(({ kind, quantity }) => [kind, quantity])).toEqual([
    ['sale', -3],
    ['return', 1],
  ]);
  const again = planLines(planned, sale, () => 1);
  expect(again.flatMap(({ changes }) => changes)).toEqual([]);
});
