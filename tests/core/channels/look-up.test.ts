import { expect, test } from 'vitest';
import type { RemoteListing } from '../../../src/core/channels';
import { judgeLookUp } from '../../../src/core/channels/sync/look-up';
import type { LookUpRow } from '../../../src/core/channels/sync/match-store';

const row = (id: number, sku: string, own: Partial<LookUpRow> = {}): LookUpRow => ({
  id,
  sku,
  match: 'unknown',
  matchBy: null,
  remoteId: null,
  remote: null,
  attempts: 0,
  problem: null,
  driftedAt: null,
  desiredPriceMinor: null,
  desiredQuantity: null,
  pushedPriceMinor: null,
  pushedQuantity: null,
  confirmedPriceMinor: null,
  confirmedQuantity: null,
  ...own,
});
const hit = (sku: string, id: string): RemoteListing => ({
  sku,
  ref: { id, data: {} },
  shown: { priceMinor: 100, quantity: 1 },
});
const lostIds = ({ lost }: ReturnType<typeof judgeLookUp>) =>
  lost.map(({ id, match, problem }) => [id, match, problem?.code]);

test('a SKU that several things have is nobody’s, and all of them are told; the same thing twice is one', () => {
  const verdict = judgeLookUp(
    [row(1, 'A'), row(2, 'B')],
    [hit('A', 'r1'), hit('A', 'r2'), hit('B', 'r3'), hit('B', 'r3')],
    new Map(),
  );
  expect(verdict.found.map(({ id, ref }) => [id, ref.id])).toEqual([[2, 'r3']]);
  expect(lostIds(verdict)).toEqual([[1, 'ambiguous', 'sku_ambiguous']]);
  expect(verdict.doubles.map(({ ref }) => ref.id)).toEqual(['r1', 'r2']);
});

test('one thing answered for two of our SKUs is given to neither, not to the first', () => {
  const verdict = judgeLookUp([row(1, 'A'), row(2, 'a')], [hit('A', 'r1'), hit('a', 'r1')], new Map());
  expect(verdict.found).toEqual([]);
  expect(lostIds(verdict)).toEqual([
    [1, 'ambiguous', 'entry_ambiguous'],
    [2, 'ambiguous', 'entry_ambiguous'],
  ]);
});

test('the same in another batch of the pass takes it from the first one too', () => {
  const claims = new Map<string, number>();
  expect(judgeLookUp([row(1, 'A')], [hit('A', 'r1')], claims).found).toHaveLength(1);
  const second = judgeLookUp([row(2, 'B')], [hit('B', 'r1')], claims);
  expect(lostIds(second)).toEqual([
    [2, 'ambiguous', 'entry_ambiguous'],
    [1, 'ambiguous', 'entry_ambiguous'],
  ]);
  expect(lostIds(judgeLookUp([row(3, 'C')], [hit('C', 'r1')], claims))).toEqual([[3, 'ambiguous', 'entry_ambiguous']]);
  expect(claims.get('r1')).not.toBe(1);
});

test('a known listing whose SKU is not found is doubtful, another one absent', () => {
  const verdict = judgeLookUp(
    [row(1, 'A', { match: 'matched', remoteId: 'r1' }), row(2, 'B')],
    [hit('Z', 'r9')],
    new Map(),
  );
  expect(verdict.doubtful.map(({ id }) => id)).toEqual([1]);
  expect(lostIds(verdict)).toEqual([[2, 'absent', undefined]]);
});
