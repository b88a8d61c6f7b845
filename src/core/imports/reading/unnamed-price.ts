import { type Problem, problem } from '../../foundation';
import type { Column } from '../types';
import { isAttribute, isNumbering } from './attribute-words';
import type { Cells } from './csv';
import { headerWords, isNever, meaningOf, speaksOfTax } from './header-words';
import { readDecimal } from './numbers';

const FEWEST = 2;
/** What is measured in what it says, or is hardly money: `Grubość [mm]`, `Przekrój`. */
const MEASURE =
  /\b(?:mm|cm|m|mb|m2|m3|kg|g|dag|l|ml|v|w|kw|wh|ah|a|bar|grubosc|przekroj|gestosc|wydajnosc|skok|promien|kubatura|sila|thickness|gauge)\b|%/;
/** As money is written: nothing else has two places behind the mark in every row. */
const MONEY = /^\d[\d\s\u00a0.,]*[.,]\d\d(?:\s*(?:zł|pln|eur|€))?$/iu;
/** What was paid, or what the books say. */
const PAID = /\b(?:sr|sred\w*|avg|average|ewid\w*|ksieg\w*|magazyn\w*|mag|inwent\w*)\b/;

/**
 * A stock without any price, beside a column of what looks like money under a heading that is not known: it is left out,
 * and a person is asked. Null where there is none.
 */
export function unnamedPrice(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  const has = (field: Column['field']) => columns.some((column) => column.field === field);
  if (!has('stock') || has('price')) return null;
  const left = columns.filter((column) => column.field === 'ignore' && isMoney(column, rows));
  return left.length === 0
    ? null
    : problem('price_maybe_left', { columns: left.map(({ header }) => header).join(', ') });
}

function isMoney({ header, column }: Column, rows: readonly Cells[]): boolean {
  if (header === null || meaningOf(header) !== null || isNever(header)) return false;
  const { words, aside } = headerWords(header);
  if (MEASURE.test(`${words} ${aside}`) || PAID.test(words)) return false;
  if (isAttribute(header) || isNumbering(header) || speaksOfTax(header)) return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);
  return cells.length >= FEWEST && cells.every((cell) => MONEY.test(cell) && readDecimal(cell, ',') !== null);
}
