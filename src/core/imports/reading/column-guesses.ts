import { hasValidCheckDigit } from '../../foundation';
import type { ColumnField } from '../types';
import type { Cells } from './csv';
import { readDecimal } from './numbers';
import { unwrapText } from './gtins';
import { readVatCode } from './vat';

/** What the cells of one column look like, in shares of the filled ones. */
interface ColumnLook {
  readonly filled: number;
  readonly gtin: number;
  readonly number: number;
  readonly decimals: number;
  readonly vat: number;
  readonly unit: number;
  readonly words: number;
  readonly distinct: number;
}

const UNIT = /^(szt|kg|op|opak|kpl|l|m|mb|m2|para|pcs|pc|ea|g)\.?$/i;

/**
 * Guesses what columns without a telling name hold, by their cells. One column per field, the most convincing one; the
 * result goes by column index. A guess is always shown to a person before anything is applied.
 */
export function guessColumns(
  rows: readonly Cells[],
  width: number,
  wanted: ReadonlySet<ColumnField>,
): ReadonlyMap<number, ColumnField> {
  const looks = Array.from({ length: width }, (_, column) => lookAt(rows, column));
  const taken = new Map<number, ColumnField>();
  for (const [field, likeness] of LIKENESS) {
    if (!wanted.has(field)) continue;
    let best = -1;
    let most = 0.5;
    looks.forEach((look, column) => {
      const likely = taken.has(column) || look.filled === 0 ? 0 : likeness(look);
      if (likely > most) [best, most] = [column, likely];
    });
    if (best !== -1) taken.set(best, field);
  }
  return taken;
}

/** In the order in which the fields are told apart most safely. */
const LIKENESS: readonly (readonly [ColumnField, (look: ColumnLook) => number])[] = [
  ['gtin', (look) => look.gtin],
  ['unit', (look) => look.unit],
  ['vat', (look) => (look.distinct < 0.5 ? look.vat : 0)],
  ['price', (look) => (look.number > 0.9 ? look.decimals : 0)],
  ['name', (look) => look.words],
  ['sku', (look) => (look.decimals < 0.1 && look.words < 0.5 ? look.distinct * look.filled : 0)],
  ['stock', (look) => (look.number > 0.9 && look.decimals < 0.1 && look.gtin < 0.1 ? look.number * 0.9 : 0)],
];

function lookAt(rows: readonly Cells[], column: number): ColumnLook {
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: rows.length === 0 ? 0 : cells.length / rows.length,
    gtin: share((cell) => hasValidCheckDigit(unwrapText(cell))),
    number: share((cell) => readDecimal(cell, ',') !== null),
    decimals: share((cell) => /^\W*[\d\s]*[.,]\d{1,2}\D*$/.test(cell)),
    vat: share((cell) => readVatCode(cell) !== null),
    unit: share((cell) => UNIT.test(cell)),
    words: share((cell) => /\p{L}.*\s+\S*\p{L}/u.test(cell)),
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length,
  };
}
