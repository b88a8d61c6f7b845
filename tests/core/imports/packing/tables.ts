import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { Profile, RowProblem } from '../../../../src/core/imports';
import type { PackedBatch } from '../../../../src/core/imports/packing/row-packer';
import type { PackedReading } from '../../../../src/core/imports/packing/packed-reading';
import { jsonOf } from '../../../support/jsonb';

export const PROFILE: Profile = {
  format: 'csv',
  kind: 'stock',
  scope: 'partial',
  part: null,
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  headerLine: 1,
  decimalMark: ',',
  priceMode: 'gross',
  vatCode: null,
  currency: 'PLN',
  columns: [
    { column: 0, header: 'Symbol', field: 'sku', target: null },
    { column: 1, header: 'EAN', field: 'gtin', target: null },
    { column: 2, header: 'Nazwa', field: 'name', target: null },
    { column: 3, header: 'Uwagi', field: 'ignore', target: null },
    { column: 4, header: 'JM', field: 'unit', target: null },
    { column: 5, header: 'VAT', field: 'vat', target: null },
    { column: 6, header: 'Cena', field: 'price', target: 'retail' },
    { column: 7, header: 'Stan', field: 'stock', target: 'main' },
    { column: 8, header: 'Sklep', field: 'stock', target: 'shop' },
  ],
};
export const HEADER = 'Symbol;EAN;Nazwa;Uwagi;JM;VAT;Cena;Stan;Sklep';
export const PLACES = ['main', 'shop'];
export const NEVER = new AbortController().signal;

/** What people, programs and spreadsheets put into each column, the plain often enough. */
const CELLS = [
  [
    'A-1',
    'B_2',
    'C.3/4',
    '0012',
    'ŁÓŻKO 1',
    '="007"',
    "'55",
    '',
    'Razem',
    'razem',
    '#N/A',
    '1,2E+10',
    'Symbol',
    ' A-1 ',
    'a\u0000b',
  ],
  [
    '5901234123457',
    '5901234123458',
    '590123412345',
    '',
    '0',
    '5,90E+12',
    '5901234000000',
    '="5901234123457"',
    '96385074',
  ],
  [
    'Śruba M6 10x40',
    'Łożysko "6204"',
    'Nakrętka  M8',
    '100',
    '',
    'Ø 12 × 5',
    'zł\ufffdm',
    'Å‚Ã³dka',
    'Taśma\\',
    '😀 klej',
    'a\tb',
    ' x ',
  ],
  ['', 'uwaga', '"', 'a\u0000'],
  ['szt', 'kg', 'op.', '', 'kg\u0000', 'g'],
  ['23', '8%', 'zw', '', '17', 'x', '0,23'],
  ['12,50', '12.50', '0', '', '-1', '1 234,5', '9999999999', '3,999', 'brak', '7', '-', '12345678901234567'],
  ['5', '0', '', '-3', '2,5', '999', '9999', '1000000', '0,250', 'dużo', '12 szt'],
  ['7', '', '1.000', 'Not stocked'],
].map((cells) => fc.constantFrom(...cells));

/** What stands between the rows of printouts, and below them. */
const PRINTED = ['Strona 1 z 1', 'Grupa: Kubki', 'Liczba pozycji: 12', 'Wydrukowano z programu', 'A-9', '---'];
const printed = fc
  .tuple(fc.constantFrom(...PRINTED), fc.constantFrom(';;;;;;;;', ';;;;;;;12;', ';;;;;;9,99;;'))
  .map(([text, rest]) => text + rest);

const enclosed = (cell: string) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const row = fc
  .tuple(fc.tuple(...CELLS), fc.constantFrom('', '', '', ';', ';x', 'q'))
  .map(([cells, end]) => (end === 'q' ? `"${cells.join('"')}` : `${cells.map(enclosed).join(';')}${end}`));

/** Tables of such rows, with blank lines and quotes that enclose line breaks. */
export const tables = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: row },
      { weight: 1, arbitrary: printed },
      { weight: 1, arbitrary: fc.constantFrom('', HEADER, 'X;;"a\nb";;;;1;1;1') },
    ),
    {
      maxLength: 40,
    },
  )
  .map((rows) => [HEADER, ...rows, ''].join('\r\n'));

export const opened = (text: string) => () => Readable.from([Buffer.from(text)]);

/** All there is to know of a reading; what a row does not say is left out. */
export interface Whole {
  readonly rows: readonly Record<string, unknown>[];
  readonly problems: readonly RowProblem[];
  readonly counts: readonly number[];
  readonly failure: string | null;
  readonly spansLines: boolean;
  readonly end: ReturnType<PackedReading['end']> | null;
  readonly lines: string | null;
}

export async function wholeOf(reading: PackedReading): Promise<Whole> {
  const batches: PackedBatch[] = [];
  const rows: Record<string, unknown>[] = [];
  for await (const batch of reading.batches()) {
    batches.push(batch);
    rows.push(...(await unpacked(batch)));
    reading.taken(batch);
  }
  const sum = (of: (batch: PackedBatch) => number) => batches.reduce((total, batch) => total + of(batch), 0);
  const failure = batches.at(-1)?.failure?.code ?? null;
  const lines = failure === null ? await reading.lines() : null;
  return {
    rows,
    problems: batches.flatMap(({ problems }) => problems),
    counts: [sum(({ rows }) => rows), sum(({ stocked }) => stocked), sum(({ priced }) => priced)],
    failure,
    spansLines: batches.some(({ spansLines }) => spansLines),
    end: failure === null ? reading.end() : null,
    lines: lines && Buffer.from(lines).toString('base64'),
  };
}

async function unpacked({ packed }: PackedBatch): Promise<Record<string, unknown>[]> {
  if (packed === null) return [];
  const rows = JSON.parse(await jsonOf(packed.cells)) as unknown[][];
  return rows.map((cells) => {
    const named = cells.map((cell, i) => [packed.names[i] ?? `value ${i - packed.names.length}`, cell] as const);
    return Object.fromEntries(named.filter(([, cell]) => cell !== null));
  });
}
