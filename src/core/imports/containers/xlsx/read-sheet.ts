import { ok, problem } from '../../../foundation';
import type { KeptFile } from '../kept-file';
import type { SheetBatch } from '../sheet';
import { containerProblem } from '../unreadable';
import { type Book, openBook } from './book';
import { mergedDown } from './merged-down';
import { SheetRows } from './sheet-rows';
import { listSheets } from './sheets';
import { parsePart } from './xml-part';

/**
 * The rows of one sheet, in batches of about a hundred with a turn of the event loop between them; memory holds the texts
 * of the workbook and one batch. `name` null reads the first sheet offered; a hidden sheet is read when it is named. Rows
 * without content are left out. Failures are those of `listSheets`, and sheet_missing.
 */
export async function* readSheet(
  file: KeptFile,
  name: string | null,
  signal?: AbortSignal,
): AsyncGenerator<SheetBatch> {
  let book: Book | null = null;
  let soFar = { bytesRead: 0, hiddenRows: 0 };
  try {
    const wanted = name === null ? await listSheets(file, signal) : ok([{ name }]);
    if (!wanted.ok) {
      yield { ...soFar, rows: [], failure: wanted.problem };
      return;
    }
    book = await openBook(file, signal);
    const sheet = book.sheets.find((candidate) => candidate.name === wanted.value[0]?.name);
    if (sheet === undefined) {
      const sheets = book.sheets.map((known) => known.name).join(', ');
      yield { ...soFar, rows: [], failure: problem('sheet_missing', { file: file.name, sheet: name, sheets }) };
      return;
    }
    const open = book;
    const down = await mergedDown(() => open.read(sheet), file.name);
    const rows = new SheetRows(await book.facts({ withTexts: true }), file.name, down);
    for await (const { bytesRead } of parsePart(book.read(sheet), rows, file.name)) {
      const share = Math.min(1, bytesRead / Math.max(1, sheet.entry.bytes));
      soFar = { bytesRead: Math.round(file.bytes * share), hiddenRows: rows.hiddenRows };
      if (rows.hasRows) yield { ...soFar, rows: rows.take(), failure: null };
    }
    yield { bytesRead: file.bytes, hiddenRows: rows.hiddenRows, rows: rows.take(), failure: null };
  } catch (error) {
    const failure = containerProblem(error);
    if (failure === null) throw error;
    yield { ...soFar, rows: [], failure };
  } finally {
    book?.close();
  }
}
