import { isNever, meaningOf } from '../../reading/header-words';

/** From where to where something stands in a line of characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PrintedColumn extends Span {
  readonly heading: string;
}

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
  const runs = runsOf(rows, tolerant);
  const words = assigned(header, runs);
  const columns = [...runs.map((run, i) => ({ ...run, heading: words.of(i) })), ...words.apart].toSorted(
    (a, b) => a.from - b.from,
  );
  return merged(withThousands(columns, rows), rows);
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

interface Word extends Span {
  readonly text: string;
  /** Counted from 0. */
  readonly line: number;
}

/** Which run each word of the headings belongs to; `apart` are headings over columns that are empty. */
function assigned(
  header: readonly string[],
  runs: readonly Span[],
): { readonly of: (run: number) => string; readonly apart: readonly PrintedColumn[] } {
  const owned: Word[][] = runs.map(() => []);
  const lonely: Word[] = [];
  for (const word of header.flatMap(wordsOf)) {
    const over = mostOver(word, runs);
    if (over === -1) lonely.push(word);
    else owned[over]!.push(word);
  }
  const apart: Word[][] = [];
  for (const together of clustersOf(lonely)) {
    const owner = ownerOf(together, owned);
    if (owner !== null) owner.push(...together);
    else for (const word of together) (ownerOf([word], owned) ?? above(word, apart)).push(word);
  }
  return {
    of: (run) => heading(owned[run]!),
    apart: apart.map((words) => ({
      from: Math.min(...words.map(({ from }) => from)),
      to: Math.max(...words.map(({ to }) => to)),
      heading: heading(words),
    })),
  };
}

function wordsOf(text: string, line: number): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    line,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

const heading = (words: readonly Word[]): string =>
  words
    .toSorted((a, b) => a.line - b.line || a.from - b.from)
    .map(({ text }) => text)
    .join(' ');

/** The run that most of a word stands over; -1 where none is. */
function mostOver(word: Span, runs: readonly Span[]): number {
  let [best, most] = [-1, 0];
  runs.forEach((run, i) => {
    const over = Math.min(word.to, run.to) - Math.max(word.from, run.from);
    if (over > most) [best, most] = [i, over];
  });
  return best;
}

/** Words that stand beside, above or below each other. */
function clustersOf(words: readonly Word[]): Word[][] {
  const clusters: Word[][] = [];
  for (const word of words) {
    const near = clusters.filter((cluster) => cluster.some((other) => isNear(word, other)));
    const own = [...near.flat(), word];
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(own);
  }
  return clusters;
}

/**
 * Words of a heading that is wider than what stands below it (`Cena` of `Cena brutto` over short prices) go with the words
 * beside, above and below them, if they mean something together.
 */
function ownerOf(together: readonly Word[], owned: readonly Word[][]): Word[] | null {
  const near = owned.filter((words) => words.some((other) => together.some((word) => isNear(word, other))));
  const joins = (words: readonly Word[]) => {
    const joined = heading([...words, ...together]);
    const isGuess = [words, together].some((some) => meaningOf(heading(some))?.isGuess === true);
    return meaningOf(joined) !== null || (isNever(joined) && isGuess);
  };
  const alone = (words: readonly Word[]) => meaningOf(heading(words)) === null && meaningOf(heading(together)) === null;
  // A place is called in so many ways that `Stan mag. zak.` would be one, too.
  const isPlace = (words: readonly Word[]) => {
    const meaning = meaningOf(heading([...words, ...together]));
    return meaning?.field === 'stock' && meaning.target !== 'main';
  };
  return near.find((words) => joins(words) && !isPlace(words)) ?? near.find(joins) ?? near.find(alone) ?? null;
}

function isNear(word: Word, other: Word): boolean {
  if (other.line !== word.line) return Math.min(word.to, other.to) > Math.max(word.from, other.from);
  return other.to === word.from - 1 || other.from === word.to + 1;
}

function above(word: Word, apart: Word[][]): Word[] {
  const found = apart.find((words) => words.some((other) => isNear(word, other)));
  if (found !== undefined) return found;
  const own: Word[] = [];
  apart.push(own);
  return own;
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
  return part === null || part.isGuess === true ? all !== null || isNever(whole) : part.field === all?.field;
}

/** `NAZWA TOWARU` over rows whose words part where it does. */
function isOneHeading(left: PrintedColumn, right: PrintedColumn): boolean {
  const both = meaningOf(`${left.heading} ${right.heading}`);
  if (both === null) return false;
  const [first, second] = [meaningOf(left.heading), meaningOf(right.heading)];
  if (second === null && !isNever(right.heading)) return true;
  return both.field === 'name' && first?.field === 'name' && second?.field === 'name';
}
