import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGtins } from '../../../../src/core/imports/reading/cells/gtins';
import { readDecimal, toUnits } from '../../../../src/core/imports/reading/cells/numbers';
import { unitScale } from '../../../../src/core/imports/reading/cells/units';
import { readVatCode } from '../../../../src/core/imports/reading/cells/vat';

const minor = (text: string, mark: ',' | '.' = ',') => {
  const decimal = readDecimal(text, mark);
  if (decimal === null) return null;
  const read = toUnits(decimal, 2);
  return read === null ? null : decimal.negative ? -read.units : read.units;
};

describe('a number as people write it', () => {
  test.each([
    ['12,50', 1250],
    ['12.50', 1250],
    ['1 234,50', 123450],
    ['1\u00a0234,50', 123450],
    ['1\u202f234,50', 123450],
    ["1'234.50", 123450],
    ['1.234,50', 123450],
    ['1,234.50', 123450],
    ['1.234.567,89', 123456789],
    ['1.234', 123400],
    ['0.234', 23],
    ['24.9900', 2499],
    ['5,', 500],
    ['.4800', 48],
    ['12,50 zł', 1250],
    ['PLN 12,50', 1250],
    ['€12.50', 1250],
    ['$ 12.50', 1250],
    ['+12,50', 1250],
    ['-12,50', -1250],
    ['−12,50', -1250],
    ['12,50-', -1250],
    ['(12,50)', -1250],
    ['1E-1', 10],
    ['1,5E2', 15000],
    ['000', 0],
  ])('%j with a decimal comma is %i grosze', (text, expected) => {
    expect(minor(text)).toBe(expected);
  });

  test.each([
    '',
    'brak',
    '12,50,30',
    '1.23.4',
    '300,0,00.40',
    '12 34',
    '1,2,3',
    '--5',
    '5,90E+99',
    '12a',
    '1234 567,00',
    '9'.repeat(20),
  ])('%j is not a number', (text) => expect(minor(text)).toBeNull());

  test('the expected mark decides only what is truly ambiguous', () => {
    expect([minor('1.234', ','), minor('1.234', '.')]).toEqual([123400, 123]);
    expect([minor('1,234', '.'), minor('1,234', ',')]).toEqual([123400, 123]);
  });

  test('every amount survives being written in any usual way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('', ' ', '\u00a0', '.'), (amount, group) => {
        const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${whole},${String(amount % 100).padStart(2, '0')}`;
        return minor(text) === amount;
      }),
    );
  });
});

test('rounding is half up, on integers', () => {
  expect(toUnits({ negative: false, digits: 1005, scale: 3 }, 2)).toEqual({ units: 101, exact: false });
  expect(toUnits({ negative: false, digits: 10049, scale: 4 }, 2)).toEqual({ units: 100, exact: false });
  expect(toUnits({ negative: false, digits: 24990, scale: 3 }, 2)).toEqual({ units: 2499, exact: true });
});

test.each([
  ['5901234123457', ['5901234123457'], null],
  ['="5901234123457"', ['5901234123457'], null],
  ["'5901234123457", ['5901234123457'], null],
  [' 590 1234 123457 ', ['5901234123457'], null],
  ['5901234123457.0', ['5901234123457'], null],
  ['036000291452', ['036000291452'], null],
  ['96385074', ['96385074'], null],
  ['5901234123457, 5901234123464', ['5901234123457', '5901234123464'], null],
  ['5901234123457;5901234123464', ['5901234123457', '5901234123464'], null],
  ['5901234123457 | 5901234123457', ['5901234123457'], null],
  ['5901234123457 5901234123464', ['5901234123457', '5901234123464'], null],
  ['5,90E+12', [], 'gtin_lost_digits'],
  ['5.9E+12', [], 'gtin_lost_digits'],
  ['5901230000000', [], 'gtin_lost_digits'],
  ['5901234123458', [], 'gtin_invalid'],
  ['590123', [], 'gtin_invalid'],
  ['5901234123457;590', ['5901234123457'], 'gtin_invalid'],
  // The International ISBN Agency's own example, and one whose check digit is ten.
  ['0-306-40615-2', ['9780306406157'], null],
  ['080442957X', ['9780804429573'], null],
  ['0-306-40615-3', [], 'gtin_invalid'],
  // Ten digits alone may be anybody's number.
  ['0306406152', [], 'gtin_invalid'],
  ['', [], null],
  ['-', [], null],
  ['0000000000000', [], null],
])('the barcode cell %j holds %j (%s)', (cell, gtins, fault) => {
  expect(readGtins(cell)).toEqual({ gtins, fault });
});

test('among books ten digits are a number of before 2007', () => {
  expect(readGtins('0306406152', true)).toEqual({ gtins: ['9780306406157'], fault: null });
  expect(readGtins('9780306406157', true)).toEqual({ gtins: ['9780306406157'], fault: null });
  expect(readGtins('0306406153', true)).toEqual({ gtins: [], fault: 'gtin_invalid' });
});

test.each([
  ['23', '23'],
  ['23%', '23'],
  ['23,00', '23'],
  ['23.0 %', '23'],
  ['0,23', '23'],
  ['0.08', '8'],
  ['VAT 5%', '5'],
  ['08', '8'],
  ['0', '0'],
  ['0%', '0'],
  ['zw', 'zw'],
  ['ZW.', 'zw'],
  ['zwolniony', 'zw'],
  ['np', 'np'],
  ['np I', 'np'],
  ['oo', 'oo'],
  ['A', null],
  ['22', null],
  ['230', null],
  ['', null],
])('the VAT cell %j means %j', (cell, code) => {
  expect(readVatCode(cell)).toBe(code);
});

test('goods sold by weight, volume or length are counted in thousandths', () => {
  expect(['kg', 'KG', 'kg.', 'l', 'm', 'mb'].map(unitScale)).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
  expect(['szt', 'szt.', 'op', 'kpl', 'para'].map(unitScale)).toEqual([1, 1, 1, 1, 1]);
});
