import { isNever, meaningOf } from '../../reading/headings/header-words';
import { headingsOver, type PrintedColumn, type Span } from './headings-over';

/** A position is a gap where nearly no line has anything. */
const BLANK_SHARE = 0.98;
const THOUSANDS = /^\s*[-+]?(?:\d{1,3}(?: \d{3})*)?\s*$/;
const HUNDREDS = /^\d{3}(?:[.,]\d*)?\s*$/;
/** Of four digits in a row one would be thousands. */
const UNDER_THOUSAND = /^\s*[-+]?\d{0,3}(?:[.,]\d*)?\s*$/;

/**
 * The columns of rows aligned by blanks: where something stands in them, and what stands above it. `header` is the lines of
 * headings, one below the other; `tolerant` where single rows may be longer than their column.
 */
export function printedColumns(
  header: readonly string[],
  rows: readonly string[],
  tolerant: boolean,
): readonly PrintedColumn[] {
  return merged(withThousands(headingsOver(header, runsOf(rows, tolerant)), rows), rows);
}

/** Runs of positions where something stands in the rows. */
function runsOf(rows: readonly string[], tolerant: boolean): Span[] {
  // One long name must not close a gap: its row is set aside.
  const most = tolerant ? rows.length * (1 - BLANK_SHARE) : 0;
  const length = Math.max(...rows.map((row) => row.length));
  const filled = new Uint32Array(length);
  for (const row of rows) for (let i = 0; i < row.length; i++) if (row[i] !== ' ') filled[i]!++;
  const runs: Span[] = [];
  let from = -1;
  for (let i = 0; i <= length; i++) {
    const isGap = i === length || filled[i]! <= most;
    if (!isGap && from === -1) from = i;
    if (isGap && from !== -1) {
      runs.push({ from, to: i });
      from = -1;
    }
  }
  return runs;
}

/**
 * A run without a heading of its own is part of a neighbour, the nearer one. So are two runs under the two words of one heading.
 */
function merged(columns: readonly PrintedColumn[], rows: readonly string[]): readonly PrintedColumn[] {
  const merged: PrintedColumn[] = [];
  let front: number | null = null;
  for (const [i, column] of columns.entries()) {
    const before = merged.at(-1);
    if (column.heading !== '') {
      if (before !== undefined && front === null && isOneHeading(before, column)) {
        merged[merged.length - 1] = {
          from: before.from,
          to: column.to,
          heading: `${before.heading} ${column.heading}`,
        };
        continue;
      }
      merged.push({ ...column, from: front ?? column.from });
      front = null;
    } else if (before === undefined || isNearer(column, before, columns[i + 1], rows)) front ??= column.from;
    else merged[merged.length - 1] = { ...before, to: column.to };
  }
  return merged;
}

/** A code of two words right after a narrow column of counters; the first words of names, as far from either side. */
function isNearer(
  column: Span,
  before: PrintedColumn,
  next: PrintedColumn | undefined,
  rows: readonly string[],
): boolean {
  if (next === undefined) return false;
  const [left, right] = [column.from - before.to, next.from - column.to];
  if (left !== right) return right < left;
  const cells = rows.map((row) => row.slice(column.from, column.to).trim());
  // Codes begin alike (`W 4x100`, `W 4x101`), names do not end alike.
  const numbered = cells.filter((cell) => /\d/.test(cell)).length > cells.length / 2 || new Set(cells).size === 1;
  const wanted = numbered ? 'sku' : 'name';
  return meaningOf(next.heading)?.field === wanted && meaningOf(before.heading)?.field !== wanted;
}

/** Digits in front of a column of numbers are its thousands, and words above them part of its heading. */
function withThousands(columns: readonly PrintedColumn[], rows: readonly string[]): PrintedColumn[] {
  const whole: PrintedColumn[] = [];
  for (const [i, column] of columns.entries()) {
    const before = columns[i - 1];
    if (before === undefined || !isThousands(before, column, rows)) whole.push(column);
    else {
      const front = whole.pop() ?? before;
      whole.push({ from: front.from, to: column.to, heading: `${front.heading} ${column.heading}`.trim() });
    }
  }
  return whole;
}

function isThousands(column: PrintedColumn, next: PrintedColumn, rows: readonly string[]): boolean {
  if (next.heading === '' || next.from - column.to !== 1) return false;
  if (column.heading !== '' && !isPartOf(column.heading, `${column.heading} ${next.heading}`)) return false;
  return rows.every((row) => {
    const [thousands, rest] = [row.slice(column.from, column.to), row.slice(next.from, next.to)];
    return THOUSANDS.test(thousands) && (thousands.trim() === '' ? UNDER_THOUSAND : HUNDREDS).test(rest);
  });
}

function isPartOf(words: string, whole: string): boolean {
  const [part, all] = [meaningOf(words), meaningOf(whole)];
  if (part === null || part.isGuess === true) return all !== null || isNever(whole);
  // `Qty`, and `Qty shipped`.
  return part.field === all?.field || (part.field === 'stock' && all?.field === 'quantity');
}

/** `NAZWA TOWARU` over rows whose words part where it does. */
function isOneHeading(left: PrintedColumn, right: PrintedColumn): boolean {
  const both = meaningOf(`${left.heading} ${right.heading}`);
  if (both === null) return false;
  const [first, second] = [meaningOf(left.heading), meaningOf(right.heading)];
  if (second === null && !isNever(right.heading)) return true;
  return both.field === 'name' && first?.field === 'name' && second?.field === 'name';
}
