const MONTHS = [
  ['styczen', 'stycznia', 'january', 'jan'],
  ['luty', 'lutego', 'february', 'feb'],
  ['marzec', 'marca', 'march', 'mar'],
  ['kwiecien', 'kwietnia', 'april', 'apr'],
  ['maj', 'maja', 'may'],
  ['czerwiec', 'czerwca', 'june', 'jun'],
  ['lipiec', 'lipca', 'july', 'jul'],
  ['sierpien', 'sierpnia', 'august', 'aug'],
  ['wrzesien', 'wrzesnia', 'september', 'sep'],
  ['pazdziernik', 'pazdziernika', 'october', 'oct'],
  ['listopad', 'listopada', 'november', 'nov'],
  ['grudzien', 'grudnia', 'december', 'dec'],
];
/** A month in words, with or without its year: `Stan wrzesień`, `Stan na koniec października 2026`. */
const MONTH = new RegExp(
  String.raw` (?:(?:na |za )?(?:koniec |miesiac |m c )?)(${MONTHS.flat().join('|')})(?: (20\d\d))?$`,
);
/** The month the words of a heading end with, from 1; null where they end with none. */
export function monthIn(words: string): { readonly month: number; readonly year: number | null } | null {
  const [, named, year] = MONTH.exec(words) ?? [];
  if (named === undefined) return null;
  return {
    month: MONTHS.findIndex((names) => names.includes(named)) + 1,
    year: year === undefined ? null : Number(year),
  };
}

/** What is left of the words of a heading without the month they end with. */
export const withoutMonth = (words: string): string => words.replace(MONTH, '');
