import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const documentLeft = {
  pl: 'Nie przyjęto z tego dokumentu żadnego towaru.',
  en: 'No goods of this document were booked.',
};
const waits = { pl: 'Plik czeka na Twoją decyzję.', en: 'The file waits for your decision.' };

/** Why a document in XML is not booked, or what to look at before it is. */
export const xmlDocumentWords: Words = {
  pl: {
    document_advance: {
      what: 'Faktura {{number, known}} jest zaliczkowa: towar jeszcze nie przyjechał.',
      kept: documentLeft.pl,
      next: 'Wczytaj dokument dostawy albo fakturę końcową, gdy towar przyjedzie.',
    },
    document_cancelled: {
      what: 'Dokument {{number, known}} jest anulowany.',
      kept: documentLeft.pl,
      next: 'Nie trzeba nic robić. Jeśli towar jednak przyjechał, poproś dostawcę o ważny dokument.',
    },
    document_correction: {
      what: 'Dokument {{number, known}} to korekta (do: {{corrects, known}}). Korekty nie zmieniają stanów same, bo towar mógł już zostać policzony inaczej.',
      kept: documentLeft.pl,
      next: 'Porównaj pozycje ze stanem na półce i popraw stan ręcznie, jeśli towar naprawdę wrócił lub doszedł.',
    },
    document_correction_money: {
      what: 'Korekta {{number, known}} (do: {{corrects, known}}) zmienia tylko ceny albo dane, a nie ilość towaru.',
      kept: documentLeft.pl,
      next: 'Nie trzeba nic robić: stany są dobre.',
    },
    document_incomplete: {
      what: 'Faktura nie ma pola {{element}}, bez którego KSeF nie przyjmuje faktur. To nie jest pełny plik z KSeF.',
      kept: documentLeft.pl,
      next: 'Pobierz fakturę z KSeF jeszcze raz.',
    },
    document_invalid: {
      what: 'Pole {{element}} w wierszu {{line}} ma wartość „{{value}}”, jakiej KSeF nie dopuszcza. Plik był zmieniany albo jest uszkodzony.',
      kept: documentLeft.pl,
      next: 'Pobierz fakturę z KSeF jeszcze raz albo poproś dostawcę o poprawny plik.',
    },
    document_lines_missing: {
      what: 'Dokument {{number, known}} podaje liczbę pozycji {{expected}}, a w pliku jest {{found}}.',
      kept: documentLeft.pl,
      next: 'Plik jest niepełny lub uszkodzony. Poproś o niego jeszcze raz.',
    },
    document_number_unreadable: {
      what: 'Liczby „{{value}}” ({{element}}, wiersz {{line}}) nie da się odczytać bez zgadywania.',
      kept: documentLeft.pl,
      next: 'Poproś o plik z kropką dziesiętną i bez znaków tysięcy albo wpisz dostawę ręcznie.',
    },
    document_no_lines: {
      what: 'Dokument {{type, known}} {{number, known}} w pliku {{file}} nie ma ani jednej pozycji.',
      kept: 'Nic się nie zmieniło.',
      next: 'Sprawdź dokument w programie, który go zapisał, albo poproś nadawcę o plik z pozycjami.',
    },
    document_order: {
      what: 'Dokument {{type, known}} {{number, known}} to zamówienie, a nie dostawa.',
      kept: documentLeft.pl,
      next: 'Gdy towar przyjedzie, wczytaj dokument dostawy.',
    },
    document_outgoing: {
      what: 'Dokument {{type, known}} {{number, known}} mówi o towarze wydanym, a nie przyjętym.',
      kept: documentLeft.pl,
      next: 'Do przyjęcia towaru użyj dokumentu PZ, faktury zakupu albo awiza od dostawcy.',
    },
    document_preliminary: {
      what: 'Dokument {{number, known}} to pro forma: towar jeszcze nie przyjechał.',
      kept: documentLeft.pl,
      next: 'Gdy towar przyjedzie, wczytaj dokument dostawy albo fakturę.',
    },
    document_template: {
      what: 'To jest wzór faktury, a nie faktura: zamiast danych jest „{{value}}”.',
      kept: untouched.pl,
      next: 'Wczytaj fakturę pobraną z KSeF.',
    },
    document_transfer: {
      what: 'Dokument {{number, known}} to przesunięcie między magazynami ({{from}} → {{to}}).',
      kept: documentLeft.pl,
      next: 'Zapisz przesunięcie w OneShelf ręcznie albo wczytaj potem stany obu magazynów.',
    },
    document_type_unknown: {
      what: 'Dokument {{number, known}} jest rodzaju „{{type, known}}”, którego OneShelf nie zna.',
      kept: documentLeft.pl,
      next: 'Jeśli to dostawa, wyeksportuj ją jako PZ albo fakturę zakupu.',
    },
    documents_several_places: {
      what: 'Dokumenty w pliku są z kilku magazynów: {{places}}.',
      kept: waits.pl,
      next: 'Sprawdź, na który magazyn ma trafić towar, albo wyeksportuj każdy magazyn osobno.',
    },
    file_without_documents: {
      what: 'W pliku nie ma ani jednego dokumentu.',
      kept: untouched.pl,
      next: 'Zaznacz dokumenty w programie i wyeksportuj je jeszcze raz.',
    },
    document_test: {
      what: 'Wystawca oznaczył dokument {{number, known}} jako próbny.',
      kept: waits.pl,
      next: 'Potwierdź tylko wtedy, gdy towar naprawdę przyjechał.',
    },
    invoice_as_delivery: {
      what: 'To jest faktura ({{number, known}}, sprzedawca: {{supplier}}). Mówi, co zostało sprzedane, a nie co przyjechało.',
      kept: waits.pl,
      next: 'Potwierdź, jeśli to zakup i towar jest na miejscu, a dostawy nie przyjęto już z WZ lub PZ.',
    },
    ksef_namespace_unknown: {
      what: 'Plik wygląda na fakturę z KSeF, ale nie ma znanego oznaczenia wzoru (przestrzeń nazw: „{{namespace}}”).',
      kept: untouched.pl,
      next: 'Pobierz fakturę z KSeF jeszcze raz; plik był zmieniany albo powstał poza KSeF.',
    },
    ksef_version_unknown: {
      what: 'Faktura ma nowszy wzór KSeF ({{namespace}}) niż te, które zna OneShelf.',
      kept: waits.pl,
      next: 'Porównaj podgląd z fakturą. Jeśli wszystko się zgadza, potwierdź.',
    },
    ubl_document_unknown: {
      what: 'Plik UBL zawiera dokument {{document}}, z którego OneShelf nie bierze ani stanów, ani cen.',
      kept: untouched.pl,
      next: 'Do dostaw użyj DespatchAdvice albo Invoice, do stanów InventoryReport.',
    },
    comarch_edi_stock_of_buyer: {
      what: 'Plik {{file}} to raport zapasów Comarch EDI (InventoryReport). Taki raport kupujący wysyła dostawcy o zapasie na własnych półkach: nie mówi, co przyjechało.',
      kept: untouched.pl,
      next: 'Jeśli to raport tego sklepu, wczytaj stany z programu magazynowego (CSV, XLSX lub EPP). Jeśli przysłał go ktoś inny, to jego półki, a nie Twoje. Do dostaw użyj Document-DespatchAdvice albo Document-Invoice.',
    },
    comarch_edi_document_unknown: {
      what: 'Plik Comarch EDI zawiera dokument {{document}}, z którego OneShelf nie bierze ani stanów, ani cen.',
      kept: untouched.pl,
      next: 'Do dostaw użyj Document-DespatchAdvice albo Document-Invoice.',
    },
    optima_accounting_export: {
      what: 'To jest eksport Optimy dla biura rachunkowego (praca rozproszona): są w nim rejestry VAT, a nie towary.',
      kept: untouched.pl,
      next: 'Wyeksportuj z Optimy dokument PZ lub fakturę zakupu do pliku XML albo listę zasobów do Excela.',
    },
    zugferd_old: {
      what: 'To faktura w starym układzie ZUGFeRD 1.0. OneShelf czyta ZUGFeRD 2 (Factur-X, XRechnung).',
      kept: untouched.pl,
      next: 'Poproś dostawcę o fakturę w nowym układzie albo przyjmij dostawę ręcznie: oneshelf receive --lines KOD=ILOŚĆ.',
    },
    ksef_farmers_invoice: {
      what: 'To faktura VAT RR z KSeF (zakup od rolnika ryczałtowego). OneShelf jej nie księguje.',
      kept: untouched.pl,
      next: 'Jeśli towar jest na miejscu, przyjmij go z dokumentu PZ albo ręcznie: oneshelf receive --lines KOD=ILOŚĆ.',
    },
    isf_parcels: {
      what: 'To zlecenia przesyłek z IdoSell (ISF): są w nich paczki i adresy, a nie towary na stanie.',
      kept: untouched.pl,
      next: 'Wczytaj ofertę IdoSell: full.xml, light.xml albo plik zmian.',
    },
    jpk_not_read: {
      what: 'To plik JPK dla urzędu skarbowego: są w nim dokumenty już zaksięgowane, a nie stany i ceny.',
      kept: untouched.pl,
      next: 'Dostawy wczytaj z dokumentów PZ albo faktur (EPP, KSeF, EDI), a stany i ceny z eksportu listy towarów.',
    },
    cxml_not_read: {
      what: 'To plik cXML (PunchOut): wymieniają nim koszyki i zamówienia systemy zakupowe firm. Nie ma w nim stanów ani cen sprzedaży.',
      kept: untouched.pl,
      next: 'Poproś dostawcę o cennik w CSV, Excelu albo BMEcat, a dostawę wczytaj z jego WZ lub faktury.',
    },
    wapro_accounting_export: {
      what: 'To jest eksport WAPRO do księgowości (MAGIK_EKSPORT): nie ma w nim stanów ani cen sprzedaży.',
      kept: untouched.pl,
      next: 'W WAPRO Mag zapisz listę towarów ze stanami i cenami do pliku CSV lub XLSX i wczytaj ten plik.',
    },
  },
  en: {
    document_advance: {
      what: 'Invoice {{number, known}} is an advance: the goods have not come yet.',
      kept: documentLeft.en,
      next: 'Import the delivery note or the final invoice when the goods are there.',
    },
    document_cancelled: {
      what: 'Document {{number, known}} is cancelled.',
      kept: documentLeft.en,
      next: 'There is nothing to do. If the goods came all the same, ask the supplier for a valid document.',
    },
    document_correction: {
      what: 'Document {{number, known}} is a correction (of: {{corrects, known}}). Corrections do not change stock by themselves, because the goods may have been counted otherwise already.',
      kept: documentLeft.en,
      next: 'Compare its lines with the shelf, and correct the stock by hand if goods really came or went back.',
    },
    document_correction_money: {
      what: 'Correction {{number, known}} (of: {{corrects, known}}) changes prices or details only, no quantities.',
      kept: documentLeft.en,
      next: 'There is nothing to do: the stock is right.',
    },
    document_incomplete: {
      what: 'The invoice has no {{element}}, without which KSeF takes no invoice. This is not a whole file from KSeF.',
      kept: documentLeft.en,
      next: 'Download the invoice from KSeF again.',
    },
    document_invalid: {
      what: '{{element}} in line {{line}} says “{{value}}”, which KSeF does not allow. The file was edited or is damaged.',
      kept: documentLeft.en,
      next: 'Download the invoice from KSeF again, or ask the supplier for a correct file.',
    },
    document_lines_missing: {
      what: 'Document {{number, known}} says that it has {{expected}} lines, and the file has {{found}}.',
      kept: documentLeft.en,
      next: 'The file is incomplete or damaged. Ask for it again.',
    },
    document_number_unreadable: {
      what: 'The number “{{value}}” ({{element}}, line {{line}}) cannot be read without guessing.',
      kept: documentLeft.en,
      next: 'Ask for a file with decimal points and no thousands marks, or enter the delivery by hand.',
    },
    document_no_lines: {
      what: 'Document {{type, known}} {{number, known}} in {{file}} has no line at all.',
      kept: 'Nothing has changed.',
      next: 'Look at the document in the program that wrote it, or ask the sender for a file with its lines.',
    },
    document_order: {
      what: 'Document {{type, known}} {{number, known}} is an order, not a delivery.',
      kept: documentLeft.en,
      next: 'Import the delivery note when the goods are there.',
    },
    document_outgoing: {
      what: 'Document {{type, known}} {{number, known}} is about goods that went out, not in.',
      kept: documentLeft.en,
      next: 'Use a goods received note, a purchase invoice or the supplier’s despatch advice.',
    },
    document_preliminary: {
      what: 'Document {{number, known}} is a pro forma: the goods have not come yet.',
      kept: documentLeft.en,
      next: 'Import the delivery note or the invoice when the goods are there.',
    },
    document_template: {
      what: 'This is the template of an invoice, not an invoice: it says “{{value}}” where data should be.',
      kept: untouched.en,
      next: 'Import an invoice downloaded from KSeF.',
    },
    document_transfer: {
      what: 'Document {{number, known}} moves goods between warehouses ({{from}} → {{to}}).',
      kept: documentLeft.en,
      next: 'Record the transfer in OneShelf by hand, or import the stock of both warehouses afterwards.',
    },
    document_type_unknown: {
      what: 'Document {{number, known}} is of a kind that OneShelf does not know: “{{type, known}}”.',
      kept: documentLeft.en,
      next: 'If it is a delivery, export it as a goods received note or a purchase invoice.',
    },
    documents_several_places: {
      what: 'The documents in the file are of several warehouses: {{places}}.',
      kept: waits.en,
      next: 'Check where the goods should be received, or export each warehouse by itself.',
    },
    file_without_documents: {
      what: 'There is not one document in the file.',
      kept: untouched.en,
      next: 'Select the documents in your program and export them again.',
    },
    document_test: {
      what: 'The sender has marked document {{number, known}} as a test.',
      kept: waits.en,
      next: 'Confirm it only if the goods have really arrived.',
    },
    invoice_as_delivery: {
      what: 'This is an invoice ({{number, known}}, seller: {{supplier}}). It says what was sold, not what arrived.',
      kept: waits.en,
      next: 'Confirm if it is a purchase and the goods are here, and were not received by a delivery note already.',
    },
    ksef_namespace_unknown: {
      what: 'The file looks like an invoice from KSeF but does not name a known form (namespace: “{{namespace}}”).',
      kept: untouched.en,
      next: 'Download the invoice from KSeF again; the file was edited or did not come from KSeF.',
    },
    ksef_version_unknown: {
      what: 'The invoice uses a newer form of KSeF ({{namespace}}) than those OneShelf knows.',
      kept: waits.en,
      next: 'Compare the preview with the invoice. If all is right, confirm.',
    },
    ubl_document_unknown: {
      what: 'The UBL file holds a document of the kind “{{document}}”, from which OneShelf takes neither stock nor prices.',
      kept: untouched.en,
      next: 'Use a DespatchAdvice or an Invoice for deliveries, an InventoryReport for stock.',
    },
    comarch_edi_stock_of_buyer: {
      what: 'The file {{file}} is an inventory report of Comarch EDI. A buyer sends it to a supplier about the stock on the buyer’s own shelves: it does not say what arrived.',
      kept: untouched.en,
      next: 'If it is this shop’s own report, import the stock from the warehouse program (CSV, XLSX or EPP). If somebody else sent it, these are that company’s shelves and not yours. For deliveries use a Document-DespatchAdvice or a Document-Invoice.',
    },
    comarch_edi_document_unknown: {
      what: 'The Comarch EDI file holds a document of the kind “{{document}}”, from which OneShelf takes neither stock nor prices.',
      kept: untouched.en,
      next: 'Use a Document-DespatchAdvice or a Document-Invoice for deliveries.',
    },
    optima_accounting_export: {
      what: 'This is Optima’s export for an accounting office: it holds registers of VAT, no goods.',
      kept: untouched.en,
      next: 'Export a goods received note or a purchase invoice to XML, or the list of stock to Excel.',
    },
    zugferd_old: {
      what: 'This is an invoice in the old layout of ZUGFeRD 1.0. OneShelf reads ZUGFeRD 2 (Factur-X, XRechnung).',
      kept: untouched.en,
      next: 'Ask the supplier for an invoice in the new layout, or receive the delivery by hand: oneshelf receive --lines CODE=QUANTITY.',
    },
    ksef_farmers_invoice: {
      what: 'This is a VAT RR invoice from KSeF (bought from a flat-rate farmer). OneShelf does not book it.',
      kept: untouched.en,
      next: 'If the goods are there, receive them from a PZ document or by hand: oneshelf receive --lines CODE=QUANTITY.',
    },
    isf_parcels: {
      what: 'These are orders for parcels from IdoSell (ISF): parcels and addresses, no goods in stock.',
      kept: untouched.en,
      next: 'Import the offer of IdoSell: full.xml, light.xml or a file of changes.',
    },
    jpk_not_read: {
      what: 'This is a JPK file for the tax office: it holds documents that have been booked, no stock and no prices.',
      kept: untouched.en,
      next: 'Import deliveries from receipts or invoices (EPP, KSeF, EDI), and stock and prices from a list of goods.',
    },
    cxml_not_read: {
      what: 'This is a cXML file (PunchOut): purchasing systems of firms exchange baskets and orders by it. It holds neither stock nor selling prices.',
      kept: untouched.en,
      next: 'Ask the supplier for a price list in CSV, Excel or BMEcat, and import the delivery from its delivery note or invoice.',
    },
    wapro_accounting_export: {
      what: 'This is WAPRO’s export for bookkeeping (MAGIK_EKSPORT): it holds neither stock nor selling prices.',
      kept: untouched.en,
      next: 'In WAPRO Mag save the list of goods with stock and prices as CSV or XLSX and import that file.',
    },
  },
};
