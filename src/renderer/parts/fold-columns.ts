/** The parts of a column that decide whether there is room for it. */
interface FoldableColumn {
  /** Narrowest useful width, in pixels. */
  readonly min: number;
  /** When there is no room, the columns with the lowest numbers leave first; without a number a column always stays. */
  readonly folds?: number;
}

interface FoldedColumns<C> {
  readonly inLine: readonly C[];
  /** Those for which there is no room beside the others: each row shows them on a second line. */
  readonly folded: readonly C[];
}

/** Which columns of a table have room in `width` pixels; null while the width is not known. */
export function foldColumns<C extends FoldableColumn>(columns: readonly C[], width: number | null): FoldedColumns<C> {
  const leaving = columns
    .filter(({ folds }) => folds !== undefined)
    .sort((one, other) => (one.folds ?? 0) - (other.folds ?? 0));
  const gone = new Set<C>();
  let needed = columns.reduce((sum, { min }) => sum + min, 0);
  for (const column of leaving) {
    if (width === null || needed <= width) break;
    gone.add(column);
    needed -= column.min;
  }
  return {
    inLine: columns.filter((column) => !gone.has(column)),
    folded: columns.filter((column) => gone.has(column)),
  };
}
