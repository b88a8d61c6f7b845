import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};

/** Why an XML file cannot be read. */
export const structuredFileWords: Words = {
  pl: {
    part_chosen: {
      what: 'W pliku {{file}} jest kilka tabel: {{parts}}. Przyjęto „{{part}}”.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Potwierdź albo wskaż inną (w wierszu poleceń: part=NAZWA).',
    },
    sheets_are_places: {
      what: 'W pliku {{file}} te same towary są na kilku arkuszach ({{sheets}}): każdy arkusz czytamy jako stan osobnego miejsca.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Potwierdź. Jeśli potrzebny jest tylko jeden arkusz, wskaż go (w wierszu poleceń: part=NAZWA).',
    },
    sheets_joined: {
      what: 'W pliku {{file}} ta sama tabela biegnie przez kilka arkuszy ({{sheets}}): czytamy je po kolei jako jedną.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Potwierdź. Jeśli potrzebny jest tylko jeden arkusz, wskaż go (w wierszu poleceń: part=NAZWA).',
    },
    sheet_left_out: {
      what: 'Arkusz „{{value}}” nie ma tych kolumn; pominięto go.',
      kept: 'Pozostałe arkusze wczytano.',
      next: 'Jeśli są w nim towary, wczytaj go osobno albo nazwij jego kolumny tak samo.',
    },
    sheets_not_one_table: {
      what: 'Arkuszy pliku {{file}} nie da się czytać razem: nie mają tej samej tabeli.',
      kept: untouched.pl,
      next: 'Wskaż jeden z nich: {{parts}}.',
    },
    part_missing: {
      what: 'W pliku {{file}} nie ma części „{{part}}”. Są: {{parts}}.',
      kept: untouched.pl,
      next: 'Wskaż jedną z nich.',
    },
    delivery_too_long: {
      what: 'Dostawa w pliku {{file}} ma ponad {{most}} pozycji; to raczej lista towarów.',
      kept: untouched.pl,
      next: 'Jeśli to stany magazynu, wczytaj plik jako stany (kind=stock).',
    },
    quantity_missing: {
      what: 'W tej pozycji dostawy brakuje ilości.',
      kept: 'Pozostałe pozycje nie ucierpiały.',
      next: 'Wpisz ilość i spróbuj tę pozycję jeszcze raz.',
    },
    quantity_not_a_number: {
      what: '„{{value}}” nie jest ilością.',
      kept: 'Pozostałe pozycje nie ucierpiały.',
      next: 'Popraw ilość i spróbuj tę pozycję jeszcze raz.',
    },
    file_kind_outgoing: {
      what: 'Plik {{file}} mówi o towarze, który wyszedł ze sklepu (WZ, faktura sprzedaży, paragon, przesunięcie). OneShelf nie księguje takich dokumentów.',
      kept: untouched.pl,
      next: 'Wczytaj stan magazynu po tych dokumentach. Sprzedaż z kanałów OneShelf pobiera sam.',
    },
    file_kind_orders: {
      what: 'Plik {{file}} to zamówienia. Zamówiony towar nie jest jeszcze stanem magazynu.',
      kept: untouched.pl,
      next: 'Jeśli to zamówienie u dostawcy, dodaj je jako oczekiwaną dostawę: oneshelf deliveries expect PLIK.',
    },
    file_kind_other: {
      what: 'Plik {{file}} nie zawiera stanów, cen, towarów ani dostaw.',
      kept: untouched.pl,
      next: 'Sprawdź, czy to właściwy plik.',
    },
    xml_malformed: {
      what: 'Plik XML jest uszkodzony lub urwany w wierszu {{line}}: {{reason}}',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    xml_doctype: {
      what: 'Plik XML ma w wierszu {{line}} własne definicje (DOCTYPE). Takie pliki bywają pułapką i nie są otwierane.',
      kept: untouched.pl,
      next: 'Poproś o plik bez DOCTYPE albo wyeksportuj go z programu jeszcze raz.',
    },
    xml_too_deep: {
      what: 'Plik XML jest zagnieżdżony głębiej niż na {{depth}} poziomów (wiersz {{line}}).',
      kept: untouched.pl,
      next: 'To nie wygląda na eksport z programu sprzedaży. Sprawdź, czy to właściwy plik.',
    },
    xml_too_large: {
      what: 'Jeden element pliku XML ({{path}}, wiersz {{line}}) jest większy, niż jakikolwiek towar czy dokument.',
      kept: untouched.pl,
      next: 'Sprawdź, czy to właściwy plik.',
    },
  },
  en: {
    part_chosen: {
      what: 'There are several tables in {{file}}: {{parts}}. “{{part}}” was taken.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Confirm it, or name another one (on the command line: part=NAME).',
    },
    sheets_are_places: {
      what: 'The same goods stand on several sheets of {{file}} ({{sheets}}): each sheet is read as the stock of a place of its own.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Confirm it. If only one sheet is wanted, name it (on the command line: part=NAME).',
    },
    sheets_joined: {
      what: 'One table goes on over several sheets of {{file}} ({{sheets}}): they are read one after another.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Confirm it. If only one sheet is wanted, name it (on the command line: part=NAME).',
    },
    sheet_left_out: {
      what: 'The sheet “{{value}}” does not have these columns; it was left out.',
      kept: 'The other sheets were read.',
      next: 'If there are goods on it, import it by itself, or give its columns the same names.',
    },
    sheets_not_one_table: {
      what: 'The sheets of {{file}} cannot be read together: they do not have the same table.',
      kept: untouched.en,
      next: 'Name one of them: {{parts}}.',
    },
    part_missing: {
      what: 'There is no part “{{part}}” in {{file}}. There are: {{parts}}.',
      kept: untouched.en,
      next: 'Name one of them.',
    },
    delivery_too_long: {
      what: 'The delivery in {{file}} has more than {{most}} lines; it is rather a list of goods.',
      kept: untouched.en,
      next: 'If these are stock levels, import the file as stock (kind=stock).',
    },
    quantity_missing: {
      what: 'This line of the delivery has no quantity.',
      kept: 'The other lines are not affected.',
      next: 'Fill in the quantity and try the line again.',
    },
    quantity_not_a_number: {
      what: '“{{value}}” is not a quantity.',
      kept: 'The other lines are not affected.',
      next: 'Correct the quantity and try the line again.',
    },
    file_kind_outgoing: {
      what: 'The file {{file}} is about goods that left the shop (goods issue, sales invoice, receipt, transfer). OneShelf does not book such documents.',
      kept: untouched.en,
      next: 'Import the stock as it is after them. Sales in channels are fetched by OneShelf itself.',
    },
    file_kind_orders: {
      what: 'The file {{file}} holds orders. Goods that were ordered are not stock yet.',
      kept: untouched.en,
      next: 'If it is an order to a supplier, add it as an expected delivery: oneshelf deliveries expect FILE.',
    },
    file_kind_other: {
      what: 'The file {{file}} has no stock, prices, goods or deliveries in it.',
      kept: untouched.en,
      next: 'Check whether it is the right file.',
    },
    xml_malformed: {
      what: 'The XML file is damaged or cut off in line {{line}}: {{reason}}',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    xml_doctype: {
      what: 'The XML file brings definitions of its own in line {{line}} (DOCTYPE). Such files can be traps and are not opened.',
      kept: untouched.en,
      next: 'Ask for the file without a DOCTYPE, or export it from its program again.',
    },
    xml_too_deep: {
      what: 'The XML file is nested deeper than {{depth}} levels (line {{line}}).',
      kept: untouched.en,
      next: 'That does not look like an export of a shop program. Check whether it is the right file.',
    },
    xml_too_large: {
      what: 'One element of the XML file ({{path}}, line {{line}}) is larger than any product or document.',
      kept: untouched.en,
      next: 'Check whether it is the right file.',
    },
  },
};
