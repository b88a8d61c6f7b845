import { type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import { isAttribute, isNumbering } from '../headings/attribute-words';
import type { Cells } from '../text/csv';
import { headerWords, isNever, meaningOf } from '../headings/header-words';
import { speaksOfMoney, speaksOfTax } from '../headings/heading-subjects';
import { shownCells } from './left-out';
import { readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

const FEWEST = 2;
const LONGEST = 30;
/** What is measured in what it says, or is hardly money: `Grubość [mm]`, `Przekrój`. */
const MEASURE = pattern()`
  \b(?:mm|cm|m|mb|m2|m3|kg|g|dag|l|ml|v|w|kw|wh|ah|a|bar|grubosc|przekroj|gestosc|wydajnosc|skok|promien|
  kubatura|sila|thickness|gauge|waga|alk\w*|abv|kurs|rate|marza|narzut|gewicht|hmotnost)\b|%
`;
/** As money is written: hardly anything else has two places behind the mark in most rows. */
const MONEY = /^\d[\d\s\u00a0.,]*[.,]\d\d(?:\s*(?:zł|pln|eur|€))?$/iu;
/** As a spreadsheet shows it, without the zeros at its end. */
const LOOSE_MONEY = /^\d[\d\s\u00a0.,]*?(?:[.,]\d\d?)?(?:\s*(?:zł|pln|eur|€))?$/iu;
/** What was paid, or what the books say. */
const PAID = /\b(?:sr|sred\w*|avg|average|ewid\w*|ksieg\w*|magazyn\w*|mag|inwent\w*)\b/;
/** What goods sell for, in a word that is no price by itself. */
const SELLS =
  /\b(?:detal\w*|det|brutto|netto|gross|sklep\w*|hurt\w*|retail|cennik\w*|zaplaty|za szt\w*|\w*preis|uvp|zl|pln|eur|kc)\b/;
/** Whatever else is said of it, it is money. */
const IN_MONEY = /\b(?:zl|pln|eur|kc)\b/;

/**
 * A table without any price, beside a column of what looks like money under a heading that is not known: it is left out,
 * and a person is asked. Null where there is none.
 */
export function unnamedPrice(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  const has = (field: Column['field']) => columns.some((column) => column.field === field);
  if (has('price')) return null;
  const left = columns.filter((column) => column.field === 'ignore' && isMoney(column, rows));
  return left.length === 0
    ? null
    : problem('price_maybe_left', {
        columns: left.map(columnLabel).join(', '),
        values: shownCells(left, rows),
      });
}

function isMoney({ header, column }: Column, rows: readonly Cells[]): boolean {
  const { words, aside } = headerWords(header ?? '');
  const sells = SELLS.test(`${words} ${aside}`) && !PAID.test(words);
  if (header !== null && !sells && (meaningOf(header) !== null || isNever(header))) return false;
  const isCalledMoney = header !== null && speaksOfMoney(header);
  if ((MEASURE.test(`${words} ${aside}`) && !isCalledMoney) || PAID.test(words)) return false;
  const isOther = (said: string) => isAttribute(said) || isNumbering(said) || speaksOfTax(said);
  if (header !== null && !IN_MONEY.test(`${words} ${aside}`) && isOther(header)) return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);
  const isAmount = (cell: string) =>
    cell.length <= LONGEST && LOOSE_MONEY.test(cell) && readDecimal(cell, ',') !== null;
  if (cells.length < FEWEST || !cells.every(isAmount)) return false;
  return sells || isCalledMoney || cells.filter((cell) => MONEY.test(cell)).length * 2 >= cells.length;
}
