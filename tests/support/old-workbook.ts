import iconv from 'iconv-lite';

/** One record of a workbook of before 2007: its type, its length, its data. */
export function record(type: number, ...data: readonly (number | Buffer)[]): Buffer {
  const body = Buffer.concat(data.map((one) => (typeof one === 'number' ? u16(one) : one)));
  return Buffer.concat([u16(type), u16(body.length), body]);
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

const [BIFF5, BIFF8, GLOBALS, WORKSHEET] = [0x0500, 0x0600, 5, 0x10];
const EOF = record(0x0a);

export const label = (row: number, column: number, text: string, encoding = 'windows-1250'): Buffer => {
  const letters = iconv.encode(text, encoding);
  return record(0x204, row, column, 0, letters.length, letters);
};
export const number = (row: number, column: number, value: number, format = 0): Buffer =>
  record(0x203, row, column, format, double(value));
/** A formula `=0` with the result the file holds. */
export const formula = (row: number, column: number, result: Buffer, flags = 0): Buffer =>
  record(0x06, row, column, 0, result, flags, 0, 0, 3, Buffer.from([0x1e, 0, 0]));

export interface OldSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly records: readonly Buffer[];
}

interface OldWorkbookOptions {
  readonly version?: 5 | 8;
  readonly codePage?: number;
  /** Records before the list of sheets. */
  readonly globals?: readonly Buffer[];
}

/** The records of a whole workbook, without the container Office puts around them. */
export function oldWorkbook(
  sheets: readonly OldSheet[],
  { version = 5, codePage = 1250, globals = [] }: OldWorkbookOptions = {},
): Buffer {
  const biff = version === 5 ? BIFF5 : BIFF8;
  const bodies = sheets.map(({ records }) => Buffer.concat([record(0x809, biff, WORKSHEET, 0, 0), ...records, EOF]));
  const head = (positions: readonly number[]) =>
    Buffer.concat([
      record(0x809, biff, GLOBALS, 0, 0),
      record(0x42, codePage),
      ...globals,
      ...sheets.map(({ name, isHidden = false }, i) => {
        const letters = iconv.encode(name, version === 5 ? 'windows-1250' : 'utf-16le');
        const wide = version === 5 ? [] : [1];
        const position = Buffer.alloc(4);
        position.writeUInt32LE(positions[i] ?? 0);
        return record(0x85, position, Buffer.from([isHidden ? 1 : 0, 0, name.length, ...wide]), letters);
      }),
      EOF,
    ]);
  let at = head([]).length;
  const positions = bodies.map((body) => (at += body.length) - body.length);
  return Buffer.concat([head(positions), ...bodies]);
}

/** What a script writes that knows three records: a sheet, and nothing around it. */
export const bareSheet = (...cells: readonly Buffer[]): Buffer =>
  Buffer.concat([record(0x809, 0, WORKSHEET, 0, 0), ...cells, EOF]);

export interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

interface DbfOptions {
  readonly encoding: string;
  /** The byte that names the encoding, rightly or not. */
  readonly language?: number;
  readonly version?: number;
  /** Numbers of records, from 1, that were deleted. */
  readonly deleted?: readonly number[];
}

/** A table of dBase, its values as they stand in the file. */
export function dbfOf(
  fields: readonly DbfField[],
  rows: readonly (readonly string[])[],
  { encoding, language = 0, version = 0x03, deleted = [] }: DbfOptions,
): Buffer {
  const head = Buffer.alloc(32);
  head.set([version, 126, 11, 26]);
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(32 + fields.length * 32 + 1, 8);
  head.writeUInt16LE(1 + fields.reduce((sum, { length }) => sum + length, 0), 10);
  head[29] = language;
  const descriptors = fields.map(({ name, type, length }) => {
    const field = Buffer.alloc(32);
    field.write(name, 0, 'latin1');
    field.write(type, 11, 'latin1');
    field[16] = length;
    return field;
  });
  const records = rows.map((values, i) => {
    const cells = fields.map(({ type, length }, column) => {
      const value = iconv.encode(values[column] ?? '', encoding).subarray(0, length);
      const blanks = Buffer.alloc(length - value.length, ' ');
      return Buffer.concat(type === 'N' ? [blanks, value] : [value, blanks]);
    });
    return Buffer.concat([Buffer.from(deleted.includes(i + 1) ? '*' : ' '), ...cells]);
  });
  return Buffer.concat([head, ...descriptors, Buffer.from('\r'), ...records, Buffer.from([0x1a])]);
}
