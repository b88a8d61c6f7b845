import { expect, test } from 'vitest';
import { LineIndex, setTroubledIn } from '../../../../src/core/imports';
import { type Hash, hashBytes, hashSku } from '../../../../src/core/imports/lines/hash';
import { HashSet } from '../../../../src/core/imports/lines/line-index';

const lineHash = (text: string): Hash => {
  const hash: Hash = { low: 0, high: 0 };
  hashBytes(Buffer.from(text), 0, Buffer.byteLength(text), hash);
  return hash;
};
const skuHash = (sku: string): Hash => {
  const hash: Hash = { low: 0, high: 0 };
  hashSku(sku, hash);
  return hash;
};
const setOf = (...skus: string[]) => {
  const set = new HashSet();
  for (const sku of skus) set.addSku(sku);
  return set;
};

/** A heading, rows of A and B, a row with something wrong. */
function sample(): LineIndex {
  const index = new LineIndex();
  for (const text of ['Symbol;Stan', 'A;1', 'B;2', 'C;?']) index.append(lineHash(text), text.length + 2);
  index.setSku(1, skuHash('A'));
  index.setSku(2, skuHash('B'));
  index.setTroubled(3);
  return index;
}

function expectSample(index: LineIndex): void {
  expect(index.count).toBe(4);
  expect([0, 1, 2, 3].map((at) => index.isRow(at))).toEqual([false, true, true, true]);
  expect([0, 1, 2, 3].map((at) => index.isTroubled(at))).toEqual([false, false, false, true]);
  expect([0, 1, 2, 3].map((at) => index.length(at))).toEqual([13, 5, 5, 5]);
  expect(index.isLine(1, lineHash('A;1'))).toBe(true);
  expect(index.isLine(1, lineHash('A;2'))).toBe(false);
  expect(index.isLine(4, lineHash('A;1'))).toBe(false);
  expect(index.find(lineHash('B;2'))).toBe(2);
  expect(index.find(lineHash('B;3'))).toBe(-1);
  expect(index.holdsSku(2, setOf('B'))).toBe(true);
  expect(index.holdsSku(2, setOf('A', 'C'))).toBe(false);
}

test('an index knows where a line stands, whose row it is, and whether something was wrong with it', () => {
  expectSample(sample());
});

test('an index that was kept and read again knows the same', () => {
  const again = LineIndex.decode(sample().encode());
  if (again === null) throw new Error('not decoded');
  expectSample(again);
});

test('an index that was read again can go on growing', () => {
  const again = LineIndex.decode(sample().encode());
  for (let i = 0; i < 100; i++) again?.append(lineHash(`X-${i}`), 5);
  expect(again?.count).toBe(104);
  expect(again?.find(lineHash('X-99'))).toBe(103);
  expect(again?.isLine(1, lineHash('A;1'))).toBe(true);
});

test('lines of another index are appended with all that is known of them, as many as are asked for', () => {
  const index = new LineIndex(0);
  index.append(lineHash('Wydruk'), 8);
  index.appendLines(sample(), 2, 2);
  index.appendLines(sample(), 1, 4);
  expect(index.count).toBe(4);
  expect([0, 1, 2, 3].map((at) => index.length(at))).toEqual([8, 5, 5, 5]);
  expect([0, 1, 2, 3].map((at) => index.isRow(at))).toEqual([false, true, true, true]);
  expect([index.isSku(1, skuHash('A')), index.isTroubled(3), index.find(lineHash('B;2'))]).toEqual([true, true, 2]);
});

test('lines of an index that was encoded can still be said to be troubled, whatever else is said of them', async () => {
  const known = sample();
  const encoded = known.encode().slice();
  await setTroubledIn(encoded, [1, 99, -1]);
  const again = LineIndex.decode(encoded);
  expect([0, 1, 2, 3].map((at) => again?.isTroubled(at))).toEqual([false, true, false, true]);
  known.setTroubled(1);
  expect(encoded).toEqual(known.encode());
});

test('of equal lines the first is found', () => {
  const index = new LineIndex();
  for (const text of ['A;1', 'B;1', 'A;1']) index.append(lineHash(text), text.length + 2);
  expect(index.find(lineHash('A;1'))).toBe(0);
});

test('an empty index is an index', () => {
  expect(LineIndex.decode(new LineIndex().encode())?.count).toBe(0);
  expect(new LineIndex().find(lineHash('A;1'))).toBe(-1);
});

test('an index takes more lines than were expected, and SKUs ahead of its lines', () => {
  const index = new LineIndex(1);
  index.setSku(4_999, skuHash('last'));
  for (let i = 0; i < 5_000; i++) index.append(lineHash(`A-${i};1`), 8);
  for (const at of [0, 1_023, 1_024, 4_999]) expect(index.find(lineHash(`A-${at};1`))).toBe(at);
  expect(index.holdsSku(4_999, setOf('last'))).toBe(true);
});

test('no damaged byte, no missing end and no foreign file is taken for an index', () => {
  const bytes = sample().encode();
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    expect([at, LineIndex.decode(damaged)]).toEqual([at, null]);
    expect([at, LineIndex.decode(bytes.slice(0, at))]).toEqual([at, null]);
  }
  expect(LineIndex.decode(Buffer.concat([bytes, Buffer.alloc(4)]))).toBeNull();
  expect(LineIndex.decode(Buffer.from('Symbol;Nazwa;Stan;;;'))).toBeNull();
});

test('bytes that do not begin on a word, as files are read, are decoded all the same', () => {
  const bytes = sample().encode();
  const shifted = Buffer.alloc(bytes.length + 1);
  shifted.set(bytes, 1);
  const again = LineIndex.decode(shifted.subarray(1));
  if (again === null) throw new Error('not decoded');
  expectSample(again);
});

test('a set of SKUs counts each once, and knows whether it lies within another', () => {
  const set = setOf('A', 'B', 'A');
  expect(set.size).toBe(2);
  expect(setOf('B').isWithin(set)).toBe(true);
  expect(setOf().isWithin(setOf())).toBe(true);
  expect(setOf('B', 'C').isWithin(set)).toBe(false);
});
