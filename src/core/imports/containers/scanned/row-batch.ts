import type { SheetRow } from '../sheet';

/** Rows of one sheet as they are completed, handed over batch by batch. */
export class RowBatch {
  #rows: SheetRow[] = [];
  #hiddenRows = 0;

  protected keep(row: SheetRow, isHidden: boolean): void {
    if (isHidden) this.#hiddenRows++;
    this.#rows.push(row);
  }

  /** Rows completed since the last call. */
  take(): SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  get hasRows(): boolean {
    return this.#rows.length > 0;
  }

  /** Rows with something in them that a filter or a person hid; they are read like all others. */
  get hiddenRows(): number {
    return this.#hiddenRows;
  }
}
