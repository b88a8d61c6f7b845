import { type HeaderMeaning, meaningOf } from '../../reading/headings/header-words';
import { printedColumns } from './columns';
import { barCutter, cutAtGaps, cutAtPlaces } from './cut-line';
import { WrappedTexts } from './wrapped';
import { phraseColumns } from './phrase-columns';
import { hasFigure, isBelowRows, isPageNumber, isRule, titleText } from './lines';

/** How the lines of a printed list are cut into cells. */
export interface Layout {
  readonly headings: readonly string[];
  /** What is printed as headings, over one line or more, as it stands. */
  readonly header: readonly string[];
  /** What stands above the headings, on every page again (`titleText`). */
  readonly titles: ReadonlySet<string>;
  /** Which of the columns has the codes. */
  readonly keyAt: number;
  /** Lines are drawn between the columns, which are not aligned by blanks alone. */
  readonly isDrawn: boolean;
  /** Something about it is for people to read: lines between rows, headings over several lines or on every page, texts
   *  that go on below. */
  readonly isPrinted: boolean;
  /** The rows of the sample, cut. */
  readonly sample: readonly (readonly string[])[];
  /** The longest text of each column in the sample. */
  readonly widths: readonly number[];
  /** Columns of numbers, by their rows in the sample. */
  readonly isNumber: readonly boolean[];
  /** The cells of a line; a single one where it does not fit the columns. */
  readonly cut: (line: string) => readonly string[];
}

/** Bars that printed tables draw between columns. */
export const BARS = ['│', '║', '┃', '|'];
/** How many lines may stand above the header, and how many it may have. */
const SEARCHED_LINES = 40;
const MOST_HEADER_LINES = 3;
const FEWEST_ROWS = 2;
/** Up to so many, one row more or less may make or mend a column. */
const FEW_ROWS = 40;
const TITLE = /:\s*[\p{L}\d]/u;
const NUMBERED = /\d{3}/;
const FIGURE = /^[+-]?[\d\s.,]+(?:%|\s*[\p{L}.%]{1,4})?$/u;
const MOSTLY = 0.6;
/** Labels of groups and texts that go on below may be many, goods few. */
const BARRED_SHARE = 0.25;

/** A code and something to say of it. */
export function areHeadings(cells: readonly string[]): boolean {
  const fields = new Set(cells.map((cell) => meaningOf(cell)?.field).filter((field) => field !== undefined));
  return fields.size > 1 && [...fields].some((field) => KEYS.includes(field));
}

/** Codes of the supplier are enough on his own paper. */
const KEYS: readonly (HeaderMeaning['field'] | undefined)[] = ['sku', 'gtin', 'supplierSku'];

const isKey = (heading: string): boolean => KEYS.includes(meaningOf(heading)?.field);

interface Found {
  readonly at: number;
  readonly header: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly string[];
  readonly cut: Layout['cut'];
}

/** The way a sample of lines is laid out in columns; null where no headings we know stand over columns. */
export function layoutOf(sample: readonly string[]): Layout | null {
  const lines = sample.filter((line) => line.trim() !== '');
  const drawn = lines.filter((line) => !isRule(line));
  const bar = BARS.find((mark) => isDrawnWith(drawn, mark)) ?? null;
  const found = best(
    lines
      .slice(0, SEARCHED_LINES)
      .flatMap((_, at) => headersAt(lines, at).flatMap((header) => laidOut(lines, at, header, bar))),
  );
  if (found === null) return null;
  const { headings } = found;
  const rows = found.rows.map(found.cut);
  const cells = rows.filter((row) => row.length === headings.length);
  const layout = {
    headings,
    header: found.header,
    titles: titlesOf(lines, found.at),
    keyAt: headings.findIndex(isKey),
    isDrawn: bar !== null,
    sample: rows,
    widths: headings.map((_, i) => Math.max(0, ...cells.map((row) => row[i]!.length))),
    isNumber: headings.map((_, i) => isMostlyNumbers(cells.map((row) => row[i]!))),
    cut: found.cut,
  };
  const isPrinted =
    lines.some((line) => isRule(line)) ||
    found.header.length > 1 ||
    lines.filter((line) => line.trim() === found.header[0]?.trim()).length > 1 ||
    new WrappedTexts(layout, rows).wraps;
  return { ...layout, isPrinted };
}

/** Whether bars part the columns; what stands above the first of them, or below the last, may be as long as it likes. */
function isDrawnWith(lines: readonly string[], mark: string): boolean {
  const isBarred = (line: string) => line.split(mark).length > 2;
  const table = lines.slice(lines.findIndex(isBarred), lines.findLastIndex(isBarred) + 1);
  return table.filter(isBarred).length > Math.max(FEWEST_ROWS, table.length * BARRED_SHARE);
}

const titlesOf = (lines: readonly string[], at: number) => new Set(lines.slice(0, at).map(titleText));

/** The lines that may be headings together, from this one on: words in all of them, and no line drawn between. */
function headersAt(lines: readonly string[], at: number): (readonly string[])[] {
  const first = (lines[at] ?? '').trim();
  // Headings of another page, or a title (`Magazyn: MAG`).
  if (TITLE.test(first) || lines.slice(0, at).some((line) => line.trim() === first)) return [];
  if (!first.split(/[│║┃|\s]+/).some((word) => meaningOf(word) !== null)) return [];
  const headers: (readonly string[])[] = [];
  for (let end = at + 1; end <= at + MOST_HEADER_LINES; end++) {
    const line = lines[end - 1];
    if (line === undefined || isRule(line)) break;
    // A document's number and day are above its headings, goods below.
    if (end > at + 1 && (/\d/.test(line) || NUMBERED.test(first))) break;
    headers.push(lines.slice(at, end));
  }
  return headers;
}

/** With these lines as headings: the columns, if they are some; first as if no row were longer than its column. */
function laidOut(lines: readonly string[], at: number, header: readonly string[], bar: string | null): Found[] {
  const titles = titlesOf(lines, at);
  const below = lines
    .slice(at + header.length)
    .filter((line) => !isRule(line) && !isPageNumber(line) && !header.includes(line) && !titles.has(titleText(line)));
  const rows = below.filter((line) => !isBelowRows(line));
  const found = ({ headings, cut }: Pick<Found, 'headings' | 'cut'>) =>
    headings.length > 1 && areHeadings(headings) ? [{ at, header, headings, rows, cut }] : [];
  if (bar !== null) {
    const cut = barCutter(header[0] ?? '', bar);
    const cells = header.map(cut);
    const headings = (cells[0] ?? []).map((_, i) => joined(cells.map((row) => row[i] ?? '')));
    const isEven = cells.every(({ length }) => length === headings.length) && rows.length > 0;
    return isEven ? found({ headings, cut }) : [];
  }
  const goods = rows.filter(hasFigure);
  // Where the columns are known well, goods called by a word of sums are told from the sums below them.
  const phrased = phraseColumns(header, below.filter(hasFigure), goods.length);
  const sound =
    phrased === null
      ? []
      : found({ headings: phrased.map(({ heading }) => heading), cut: (line) => cutAtPlaces(line, phrased) });
  if (sound.length > 0) return sound;
  if (goods.length < FEWEST_ROWS) return [];
  return triedRows(goods).flatMap(({ fitting, tolerant }) => {
    const columns = printedColumns(header, fitting, tolerant);
    return found({ headings: columns.map(({ heading }) => heading), cut: (line) => cutAtGaps(line, columns) });
  });
}

/** As if all rows fitted their columns, as if one of few did not, as if some of many did not. */
function triedRows(rows: readonly string[]): { readonly fitting: readonly string[]; readonly tolerant: boolean }[] {
  const others = rows.length <= FEWEST_ROWS || rows.length > FEW_ROWS ? [] : rows.map((_, i) => rows.toSpliced(i, 1));
  const strict = [rows, ...others].map((fitting) => ({ fitting, tolerant: false }));
  return rows.length > FEW_ROWS ? [...strict, { fitting: rows, tolerant: true }] : strict;
}

/** The headings that say most; of equal ones those of more lines, but of no line that is a title. */
function best(all: readonly Found[]): Found | null {
  const said = ({ headings }: Found): readonly [number, number] => {
    const meanings = headings.map((heading) => meaningOf(heading)).filter((meaning) => meaning !== null);
    return [
      new Set(meanings.map(({ field }) => field)).size,
      meanings.filter(({ isGuess }) => isGuess !== true).length,
    ];
  };
  let chosen: Found | null = null;
  let most: readonly number[] = [];
  for (const found of all) {
    const [fields, meanings] = said(found);
    const says = [fields, fitting(found), meanings, found.at + found.header.length, found.at];
    const first = says.findIndex((value, i) => value !== most[i]);
    if (chosen === null || (first !== -1 && says[first]! > most[first]!)) [chosen, most] = [found, says];
  }
  return chosen;
}

/** The share of the goods that its columns fit. */
function fitting({ rows, cut, headings }: Found): number {
  const goods = rows.filter(hasFigure);
  return goods.filter((line) => cut(line).length === headings.length).length / Math.max(1, goods.length);
}

function isMostlyNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => FIGURE.test(cell)).length >= filled.length * MOSTLY;
}

const joined = (words: readonly string[]): string => words.filter((word) => word !== '').join(' ');
