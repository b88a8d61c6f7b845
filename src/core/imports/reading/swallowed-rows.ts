import type { Column } from '../types';
import type { Cells } from './csv';

/**
 * A quote that was opened and not closed takes the following rows into its cell until the next quote. Such a cell holds a
 * newline and, behind it, delimiters: in a column OneShelf reads that is enough; in a free text it must also begin with
 * the stray quote, which the parser keeps when it finds it unbalanced. Returns the column, or null.
 */
export function unbalancedCell(cells: Cells, used: readonly Column[], delimiter: string): Column | null {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const newline = cell.indexOf('\n');
    if (newline === -1 || !cell.includes(delimiter, newline)) continue;
    const column = used.find((candidate) => candidate.column === i);
    if (column) return column;
    if (cell.startsWith('"')) return { column: i, header: null, field: 'ignore', target: null };
  }
  return null;
}
