import type { CoveredCell } from '../sheet';

/** Which columns a cell merged downwards covers, row by row from the top. */
export class MergedCells {
  readonly #open = new Map<number, { readonly from: number; readonly to: number }>();

  /** A cell that reaches from one row down to another; `column` from 0. */
  begin(column: number, from: number, to: number): void {
    if (to > from) this.#open.set(column, { from, to });
  }

  /** What is covered in a row; undefined for nothing, which is what nearly every row has. */
  at(row: number): readonly CoveredCell[] | undefined {
    if (this.#open.size === 0) return undefined;
    const covered: CoveredCell[] = [];
    for (const [column, { from, to }] of this.#open) {
      if (to < row) this.#open.delete(column);
      else if (from < row) covered.push({ column, from });
    }
    return covered.length === 0 ? undefined : covered;
  }
}
