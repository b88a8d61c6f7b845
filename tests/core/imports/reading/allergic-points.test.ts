import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readGtins } from '../../../../src/core/imports/reading/cells/gtins';
import { codes, detected, mapping, read } from './reading';

const doubtsOf = async (text: string) => (await detected(text)).doubts.map(({ code }) => code);
const briefly = async (text: string | Uint8Array) =>
  (await read(text)).rows.map(({ sku, prices, quantities }) => [sku, prices[0] ?? null, quantities[0] ?? null]);

/** The rows of the table "allergic points" of the facts about formats that no other test states. */
describe('encoding and separators', () => {
  test('UTF-16 without a mark, with a sep= row, either end first', async () => {
    for (const encoding of ['utf-16le', 'utf-16be']) {
      const bytes = iconv.encode('sep=;\r\nSymbol;Nazwa;Stan\r\nA;Łódź;4\r\n', encoding, { addBOM: false });
      expect((await detected(bytes)).profile).toMatchObject({ encoding, delimiter: ';', headerLine: 2 });
      expect((await read(bytes)).rows).toMatchObject([{ line: 3, name: 'Łódź', quantities: [4] }]);
    }
  });

  test('a hard space in thousands is byte A0 in Windows files and FF in DOS files', async () => {
    const text = 'Symbol;Nazwa;Cena brutto;Stan\nA;Łożysko śrubowe żółte;1\u00a0234,50;2\u00a0000\nB;Gęś ćma;10,00;1\n';
    for (const [encoding, byte] of [
      ['win1250', 0xa0],
      ['cp852', 0xff],
    ] as const) {
      const bytes = iconv.encode(text, encoding);
      expect(bytes.includes(byte)).toBe(true);
      expect(await briefly(bytes)).toEqual([
        ['A', 123450, 2000],
        ['B', 1000, 1],
      ]);
    }
  });

  test('lines may end in every way in one file, and the last one not at all', async () => {
    const text = 'Symbol;Stan\r\nA;1\rB;2\nC;3\r\rD;4';
    const { rows, problems, failure } = await read(text);
    expect(rows.map(({ line, sku }) => [line, sku])).toEqual([
      [2, 'A'],
      [3, 'B'],
      [4, 'C'],
      [6, 'D'],
    ]);
    expect([problems, failure]).toEqual([[], null]);
  });
});

describe('numbers', () => {
  test('brackets and a minus behind make a stock negative, which is kept and pointed out', async () => {
    const { rows, problems } = await read('Symbol;Stan\nA;(5)\nB;5-\nC;-5\nD;\n');
    expect(rows.map(({ quantities }) => quantities[0])).toEqual([-5, -5, -5, null]);
    expect(codes(problems)).toEqual(['2 stock_negative', '3 stock_negative', '4 stock_negative']);
  });

  test.each(['999', '9999', '99999'])(
    '%s on stock is kept, and pointed out as a word for "unlimited"',
    async (stock) => {
      const { rows, problems } = await read(`Symbol;Stan\nA;${stock}\nB;998\n`);
      expect(rows.map(({ quantities }) => quantities[0])).toEqual([Number(stock), 998]);
      expect(problems).toMatchObject([{ line: 2, code: 'stock_endless', severity: 'warning', value: stock }]);
    },
  );

  test('each column has its own decimal mark; where that leaves a doubt it is asked about', async () => {
    expect(await doubtsOf('sku;price;stock\nA;1.50;2,5\nB;3.25;1,5\n')).toEqual(['decimal_mixed']);
    expect(await doubtsOf('sku;price;stock\nA;1.234;2\nB;3.456;1\n')).toEqual(['decimal_ambiguous']);
    expect(await briefly('sku;price;stock\nA;1.234,50;2\nB;99,5;1\nC;.4800;1\nD;5,;1\n')).toEqual([
      ['A', 123450, 2],
      ['B', 9950, 1],
      ['C', 48, 1],
      ['D', 500, 1],
    ]);
  });

  test('fractions are goods by weight; of pieces they set the row aside', async () => {
    const { rows, problems } = await read('Symbol;J.m.;Stan\nA;kg;1,250\nB;szt;1,5\nC;szt;2,000\n');
    expect(rows.map(({ sku, quantities }) => [sku, quantities[0]])).toEqual([
      ['A', 1250],
      ['C', 2],
    ]);
    expect(codes(problems)).toEqual(['3 stock_fraction']);
  });
});

describe('barcodes', () => {
  // Check digits worked out by hand: 036000291452 is a UPC, 00012348 an EAN-8.
  test.each([
    ['0036000291452', ['0036000291452'], null, undefined],
    ['036000291452', ['036000291452'], null, undefined],
    ['36000291452', [], 'gtin_lost_zeros', '036000291452'],
    ['0012348', [], 'gtin_lost_zeros', '00012348'],
    ['1234567', [], 'gtin_invalid', undefined],
    ['590123412345', [], 'gtin_invalid', undefined],
    ['1,00E+12', [], 'gtin_lost_digits', undefined],
    ['59012341234575901234123464', ['5901234123457', '5901234123464'], null, undefined],
    ['59012341234575901234123465', [], 'gtin_invalid', undefined],
  ])('%s', (cell, gtins, fault, offer) => {
    expect(readGtins(cell)).toEqual({ gtins, fault, ...(offer === undefined ? {} : { offer }) });
  });

  test('zeros are offered in the warning and never put back', async () => {
    const { rows, problems } = await read('SKU,UPC,Price\nA,36000291452,1.00\n');
    expect(rows).toMatchObject([{ sku: 'A', gtins: [] }]);
    expect(problems).toMatchObject([
      { code: 'gtin_lost_zeros', severity: 'warning', value: '36000291452', facts: { offer: '036000291452' } },
    ]);
  });
});

describe('headers', () => {
  test('two rows of headings: what stands under a wide one says which of its columns is which', async () => {
    const text =
      'Symbol;Nazwa;Cena;;Stan;\n;;netto;brutto;Magazyn główny;Sklep\nA;Śruba;1,00;1,23;4;1\nB;Wkręt;2,00;2,46;0;7\n';
    const detection = await detected(text);
    expect(detection).toMatchObject({ certain: true, profile: { priceMode: 'gross', headerLine: 1 } });
    expect(detection.profile.columns.map(({ field, target }) => [field, target])).toEqual([
      ['sku', null],
      ['name', null],
      ['ignore', null],
      ['price', 'retail'],
      ['stock', 'main'],
      ['stock', 'sklep'],
    ]);
    const { rows, problems } = await read(text);
    expect(rows.map(({ line, sku, prices, quantities }) => [line, sku, prices, quantities])).toEqual([
      [3, 'A', [123], [4, 1]],
      [4, 'B', [246], [0, 7]],
    ]);
    expect(problems).toEqual([]);
  });

  test('a heading over one that says more by itself adds nothing, also where both are printed again', async () => {
    const headings = ['Symbol;Nazwa;Dane;Stan', ';;Cena brutto;'];
    const text = [...headings, 'A;Śruba;1,23;4', ...headings, 'B;Wkręt;2,46;7', ''].join('\n');
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, prices, quantities }) => [sku, prices, quantities])).toEqual([
      ['A', [123], [4]],
      ['B', [246], [7]],
    ]);
    expect(problems.filter(({ severity }) => severity === 'rejected')).toEqual([]);
  });

  test('the heading of a group is passed over and told; a name alone lacks its code', async () => {
    const text =
      'Lp.;Symbol;Nazwa;Cena brutto\n1;A;Klej;1,23\nMETAL;;;\n;;Grupa: śruby;\n2;B;Śruba;2,46\n;;Wkręt;\n3;C;Nit;3,00\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku }) => sku)).toEqual(['A', 'B', 'C']);
    expect(problems.map(({ line, code, value, severity }) => [line, code, value, severity])).toEqual([
      [3, 'group_row', 'METAL', 'warning'],
      [4, 'group_row', 'Grupa: śruby', 'warning'],
      [6, 'key_missing', null, 'rejected'],
    ]);
  });

  test('a row of units under the header is no goods', async () => {
    const { rows, problems } = await read('Symbol;Nazwa;Cena brutto;Stan\n;;zł;szt\nA;Śruba;1,00;4\n');
    expect([rows.map(({ sku }) => sku), problems]).toEqual([['A'], []]);
  });

  test('the same header again in the middle is passed over; names may be double or missing', async () => {
    const text = 'Symbol;Uwagi;Stan;Uwagi;\nA;x;1;y;\nSymbol;Uwagi;Stan;Uwagi;\nB;x;2;y;\n';
    expect(await briefly(text)).toEqual([
      ['A', null, 1],
      ['B', null, 2],
    ]);
  });

  test('stock columns of one name are told apart by their brackets', async () => {
    const text = 'Symbol;Stan (Magazyn główny);Stan [Sklep Kraków]\nA;1;2\n';
    expect(mapping(await detected(text))).toEqual([
      'Symbol=sku',
      'Stan (Magazyn główny)=stock:main',
      'Stan [Sklep Kraków]=stock:sklep-krakow',
    ]);
  });
});

describe('rows', () => {
  test.each(['Razem;;7', 'Suma:;;7', 'RAZEM;;7', 'Ogółem;;7', 'TOTAL;;7', ';;7'])(
    '%j is a sum, not goods',
    async (last) => {
      const { rows, problems, failure } = await read(`Symbol;Nazwa;Stan\nA;Śruba;3\nB;Wkręt;4\n${last}\n`);
      expect([rows.length, codes(problems), failure]).toEqual([2, ['4 totals_row'], null]);
    },
  );

  test('NUL bytes set their row aside, a trailing delimiter is nothing, a ragged row is told by its line', async () => {
    const { rows, problems } = await read(
      'Symbol;Nazwa;Stan\nA;Śruba;3;\nB;W\u0000k;4\nC;Gwóźdź;5;6\nD;Klej\nE;Lina;1\n',
    );
    expect(rows.map(({ sku }) => sku)).toEqual(['A', 'E']);
    expect(codes(problems)).toEqual(['3 row_has_nul', '4 row_ragged', '5 row_ragged']);
  });

  test('codes keep their zeros, case and inner spaces', async () => {
    const text = 'Symbol;Stan\n0;1\n000000;2\n aB  c ;3\nAB C;4\n';
    expect((await read(text)).rows.map(({ sku }) => sku)).toEqual(['0', '000000', 'aB  c', 'AB C']);
  });
});
