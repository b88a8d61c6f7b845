import type { Column, Profile } from '../../types';
import type { Cells } from '../text/csv';
import { type Rejection, rejection } from '../cells/row-findings';
import { shortRowChecker } from '../doubts/short-rows';
import type { RowsWithoutGoods } from './rows-without-goods';
import { shiftChecker } from './shifted-row';
import { unbalancedCell } from './swallowed-rows';
import { footOf } from './table-feet';

const NUL = '\u0000';
/** What DOS programs write behind the last line. */
const DOS_END = '\u001a';

/** Says why the cells of a row cannot be told apart, or are no goods of the table; null where they stand as they should. */
export function shapeChecker(
  profile: Profile,
  keyColumn: Column | null,
  noGoods: RowsWithoutGoods,
): (cells: Cells) => Rejection | null {
  const { columns } = profile;
  const used = columns.filter(({ field }) => field !== 'ignore');
  const width = expectedWidth(columns);
  const isShifted = shiftChecker(profile);
  const isOnlyShort = shortRowChecker(profile);
  const isTable = profile.format.startsWith('csv');

  return (cells) => {
    if (noGoods.isTotals(cells))
      return rejection('totals_row', keyColumn, cells.find((cell) => cell.trim() !== '') ?? null);
    const foot = isTable ? footOf(cells) : null;
    if (foot !== null) return rejection('foot_row', null, foot);
    // Only text between delimiters can swallow its neighbours.
    const unbalanced = profile.delimiter === '' ? null : unbalancedCell(cells, width, profile.delimiter);
    if (unbalanced !== null) {
      return rejection('row_quote_unbalanced', columns[unbalanced] ?? null, cells[unbalanced] ?? null);
    }
    const isLong = cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
    if (cells.length !== width && !isOnlyShort(cells) && (!isLong || isShifted(cells))) {
      return rejection('row_ragged', null, null, { cells: cells.length, expected: width });
    }
    for (const column of used) {
      if (cells[column.column]?.includes(NUL)) return rejection('row_has_nul', column);
    }
    return null;
  };
}

/** Header cells without a name at the end come from a trailing delimiter; rows may have it or not. */
export function expectedWidth(columns: readonly Column[]): number {
  let width = columns.length;
  while (width > 1 && columns[width - 1]?.header === null && columns[width - 1]?.field === 'ignore') width--;
  return columns.every((column) => column.header === null) ? columns.length : width;
}

export function isBlank(cells: Cells): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && cell !== DOS_END) return false;
  return true;
}
