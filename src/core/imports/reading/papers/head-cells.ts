import type { Cells } from '../csv';

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

/** The texts above a table in reading order; one of several lines counts as so many below each other. */
export function headCells(rows: readonly Cells[]): readonly HeadCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const lines = cell.split(/[\r\n]+/).map(tidy);
      const filled = cells
        .slice(column + 1)
        .map(tidy)
        .filter((text) => text !== '');
      const under = tidy(rows[row + 1]?.[column] ?? '');
      return lines.flatMap((text, i) =>
        text === '' || text.length > LONGEST
          ? []
          : {
              row,
              column,
              text,
              right: [filled[0] ?? '', filled[1] ?? ''] as const,
              below: lines[i + 1] ?? under,
            },
      );
    }),
  );
}

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
