import type { Column, ColumnField, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { readGtins } from '../cells/gtins';
import { readDecimal } from '../cells/numbers';
import { readVatCode } from '../cells/vat';

/** Columns of texts, in which a delimiter may stand. */
const TEXTS: ReadonlySet<ColumnField> = new Set(['sku', 'supplierSku', 'name', 'ignore']);
const NUMBERS: ReadonlySet<ColumnField> = new Set(['price', 'stock', 'quantity', 'cost']);
/** A value that stands here by mistake is a wrong product or a wrong number; a wrong name or unit is seen. */
const MATTERS: ReadonlySet<ColumnField> = new Set([...NUMBERS, 'sku', 'supplierSku', 'gtin']);

/**
 * Whether a row has more blank cells at its end than the rows of its table have, reads as well with its cells put together
 * again somewhere, and says no fewer numbers then: a text has the delimiter in it (`A1;Pipe 1/2; 5 m;12,50;7;`), and every
 * value after it may stand one column too far. Where the values fit as they stand and nowhere else, a delimiter too many
 * at the end of the row is only that. A table all of whose rows end with such cells has columns for them (`spareCells`).
 */
export function shiftChecker({ columns, delimiter, decimalMark }: Profile): (cells: Cells) => boolean {
  const used = columns.filter(({ field }) => field !== 'ignore');
  const numbers = used.filter(({ field }) => NUMBERS.has(field));
  const last = Math.max(-1, ...used.filter(({ field }) => MATTERS.has(field)).map(({ column }) => column));
  const texts = columns.filter(({ field, column }) => TEXTS.has(field) && column < last);
  const usual = columns.length;
  const filledIn = (cells: Cells) => numbers.filter(({ column }) => (cells[column] ?? '').trim() !== '').length;

  function fits(cell: string, { field }: Column): boolean {
    if (cell === '') return true;
    if (NUMBERS.has(field)) return readDecimal(cell, decimalMark) !== null;
    if (field === 'vat') return readVatCode(cell) !== null;
    return field !== 'gtin' || readGtins(cell).gtins.length > 0;
  }

  return (cells) => {
    if (delimiter === '' || cells.length <= usual) return false;
    for (let parted = 1; parted <= cells.length - usual; parted++) {
      for (const { column: at } of texts) {
        const together = [
          ...cells.slice(0, at),
          cells.slice(at, at + parted + 1).join(delimiter),
          ...cells.slice(at + parted + 1),
        ];
        const cellOf = ({ column }: Column) => (together[column] ?? '').trim();
        const saysAsMuch = filledIn(together) >= Math.max(filledIn(cells), Math.min(1, numbers.length));
        if (saysAsMuch && used.every((column) => fits(cellOf(column), column))) return true;
      }
    }
    return false;
  };
}

/** How many blank cells nearly every row has behind the last heading, where the heading has none. */
export function spareCells(headers: number, rows: readonly Cells[]): number {
  const filled = rows.filter((row) => row.length >= headers && row.some((cell) => cell.trim() !== ''));
  const counts = new Map<number, number>();
  for (const row of filled) {
    const spare = row.slice(headers).every((cell) => cell.trim() === '') ? row.length - headers : 0;
    counts.set(spare, (counts.get(spare) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined || most[1] <= filled.length / 2 ? 0 : most[0];
}
