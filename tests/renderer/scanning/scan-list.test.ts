import { describe, expect, it } from 'vitest';
import { dropDraft, keepDraft, readDraft } from '../../../src/renderer/scanning/drafts';
import {
  linesOf,
  NOTHING_SCANNED,
  type ScanEntry,
  undone,
  withAnswer,
  without,
  withQuantity,
  withScan,
} from '../../../src/renderer/scanning/scan-list';

const AT = '2026-11-25T08:00:00.000Z';
const LATER = '2026-11-25T08:05:00.000Z';
const scan = (code: string, quantity = 1, at = AT): ScanEntry => ({
  code,
  quantity,
  at,
  batch: null,
  expires: null,
  misread: false,
});
const product = (sku: string) => ({ sku, name: sku, unit: 'szt', unitScale: 1, onHand: null });
const shown = (list: Parameters<typeof linesOf>[0]) =>
  linesOf(list).map(({ id, quantity, state }) => [id, quantity, state]);

describe('the list of what was scanned', () => {
  it('adds the same code up, and codes of one product too, once it is known whose they are', () => {
    const list = ['A', 'B', 'A'].reduce((before, code) => withScan(before, scan(code)), NOTHING_SCANNED);
    expect(shown(list)).toEqual([
      ['A', 2, 'asked'],
      ['B', 1, 'asked'],
    ]);
    const known = withAnswer(withAnswer(list, 'A', product('MUG')), 'B', product('MUG'));
    expect(shown(known)).toEqual([['MUG', 3, 'known']]);
    expect(shown(withAnswer(list, 'B', null))[1]).toEqual(['B', 1, 'unknown']);
    expect(shown(withScan(withScan(NOTHING_SCANNED, scan('C', 0.1)), scan('C', 0.2)))).toEqual([['C', 0.3, 'asked']]);
  });

  it('a quantity typed replaces what all codes of the line had, and is true for its moment', () => {
    const list = withAnswer(
      withAnswer(withScan(withScan(NOTHING_SCANNED, scan('A')), scan('B')), 'A', product('MUG')),
      'B',
      product('MUG'),
    );
    const typed = withQuantity(list, 'MUG', 12, LATER);
    expect(linesOf(typed)).toMatchObject([{ id: 'MUG', quantity: 12, at: LATER }]);
    expect(shown(without(typed, 'MUG'))).toEqual([]);
  });

  it('takes steps back one by one, and keeps what was learnt', () => {
    const one = withScan(NOTHING_SCANNED, scan('A'));
    const two = withScan(withAnswer(one, 'A', product('MUG')), scan('A'));
    const typed = withQuantity(two, 'MUG', 50, LATER);
    expect(shown(undone(typed))).toEqual([['MUG', 2, 'known']]);
    expect(shown(undone(undone(typed)))).toEqual([['MUG', 1, 'known']]);
    expect(shown(undone(undone(undone(typed))))).toEqual([]);
    expect(undone(NOTHING_SCANNED)).toBe(NOTHING_SCANNED);
  });
});

describe('a draft', () => {
  function memory(full = false) {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (full) throw new Error('QuotaExceededError');
        kept.set(key, value);
      },
      removeItem: (key: string) => void kept.delete(key),
    };
  }
  const isText = (value: unknown): value is string => typeof value === 'string';

  it('is found again under its name until it is dropped', () => {
    const store = memory();
    keepDraft(store, 'count', 'work', AT);
    expect(readDraft(store, 'count', isText)).toEqual({ at: AT, value: 'work' });
    expect(readDraft(store, 'transfer', isText)).toBeNull();
    dropDraft(store, 'count');
    expect(readDraft(store, 'count', isText)).toBeNull();
  });

  it('is nothing where it is broken, of another shape, or could not be kept', () => {
    const store = memory();
    store.setItem('oneshelf.draft.a', '{"version":1,"at"');
    store.setItem('oneshelf.draft.b', JSON.stringify({ version: 1, at: AT, value: 7 }));
    store.setItem('oneshelf.draft.c', JSON.stringify({ version: 0, at: AT, value: 'old' }));
    for (const name of ['a', 'b', 'c']) expect(readDraft(store, name, isText)).toBeNull();
    const full = memory(true);
    expect(() => keepDraft(full, 'count', 'work', AT)).not.toThrow();
    expect(readDraft(full, 'count', isText)).toBeNull();
  });
});
