import { expect, test } from 'vitest';
import { differingWord, isCalledOtherwise } from '../../../src/core/imports/alike-names';

test.each([
  ['stany_MAG1.csv', 'stany_MAG2.csv', 'MAG1', 'MAG2'],
  ['MAG1.csv', 'mag2.csv', 'MAG1', 'mag2'],
  ['Stany mag 1 2026-11-25.xlsx', 'Stany mag 2 2026-11-26.xlsx', 'mag 1', 'mag 2'],
  ['cennik_detal.csv', 'cennik_hurt.csv', 'detal', 'hurt'],
  ['stany-Grudziądz.csv', 'stany-Lipno.csv', 'Grudziądz', 'Lipno'],
  ['stany-Kraków-20261126_1000.csv.gz', 'stany-Łódź-20261126_1100.csv.gz', 'Kraków', 'Łódź'],
])('%s and %s are files of two things', (previous, name, before, now) => {
  expect(differingWord(previous, name)).toEqual({ before, now });
});

test.each([
  ['stany.csv', 'stany.csv'],
  ['stany_MAG1.csv', 'STANY-mag1.CSV'],
  ['stany_2026-11-25_1430.csv', 'stany_2026-11-26_0800.csv'],
  ['stany_20261125T1430.csv', 'stany_20261126T0800.csv'],
  ['stany (1).csv', 'stany (2).csv'],
  ['stany_cz1.csv', 'stany_cz2.csv'],
  ['stany poniedziałek.csv', 'stany wtorek.csv'],
  ['stany 7 listopada.csv', 'stany 1 grudnia.csv'],
  ['stock Wed.csv', 'stock Thu.csv'],
  ['stany rano.csv', 'stany wieczór.csv'],
  ['stany_listopad.csv', 'stany_grudzień.csv'],
  ['towary.csv', 'towary2.csv'],
  ['stan towarów 1.csv', 'stan towarów2.csv'],
  ['eksport1.csv', 'eksport2.csv'],
  ['kopia stany.csv', 'stany.csv'],
  ['export-3fa9c1d.csv', 'export-77e0b2a.csv'],
  ['stany.csv', 'towary.csv'],
  ['stany_sklep.csv', 'stany.csv'],
])('%s and %s may be the same export', (previous, name) => {
  expect(differingWord(previous, name)).toBeNull();
});

test.each([
  ['krakow.csv', 'lodz.csv'],
  ['Kraków 2026-11-25.csv', 'Łódź 2026-11-25.csv'],
  ['stany.csv', 'stany_lodz.csv'],
])('%s and %s are called otherwise', (previous, name) => {
  expect(isCalledOtherwise(previous, name)).toBe(true);
});

test.each([
  ['stany_2026-11-25.csv', 'stany_2026-11-26.csv'],
  ['eksport.csv', 'eksport (1).csv'],
  ['2026-11-25.csv', 'stany.csv'],
  ['poniedziałek.csv', 'wtorek.csv'],
  ['rano.csv', 'wieczór.csv'],
  ['KRAKÓW.CSV', 'krakow.csv.gz'],
  ['towary.csv', 'towary2.csv'],
])('%s and %s are not', (previous, name) => {
  expect(isCalledOtherwise(previous, name)).toBe(false);
});
