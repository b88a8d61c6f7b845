import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonWalk } from '../../../../src/core/imports/containers/records/json-walk';
import { cases } from '../../../support/cases';

const LONG = 'n'.repeat(300);
const GOODS = [
  { sku: 'A-1', name: 'Kubek "duży" \\ C:\\', tags: ['a]', '}b'], price: { gross: 1.5 } },
  { sku: 'A-2', name: '', [LONG]: 1, other: null },
];
const TEXT = JSON.stringify({ info: { at: 'dziś, \\"' }, goods: GOODS }, null, 1);

test('records are the same however the text comes in pieces, and lines are counted over them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(TEXT.length), { maxLength: 12 }), (cuts) => {
      const records: string[] = [];
      const scalars: string[] = [];
      const events = { record: (text: string) => records.push(text), scalar: (path: string) => scalars.push(path) };
      const walk = new JsonWalk(events, 'json/goods');
      const at = [0, ...cuts.toSorted((a, b) => a - b), TEXT.length];
      for (const [i, from] of at.slice(0, -1).entries()) walk.write(TEXT.slice(from, at[i + 1]));
      walk.end();
      expect([walk.failure, records.map((text) => JSON.parse(text) as unknown)]).toEqual([null, GOODS]);
      // Of a key as long as no name is, the beginning is enough.
      const own = ['sku', 'name', 'tags', 'tags', 'price/gross', 'sku', 'name', LONG.slice(0, 200), 'other'];
      expect(scalars).toEqual(['json/info/at', ...own.map((name) => `json/goods/${name}`)]);
      walk.write('}');
      expect(walk.failure).toMatchObject({ facts: { line: TEXT.split('\n').length } });
    }),
    { numRuns: cases(300) },
  );
});
