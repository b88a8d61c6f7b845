import { problem } from '../../../foundation';
import { UnreadableContainer } from '../unreadable';

const MAX_COLUMNS = 16_384;
/** More than any product's longest description, in characters. */
const MAX_ROW = 2 * 1024 * 1024;

/** The cells of a row while it is read; throws UnreadableContainer where it grows beyond what any spreadsheet holds. */
export class RowCells {
  readonly #file: string;
  #cells: string[] = [];
  #size = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** `column` counts from 1; an empty text leaves no trace. */
  place(column: number, text: string): void {
    if (text === '') return;
    this.#size += text.length;
    if (column > MAX_COLUMNS || this.#size > MAX_ROW) {
      throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
    }
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column - 1] = text;
  }

  take(): readonly string[] {
    const cells = this.#cells;
    this.#cells = [];
    this.#size = 0;
    return cells;
  }
}
