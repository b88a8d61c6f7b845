import type { Column } from '../../types';
import type { Cells } from '../text/csv';

/** What stands in a column of a row; blank where the table has no such column, or the row does not reach it. */
export const cellOf = (cells: Cells, column: Column | undefined): string =>
  column === undefined ? '' : (cells[column.column] ?? '').trim();
