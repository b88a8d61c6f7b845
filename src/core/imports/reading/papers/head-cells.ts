import type { Cells } from '../text/csv';

/** One text that stands above a table, with what stands around it. */
export interface HeadCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The next two filled cells of its row, and the filled one below it; blank where there is none. */
  readonly right: readonly [string, string];
  readonly below: string;
}

/** `F A K T U R A` */
const SPACED_OUT = /(?<!\S)(?:\p{Lu} ){3,}\p{Lu}(?!\S)/gu;
/** Longer texts are terms of business. */
const LONGEST = 300;

interface Piece {
  readonly column: number;
  /** Its lines, one below the other. */
  readonly lines: readonly string[];
}

/**
 * The texts above a table in reading order. One of several lines counts as so many below each other; one with wide gaps,
 * as a line of a printed page, as so many side by side.
 */
export function headCells(rows: readonly Cells[]): readonly HeadCell[] {
  const pieces = rows.map((cells) => cells.flatMap(piecesOf));
  return pieces.flatMap((row, at) =>
    row.flatMap(({ column, lines }, i) => {
      const [first = '', second = ''] = row.slice(i + 1).flatMap((piece) => piece.lines[0] ?? []);
      const under = pieces[at + 1]?.find((piece) => piece.column === column)?.lines[0] ?? '';
      return lines.map((text, line) => ({
        row: at,
        column,
        text,
        right: [first, second] as const,
        below: lines[line + 1] ?? under,
      }));
    }),
  );
}

function piecesOf(cell: string, column: number): Piece[] {
  return cell.split(GAP).flatMap((part, i) => {
    const lines = part
      .split(/[\r\n]+/)
      .map(tidy)
      .filter((text) => text !== '' && text.length <= LONGEST);
    return lines.length === 0 ? [] : { column: column + i / 100, lines };
  });
}

const GAP = /[ \u00a0]{3,}/;
const tidy = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(SPACED_OUT, (word) => word.replaceAll(' ', ''));

/** Reads a value; `isApart` says that the text is a cell of its own, in which nothing else should stand. */
type ValueReader<T> = (text: string, isApart: boolean) => T | null;

/** What a label is followed by: the rest of its own text, else the cell beside it, else the cell below. */
export function valueOf<T>(rest: string, cell: HeadCell, read: ValueReader<T>): T | null {
  const own = rest.replace(/^[\s:.#-]+/, '');
  if (own !== '' && !IS_SIGN.test(own)) return read(own, false);
  const [first, second] = cell.right;
  return read(IS_SIGN.test(first) ? second : first, true) ?? read(cell.below, true);
}

/** A cell that only says that a number follows. */
const IS_SIGN = /^(?:nr|numer|no|number)\s*[.:]?$|^[:.#-]+$/i;
