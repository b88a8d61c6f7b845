import { describe, expect, test } from 'vitest';
import { codes, detected, inspect, read } from './reading';

const lines = (...rows: string[]) => `${rows.join('\n')}\n`;
const valuesOf = async (text: string) =>
  (await read(text)).rows.map(({ sku, name, prices, quantities }) => [sku, name, ...prices, ...quantities]);

describe('quotes behind backslashes', () => {
  test('with the delimiter inside, and at the end of a cell', async () => {
    const text = lines(
      '"symbol";"nazwa";"cena brutto";"stan"',
      '"A";"Monitor 24\\"";"599.00";"5"',
      '"B";"Kabel \\"super; hiper\\" 5m";"10.50";"6"',
      '"C";"Zwykły";"1.50";"7"',
    );
    expect(await valuesOf(text)).toEqual([
      ['A', 'Monitor 24"', 59900, 5],
      ['B', 'Kabel "super; hiper" 5m', 1050, 6],
      ['C', 'Zwykły', 150, 7],
    ]);
    expect((await detected(text)).certain).toBe(true);
  });

  test('a path that ends with a backslash stays a path', async () => {
    const text = lines(
      '"symbol";"nazwa";"plik";"stan"',
      '"A";"Monitor";"C:\\obrazy\\";"5"',
      '"B";"Kabel";"C:\\inne\\";"6"',
    );
    expect(await valuesOf(text)).toEqual([
      ['A', 'Monitor', 5],
      ['B', 'Kabel', 6],
    ]);
  });
});

test.each(['3', '3.000', '3,000', '3 27.11.2026 14:05'])(
  'a blank parts a barcode from its count, as data collectors write: %s',
  async (rest) => {
    const text = lines(`59012344 ${rest}`, `12345670 ${rest}`, `96385074 ${rest}`);
    const { profile, doubts } = await detected(text);
    expect(profile.delimiter).toBe(' ');
    expect(doubts.map(({ code }) => code)).toContain('header_absent');
    expect((await read(text)).rows.map(({ sku, quantities }) => [sku, ...quantities])).toEqual([
      ['59012344', 3],
      ['12345670', 3],
      ['96385074', 3],
    ]);
  },
);

test.each(['~', '^'])('%s may divide columns, also beside decimal commas', async (mark) => {
  const text = lines('KOD;NAZWA;CENA;STAN', 'A;Kabel, długi;29,99;12', 'B;Wtyk;9,99;3').replaceAll(';', mark);
  expect((await detected(text)).profile.delimiter).toBe(mark);
  expect(await valuesOf(text)).toEqual([
    ['A', 'Kabel, długi', 2999, 12],
    ['B', 'Wtyk', 999, 3],
  ]);
});

test.each([':', '#', '@', '!', '§', '¦', '\\t'])('%s divides columns where it divides known headings', async (mark) => {
  const text = lines('KOD;NAZWA;CENA;STAN', 'A;Kabel, długi;29.99;12', 'B;Wtyk;9.99;3').replaceAll(';', mark);
  expect((await detected(text)).profile.delimiter).toBe(mark);
  expect(await valuesOf(text)).toEqual([
    ['A', 'Kabel, długi', 2999, 12],
    ['B', 'Wtyk', 999, 3],
  ]);
});

test('a colon in every line is no divider where headings are divided by something else', async () => {
  const text = lines('Kod: SKU,Nazwa: towar,Stan: sztuk', 'A,Kabel: 08:30:15,12', 'B,Wtyk: 08:30:16,3');
  expect((await detected(text)).profile.delimiter).toBe(',');
});

describe('decimal commas between commas', () => {
  test('halves of prices are put together, and a person is asked', async () => {
    const text = lines(
      'SKU,Nazwa,Cena netto,Cena brutto,VAT,Stan',
      'A,Kabel,1,00,1,23,23,5',
      'B,"Wtyk, biały",10,00,12,30,23,6',
    );
    const found = await detected(text);
    expect([found.certain, found.doubts[0]]).toEqual([
      false,
      { code: 'decimal_comma_joined', facts: { columns: 'Cena netto, Cena brutto' } },
    ]);
    expect(await valuesOf(text)).toEqual([
      ['A', 'Kabel', 123, 5],
      ['B', 'Wtyk, biały', 1230, 6],
    ]);
  });

  test('a row without its half is set aside', async () => {
    const text = lines(
      'sku,nazwa,cena,stan',
      'A,Kabel,1,50,5',
      'B,Wtyk,2,75,6',
      ...Array.from({ length: 18 }, (_, i) => `C${i},X,3,10,1`),
      'D,Listwa,7,9',
    );
    const { rows, problems } = await read(text);
    // Four cells are what the header has, so the last row is whole: a price without a fraction.
    expect(rows.at(-1)).toMatchObject({ sku: 'D', prices: [700], quantities: [9] });
    expect([rows.length, codes(problems)]).toEqual([21, []]);
  });

  test('where it is not plain which comma is which the file is refused with the reason', async () => {
    const text = lines('SKU,Nazwa,Stan,Waga', 'A,Kabel,5,1,50', 'B,Wtyk,6,2,75');
    expect(await inspect(text)).toEqual({
      ok: false,
      problem: { code: 'decimal_comma_unquoted', facts: { file: 'plik.csv', cells: 5, expected: 4 } },
    });
  });

  test('a description with a comma is no number', async () => {
    const text = lines('SKU,Stan,Nazwa', 'A,5,Kabel, biały', 'B,6,Wtyk, czarny');
    expect(codes((await read(text)).problems)).toEqual(['2 row_ragged', '3 row_ragged']);
  });
});

test('letters of a fiscal printer are rates once a person has said so; others are none', async () => {
  const text = lines(
    'Symbol;Nazwa;PTU;Cena netto;Stan',
    'A;Kabel;A;10,00;1',
    'B;Prasa;b;10,00;2',
    'C;Chleb;C;10,00;3',
    'D;Eksport;D;10,00;4',
    'E;Złoto;E;10,00;5',
  );
  const found = await detected(text);
  expect(found.doubts).toEqual([{ code: 'vat_letters', facts: { column: 'PTU', letters: 'A, B, C, D' } }]);
  const { rows, problems } = await read(text);
  expect(rows.map(({ sku, vat, prices }) => [sku, vat, prices[0]])).toEqual([
    ['A', '23', 1230],
    ['B', '8', 1080],
    ['C', '5', 1050],
    ['D', '0', 1000],
  ]);
  expect(codes(problems)).toEqual(['6 price_vat_unknown']);
});
