import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localOf, utcOf } from '../../src/connectors/prestashop/local-time';
import { grossOfNet, microOf, microToDecimal, minorOf, netOfGross } from '../../src/connectors/prestashop/net-price';
import { cases } from '../support/cases';

const RATES = [0, 5_000, 8_000, 23_000];

describe('net prices with six decimals', () => {
  test.each([
    [2499, 23_000, '20.317073'],
    [100, 23_000, '0.813008'],
    [1, 23_000, '0.008130'],
    [108, 8_000, '1.000000'],
    [999, 5_000, '9.514286'],
    [1234, 0, '12.340000'],
  ])('%i grosz with VAT of %i thousandths of a percent is %s net', (gross, rate, net) => {
    expect(microToDecimal(netOfGross(gross, rate))).toBe(net);
  });

  test('every price up to 1000.00 comes back to the grosz at 0, 5, 8 and 23 %', () => {
    const wrong: string[] = [];
    for (const rate of RATES) {
      for (let gross = 1; gross <= 100_000; gross++) {
        const wire = microToDecimal(netOfGross(gross, rate));
        if (grossOfNet(microOf(wire)!, rate) !== gross) wrong.push(`${gross} at ${rate}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('so does any price as the impact of a combination on any price of its product', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.constantFrom(...RATES),
        (gross, base, rate) => {
          const impact = microToDecimal(netOfGross(gross, rate) - base);
          expect(grossOfNet(base + microOf(impact)!, rate)).toBe(gross);
        },
      ),
      { numRuns: cases(2000) },
    );
  });

  test.each([
    ['20.317073', 20_317_073],
    ['-1.5', -1_500_000],
    ['0.0000005', 1],
    ['12', 12_000_000],
    ['-0.0000001', 0],
    ['1e3', null],
    ['', null],
    ['12,5', null],
  ])('"%s" is read as %s millionths', (text, micro) => {
    expect(microOf(text)).toBe(micro);
  });

  test.each([
    ['24.990000', 2499],
    ['1.005', 101],
    ['8.2', 820],
    [String(8.2), 820],
    [String(1.005), 101],
    ['24.989999', 2499],
    ['-3.105', -311],
    ['1e-7', null],
  ])('"%s" is %s grosz', (text, minor) => {
    expect(minorOf(text)).toBe(minor);
  });
});

describe('the clock on the wall of the shop', () => {
  test.each([
    ['2026-11-24 09:00:00', '2026-11-24T08:00:00.000Z'],
    ['2026-07-01 09:00:00', '2026-07-01T07:00:00.000Z'],
    // Spring: 02:00 becomes 03:00, so half past two is no time; the moment it would have been is half past three.
    ['2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
    // Autumn: 03:00 becomes 02:00, and half past two comes twice; the first is meant.
    ['2026-10-25 01:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
  ])('%s in Warsaw is %s', (local, utc) => {
    expect(new Date(utcOf(local, 'Europe/Warsaw')!).toISOString()).toBe(utc);
  });

  test('what is no moment is none, and midnight is written as zero hours', () => {
    expect(utcOf('0000-00-00 00:00:00', 'Europe/Warsaw')).toBeNull();
    expect(utcOf('yesterday', 'Europe/Warsaw')).toBeNull();
    expect(localOf(Date.parse('2026-11-23T23:00:00Z'), 'Europe/Warsaw')).toBe('2026-11-24 00:00:00');
  });

  test('every moment told as local time and read again is itself, or the hour before in the hour that comes twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_767_225_600, max: 1_830_297_600 }), (second) => {
        const at = second * 1000;
        const back = utcOf(localOf(at, 'Europe/Warsaw'), 'Europe/Warsaw');
        expect([at, at - 3_600_000]).toContain(back);
      }),
      { numRuns: cases(300) },
    );
  });
});
