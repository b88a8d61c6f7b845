import { foldForSearch, type Problem, problem, pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { type Decimal, readDecimal } from './numbers';
import { columnLabel } from './row-findings';

/**
 * What wholesalers write where a stock should be: at least so many (`>100`, `100+`, `powyżej 50`), none (`brak`), or that
 * there is some (`mało`, `dostępny`), which is no quantity at all.
 */
type StockHint =
  { readonly says: 'atLeast'; readonly decimal: Decimal } | { readonly says: 'none' } | { readonly says: 'some' };

const UNIT = String.raw`(?:\s*(?:szt(?:uk)?|op|opak|kpl|kg|m|mb|l|pcs|pieces|units?)\.?)?`;
const AT_LEAST = new RegExp(
  String.raw`^(?:>=?|≥|powyzej|ponad|wiecej niz|co najmniej|conajmniej|minimum|min\.?|over|more than|at least|above)\s*(\d[\d\s.,]*?)${UNIT}$` +
    String.raw`|^(\d[\d\s.,]*?)${UNIT}\s*(?:\+|i wiecej|lub wiecej|and more|or more)${UNIT}$`,
);
const NONE = pattern()`
  ^(?:brak(?: towaru| w magazynie| na stanie| na magazynie)?|nie ma|niedostepn[yae]|wyprzedan[yae]|
  sprzedan[yae]|neni skladem|nie je skladom|vyprodano|vypredane|nedostupn[eay]|nicht (?:lieferbar|verfugbar|
  auf lager|vorratig)|ausverkauft|out ?of ?stock|sold out|unavailable|not available|none|no stock)$
`;
const SOME = pattern()`
  ^(?:jest|dostepn[yae]|dostepnosc|w magazynie|na stanie|na magazynie|duzo|bardzo duzo|duza(?: ilosc)?|
  srednio|srednia(?: ilosc)?|malo|mala(?: ilosc)?|ostatnie(?: sztuki)?|ostatnia(?: sztuka)?|na wyczerpaniu|
  koncowka|skladem|skladom|dostupn[eay]|lieferbar|sofort lieferbar|verfugbar|auf lager|vorratig|in ?stock|
  available|low(?: stock)?|few(?: left)?|limited|many|plenty|last (?:pieces?|items?)|(?:<=?|≤|ponizej|
  mniej niz|less than|under|below)\s*\d+)$
`;
/** Longer cells are texts. */
const LONGEST = 40;
const EXAMPLES = 6;
const UNSAID = '?';

/** How programs join words: `OUT_OF_STOCK`, `in-stock`. */
const JOINED = /(?<=\p{L})[_-](?=\p{L})/gu;

/** What a stock cell that is no number hints at; null where it says nothing that is known. */
export function stockHint(cell: string): StockHint | null {
  if (cell.length > LONGEST) return null;
  const words = foldForSearch(cell).trim().replace(/[.!]$/, '').replace(JOINED, ' ');
  const bound = AT_LEAST.exec(words);
  if (bound) {
    const decimal = readDecimal((bound[1] ?? bound[2] ?? '').trim(), ',');
    return decimal === null ? null : { says: 'atLeast', decimal };
  }
  return NONE.test(words) ? { says: 'none' } : SOME.test(words) ? { says: 'some' } : null;
}

/** Whether a cell counts as a quantity where it is asked if a column holds any: a bound does, a word does not. */
export const isBound = (cell: string): boolean => /\d/.test(cell) && stockHint(cell)?.says === 'atLeast';

/**
 * The question whether hints in stock columns may be read as what they hint at, with each of them and its meaning; null
 * where all there is are numbers.
 */
export function hintsDoubt(columns: readonly Column[], rows: readonly Cells[]): Problem | null {
  const meanings = new Map<string, string>();
  const hinting = columns.filter(({ field, column, header }) => {
    if (field !== 'stock') return false;
    const before = meanings.size;
    for (const row of rows) {
      const cell = (row[column] ?? '').trim();
      // A heading that is printed again says nothing of goods.
      if (cell === '' || cell === header || meanings.has(cell) || readDecimal(cell, ',') !== null) continue;
      const hint = stockHint(cell);
      if (hint !== null) meanings.set(cell, meaningOf(hint));
    }
    return meanings.size > before;
  });
  if (hinting.length === 0) return null;
  const values = [...meanings].slice(0, EXAMPLES).map(([cell, meaning]) => `${cell} → ${meaning}`);
  // Only what says nothing of how much leaves a stock as it is.
  const code = [...meanings.values()].includes(UNSAID) ? 'stock_in_words' : 'stock_in_bounds';
  return problem(code, { columns: hinting.map(columnLabel).join(', '), values: values.join('; ') });
}

function meaningOf(hint: StockHint): string {
  if (hint.says === 'atLeast') return String(hint.decimal.digits / 10 ** hint.decimal.scale);
  return hint.says === 'none' ? '0' : UNSAID;
}
