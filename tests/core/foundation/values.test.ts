import { expect, test } from 'vitest';
import { decimalToMinor, foldForSearch, hasValidCheckDigit, minorToDecimal } from '../../../src/core/foundation';

test.each([
  [2499, '24.99'],
  [5, '0.05'],
  [-310, '-3.10'],
  [0, '0.00'],
])('%i minor units are written %s', (minor, text) => {
  expect(minorToDecimal(minor)).toBe(text);
});

test('an amount that is not whole never leaves as text', () => {
  expect(() => minorToDecimal(10.5)).toThrow(RangeError);
  expect(() => minorToDecimal(Number.NaN)).toThrow(RangeError);
});

test.each([
  ['24.99', 2499],
  ['24', 2400],
  ['24.9', 2490],
  ['24.9900', 2499],
  ['-3.10', -310],
  ['24.999', null],
  ['24,99', null],
  ['', null],
])('%s is read as %s minor units', (text, minor) => {
  expect(decimalToMinor(text)).toBe(minor);
});

test('check digits of EAN-13, UPC-12 and EAN-8 are checked', () => {
  expect(hasValidCheckDigit('5901234123457')).toBe(true);
  expect(hasValidCheckDigit('5901234123458')).toBe(false);
  expect(hasValidCheckDigit('036000291452')).toBe(true);
  expect(hasValidCheckDigit('96385074')).toBe(true);
  expect(hasValidCheckDigit('12345')).toBe(false);
});

test('Polish names are found without Polish letters', () => {
  expect(foldForSearch('  Łożysko ŻÓŁTE ')).toBe('lozysko zolte');
});
