import type { Problem } from '../../foundation';

/** A sheet a person can choose; its name is what profiles remember. */
export interface Sheet {
  readonly name: string;
}

/** One row that has something in it. */
export interface SheetRow {
  /** 1-based number as the spreadsheet shows it. */
  readonly row: number;
  /** Texts up to the last cell with something in it: as a row is as wide as its sheet, missing ones are empty. */
  readonly cells: readonly string[];
  /** Cells that one merged with rows below stands for here, too; absent where there is none. */
  readonly covered?: readonly CoveredCell[];
}

/** A cell of a row that belongs to a merged cell which begins in a row above; its value is there. */
export interface CoveredCell {
  /** From 0. */
  readonly column: number;
  /** The row in which the merged cell begins. */
  readonly from: number;
}

export interface SheetBatch {
  readonly rows: readonly SheetRow[];
  /** How much of the file that is, for progress. */
  readonly bytesRead: number;
  /** Rows so far that a filter or a person hid in the spreadsheet: they are read, and someone may want to know. */
  readonly hiddenRows: number;
  /** Only on the last batch, and then nothing of any batch counts. */
  readonly failure: Problem | null;
}
