import { pattern } from '../../../foundation';
import type { Cells } from '../text/csv';

/** A cell too many, behind a line of a printed list that goes across its columns: the reader sets such a row aside. */
export const ACROSS = '…';

/** A line drawn under a header or around a table, or the number of a page. */
const RULE = /^[\s\-=_+*.─═]*$|^\s*(?:str(?:ona)?\.?|page)\s*\d+(?:\s*(?:z|of|\/)\s*\d+)?\s*$/i;

/** What programs print under a table: when and by whom it was made, how many rows it has, that it ends. */
const FOOT = pattern('iu')`
  ^(?:wydruk(?:owan[oy]|owa[lł]| z)|wygenerowan|sporz[aą]dz(?:i|ono)|utworzono|wystawi[lł]|zatwierdz(?:i[lł]|
  ono)|podpis|operator:|u[zż]ytkownik:|data (?:wydruku|sporz[aą]dzenia|wygenerowania|raportu)|(?:liczba|
  ilo[sś][cć]) (?:pozycji|wierszy|rekord[oó]w|kartotek|towar[oó]w|produkt[oó]w|asortyment[oó]w)|
  koniec (?:wydruku|raportu|pliku|zestawienia|danych)|(?:printed|generated|created|exported) (?:by|on|at|from|
  with)|end of|number of (?:rows|items|records|products)|(?:rows|records|items|wierszy|rekord[oó]w|pozycji):)
`;

const TOTALS =
  /^(razem|sum[ay]?|totals?|grand total|og[oó][lł]em|[lł][aą]cznie|podsumowanie|w sumie|(?:do|z) przeniesienia)(?![\p{L}\p{N}_-])/iu;
const LONGEST_TOTALS = 40;

/**
 * What papers say around their sums, in a cell of its own or before what it says: `Do zapłaty`, `Termin płatności: 14 dni`;
 * on a printed list the beginning of the sum may stand in the same cell, some blanks away.
 */
const LABEL_OF_SUMS = pattern('iu')`
  ^(?:w tym|netto|brutto|vat|podatek(?: vat)?|(?:[lł][aą]czna )?(?:warto[sś][cć]|kwota|waga)(?: (?:netto|
  brutto|vat|razem|og[oó][lł]em))*|(?:pozosta[jł]\w* )?do zap[lł]aty|zap[lł]acono|pozosta[jł]\w*|s[lł]ownie|
  rabat|upust|zaliczka|(?:forma|spos[oó]b|termin) (?:p[lł]atno[sś]ci|zap[lł]aty|dostawy)|(?:nr |
  numer )?(?:konta?|rachunku)(?: bankowego)?|bank|uwagi|uwaga|odebra[lł]\w*|wyda[lł]\w*|przyj[aą][lł]\w*|
  sprawdzi[lł]\w*|(?:nr |numer )?zam[oó]wieni[ea]|paczka|stawka(?: vat)?|subtotal|net|gross|tax|amount due|
  balance due|payment terms|notes?|remarks?)(?:\s*(?::.*|-+|\.{3,}.*)?|\s{2,}\d[\d\s.,]*)$
`;

/** A label of sums or of what is printed around them, which may be followed by what it says. */
export const isLabelOfSums = (text: string): boolean => LABEL_OF_SUMS.test(text);

/** A word of sums, where a code or a name would be. */
export const isWordOfTotals = (text: string): boolean => text.length < LONGEST_TOTALS && TOTALS.test(text);

/** The sum of a page, which the next page goes on from. */
export const isCarriedOver = (text: string): boolean => /^(?:do|z) przeniesienia/i.test(text);

/** A row that draws a line or turns a page, and says nothing. */
export const isRule = (cells: Cells): boolean => cells.every((cell) => RULE.test(cell));

/** What the foot of a table says, with a number beside it at most; null of any other row. */
export function footOf(cells: Cells): string | null {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    // Nearly every row is known to be none by now.
    if (filled.push(cell.trim()) > 2) return null;
  }
  const [text, number = '0'] = filled;
  return text !== undefined && /^[\d\s.,:-]+$/.test(number) && FOOT.test(text) ? text : null;
}
