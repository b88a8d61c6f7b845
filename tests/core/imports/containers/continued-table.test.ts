import { describe, expect, test } from 'vitest';
import { continuedTable } from '../../../../src/core/imports/containers/continued-table';

const HEADER = 'symbol;nazwa;stan';
const piece = (name: string, row: string, header = HEADER) => ({ name, head: `${header}\r\n${row}\r\n` });

describe('one table in several files', () => {
  test('is read in the order of the counter, not of the names', () => {
    const names = [...Array(11).keys()].map((i) => `stany_${i + 1}.csv`).sort();
    const order = continuedTable(names.map((name) => piece(name, name)));
    expect(order?.map((i) => names[i])).toEqual([...Array(11).keys()].map((i) => `stany_${i + 1}.csv`));
  });

  test('counts from 0 as well, with zeros before', () => {
    expect(continuedTable([piece('part-00001.csv', 'B;b;2'), piece('part-00000.csv', 'A;a;1')])).toEqual([1, 0]);
  });

  test.each([
    ['a single file', [piece('a_1.csv', 'A')]],
    ['other headers', [piece('a_1.csv', 'A'), piece('a_2.csv', 'B', 'symbol;cena')]],
    [
      'no header: the first rows are data',
      [piece('a_1.csv', 'A;5', '5901234123457;12,50'), piece('a_2.csv', 'B;6', '5901234123457;12,50')],
    ],
    [
      'days',
      [piece('stany 2026-11-01.csv', 'A'), piece('stany 2026-11-02.csv', 'B')].map((p, i) => ({
        ...p,
        name: `stany 2026-11-2${i + 4}.csv`,
      })),
    ],
    ['numbers of warehouses', [piece('stany_mag1.csv', 'A'), piece('stany_mag2.csv', 'B')]],
    ['a gap in the count', [piece('a_1.csv', 'A'), piece('a_3.csv', 'B')]],
    ['names that differ in words', [piece('stany.csv', 'A'), piece('ceny.csv', 'B')]],
    ['the same rows twice', [piece('a_1.csv', 'A;a;1'), piece('a_2.csv', 'A;a;1')]],
  ])('is not: %s', (_, pieces) => {
    expect(continuedTable(pieces)).toBeNull();
  });
});
