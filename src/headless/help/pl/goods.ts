/** Counts, deliveries, papers and products. */
export const goodsHelp: Readonly<Record<string, string>> = {
  'book a stock count: all lines, or none': 'zaksięguj inwentaryzację: wszystkie pozycje albo żadnej',
  'SKU=5, TEA=2.5 or gtin:5901234123457=5': 'SKU=5, HERBATA=2,5 albo gtin:5901234123457=5',
  'SKU=2': 'SKU=2',
  'the moment at which it was counted (default: now)': 'kiedy liczono (domyślnie: teraz)',
  'book goods carried from one location to another: all lines, or none':
    'zaksięguj przesunięcie towaru między miejscami: wszystkie pozycje albo żadnej',
  'a delivery: adds to stock, matched to what was expected; what is booked already is not booked again':
    'dostawa: zwiększa stany i jest zestawiana z oczekiwaną; co już przyjęto, nie wejdzie drugi raz',
  'goods by SKU or barcode instead of a file: KUB-1=3 5901234123457=2':
    'zamiast pliku towar po SKU lub kodzie kreskowym: KUB-1=3 5901234123457=2',
  'the expected delivery that this is': 'numer oczekiwanej dostawy, którą to jest',
  'with --lines: who sent it': 'przy --lines: dostawca',
  'with --lines: the NIP of who sent it': 'przy --lines: NIP dostawcy',
  'with --lines: the number of the delivery note or invoice': 'przy --lines: numer dokumentu WZ albo faktury',
  'with --lines: where it goes': 'przy --lines: miejsce, do którego towar trafia',
  'with --lines: asking again with the same key books nothing':
    'przy --lines: drugi raz z tym samym kluczem niczego nie zaksięguje',
  'print what would be booked, change nothing': 'pokaż, co by przyjęto, niczego nie zmieniaj',
  'book also what looks like goods that are booked already': 'przyjmij też to, co wygląda na towar już przyjęty',
  'what is expected and what came: attach, take back': 'co ma przyjechać i co przyjechało: przypisywanie, cofanie',
  'the last deliveries': 'ostatnie dostawy',
  'only what is still to come': 'tylko to, co jeszcze ma przyjechać',
  'one delivery with its lines': 'jedna dostawa z pozycjami',
  'note goods that are to come: the file of an order, or lines':
    'zapisz, co ma przyjechać: z pliku zamówienia albo z podanych pozycji',
  'who sends them (a document says so itself)': 'dostawca (dokument sam to podaje)',
  'the NIP of who sends them': 'NIP dostawcy',
  'the number of the order': 'numer zamówienia',
  'where they go': 'miejsce, do którego towar trafi',
  'nothing more will come of an expected delivery': 'z oczekiwanej dostawy nic więcej nie przyjedzie',
  'say which product a line is: books it, and remembers the supplier’s code':
    'wskaż produkt tej pozycji: zostanie przyjęta, a symbol dostawcy zapamiętany',
  'in units of sale, where the document counts otherwise': 'ilość w jednostkach sprzedaży, gdy dokument liczy inaczej',
  'take a received delivery back': 'cofnij przyjętą dostawę',
  'price labels with bar codes, as PDF': 'etykiety cenowe z kodami kreskowymi, jako PDF',
  'KUB-1 for one label, KUB-1=3 for three': 'KUB-1 to jedna etykieta, KUB-1=3 to trzy',
  'labels for what a delivery brought, one for each piece':
    'etykiety na to, co przyszło z dostawą, po jednej na sztukę',
  'what is in the printer': 'papier w drukarce',
  'on sheets: the first label that is still there': 'na arkuszach: pierwsza etykieta, która jeszcze została',
  'without prices': 'bez cen',
  'the PDF to write': 'plik PDF do zapisania',
  'the paper of a delivery, a count or a transfer, as PDF':
    'dokument dostawy, inwentaryzacji albo przesunięcia, jako PDF',
  'what came, against what was expected': 'co przyszło, a czego oczekiwano',
  'the protocol of a count, or the note of a transfer': 'protokół inwentaryzacji albo dokument przesunięcia',
  'one product: levels, prices, what each channel should show and does, and why; or change its facts':
    'jeden produkt: stany, ceny, co każdy kanał powinien pokazywać, co pokazuje i dlaczego; albo zmiana jego danych',
  'change a fact: sku (its code), name, vat, unit, category, gtins (A,B), archived (yes or no); repeatable':
    'zmień daną: sku (jego kod), name, vat, unit, category, gtins (A,B), archived (yes albo no); można podać kilka razy',
  'why it is changed': 'powód zmiany',
  'find products by SKU, barcode or name; Polish letters and one wrong letter a word are forgiven':
    'znajdź produkty po SKU, kodzie kreskowym albo nazwie; polskie znaki i jedna zła litera w słowie nie przeszkadzają',
  'a SKU or barcode or its beginning, or words of the name; without them, everything by SKU':
    'SKU, kod kreskowy lub ich początek albo słowa z nazwy; bez nich wszystko według SKU',
  'first build the search index anew': 'najpierw zbuduj indeks wyszukiwania od nowa',
};
