import { meaningOf } from '../../reading/header-words';

/** How the lines of a printed list are cut into cells. */
export interface Layout {
  readonly columns: number;
  /** Null for a line that is no row, ruled or blank; a single cell where the line does not fit the columns. */
  cut(line: string): readonly string[] | null;
}

/** Bars that printed tables draw between columns. */
const BARS = ['│', '║', '┃', '|'];
const RULE = /^[\s\-=_+*.~|─━═│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫]*$/;
const TOTALS = /^\s*(razem|suma|ogolem|ogółem|total|lacznie|łącznie|strona|page)\b/i;
/** How many lines may stand above the header. */
const SEARCHED_LINES = 40;
const FEWEST_ROWS = 2;
/** A position is a gap where nearly no line has anything. */
const BLANK_SHARE = 0.98;
const NUMBER = /^[\d\s.,-]*$/;

const isRule = (line: string): boolean => RULE.test(line);

/** The way a sample of lines is laid out in columns; null where no row of known headings stands over columns. */
export function layoutOf(sample: readonly string[]): Layout | null {
  const lines = sample.filter((line) => !isRule(line));
  const bar = BARS.find((mark) => lines.filter((line) => line.split(mark).length > 2).length > lines.length / 2);
  if (bar !== undefined) {
    const header = lines
      .slice(0, SEARCHED_LINES)
      .map((line) => cutAtBars(line, bar))
      .find(areHeadings);
    if (header === undefined) return null;
    return { columns: header.length, cut: (line) => (isRule(line) ? null : cutAtBars(line, bar)) };
  }
  const gaps = gapsOf(lines);
  if (gaps === null) return null;
  return { columns: gaps.length + 1, cut: (line) => (isRule(line) ? null : cutAtGaps(line, gaps)) };
}

function cutAtBars(line: string, bar: string): string[] {
  const cells = line.trim().split(bar);
  if (cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Headings stand apart by two blanks or more; narrow columns (`Lp. Indeks`) by one. */
function headingsOf(line: string): string[] {
  return line
    .trim()
    .split(/\s{2,}/)
    .flatMap((cell) => (meaningOf(cell) === null ? cell.split(' ') : [cell]));
}

/** A code and something to say of it. */
export function areHeadings(cells: readonly string[]): boolean {
  const fields = new Set(cells.map((cell) => meaningOf(cell)?.field).filter((field) => field !== undefined));
  return fields.size > 1 && (fields.has('sku') || fields.has('gtin'));
}

/** From where to where nothing stands between two columns. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

function gapsOf(lines: readonly string[]): readonly Gap[] | null {
  const at = lines.slice(0, SEARCHED_LINES).findIndex((line) => areHeadings(headingsOf(line)));
  const header = lines[at];
  if (header === undefined) return null;
  const rows = lines
    .slice(at + 1)
    .filter((line) => line !== header && !TOTALS.test(line) && line.search(/\S/) <= header.length);
  if (rows.length < FEWEST_ROWS) return null;
  const columns = mergedColumns(columnsOf(header, rows), header, rows);
  return columns.length < 2 ? null : columns.slice(1).map((column, i) => ({ from: columns[i]!.to, to: column.from }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Runs of positions where something stands. */
function columnsOf(header: string, rows: readonly string[]): Span[] {
  // One long name must not close a gap: its row is set aside.
  const most = Math.max(rows.length > FEWEST_ROWS ? 1 : 0, rows.length * (1 - BLANK_SHARE));
  const length = Math.max(header.length, ...rows.map((row) => row.length));
  const columns: Span[] = [];
  let from = -1;
  for (let i = 0; i <= length; i++) {
    const filled = rows.filter((row) => isFilled(row, i)).length;
    const isGap = i === length || (!isFilled(header, i) && filled <= most);
    if (!isGap && from === -1) from = i;
    if (isGap && from !== -1) {
      columns.push({ from, to: i });
      from = -1;
    }
  }
  return columns;
}

/**
 * A run without a heading of its own is part of a neighbour: words go on with the column to their left, and digits in front
 * of a column of numbers are its thousands.
 */
function mergedColumns(columns: readonly Span[], header: string, rows: readonly string[]): Span[] {
  const merged: Span[] = [];
  let front: number | null = null;
  for (const column of columns) {
    const text = (line: string) => line.slice(column.from, column.to).trim();
    if (text(header) !== '') {
      const before = merged.at(-1);
      if (before !== undefined && front === null && isOneHeading(header, before, column)) {
        merged[merged.length - 1] = { from: before.from, to: column.to };
        continue;
      }
      merged.push({ from: front ?? column.from, to: column.to });
      front = null;
      continue;
    }
    const last = merged.at(-1);
    if (last === undefined || rows.every((row) => NUMBER.test(text(row)))) front ??= column.from;
    else merged[merged.length - 1] = { from: last.from, to: column.to };
  }
  return merged;
}

/** Two words a blank apart that are known as one heading (`NAZWA TOWARU`), over rows whose words part at the same place. */
function isOneHeading(header: string, left: Span, right: Span): boolean {
  const both = header.slice(left.from, right.to).trim();
  const second = header.slice(right.from, right.to).trim();
  return !/\s{2}/.test(both) && meaningOf(both) !== null && meaningOf(second) === null;
}

const isFilled = (line: string, at: number): boolean => at < line.length && line[at] !== ' ';

/** Cut where the line is blank between its columns; a line that is not is one cell. */
function cutAtGaps(line: string, gaps: readonly Gap[]): string[] {
  const cells: string[] = [];
  let start = 0;
  for (const { from, to } of gaps) {
    if (from >= line.length) {
      cells.push(line.slice(start).trim());
      start = line.length;
      continue;
    }
    const cut = widestBlank(line, from, to);
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
    run = isFilled(line, i) ? 0 : run + 1;
    if (run > width) [best, width] = [i - run + 1, run];
  }
  return best === -1 ? null : best;
}
