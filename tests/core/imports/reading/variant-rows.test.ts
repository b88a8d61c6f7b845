import { describe, expect, test } from 'vitest';
import { detected, fileOf, read, readWith } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const SIZES = lines(
  'SKU;Nazwa;Kolor;Rozmiar;EAN;Stan;Cena brutto',
  'T-1;T-shirt;czarny;S;5901234123457;3;49,00',
  'T-1;T-shirt;czarny;M;;3;49,00',
  'T-2;Bluza;biały;M;;2;99,00',
  'T-3;Czapka;;;5901234123501;9;29,00',
);

describe('sizes and colours in rows under one code', () => {
  test('each is a product of its own, once a person has said so', async () => {
    const { doubts, profile } = await detected(SIZES);
    expect([profile.format, doubts]).toMatchObject([
      'csv-variant-rows',
      [
        {
          code: 'variants_by_attributes',
          facts: { column: 'SKU', by: 'Kolor, Rozmiar', example: 'T-1/czarny/S' },
        },
      ],
    ]);
    const { rows, problems } = await read(SIZES);
    expect(rows.map(({ sku, name, quantities }) => [sku, name, quantities[0]])).toEqual([
      ['T-1/czarny/S', 'T-shirt czarny S', 3],
      ['T-1/czarny/M', 'T-shirt czarny M', 3],
      ['T-2/biały/M', 'Bluza biały M', 2],
      ['T-3', 'Czapka', 9],
    ]);
    expect(problems).toEqual([]);
  });

  test('the next file of the source is read so too, though no code stands twice in it', async () => {
    const stored = (await detected(SIZES)).profile;
    const next = lines('SKU;Nazwa;Kolor;Rozmiar;EAN;Stan;Cena brutto', 'T-1;T-shirt;czarny;S;;2;49,00');
    const found = await detected(next, { stored });
    expect(found.certain).toBe(true);
    expect((await readWith(fileOf(next), found.profile)).rows.map(({ sku }) => sku)).toEqual(['T-1/czarny/S']);
  });

  test('a source whose files had a row for each code is asked when they no longer do', async () => {
    const before = lines('SKU;Nazwa;Kolor;Rozmiar;EAN;Stan;Cena brutto', 'T-1;T-shirt;czarny;S;;2;49,00');
    const stored = (await detected(before)).profile;
    expect(stored.format).toBe('csv');
    const found = await detected(SIZES, { stored });
    expect(found.doubts.map(({ code }) => code)).toEqual(['variants_by_attributes']);
  });

  test('a person may have them added up as one product', async () => {
    const { profile, doubts } = await detected(SIZES, { overrides: { addsRows: true } });
    expect([profile.format, profile.addsRows, doubts]).toEqual(['csv', true, []]);
  });

  test.each([
    ['codes of their own', 'Model;Nazwa;Rozmiar;SKU;Stan', 'T-1;T-shirt;S;T-1-S;3', 'T-1;T-shirt;M;T-1-M;4'],
    ['nothing that differs', 'SKU;Nazwa;Rozmiar;Stan', 'T-1;T-shirt;S;3', 'T-1;T-shirt;S;4'],
    ['a place each', 'SKU;Nazwa;Rozmiar;Magazyn;Stan', 'T-1;T-shirt;S;Sklep;3', 'T-1;T-shirt;M;Hala;4'],
  ])('rows with %s are none', async (_, ...rows) => {
    expect((await detected(lines(...rows))).profile.format).toBe('csv');
  });
});

describe('several codes in one cell', () => {
  const offers = (...cells: string[]) =>
    lines('SKU;Nazwa;Stan;Cena brutto', ...cells.map((cell) => `"${cell}";Kubek;5;10,00`));

  test.each(['A-1,A-2,A-3', 'A-1, A-2', 'A-4 / A-5', 'KUB-RED|KUB-BLUE', '10001;10002', 'MUG-R,MUG-BL-2'])(
    '%s is no code of any product: the row is set aside, and a person hears of it',
    async (cell) => {
      const text = offers(cell, 'B-1');
      expect((await detected(text)).doubts).toMatchObject([
        { code: 'key_holds_several', facts: { column: 'SKU', example: cell, count: 1 } },
      ]);
      const { rows, problems } = await read(text);
      expect(rows.map(({ sku }) => sku)).toEqual(['B-1']);
      expect(problems.map(({ line, code, severity, value }) => [line, code, severity, value])).toEqual([
        [2, 'sku_several', 'rejected', cell],
      ]);
    },
  );

  test.each(['10,5/20', 'KLEJ 4,5L', 'A,3', '1/2,3/4', 'A/B-12', 'Rura 3,5', 'AB,CD'])('%s is one', async (cell) => {
    const text = offers(cell, 'B-1');
    expect((await detected(text)).doubts).toEqual([]);
    expect((await read(text)).rows.map(({ sku }) => sku)).toEqual([cell, 'B-1']);
  });
});
