import { describe, expect, test } from 'vitest';
import { stockHint } from '../../../../src/core/imports/reading/cells/stock-hints';
import { codes, detected, fileOf, mapping, read, readWith } from './reading';

const table = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;
const LIST = table(
  'Symbol;Nazwa;Cena brutto;Stan',
  'A-1;Kubek;10,00;>100',
  'A-2;Talerz;12,00;brak',
  'A-3;Miska;13,00;mało',
  'A-4;Garnek;14,00;7',
  'A-5;Nóż;15,00;zapytaj',
);

describe('a wholesaler’s words in place of a stock', () => {
  test('are asked about once, with what each would be read as', async () => {
    const { certain, doubts, profile } = await detected(LIST);
    expect(certain).toBe(false);
    expect(doubts).toEqual([
      { code: 'stock_in_words', facts: { columns: 'Stan', values: '>100 → 100; brak → 0; mało → ?' } },
    ]);
    expect(profile.stockWords).toBe(true);
    const next = await detected(table('Symbol;Nazwa;Cena brutto;Stan', 'A-1;Kubek;10,00;50+'), { stored: profile });
    expect([next.certain, next.doubts, next.profile.stockWords]).toEqual([true, [], true]);
  });

  test('nothing is said of unknown stock where every word says how much', async () => {
    const text = table('Symbol;Cena brutto;Stan', 'A-1;10,00;>100', 'A-2;12,00;brak');
    expect((await detected(text)).doubts).toEqual([
      { code: 'stock_in_bounds', facts: { columns: 'Stan', values: '>100 → 100; brak → 0' } },
    ]);
  });

  test('a bound is the least there is, "brak" is none, "mało" leaves the stock and keeps the price', async () => {
    const { rows, problems } = await read(LIST);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices[0], quantities[0]])).toEqual([
      ['A-1', 1000, 100],
      ['A-2', 1200, 0],
      ['A-3', 1300, null],
      ['A-4', 1400, 7],
    ]);
    expect(codes(problems)).toEqual(['4 stock_unsaid', '6 stock_not_a_number']);
  });

  test('a person who says no has such rows set aside, and is not asked again', async () => {
    const { profile, doubts } = await detected(LIST, { overrides: { stockWords: false } });
    expect(doubts).toEqual([]);
    const { rows, problems } = await readWith(fileOf(LIST), profile);
    expect(rows.map(({ sku }) => sku)).toEqual(['A-4']);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array<string>(4).fill('rejected stock_not_a_number'),
    );
    expect((await detected(LIST, { stored: profile })).doubts).toEqual([]);
  });

  test('a confirmed source that writes them for the first time asks', async () => {
    const plain = await detected(table('Symbol;Nazwa;Cena brutto;Stan', 'A-1;Kubek;10,00;5'));
    expect([plain.certain, plain.profile.stockWords]).toEqual([true, undefined]);
    const { doubts, profile } = await detected(LIST, { stored: plain.profile });
    expect([doubts.map(({ code }) => code), profile.stockWords]).toEqual([['stock_in_words'], true]);
  });

  test('bounds make a stock of a column with a vague name; words alone do not', async () => {
    const bounds = await detected(table('Symbol;Cena brutto;Dostępność', 'A;1,00;>10', 'B;2,00;3', 'C;3,00;brak'));
    expect(mapping(bounds)).toContain('Dostępność=stock:main');
    const words = await detected(table('Symbol;Cena brutto;Dostępność', 'A;1,00;dostępny', 'B;2,00;brak'));
    expect(mapping(words)).toEqual(['Symbol=sku', 'Cena brutto=price:retail']);
  });
});

test.each([
  ['>100', '100'],
  ['> 10 szt.', '10'],
  ['≥5', '5'],
  ['100+', '100'],
  ['50 szt.+', '50'],
  ['powyżej 50', '50'],
  ['Ponad 1 000', '1000'],
  ['20 lub więcej', '20'],
  ['more than 10 pcs', '10'],
  ['brak', 'none'],
  ['Niedostępny', 'none'],
  ['Out of stock', 'none'],
  ['dostępna', 'some'],
  ['<5', 'some'],
  ['poniżej 10', 'some'],
  ['Low stock', 'some'],
  ['ok. 5', null],
  ['brak danych', null],
  ['na zamówienie', null],
  ['A>100', null],
])('%s hints at %s', (cell, meaning) => {
  const hint = stockHint(cell);
  expect(hint?.says === 'atLeast' ? String(hint.decimal.digits) : (hint?.says ?? null)).toBe(meaning);
});

test.each(['Ilosc_produktow', 'Ilość towaru', 'Item quantity'])(
  '%s is a stock of no place of that name',
  async (header) => {
    const { profile, certain } = await detected(table(`Symbol;Nazwa;${header}`, 'A-1;Kubek;5', 'A-2;Talerz;0'));
    expect(mapping({ profile })).toEqual(['Symbol=sku', 'Nazwa=name', `${header}=stock:main`]);
    expect(certain).toBe(true);
  },
);
