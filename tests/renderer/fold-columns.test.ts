import { expect, test } from 'vitest';
import { foldColumns, heightOfFolded } from '../../src/renderer/parts/tables/fold-columns';

const COLUMNS = [
  { id: 'name', header: 'Name', min: 200, grow: 1, wraps: 320 },
  { id: 'rows', header: 'Rows', min: 80, folds: 2 },
  { id: 'when', header: 'When', min: 150, folds: 1 },
  { id: 'state', header: 'State', min: 120 },
];
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

test.each([
  [550, ['name', 'rows', 'when', 'state'], []],
  [549, ['name', 'rows', 'state'], [['when']]],
  [400, ['name', 'rows', 'state'], [['when']]],
  [399, ['name', 'state'], [['rows', 'when']]],
  // Each takes its width less 24 pixels of padding, 7 for a letter of its heading and 8 after it: 92 and 162, between
  // them 18, and a state of 139 has no room in the other 24.
  [319, ['name'], [['rows', 'when'], ['state']]],
  [296, ['name'], [['rows', 'when'], ['state']]],
  [295, ['name'], [['rows'], ['when'], ['state']]],
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

test('what shows by itself what it is takes no room for a heading', () => {
  const columns = COLUMNS.map((column) => ({ ...column, unheaded: column.id !== 'name' }));
  // 56, 126 and 96, between them 18 twice, and 24 around them: 338.
  const narrow = columns.map((column) => (column.id === 'name' ? { ...column, min: 330 } : column));
  expect(foldColumns(narrow, 338).folded.map(ids)).toEqual([['rows', 'when', 'state']]);
  expect(foldColumns(narrow, 337).folded.map(ids)).toEqual([['rows', 'when'], ['state']]);
});

test('a value that needs less below than in its column says so', () => {
  const columns = COLUMNS.map((column) => (column.id === 'when' ? { ...column, below: 40 } : column));
  // 92, 76 and 139, between them 18 twice, and 24 around them: 367.
  const narrow = columns.map((column) => (column.id === 'name' ? { ...column, min: 360 } : column));
  expect(foldColumns(narrow, 367).folded.map(ids)).toEqual([['rows', 'when', 'state']]);
});

test('buttons have a line of their own, tall enough for a finger', () => {
  const columns = COLUMNS.map((column) => (column.id === 'rows' ? { ...column, controls: true } : column));
  const { folded } = foldColumns(columns, 319);
  expect(folded.map(ids)).toEqual([['rows'], ['when'], ['state']]);
  expect(folded.map(heightOfFolded)).toEqual([42, 24, 24]);
});
