import type { Cells } from '../text/csv';

/**
 * A quote that was opened and not closed takes the following rows into its cell until the next quote. Two things give it
 * away: the parser keeps the stray quote at the start of a cell that it could not balance; and the swallowed text has
 * exactly the delimiters of the rows it came from (the rest of its own row, whole rows, the beginning of the last one).
 * A text with line breaks that was quoted well has neither. Returns the index of the cell, or null.
 */
export function unbalancedCell(cells: Cells, width: number, delimiter: string): number | null {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as string;
    const newline = cell.indexOf('\n');
    if (newline === -1) continue;
    if (cell.charCodeAt(0) === 34 && cell.includes(delimiter, newline)) return i;
    const lines = cell.split('\n').map((line) => line.split(delimiter).length - 1);
    const inner = lines.slice(1, -1);
    if (width > 2 && lines[0] === width - 1 - i && lines.at(-1) === i && inner.every((count) => count === width - 1)) {
      return i;
    }
  }
  return null;
}
