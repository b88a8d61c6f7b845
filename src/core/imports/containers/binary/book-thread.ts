import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '../../../foundation';
import { containerProblem } from '../unreadable';
import type { Book, BookBatch } from './book';
import { type BookFile, openBook } from './open-book';
import type { FromBook, ToBook } from './thread-messages';

/**
 * The script of a thread that opens one binary workbook, which is its `workerData`. SheetJS parses at once: here it holds up
 * nobody, cannot take more memory than the thread was given, and can be ended at any moment.
 */
const port = parentPort;
if (port === null) throw new Fault('not_a_thread', 'The thread of a workbook was started as a program');

const say = (message: FromBook) => port.postMessage(message);

function answer(work: () => FromBook): void {
  try {
    say(work());
  } catch (error) {
    const refusal = containerProblem(error);
    if (refusal === null) throw error;
    say({ type: 'refused', refusal });
  }
}

let book: Book | null = null;
let batches: Iterator<BookBatch> | null = null;

port.on('message', (message: ToBook) =>
  answer(() => {
    if (message.type === 'read') batches = book?.rows(message.sheet)[Symbol.iterator]() ?? null;
    const next = batches?.next();
    return { type: 'batch', batch: next === undefined || next.done === true ? null : next.value };
  }),
);

answer(() => {
  book = openBook(workerData as BookFile);
  return { type: 'opened', sheets: book.sheets, texts: book.texts };
});
