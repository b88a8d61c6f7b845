import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const again = { pl: 'OneShelf spróbuje ponownie sam.', en: 'OneShelf tries again by itself.' };
const othersWritten = {
  pl: 'Produktu nie dopisano do pliku; pozostałe dopisano.',
  en: 'The product was not added to the file; the others were.',
};

/** What channels say that are files in a folder: tills and product feeds. */
export const exchangeFileWords: Words = {
  pl: {
    folder_missing: {
      what: 'Nie ma folderu kasy lub pliku produktów: {{folder}}',
      kept: waiting.pl,
      next: `Podłącz dysk lub udział sieciowy albo popraw folder w ustawieniach kanału. ${again.pl}`,
    },
    folder_not_usable: {
      what: 'Nie można czytać lub zapisywać w folderze {{folder}} ({{reason, systemReason}}).',
      kept: 'W folderze leży ostatni cały plik; nic nie zapisano w połowie.',
      next: `Sprawdź uprawnienia do folderu. ${again.pl}`,
    },
    folder_full: {
      what: 'Na dysku z folderem {{folder}} nie ma już miejsca.',
      kept: 'W folderze leży ostatni cały plik; nic nie zapisano w połowie.',
      next: `Zwolnij miejsce. ${again.pl}`,
    },
    file_in_use: {
      what: 'Inny program (zwykle kasa) trzyma otwarty plik {{file}} w folderze {{folder}}.',
      kept: 'W folderze leży ostatni cały plik; zmiany czekają na zapisanie.',
      next: `Zwykle nic nie trzeba robić. ${again.pl} Jeśli to się powtarza, zamknij program, który ma ten plik otwarty.`,
    },
    till_refused: {
      what: 'Kasa odrzuciła produkt {{sku}}: {{message}} ({{reason}})',
      kept: 'Wiersz pozostał w pliku; pozostałe produkty kasa przyjęła.',
      next: 'Popraw produkt w programie kasowym, a potem ponów wysłanie: plik zostanie położony od nowa.',
    },
    sku_not_writable: {
      what: 'SKU {{sku}} ma znaki, których nie można zapisać w pliku kasy (kodowanie {{encoding}}).',
      kept: othersWritten.pl,
      next: 'Zmień SKU albo ustaw kodowanie UTF-8, jeśli program kasowy je czyta.',
    },
    plu_missing: {
      what: 'Produkt {{sku}} nie ma numeru PLU dla tej kasy.',
      kept: othersWritten.pl,
      next: 'Wybierz w ustawieniach kanału, skąd brać numer PLU, albo dopisz produkt do pliku plu-numbers.csv i uruchom pełną synchronizację.',
    },
    plu_taken: {
      what: 'Numer {{number}} produktu {{sku}} ma już na tej kasie produkt {{other}}.',
      kept: othersWritten.pl,
      next: 'Nadaj jednemu z nich inny numer: kasa sprzedawałaby jeden produkt pod nazwą i ceną drugiego.',
    },
    barcode_missing: {
      what: 'Produkt {{sku}} nie ma kodu kreskowego, a ta kasa rozpoznaje produkty tylko po nim.',
      kept: othersWritten.pl,
      next: 'Dopisz produktowi kod kreskowy albo dodaj do kolumn pliku „sku” lub „plu”.',
    },
    till_vat_unknown: {
      what: 'Produkt {{sku}} ma stawkę VAT „{{vat}}”, dla której kanał nie zna litery na kasie.',
      kept: othersWritten.pl,
      next: 'Uzupełnij stawkę produktu albo litery stawek w ustawieniach kanału, tak jak są ustawione w kasie.',
    },
    feed_attribute_missing: {
      what: 'Produktowi {{sku}} brakuje atrybutu „{{attribute}}”, którego wymaga plik produktów.',
      kept: othersWritten.pl,
      next: 'Uzupełnij dane produktu albo ustawienia kanału i ponów wysłanie.',
    },
    feed_attribute_invalid: {
      what: 'Atrybut „{{attribute}}” produktu {{sku}} jest niedozwolony w pliku produktów: {{reason}}.',
      kept: othersWritten.pl,
      next: 'Popraw dane produktu albo ustawienia kanału i ponów wysłanie.',
    },
  },
  en: {
    folder_missing: {
      what: 'The folder of the till or product file is not there: {{folder}}',
      kept: waiting.en,
      next: `Connect the disk or network share, or correct the folder in the channel's settings. ${again.en}`,
    },
    folder_not_usable: {
      what: 'Could not read or write in the folder {{folder}} ({{reason, systemReason}}).',
      kept: 'The last whole file lies in the folder; nothing was written by half.',
      next: `Check the permissions of the folder. ${again.en}`,
    },
    folder_full: {
      what: 'There is no space left on the disk with the folder {{folder}}.',
      kept: 'The last whole file lies in the folder; nothing was written by half.',
      next: `Free some space. ${again.en}`,
    },
    file_in_use: {
      what: 'Another program (usually the till) holds the file {{file}} in the folder {{folder}} open.',
      kept: 'The last whole file lies in the folder; the changes wait to be written.',
      next: `Usually nothing to do. ${again.en} If it goes on, close the program that has the file open.`,
    },
    till_refused: {
      what: 'The till refused product {{sku}}: {{message}} ({{reason}})',
      kept: 'The row stayed in the file; the till took the other products.',
      next: "Correct the product in the till's program, then send again: the file will be put down anew.",
    },
    sku_not_writable: {
      what: 'SKU {{sku}} has characters that cannot be written in the till file (encoding {{encoding}}).',
      kept: othersWritten.en,
      next: "Change the SKU, or set the encoding to UTF-8 if the till's program reads it.",
    },
    plu_missing: {
      what: 'Product {{sku}} has no PLU number for this till.',
      kept: othersWritten.en,
      next: "Choose in the channel's settings where PLU numbers come from, or add the product to the file plu-numbers.csv and run a full sync.",
    },
    plu_taken: {
      what: 'The number {{number}} of product {{sku}} already belongs to product {{other}} on this till.',
      kept: othersWritten.en,
      next: 'Give one of them another number: the till would sell one product under the name and price of the other.',
    },
    barcode_missing: {
      what: 'Product {{sku}} has no barcode, and this till knows products by nothing else.',
      kept: othersWritten.en,
      next: 'Give the product a barcode, or add "sku" or "plu" to the columns of the file.',
    },
    till_vat_unknown: {
      what: 'Product {{sku}} has the VAT rate "{{vat}}", for which the channel knows no letter of the till.',
      kept: othersWritten.en,
      next: "Complete the product's rate, or the rate letters in the channel's settings, as they are set in the till.",
    },
    feed_attribute_missing: {
      what: 'Product {{sku}} lacks the attribute "{{attribute}}", which the product file requires.',
      kept: othersWritten.en,
      next: "Complete the product or the channel's settings, then send again.",
    },
    feed_attribute_invalid: {
      what: 'The attribute "{{attribute}}" of product {{sku}} is not allowed in the product file: {{reason}}.',
      kept: othersWritten.en,
      next: "Correct the product or the channel's settings, then send again.",
    },
  },
};
