import type { CoveredCell, SheetRow } from '../../containers/sheet';
import type { Column, Profile } from '../../types';

/**
 * What merged cells say of the rows they reach down to: a code, a name, a warehouse or a price over several rows stands for
 * each of them. A quantity does not, since nobody can tell how it is shared, but where the rows are about the same goods and
 * say it again. Cells of the heading are left as they are.
 */
export class CoveredCells {
  readonly #headerLine: number;
  readonly #counted: ReadonlySet<number>;
  readonly #key: number | null;
  #before: SheetRow | null = null;

  constructor({ headerLine, columns }: Pick<Profile, 'headerLine' | 'columns'>) {
    this.#headerLine = headerLine ?? 0;
    this.#counted = new Set(columns.filter(isCounted).map(({ column }) => column));
    const keys = (['sku', 'gtin', 'supplierSku'] as const).map((field) => columns.find((one) => one.field === field));
    this.#key = keys.find((key) => key !== undefined)?.column ?? null;
  }

  /** The cells of the next row, with what is above them in merged cells. */
  fill(row: SheetRow): readonly string[] {
    const before = this.#before;
    this.#before = row;
    if (row.covered === undefined) return row.cells;
    const cells = [...row.cells];
    for (const cell of row.covered) {
      if (cell.from <= this.#headerLine) continue;
      const said = before !== null && before.row >= cell.from && !this.#shares(row.covered, cell);
      while (cells.length <= cell.column) cells.push('');
      cells[cell.column] = said ? (before.cells[cell.column] ?? '') : '';
    }
    this.#before = { ...row, cells };
    return cells;
  }

  /** Whether one quantity stands beside several goods in a row and the ones above. */
  sharesQuantity({ covered = [] }: SheetRow): boolean {
    return covered.some((cell) => cell.from > this.#headerLine && this.#shares(covered, cell));
  }

  #shares(covered: readonly CoveredCell[], { column }: CoveredCell): boolean {
    return this.#counted.has(column) && !covered.some((other) => other.column === this.#key);
  }
}

const isCounted = ({ field }: Column): boolean => field === 'stock' || field === 'quantity';
