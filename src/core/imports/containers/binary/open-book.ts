import { problem } from '../../../foundation';
import { UnreadableContainer } from '../unreadable';
import { biffBook } from './biff-book';
import { BiffRecords, RECORD } from './biff-records';
import { type Book, textSample } from './book';
import { dbfBook } from './dbf-book';
import { oleStream, parsed } from './library';
import { xlsbBook } from './xlsb-book';
import { wholeBook } from './whole-book';

/** A workbook in bytes, not in XML. */
export type BinaryForm = 'xls' | 'xlsb' | 'dbf';

export interface BookFile {
  readonly form: BinaryForm;
  readonly bytes: Uint8Array;
  /** What people call it; for words. */
  readonly name: string;
  /** Of the texts of one byte a letter; null where it is still to be found out. */
  readonly encoding: string | null;
}

const OLE = 0xd0;
const GLOBALS = 0x0005;
const BOFS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, RECORD.bof]);
/** How texts of one byte a letter are read until their encoding is found out. */
const MEANWHILE = 'windows-1250';

/** Throws UnreadableContainer: workbook_damaged, workbook_encrypted, workbook_too_large, workbook_cut_off. */
export function openBook({ form, bytes, name, encoding }: BookFile): Book {
  return asDamage(name, () => {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const book = BOOKS[form](whole, name, encoding ?? MEANWHILE);
    return { ...book, rows: (sheet) => damageIn(name, book.rows(sheet)) };
  });
}

const BOOKS = { xls: xlsBook, xlsb: xlsbBook, dbf: dbfBook };

function xlsBook(bytes: Buffer, name: string, encoding: string): Book {
  const stream = bytes[0] === OLE ? workbookStream(bytes, name) : bytes;
  const hasSheets = stream.readUInt16LE(0) === RECORD.bof && stream.readUInt16LE(6) === GLOBALS;
  return hasSheets ? biffBook(stream, name, encoding) : loneSheet(stream, name, encoding);
}

function workbookStream(bytes: Buffer, file: string): Buffer {
  const stream = oleStream(bytes, ['/Workbook', '/Book']);
  if (stream === null || !stream.isWhole) throw new UnreadableContainer(problem('workbook_damaged', { file }));
  return stream.content;
}

/** Excel 2 to 4, and scripts to this day, write a single sheet without anything around it. */
function loneSheet(stream: Buffer, name: string, encoding: string): Book {
  // SheetJS takes the end of a file for that of a sheet.
  const at = new BiffRecords(stream, 0);
  for (let depth = 1; depth > 0;) {
    at.move();
    if (BOFS.has(at.type)) depth++;
    else if (at.type === RECORD.eof) depth--;
  }
  const texts: Uint8Array[] = [];
  const book = parsed(stream, encoding, (text) => texts.push(text));
  return wholeBook(book, { declared: null, isDoubtful: false, sample: textSample(texts) }, name);
}

/** SheetJS throws errors of its own, texts, and whatever comes of values that are not there. */
function asDamage<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableContainer) throw error;
    throw new UnreadableContainer(problem('workbook_damaged', { file }), error);
  }
}

function* damageIn<T>(file: string, batches: Iterable<T>): Generator<T> {
  const pieces = batches[Symbol.iterator]();
  for (;;) {
    const next = asDamage(file, () => pieces.next());
    if (next.done === true) return;
    yield next.value;
  }
}
