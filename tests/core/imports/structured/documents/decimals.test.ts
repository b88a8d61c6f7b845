import { describe, expect, test } from 'vitest';
import {
  decimalWithComma,
  difference,
  negated,
  plainDecimal,
  product,
  quotient,
} from '../../../../../src/core/imports/structured/documents/decimals';

describe('decimals without floats', () => {
  test.each([
    ['1.000', '1'],
    ['0.04415000', '0.04415'],
    ['-2.50', '-2.5'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['007', '7'],
    ['12345678901234567890.12345678', '12345678901234567890.12345678'],
    ['1,000.00', null],
    ['1230,00', null],
    ['1 000', null],
    ['1e3', null],
    ['.', null],
    ['', null],
  ])('%s is %s', (text, expected) => expect(plainDecimal(text)).toBe(expected));

  test.each([
    ['12,50', '12.5'],
    ['1,0000', '1'],
    ['0,125', '0.125'],
    ['1,000', null],
    ['1.234,50', null],
    ['        3.0000', '3'],
  ])('where commas are allowed %s is %s', (text, expected) => expect(decimalWithComma(text)).toBe(expected));

  test('0.1 + 0.2 style errors do not happen', () => {
    expect(difference('0.3', '0.1')).toBe('0.2');
    expect(product('1.1', '1.1')).toBe('1.21');
    expect(negated('-0.5')).toBe('0.5');
    expect(negated('0')).toBe('0');
  });

  test('divides exactly where it comes out even and rounds half away from zero to eight places where not', () => {
    expect(quotient('12.50', '100')).toEqual({ value: '0.125', exact: true });
    expect(quotient('10', '3')).toEqual({ value: '3.33333333', exact: false });
    expect(quotient('2', '3')).toEqual({ value: '0.66666667', exact: false });
    expect(quotient('-2', '3')).toEqual({ value: '-0.66666667', exact: false });
    expect(quotient('1', '0.00')).toBeNull();
  });
});
