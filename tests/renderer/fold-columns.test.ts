import { expect, test } from 'vitest';
import { foldColumns } from '../../src/renderer/parts/fold-columns';

const COLUMNS = [
  { id: 'name', min: 200, grow: 1, wraps: 320 },
  { id: 'rows', min: 80, folds: 2 },
  { id: 'when', min: 150, folds: 1 },
  { id: 'state', min: 120 },
];
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

test.each([
  [550, ['name', 'rows', 'when', 'state'], []],
  [549, ['name', 'rows', 'state'], [['when']]],
  [400, ['name', 'rows', 'state'], [['when']]],
  // Each takes its own width and 80 pixels for its heading: 160 and 230 are 390.
  [399, ['name', 'state'], [['rows', 'when']]],
  [389, ['name', 'state'], [['rows'], ['when']]],
  // At last only what the row is about is left.
  [319, ['name'], [['rows'], ['when'], ['state']]],
  [100, ['name'], [['rows'], ['when'], ['state']]],
])('in %i pixels', (width, inLine, folded) => {
  const found = foldColumns(COLUMNS, width);
  expect([ids(found.inLine), found.folded.map(ids)]).toEqual([inLine, folded]);
});

test('nothing is folded before the width is known', () => {
  expect(foldColumns(COLUMNS, null)).toMatchObject({ folded: [], lines: 1 });
});

test.each([
  // All in line take 550; the name has what is left over, less 24 pixels of padding.
  [694, 1],
  [693, 2],
  [550, 2],
  // Alone in 134 pixels it has 110 for 320.
  [134, 3],
  // Never more than three lines: the title says the rest.
  [100, 3],
])('in %i pixels the name has %i lines', (width, lines) => {
  expect(foldColumns(COLUMNS, width).lines).toBe(lines);
});

test('what is said again where the row opens takes no line of its own', () => {
  const columns = COLUMNS.map((column) => (column.id === 'when' ? { ...column, optional: true } : column));
  const found = foldColumns(columns, 399);
  expect([ids(found.inLine), found.folded.map(ids)]).toEqual([['name', 'state'], [['rows']]]);
});
