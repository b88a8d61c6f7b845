import { describe, expect, test } from 'vitest';
import { codes, detected, fileOf, read, readWith } from './reading';

const HEAD = 'Symbol;EAN;Nazwa;VAT;J.m.;Cena brutto;Stan\n';
const rowsOf = (...lines: string[]) =>
  read(HEAD + 'OK-1;5901234123457;Śruba;23;szt;12,50;5\n' + lines.map((line) => `${line}\n`).join(''));
/** The one row under the good one, or what was wrong with it. */
async function one(line: string) {
  const { rows, problems } = await rowsOf(line);
  return { row: rows[1] ?? null, problems: problems.map(({ code, severity }) => `${severity} ${code}`) };
}

test('a good row says everything it has, and blank cells say nothing', async () => {
  const { rows, problems } = await rowsOf('A-2;;Nakrętka;;;;');
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      line: 2,
      sku: 'OK-1',
      name: 'Śruba',
      unit: 'szt',
      unitScale: 1,
      vat: '23',
      gtins: ['5901234123457'],
      prices: [1250],
      quantities: [5],
    },
    {
      line: 3,
      sku: 'A-2',
      name: 'Nakrętka',
      unit: null,
      unitScale: null,
      vat: null,
      gtins: [],
      prices: [null],
      quantities: [null],
    },
  ]);
});

describe('codes', () => {
  test('only the space around a code is dropped', async () => {
    const { rows } = await rowsOf(
      ' 00 aB-7 ;;x;;;;',
      '000000;;x;;;;',
      '0;;x;;;;',
      '="00123";;x;;;;',
      "'00124;;x;;;;",
      "'t Hof;;x;;;;",
    );
    expect(rows.slice(1).map((row) => row.sku)).toEqual(['00 aB-7', '000000', '0', '00123', '00124', "'t Hof"]);
  });

  test('a row without one is set aside with its place', async () => {
    const { problems } = await rowsOf(';;Wkręt;23;szt;1,00;2', ';5901234123457;Wkręt;23;szt;1,00;2');
    expect(problems).toEqual([
      {
        line: 3,
        column: 'Symbol',
        sku: null,
        value: null,
        severity: 'rejected',
        code: 'key_missing',
        facts: { line: 3, column: 'Symbol' },
        raw: { document: null, cells: ['', '', 'Wkręt', '23', 'szt', '1,00', '2'] },
      },
      {
        line: 4,
        column: 'EAN',
        sku: null,
        value: '5901234123457',
        severity: 'rejected',
        code: 'key_gtin_unknown',
        facts: { line: 4, column: 'EAN', value: '5901234123457' },
        raw: { document: null, cells: ['', '5901234123457', 'Wkręt', '23', 'szt', '1,00', '2'] },
      },
    ]);
  });

  test.each([
    ['1,23E+10', 'rejected sku_lost_digits'],
    ['#N/A', 'rejected sku_unreadable'],
    ['#ARG!', 'rejected sku_unreadable'],
    ['x'.repeat(256), 'rejected key_too_long'],
  ])('%s is not a code', async (sku, problem) => {
    expect(await one(`${sku};;x;;;1,00;`)).toEqual({ row: null, problems: [problem] });
  });

  test('5E10 may be one', async () => {
    expect((await one('5E10;;x;;;1,00;')).row?.sku).toBe('5E10');
  });
});

describe('barcodes', () => {
  test('a mangled one is left out with a warning while the row is used', async () => {
    const { rows, problems } = await rowsOf('A-2;5,90E+12;Wkręt;23;szt;1,00;2');
    expect(rows[1]).toMatchObject({ sku: 'A-2', gtins: [], prices: [100] });
    expect(problems).toMatchObject([
      { line: 3, column: 'EAN', sku: 'A-2', value: '5,90E+12', severity: 'warning', code: 'gtin_lost_digits' },
    ]);
  });

  test('where the barcode is the only key, its row is set aside', async () => {
    const text = 'EAN;Cena brutto\n5901234123457;1,00\n5,90E+12;2,00\n5901234123458;3,00\n;4,00\n';
    const { rows, problems } = await read(text);
    expect(rows).toMatchObject([{ sku: '5901234123457', gtins: ['5901234123457'] }]);
    expect(codes(problems)).toEqual(['3 gtin_lost_digits', '4 gtin_invalid', '5 key_missing']);
    expect(problems.every(({ severity }) => severity === 'rejected')).toBe(true);
  });
});

describe('prices', () => {
  test.each([
    ['-5,00', 'price_negative'],
    ['(5,00)', 'price_negative'],
    ['zapytaj', 'price_not_a_number'],
    ['12,50,30', 'price_not_a_number'],
    ['5901234123457', 'price_too_large'],
  ])('%s sets the row aside', async (price, code) => {
    expect(await one(`A-2;;Wkręt;23;szt;${price};2`)).toEqual({ row: null, problems: [`rejected ${code}`] });
  });

  test('zero is no price, and the rest of the row counts', async () => {
    expect(await one('A-2;;Wkręt;23;szt;0,00;2')).toMatchObject({
      row: { prices: [null], quantities: [2] },
      problems: ['warning price_zero'],
    });
    expect(await one('A-2;;Wkręt;23;szt;0,001;2')).toMatchObject({
      row: { prices: [null] },
      problems: ['warning price_zero'],
    });
  });

  test('fractions of a grosz are rounded with a warning, zeros behind are nothing', async () => {
    expect(await one('A-2;;Wkręt;23;szt;24,9900;2')).toMatchObject({ row: { prices: [2499] }, problems: [] });
    expect(await one('A-2;;Wkręt;23;szt;24,995;2')).toMatchObject({
      row: { prices: [2500] },
      problems: ['warning price_rounded'],
    });
  });

  test('net prices get the tax of their row, in integers', async () => {
    const text = 'sku;cena netto;vat\nA;100,00;23\nB;0,1234;8\nC;10,00;zw\nD;81,2927;23\nE;10,00;\nF;10,00;22\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, prices }) => [sku, prices[0]])).toEqual([
      ['A', 12300],
      ['B', 13],
      ['C', 1000],
      ['D', 9999],
    ]);
    expect(codes(problems)).toEqual(['6 price_vat_unknown', '7 price_vat_unknown']);
  });
});

describe('stock', () => {
  test('negative stock is kept and flagged', async () => {
    expect(await one('A-2;;Wkręt;23;szt;1,00;-3')).toMatchObject({
      row: { quantities: [-3] },
      problems: ['warning stock_negative'],
    });
  });

  test('goods by weight are counted in grams, pieces have no fractions', async () => {
    expect(await one('A-2;;Mąka;5;kg;3,00;12,345')).toMatchObject({ row: { unitScale: 1000, quantities: [12345] } });
    expect(await one('A-2;;Mąka;5;kg;3,00;2')).toMatchObject({ row: { unitScale: 1000, quantities: [2000] } });
    expect(await one('A-2;;Wkręt;23;szt;1,00;2,5')).toEqual({ row: null, problems: ['rejected stock_fraction'] });
    expect(await one('A-2;;Wkręt;23;szt;1,00;2,0000')).toMatchObject({ row: { quantities: [2] }, problems: [] });
  });

  test.each([
    ['ok. 5', 'stock_not_a_number'],
    ['5901234123457', 'stock_too_large'],
  ])('%s sets the row aside', async (stock, code) => {
    expect(await one(`A-2;;Wkręt;23;szt;1,00;${stock}`)).toEqual({ row: null, problems: [`rejected ${code}`] });
  });
});

test('an unknown VAT rate is a warning, and a gross price does not need it', async () => {
  expect(await one('A-2;;Wkręt;22;szt;1,00;2')).toMatchObject({
    row: { vat: null, prices: [100] },
    problems: ['warning vat_unknown'],
  });
});

describe('shape of rows', () => {
  test('cells too many or too few set the row aside, unless the extra ones are empty', async () => {
    const { rows, problems } = await rowsOf(
      'A-2;;Wkręt;23;szt;1,00;2;uwaga',
      'A-3;;Wkręt;23;szt;1,00;2;;',
      'A-4;;Wkręt;1,00;2',
    );
    expect(rows.map((row) => row.sku)).toEqual(['OK-1', 'A-3']);
    expect(codes(problems)).toEqual(['3 row_ragged', '5 row_ragged']);
    expect(problems[0]?.facts).toMatchObject({ cells: 8, expected: 7 });
  });

  test('a header with a trailing delimiter accepts rows with and without it', async () => {
    expect((await read('sku;cena;\nA;1,00;\nB;2,00\n')).rows.map((row) => row.sku)).toEqual(['A', 'B']);
  });

  test('blank rows and repeated headers are passed over', async () => {
    const { rows, problems } = await rowsOf('', ';;;;;;', HEAD.trim(), 'A-2;;Wkręt;23;szt;1,00;2');
    expect([rows.map((row) => row.line), problems]).toEqual([[2, 6], []]);
  });

  test.each(['Razem;;;;;;5', 'SUMA:;;;;;12,50;5', ';;RAZEM;;;;5', ';;;;;1 250,50;12', 'Ogółem;12'])(
    'the totals %j are passed over and reported',
    async (line) => {
      const { rows, problems } = await rowsOf(line);
      expect(rows).toHaveLength(1);
      expect(problems).toMatchObject([{ line: 3, severity: 'warning', code: 'totals_row' }]);
    },
  );

  test('a product may be called Total', async () => {
    expect((await one('TOTAL;;Olej Total Quartz;23;szt;99,00;2')).row?.sku).toBe('TOTAL');
  });

  test('line numbers count the lines inside quoted cells', async () => {
    const { rows, problems } = await rowsOf('A-2;;"Zestaw:\n śruba\n wkręt";23;szt;1,00;2', 'A-3;;Wkręt;23;szt;-1;2');
    expect(rows[1]).toMatchObject({ line: 3, name: 'Zestaw: śruba wkręt' });
    expect(codes(problems)).toEqual(['6 price_negative']);
  });

  test('rows swallowed by a stray quote are set aside, not merged', async () => {
    const { rows, problems } = await rowsOf(
      'A-2;;"Rura 3/4;23;szt;1,00;2',
      'A-3;;Wąż 1/2";23;szt;1,00;2',
      'A-4;;"Zawór;23;szt;1,00;2',
      'A-5;;"Kran";23;szt;1,00;2',
      'A-6;;"Uwaga:\nkruche; ciężkie";23;szt;1,00;2',
    );
    expect(rows.map((row) => row.sku)).toEqual(['OK-1', 'A-6']);
    expect(codes(problems)).toEqual(['3 row_quote_unbalanced', '5 row_quote_unbalanced']);
  });

  test('a quote inside a cell, or doubled, is just a quote', async () => {
    const { rows } = await rowsOf('A-2;;Wkręt 5" czarny;23;szt;1,00;2', 'A-3;;"Zestaw ""PRO""";23;szt;1,00;2');
    expect(rows.slice(1).map((row) => row.name)).toEqual(['Wkręt 5" czarny', 'Zestaw "PRO"']);
  });

  test('NUL bytes set the row aside', async () => {
    expect(await one('A\u0000-2;;Wkręt;23;szt;1,00;2')).toEqual({ row: null, problems: ['rejected row_has_nul'] });
  });

  test('what looks like a formula stays text', async () => {
    expect((await one('A-2;;=CMD();23;szt;1,00;2')).row?.name).toBe('=CMD()');
  });

  test.each(['\n', '\r\n', '\r'])('rows may end with %j', async (end) => {
    const { rows } = await read(`${HEAD}A-1;;Śruba;23;szt;1,00;2\nA-2;;Wkręt;23;szt;2,00;3\n`.replaceAll('\n', end));
    expect(rows.map(({ line, sku }) => [line, sku])).toEqual([
      [2, 'A-1'],
      [3, 'A-2'],
    ]);
  });

  test('ends of lines may be mixed, and a piece may end between CR and LF', async () => {
    const text = `${HEAD}A-1;;Śruba;23;szt;1,00;2\r\nA-2;;Wkręt;23;szt;2,00;3\nA-3;;Nit;23;szt;3,00;4\r\n`;
    const { profile } = await detected(text);
    for (const chunk of [1, 2, 3, 7]) {
      const { rows } = await readWith(fileOf(text, chunk), profile);
      expect(rows.map(({ line, sku }) => [line, sku])).toEqual([
        [2, 'A-1'],
        [3, 'A-2'],
        [4, 'A-3'],
      ]);
    }
  });
});

test('long values are cut in what is reported', async () => {
  const { problems } = await rowsOf(`A-2;;Wkręt;23;szt;${'9x'.repeat(400)};2`);
  expect(problems[0]?.value).toHaveLength(200);
});

test('rows come in batches, each knowing how much of the file it has used', async () => {
  const text = `sku;cena\n${Array.from({ length: 9000 }, (_, i) => `A-${i};${i + 1},00`).join('\n')}\n`;
  const { batches, rows, failure } = await read(text);
  expect(batches.length).toBeGreaterThan(1);
  expect(batches.every((batch) => batch.rows.length < 8000)).toBe(true);
  expect(batches.at(-1)?.bytesRead).toBe(text.length);
  expect([rows.length, rows.at(-1)?.line, failure]).toEqual([9000, 9001, null]);
});
