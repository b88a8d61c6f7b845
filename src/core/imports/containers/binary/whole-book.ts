import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { MergedCells } from '../scanned/merged-cells';
import { RowCells } from '../scanned/row-cells';
import type { Book, BookRow, LegacyTexts } from './book';
import { valueText } from './cell-value';

const BATCH_ROWS = 1000;

/** A workbook SheetJS holds as a whole. */
export function wholeBook(book: WorkBook, texts: LegacyTexts | null, file: string): Book {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    sheets: book.SheetNames.map((name, i) => ({
      name,
      isHidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      width: widthOf(book.Sheets[name]),
    })),
    texts,
    *rows(index) {
      const sheet = book.Sheets[book.SheetNames[index] ?? ''];
      const last = sheet?.['!data']?.length ?? 0;
      let rows: BookRow[] = [];
      for (const row of rowsOf(sheet, date1904, file)) {
        rows.push(row);
        if (rows.length < BATCH_ROWS) continue;
        yield { rows, share: row.row / last };
        rows = [];
      }
      yield { rows, share: 1 };
    },
  };
}

const widthOf = (sheet: WorkSheet | undefined): number =>
  (sheet?.['!data'] ?? []).reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);

function* rowsOf(sheet: WorkSheet | undefined, date1904: boolean, file: string): Generator<BookRow> {
  const merged = new MergedCells();
  const down = [...(sheet?.['!merges'] ?? [])].sort((a, b) => a.s.r - b.s.r);
  const placed = new RowCells(file);
  let begun = 0;
  for (const [index, cells] of (sheet?.['!data'] ?? []).entries()) {
    cells?.forEach((cell, column) => placed.place(column + 1, valueText(cell, date1904)));
    for (let next = down[begun]; next !== undefined && next.s.r <= index; next = down[++begun]) {
      merged.begin(next.s.c, next.s.r + 1, next.e.r + 1);
    }
    const texts = placed.take();
    if (texts.length === 0) continue;
    const covered = merged.at(index + 1);
    const isHidden = sheet?.['!rows']?.[index]?.hidden === true;
    yield { row: index + 1, cells: texts, isHidden, ...(covered && { covered }) };
  }
}
