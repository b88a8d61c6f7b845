import type { Problem } from '../../../foundation';
import type { Book, BookBatch } from './book';

/** What the thread is told, each once it has answered: which sheet to read, and that there is room for more of it. */
export type ToBook = { readonly type: 'read'; readonly sheet: number } | { readonly type: 'more' };

/** What it says: the sheets as soon as it has begun, batches, `null` after the last; or why the file is not read. */
export type FromBook =
  | ({ readonly type: 'opened' } & Pick<Book, 'sheets' | 'texts'>)
  | { readonly type: 'batch'; readonly batch: BookBatch | null }
  | { readonly type: 'refused'; readonly refusal: Problem };
