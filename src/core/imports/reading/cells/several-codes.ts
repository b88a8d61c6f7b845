import { type Problem, problem } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { columnLabel } from './row-findings';

const APART = /\s*[,;|\r\n]\s*|\s+\/\s+/;
const FEWEST_DIGITS = 5;
const SHORTEST = 3;
/** Codes of one maker begin alike. */
const SAME_START = 3;

/** Letters and digits by their kind: `A-12` and `B-7` are built alike, `4,5L` is no two codes. */
const buildOf = (code: string): string => code.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9');

const isCode = (code: string): boolean =>
  code.length >= SHORTEST &&
  (/^\d+$/.test(code) ? code.length >= FEWEST_DIGITS : /\p{L}/u.test(code) && /[\d._/-]/.test(code));

/**
 * How many codes a cell holds, where it holds more than one, as marketplaces write those of all variants of an offer
 * (`A-1,A-2,A-3`): they are built alike or begin alike. 1 for everything else.
 */
export function codesIn(cell: string): number {
  if (!APART.test(cell)) return 1;
  const codes = cell.split(APART).filter((code) => code !== '');
  const [first] = codes;
  if (first === undefined || codes.length < 2 || new Set(codes).size < codes.length || !codes.every(isCode)) return 1;
  const isAlike = (code: string) =>
    buildOf(code) === buildOf(first) || code.slice(0, SAME_START) === first.slice(0, SAME_START);
  return codes.every(isAlike) ? codes.length : 1;
}

/** What a person is told of rows that cannot be used for having several codes; null where none has. */
export function severalCodesDoubt(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  const key = columns.find(({ field }) => field === 'sku');
  if (key === undefined) return null;
  const several = rows.map((row) => (row[key.column] ?? '').trim()).filter((cell) => codesIn(cell) > 1);
  const [example] = several;
  if (example === undefined) return null;
  return problem('key_holds_several', { column: columnLabel(key), example, count: several.length });
}
