import { hasValidCheckDigit } from '../../../foundation';
import type { ColumnField } from '../../types';
import type { Cells } from '../text/csv';
import { readDecimal } from './numbers';
import { unwrapText } from './gtins';
import { readVatCode } from './vat';

/** What the cells of one column look like, in shares of the filled ones. */
interface ColumnLook {
  readonly filled: number;
  readonly gtin: number;
  readonly number: number;
  readonly decimals: number;
  /** Finer than any money is paid in: three places or more that are not zeros. */
  readonly finer: number;
  readonly vat: number;
  readonly unit: number;
  readonly words: number;
  readonly distinct: number;
  readonly dates: number;
  /** Numbers no shop has of anything, as customs and tax classes are written. */
  readonly huge: number;
  readonly currency: number;
  /** The same in every one of several rows. */
  readonly isConstant: boolean;
}

export const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T].*)?$|^\d{1,2}:\d{2}(:\d{2})?$/;
/** A cell that is the name of a unit. */
export const UNIT_CELL = /^(szt|kg|op|opak|kpl|l|m|mb|m2|para|pcs|pc|ea|g)\.?$/i;

/** One or two places behind the mark, or more of them that are not all zeros (`.4800`, but not `5.0000`). */
const FRACTION = /^\D*[\d\s]*[.,](\d{1,2}|\d*[1-9]\d*)\D*$/;
const FINER = /^\D*[\d\s]*[.,]\d\d\d*[1-9]\d*\D*$/;
const CURRENCY = /zł|pln|[€$£]/i;
const SEVERAL = 5;
const TAX = [1.23, 1.08, 1.05];

/** Where two columns of prices differ by just the tax, the higher one is gross and is meant. */
function grossBeside(
  rows: readonly Cells[],
  price: number,
  looks: readonly ColumnLook[],
  taken: ReadonlyMap<number, ColumnField>,
): number {
  const valueOf = (row: Cells, column: number) => {
    const decimal = readDecimal((row[column] ?? '').trim(), ',');
    return decimal === null ? 0 : decimal.digits / 10 ** decimal.scale;
  };
  const gross = looks.findIndex((look, column) => {
    if (column === price || taken.has(column) || look.number <= 0.9) return false;
    const priced = rows.filter((row) => valueOf(row, price) >= 1 && valueOf(row, column) > 0);
    const taxed = priced.filter((row) => {
      const ratio = valueOf(row, column) / valueOf(row, price);
      return TAX.some((tax) => Math.abs(ratio - tax) < 0.01);
    });
    return priced.length > 1 && taxed.length > priced.length * 0.8;
  });
  return gross === -1 ? price : gross;
}

/**
 * Guesses what columns without a telling name hold, by their cells. One column per field, the most convincing one; the
 * result goes by column index. A guess is always shown to a person before anything is applied. `may` says whether a column
 * can be a field at all.
 */
export function guessColumns(
  rows: readonly Cells[],
  width: number,
  wanted: ReadonlySet<ColumnField>,
  may: (field: ColumnField, column: number) => boolean = () => true,
): ReadonlyMap<number, ColumnField> {
  const looks = Array.from({ length: width }, (_, column) => lookAt(rows, column));
  const taken = new Map<number, ColumnField>();
  for (const [field, likeness] of LIKENESS) {
    if (!wanted.has(field)) continue;
    let best = -1;
    let most = 0.5;
    looks.forEach((look, column) => {
      const likely = taken.has(column) || look.filled === 0 || !may(field, column) ? 0 : likeness(look);
      if (likely > most) [best, most] = [column, likely];
    });
    if (best !== -1 && field === 'price') best = grossBeside(rows, best, looks, taken);
    if (best !== -1) taken.set(best, field);
  }
  return taken;
}

/** In the order in which the fields are told apart most safely. */
const LIKENESS: readonly (readonly [ColumnField, (look: ColumnLook) => number])[] = [
  ['gtin', (look) => look.gtin],
  ['unit', (look) => look.unit],
  ['vat', (look) => (look.distinct < 0.5 ? look.vat : 0)],
  ['price', (look) => (look.number > 0.9 ? look.decimals + look.currency / 10 - look.finer / 5 : 0)],
  ['name', (look) => look.words],
  ['sku', (look) => (look.decimals < 0.1 && look.words < 0.5 && look.dates < 0.5 ? look.distinct * look.filled : 0)],
  ['stock', (look) => (look.number > 0.9 && look.decimals < 0.5 && look.gtin < 0.1 ? likenessToStock(look) : 0)],
];

/** A smallest stock, a class or a number of pieces in a pack is the same on every row; a stock hardly is. */
const likenessToStock = ({ decimals, huge, isConstant }: ColumnLook): number =>
  (0.9 - decimals / 2 - (isConstant ? 0.3 : 0)) * (1 - huge);

/** Two words or more that have a letter in them. */
const isWords = (cell: string) => cell.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 1;

function lookAt(rows: readonly Cells[], column: number): ColumnLook {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: rows.length === 0 ? 0 : cells.length / rows.length,
    gtin: share((cell) => hasValidCheckDigit(unwrapText(cell))),
    number: share((cell) => readDecimal(cell, ',') !== null),
    decimals: share((cell) => FRACTION.test(cell) && readDecimal(cell, ',') !== null),
    finer: share((cell) => FINER.test(cell)),
    vat: share((cell) => readVatCode(cell) !== null),
    unit: share((cell) => UNIT_CELL.test(cell)),
    words: share(isWords),
    dates: share((cell) => DATE.test(cell)),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
    huge: share((cell) => /^\d{7,}$/.test(cell)),
    currency: share((cell) => CURRENCY.test(cell)),
    isConstant: cells.length >= SEVERAL && new Set(cells).size === 1,
  };
}
