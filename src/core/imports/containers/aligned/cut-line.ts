import type { Span } from './headings-over';
import { type AlignedColumn, isAligned } from './phrase-columns';

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
export function cutAtGaps(line: string, columns: readonly Span[]): string[] {
  return spansAtGaps(line, columns)?.map(({ from, to }) => line.slice(from, to)) ?? [line.trim()];
}

const CELLS_APART = 2;
/** Cells do not stand so far apart in themselves: it would be two of them. */
const APART = /\s{3,}/;

/**
 * The same for columns whose places are known: a line with a cell that stands elsewhere, or closer to its neighbour than
 * their columns are, is one cell, too.
 */
export function cutAtPlaces(line: string, columns: readonly AlignedColumn[]): string[] {
  const spans = spansAtGaps(line, columns);
  if (spans === null) return [line.trim()];
  let before = -1;
  const fits = spans.every((span, i) => {
    if (span.from === span.to) return true;
    const gap = before === -1 ? 0 : columns[i]!.from - columns[before]!.to;
    const isNear = before !== -1 && span.from - spans[before]!.to < Math.min(CELLS_APART, gap);
    before = i;
    return !isNear && isAligned(span, columns[i]!) && !APART.test(line.slice(span.from, span.to));
  });
  return fits ? spans.map(({ from, to }) => line.slice(from, to)) : [line.trim()];
}

/** Where the cells of a line stand, without the blanks around them; null where it is not blank between two columns. */
function spansAtGaps(line: string, columns: readonly Span[]): Span[] | null {
  const spans: Span[] = [];
  let start = 0;
  for (const [i, column] of columns.slice(1).entries()) {
    const from = columns[i]!.to;
    const cut = from >= line.length ? line.length : widestBlank(line, from, column.from);
    if (cut === null) return null;
    spans.push(bare(line, start, cut));
    start = cut;
  }
  spans.push(bare(line, start, line.length));
  return spans;
}

function bare(line: string, from: number, to: number): Span {
  const text = line.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { from: start, to: Math.max(start, from + text.trimEnd().length) };
}

function widestBlank(line: string, from: number, to: number): number | null {
  let [best, width, run] = [-1, 0, 0];
  for (let i = from; i < to; i++) {
    run = i < line.length && line[i] !== ' ' ? 0 : run + 1;
    if (run > width) [best, width] = [i - run + 1, run];
  }
  return best === -1 ? null : best;
}
