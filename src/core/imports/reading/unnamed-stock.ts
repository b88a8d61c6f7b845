import { type Problem, problem } from '../../foundation';
import type { Column } from '../types';
import type { Cells } from './csv';
import { isAttribute, isNumbering } from './attribute-words';
import { headerWords, isNever, meaningOf } from './header-words';
import { readDecimal } from './numbers';
import { isTotalStock } from './stock-words';

/** They count something else than what is there. */
const COUNT = /\b(order|liczba|ilosc|licznik|count)\b/;
/** `Kraków`, `Sklep Nowy`, `M2`: what a place is called. */
const PLACE = /^(?:\p{Lu}[\p{L}.-]+(?: [\p{L}\d.-]+)?|[A-Z]{1,4} ?\d{1,2})$/u;
/** `S`, `XL`, `3XL`, `38`, `38,5`, `104/110`: a size, of which there may be a column each. */
const SIZE = /^(?:\d?X{0,3}[SML]|\d{1,3}(?:[.,]5)?|\d{2,3}[/-]\d{2,3})$/i;
/** A stock in packs, which nobody sells by the piece. */
const PACKS = /^(?:stany?|zapasy?|stock) (?:w )?(?:op|opak\w*|kart\w*|zgrzew\w*|packs?|cartons?|cases)$/;
const FEWEST = 2;

/**
 * Columns of numbers called after nothing we know, in a table without any stock: they may be stocks by place or by size,
 * headed by the places or sizes alone. A size is a product of its own, whose code nobody could guess. They are left out, and a person is asked.
 */
export function unnamedStock(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  if (columns.some(({ field }) => field === 'stock' || field === 'quantity')) return [];
  const counting = columns.filter((column) => column.field === 'ignore' && isCount(column, rows));
  const sizes = counting.filter(({ header }) => SIZE.test(header?.trim() ?? ''));
  if (sizes.length >= FEWEST && sizes.length * 2 > counting.length) {
    return [problem('stock_by_size', { columns: sizes.map(({ header }) => header).join(', ') })];
  }
  const packs = columns.filter(({ header }) => PACKS.test(headerWords(header ?? '').words));
  if (packs.length > 0) return [problem('stock_maybe_left', { columns: packs.map(({ header }) => header).join(', ') })];
  const isSum = ({ header }: Column) => isTotalStock(headerWords(header ?? '').words);
  const places = counting.filter((column) => !isSum(column));
  const summed = places.length > 0 && places.length < counting.length;
  if (places.length < FEWEST && !summed) return [];
  return [problem('stock_maybe_left', { columns: counting.map(({ header }) => header).join(', ') })];
}

function isCount({ header, column }: Column, rows: readonly Cells[]): boolean {
  if (header === null || !(PLACE.test(header.trim()) || SIZE.test(header.trim()))) return false;
  if (meaningOf(header) !== null || isNever(header) || isAttribute(header) || isNumbering(header)) return false;
  if (COUNT.test(headerWords(header).words)) return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => isWhole(cell));
}

function isWhole(cell: string): boolean {
  const decimal = readDecimal(cell, ',');
  return decimal !== null && decimal.digits % 10 ** decimal.scale === 0 && decimal.digits < 10 ** (decimal.scale + 6);
}
