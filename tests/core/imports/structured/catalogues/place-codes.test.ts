import { expect, test } from 'vitest';
import { placeCodes } from '../../../../../src/core/imports/structured/catalogues/place-codes';

test('a lone warehouse is the main one, whatever it is called', () => {
  expect([...placeCodes(new Map([['7', 'Łódź']]))]).toEqual([['7', 'main']]);
});

test('several are named after themselves and never share a code', () => {
  const names = new Map([
    ['1', 'Sklep Łódź'],
    ['2', 'sklep łódź'],
    ['', ''],
  ]);
  expect([...placeCodes(names)]).toEqual([
    ['1', 'sklep-lodz'],
    ['2', 'sklep-lodz-2'],
    ['', 'main'],
  ]);
});
