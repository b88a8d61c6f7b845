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

/** What is wrong with an EDIFACT file, or with one of its messages or lines. */
export const edifactWords: Words = {
  pl: {
    edifact_malformed: {
      what: 'Plik EDIFACT jest uszkodzony w wierszu {{line}}: {{reason}}',
      kept: untouched.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_cut_off: {
      what: 'Plik EDIFACT jest urwany po wierszu {{line}}: brakuje jego zakończenia.',
      kept: untouched.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_out_of_order: {
      what: 'W pliku EDIFACT segment {{tag}} (wiersz {{line}}) stoi tam, gdzie nie może: coś przed nim zginęło lub jest uszkodzone.',
      kept: untouched.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_not_goods: {
      what: 'Plik EDIFACT zawiera komunikat „{{type, known}}”, który nie mówi nic o stanach, cenach ani dostawach.',
      kept: untouched.pl,
      next: 'OneShelf czyta awiza wysyłki (DESADV), cenniki (PRICAT), raporty stanów (INVRPT) i faktury (INVOIC).',
    },
    edifact_receipt: {
      what: 'Komunikat RECADV mówi, co przyjął jego nadawca: zwykle odbiorca u swojego dostawcy. To nie awizo dostawy do Ciebie.',
      kept: untouched.pl,
      next: 'Dostawy wczytaj z awiz (DESADV) albo faktur (INVOIC). Jeśli to przyjęcie w Twoim magazynie u operatora, przyjmij je ręcznie: oneshelf receive --lines KOD=ILOŚĆ.',
    },
    edifact_no_number: {
      what: 'Komunikat {{type, known}} nie ma segmentu BGM, więc nie wiadomo, co to za dokument.',
      kept: notBooked.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_no_delivery: {
      what: 'Komunikat {{type, known}} {{number, known}} nie jest dostawą.',
      kept: notBooked.pl,
    },
    edifact_other_kind: {
      what: 'Komunikat {{type, known}} {{number, known}} jest o czym innym niż reszta pliku.',
      kept: notBooked.pl,
      next: 'Jeśli jest potrzebny, poproś o niego w osobnym pliku.',
    },
    edifact_cancelled: {
      what: 'Komunikat {{type, known}} {{number, known}} odwołuje dokument wysłany wcześniej.',
      kept: notBooked.pl,
      next: 'Jeśli tamten dokument został już przyjęty, cofnij jego przyjęcie.',
    },
    edifact_invoice_brings_no_goods: {
      what: 'Faktura {{number, known}} (rodzaj {{code}}) to korekta, proforma, zaliczka lub nota: nie przynosi towaru.',
      kept: notBooked.pl,
    },
    edifact_movements: {
      what: 'Raport {{number, known}} wymienia ruchy magazynowe, a nie stany.',
      kept: untouched.pl,
      next: 'Poproś o raport stanów (INVRPT rodzaju 35).',
    },
    edifact_repeated: {
      what: 'Dokument {{type, known}} {{number, known}} jest w tym pliku drugi raz. Liczy się pierwszy.',
      kept: notBooked.pl,
    },
    edifact_invoice_beside_despatch: {
      what: 'W pliku jest też awizo wysyłki, więc faktura {{number, known}} nie jest przyjmowana drugi raz.',
      kept: notBooked.pl,
      next: 'Jeśli faktura dotyczy innego towaru, poproś o nią w osobnym pliku.',
    },
    edifact_lines_lost: {
      what: 'Dokument {{type, known}} {{number, known}} ma {{found}} pozycji, a podaje, że ma {{said}} (wiersz {{line}}).',
      kept: untouched.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_segments_lost: {
      what: 'Dokument {{type, known}} {{number, known}} ma {{found}} segmentów, a podaje, że ma {{said}} (wiersz {{line}}). Mogła zginąć pozycja.',
      kept: untouched.pl,
      next: 'Poproś nadawcę o ponowne wysłanie pliku.',
    },
    edifact_segments_differ: {
      what: 'Dokument {{type, known}} {{number, known}} ma {{found}} segmentów, a podaje, że ma {{said}} (wiersz {{line}}). Liczba pozycji się zgadza.',
      kept: waiting.pl,
      next: 'Porównaj pozycje z dokumentem.',
    },
    edifact_trailer_uncounted: {
      what: 'Dokument podaje {{said}} segmentów, a ma {{found}}: jego program nie liczy ostatniego (UNT).',
      kept: 'Niczego nie brakuje; dokument wczytano w całości.',
    },
    edifact_messages_differ: {
      what: 'Plik podaje, że ma komunikatów: {{said}}, a ma: {{found}} (wiersz {{line}}).',
      kept: waiting.pl,
      next: 'Sprawdź u nadawcy, czy nie brakuje dokumentu.',
    },
    edifact_bare: {
      what: 'Plik EDIFACT nie ma koperty (UNB i UNZ), więc nie widać, czy jest cały.',
      kept: waiting.pl,
      next: 'Porównaj pozycje z dokumentem.',
    },
    edifact_test: {
      what: 'Nadawca oznaczył ten plik jako próbny.',
      kept: waiting.pl,
      next: 'Wczytaj go tylko wtedy, gdy towar naprawdę przyjechał lub ceny naprawdę obowiązują.',
    },
    edifact_replaces: {
      what: 'Dokument {{type, known}} {{number, known}} zastępuje ten, który przyszedł wcześniej pod tym samym numerem.',
      kept: waiting.pl,
      next: 'Jeśli poprzedni został już przyjęty, cofnij najpierw jego przyjęcie.',
    },
    edifact_invoice: {
      what: '{{number, known}} to faktura. Ten sam towar mógł już zostać przyjęty z dokumentu dostawy.',
      kept: waiting.pl,
      next: 'Sprawdź, czy ta dostawa nie jest już przyjęta.',
    },
    edifact_packs: {
      what: 'Pozycji liczonych w opakowaniach zbiorczych: {{lines}}. Ilość może oznaczać kartony, a nie sztuki.',
      kept: waiting.pl,
      next: 'Sprawdź ilości tych pozycji z towarem.',
    },
    edifact_free_goods: {
      what: 'Pozycji z towarem gratis: {{lines}}. Ilość gratis nie jest doliczona.',
      kept: waiting.pl,
      next: 'Jeśli gratisy przyjechały osobno, przyjmij je ręcznie.',
    },
    edifact_purchase_prices: {
      what: 'Cennik podaje ceny, po których sprzedaje dostawca, netto, a nie ceny dla klientów. Trafiają na cennik „purchase”.',
      kept: waiting.pl,
      next: 'Potwierdź cennik docelowy albo pomiń kolumnę cen.',
    },
    edifact_contents: {
      what: 'To zawartość opakowania z pozycji {{of}}, nie osobny towar.',
      kept: setAside.pl,
    },
    edifact_returnable: {
      what: '„{{name}}” to opakowanie zwrotne, nie towar.',
      kept: setAside.pl,
    },
    edifact_withdrawn: {
      what: '„{{name}}” jest w cenniku jako wycofany. Towary nie są usuwane przez import.',
      kept: setAside.pl,
    },
    edifact_trade_unit: {
      what: '„{{name}}” to opakowanie zbiorcze ({{level}}): w cenniku są też jednostki dla klienta i one się liczą.',
      kept: setAside.pl,
    },
  },
  en: {
    edifact_malformed: {
      what: 'The EDIFACT file is damaged in line {{line}}: {{reason}}',
      kept: untouched.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_cut_off: {
      what: 'The EDIFACT file is cut off after line {{line}}: its end is missing.',
      kept: untouched.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_out_of_order: {
      what: 'In the EDIFACT file segment {{tag}} (line {{line}}) stands where it cannot: something before it is lost or damaged.',
      kept: untouched.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_not_goods: {
      what: 'The EDIFACT file holds a message of the kind “{{type, known}}”, which says nothing of stock, prices or deliveries.',
      kept: untouched.en,
      next: 'OneShelf reads despatch advices (DESADV), price catalogues (PRICAT), stock reports (INVRPT) and invoices (INVOIC).',
    },
    edifact_receipt: {
      what: 'A RECADV message says what its sender received: as a rule a buyer from a supplier. It is no notice of a delivery to you.',
      kept: untouched.en,
      next: 'Import deliveries from despatch advices (DESADV) or invoices (INVOIC). If it is what your warehouse at a service provider took in, receive it by hand: oneshelf receive --lines CODE=QUANTITY.',
    },
    edifact_no_number: {
      what: 'The {{type, known}} message has no BGM segment, so nobody can tell which document it is.',
      kept: notBooked.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_no_delivery: {
      what: 'The message {{type, known}} {{number, known}} is no delivery.',
      kept: notBooked.en,
    },
    edifact_other_kind: {
      what: 'The message {{type, known}} {{number, known}} is about something else than the rest of the file.',
      kept: notBooked.en,
      next: 'If it is needed, ask for it in a file of its own.',
    },
    edifact_cancelled: {
      what: 'The message {{type, known}} {{number, known}} cancels a document sent before.',
      kept: notBooked.en,
      next: 'If that document has been taken in already, undo it.',
    },
    edifact_invoice_brings_no_goods: {
      what: 'Invoice {{number, known}} (kind {{code}}) is a correction, proforma, prepayment or note: it brings no goods.',
      kept: notBooked.en,
    },
    edifact_movements: {
      what: 'Report {{number, known}} lists movements, not stock levels.',
      kept: untouched.en,
      next: 'Ask for a report of stock levels (INVRPT of kind 35).',
    },
    edifact_repeated: {
      what: 'Document {{type, known}} {{number, known}} is in this file a second time. The first one counts.',
      kept: notBooked.en,
    },
    edifact_invoice_beside_despatch: {
      what: 'The file holds a despatch advice as well, so invoice {{number, known}} is not taken in once more.',
      kept: notBooked.en,
      next: 'If the invoice is about other goods, ask for it in a file of its own.',
    },
    edifact_lines_lost: {
      what: 'Document {{type, known}} {{number, known}} has {{found}} lines and says it has {{said}} (line {{line}}).',
      kept: untouched.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_segments_lost: {
      what: 'Document {{type, known}} {{number, known}} has {{found}} segments and says it has {{said}} (line {{line}}). A line may be lost.',
      kept: untouched.en,
      next: 'Ask the sender to send the file again.',
    },
    edifact_segments_differ: {
      what: 'Document {{type, known}} {{number, known}} has {{found}} segments and says it has {{said}} (line {{line}}). The number of lines is right.',
      kept: waiting.en,
      next: 'Compare the lines with the document.',
    },
    edifact_trailer_uncounted: {
      what: 'The document says it has {{said}} segments and has {{found}}: its program does not count the last one (UNT).',
      kept: 'Nothing is missing; the document was read whole.',
    },
    edifact_messages_differ: {
      what: 'The file says it holds {{said}} messages and holds {{found}} (line {{line}}).',
      kept: waiting.en,
      next: 'Check with the sender that no document is missing.',
    },
    edifact_bare: {
      what: 'The EDIFACT file has no envelope (UNB and UNZ), so nobody can tell whether it is whole.',
      kept: waiting.en,
      next: 'Compare the lines with the document.',
    },
    edifact_test: {
      what: 'The sender has marked this file as a test.',
      kept: waiting.en,
      next: 'Import it only if the goods have really arrived or the prices really apply.',
    },
    edifact_replaces: {
      what: 'Document {{type, known}} {{number, known}} takes the place of one that came before under the same number.',
      kept: waiting.en,
      next: 'If the one before has been taken in already, undo it first.',
    },
    edifact_invoice: {
      what: '{{number, known}} is an invoice. The same goods may have been taken in already from a delivery note.',
      kept: waiting.en,
      next: 'Check that this delivery has not been taken in yet.',
    },
    edifact_packs: {
      what: 'Lines counted in packs: {{lines}}. Their quantity may mean cases and not pieces.',
      kept: waiting.en,
      next: 'Check the quantities of these lines against the goods.',
    },
    edifact_free_goods: {
      what: 'Lines with free goods: {{lines}}. The free quantity is not added.',
      kept: waiting.en,
      next: 'If the free goods have come on top, take them in by hand.',
    },
    edifact_purchase_prices: {
      what: 'The catalogue gives what the supplier charges, before VAT, not what shoppers pay. It goes to the price list “purchase”.',
      kept: waiting.en,
      next: 'Confirm the price list, or leave the column of prices out.',
    },
    edifact_contents: {
      what: 'This is what the pack of line {{of}} holds, not an item of its own.',
      kept: setAside.en,
    },
    edifact_returnable: {
      what: '“{{name}}” is returnable packaging, no goods.',
      kept: setAside.en,
    },
    edifact_withdrawn: {
      what: '“{{name}}” is listed as withdrawn. Products are never removed by an import.',
      kept: setAside.en,
    },
    edifact_trade_unit: {
      what: '“{{name}}” is a pack ({{level}}): the catalogue lists the consumer units too, and those count.',
      kept: setAside.en,
    },
  },
};
