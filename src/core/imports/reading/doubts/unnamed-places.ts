import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords, isWarehouse } from '../headings/header-words';
import { looksCounted, shownCells } from './left-out';
import { columnLabel } from '../cells/row-findings';
import { isTotalStock } from '../headings/stock-words';
import { isPlaceName, mayCount } from './unnamed-stock';

/** A stock that is of one place, as its heading says. */
const OF_A_PLACE =
  /\b(?:magazyn\w*|mag|sklep\w*|oddzial\w*|fili[aie]\w*|salon\w*|punkt\w*|hurtowni\w*|warehouse|store|shop|branch|sklad\w*|lager\w*|prodejn\w*|laden)\b/;

/**
 * Beside the stock of one place columns of whole numbers headed like other places (`Sklep` beside `Magazyn`, `Łódź` beside
 * `Stan Kraków`): they are left out, and a person is asked. Null where there is none, or the stock is of no place.
 */
export function placesLeft(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  const stock = columns.filter(({ field }) => field === 'stock');
  const isOfPlace = ({ header, target }: Column) =>
    (target !== null && target !== 'main') || OF_A_PLACE.test(headerWords(header ?? '').words);
  if (stock.length === 0 || !stock.every(isOfPlace)) return null;
  const left = columns.filter((column) => {
    // What adds up all of them is the stock of none.
    if (column.field !== 'ignore' || column.header === null || isTotalStock(headerWords(column.header).words))
      return false;
    const isPlace = isWarehouse(column.header) || isPlaceName(column.header);
    return isPlace && mayCount(column) && looksCounted(column, rows);
  });
  if (left.length === 0) return null;
  return problem('stock_place_left', {
    used: stock.map(columnLabel).join(', '),
    columns: left.map(columnLabel).join(', '),
    values: shownCells(left, rows),
  });
}
