import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { type DecimalMark, readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

const SUGGESTED = /\b(?:sugerowan\w*|sug|suggested|recommended|srp|msrp|rrp|uvp|pvp)\b/;
/** Who says so of a price means what shoppers pay. */
const SELLING =
  /\b(?:sprz\w*|selling|retail|det|detal\w*|sklep\w*|shop|regular\w*|promo\w*|wyprzedaz\w*|klient\w*|sugerowan\w*|suggested)\b/;
const FEWEST_ROWS = 2;

/**
 * A price that stays below the suggested one for every product is what a supplier asks of the shop, as a rule: it is asked
 * about before it stands in the shop. Null where there is none.
 */
export function belowSuggested(columns: readonly Column[], rows: readonly Cells[], mark: DecimalMark): Problem | null {
  const price = columns.find(({ field }) => field === 'price');
  const suggested = columns.find((column) => column.field === 'ignore' && SUGGESTED.test(words(column)));
  if (price === undefined || suggested === undefined || SELLING.test(words(price))) return null;
  const numberIn = (row: Cells, { column }: Column): number => {
    const decimal = readDecimal((row[column] ?? '').trim(), mark);
    return decimal === null ? 0 : decimal.digits / 10 ** decimal.scale;
  };
  const filled = rows
    .map((row) => ({ asked: numberIn(row, price), advised: numberIn(row, suggested) }))
    .filter(({ asked, advised }) => asked > 0 && advised > 0);
  if (filled.length < FEWEST_ROWS || !filled.every(({ asked, advised }) => asked < advised)) return null;
  return problem('price_below_suggested', {
    column: columnLabel(price),
    suggested: columnLabel(suggested),
    list: price.target,
  });
}

const words = ({ header }: Column): string => (header === null ? '' : headerWords(header).words);
