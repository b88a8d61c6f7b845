import { ok, type Outcome, problem, refused } from '../../../foundation';
import type { KeptFile } from '../kept-file';
import type { Sheet } from '../sheet';
import { containerProblem } from '../unreadable';
import { type Book, type BookSheet, openBook } from './book';
import { SheetRows } from './sheet-rows';
import { parsePart } from './xml-part';

/**
 * The sheets worth offering, in the order of their tabs: visible ones with something in them, and only where that leaves
 * none, the hidden ones. Refuses workbook_empty, workbook_damaged, workbook_doctype, workbook_too_large and what the zip
 * refuses.
 */
export async function listSheets(file: KeptFile, signal?: AbortSignal): Promise<Outcome<readonly Sheet[]>> {
  let book: Book | null = null;
  try {
    book = await openBook(file, signal);
    const filled = await filledSheets(book, file.name);
    if (filled.length === 0) return refused(problem('workbook_empty', { file: file.name }));
    const visible = filled.filter(({ hidden }) => !hidden);
    return ok((visible.length > 0 ? visible : filled).map(({ name }) => ({ name })));
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    return refused(failure);
  } finally {
    book?.close();
  }
}

async function filledSheets(book: Book, file: string): Promise<BookSheet[]> {
  const facts = await book.facts({ withTexts: false });
  const filled: BookSheet[] = [];
  for (const sheet of book.sheets) {
    const rows = new SheetRows(facts, file);
    for await (const _ of parsePart(book.read(sheet), rows, file)) if (rows.hasRows) break;
    if (rows.hasRows) filled.push(sheet);
  }
  return filled;
}
