import { expect, test } from 'vitest';
import { foldColumns } from '../../src/renderer/parts/fold-columns';

const COLUMNS = [
  { id: 'name', min: 200 },
  { id: 'rows', min: 80, folds: 2 },
  { id: 'when', min: 150, folds: 1 },
  { id: 'state', min: 120 },
];
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

test.each([
  [550, ['name', 'rows', 'when', 'state'], []],
  [549, ['name', 'rows', 'state'], ['when']],
  [400, ['name', 'rows', 'state'], ['when']],
  [399, ['name', 'state'], ['rows', 'when']],
  // What must stay stays, however narrow the window.
  [100, ['name', 'state'], ['rows', 'when']],
])('in %i pixels', (width, inLine, folded) => {
  const found = foldColumns(COLUMNS, width);
  expect([ids(found.inLine), ids(found.folded)]).toEqual([inLine, folded]);
});

test('nothing is folded before the width is known', () => {
  expect(foldColumns(COLUMNS, null).folded).toEqual([]);
});
