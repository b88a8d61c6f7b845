import type { RowProblem } from '../../imports';

/** How many rows cannot be used. One may have several problems, and a line of a file may hold several rows. */
export function countRejectedRows(problems: readonly RowProblem[]): number {
  return new Set(problems.filter((row) => row.severity === 'rejected').map(({ line, n = 0 }) => `${line} ${n}`)).size;
}
