import type { CellObject } from '@e965/xlsx';
import { problem } from '../../../foundation';
import { RowCells } from '../scanned/row-cells';
import { UnreadableContainer } from '../unreadable';
import { type Book, type BookRow, type LegacyTexts, textSample } from './book';
import { valueText } from './cell-value';
import { parsed } from './library';

const RECORDS = 2000;
const [FIELD, FIELD_TYPE, FIELD_LENGTH, FIRST_FIELD] = [32, 11, 16, 32];
const [COUNT, HEADER_LENGTH, RECORD_LENGTH, LANGUAGE] = [4, 8, 10, 29];
const [DELETED, END_OF_FIELDS] = [0x2a, 0x0d];
const VISUAL_FOXPRO: ReadonlySet<number> = new Set([0x30, 0x31, 0x32]);
const [DBASE, FOXPRO] = [0x03, 0x30];
/** Fields of digits and letters, and those that only say where in another file their text is. */
const TEXTS: ReadonlySet<string> = new Set(['N', 'F', 'D', 'L', 'M', 'G', 'P']);
const ELSEWHERE: ReadonlySet<string> = new Set(['M', 'G', 'P', 'B']);
const LANGUAGES: Readonly<Record<number, string>> = { 0x64: 'cp852', 0x87: 'cp852', 0xc8: 'windows-1250' };

interface Field {
  readonly type: string;
  /** In a record, of which the first byte says whether it is deleted. */
  readonly at: number;
  readonly length: number;
}

interface Slice {
  readonly table: Table;
  /** The first record, from 0. */
  readonly from: number;
  readonly count: number;
  readonly cells: RowCells;
  readonly encoding: string;
}

interface Table {
  /** As SheetJS gets it: fields of digits are texts, so that what is no number is not made a zero. */
  readonly header: Buffer;
  readonly fields: readonly Field[];
  readonly records: number;
  readonly recordLength: number;
}

/**
 * A table of dBase III, IV or FoxPro without its memos. Deleted records, which such programs leave in the file, are no
 * goods any more. Throws UnreadableContainer and whatever SheetJS throws.
 */
export function dbfBook(bytes: Buffer, file: string, encoding: string): Book {
  const table = dbfTable(bytes, file);
  return {
    sheets: [{ name: '1', isHidden: false, width: table.fields.length }],
    texts: legacyTexts(bytes, table),
    *rows() {
      const cells = new RowCells(file);
      for (let from = 0; from < Math.max(1, table.records); from += RECORDS) {
        const count = Math.min(RECORDS, table.records - from);
        const rows = rowsOf(bytes, { table, from, count, cells, encoding });
        yield { rows, share: (from + count) / Math.max(1, table.records) };
      }
    },
  };
}

function dbfTable(bytes: Buffer, file: string): Table {
  const [records, start, recordLength] = [
    bytes.readUInt32LE(COUNT),
    bytes.readUInt16LE(HEADER_LENGTH),
    bytes.readUInt16LE(RECORD_LENGTH),
  ];
  if (start > bytes.length || recordLength < 2) throw new UnreadableContainer(problem('workbook_damaged', { file }));
  const there = Math.floor((bytes.length - start) / recordLength);
  if (there < records) throw new UnreadableContainer(problem('workbook_cut_off', { file, row: there + 2 }));
  const header = Buffer.from(bytes.subarray(0, start));
  const fields: Field[] = [];
  let place = 1;
  const isFoxPro = VISUAL_FOXPRO.has(header[0] ?? 0);
  for (let at = FIRST_FIELD; at + FIELD <= start && header[at] !== END_OF_FIELDS; at += FIELD) {
    const type = String.fromCharCode(header[at + FIELD_TYPE] ?? 0);
    const length = header[at + FIELD_LENGTH] ?? 0;
    fields.push({ type, at: place, length });
    place += length;
    if (TEXTS.has(type) || (type === 'B' && !isFoxPro)) header[at + FIELD_TYPE] = 'C'.charCodeAt(0);
  }
  header[0] = isFoxPro ? FOXPRO : DBASE;
  return { header, fields, records, recordLength };
}

function legacyTexts(bytes: Buffer, { header, fields, recordLength, records }: Table): LegacyTexts {
  const texts = fields.filter(({ type }) => type === 'C');
  function* lines(): Generator<Uint8Array> {
    for (let i = 0; i < records; i++) {
      const record = header.length + i * recordLength;
      for (const { at, length } of texts) yield bytes.subarray(record + at, record + at + length);
    }
  }
  // Programs leave there what the one they were made with had; only the letters tell.
  return { declared: LANGUAGES[bytes[LANGUAGE] ?? 0] ?? null, isDoubtful: true, sample: textSample(lines()) };
}

/** The names of the fields are the first row, so that a record is one row further down than its number. */
function rowsOf(bytes: Buffer, { table, from, count, cells, encoding }: Slice): BookRow[] {
  const { header, fields, recordLength } = table;
  const start = header.length + from * recordLength;
  const slice = Buffer.concat([header, bytes.subarray(start, start + count * recordLength)]);
  slice.writeUInt32LE(count, COUNT);
  const { Sheets, SheetNames } = parsed(slice, encoding);
  const data = Sheets[SheetNames[0] ?? '']?.['!data'];
  // SheetJS says nothing of what it could not read.
  if (data === undefined) throw new Error('The table could not be read');
  const alive = Array.from({ length: count }, (_, i) => i).filter((i) => bytes[start + i * recordLength] !== DELETED);
  const numbers = [1, ...alive.map((i) => from + i + 2)];
  return data.flatMap((found, i): BookRow[] => {
    if (i === 0 && from > 0) return [];
    found.forEach((cell, column) =>
      cells.place(column + 1, textOf(cell, i === 0 ? 'C' : (fields[column]?.type ?? 'C'))),
    );
    const row = { row: numbers[i] ?? 0, cells: cells.take(), isHidden: false };
    return row.cells.length === 0 ? [] : [row];
  });
}

function textOf(cell: CellObject, type: string): string {
  if (cell.t === 's' && ELSEWHERE.has(type)) return '';
  const text = valueText(cell, false).trim();
  const [, year, month, day] = (type === 'D' && /^(\d{4})(\d\d)(\d\d)$/.exec(text)) || [];
  if (year === undefined) return text;
  // How some programs write that there is no day.
  return year === '0000' ? '' : `${year}-${month}-${day}`;
}
