import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const notBooked = {
  pl: 'Tego dokumentu nie zaksięgowano; stany są takie, jak były.',
  en: 'The document was not booked; stock is as it was.',
};
const setAside = {
  pl: 'Pozycję pominięto; nie zmienia stanów ani cen.',
  en: 'The line was left out; it changes neither stock nor prices.',
};
const waiting = {
  pl: 'Plik czeka na potwierdzenie; niczego nie zmieniono.',
  en: 'The file waits to be confirmed; nothing was changed.',
};

/** What is wrong with an EPP, PC-Market or Symfonia file, or with one of its documents or lines. */
export const textFileWords: Words = {
  pl: {
    epp_record_broken: {
      what: 'Plik EPP jest uszkodzony lub urwany: wiersz {{line}} zaczyna tekst w cudzysłowie, który nigdzie się nie kończy.',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    epp_cut_off: {
      what: 'Plik EPP jest urwany w dokumencie {{type}} {{number}}: pozycji ma {{found}}, nagłówek zapowiada {{promised}}.',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    epp_for_accountants: {
      what: 'Ten plik EPP jest dla biura rachunkowego: zamiast towarów ma sumy według stawek VAT.',
      kept: untouched.pl,
      next: 'W programie wybierz eksport do innego celu niż „biuro rachunkowe” i wyeksportuj dokumenty jeszcze raz.',
    },
    epp_nothing: {
      what: 'W pliku EPP nie ma ani dokumentów, ani towarów, ani cen.',
      kept: untouched.pl,
      next: 'Zaznacz w programie dokumenty albo kartotekę towarów i wyeksportuj je jeszcze raz.',
    },
    epp_net_prices: {
      what: 'W tym cenniku EPP {{prices}} z {{of}} cen podano tylko netto. Ceny brutto obliczono ze stawek VAT z pliku, a gdzie stawki nie ma, z 23%.',
      kept: waiting.pl,
      next: 'Sprawdź ceny w podglądzie: mogą różnić się o grosz od tych w programie.',
    },
    epp_no_blank_line_at_end: {
      what: 'Plik EPP nie kończy się pustym wierszem, jak powinien. Może być niepełny.',
      kept: waiting.pl,
      next: 'Sprawdź, czy ostatni dokument lub towar z programu jest w pliku.',
    },
    epp_lines_uncounted: {
      what: 'Nagłówek dokumentu {{type}} {{number}} mówi o {{promised}} pozycjach, a jest ich {{found}}. Niektóre programy nie liczą pozycji.',
      kept: waiting.pl,
      next: 'Porównaj pozycje z dokumentem.',
    },
    epp_lines_differ: {
      what: 'Dokument {{type}} {{number}} ma {{found}} pozycji, a nagłówek zapowiada {{promised}}.',
      kept: notBooked.pl,
      next: 'Wyeksportuj ten dokument jeszcze raz.',
    },
    epp_document_cancelled: {
      what: 'Dokument {{type}} {{number}} jest unieważniony.',
      kept: notBooked.pl,
    },
    epp_document_deferred: {
      what: 'Dokument {{type}} {{number}} jest odłożony: towar jeszcze nie został przyjęty.',
      kept: notBooked.pl,
      next: 'Wyeksportuj go, gdy zostanie zatwierdzony ze skutkiem magazynowym.',
    },
    epp_document_correction: {
      what: 'Dokument {{type}} {{number}} to korekta. Korekty nie są księgowane automatycznie.',
      kept: notBooked.pl,
      next: 'Popraw stany towarów z tej korekty ręcznie.',
    },
    epp_document_transfer: {
      what: 'Dokument MMW {{number}} to przesunięcie z tego magazynu do magazynu {{target}}.',
      kept: notBooked.pl,
      next: 'Przesuń towar między miejscami w OneShelf albo przyjmij go w magazynie docelowym.',
    },
    epp_document_outgoing: {
      what: 'Dokument {{type}} {{number}} to wydanie lub sprzedaż, nie dostawa.',
      kept: notBooked.pl,
      next: 'Jeśli to dokument od dostawcy, przyjmij towar według jego papierowej wersji albo poproś o PZ lub FZ.',
    },
    epp_document_order: {
      what: 'Dokument {{type}} {{number}} to zamówienie: towaru jeszcze nie ma.',
      kept: notBooked.pl,
    },
    epp_document_unknown: {
      what: 'Dokument {{type}} {{number}} nie jest dokumentem magazynowym, który OneShelf zna.',
      kept: notBooked.pl,
    },
    epp_service: {
      what: '„{{name}}” to usługa, nie towar.',
      kept: setAside.pl,
    },
    epp_packaging: {
      what: '„{{name}}” to opakowanie zwrotne, nie towar.',
      kept: setAside.pl,
    },
    epp_charge: {
      what: '„{{name}}” to opłata dodatkowa, nie towar.',
      kept: setAside.pl,
    },
    epp_one_off: {
      what: '„{{name}}” nie ma kodu: to pozycja jednorazowa, spoza kartoteki towarów.',
      kept: setAside.pl,
      next: 'Jeśli to towar, dodaj go do kartoteki i przyjmij ręcznie.',
    },
    pcm_one_line: {
      what: 'Plik z PC-Market {{file}} stracił końce wierszy: cały dokument stoi w jednym. Nie widać już, gdzie kończy się jedna pozycja, a zaczyna następna.',
      kept: untouched.pl,
      next: 'Poproś dostawcę o plik jako załącznik (nie w treści wiadomości) albo wyeksportuj go jeszcze raz i nie przeklejaj przez inny program.',
    },
    pcm_line_broken: {
      what: 'Plik z PC-Market jest uszkodzony lub urwany w wierszu {{line}}.',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    pcm_lines_differ: {
      what: 'Dokument {{number}} z PC-Market zapowiada {{promised}} pozycji, a ma {{found}}.',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    pcm_lines_uncounted: {
      what: 'Dokument {{number}} z PC-Market nie mówi, ile ma pozycji, więc nie widać, czy jest cały.',
      kept: waiting.pl,
      next: 'Porównaj pozycje z dokumentem.',
    },
    pcm_document_no_delivery: {
      what: 'Dokument {{type}} {{number}} z PC-Market nie jest dostawą.',
      kept: notBooked.pl,
      next: 'Dostawy przyjmiesz z dokumentów PZ, PW i FW, a stany z eksportu listy towarów.',
    },
    symfonia_not_read: {
      what: 'To plik tekstowy Symfonii Handel. Jego układ zależy od szablonu eksportu, więc nie da się go pewnie odczytać.',
      kept: untouched.pl,
      next: 'W Symfonii wyeksportuj listę towarów, stanów lub dokument do CSV albo XLSX i wczytaj ten plik.',
    },
  },
  en: {
    epp_record_broken: {
      what: 'The EPP file is damaged or cut off: line {{line}} opens a quoted text that never ends.',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    epp_cut_off: {
      what: 'The EPP file is cut off inside document {{type}} {{number}}: it has {{found}} lines, its header promises {{promised}}.',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    epp_for_accountants: {
      what: 'This EPP file is meant for accountants: instead of goods it holds sums by VAT rate.',
      kept: untouched.en,
      next: 'Choose another purpose than “accounting office” in the program and export the documents again.',
    },
    epp_nothing: {
      what: 'The EPP file holds no documents, no goods and no prices.',
      kept: untouched.en,
      next: 'Select documents or the list of goods in the program and export again.',
    },
    epp_net_prices: {
      what: 'In this EPP price list {{prices}} of {{of}} prices are given without tax only. Gross prices were worked out with the VAT rates of the file, and with 23% where it has none.',
      kept: waiting.en,
      next: 'Check the prices in the preview: they may differ by a grosz from those in the program.',
    },
    epp_no_blank_line_at_end: {
      what: 'The EPP file does not end with a blank line, as it should. It may be incomplete.',
      kept: waiting.en,
      next: 'Check that the last document or product of the program is in the file.',
    },
    epp_lines_uncounted: {
      what: 'The header of {{type}} {{number}} speaks of {{promised}} lines, and there are {{found}}. Some programs do not count.',
      kept: waiting.en,
      next: 'Compare the lines with the document.',
    },
    epp_lines_differ: {
      what: 'Document {{type}} {{number}} has {{found}} lines, its header promises {{promised}}.',
      kept: notBooked.en,
      next: 'Export this document again.',
    },
    epp_document_cancelled: {
      what: 'Document {{type}} {{number}} has been cancelled.',
      kept: notBooked.en,
    },
    epp_document_deferred: {
      what: 'Document {{type}} {{number}} is deferred: its goods have not been taken in yet.',
      kept: notBooked.en,
      next: 'Export it once it has taken effect in stock.',
    },
    epp_document_correction: {
      what: 'Document {{type}} {{number}} is a correction. Corrections are not booked automatically.',
      kept: notBooked.en,
      next: 'Correct the stock of its goods by hand.',
    },
    epp_document_transfer: {
      what: 'Document MMW {{number}} moves goods from this warehouse to warehouse {{target}}.',
      kept: notBooked.en,
      next: 'Move the goods between places in OneShelf, or take them in at their destination.',
    },
    epp_document_outgoing: {
      what: 'Document {{type}} {{number}} is goods going out, not a delivery.',
      kept: notBooked.en,
      next: 'If it comes from your supplier, take the goods in by its printed version, or ask for a PZ or FZ.',
    },
    epp_document_order: {
      what: 'Document {{type}} {{number}} is an order: the goods are not there yet.',
      kept: notBooked.en,
    },
    epp_document_unknown: {
      what: 'Document {{type}} {{number}} is no stock document OneShelf knows.',
      kept: notBooked.en,
    },
    epp_service: {
      what: '“{{name}}” is a service, no goods.',
      kept: setAside.en,
    },
    epp_packaging: {
      what: '“{{name}}” is returnable packaging, no goods.',
      kept: setAside.en,
    },
    epp_charge: {
      what: '“{{name}}” is an extra charge, no goods.',
      kept: setAside.en,
    },
    epp_one_off: {
      what: '“{{name}}” has no code: it is a one-off line from outside the list of goods.',
      kept: setAside.en,
      next: 'If it is goods, add it to the list and take it in by hand.',
    },
    pcm_one_line: {
      what: 'The PC-Market file {{file}} has lost the ends of its lines: the whole document stands in one. Where one item ends and the next begins cannot be seen any more.',
      kept: untouched.en,
      next: 'Ask the supplier for the file as an attachment (not in the text of a message), or export it again and do not paste it through another program.',
    },
    pcm_line_broken: {
      what: 'The PC-Market file is damaged or cut off in line {{line}}.',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    pcm_lines_differ: {
      what: 'The PC-Market document {{number}} promises {{promised}} lines and has {{found}}.',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    pcm_lines_uncounted: {
      what: 'The PC-Market document {{number}} does not say how many lines it has, so nobody can tell whether it is whole.',
      kept: waiting.en,
      next: 'Compare the lines with the document.',
    },
    pcm_document_no_delivery: {
      what: 'The PC-Market document {{type}} {{number}} is no delivery.',
      kept: notBooked.en,
      next: 'Receive deliveries from PZ, PW and FW documents, and import stock from a list of goods.',
    },
    symfonia_not_read: {
      what: 'This is a text file of Symfonia Handel. Its layout depends on the template it was exported with, so it cannot be read with certainty.',
      kept: untouched.en,
      next: 'Export the list of goods, stock or the document to CSV or XLSX in Symfonia and import that file.',
    },
  },
};
