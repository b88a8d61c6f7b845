import { describe, expect, test } from 'vitest';
import { blockedForMs } from '../../src/connectors/baselinker/blocked-until';
import { minorOf, numberOf } from '../../src/connectors/baselinker/php';

describe('amounts as JSON numbers', () => {
  test.each([
    [24.99, 2499],
    [8.2, 820],
    [1.005, 101],
    [1.004999, 100],
    [0.1 + 0.2, 30],
    [4.35, 435],
    [1234567.89, 123456789],
    ['19.9', 1990],
    [0, 0],
    [null, null],
    ['', null],
    [-5, null],
    [1e21, null],
  ])('%s is %s minor units', (told, minor) => {
    expect(minorOf(told)).toBe(minor);
  });

  test.each([
    [2499, '24.99'],
    [820, '8.2'],
    [101, '1.01'],
    [1990, '19.9'],
    [123456789, '1234567.89'],
    [500, '5'],
  ])('%s minor units are written as %s', (minor, text) => {
    expect(JSON.stringify(numberOf(minor))).toBe(text);
  });
});

describe('blocked until', () => {
  const until = (wall: string, now: string) => blockedForMs(`token blocked until ${wall}`, new Date(now));
  const minutes = (count: number) => count * 60_000;

  test('is Polish time, in winter and in summer', () => {
    expect(until('2026-11-24 09:05:00', '2026-11-24T08:00:00Z')).toBe(minutes(5));
    expect(until('2026-07-01 10:05:00', '2026-07-01T08:00:00Z')).toBe(minutes(5));
  });

  test('an hour that comes twice is the next to come', () => {
    // Clocks go back from 03:00 to 02:00 on 25 October 2026, at 01:00 UTC.
    expect(until('2026-10-25 02:30:00', '2026-10-25T00:25:00Z')).toBe(minutes(5));
    expect(until('2026-10-25 02:30:00', '2026-10-25T01:25:00Z')).toBe(minutes(5));
  });

  test('an hour that is left out is read as if the clocks had not been changed', () => {
    // Clocks go forward from 02:00 to 03:00 on 29 March 2026, at 01:00 UTC.
    expect(until('2026-03-29 02:03:00', '2026-03-29T00:58:00Z')).toBe(minutes(5));
  });

  test('nonsense, the past and the far future do no harm', () => {
    expect(until('soon', '2026-11-24T08:00:00Z')).toBeNull();
    expect(until('2026-11-24 08:00:00', '2026-11-24T08:00:00Z')).toBe(1000);
    expect(until('2126-11-24 08:00:00', '2026-11-24T08:00:00Z')).toBe(minutes(24 * 60));
  });
});
