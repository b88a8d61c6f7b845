import type { PrintedColumn } from './headings-over';

/** Cuts at bars; whether one stands at either end of a line, too, its headings tell. */
export function barCutter(header: string, bar: string): (line: string) => string[] {
  const [first, last] = [header.trimStart().startsWith(bar), header.trimEnd().endsWith(bar)];
  const width = header.split(bar).length - (first ? 1 : 0) - (last ? 1 : 0);
  return (line) => {
    const cells = line.split(bar).map((cell) => cell.trim());
    if (cells.length === 1) return cells;
    if (first && cells[0] === '') cells.shift();
    if (cells.length > width && cells.at(-1) === '') cells.pop();
    // Blanks at the end of a line, and the bars among them, are not always written.
    while (cells.length < width) cells.push('');
    return cells;
  };
}

/** Cut where the line is blank between its columns; a line that is not is one cell. */
export function cutAtGaps(line: string, columns: readonly PrintedColumn[]): string[] {
  const cells: string[] = [];
  let start = 0;
  for (const [i, column] of columns.slice(1).entries()) {
    const from = columns[i]!.to;
    if (from >= line.length) {
      cells.push(line.slice(start).trim());
      start = line.length;
      continue;
    }
    const cut = widestBlank(line, from, column.from);
    if (cut === null) return [line.trim()];
    cells.push(line.slice(start, cut).trim());
    start = cut;
  }
  cells.push(line.slice(start).trim());
  return cells;
}

function widestBlank(line: string, from: number, to: number): number | null {
  let [best, width, run] = [-1, 0, 0];
  for (let i = from; i < to; i++) {
    run = i < line.length && line[i] !== ' ' ? 0 : run + 1;
    if (run > width) [best, width] = [i - run + 1, run];
  }
  return best === -1 ? null : best;
}
