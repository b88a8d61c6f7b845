import type { Entry, Words } from './words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };
const exportAgain = {
  pl: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
  en: 'Export the file again and wait until it has been written to its end.',
};

/** Why a file cannot be read at all, or not to its end. */
const refusalsPl: Record<string, Entry> = {
  file_binary: {
    what: 'Plik {{file}} nie jest tekstem: wygląda na {{kind}}.',
    kept: untouched.pl,
    next: 'Zapisz go w swoim programie jako CSV (w Excelu: Zapisz jako, CSV UTF-8) i wczytaj tę kopię.',
  },
  file_dbf: {
    what: 'Plik {{file}} to baza dBase (DBF) starszego programu; OneShelf jej nie czyta.',
    kept: untouched.pl,
    next: 'Wyeksportuj z programu listę towarów jako CSV. Albo otwórz plik w LibreOffice Calc, wybierz kodowanie, przy którym widać polskie litery (zwykle CP852 albo Windows-1250), zapisz jako CSV UTF-8 i wczytaj tę kopię.',
  },
  file_other_format: {
    what: 'Plik {{file}} to {{kind}}, w którym nie widać listy towarów.',
    kept: untouched.pl,
    next: 'Wyeksportuj listę towarów jako CSV, XLSX albo XML z produktami i wczytaj ją.',
  },
  encoding_undecidable: {
    what: 'W pliku {{file}} nie da się rozpoznać kodowania polskich liter.',
    kept: untouched.pl,
    next: 'Wskaż kodowanie przy wczytywaniu albo zapisz plik jako UTF-8.',
  },
  encoding_unknown: {
    what: 'OneShelf nie zna kodowania „{{encoding}}”.',
    kept: untouched.pl,
    next: 'Wybierz: utf-8, windows-1250, iso-8859-2, cp852 albo utf-16.',
  },
  no_table_found: {
    what: 'W pliku {{file}} nie widać tabeli: wierszy o tej samej liczbie komórek.',
    kept: untouched.pl,
    next: 'Sprawdź, czy to właściwy plik. Jeśli tak, wskaż znak rozdzielający kolumny.',
  },
  column_missing: {
    what: 'W pliku {{file}} brakuje potrzebnej kolumny ({{wanted}}). Znalezione nagłówki: {{columns}}',
    kept: untouched.pl,
    next: 'Dodaj kolumnę do eksportu albo zmień jej nagłówek: symbol (lub EAN) oraz cena, stan albo nazwa.',
  },
  open_quote: {
    what: 'Cudzysłów otwarty w wierszu {{line}} nie zamyka się do końca pliku.',
    kept: untouched.pl,
    next: 'Popraw ten wiersz albo wyeksportuj plik jeszcze raz: mógł zostać zapisany tylko w połowie.',
  },
  row_too_long: {
    what: 'Wiersz {{line}} nie kończy się przez ponad 2 MB: zwykle to cudzysłów, którego nikt nie zamknął.',
    kept: untouched.pl,
    next: 'Popraw ten wiersz w programie, z którego pochodzi plik, i wyeksportuj go jeszcze raz.',
  },
  file_cut_off: {
    what: 'Plik urywa się w połowie wiersza {{line}}: ma on {{cells}} z {{expected}} komórek.',
    kept: untouched.pl,
    next: exportAgain.pl,
  },
  header_changed: {
    what: 'W wierszu {{line}} nie ma nagłówka, dla którego ustalono sposób odczytu.',
    kept: untouched.pl,
    next: 'Wczytaj plik jeszcze raz, a OneShelf rozpozna go od nowa.',
  },
};

const refusalsEn: Record<string, Entry> = {
  file_binary: {
    what: 'The file {{file}} is not text: it looks like {{kind}}.',
    kept: untouched.en,
    next: 'Save it as CSV in its own program (in Excel: Save as, CSV UTF-8) and import that copy.',
  },
  file_dbf: {
    what: 'The file {{file}} is a dBase table (DBF) of an older program, which OneShelf does not read.',
    kept: untouched.en,
    next: 'Export the list of goods as CSV from that program. Or open the file in LibreOffice Calc, choose the encoding that shows Polish letters (mostly CP852 or Windows-1250), save it as CSV UTF-8 and import that copy.',
  },
  file_other_format: {
    what: 'The file {{file}} is {{kind}} without a list of goods that could be read.',
    kept: untouched.en,
    next: 'Export the list of goods as CSV, XLSX or an XML of products and import that.',
  },
  encoding_undecidable: {
    what: 'The encoding of the letters in {{file}} cannot be told.',
    kept: untouched.en,
    next: 'Name the encoding when importing, or save the file as UTF-8.',
  },
  encoding_unknown: {
    what: 'OneShelf does not know the encoding “{{encoding}}”.',
    kept: untouched.en,
    next: 'Choose one of utf-8, windows-1250, iso-8859-2, cp852 or utf-16.',
  },
  no_table_found: {
    what: 'There is no table in {{file}}: no rows with the same number of cells.',
    kept: untouched.en,
    next: 'Check whether it is the right file. If it is, name the character between its columns.',
  },
  column_missing: {
    what: 'The file {{file}} lacks a column that is needed ({{wanted}}). Headers found: {{columns}}',
    kept: untouched.en,
    next: 'Add the column to the export or rename its header: SKU (or EAN), and price, stock or name.',
  },
  open_quote: {
    what: 'A quote opened in line {{line}} is not closed before the file ends.',
    kept: untouched.en,
    next: 'Correct that line or export the file again: it may have been written only in part.',
  },
  row_too_long: {
    what: 'The row in line {{line}} goes on for more than 2 MB: usually a quote that was never closed.',
    kept: untouched.en,
    next: 'Correct that row in the program the file comes from and export it again.',
  },
  file_cut_off: {
    what: 'The file stops in the middle of line {{line}}: it has {{cells}} of {{expected}} cells.',
    kept: untouched.en,
    next: exportAgain.en,
  },
  header_changed: {
    what: 'Line {{line}} is not the header this way of reading was made for.',
    kept: untouched.en,
    next: 'Import the file again, and OneShelf will look at it anew.',
  },
};

/** What a person should confirm before a file is believed. */
const doubtsPl: Record<string, Entry> = {
  encoding_guessed: {
    what: 'Nie jest pewne, w jakim kodowaniu zapisano plik; przyjęto {{encoding}}.',
    kept: waiting.pl,
    next: 'Sprawdź w podglądzie, czy polskie litery są dobre.',
  },
  encoding_mixed: {
    what: 'Plik jest w UTF-8, ale niektóre litery są w nim uszkodzone.',
    kept: waiting.pl,
    next: 'Sprawdź nazwy w podglądzie. Uszkodzone nazwy nie zastąpią dotychczasowych.',
  },
  delimiter_guessed: {
    what: 'Nie jest pewne, jaki znak rozdziela kolumny; przyjęto „{{delimiter}}”.',
    kept: waiting.pl,
    next: 'Sprawdź w podglądzie, czy kolumny są dobrze podzielone.',
  },
  header_absent: {
    what: 'Plik nie ma wiersza z nagłówkami kolumn.',
    kept: waiting.pl,
    next: 'Sprawdź, co OneShelf przyjął dla każdej kolumny.',
  },
  column_guessed: {
    what: 'Nagłówek kolumny „{{column}}” nie mówi wprost, co w niej jest; wygląda ona na: {{field, columnName}}.',
    kept: waiting.pl,
    next: 'Potwierdź albo wybierz, co ta kolumna znaczy.',
  },
  column_ambiguous: {
    what: 'Kilka kolumn może znaczyć to samo: {{columns}}. Przyjęto „{{column}}”.',
    kept: waiting.pl,
    next: 'Potwierdź wybór albo wskaż właściwą kolumnę.',
  },
  key_is_id: {
    what: 'Jako symbol towaru posłuży kolumna „{{column}}”, która wygląda na numer z innego systemu.',
    kept: waiting.pl,
    next: 'Potwierdź, jeśli ten numer się nie zmienia; jeśli jest lepszy symbol, wskaż jego kolumnę.',
  },
  decimal_ambiguous: {
    what: 'Liczby takie jak 1.234 lub 1,234 można czytać dwojako; przyjęto „{{mark}}” jako znak dziesiętny.',
    kept: waiting.pl,
    next: 'Sprawdź w podglądzie rząd wielkości cen i stanów i potwierdź znak dziesiętny.',
  },
  decimal_mixed: {
    what: 'W pliku mieszają się dwa znaki dziesiętne; przyjęto „{{mark}}”.',
    kept: waiting.pl,
    next: 'Sprawdź ceny i stany w podglądzie.',
  },
  price_mode_unknown: {
    what: 'Z nagłówka „{{column}}” nie wynika, czy ceny są netto, czy brutto; przyjęto brutto.',
    kept: waiting.pl,
    next: 'Potwierdź brutto albo zmień na netto.',
  },
  vat_assumed: {
    what: 'Ceny są netto, a plik nie podaje stawki VAT; przyjęto {{vat}}%.',
    kept: waiting.pl,
    next: 'Potwierdź stawkę albo podaj inną.',
  },
  currency_differs: {
    what: 'Ceny w pliku są w {{currency}}, a sklep liczy w {{expected}}.',
    kept: waiting.pl,
    next: 'Potwierdź walutę, jeśli ten cennik ma być w {{currency}}.',
  },
  names_only: {
    what: 'W pliku nie ma ani cen, ani stanów: zmieniłby tylko nazwy i kody.',
    kept: waiting.pl,
    next: 'Potwierdź, jeśli tak ma być; jeśli nie, sprawdź kolumny.',
  },
  looks_like_document: {
    what: 'Kolumna „{{column}}” wskazuje, że to pozycje zamówień lub faktur, a nie lista towarów.',
    kept: waiting.pl,
    next: 'Sprawdź, czy to właściwy plik; ilości z zamówień nie są stanem magazynu.',
  },
  keys_repeat: {
    what: 'Symbole w kolumnie „{{column}}” często się powtarzają ({{count}} z {{of}}).',
    kept: waiting.pl,
    next: 'Sprawdź, czy to lista towarów i czy wskazano właściwą kolumnę symbolu.',
  },
  profile_not_fitting: {
    what: 'Zapamiętany sposób odczytu nie pasuje do nagłówka tego pliku.',
    kept: waiting.pl,
    next: 'Sprawdź nowo rozpoznane kolumny i potwierdź je.',
  },
};

const doubtsEn: Record<string, Entry> = {
  encoding_guessed: {
    what: 'It is not certain in which encoding the file was written; {{encoding}} was assumed.',
    kept: waiting.en,
    next: 'See in the preview whether the letters are right.',
  },
  encoding_mixed: {
    what: 'The file is UTF-8, but some letters in it are damaged.',
    kept: waiting.en,
    next: 'Check the names in the preview. Damaged names will not replace the known ones.',
  },
  delimiter_guessed: {
    what: 'It is not certain which character separates the columns; “{{delimiter}}” was assumed.',
    kept: waiting.en,
    next: 'See in the preview whether the columns are split well.',
  },
  header_absent: {
    what: 'The file has no row of column headers.',
    kept: waiting.en,
    next: 'Check what OneShelf took each column for.',
  },
  column_guessed: {
    what: 'The header of “{{column}}” does not say outright what is in it; the column looks like: {{field, columnName}}.',
    kept: waiting.en,
    next: 'Confirm it, or choose what the column means.',
  },
  column_ambiguous: {
    what: 'Several columns may mean the same: {{columns}}. “{{column}}” was taken.',
    kept: waiting.en,
    next: 'Confirm the choice or name the right column.',
  },
  key_is_id: {
    what: 'The column “{{column}}” will serve as SKU, and it looks like a record number of another system.',
    kept: waiting.en,
    next: 'Confirm it if that number never changes; if there is a better code, name its column.',
  },
  decimal_ambiguous: {
    what: 'Numbers such as 1.234 or 1,234 can be read two ways; “{{mark}}” was taken as the decimal mark.',
    kept: waiting.en,
    next: 'Check the size of prices and stock in the preview and confirm the decimal mark.',
  },
  decimal_mixed: {
    what: 'The file mixes two decimal marks; “{{mark}}” was assumed.',
    kept: waiting.en,
    next: 'Check prices and stock in the preview.',
  },
  price_mode_unknown: {
    what: 'The header “{{column}}” does not say whether prices include tax; they were taken as gross.',
    kept: waiting.en,
    next: 'Confirm gross, or change it to net.',
  },
  vat_assumed: {
    what: 'Prices are net and the file names no VAT rate; {{vat}}% was assumed.',
    kept: waiting.en,
    next: 'Confirm the rate or give another.',
  },
  currency_differs: {
    what: 'Prices in the file are in {{currency}}, and the shop counts in {{expected}}.',
    kept: waiting.en,
    next: 'Confirm the currency if this price list is meant to be in {{currency}}.',
  },
  names_only: {
    what: 'The file has neither prices nor stock: it would only change names and codes.',
    kept: waiting.en,
    next: 'Confirm it if that is meant; if not, check the columns.',
  },
  looks_like_document: {
    what: 'The column “{{column}}” suggests lines of orders or invoices rather than a list of goods.',
    kept: waiting.en,
    next: 'Check whether it is the right file; quantities of orders are not stock.',
  },
  keys_repeat: {
    what: 'The codes in “{{column}}” often repeat ({{count}} of {{of}}).',
    kept: waiting.en,
    next: 'Check whether this is a list of goods and whether the right code column was taken.',
  },
  profile_not_fitting: {
    what: 'The remembered way of reading does not fit the header of this file.',
    kept: waiting.en,
    next: 'Check the columns as newly recognised and confirm them.',
  },
};

/** Words about a file as a whole: why it is refused, and what is doubtful about how it would be read. */
export const importFileWords: Words = {
  pl: { ...refusalsPl, ...doubtsPl },
  en: { ...refusalsEn, ...doubtsEn },
};
