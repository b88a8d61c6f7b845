import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, formulaSafeCsv } from '../../../../src/core/imports/export/csv-export';
import { guardFormula, unguardFormula } from '../../../../src/core/imports/export/formula-text';
import { parseCsv } from '../../../../src/core/imports/reading/text/csv';
import { cases } from '../../../support/cases';

async function written(rows: readonly (readonly CsvCell[])[], options = {}): Promise<string> {
  let text = '';
  for await (const piece of formulaSafeCsv(rows, options)) text += piece;
  return text;
}

function readBack(text: string): string[][] {
  const { records, problem } = parseCsv(text, { delimiter: ';', quote: '"' });
  expect(problem).toBeNull();
  return records.map((record) => record.map(unguardFormula));
}

/** Cells of a shop, and those a thief would write. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...'=+-@\t\r\n"\' ;,A1'), { maxLength: 8 }).map((letters) => letters.join('')),
  fc.constantFrom('-5', '-5,25', "'00123", '00123', '5901234123457', '=cmd|calc', '＝1', '', "''=x", '#N/D!', '-'),
);

describe('a CSV file for a spreadsheet', () => {
  test('is what Polish Excel opens: byte-order mark, semicolons, CRLF, decimal commas', async () => {
    const rows = [
      ['symbol', 'nazwa', 'cena', 'stan'],
      ['00123', 'Kubek "Łoś"; biały', 24.9, -5],
      ['A-1', null, '12,50', ''],
    ];
    expect(Buffer.from(await written(rows))).toEqual(
      Buffer.concat([
        Buffer.from([0xef, 0xbb, 0xbf]),
        Buffer.from('symbol;nazwa;cena;stan\r\n00123;"Kubek ""Łoś""; biały";24,9;-5\r\nA-1;"";12,50;""\r\n'),
      ]),
    );
    expect(await written([[1.5, 'a,b']], { delimiter: ',', decimalMark: '.' })).toBe('\ufeff1.5,"a,b"\r\n');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+48 600', "'+48 600"],
    ['-2+3+cmd|calc', "'-2+3+cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\n=1', "'\n=1"],
    ['\r=1', "'\r=1"],
    ['  =1', "'  =1"],
    ['"=1"', '\'"=1"'],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['-5', '-5'],
    ['-5,25', '-5,25'],
    ['-0.5', '-0.5'],
    ['A=B', 'A=B'],
    ['bus-1', 'bus-1'],
    ["'00123", "'00123"],
    ["O'Neill", "O'Neill"],
  ])('%j is written as %j and read back as it was', (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  test('property: every text comes back as it was, but for the kind of its line ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 20 }), async (rows) => {
        const expected = rows.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
        expect(readBack(await written(rows))).toEqual(expected);
      }),
      { numRuns: cases(500) },
    );
  });

  test('property: no cell begins like a formula, behind quotes and spaces either; negative numbers may', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 10 }), async (row) => {
        const { records } = parseCsv(await written([row]), { delimiter: ';', quote: '"' });
        for (const text of records[0] ?? []) {
          if (/^-\d+([.,]\d+)?$/.test(text)) continue;
          expect(text.replace(/^[\s"]+/, '').slice(0, 1)).not.toMatch(/^[=+\-@＝＋－＠]/);
          expect(text.slice(0, 1)).not.toMatch(/^[\t\r\n]/);
        }
      }),
      { numRuns: cases(500) },
    );
  });

  test('many rows come in pieces, once each', async () => {
    const rows = Array.from({ length: 1001 }, (_, i) => [i]);
    const pieces: string[] = [];
    for await (const piece of formulaSafeCsv(rows)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(`\ufeff${rows.map(([i]) => `${i}\r\n`).join('')}`);
  });

  test('what is no number is a defect', async () => {
    await expect(written([[Number.NaN]])).rejects.toThrow(RangeError);
  });
});
