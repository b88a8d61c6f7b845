/** The parts of a column that decide whether there is room for it. */
export interface FoldableColumn {
  /** Narrowest useful width, in pixels. */
  readonly min: number;
  /** The share of what is left over; none: always as wide as `min`. */
  readonly grow?: number;
  /** When there is no room, the columns with the lowest numbers leave first; those without a number leave last. */
  readonly folds?: number;
  /** Where the row opens it is said again: without room it is left out instead of taking a line of its own. */
  readonly optional?: boolean;
  /** What is usual in it takes so many pixels: with less room its text goes on to a second or third line. */
  readonly wraps?: number;
  /** Pixels its value takes on a line below, where that is not what it takes in its column: its heading is said apart. */
  readonly below?: number;
  readonly header?: string;
  /** Shows by itself what it is: below the others no heading takes its room. */
  readonly unheaded?: boolean;
  /** Holds buttons, which below the others need a taller line of their own. */
  readonly controls?: boolean;
}

interface FoldedColumns<C> {
  readonly inLine: readonly C[];
  /** Those for which there is no room beside the others, line by line: each row shows them below. */
  readonly folded: readonly (readonly C[])[];
  /** Lines of text that a row needs for what wraps. */
  readonly lines: number;
}

const MOST_LINES = 3;
/** Of a cell, and of a line of what is folded. */
const PADDING = 24;
/** Between two values on one line. */
const GAP = 18;
/** A letter of a folded value's heading, and what stands between the two. */
const LETTER = 7;
const COLON = 8;
/** Heights of a line of folded values, in pixels: of text, and of buttons that a finger finds. */
const TEXT_LINE = 24;
const BUTTON_LINE = 42;

export const heightOfFolded = (line: readonly FoldableColumn[]) =>
  line.some(({ controls }) => controls === true) ? BUTTON_LINE : TEXT_LINE;

/**
 * Which columns of a table have room in `width` pixels; null while the width is not known. The one that grows most
 * always stays: it says what the row is about.
 */
export function foldColumns<C extends FoldableColumn>(columns: readonly C[], width: number | null): FoldedColumns<C> {
  if (width === null) return { inLine: columns, folded: [], lines: 1 };
  const inOrder = columns.filter(({ folds }) => folds !== undefined);
  inOrder.sort((one, other) => (one.folds ?? 0) - (other.folds ?? 0));
  const unfolding = columns.filter(({ folds }) => folds === undefined);
  const stays = unfolding.reduce<C | null>((most, one) => ((one.grow ?? 0) > (most?.grow ?? -1) ? one : most), null);
  const atLast = unfolding.filter((column) => column !== stays).reverse();
  const gone = new Set<C>();
  let needed = columns.reduce((sum, { min }) => sum + min, 0);
  for (const column of [...inOrder, ...atLast]) {
    if (needed <= width) break;
    gone.add(column);
    needed -= column.min;
  }
  const inLine = columns.filter((column) => !gone.has(column));
  const folded = inLines(
    columns.filter((column) => gone.has(column) && column.optional !== true),
    width,
  );
  return { inLine, folded, lines: linesOf(inLine, width) };
}

/** As many beside each other as there is room for; buttons stand apart from text. */
function inLines<C extends FoldableColumn>(columns: readonly C[], width: number): C[][] {
  const lines: C[][] = [];
  let room = 0;
  for (const column of columns) {
    const wanted = widthBelow(column);
    const line = lines.at(-1);
    const isAlike = line?.[0]?.controls === column.controls;
    if (line !== undefined && isAlike && wanted <= room) line.push(column);
    else {
      lines.push([column]);
      room = width - PADDING;
    }
    room -= wanted + GAP;
  }
  return lines;
}

function widthBelow({ min, wraps, below, header = '', unheaded = false }: FoldableColumn): number {
  const heading = unheaded || header === '' ? 0 : header.length * LETTER + COLON;
  return heading + (below ?? wraps ?? min - PADDING);
}

function linesOf(columns: readonly FoldableColumn[], width: number): number {
  const left = Math.max(0, width - columns.reduce((sum, { min }) => sum + min, 0));
  const shares = columns.reduce((sum, { grow = 0 }) => sum + grow, 0);
  const lines = columns.map(({ min, grow = 0, wraps = 0 }) => {
    const own = columns.length === 1 ? width : min + (shares === 0 ? 0 : (left * grow) / shares);
    const text = own - PADDING;
    return Math.ceil(wraps / Math.max(1, text));
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}
