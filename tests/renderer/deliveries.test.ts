import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/renderer/deliveries/line-outcome';
import type { DeliveryLineView } from '../../src/contract';
import { asGiven, awaitedProducts, isMissing, isOdd, receivingLines } from '../../src/renderer/deliveries/receiving';
import type { ScanLine } from '../../src/renderer/scanning/scan-list';
import { changeOf, draftOf, NEW_SOURCE } from '../../src/renderer/settings/sources/source-draft';

const scanned = (sku: string | null, quantity: number, code = sku ?? '?'): ScanLine => ({
  id: sku ?? code,
  code,
  product: sku === null ? null : { sku, name: sku, unit: 'szt', unitScale: 1, onHand: null },
  state: sku === null ? 'unknown' : 'known',
  quantity,
  at: '2026-11-25T08:00:00.000Z',
  batch: null,
  expires: null,
  misread: false,
});

describe('receiving against a list', () => {
  const awaited = ['A', 'B', 'C'].map((sku) => ({ sku, name: sku, unitScale: 1, expected: 10 }));

  it('judges every line, puts the newest first and what is complete last', () => {
    const lines = receivingLines(awaited, [
      scanned('A', 7),
      scanned('B', 10),
      scanned('X', 1),
      scanned(null, 1, '123'),
    ]);
    expect(lines.map(({ id, state, off }) => [id, state, off])).toEqual([
      ['A', 'missing', 3],
      ['X', 'notOrdered', 0],
      ['123', 'unknown', 0],
      ['C', 'untouched', 10],
      ['B', 'complete', 0],
    ]);
    expect(lines.filter(isMissing).map(({ id }) => id)).toEqual(['A', 'C']);
    expect(lines.filter(isOdd).map(({ id }) => id)).toEqual(['X', '123']);
    expect(receivingLines(awaited, [scanned('A', 12)])[0]).toMatchObject({ state: 'over', off: 2 });
    expect(receivingLines(null, [scanned('A', 12)]).map(({ state }) => state)).toEqual(['scanned']);
  });

  it('awaits what has not come yet, of a product only once', () => {
    const line = { sku: 'A', name: 'A', unitScale: 1, quantity: 10, matched: 4 } as DeliveryLineView;
    expect(awaitedProducts([line, { ...line, quantity: 5, matched: 5 }, { ...line, sku: 'B', matched: 10 }])).toEqual([
      { sku: 'A', name: 'A', unitScale: 1, expected: 6 },
    ]);
  });

  it('tells the engine a barcode or an SKU by the shape of the code, unless the product is known', () => {
    expect(asGiven(scanned(null, 2, '5901234123457'))).toEqual({ gtin: '5901234123457', quantity: 2 });
    expect(asGiven(scanned('MISA', 2))).toEqual({ sku: 'MISA', quantity: 2 });
    expect(asGiven(scanned(null, 2, '12345'))).toEqual({ sku: '12345', quantity: 2 });
  });
});

describe('how a line of a delivery came out', () => {
  const line = { sku: 'A-1', quantity: 10, booked: 0, matched: 0 };
  it('of what was expected is short, over or right', () => {
    expect(outcomeOf({ ...line, matched: 7 }, 'expected', true)).toEqual({ is: 'short', quantity: 3 });
    expect(outcomeOf({ ...line, matched: 12 }, 'expected', true)).toEqual({ is: 'over', quantity: 2 });
    expect(outcomeOf({ ...line, matched: 10 }, 'expected', true)).toEqual({ is: 'agrees' });
  });

  it('of what came waits for its product, was booked before, or is compared with what was ordered', () => {
    expect(outcomeOf({ ...line, sku: null }, 'receipt', true)).toEqual({ is: 'waits' });
    expect(outcomeOf(line, 'receipt', true)).toEqual({ is: 'bookedElsewhere' });
    expect(outcomeOf({ ...line, booked: 10 }, 'receipt', false)).toEqual({ is: 'booked' });
    expect(outcomeOf({ ...line, booked: 10 }, 'receipt', true)).toEqual({ is: 'notOrdered' });
    expect(outcomeOf({ ...line, booked: 10, matched: 8 }, 'receipt', true)).toEqual({ is: 'over', quantity: 2 });
    expect(outcomeOf({ ...line, booked: 10, matched: 10 }, 'receipt', true)).toEqual({ is: 'agrees' });
  });
});

describe('a source in the form', () => {
  const source = draftOf({
    name: 'hurtownia',
    folder: '/dane',
    polling: 'auto',
    patterns: ['stany*.csv'],
    schedule: null,
    retentionDays: 30,
    scope: 'partial',
    brake: { zeroShare: 0.29, suspiciousFactor: 3 },
    watch: null,
  });

  it('shows shares in per cent and sends only what was changed, as shares again', () => {
    expect(source.shares.zeroShare).toBe(29);
    expect(changeOf(source, source)).toEqual({ name: 'hurtownia' });
    const changed = { ...source, patterns: ' a*.csv, ,b?.xlsx ', shares: { ...source.shares, missingShare: 12.5 } };
    expect(changeOf(source, changed)).toEqual({
      name: 'hurtownia',
      patterns: ['a*.csv', 'b?.xlsx'],
      brake: { missingShare: 0.125 },
    });
  });

  it('goes back to what the brake has where a threshold was emptied', () => {
    expect(changeOf(source, { ...source, suspiciousFactor: null, folder: ' ' })).toEqual({
      name: 'hurtownia',
      folder: null,
      brake: { suspiciousFactor: null },
    });
  });

  it('that is new is as the engine has it, but for what was said', () => {
    expect(changeOf(NEW_SOURCE, { ...NEW_SOURCE, name: ' allegro ', scope: 'full' })).toEqual({
      name: 'allegro',
      scope: 'full',
    });
  });
});
