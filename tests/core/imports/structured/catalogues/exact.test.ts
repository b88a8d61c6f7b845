import { describe, expect, test } from 'vitest';
import {
  decimalText,
  exact,
  minus,
  numberCell,
  over,
  plus,
  times,
  withPercent,
} from '../../../../../src/core/imports/structured/catalogues/exact';

const number = (text: string) => exact(text)!;

describe('exact decimals', () => {
  test.each([
    ['12,50', '12.50'],
    ['1234.5', '1234.5'],
    ['1 234,50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1,234', '1.234'],
    ['-0,5', '-0.5'],
    ['', ''],
    ['brak', 'brak'],
  ])('%j becomes %j', (written, cell) => {
    expect(numberCell(written)).toBe(cell);
  });

  test('adds and subtracts at different scales', () => {
    expect(decimalText(minus(number('12,500'), number('2.25')))).toBe('10.250');
    expect(decimalText(minus(number('3'), number('5')))).toBe('-2');
    expect(decimalText(plus(number('0.1'), number('0.2')))).toBe('0.3');
  });

  // 10 / 3 = 3.33…, 249.90 / 100 = 2.499, 1999 * 0.75 / 1000 = 1.49925
  test.each([
    ['10', '1', '3', '3.333333'],
    ['249.90', '1', '100', '2.499'],
    ['1999', '0.75', '1000', '1.49925'],
    ['20', '1', '0.5', '40'],
  ])('%s × %s ÷ %s = %s', (amount, factor, by, result) => {
    expect(decimalText(over(times(number(amount), number(factor)), number(by))!)).toBe(result);
  });

  test('does not divide by nothing', () => {
    expect(over(number('1'), number('0'))).toBeNull();
  });

  // 8.13 * 1.23 = 9.9999, 8.11 * 1.23 = 9.9753, 12.345 * 1.08 = 13.33260
  test.each([
    ['8.13', '23.00', '10.00'],
    ['8.11', '23', '9.98'],
    ['12.345', '8', '13.33'],
    ['0.50', '0', '0.50'],
  ])('%s and %s%% make %s', (net, percent, gross) => {
    expect(decimalText(withPercent(number(net), number(percent)))).toBe(gross);
  });
});
