import { problem } from '../../../foundation';
import { UnreadableContainer } from '../unreadable';
import type { MergedDown } from '../xlsx/merged-down';
import { BiffBroken, BiffRecords, CELLS, RECORD } from './biff-records';

/** Where the cells of a sheet are, found without reading one of them. */
export interface BiffSheet {
  readonly bof: Buffer;
  /** Where each record of a cell begins, in the order of the rows. */
  readonly cells: Uint32Array;
  readonly width: number;
  readonly merged: readonly MergedDown[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Whoever wrote the file did not calculate its formulas. */
  readonly isUncalculated: boolean;
}

const WORKSHEET = 0x0010;
/** 65,536 rows of 256 columns. */
const MAX_CELLS = 65_536 * 256;
const MAX_MERGED = 200_000;
const HIDDEN_ROW = 0x20;

/** Null where what begins there is a chart or a macro. Throws BiffBroken, and UnreadableContainer workbook_too_large. */
export function biffSheet(stream: Buffer, from: number, file: string): BiffSheet | null {
  const at = new BiffRecords(stream, from);
  const { type: first } = at;
  if (first !== RECORD.bof) throw new BiffBroken('A sheet does not begin where it should');
  if (at.u16(2) !== WORKSHEET) return null;
  const bof = at.whole();
  const cells = new Offsets(file);
  const merged: MergedDown[] = [];
  const hiddenRows = new Set<number>();
  let [width, depth, isUncalculated] = [0, 1, false];
  for (at.move(); ; at.move()) {
    const { type } = at;
    // Charts lie within the sheet, with records of their own.
    if (type === RECORD.bof) depth++;
    else if (type === RECORD.eof && --depth === 0) break;
    if (depth > 1) continue;
    if (CELLS.has(type)) {
      cells.add(at.at, at.u16(0));
      // A record of many cells ends with the number of its last column.
      width = Math.max(width, 1 + at.u16(type === RECORD.manyRk ? at.length - 2 : 2));
    } else if (type === RECORD.mergedCells) merged.push(...mergedDown(at));
    else if (type === RECORD.row && (at.u16(12) & HIDDEN_ROW) !== 0) hiddenRows.add(at.u16(0));
    else if (type === RECORD.uncalculated) isUncalculated = true;
    if (merged.length > MAX_MERGED) throw new UnreadableContainer(problem('workbook_too_large', { file }));
  }
  merged.sort((a, b) => a.from - b.from);
  return { bof, cells: cells.sorted(stream), width, merged, hiddenRows, isUncalculated };
}

function mergedDown(at: BiffRecords): MergedDown[] {
  const found: MergedDown[] = [];
  const count = at.u16(0);
  for (let i = 0; i < count; i++) {
    const [first, last, column] = [at.u16(2 + i * 8), at.u16(4 + i * 8), at.u16(6 + i * 8)];
    if (last > first) found.push({ column, from: first + 1, to: last + 1 });
  }
  return found;
}

/** Positions in a file of less than 4 GB, many of them. */
class Offsets {
  readonly #file: string;
  #offsets = new Uint32Array(1024);
  #count = 0;
  #lastRow = 0;
  #isInOrder = true;

  constructor(file: string) {
    this.#file = file;
  }

  add(offset: number, row: number): void {
    if (this.#count === MAX_CELLS) throw new UnreadableContainer(problem('workbook_too_large', { file: this.#file }));
    if (this.#count === this.#offsets.length) {
      const longer = new Uint32Array(this.#count * 2);
      longer.set(this.#offsets);
      this.#offsets = longer;
    }
    this.#offsets[this.#count++] = offset;
    this.#isInOrder &&= row >= this.#lastRow;
    this.#lastRow = row;
  }

  /** Excel writes row by row; scripts write as their authors thought. */
  sorted(stream: Buffer): Uint32Array {
    const offsets = this.#offsets.subarray(0, this.#count);
    return this.#isInOrder ? offsets : offsets.sort((a, b) => rowAt(stream, a) - rowAt(stream, b) || a - b);
  }
}

/** The row of the cell whose record begins here, from 0. */
export const rowAt = (stream: Buffer, offset: number): number => stream.readUInt16LE(offset + 4);
