import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { columnLabel } from '../cells/row-findings';
import { stockHint } from '../cells/stock-hints';

/** Headings under which a yes says that there is some. */
const ASKS = pattern()`
  ^(?:czy )?(?:jest )?(?:dostepn\w*|(?:na|w) (?:magazynie|stanie|sklepie)|availability|available|
  (?:in )?stock(?: status)?|dostupn\w*|skladem|verfugbar\w*|lieferbar\w*|auf lager)$
`;
const YES_OR_NO = /^(?:tak|nie|t|n|yes|no|y|ano|ne|ja|nein|true|false)$/;
const FEWEST = 2;
const SHOWN = 4;

/**
 * A table without any stock, in which a column says in words whether there is some (`dostępny`, `out of stock`): nobody can
 * know how much, so stock stays as it is, and a person is asked whether the words for none are a zero. Null where none does.
 */
export function availabilityInWords(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  if (columns.some(({ field }) => field === 'stock' || field === 'quantity')) return null;
  const found = columns.find((column) => column.field === 'ignore' && saysWhetherThere(column, rows));
  if (found === undefined) return null;
  const values = [...new Set(cellsOf(found, rows))].slice(0, SHOWN).join('; ');
  return problem('availability_in_words', { column: columnLabel(found), values });
}

const cellsOf = ({ column, header }: Column, rows: readonly Cells[]): string[] =>
  rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);

function saysWhetherThere(column: Column, rows: readonly Cells[]): boolean {
  const cells = cellsOf(column, rows);
  if (cells.length < FEWEST || cells.length * 2 < rows.length) return false;
  const asks = column.header !== null && ASKS.test(headerWords(column.header).words);
  const isAnswer = (cell: string) => stockHint(cell) !== null || (asks && YES_OR_NO.test(foldForSearch(cell)));
  return cells.every((cell) => !/^\d+$/.test(cell) && isAnswer(cell));
}
