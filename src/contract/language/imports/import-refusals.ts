import type { Entry, Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
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
    next: 'Wybierz: utf-8, windows-1250, iso-8859-2, cp852, mazovia albo utf-16.',
  },
  no_table_found: {
    what: 'W pliku {{file}} nie widać tabeli: wierszy o tej samej liczbie komórek.',
    kept: untouched.pl,
    next: 'Sprawdź, czy to właściwy plik. Jeśli tak, wskaż znak rozdzielający kolumny.',
  },
  print_with_leaders: {
    what: 'Plik {{file}} to wydruk, w którym kropki prowadzą od nazwy do ceny: nie ma w nim kolumn ani kodów towarów.',
    kept: untouched.pl,
    next: 'Wyeksportuj tę listę jako CSV albo XLSX, z symbolem lub kodem kreskowym w każdym wierszu.',
  },
  columns_unnamed: {
    what: 'W pliku {{file}} nie widać znanych nagłówków kolumn, a z zawartości nie wynika, gdzie są symbole, a gdzie ceny lub stany.',
    kept: untouched.pl,
    next: 'Wyeksportuj plik z nagłówkami: symbol (lub EAN) oraz cena, stan albo nazwa. Jeśli program ich nie zapisuje, wskaż, co jest w której kolumnie.',
  },
  column_missing: {
    what: 'W pliku {{file}} brakuje potrzebnej kolumny ({{wanted}}). Znalezione nagłówki: {{columns}}',
    kept: untouched.pl,
    next: 'Dodaj kolumnę do eksportu albo zmień jej nagłówek: symbol (lub EAN) oraz cena, stan albo nazwa.',
  },
  lines_without_codes: {
    what: 'Plik {{file}} wygląda na pozycje dokumentów (mówi o tym „{{told}}”), a żadna kolumna nie podaje kodów towarów. Znalezione nagłówki: {{columns}}',
    kept: untouched.pl,
    next: 'Własnej sprzedaży nie trzeba tu wczytywać: przychodzi z kanałów, a reszta ze stanami z programu. Jeśli to dostawa, wyeksportuj ją z symbolem lub EAN w każdym wierszu.',
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
  file_two_tables: {
    what: 'W wierszu {{line}} zaczyna się druga tabela, z innymi kolumnami: {{header}}. Jej wartości trafiłyby do kolumn pierwszej.',
    kept: untouched.pl,
    next: 'Zapisz każdą tabelę w osobnym pliku i wczytaj je po kolei.',
  },
  file_two_places: {
    what: 'W wierszu {{line}} zaczynają się stany innego miejsca („{{header}}”), a wszystkie trafiłyby do jednego.',
    kept: untouched.pl,
    next: 'Wyeksportuj każdy magazyn do osobnego pliku albo z kolumną, która mówi, którego magazynu jest stan.',
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
    next: 'Choose one of utf-8, windows-1250, iso-8859-2, cp852, mazovia or utf-16.',
  },
  no_table_found: {
    what: 'There is no table in {{file}}: no rows with the same number of cells.',
    kept: untouched.en,
    next: 'Check whether it is the right file. If it is, name the character between its columns.',
  },
  print_with_leaders: {
    what: '{{file}} is a print-out in which dots lead from names to prices: it has neither columns nor codes of goods.',
    kept: untouched.en,
    next: 'Export this list as CSV or XLSX, with a SKU or a barcode in every row.',
  },
  columns_unnamed: {
    what: 'The file {{file}} has no headings that are known, and its contents do not tell where codes are and where prices or stock.',
    kept: untouched.en,
    next: 'Export it with headings: SKU (or EAN), and price, stock or name. If the program writes none, say what is in which column.',
  },
  column_missing: {
    what: 'The file {{file}} lacks a column that is needed ({{wanted}}). Headers found: {{columns}}',
    kept: untouched.en,
    next: 'Add the column to the export or rename its header: SKU (or EAN), and price, stock or name.',
  },
  lines_without_codes: {
    what: 'The file {{file}} looks like lines of documents (“{{told}}” says so), and no column gives codes of goods. Headers found: {{columns}}',
    kept: untouched.en,
    next: 'Your own sales need not be imported here: they come from the channels, and the rest with the stock of your program. If it is a delivery, export it with the SKU or EAN in every row.',
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
  file_two_tables: {
    what: 'In line {{line}} a second table begins, with other columns: {{header}}. Its values would go to the columns of the first.',
    kept: untouched.en,
    next: 'Save each table in a file of its own, and import one after the other.',
  },
  file_two_places: {
    what: 'In line {{line}} the stock of another place begins (“{{header}}”), and all of it would go to one.',
    kept: untouched.en,
    next: 'Export each warehouse to a file of its own, or with a column that says whose stock it is.',
  },
  header_changed: {
    what: 'Line {{line}} is not the header this way of reading was made for.',
    kept: untouched.en,
    next: 'Import the file again, and OneShelf will look at it anew.',
  },
};

export const importRefusalWords: Words = { pl: refusalsPl, en: refusalsEn };
