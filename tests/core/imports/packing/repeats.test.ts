import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineIndex } from '../../../../src/core/imports';
import { RepeatFinder } from '../../../../src/core/imports/packing/repeats';

const index = fc.boolean().map((isKept) => (isKept ? new LineIndex() : null));

test('finds every SKU that stands twice or more, with all its lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), index, (skus, kept) => {
      const finder = new RepeatFinder(kept);
      const lines = new Map<string, number[]>();
      for (const [i, sku] of skus.entries()) {
        finder.add(sku, i + 2);
        lines.set(sku, [...(lines.get(sku) ?? []), i + 2]);
      }
      const expected = [...lines].filter(([, places]) => places.length > 1);
      expect(new Map(finder.repeats.map((repeat) => [repeat.sku, repeat.lines]))).toEqual(new Map(expected));
    }),
  );
});

test('a hundred thousand different SKUs repeat nowhere', () => {
  const finder = new RepeatFinder(new LineIndex());
  for (let i = 1; i <= 100_000; i++) finder.add(`TW-${String(i).padStart(7, '0')}`, i);
  expect(finder.repeats).toEqual([]);
  finder.add('TW-0050000', 100_001);
  expect(finder.repeats).toEqual([{ sku: 'TW-0050000', lines: [50_000, 100_001] }]);
});

test('several rows of one line are told apart', () => {
  const finder = new RepeatFinder(null);
  for (const sku of ['A', 'B', 'A']) finder.add(sku, 7);
  expect(finder.repeats).toEqual([{ sku: 'A', lines: [7, 7] }]);
});
