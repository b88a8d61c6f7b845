import { type Problem, problem } from '../../../foundation';
import type { DeliveryLine, Profile, ReadBatch, ReadRow, RecordHook, RowProblem } from '../../types';
import { type Cells, linesOf } from '../text/csv';
import { deliveryReader, hasLines } from '../rows/delivery-lines';
import { openedRow } from '../rows/enclosed-rows';
import { isScans } from '../formats';
import { keepRecord } from '../rows/kept-records';
import { rowReader } from '../rows/row-reader';
import { expectedWidth, isBlank } from '../rows/row-shape';
import { endsTable } from '../rows/second-table';
import { isRule } from '../rows/table-feet';

/** Takes rows as they are read, in file order, in place of the batch. */
export interface RowTaker {
  /** Rows taken and not yet fetched. */
  readonly length: number;
  push(row: ReadRow): void;
  /** Takes a plain row without its being read by all rules; false where it is not plain. */
  takePlain(cells: Cells, line: number): boolean;
}

const isEnd = (code: string | undefined): boolean => code === 'totals_row' || code === 'foot_row';

/** Turns records into rows, keeping count of the physical lines they stand on. */
export class TableReader {
  /** Line on which the next record begins. */
  line = 1;
  failure: Problem | null = null;
  /** Some record took more than one line. */
  spansLines = false;
  readonly #profile: Profile;
  readonly #hook: RecordHook | null;
  /** What is added to a line to name it within the whole file; pieces of one table are counted on. */
  readonly #linesBefore: number;
  readonly #readRow: (cells: Cells, line: number) => void;
  readonly #width: number;
  readonly #taker: RowTaker | null;
  #rows: ReadRow[] = [];
  #lines: DeliveryLine[] = [];
  #problems: RowProblem[] = [];
  #headerSeen: boolean;
  #lastCells: Cells | null = null;
  #lastLine = 0;
  #narrowest = Number.POSITIVE_INFINITY;
  /** The table may have ended: the record before was blank, sums or a foot. */
  #ended = false;
  #standsApart = false;

  constructor(profile: Profile, hook: RecordHook | null = null, linesBefore = 0, taker: RowTaker | null = null) {
    this.#profile = profile;
    this.#taker = taker;
    this.#hook = hook;
    this.#linesBefore = linesBefore;
    // The pieces of scans stand in no line.
    this.#width = expectedWidth(profile.columns) - (isScans(profile) ? 1 : 0);
    const [readGoods, readDelivered] = [rowReader(profile), deliveryReader(profile)];
    this.#readRow = hasLines(profile)
      ? (cells, line) => readDelivered(cells, line, null, { lines: this.#lines, problems: this.#problems })
      : (cells, line) => readGoods(cells, line, { rows: taker ?? this.#rows, problems: this.#problems });
    this.#headerSeen = profile.headerLine === null;
  }

  get pending(): number {
    return (this.#taker ?? this.#rows).length + this.#lines.length + this.#problems.length;
  }

  /** `lines`: each record is known to be one line. */
  read({ records, lines }: { readonly records: readonly Cells[]; readonly lines: boolean }): void {
    for (const cells of records) {
      const line = this.line;
      const taken = lines ? 1 : linesOf(cells);
      this.line += taken;
      if (taken > 1) this.spansLines = true;
      this.readAt(line, cells);
      if (this.failure !== null) return;
    }
  }

  /** A record whose place is known: rows of a sheet are numbered there. */
  readAt(line: number, cells: Cells): void {
    if (!this.#headerSeen) {
      this.#passHeader(cells, line);
      return;
    }
    if (line === 1 && /^sep=/i.test(cells[0] ?? '')) return;
    if (this.#hook === null && this.#taker?.takePlain(cells, line)) {
      this.#pass(line, cells);
      return;
    }
    const before = this.#problems.length;
    const opened = openedRow(cells, this.#profile);
    const read = this.#hook === null ? opened : this.#hook(line + this.#linesBefore, 0, opened);
    this.#readRow(read, line);
    if (this.#problems.length > before) {
      const { code, value } = this.#problems[before] as RowProblem;
      if (endsTable(code)) {
        this.failure = problem(code, { line: line + this.#linesBefore, header: value });
        // What the file fails for is no row to correct.
        this.#problems.length = before;
        return;
      }
      keepRecord(this.#problems, before, 0, { document: null, cells: read });
    }
    if (isBlank(cells) || isRule(cells) || isEnd(this.#problems[before]?.code)) this.#ended = true;
    else this.#pass(line, opened);
  }

  /** A row that says something was read. */
  #pass(line: number, cells: Cells): void {
    if (this.#lastCells !== null && this.#lastCells.length < this.#narrowest) this.#narrowest = this.#lastCells.length;
    this.#lastCells = cells;
    this.#lastLine = line;
    this.#standsApart = this.#ended;
    this.#ended = false;
  }

  batch(bytesRead: number, failure: Problem | null): ReadBatch {
    const batch = {
      rows: this.#rows,
      lines: this.#lines,
      problems: this.#problems,
      bytesRead,
      failure,
      spansLines: this.spansLines,
    };
    this.#rows = [];
    this.#lines = [];
    this.#problems = [];
    return batch;
  }

  /**
   * Whether the file stops in the middle of a row: no newline at its end, and a last row with fewer cells than the table
   * has and than any row before it. A lone text behind a blank line or the sums is what stands under the table.
   */
  cutOff(endsWithNewline: boolean): Problem | null {
    if (!this.#headerSeen) return problem('header_changed', { line: this.#profile.headerLine });
    if (endsWithNewline || this.#lastCells === null) return null;
    const [cells, line] = [this.#lastCells, this.#lastLine];
    const width = this.#width;
    const brokenLetter = cells.at(-1)?.endsWith('\ufffd') ?? false;
    if (this.#standsApart && cells.length === 1 && !brokenLetter) return null;
    if (!brokenLetter && (cells.length >= width || cells.length >= this.#narrowest)) return null;
    return problem('file_cut_off', { line, cells: cells.length, expected: width });
  }

  /** Skips the title rows and checks that the header is the one the profile was made for. */
  #passHeader(cells: Cells, line: number): void {
    const { headerLine, columns } = this.#profile;
    if (headerLine === null || line < headerLine) return;
    const headings = openedRow(cells, this.#profile);
    const same = columns.every(
      ({ field, header, column }) => field === 'ignore' || header === null || headings[column]?.trim() === header,
    );
    if (line !== headerLine || !same) this.failure = problem('header_changed', { line: headerLine });
    this.#headerSeen = true;
  }
}
