import type { Profile, RecordHook, RowProblem } from '../../types';
import type { Cells } from '../text/csv';
import { type DecimalMark, readDecimal } from '../cells/numbers';

const NUMBERS = /^[\d\s\u00a0.,-]*$/;
/** Amounts are summed in units of so many decimal places. */
const PLACES = 6;
/** Of one row the sum is the row itself. */
const FEWEST_ROWS = 2;

/** Whether a row that was set aside for having no code may be the sums of its table: it has nothing but numbers. */
export const maybeSums = ({ format }: Profile, { code, severity, raw }: RowProblem): boolean =>
  format.startsWith('csv') &&
  code === 'key_missing' &&
  severity === 'rejected' &&
  raw !== undefined &&
  raw.cells.every((cell) => NUMBERS.test(cell)) &&
  raw.cells.some((cell) => cell.trim() !== '');

/**
 * Adds up the columns of a table as its records come by, so that a last row without a word can be told for what it is:
 * the row `about`, which is no part of the sums.
 */
export class ColumnSums {
  readonly #mark: DecimalMark;
  readonly #about: RowProblem;
  readonly #sums = new Map<number, bigint>();
  #rows = 0;
  #isLast = true;

  constructor({ decimalMark }: Profile, about: RowProblem) {
    this.#mark = decimalMark;
    this.#about = about;
  }

  /** Shown every record of the file, it changes none. */
  readonly watch: RecordHook = (line, _n, cells) => {
    if (line < this.#about.line) this.#add(cells);
    else if (line > this.#about.line && this.#said().some(([at]) => this.#unitsOf(cells[at] ?? '') !== null)) {
      this.#isLast = false;
    }
    return cells;
  };

  /** Whether every number of the row is the sum of its column; asked once all records came by. */
  get agree(): boolean {
    return (
      this.#isLast &&
      this.#rows >= FEWEST_ROWS &&
      this.#said().every(([at, cell]) => this.#sums.get(at) === this.#unitsOf(cell))
    );
  }

  #said(): readonly (readonly [number, string])[] {
    const cells = this.#about.raw?.cells ?? [];
    return cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [[at, cell] as const]));
  }

  #add(cells: Cells): void {
    this.#rows++;
    for (const [at] of this.#said()) {
      const units = this.#unitsOf(cells[at] ?? '');
      if (units !== null) this.#sums.set(at, (this.#sums.get(at) ?? 0n) + units);
    }
  }

  #unitsOf(cell: string): bigint | null {
    const decimal = cell.trim() === '' ? null : readDecimal(cell.trim(), this.#mark);
    if (decimal === null || decimal.scale > PLACES) return null;
    const units = BigInt(decimal.digits) * 10n ** BigInt(PLACES - decimal.scale);
    return decimal.negative ? -units : units;
  }
}

/** What is told of a row of sums: it is no goods, and nobody need correct it. */
export function asSums({ raw: _kept, ...found }: RowProblem): RowProblem {
  return { ...found, severity: 'warning', code: 'totals_row' };
}
