import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch } from '../../../../src/core/foundation';
import { readPacked } from '../../../../src/core/imports/packing/packed-reading';
import { plainReader } from '../../../../src/core/imports/packing/plain-rows';
import { RowBytes } from '../../../../src/core/imports/packing/row-bytes';
import { splitWhole } from '../../../../src/core/imports/reading/text/csv';
import { plainUnits, readDecimal, toUnits } from '../../../../src/core/imports/reading/cells/numbers';
import { splitQuotedLine } from '../../../../src/core/imports/reading/text/quoted-line';
import { readText } from '../../../../src/core/imports/reading/read-text';
import { jsonOf } from '../../../support/jsonb';
import { NEVER, opened, PLACES, PROFILE, tables, wholeOf } from './tables';
import { cases } from '../../../support/cases';

const NAMELESS = PROFILE.columns.map((column) =>
  column.field === 'name' ? { ...column, field: 'ignore' as const } : column,
);
const profiles = fc
  .record({
    priceMode: fc.constantFrom('gross' as const, 'net' as const),
    decimalMark: fc.constantFrom(',' as const, '.' as const),
    isNamed: fc.boolean(),
  })
  .map(({ isNamed, ...own }) => ({ ...PROFILE, ...own, columns: isNamed ? PROFILE.columns : NAMELESS }));

test('rows packed as they are read are the rows that all rules make of them', async () => {
  await fc.assert(
    fc.asyncProperty(tables, profiles, async (text, profile) => {
      const job = { profile, bytes: text.length, places: PLACES, notesLines: true, since: null };
      const read = (taken: boolean) =>
        wholeOf(
          readPacked(job, { file: opened(text), accepted: null }, NEVER, (taker) =>
            readText(opened(text), profile, NEVER, null, 0, taken ? taker : null),
          ),
        );
      expect(await read(true)).toEqual(await read(false));
    }),
    { numRuns: cases(400) },
  );
});

test('a row as nearly all are is packed at once, and one with anything to look at is not', async () => {
  const bytes = new RowBytes();
  const read = plainReader(PROFILE, bytes);
  const plain = ['A-1', '5901234123457', 'Śruba "M6" ł', 'uwaga', 'kg', '23%', '12,50', '2,5', ''];
  expect(read?.(plain, 7, 1)).toEqual({ sku: 'A-1', stocked: true, priced: true });
  expect(await jsonOf(bytes.take() ?? new Uint8Array(0))).toBe(
    '[[1,"A-1",7,"Śruba \\"M6\\" ł","sruba \\"m6\\" l","kg",1000,"23","5901234123457",1250,2500,null]]',
  );
  const otherwise: readonly (readonly [at: number, cell: string])[] = [
    [0, ''],
    [0, 'Łóżko'],
    [1, '5901234123458'],
    [2, 'a\nb'],
    [2, 'a\ufffd'],
    [2, 'Å‚Ã³dka'],
    [4, 'kg\u0000'],
    [5, '17'],
    [6, '0'],
    [6, '-1'],
    [7, '-3'],
    [8, 'x'],
  ];
  for (const [at, cell] of otherwise) expect(read?.(plain.with(at, cell), 7, 1), `${at}: ${cell}`).toBeNull();
  expect(bytes.take()).toBeNull();
});

test('tables with rules of their own are never plain', () => {
  const bytes = new RowBytes();
  const place = { column: 9, header: 'Magazyn', field: 'location' as const, target: null };
  expect(plainReader({ ...PROFILE, kind: 'delivery' }, bytes)).toBeNull();
  expect(plainReader({ ...PROFILE, columns: [...PROFILE.columns, place] }, bytes)).toBeNull();
  expect(plainReader({ ...PROFILE, columns: PROFILE.columns.slice(1) }, bytes)).toBeNull();
});

test('a line whose quotes are in their places has the cells csv-parse finds in it', () => {
  const line = fc
    .array(fc.constantFrom('a', 'ł', ';', '"', '""', ';"', '";', ' '), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const dialect = { delimiter: ';', quote: '"' };
  let split = 0;
  fc.assert(
    fc.property(line, (text) => {
      const cells = splitQuotedLine(text, ';', '"');
      if (cells === null) return;
      split++;
      expect([cells]).toEqual(splitWhole(`${text}\n`, dialect));
    }),
    { numRuns: cases(3000) },
  );
  expect(split).toBeGreaterThan(300);
  expect(splitQuotedLine('a;"b;""c""";', ';', '"')).toEqual(['a', 'b;"c"', '']);
  for (const odd of ['a"b;c', '"a"b;c', '"a', ' "a"']) expect(splitQuotedLine(odd, ';', '"'), odd).toBeNull();
});

test('plain numbers are what the reader of all numbers makes of them', () => {
  const cell = fc
    .array(fc.constantFrom('0', '1', '9', '25', ',', '.', '-', ' '), { maxLength: 9 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(cell, fc.constantFrom(',' as const, '.' as const), fc.constantFrom(0, 2, 3), (text, mark, places) => {
      const units = plainUnits(text, mark, places);
      if (units === -1) return;
      const decimal = readDecimal(text, mark);
      expect(decimal && toUnits(decimal, places)).toEqual({ units, exact: true });
      expect(decimal?.negative).toBe(false);
    }),
    { numRuns: cases(3000) },
  );
  expect([plainUnits('12,5', ',', 2), plainUnits('7', ',', 3), plainUnits('1,255', ',', 2)]).toEqual([1250, 7000, -1]);
});

test('SQLite reads back what was packed: any text, any number, names with what they fold to', async () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('a', 'Ł', 'ż', 'ß', 'Æ', '×', ' ', '7', 'é', '"', 'я', '\\', '😀'), fc.string()),
    maxLength: 120,
  });
  const number = fc.maxSafeInteger();
  const value = fc.oneof(text, number, fc.constant(null));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(value), { minLength: 1 }), fc.array(text), async (rows, names) => {
      const bytes = new RowBytes();
      const kept: unknown[] = [];
      for (const row of rows) {
        bytes.beginRow();
        for (const cell of row) {
          if (cell === null) bytes.null();
          else if (typeof cell === 'number') bytes.integer(cell);
          else bytes.text(cell);
        }
        bytes.endRow();
        kept.push(row);
      }
      for (const name of names) {
        bytes.beginRow();
        // What may be HTML is for the reader of all rows.
        const isPlain = ![...name].some((letter) => letter < ' ' || '\ufffd&<'.includes(letter));
        expect(bytes.name(name)).toBe(isPlain);
        if (isPlain) {
          bytes.endRow();
          kept.push([name, foldForSearch(name)]);
        } else bytes.back();
      }
      expect(JSON.parse(await jsonOf(bytes.take() ?? new Uint8Array(0)))).toEqual(kept);
    }),
    { numRuns: cases(300) },
  );
});
