import type { Cells } from './csv';

/** A line drawn under a header or around a table, or the number of a page. */
const RULE = /^[\s\-=_+*.─═]*$|^\s*(?:str(?:ona)?\.?|page)\s*\d+(?:\s*(?:z|of|\/)\s*\d+)?\s*$/i;

/** What programs print under a table: when and by whom it was made, how many rows it has, that it ends. */
const FOOT =
  /^(?:wydruk(?:owan[oy]|owa[lł]| z)|wygenerowan|sporz[aą]dz(?:i|ono)|utworzono|wystawi[lł]|zatwierdz(?:i[lł]|ono)|podpis|operator:|u[zż]ytkownik:|data (?:wydruku|sporz[aą]dzenia|wygenerowania|raportu)|(?:liczba|ilo[sś][cć]) (?:pozycji|wierszy|rekord[oó]w|kartotek|towar[oó]w|produkt[oó]w|asortyment[oó]w)|koniec (?:wydruku|raportu|pliku|zestawienia|danych)|(?:printed|generated|created|exported) (?:by|on|at|from|with)|end of|number of (?:rows|items|records|products)|(?:rows|records|items|wierszy|rekord[oó]w|pozycji):)/iu;

const TOTALS =
  /^(razem|sum[ay]?|totals?|grand total|og[oó][lł]em|[lł][aą]cznie|podsumowanie|w sumie|(?:do|z) przeniesienia)(?![\p{L}\p{N}_-])/iu;
const LONGEST_TOTALS = 40;

/** A word of sums, where a code or a name would be. */
export const isWordOfTotals = (text: string): boolean => text.length < LONGEST_TOTALS && TOTALS.test(text);

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
