import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { OpenedBook } from './book';
import type { BookFile } from './open-book';
import { openInThread } from './open-in-thread';

const THREAD = 'book-thread.js';

/**
 * Opens a binary workbook in a thread of its own; while we run from the sources, which threads do not, in turns of this one.
 * Throws UnreadableContainer: what `openBook` says, and workbook_binary_too_large.
 */
export async function openedBook(file: BookFile, signal: AbortSignal | undefined): Promise<OpenedBook> {
  const script = threadScript();
  if (script !== null) return openInThread(script, file, signal);
  const { openBook } = await import('./open-book');
  const book = openBook(file);
  return {
    sheets: book.sheets,
    texts: book.texts,
    async *rows(sheet) {
      for (const batch of book.rows(sheet)) {
        signal?.throwIfAborted();
        yield batch;
        await setImmediate();
      }
    },
    close: () => undefined,
  };
}

/** Where the build put it: beside what it shares with other scripts, or one folder up. */
function threadScript(): string | null {
  const places = [import.meta.dirname, join(import.meta.dirname, '..')].map((folder) => join(folder, THREAD));
  return places.find((place) => existsSync(place)) ?? null;
}
