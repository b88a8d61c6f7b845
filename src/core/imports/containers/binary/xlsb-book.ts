import { problem } from '../../../foundation';
import { binaryTooLarge } from '../limits';
import { UnreadableContainer } from '../unreadable';
import type { Book } from './book';
import { boundUnpacking, parsed } from './library';
import { wholeBook } from './whole-book';

/** A workbook of as many cells as the thread has memory for is a quarter of this. */
const MAX_UNPACKED = 128 * 1024 * 1024;

/** The binary workbooks of Excel since 2007. Throws UnreadableContainer and whatever SheetJS throws. */
export function xlsbBook(bytes: Buffer, file: string, encoding: string): Book {
  boundUnpacking(MAX_UNPACKED, () => new UnreadableContainer(binaryTooLarge(file)));
  const book = parsed(bytes, encoding);
  // SheetJS leaves out the sheets it cannot read.
  const isWhole = book.SheetNames.every((name) => book.Sheets[name] !== undefined);
  if (!isWhole) throw new UnreadableContainer(problem('workbook_damaged', { file }));
  return wholeBook(book, null, file);
}
