import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatMoney,
  formatPercent,
  formatQuantity,
  formatSigned,
} from '../../src/renderer/language/format';

/** Intl writes hard spaces; tests read better with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  it('are written the Polish way, thousands apart even below ten thousand', () => {
    expect(plain(formatMoney(123_450, 'PLN', 'pl'))).toBe('1 234,50 zł');
    expect(plain(formatMoney(5, 'PLN', 'pl'))).toBe('0,05 zł');
  });

  it('are written the English way', () => {
    expect(plain(formatMoney(123_450, 'PLN', 'en'))).toBe('PLN 1,234.50');
  });

  it('respect currencies without minor units', () => {
    expect(plain(formatMoney(1_500, 'JPY', 'en'))).toBe('JP¥1,500');
  });

  it('that are not there are not zero', () => {
    expect(formatMoney(null, 'PLN', 'pl')).toBe('–');
    expect(formatQuantity(null, 1, 'pl')).toBe('–');
  });
});

describe('percentages', () => {
  it('come from basis points, with their sign where they are a change', () => {
    expect([1_250, -2_000, 0].map((points) => plain(formatPercent(points, 'pl', true)))).toEqual([
      '+12,5%',
      '−20%',
      '0%',
    ]);
    expect(plain(formatPercent(1_255, 'en'))).toBe('12.55%');
  });
});

describe('quantities', () => {
  it('of goods by weight are counted in grams and shown in kilograms', () => {
    expect(formatQuantity(12_500, 1000, 'pl')).toBe('12,5');
    expect(formatQuantity(12, 1, 'pl')).toBe('12');
  });

  it('carry their sign in the ledger', () => {
    expect(formatSigned(-3, 1, 'pl')).toBe('−3');
    expect(formatSigned(3, 1, 'pl')).toBe('+3');
  });
});

describe('how long ago', () => {
  const now = new Date('2026-03-01T12:00:00Z');

  it('is told in the largest whole unit', () => {
    expect(formatAgo('2026-03-01T11:57:30Z', now, 'pl')).toBe('2 minuty temu');
    expect(formatAgo('2026-02-27T12:00:00Z', now, 'en')).toBe('2 days ago');
    expect(formatAgo('2026-03-01T14:00:00Z', now, 'pl')).toBe('za 2 godziny');
  });

  it('is not told to the second', () => {
    expect(formatAgo('2026-03-01T11:59:30Z', now, 'pl')).toBe('przed chwilą');
    expect(formatAgo('2026-03-01T12:00:30Z', now, 'en')).toBe('in a moment');
  });
});
