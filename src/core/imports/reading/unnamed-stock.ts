import { type Problem, problem } from '../../foundation';
import type { Column } from '../types';
import type { Cells } from './csv';
import { headerWords, isNever, meaningOf } from './header-words';
import { readDecimal } from './numbers';
import { isTotalStock } from './stock-words';

/** Numbers that describe goods, or count something else than them. */
const ATTRIBUTE =
  /\b(rok|year|lp|poz|pozycja|str\w*|page|rozmiar|size|dlugosc|length|szerokosc|width|wysokosc|height|glebokosc|depth|srednica|pojemnosc|volume|moc|power|masa|gramatura|objetosc|termin|gwarancj\w*|warranty|wiek|age|model|seria|series|numer|number|nr|no|kod|code|id|ranking|rank|ocena|rating|priorytet|kolejnosc|sort|order|aktywn\w*|active|widoczn\w*|punkt\w*|points|stron|pages|liczba|ilosc|licznik|count|cn|pkwiu|taric|napiecie|temperatura|kolor|color)\b/;
/** `Kraków`, `Sklep Nowy`, `M2`: what a place is called. */
const NAME = /^(?:\p{Lu}[\p{L}.-]+(?: [\p{L}\d.-]+)?|[A-Z]{1,4} ?\d{1,2})$/u;
const FEWEST = 2;

/**
 * Columns of numbers called after nothing we know, in a table without any stock: they may be stocks by place, headed by
 * the places alone. They are left out, and a person is asked.
 */
export function unnamedStock(columns: readonly Column[], rows: readonly Cells[]): Problem[] {
  if (columns.some(({ field }) => field === 'stock' || field === 'quantity')) return [];
  const counting = columns.filter((column) => column.field === 'ignore' && isCount(column, rows));
  const isSum = ({ header }: Column) => isTotalStock(headerWords(header ?? '').words);
  const places = counting.filter((column) => !isSum(column));
  const summed = places.length > 0 && places.length < counting.length;
  if (places.length < FEWEST && !summed) return [];
  return [problem('stock_maybe_left', { columns: counting.map(({ header }) => header).join(', ') })];
}

function isCount({ header, column }: Column, rows: readonly Cells[]): boolean {
  if (header === null || !NAME.test(header.trim())) return false;
  const { words } = headerWords(header);
  if (meaningOf(header) !== null || isNever(header) || ATTRIBUTE.test(words)) return false;
  const cells = rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => isWhole(cell));
}

function isWhole(cell: string): boolean {
  const decimal = readDecimal(cell, ',');
  return decimal !== null && decimal.digits % 10 ** decimal.scale === 0 && decimal.digits < 10 ** (decimal.scale + 6);
}
