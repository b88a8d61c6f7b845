import { pattern } from '../../../foundation';
import type { Column } from '../../types';
import type { Cells } from '../text/csv';
import { headerWords } from '../headings/header-words';
import { readDecimal } from '../cells/numbers';
import { columnLabel } from '../cells/row-findings';

/** What numbers beside goods mostly are, if not how much there is of them. */
const OF_SOMETHING_ELSE = pattern()`
  \b(?:kategori\w*|categor\w*|podkategori\w*|gatun\w*|podgrup\w*|klas[ay]|class|abc|rotacj\w*|sprzedaz\w*|
  sales|poleg\w*|drodze|transit|ocen[ay]|rating|ratings|opini[ae]|wyswietlenia|popularnosc|kraj\w*|country|
  pochodzeni\w*|cn|hs|taric|intrastat|pkob|gtu|kgo|bdo|rocznik|vintage|tom|wydanie|czesc|alk\w*|alcohol|abv|
  kcal|kj|energi\w*|cukr\w*|bialk\w*|tluszcz\w*|procent|percent|obwod|kaliber|gestosc|grubosc|rozstaw|
  ilosc faz|zakres|kat|barwa|lumen\w*|lm|rpm|obroty|bar|mah|wat|waty|watt|volt|dpi|mpx|pamiec|ram|dysk|
  przekatna|cale|cali|rozdzielczosc|liczba por|seria|edycja|grupy|dostepnosc od|czas\w*|time|lead|okres|moq|
  krotnosc|ratio|mnoznik|udzial|faktor|factor|tarcza|indeks|nosnosc|predkosc|profil|srednica|stopien|
  depozyt\w*|kaucj[aei]|pfand|sezon|season|wersja|version|kaloryczn\w*|karencja|temp|temperatura|zwrot\w*|
  returns?|uszkodz\w*|damaged|brak\w*|krytyczn\w*|hmotnost|vaha|zaruka|odber|rozmer\w*|sirka|vyska|hloubka|
  delka|rok vyroby|gewicht|breite|hohe|tiefe|lange|ve|vpe|verpackung\w*|mindest\w*|melde\w*|lieferzeit|rez|
  rezerv\w*|objedn\w*|bestell\w*|safety|ctns?|set|prodan\w*|pakuot\w*|osobe|ofert\w*|lieferbar|lagerplatz|
  stellplatz|fach|zamaw\w*|wydania|jahr|jahrgang|seite|garantie|gebinde|karton|umkarton|szt op|case|carton|
  box|inner|outer|budget|limit|norma|prog|alarm\w*|bezpiecz\w*|optymaln\w*|docelow\w*|user\w*|konto|
  account\w*|telefon|phone|fax|tel|nip|regon|pesel|postal|zip|region|lat|lon|latitude|longitude|rk|kolumna|
  wiersz|row|line|sekcja|alejka|kosz|koszyk|poziom|pietro|polka|regal|shelf|rack|gniazdo)\b
`;
const MEASURED = /\b(?:mm|cm|m|mb|m2|m3|kg|g|gr|dag|ml|cl|w|kw|wh|v|ah|a|hz|db|st|min|mies|h)\b|%|"/;
/** `Stan bez rezerwacji`, `Stan po rezerwacji`: what is left of a stock once what is promised is taken off. */
export const FREE_OF_PROMISES =
  /\b(?:stan|ilosc|zapas|stock) (?:bez|po|minus|less|without) (?:rez\w*|zarezerw\w*|reserv\w*)/;
/** More of one thing no small shop has. */
const MOST = 99_999;
const FEWEST = 2;
const SEVERAL = 5;
const SHOWN = 3;
const CODE_DIGITS = 4;

/** The whole number that is not negative in a cell; null where it holds anything else. */
export function wholeCell(cell: string): number | null {
  const decimal = readDecimal(cell, ',');
  if (decimal === null || decimal.digits % 10 ** decimal.scale !== 0) return null;
  const whole = (decimal.negative ? -1 : 1) * (decimal.digits / 10 ** decimal.scale);
  return Math.abs(whole) < 10 ** 6 ? whole : null;
}

const filledCells = ({ header, column }: Column, rows: readonly Cells[]): string[] =>
  rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '' && cell !== header);

/**
 * Whether the cells of a column look like how much there is of goods, whatever it is called: whole numbers, in most rows,
 * that are no years, no numbers of rows, no codes of one length, no yes and no, and not all the same.
 */
export function looksCounted(column: Column, rows: readonly Cells[]): boolean {
  const { words, aside } = headerWords(column.header ?? '');
  if (
    OF_SOMETHING_ELSE.test(words.replace(FREE_OF_PROMISES, '')) ||
    words.replace(/ /g, '') === 'pkwiu' ||
    MEASURED.test(`${words} ${aside}`)
  )
    return false;
  const cells = filledCells(column, rows);
  if (cells.length < FEWEST || cells.length * 2 < rows.length) return false;
  if (cells.some((cell) => /^0\d/.test(cell))) return false;
  const numbers = cells.map(wholeCell);
  if (!numbers.every((number) => number !== null && number <= MOST)) return false;
  const counts = numbers.map(Number);
  const isOneLength = counts.every((number) => String(number).length === String(counts[0]).length);
  const distinct = new Set(counts).size;
  if (distinct === 1 && counts.length >= SEVERAL) return false;
  if (counts.every((number) => number === 0 || number === 1)) return false;
  if (counts.every((number) => number >= 1900 && number <= 2100)) return false;
  if (isOneLength && distinct === counts.length && String(counts[0]).length >= CODE_DIGITS) return false;
  return !counts.every((number, i) => i === 0 || number === (counts[i - 1] ?? 0) + 1);
}

/** `Ile: 12; 5; 0`, for a person to see what stands in columns that were left out. */
export function shownCells(columns: readonly Column[], rows: readonly Cells[]): string {
  const shown = columns.map((column) => {
    const cells = [...new Set(filledCells(column, rows))].slice(0, SHOWN);
    return `${columnLabel(column)}: ${cells.join('; ')}`;
  });
  return shown.join(' | ');
}
