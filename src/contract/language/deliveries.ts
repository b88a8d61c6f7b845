import type { Words } from './words';

const NOT_BOOKED_PL = 'Niczego nie przyjęto na stan; dostawa czeka.';
const NOT_BOOKED_EN = 'Nothing was added to stock; the delivery waits.';
const LINE_KEPT_PL = 'Pozycja jest zachowana, ale nie zmieniła stanu.';
const LINE_KEPT_EN = 'The line is kept and has not changed any stock.';
const SAME_PL = 'Nic się nie zmieniło.';
const SAME_EN = 'Nothing was changed.';
const ATTACH_PL = 'Wskaż towar: oneshelf deliveries attach DOSTAWA POZYCJA SKU. Program zapamięta kod dostawcy.';
const ATTACH_EN =
  'Say which product it is: oneshelf deliveries attach ID LINE SKU. The supplier’s code is then remembered.';

/** Words for deliveries: what was booked before, what does not fit, what is still to come. */
export const deliveryWords: Words = {
  pl: {
    delivery_already_booked: {
      what: 'Dokument {{number}} jest już przyjęty (dostawa {{id}}, {{at, moment}}).',
      kept: 'Towar policzono raz.',
    },
    delivery_goods_already_booked: {
      what: 'Towar z dokumentu {{number}} przyjęto już z dokumentu {{other}} (dostawa {{id}}).',
      kept: 'Towar policzono raz.',
    },
    delivery_number_conflict: {
      what: 'Dokument {{number}} przyjęto już {{at, moment}} (dostawa {{id}}), ale z inną treścią.',
      kept: NOT_BOOKED_PL,
      next: 'Porównaj oba dokumenty. Zgoda (--force) księguje tylko różnicę między nimi.',
    },
    delivery_documents_disagree: {
      what: 'Dokument {{number}} mówi o większej ilości niż powiązany z nim dokument {{other}} (dostawa {{id}}).',
      kept: NOT_BOOKED_PL,
      next: 'Policz towar. Zgoda (--force) doksięguje brakującą ilość.',
    },
    delivery_probable_double: {
      what: 'Dokument {{number}} opisuje te same towary co przyjęty {{at, moment}} dokument {{other}} (dostawa {{id}}), a żaden nie wymienia drugiego. To prawdopodobnie ta sama dostawa.',
      kept: NOT_BOOKED_PL,
      next: 'Jeśli to druga, osobna dostawa, przyjmij ją z --force; jeśli ta sama, odrzuć.',
      onScreen: 'Jeśli to druga, osobna dostawa, przyjmij ją mimo to; jeśli ta sama, odrzuć.',
    },
    delivery_same_content: {
      what: 'Dostawa bez numeru ma dokładnie tę samą treść co przyjęta {{at, moment}} (dostawa {{id}}).',
      kept: NOT_BOOKED_PL,
      next: 'Jeśli towar przyjechał drugi raz, przyjmij ją z --force; jeśli to ten sam plik, odrzuć.',
      onScreen: 'Jeśli towar przyjechał drugi raz, przyjmij ją mimo to; jeśli to ten sam plik, odrzuć.',
    },
    delivery_corrects_unknown: {
      what: 'Korekta {{number}} poprawia dokument {{corrects}}, którego tu nie przyjęto.',
      kept: NOT_BOOKED_PL,
      next: 'Wczytaj najpierw dokument {{corrects}} albo, jeśli jego towar jest już na stanie, przyjmij korektę z --force.',
      onScreen:
        'Wczytaj najpierw dokument {{corrects}} albo, jeśli jego towar jest już na stanie, przyjmij korektę mimo to.',
    },
    delivery_location_unknown: {
      what: 'Dokument podaje magazyn {{location}}, którego nie ma w programie (są: {{known}}).',
      kept: NOT_BOOKED_PL,
      next: 'Wskaż miejsce przy kolumnie ilości albo przyjmij z --force do domyślnego.',
      onScreen: 'Wskaż miejsce przy kolumnie ilości albo przyjmij mimo to, do domyślnego.',
    },
    delivery_nothing_known: {
      what: 'Żadnej z pozycji dostawy (razem: {{count}}) nie ma w kartotece.',
      kept: NOT_BOOKED_PL,
      next: 'Sprawdź, czy dobrze rozpoznano kolumnę z kodem. Jeśli to nowe towary, wczytaj najpierw kartotekę albo przyjmij z --force i przypisz pozycje.',
      onScreen:
        'Sprawdź, czy dobrze rozpoznano kolumnę z kodem. Jeśli to nowe towary, wczytaj najpierw kartotekę albo przyjmij mimo to i przypisz pozycje.',
    },
    amount_behind: { what: ', ilość: {{quantity, figure}} {{unit}}' },
    goods_named_behind: { what: ', „{{name}}” (kod {{code}}{{quantity, amountBehind}})' },
    goods_coded_behind: { what: ' (kod {{code}}{{quantity, amountBehind}})' },
    name_behind: { what: ' („{{name}}”)' },
    delivery_line_unknown: {
      what: 'Pozycja {{position}}{{name, goodsBehind}}: nie znamy tego towaru.',
      kept: LINE_KEPT_PL,
      next: ATTACH_PL,
    },
    delivery_line_ambiguous: {
      what: 'Pozycja {{position}}{{name, goodsBehind}}: ten kod kreskowy ma kilka towarów w kartotece.',
      kept: LINE_KEPT_PL,
      next: ATTACH_PL,
    },
    delivery_line_contradiction: {
      what: 'Pozycja {{position}}{{name, goodsBehind}}: kod wskazuje jeden towar, a kod kreskowy inny.',
      kept: LINE_KEPT_PL,
      next: ATTACH_PL,
    },
    delivery_line_unit: {
      what: 'Pozycja {{position}}{{name, goodsBehind}}: liczona inaczej niż towar w kartotece (waga zamiast sztuk, kartony zamiast sztuk).',
      kept: LINE_KEPT_PL,
      next: 'Przypisz ją z ilością: oneshelf deliveries attach DOSTAWA POZYCJA SKU --quantity ILOŚĆ. Jeśli towar liczy się na kartony, podaj w kartotece tę jednostkę.',
    },
    delivery_line_bundle: {
      what: '{{code}}{{name, nameBehind}} to zestaw; zestaw nie ma własnego stanu.',
      kept: LINE_KEPT_PL,
      next: 'Przyjmij jego składniki.',
    },
    delivery_short: {
      what: 'Brakuje {{sku}}: zamówiono {{expected}}, przyszło {{received}} (oczekiwana dostawa {{delivery}}).',
    },
    delivery_over: {
      what: 'Za dużo {{sku}}: zamówiono {{expected}}, przyszło {{received}} (oczekiwana dostawa {{delivery}}).',
    },
    delivery_unexpected: {
      what: 'Przyszło {{received}} × {{sku}}, czego nie było w oczekiwanej dostawie {{delivery}}.',
    },
    delivery_unknown: { what: 'Nie ma dostawy o numerze {{id}}.', next: 'Sprawdź numer na liście dostaw.' },
    delivery_not_open: {
      what: 'Dostawa {{id}} nie jest oczekiwana.',
      kept: SAME_PL,
      next: 'Zobacz, co jest w drodze: oneshelf deliveries list --expected.',
    },
    delivery_not_received: {
      what: 'Dostawy {{id}} nie można cofnąć.',
      kept: SAME_PL,
      next: 'Cofnąć można tylko przyjętą i jeszcze niecofniętą; oczekiwaną można odwołać (cancel).',
    },
    delivery_ended: {
      what: 'Dostawa {{id}} jest cofnięta lub odwołana.',
      kept: SAME_PL,
      next: 'Pozycje można przypisywać tylko w dostawie, która obowiązuje.',
    },
    delivery_already_expected: {
      what: 'Zamówienie {{number}} jest już oczekiwane (dostawa {{id}}).',
      kept: SAME_PL,
      next: 'Jeśli się zmieniło, odwołaj dostawę {{id}} i dodaj ją od nowa.',
    },
    delivery_line_missing: {
      what: 'Dostawa {{id}} nie ma pozycji {{line}}.',
      kept: SAME_PL,
      next: 'Zobacz pozycje: oneshelf deliveries show {{id}}.',
    },
    delivery_line_known: {
      what: 'Pozycja {{line}} dostawy {{id}} to już {{sku}}.',
      kept: SAME_PL,
      next: 'Jeśli to pomyłka, cofnij dostawę i przyjmij ją od nowa.',
    },
    delivery_quantity_not_whole: {
      what: 'Ilość {{quantity}} dla {{code}} nie jest liczbą całych jednostek.',
      kept: SAME_PL,
      next: 'Podaj całe sztuki; ułamki tylko przy towarze na wagę.',
    },
    delivery_quantity_needed: {
      what: 'Dokument liczy w „{{written}}”, a {{sku}} liczymy w „{{unit}}”.',
      kept: SAME_PL,
      next: 'Podaj ilość w „{{unit}}” (--quantity).',
    },
    delivery_expected: { what: 'Dodano oczekiwaną dostawę {{id}} ({{number}}).' },
    delivery_received: { what: 'Przyjęto dostawę {{id}}; pozycje: {{lines}}.' },
    delivery_undone: { what: 'Cofnięto dostawę {{id}}: cofnięte ruchy {{reverted}}, pozostawione {{kept}}.' },
    delivery_cancelled: { what: 'Odwołano oczekiwaną dostawę {{id}} ({{number}}).' },
    delivery_line_attached: { what: 'Pozycję {{line}} dostawy {{id}} przypisano do {{sku}}.' },
  },
  en: {
    delivery_already_booked: {
      what: 'Document {{number}} is booked already (delivery {{id}}, {{at, moment}}).',
      kept: 'The goods count once.',
    },
    delivery_goods_already_booked: {
      what: 'The goods of document {{number}} were booked with document {{other}} (delivery {{id}}).',
      kept: 'The goods count once.',
    },
    delivery_number_conflict: {
      what: 'Document {{number}} was booked at {{at, moment}} (delivery {{id}}), and said something else then.',
      kept: NOT_BOOKED_EN,
      next: 'Compare the two. A yes (--force) books only the difference between them.',
    },
    delivery_documents_disagree: {
      what: 'Document {{number}} names more than the document {{other}} it belongs to (delivery {{id}}).',
      kept: NOT_BOOKED_EN,
      next: 'Count the goods. A yes (--force) books what is missing.',
    },
    delivery_probable_double: {
      what: 'Document {{number}} lists the same goods as document {{other}}, booked at {{at, moment}} (delivery {{id}}), and neither names the other. It is probably one delivery.',
      kept: NOT_BOOKED_EN,
      next: 'If it is a second delivery, receive it with --force; if it is the same one, discard it.',
      onScreen: 'If it is a second delivery, receive it anyway; if it is the same one, discard it.',
    },
    delivery_same_content: {
      what: 'This delivery without a number says exactly what the one booked at {{at, moment}} said (delivery {{id}}).',
      kept: NOT_BOOKED_EN,
      next: 'If the goods came a second time, receive it with --force; if it is the same file, discard it.',
      onScreen: 'If the goods came a second time, receive it anyway; if it is the same file, discard it.',
    },
    delivery_corrects_unknown: {
      what: 'Correction {{number}} is about document {{corrects}}, which was never booked here.',
      kept: NOT_BOOKED_EN,
      next: 'Import document {{corrects}} first; or, if its goods are in stock, receive the correction with --force.',
      onScreen: 'Import document {{corrects}} first; or, if its goods are in stock, receive the correction anyway.',
    },
    delivery_location_unknown: {
      what: 'The document names the warehouse {{location}}, which is not known here (there are: {{known}}).',
      kept: NOT_BOOKED_EN,
      next: 'Name the location for the quantity column, or receive it with --force into the default one.',
      onScreen: 'Name the location for the quantity column, or receive it anyway into the default one.',
    },
    delivery_nothing_known: {
      what: 'None of the lines of the delivery ({{count}} in all) is a known product.',
      kept: NOT_BOOKED_EN,
      next: 'Check that the code column was recognised. If the goods are new, import the catalogue first, or receive with --force and attach the lines.',
      onScreen:
        'Check that the code column was recognised. If the goods are new, import the catalogue first, or receive it anyway and attach the lines.',
    },
    amount_behind: { what: ', quantity: {{quantity, figure}} {{unit}}' },
    goods_named_behind: { what: ', “{{name}}” (code {{code}}{{quantity, amountBehind}})' },
    goods_coded_behind: { what: ' (code {{code}}{{quantity, amountBehind}})' },
    name_behind: { what: ' (“{{name}}”)' },
    delivery_line_unknown: {
      what: 'Line {{position}} of the document{{name, goodsBehind}}: there is no such product.',
      kept: LINE_KEPT_EN,
      next: ATTACH_EN,
    },
    delivery_line_ambiguous: {
      what: 'Line {{position}} of the document{{name, goodsBehind}}: several products have this barcode.',
      kept: LINE_KEPT_EN,
      next: ATTACH_EN,
    },
    delivery_line_contradiction: {
      what: 'Line {{position}} of the document{{name, goodsBehind}}: its code is one product and its barcode another.',
      kept: LINE_KEPT_EN,
      next: ATTACH_EN,
    },
    delivery_line_unit: {
      what: 'Line {{position}} of the document{{name, goodsBehind}}: counted otherwise than the product is (weight for pieces, cartons for pieces).',
      kept: LINE_KEPT_EN,
      next: 'Attach it with a quantity: oneshelf deliveries attach ID LINE SKU --quantity N. If the product is counted by the carton, give it that unit.',
    },
    delivery_line_bundle: {
      what: '{{code}}{{name, nameBehind}} is a bundle; a bundle has no stock of its own.',
      kept: LINE_KEPT_EN,
      next: 'Receive its components.',
    },
    delivery_short: {
      what: '{{sku}} is short: {{expected}} expected, {{received}} came (expected delivery {{delivery}}).',
    },
    delivery_over: {
      what: 'Too much of {{sku}}: {{expected}} expected, {{received}} came (expected delivery {{delivery}}).',
    },
    delivery_unexpected: {
      what: '{{received}} × {{sku}} came, which expected delivery {{delivery}} did not have.',
    },
    delivery_unknown: {
      what: 'There is no delivery number {{id}}.',
      next: 'Look the number up in the list of deliveries.',
    },
    delivery_not_open: {
      what: 'Delivery {{id}} is not expected.',
      kept: SAME_EN,
      next: 'See what is on its way: oneshelf deliveries list --expected.',
    },
    delivery_not_received: {
      what: 'Delivery {{id}} cannot be taken back.',
      kept: SAME_EN,
      next: 'Only one that was received and not yet taken back can; an expected one can be cancelled.',
    },
    delivery_ended: {
      what: 'Delivery {{id}} was taken back or cancelled.',
      kept: SAME_EN,
      next: 'Lines can be attached only in a delivery that stands.',
    },
    delivery_already_expected: {
      what: 'Order {{number}} is expected already (delivery {{id}}).',
      kept: SAME_EN,
      next: 'If it has changed, cancel delivery {{id}} and enter it anew.',
    },
    delivery_line_missing: {
      what: 'Delivery {{id}} has no line {{line}}.',
      kept: SAME_EN,
      next: 'See its lines: oneshelf deliveries show {{id}}.',
    },
    delivery_line_known: {
      what: 'Line {{line}} of delivery {{id}} is {{sku}} already.',
      kept: SAME_EN,
      next: 'If that is wrong, take the delivery back and receive it anew.',
    },
    delivery_quantity_not_whole: {
      what: 'The quantity {{quantity}} of {{code}} is not a number of whole units.',
      kept: SAME_EN,
      next: 'Give whole pieces; fractions are for goods sold by weight.',
    },
    delivery_quantity_needed: {
      what: 'The document counts in “{{written}}”, and {{sku}} is counted in “{{unit}}”.',
      kept: SAME_EN,
      next: 'Give the quantity in “{{unit}}” (--quantity).',
    },
    delivery_expected: { what: 'Added expected delivery {{id}} ({{number}}).' },
    delivery_received: { what: 'Received delivery {{id}}; lines: {{lines}}.' },
    delivery_undone: { what: 'Took back delivery {{id}}: movements reversed {{reverted}}, left alone {{kept}}.' },
    delivery_cancelled: { what: 'Cancelled expected delivery {{id}} ({{number}}).' },
    delivery_line_attached: { what: 'Line {{line}} of delivery {{id}} is {{sku}}.' },
  },
};
