import type { Entry, Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };

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
  letters_turned_twice: {
    what: 'Litery były zepsute, zanim powstał ten plik: zamiast „{{meant}}” jest w nim „{{written}}”.',
    kept: waiting.pl,
    next: 'Wyeksportuj plik jeszcze raz i nie otwieraj go po drodze. Zepsute nazwy i symbole nie zostaną użyte.',
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
    what: 'Kolumna „{{column}}” nie mówi wprost, co w niej jest; wygląda na: {{field, columnName}}.',
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
    next: 'Jeśli tak jest, zatwierdź: trafią do osobnego cennika w {{currency}}, a ceny w {{expected}} się nie zmienią. Jeśli waluta jest inna, wskaż ją w sposobie odczytu.',
  },
  names_only: {
    what: 'W pliku nie ma ani cen, ani stanów: zmieniłby tylko nazwy i kody.',
    kept: waiting.pl,
    next: 'Potwierdź, jeśli tak ma być; jeśli nie, sprawdź kolumny.',
  },
  looks_like_document: {
    what: 'Kolumna „{{column}}” wskazuje, że to pozycje zamówień lub faktur, a nie lista towarów.',
    kept: waiting.pl,
    next: 'Sprawdź, czy to właściwy plik; ilości z zamówień nie są stanem magazynu. Jeśli to dostawa, wskaż to w sposobie odczytu.',
  },
  rows_are_parts: {
    what: 'Symbole w kolumnie „{{column}}” powtarzają się ({{count}} z {{of}}), a kolumna „{{by}}” wygląda na części stanu: stany takich wierszy zostaną dodane.',
    kept: waiting.pl,
    next: 'Potwierdź, jeśli tak ma być. Jeśli każdy wiersz to osobny towar, popraw kolumny albo wyłącz dodawanie wierszy.',
  },
  keys_repeat: {
    what: 'Symbole w kolumnie „{{column}}” często się powtarzają ({{count}} z {{of}}).',
    kept: waiting.pl,
    next: 'Sprawdź, czy to lista towarów i czy wskazano właściwą kolumnę symbolu. Jeśli wiersze to części stanu jednego towaru, włącz ich dodawanie: bez niego dwa wiersze z tym samym stanem liczą się raz, a różne są odkładane.',
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
  letters_turned_twice: {
    what: 'The letters were broken before this file was written: it has “{{written}}” in place of “{{meant}}”.',
    kept: waiting.en,
    next: 'Export the file again and do not open it on the way. Broken names and SKUs will not be used.',
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
    what: 'The column “{{column}}” does not say outright what is in it; it looks like: {{field, columnName}}.',
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
    next: 'If that is so, apply: they go to a price list of their own in {{currency}}, and prices in {{expected}} stay. If the currency is another, name it in how the file was read.',
  },
  names_only: {
    what: 'The file has neither prices nor stock: it would only change names and codes.',
    kept: waiting.en,
    next: 'Confirm it if that is meant; if not, check the columns.',
  },
  looks_like_document: {
    what: 'The column “{{column}}” suggests lines of orders or invoices rather than a list of goods.',
    kept: waiting.en,
    next: 'Check whether it is the right file; quantities of orders are not stock. If it is a delivery, say so where its reading is shown.',
  },
  rows_are_parts: {
    what: 'SKUs in column “{{column}}” repeat ({{count}} of {{of}}), and column “{{by}}” looks like parts of their stock: the stocks of such rows will be added up.',
    kept: waiting.en,
    next: 'Confirm if that is right. If every row is a product of its own, correct the columns or switch adding off.',
  },
  keys_repeat: {
    what: 'The codes in “{{column}}” often repeat ({{count}} of {{of}}).',
    kept: waiting.en,
    next: 'Check whether this is a list of goods and whether the right code column was taken. If rows are parts of the stock of one product, switch adding on: without it two rows with the same stock count once, and different ones are set aside.',
  },
  profile_not_fitting: {
    what: 'The remembered way of reading does not fit the header of this file.',
    kept: waiting.en,
    next: 'Check the columns as newly recognised and confirm them.',
  },
};

/** Words about a file as a whole: why it is refused, and what is doubtful about how it would be read. */

export const importFileWords: Words = { pl: doubtsPl, en: doubtsEn };
