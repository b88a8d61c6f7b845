import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../src/renderer/deliveries/line-outcome';
import { asGiven, productOf, withScan } from '../../src/renderer/deliveries/scanned';
import { changeOf, draftOf, NEW_SOURCE } from '../../src/renderer/settings/sources/source-draft';

describe('scanning', () => {
  it('adds the same code to its line and brings that line to the top', () => {
    const once = withScan(withScan([], 'A-1', 1), 'B-2', 1);
    expect(withScan(once, 'A-1', 2).map(({ code, quantity }) => [code, quantity])).toEqual([
      ['A-1', 3],
      ['B-2', 1],
    ]);
    expect(withScan(withScan([], 'C', 0.1), 'C', 0.2)[0]?.quantity).toBe(0.3);
  });

  it('knows a product by its SKU first, then by a barcode of only one, whatever zeros are in front', () => {
    const cup = { sku: '05901234123457', gtins: ['5901234123464'], name: 'Kubek' };
    const bowl = { sku: 'MISA', gtins: ['5901234123457'], name: 'Misa' };
    expect(productOf('05901234123457', [bowl, cup])?.sku).toBe('05901234123457');
    expect(productOf('5901234123457', [cup, bowl])?.sku).toBe('MISA');
    expect(productOf('05901234123464', [cup, bowl])?.name).toBe('Kubek');
    expect(productOf('5901234123457', [bowl, { ...bowl, sku: 'MISA-2' }])).toBeNull();
    expect(productOf('MIS', [bowl])).toBeNull();
  });

  it('tells the engine a barcode or an SKU by the shape of the code, unless the product is known', () => {
    const line = { code: '5901234123457', sku: null, name: null, quantity: 2 };
    expect(asGiven(line)).toEqual({ gtin: '5901234123457', quantity: 2 });
    expect(asGiven({ ...line, sku: 'MISA' })).toEqual({ sku: 'MISA', quantity: 2 });
    expect(asGiven({ ...line, code: '12345' })).toEqual({ sku: '12345', quantity: 2 });
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
