import type { Cells } from '../text/csv';
import { isNever, meaningOf } from '../headings/header-words';
import { readVatCode } from '../cells/vat';
import { ACROSS, footOf, isLabelOfSums, isWordOfTotals } from './table-feet';

/** The cells of a row by which it would be a line of goods; blank where the table has no such column. */
export interface LineCells {
  /** Ours, the supplier's and the barcode. */
  readonly codes: readonly string[];
  readonly name: string;
  readonly quantity: string;
  readonly countsGoods: boolean;
}

type NoLine = 'totals_row' | 'foot_row' | 'row_only_code';

/** Amounts and rates, as tables of tax have them where goods have their codes. */
const AMOUNT = /^-?\d{1,3}(?:[\s\u00a0]?\d{3})*[.,]\d{2}(?:\s*(?:zł|pln|eur|usd))?$|^\d{1,2}(?:[.,]0+)?\s*%$/iu;
const hasDigit = (text: string) => /\d/.test(text);
const hasLetter = (text: string) => /\p{L}/u.test(text);

/**
 * What a row of a paper is that is no line of goods: a sum, a rate of tax, a remark, what is printed below; null for a line,
 * be it a broken one. A row with a quantity and a code or a name in words is a line whatever its words are, unless it begins
 * with a label of sums and says no more; `ended`: sums or a foot came before, and no line since.
 */
export function noLine(cells: Cells, { codes, name, quantity, countsGoods }: LineCells, ended: boolean): NoLine | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && cell !== ACROSS);
  const [first = ''] = filled;
  const code = codes.find((one) => one !== '') ?? '';
  const others = [...codes, name].filter((text) => text !== '' && text !== first && hasLetter(text));
  const isSum = isWordOfTotals(first);
  if (isSum || isLabelOfSums(first)) {
    const isGoods = countsGoods && (others.length > 0 || (first === name && code !== '' && !AMOUNT.test(code)));
    if (!isGoods) return isSum ? 'totals_row' : 'foot_row';
  }
  if (footOf(cells) !== null) return 'foot_row';
  // Texts and figures apart from each other may be goods that were pushed out of their columns.
  if (cells.at(-1) === ACROSS) return !ended && filled.length > 1 && filled.some(hasDigit) ? null : 'foot_row';
  if (filled.length === 1) {
    if (first === code && !/\s/.test(first)) return name === '' ? 'row_only_code' : null;
    return first === code || first === name ? 'row_only_code' : 'foot_row';
  }
  if (!countsGoods && filled.every(isHeading)) return 'foot_row';
  if (code === '' && quantity === '' && (name === '' || filled.length === 1)) return 'foot_row';
  if (!ended) return null;
  const ofTax = codes.every((one) => one === '' || AMOUNT.test(one) || readVatCode(one) !== null);
  return ofTax && !hasLetter(name) ? 'foot_row' : null;
}

const isHeading = (cell: string): boolean => !/\d/.test(cell) && (meaningOf(cell) !== null || isNever(cell));
