import { type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { isAttribute, isNumbering } from '../headings/attribute-words';
import { FREE_OF_PROMISES, looksCounted, shownCells, wholeCell } from './left-out';
import { headerWords, isNever, meaningOf } from '../headings/header-words';
import { speaksOfMoney, speaksOfOthers } from '../headings/heading-subjects';
import { columnLabel } from '../cells/row-findings';
import { isTotalStock } from '../headings/stock-words';

/** They count something else than what is there. */
const COUNT = pattern()`
  \b(?:order|licznik|zdjec|opinii|ocen|wyswietlen|odslon|stron|element\w*|czesci|osob|graczy|dni|godzin|
  miesiecy|lat|wariant\w*|komentarz\w*|photos?|reviews?|views|pages|players|days|hours|months|variants?|
  parts?|comments?)\b
`;
/** `Kraków`, `Sklep Nowy`, `M2`: what a place is called. */
const PLACE = /^(?:\p{Lu}[\p{L}.-]+(?: [\p{L}\d.-]+)?|[A-Z]{1,4} ?\d{1,2})$/u;
/** `S`, `XL`, `3XL`, `38`, `38,5`, `104/110`: a size, of which there may be a column each. */
const SIZE = /^(?:\d?X{0,3}[SML]|\d{1,3}(?:[.,]5)?|\d{2,3}[/-]\d{2,3})$/i;
/** A stock in packs, which nobody sells by the piece. */
const PACKS = /^(?:stany?|zapasy?|stock) (?:w )?(?:op|opak\w*|kart\w*|zgrzew\w*|packs?|cartons?|cases)$/;
const FEWEST = 2;

/**
 * Columns of whole numbers under headings that are not known, in a table without any stock: they may be it, or stocks by
 * place or by size, headed by the places or sizes alone. A size is a product of its own, whose code nobody could guess.
 * They are left out, and a person is asked.
 */
export function unnamedStock(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  if (columns.some(({ field }) => field === 'stock' || field === 'quantity')) return [];
  const unknown = columns.filter((column) => column.field === 'ignore' && mayCount(column));
  const placed = unknown.filter((column) => isPlaced(column, rows));
  const sizes = placed.filter(({ header }) => SIZE.test(header?.trim() ?? ''));
  if (sizes.length >= FEWEST && sizes.length * 2 > placed.length) {
    return [problem('stock_by_size', { columns: sizes.map(({ header }) => header).join(', ') })];
  }
  const packs = columns.filter(({ header }) => PACKS.test(headerWords(header ?? '').words));
  if (packs.length > 0) return [maybeStock(packs, rows)];
  const isSum = ({ header }: Column) => isTotalStock(headerWords(header ?? '').words);
  const places = placed.filter((column) => !isSum(column));
  const summed = places.length > 0 && places.length < placed.length;
  const counting = places.length >= FEWEST || summed ? placed : [];
  const left = columns.filter(
    (column) =>
      (unknown.includes(column) && (counting.includes(column) || looksCounted(column, rows))) || isJoined(column, rows),
  );
  return left.length === 0 ? [] : [maybeStock(left, rows)];
}

/** `Stan/Rez./Dost.` over `12/2/10`: several numbers in a cell, of which one is the stock. */
function isJoined({ field, header, column }: Column, rows: readonly Cells[]): boolean {
  const parts = header?.split('/') ?? [];
  if (field !== 'ignore' || parts.length < FEWEST || !parts.some((part) => meaningOf(part)?.field === 'stock'))
    return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);
  return cells.length > 0 && cells.every((cell) => /^-?\d+(?:\s*\/\s*-?\d+)+$/.test(cell));
}

const maybeStock = (columns: readonly Column[], rows: readonly Cells[]): Problem =>
  problem('stock_maybe_left', { columns: columns.map(columnLabel).join(', '), values: shownCells(columns, rows) });

/** Whether nothing in the heading says that its numbers are something else than how much there is. */
export function mayCount({ header }: Column): boolean {
  if (header === null) return true;
  if (FREE_OF_PROMISES.test(headerWords(header).words)) return true;
  const meant = meaningOf(header)?.field;
  // `Units` says of goods what they are counted in, or how many there are.
  if ((meant !== undefined && meant !== 'unit') || isNever(header) || isAttribute(header) || isNumbering(header))
    return false;
  return !speaksOfMoney(header) && !speaksOfOthers(header) && !COUNT.test(headerWords(header).words);
}

/** Whether a heading is what a place is called. */
export const isPlaceName = (header: string): boolean => PLACE.test(header.trim());

function isPlaced({ header, column }: Column, rows: readonly Cells[]): boolean {
  if (header === null || !(isPlaceName(header) || SIZE.test(header.trim()))) return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => wholeCell(cell) !== null);
}
