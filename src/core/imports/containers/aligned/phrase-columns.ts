import { isNever, meaningOf } from '../../reading/headings/header-words';
import type { PrintedColumn, Span } from './headings-over';

/** A column whose cells begin or end at one place in nearly every row; null where they do not. */
export interface AlignedColumn extends PrintedColumn {
  readonly left: number | null;
  readonly right: number | null;
}

interface Phrase extends Span {
  readonly words: readonly { readonly text: string; readonly line: number; readonly from: number }[];
}

/** For each column where its cell stands in a row. */
type Spans = readonly (Span | null)[];

interface Placed {
  readonly row: string;
  readonly spans: Spans;
}

const FEWEST_ROWS = 2;
/** Fewer rows than this under one heading each, and the headings stand elsewhere than their columns. */
const ENOUGH = 0.5;
const MOST = 0.5;
/** Rows with nearly as many cells as any: goods, and hardly ever what is printed below them. */
const NEARLY_FULL = 0.75;
const NEARLY_EVERY = 0.95;

const phrasesIn = (line: string): (Span & { readonly text: string })[] =>
  [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

const isOver = (one: Span, other: Span): boolean => Math.min(one.to, other.to) > Math.max(one.from, other.from);

/**
 * The columns of a list whose headings stand apart by more than one blank, each over the cells of its own column and over no
 * other: so a heading keeps all of its words, be its figures ever so narrow (`Ilość zam.` over `7`). Null where headings or
 * cells stand closer, or cells elsewhere than below their heading; then the gaps between the cells have to tell.
 */
export function phraseColumns(
  header: readonly string[],
  rows: readonly string[],
  goodsAtLeast: number,
): readonly AlignedColumn[] | null {
  const phrases = headingPhrases(header);
  const placed = rows.flatMap((row) => {
    const spans = spansUnder(phrases, row);
    return spans === null ? [] : [{ row, spans }];
  });
  if (placed.length < Math.max(FEWEST_ROWS, goodsAtLeast * ENOUGH)) return null;
  const full = Math.max(...placed.map(({ spans }) => filledIn(spans))) * NEARLY_FULL;
  const whole = placed.filter(({ spans }) => filledIn(spans) >= full);
  const most = alignments(phrases.length, whole.length < FEWEST_ROWS ? placed : whole, MOST);
  // What is printed between and below the goods stands under headings by chance alone.
  const goods = placed.filter(({ spans }) => {
    const filled = spans.flatMap((span, i) => (span === null ? [] : [isAligned(span, most[i]!)]));
    return filled.filter(Boolean).length > filled.length / 2;
  });
  if (goods.length < FEWEST_ROWS) return null;
  const sides = alignments(phrases.length, goods, NEARLY_EVERY);
  const columns = phrases.map((phrase, i): AlignedColumn => {
    const filled = goods.flatMap(({ spans }) => spans[i] ?? []);
    const heading = phrase.words.map(({ text }) => text).join(' ');
    if (filled.length === 0) return { from: phrase.from, to: phrase.to, heading, left: null, right: null };
    const [from, to] = [Math.min(...filled.map((span) => span.from)), Math.max(...filled.map((span) => span.to))];
    return { from, to, heading, ...sides[i]! };
  });
  if (columns.some((column, i) => i > 0 && column.from <= columns[i - 1]!.to)) return null;
  const texts = goods.map(({ row }) => row);
  return columns.some((column, i) => hidesTwo(column, phrases[i]!, texts)) ? null : columns;
}

/** Whether a cell stands where those of its column do. */
export const isAligned = (span: Span, { left, right }: Pick<AlignedColumn, 'left' | 'right'>): boolean =>
  (left === null && right === null) || span.from === left || span.to === right;

/** Phrases of one line, and of lines below each other those that stand over each other. */
function headingPhrases(header: readonly string[]): readonly Phrase[] {
  let phrases: Phrase[] = [];
  for (const [line, text] of header.entries()) {
    for (const { from, to, text: words } of phrasesIn(text)) {
      const over = phrases.filter((phrase) => isOver(phrase, { from, to }));
      const joined: Phrase = {
        from: Math.min(from, ...over.map((phrase) => phrase.from)),
        to: Math.max(to, ...over.map((phrase) => phrase.to)),
        words: [...over.flatMap((phrase) => phrase.words), { text: words, line, from }].toSorted(
          (a, b) => a.line - b.line || a.from - b.from,
        ),
      };
      phrases = [...phrases.filter((phrase) => !over.includes(phrase)), joined];
    }
  }
  return phrases.toSorted((a, b) => a.from - b.from);
}

/** Where the texts of a row stand, if each is under one heading and no two under the same. */
function spansUnder(phrases: readonly Phrase[], row: string): Spans | null {
  const spans: (Span | null)[] = phrases.map(() => null);
  for (const { from, to } of phrasesIn(row)) {
    const [at = -1, ...others] = phrases.flatMap((phrase, i) => (isOver(phrase, { from, to }) ? [i] : []));
    if (at === -1 || others.length > 0 || spans[at] !== null) return null;
    spans[at] = { from, to };
  }
  return spans;
}

const filledIn = (spans: Spans): number => spans.filter((span) => span !== null).length;

/** Of each column the place where more than so many of its cells begin, and where they end. */
function alignments(count: number, rows: readonly Placed[], share: number): Pick<AlignedColumn, 'left' | 'right'>[] {
  return Array.from({ length: count }, (_, i) => {
    const filled = rows.flatMap(({ spans }) => spans[i] ?? []);
    return {
      left: usual(
        filled.map(({ from }) => from),
        share,
      ),
      right: usual(
        filled.map(({ to }) => to),
        share,
      ),
    };
  });
}

function usual(places: readonly number[], share: number): number | null {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] > places.length * share ? most[0] : null;
}

/** `Lp. Indeks` over `1 A-001`: two columns one blank apart, of which the first counts the rows, or is about something else. */
function hidesTwo(column: Span, phrase: Phrase, rows: readonly string[]): boolean {
  const [words, ...others] = phrase.words;
  if (words === undefined || others.length > 0) return false;
  return [...words.text.matchAll(/ /g)].some(({ index }) => {
    const at = words.from + index;
    if (at <= column.from || at >= column.to - 1 || rows.some((row) => (row[at] ?? ' ') !== ' ')) return false;
    const left = rows.map((row) => row.slice(column.from, at).trim());
    if (countUp(left)) return true;
    const right = rows.map((row) => row.slice(at, column.to).trim());
    const isThousands = left.every((text, i) => text === '' || THOUSANDS_BEHIND.test(right[i]!));
    if (isThousands || isNever(words.text)) return false;
    const [first, second] = [subjectOf(words.text.slice(0, index)), subjectOf(words.text.slice(index + 1))];
    return first !== null && second !== null && first !== second;
  });
}

const THOUSANDS_BEHIND = /^\d{3}(?:[.,]\d*)?$/;

/** Numbers of rows: each one more than the one before. */
function countUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d+\.?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN));
  return numbers.length > 1 && numbers.slice(1).every((number, i) => number === numbers[i]! + 1);
}

function subjectOf(heading: string): string | null {
  if (isNever(heading)) return heading;
  const field = meaningOf(heading)?.field ?? null;
  return field === 'quantity' ? 'stock' : field === 'cost' ? 'price' : field;
}
