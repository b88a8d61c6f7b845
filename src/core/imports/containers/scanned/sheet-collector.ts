import { problem } from '../../../foundation';
import type { Sheet, SheetRow } from '../sheet';
import { UnreadableContainer } from '../unreadable';
import { RowBatch } from './row-batch';

interface FoundSheet {
  readonly name: string;
  hidden: boolean;
  /** Cells of its widest row; 0 while it is empty. */
  width: number;
}

/** A page of pictures in frames has thousands of tables; a person chooses among a few. */
const MAX_SHEETS = 10_000;

/**
 * Where a reader that meets all sheets of a file one after another puts what it finds: the sheets, and the rows of the
 * one that is wanted. Rows of the others are only looked at, so that memory holds one batch.
 */
export class SheetCollector extends RowBatch {
  readonly #file: string;
  readonly #wanted: string | null;
  readonly #found: FoundSheet[] = [];
  readonly #names = new Set<string>();

  /** `wanted` null collects no rows. */
  constructor(file: string, wanted: string | null) {
    super();
    this.#file = file;
    this.#wanted = wanted;
  }

  /** Two sheets of one name are told apart by a number. The result names the sheet to `hide` and `add`. */
  begin(name: string): number {
    if (this.#found.length >= MAX_SHEETS) {
      throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
    }
    let unique = name;
    for (let n = 2; this.#names.has(unique); n++) unique = `${name} (${n})`;
    this.#names.add(unique);
    this.#found.push({ name: unique, hidden: false, width: 0 });
    return this.#found.length - 1;
  }

  hide(sheet: number): void {
    const found = this.#found[sheet];
    if (found) found.hidden = true;
  }

  add(sheet: number, row: SheetRow, isHidden = false): void {
    const found = this.#found[sheet];
    if (!found || row.cells.length === 0) return;
    if (row.cells.length > found.width) found.width = row.cells.length;
    if (found.name !== this.#wanted) return;
    this.keep(row, isHidden);
  }

  /** A row that stands over the table of a sheet and is none of it. */
  addTitle(sheet: number, row: SheetRow): void {
    if (this.isWanted(sheet)) this.keep(row, false);
  }

  isWanted(sheet: number): boolean {
    return this.#wanted !== null && this.#found[sheet]?.name === this.#wanted;
  }

  /** Every sheet there is, empty ones too. */
  get names(): readonly string[] {
    return this.#found.map(({ name }) => name);
  }

  /**
   * The sheets worth offering: visible ones with columns, and only where that leaves none, those with anything in them,
   * and at last the hidden ones.
   */
  get offered(): readonly Sheet[] {
    const filled = this.#found.filter(({ width }) => width > 0);
    const visible = filled.filter(({ hidden }) => !hidden);
    const wide = visible.filter(({ width }) => width > 1);
    const offered = [wide, visible, filled].find((sheets) => sheets.length > 0) ?? [];
    return offered.map(({ name }) => ({ name }));
  }
}
