import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { type DecimalMark, readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

const VALUE = /\b(?:wartosc|wart|value|amount|total)\b/;
/** Who says so of a price means what shoppers pay; tax is in no price that was paid for a stock. */
const SELLING =
  /\b(?:sprz\w*|sales?|selling|retail|det|detal\w*|brutto|br|gross|incl\w*|sklep\w*|shop|regular\w*|klient\w*)\b/;
const FEWEST_ROWS = 2;
/** The smallest unit of money, by which each row may be rounded, beside half of it for each piece. */
const LEAST = 0.01;

/**
 * A stock that is valued row by row (`Stan`, `Cena`, `Wartość`) is valued by what was paid for it, unless the heading says
 * that goods sell for that: such a price is asked about before it stands in the shop. Null where there is none.
 */
export function valuedPrice(columns: readonly Column[], rows: readonly Cells[], mark: DecimalMark): Problem | null {
  const price = columns.find(({ field }) => field === 'price');
  const stock = columns.filter(({ field }) => field === 'stock');
  if (price === undefined || stock.length === 0 || SELLING.test(words(price))) return null;
  const value = columns.find(
    (column) => column.field === 'ignore' && VALUE.test(words(column)) && !SELLING.test(words(column)),
  );
  if (value === undefined) return null;
  const numberIn = (row: Cells, { column }: Column): number => {
    const decimal = readDecimal((row[column] ?? '').trim(), mark);
    return decimal === null ? 0 : decimal.digits / 10 ** decimal.scale;
  };
  const filled = rows
    .map((row) => ({
      paid: numberIn(row, price),
      count: stock.reduce((sum, column) => sum + numberIn(row, column), 0),
      all: numberIn(row, value),
    }))
    .filter(({ paid, count }) => paid > 0 && count > 0);
  const isValued = filled.every(({ paid, count, all }) => Math.abs(paid * count - all) <= LEAST + (count * LEAST) / 2);
  if (filled.length < FEWEST_ROWS || !isValued) return null;
  return problem('price_values_stock', {
    column: columnLabel(price),
    value: columnLabel(value),
    stock: stock.map(columnLabel).join(' + '),
    list: price.target,
  });
}

/**
 * The price on a sheet of counted stock, where a title says that it was counted for the books: what the stock is worth,
 * unless the heading says that goods sell for it. Null where there is none.
 */
export function bookPrice(columns: readonly Column[]): Problem | null {
  const price = columns.find(({ field }) => field === 'price');
  if (price === undefined || SELLING.test(words(price)) || !columns.some(({ field }) => field === 'stock')) return null;
  return problem('price_doubtful', { column: columnLabel(price), list: price.target });
}

const words = ({ header }: Column): string => (header === null ? '' : headerWords(header).words);
