import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { currencyColumn, currencyIn } from '../cells/currency-words';
import { markEvidence } from '../cells/decimal-mark';
import type { DecimalMark } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';
import { isFiscalLetter } from '../cells/vat';

/**
 * The decimal mark of the prices (of the stock, where there are none), and what is doubtful about it; `seen` is the mark
 * that numbers prove, null where none does.
 */
export function guessDecimalMark(
  columns: readonly Column[],
  rows: readonly Cells[],
  delimiter: string,
): { readonly mark: DecimalMark; readonly seen: DecimalMark | null; readonly doubts: readonly Problem[] } {
  const cellsOf = (field: Column['field']) =>
    columns.filter((column) => column.field === field).flatMap(({ column }) => rows.map((row) => row[column] ?? ''));
  const [price, stock] = [
    markEvidence([...cellsOf('price'), ...cellsOf('cost')]),
    markEvidence([...cellsOf('stock'), ...cellsOf('quantity')]),
  ];
  // Cells of sheets, printed lists and data collectors are as they are written, with whatever mark that is.
  const written = delimiter === '' || delimiter === ' ' ? (price.ambiguous ?? stock.ambiguous) : null;
  const mark = price.mark ?? stock.mark ?? written ?? (delimiter === ';' ? ',' : '.');
  const doubts: Problem[] = [];
  const stockUnlikePrice = stock.ambiguous !== null && stock.ambiguous !== price.mark;
  const ambiguous = price.ambiguous !== null ? 'price' : stockUnlikePrice ? 'stock' : null;
  if (ambiguous !== null) doubts.push(problem('decimal_ambiguous', { field: ambiguous, mark }));
  if (price.mixed || (price.mark !== null && stock.mark !== null && price.mark !== stock.mark)) {
    doubts.push(problem('decimal_mixed', { mark }));
  }
  return { mark, seen: price.mark ?? stock.mark, doubts };
}

/**
 * The decimal mark of a table whose profile was confirmed: another than the confirmed one only where its numbers prove it.
 * Where the table is also separated otherwise than before (`anew`), what could be either mark is asked about.
 */
export function confirmedDecimalMark(
  confirmed: DecimalMark,
  table: { readonly columns: readonly Column[]; readonly rows: readonly Cells[]; readonly delimiter: string },
  anew: boolean,
): { readonly mark: DecimalMark; readonly doubts: readonly Problem[] } {
  const { mark, seen, doubts } = guessDecimalMark(table.columns, table.rows, table.delimiter);
  if (seen !== null && seen !== confirmed) return { mark: seen, doubts };
  if (!anew) return { mark: confirmed, doubts: [] };
  // Numbers of a sheet have a point, whatever the program's texts had.
  return { mark: seen === null && table.delimiter === '' ? mark : confirmed, doubts };
}

/**
 * The currency written in the price column (header or cells) or in a column of its own, or null where none is: of several
 * there the shop's own, else the one most rows have.
 */
export function writtenCurrency(columns: readonly Column[], rows: readonly Cells[], expected: string): string | null {
  const price = columns.find((column) => column.field === 'price');
  if (!price) return null;
  const own = currencyColumn({ headerLine: 1, columns });
  const cellsOf = ({ column }: Column) => rows.slice(0, 50).map((row) => (row[column] ?? '').trim());
  const stated = own ? cellsOf(own) : [];
  const codes = stated.filter((cell) => /^[a-z]{3}$/i.test(cell)).map((code) => code.toUpperCase());
  if (codes.length === 0) return currencyIn([price.header ?? '', ...cellsOf(price), ...stated]);
  if (codes.includes(expected)) return expected;
  const times = (code: string) => codes.filter((other) => other === code).length;
  return [...new Set(codes)].toSorted((a, b) => times(b) - times(a))[0] ?? null;
}

/** Rates written as a fiscal printer names them: which rate a letter stands for is set in the printer. */
export function letterDoubts(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  const vat = columns.find(({ field }) => field === 'vat');
  if (!vat) return [];
  const letters = new Set(rows.map((row) => (row[vat.column] ?? '').trim().toUpperCase()).filter(isFiscalLetter));
  return letters.size === 0
    ? []
    : [problem('vat_letters', { column: columnLabel(vat), letters: [...letters].sort().join(', ') })];
}
