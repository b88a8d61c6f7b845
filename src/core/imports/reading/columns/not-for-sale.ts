import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import { saysCondition, saysWhether } from './column-claims';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { type Decimal, readDecimal, toUnits } from '../cells/numbers';
import { remembered } from '../headings/remembered';
import { columnLabel, type RowFindings } from '../cells/row-findings';

/** A row whose goods are counted and may not be sold: there are none of them. */
const ROW_NOT_FOR_SALE = 'row_not_for_sale';
/** The same of what came: it is not put on the shelf. */
export const LINE_NOT_FOR_SALE = 'line_not_for_sale';

const BAD = pattern()`
  (?:uszkodz\w*|zniszcz\w*|wadliw\w*|wybrakowan\w*|niepelnowartosciow\w*|zablokowan\w*|przeterminowan\w*|
  damaged|defective|faulty|broken|blocked|expired|beschadigt\w*|defekte?\w*|gesperrt\w*)
`;
const COUNTED = String.raw`(?:ilosc|il|liczba|szt|sztuk|sztuki|stan|towar\w*|produkt\w*|qty|quantity|stock|goods|units|pcs)`;
/** Headings of how many of the counted goods may not be sold: `w tym uszkodzone`, `Ilość uszkodzona`, `Damaged qty`. */
const COUNT = pattern()`
  ^(?:(?:w tym|z tego|of which|incl|including|davon) )?(?:${COUNTED} )*
  (?:${BAD}|(?:w )?kwarantann\w+|quarantined?|(?:w|na) (?:serwisie|naprawie|reklamacji)|reklamacj[ea])
  (?: ${COUNTED})*$
`;
/** Headings under which words say in what state the goods of a row are. */
const STATE =
  /^(?:stan (?:techniczny|jakosciowy|towaru|produktu)|(?:item |product )?condition|kondycja|jakosc|status jakosciowy|quality(?: status)?|zustand)$/;
const BAD_STATE = pattern()`^(?:towar |produkt )?(?:${BAD}|na czesci|do naprawy|for parts)(?:\b|$)`;
const YES = /^(?:tak|t|yes|y|true|x|ja)$/;
/** Stocks without what may not be sold, by their names. */
const ONLY_GOOD = pattern()`
  \b(?:dostepn\w+|woln\w+|do sprzedazy|handlow\w+|pelnowartosciow\w+|dobr\w+|sprawn\w+|przyj\w+|
  zaakceptowan\w+|available|free|unrestricted|sell\w*able|good|accepted)\b
`;

const words = ({ header }: Column): string => (header === null ? '' : headerWords(header).words);
const cellAt = (row: Cells, { column }: Column): string => (row[column] ?? '').trim();
const valueOf = (decimal: Decimal | null): number =>
  decimal === null ? 0 : (decimal.negative ? -1 : 1) * (decimal.digits / 10 ** decimal.scale);

/** What a cell says of the goods of its row: how many, or all of them, may not be sold; null for none. */
type Says = { readonly count: Decimal } | 'all' | null;

/** Reads the cells of a column of what may not be sold. */
export function unsellableIn(column: Column): (cell: string, decimalMark: ',' | '.') => Says {
  const isState = !COUNT.test(words(column));
  const isBad = remembered((cell: string) => {
    const said = foldForSearch(cell).trim();
    return BAD_STATE.test(said) || (!isState && YES.test(said));
  });
  return (cell, mark) => {
    if (cell === '') return null;
    const decimal = isState ? null : readDecimal(cell, mark);
    if (decimal !== null) return decimal.digits === 0 || decimal.negative ? null : { count: decimal };
    return isBad(cell) ? 'all' : null;
  };
}

/** Takes what may not be sold off what a row of goods says: its stock, and the price where none of it may be. */
export function unsellableTaker(column: Column | undefined, decimalMark: ',' | '.') {
  if (column === undefined) return null;
  const says = unsellableIn(column);
  return (
    cells: Cells,
    { quantities, prices }: Record<'quantities' | 'prices', (number | null)[]>,
    scale: number | null,
    findings: RowFindings,
  ): void => {
    const cell = cellAt(cells, column);
    const said = says(cell, decimalMark);
    if (said === null) return;
    const count = said === 'all' ? null : (toUnits(said.count, scale === 1000 ? 3 : 0)?.units ?? null);
    quantities.forEach((quantity, i) => {
      if (quantity === null || quantity <= 0) return;
      quantities[i] = count === null ? 0 : Math.max(0, quantity - count);
    });
    if (count === null) prices.fill(null);
    findings.warn(count === null ? ROW_NOT_FOR_SALE : 'stock_less_unsellable', column, cell);
  };
}

/**
 * The columns of a table with that of goods which are counted and may not be sold, damaged ones above all: they are taken
 * off the one quantity they stand beside. A person is asked where there are some, since nobody but the writer knows whether
 * the quantity holds them. Where more of them than of all goods stand in a row, it does not.
 */
export function withNotForSale(
  columns: readonly Column[],
  rows: readonly Cells[],
): { readonly columns: readonly Column[]; readonly doubts: readonly Problem[] } {
  const none = { columns, doubts: [] };
  const counted = columns.filter(({ field }) => field === 'stock' || field === 'quantity');
  const [stock] = counted;
  const found = columns.find((column) => column.field === 'ignore' && speaksOfUnsellable(column, rows));
  if (stock === undefined || found === undefined) return none;
  const says = unsellableIn(found);
  const told = rows.map((row) => ({
    row,
    said: cellAt(row, found) === found.header ? null : says(cellAt(row, found), ','),
  }));
  const states = told.filter(({ said }) => said === 'all').map(({ row }) => cellAt(row, found));
  const amounts = told.flatMap(({ row, said }) =>
    said !== null && said !== 'all' ? [{ row, count: valueOf(said.count) }] : [],
  );
  const facts = { column: columnLabel(found), quantity: counted.map(columnLabel).join(', ') };
  if (amounts.length > 0) {
    if (counted.some((one) => ONLY_GOOD.test(words(one)))) return none;
    if (counted.length > 1) return { columns, doubts: [problem('not_for_sale_left_in', facts)] };
    if (amounts.some(({ row, count }) => count > valueOf(readDecimal(cellAt(row, stock), ',')))) return none;
  }
  const named = columns.map((one): Column => (one === found ? { ...one, field: 'notForSale', target: null } : one));
  if (amounts.length > 0) return { columns: named, doubts: [problem('not_for_sale_taken_off', facts)] };
  if (states.length === 0) return counted.length > 1 ? none : { columns: named, doubts: [] };
  const values = [...new Set(states)].slice(0, 5).join(', ');
  return { columns: named, doubts: [problem('rows_not_for_sale', { ...facts, values, count: states.length })] };
}

/** Whether a column counts what may not be sold, or says of some row that its goods may not. */
function speaksOfUnsellable(column: Column, rows: readonly Cells[]): boolean {
  const cells = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== '' && cell !== column.header);
  if (cells.length === 0) return false;
  if (COUNT.test(words(column))) {
    return saysWhether(rows, column.column) || cells.every((cell) => readDecimal(cell, ',') !== null);
  }
  const isState = STATE.test(words(column)) || (words(column) === 'stan' && saysCondition(rows, column.column));
  return isState && cells.some((cell) => BAD_STATE.test(foldForSearch(cell)));
}
