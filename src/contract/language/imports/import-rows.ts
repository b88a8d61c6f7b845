import type { Words } from '../words';

const rowLeft = {
  pl: 'Wiersz odłożono; reszta pliku jest wczytywana.',
  en: 'The row was set aside; the rest is read.',
};
const valueLeft = {
  pl: 'Tej wartości nie użyto; reszta wiersza jest wczytywana.',
  en: 'The value was not used; the rest of the row is.',
};
const fix = {
  pl: 'Popraw wiersz {{line}} na miejscu, w Importach, albo w programie, z którego pochodzi plik.',
  en: 'Correct line {{line}} in place, in Imports, or in the program the file comes from.',
};

/** Words about single rows. The host shows file, line, column and value beside them. */
export const importRowWords: Words = {
  pl: {
    key_missing: {
      what: 'Wiersz nie ma symbolu ani kodu, po którym można poznać towar.',
      kept: rowLeft.pl,
      next: fix.pl,
    },
    key_gtin_unknown: {
      what: 'Wiersz nie ma symbolu, a kodu kreskowego {{value}} nie ma żaden towar.',
      kept: rowLeft.pl,
      next: 'Wpisz w wierszu {{line}} symbol albo dodaj ten kod do towaru i wczytaj wiersz jeszcze raz.',
    },
    key_gtin_ambiguous: {
      what: 'Wiersz nie ma symbolu, a jego kod kreskowy {{value}} ma kilka towarów: {{known}}.',
      kept: rowLeft.pl,
      next: 'Wpisz w wierszu {{line}} symbol właściwego towaru.',
    },
    gtin_of_several: {
      what: 'Plik nie ma symboli, a kod kreskowy {{value}} ma kilka towarów: {{known}}.',
      kept: rowLeft.pl,
      next: 'Usuń kod z towarów, do których nie należy, i wczytaj wiersz {{line}} jeszcze raz.',
    },
    barcode_shared: {
      what: 'Kod kreskowy {{value}} towaru {{sku}} ma już {{other}}; zeskanowany nie powie, który to z nich.',
      kept: 'Wiersz wczytano; kod mają oba towary.',
      next: 'Jeśli kod należy tylko do jednego, odbierz go drugiemu: oneshelf product SKU --set gtins=….',
    },
    code_of_known_goods: {
      what: 'Symbolu {{sku}} nie ma w kartotece, a jego kod kreskowy {{value}} ma {{known}} ({{name}}), którego plik już nie wymienia. Czy zmienił się symbol?',
      kept: 'Wiersz odłożono, żeby ten sam towar nie sprzedawał się dwa razy; reszta pliku jest wczytywana.',
      next: 'Wybierz „Ten sam towar, nowy symbol” – stan, historia i oferty zostaną przy nim – albo „Osobny towar” (oneshelf imports correct NR WIERSZ --renamed albo --separate).',
    },
    code_of_several_goods: {
      what: 'Symbolu {{sku}} nie ma w kartotece, a jego kod kreskowy {{value}} ma kilka towarów, których plik nie wymienia: {{known}}.',
      kept: 'Wiersz odłożono, żeby ten sam towar nie sprzedawał się dwa razy; reszta pliku jest wczytywana.',
      next: 'Usuń kod z towarów, do których nie należy, i wczytaj wiersz {{line}} jeszcze raz; jeśli to inny towar, wybierz „Osobny towar” (oneshelf imports correct NR WIERSZ --separate).',
    },
    expected_rounded: {
      what: 'Oczekiwana dostawa {{number, known}} towaru {{sku}}: {{quantity, figure}} {{old}} to najwyżej {{whole, figure}} {{becomes}}; resztę pominięto.',
      kept: 'Wiersz wczytano; w nowej jednostce oczekuje się tylko całych sztuk.',
      next: 'Sprawdź dostawę i popraw ją, jeśli ma przyjść inna liczba.',
    },
    known_by_gtin: {
      what: 'Wiersz nie ma symbolu; po kodzie kreskowym {{value}} rozpoznano towar {{sku}}.',
      kept: 'Wiersz wczytano jako ten towar.',
    },
    key_too_long: { what: 'Symbol ma {{length}} znaków, a może mieć najwyżej 255.', kept: rowLeft.pl, next: fix.pl },
    sku_lost_digits: {
      what: 'Arkusz kalkulacyjny zamienił symbol na „{{value}}” i zgubił jego cyfry.',
      kept: rowLeft.pl,
      next: 'Ustaw w arkuszu kolumnę jako tekst i wklej symbole jeszcze raz.',
    },
    sku_is_day: {
      what: 'Symbol „{{value}}” wygląda na datę: arkusze kalkulacyjne zamieniają na nią symbole takie jak 1-3.',
      kept: 'Wiersz wczytano z symbolem takim, jaki jest w pliku.',
      next: 'Jeśli symbol był inny, ustaw w arkuszu kolumnę jako tekst i wklej symbole jeszcze raz.',
    },
    sku_unreadable: { what: 'Symbol „{{value}}” jest uszkodzony.', kept: rowLeft.pl, next: fix.pl },
    gtin_lost_digits: {
      what: 'Arkusz kalkulacyjny zgubił cyfry kodu kreskowego: zostało „{{value}}”.',
      kept: 'Kodu nie użyto; OneShelf nigdy nie zgaduje cyfr.',
      next: 'Ustaw w arkuszu kolumnę jako tekst i wklej kody jeszcze raz.',
    },
    gtin_invalid: {
      what: 'Kod kreskowy „{{value}}” ma złą cyfrę kontrolną albo złą długość.',
      kept: 'Kodu nie użyto.',
      next: 'Sprawdź kod na opakowaniu.',
    },
    price_negative: { what: 'Cena jest ujemna: „{{value}}”.', kept: rowLeft.pl, next: fix.pl },
    price_not_a_number: { what: '„{{value}}” nie jest ceną.', kept: rowLeft.pl, next: fix.pl },
    price_other_currency: {
      what: 'Cena jest w {{currency}}, a cennik w {{expected}}; OneShelf nie przelicza walut.',
      kept: rowLeft.pl,
      next: 'Podaj w wierszu {{line}} cenę w {{expected}} albo wczytaj takie towary z osobnego pliku.',
    },
    price_too_large: {
      what: 'Cena „{{value}}” jest za duża, aby była prawdziwa.',
      kept: rowLeft.pl,
      next: 'Sprawdź, czy w kolumnie ceny nie ma innej wartości, na przykład kodu kreskowego.',
    },
    price_zero: {
      what: 'Cena wynosi zero.',
      kept: 'Ceny zero nie przyjęto; dotychczasowa zostaje.',
      next: 'Jeśli towar ma być za darmo, ustaw to w sklepie.',
    },
    price_rounded: {
      what: 'Cena „{{value}}” ma ułamki grosza; zaokrąglono ją do groszy.',
      next: 'Jeśli to cena za 100 sztuk lub netto, popraw sposób odczytu.',
    },
    price_vat_unknown: {
      what: 'Cena „{{value}}” jest netto, a stawki VAT nie da się odczytać, więc nie można policzyć ceny brutto.',
      kept: rowLeft.pl,
      next: 'Popraw stawkę VAT w wierszu {{line}} (23, 8, 5, 0, zw, np, oo).',
    },
    stock_negative: {
      what: 'Stan jest ujemny: „{{value}}”.',
      kept: 'Stan przyjęto taki, jaki jest; na sprzedaż nie trafi nic.',
      next: 'Sprawdź dokumenty tego towaru w programie magazynowym.',
    },
    stock_not_a_number: { what: '„{{value}}” nie jest stanem.', kept: rowLeft.pl, next: fix.pl },
    stock_fraction: {
      what: 'Stan „{{value}}” ma ułamek, a towar liczy się w sztukach.',
      kept: rowLeft.pl,
      next: 'Jeśli towar sprzedaje się na wagę, podaj w pliku jednostkę kg; jeśli nie, popraw stan.',
    },
    stock_too_large: {
      what: 'Stan „{{value}}” jest za duży, aby był prawdziwy.',
      kept: rowLeft.pl,
      next: 'Sprawdź, czy w kolumnie stanu nie ma innej wartości, na przykład kodu kreskowego.',
    },
    stock_unsaid: {
      what: '„{{value}}” nie mówi, ile sztuk jest na stanie.',
      kept: valueLeft.pl,
      next: 'Policz towar albo poproś dostawcę pliku o liczby zamiast słów.',
    },
    variant_price_unknown: {
      what: 'Wariant ma zamiast ceny dopłatę („{{value}}”), a nie wiadomo, do której ceny ją dodać.',
      kept: 'Jego cena się nie zmienia; resztę wiersza wczytano.',
      next: 'Podaj cenę tego wariantu w OneShelf.',
    },
    stock_not_tracked: {
      what: 'Platforma nie pilnuje stanu tego towaru, więc liczba „{{value}}” nic nie znaczy.',
      kept: valueLeft.pl,
      next: 'Podaj stan w OneShelf albo włącz śledzenie stanu na platformie.',
    },
    vat_unknown: {
      what: '„{{value}}” nie jest stawką VAT.',
      kept: valueLeft.pl,
      next: 'Używaj stawek: 23, 8, 5, 0, zw, np, oo.',
    },
    vat_foreign: {
      what: '„{{value}}” nie jest polską stawką VAT; dalszych wierszy z tą stawką tu nie wymieniono.',
      kept: 'Stawki tych towarów się nie zmieniają; reszty użyto.',
      next: 'Ustaw polskie stawki tych towarów w OneShelf albo dodaj je do pliku.',
    },
    row_ragged: {
      what: 'Liczba komórek w wierszu to {{cells}}, a w nagłówku {{expected}}; nie wiadomo, która wartość jest która.',
      kept: rowLeft.pl,
      next: 'Sprawdź w wierszu {{line}}, czy tekst ze znakiem rozdzielającym jest w cudzysłowie.',
    },
    row_quote_unbalanced: {
      what: 'Niezamknięty cudzysłów w wierszu {{line}} wciągnął do jednej komórki także następne wiersze.',
      kept: 'Tych wierszy nie użyto; reszta pliku jest wczytywana.',
      next: fix.pl,
    },
    row_has_nul: { what: 'Wiersz zawiera znaki, których nie ma w tekście (NUL).', kept: rowLeft.pl, next: fix.pl },
    text_broken: {
      what: 'W nazwie „{{value}}” są uszkodzone litery.',
      kept: 'Nazwy nie użyto; dotychczasowa zostaje.',
      next: 'Sprawdź, w jakim kodowaniu program zapisuje eksport.',
    },
    name_is_error: {
      what: 'Zamiast nazwy jest błąd arkusza „{{value}}”.',
      kept: 'Nazwy nie użyto; dotychczasowa zostaje.',
      next: 'Popraw formułę w arkuszu i zapisz plik ponownie.',
    },
    row_only_code: {
      what: 'Wiersz ma tylko „{{value}}” w kolumnie symbolu i nic więcej: to pewnie nagłówek grupy lub stopka strony.',
      kept: 'Wiersz pominięto; towaru o takim symbolu nie utworzono ani nie zmieniono.',
    },
    row_not_offered: {
      what: 'Towaru nie ma w sprzedaży: w kolumnie „{{column}}” stoi „{{value}}”.',
      kept: 'Stanu i ceny z tego wiersza nie odczytano. Jeśli towar był w OneShelf, zostaje wycofany; nowego nie utworzono.',
    },
    row_of_other_level: {
      what: 'W kolumnie „{{column}}” stoi „{{value}}”, a liczą się wiersze „{{counts}}”.',
      kept: 'Wiersz pominięto.',
    },
    group_row: { what: '„{{value}}” to nagłówek grupy, a nie towar; pominięto go.' },
    foot_row: { what: 'To stopka wydruku, a nie towar; pominięto ją.' },
    totals_row: { what: 'To wiersz podsumowania, a nie towar; pominięto go.' },
  },
  en: {
    key_missing: { what: 'The row has no code by which the product can be known.', kept: rowLeft.en, next: fix.en },
    key_gtin_unknown: {
      what: 'The row has no SKU, and no product has the barcode {{value}}.',
      kept: rowLeft.en,
      next: 'Enter the SKU in row {{line}}, or add this barcode to the product and read the row again.',
    },
    key_gtin_ambiguous: {
      what: 'The row has no SKU, and several products have its barcode {{value}}: {{known}}.',
      kept: rowLeft.en,
      next: 'Enter the SKU of the right product in row {{line}}.',
    },
    gtin_of_several: {
      what: 'The file has no SKUs, and several products have the barcode {{value}}: {{known}}.',
      kept: rowLeft.en,
      next: 'Take the barcode away from the products it does not belong to, and read row {{line}} again.',
    },
    barcode_shared: {
      what: 'The barcode {{value}} of product {{sku}} is also that of {{other}}; scanned, it will not say which of the two it is.',
      kept: 'The row was read; both products have the code.',
      next: 'If it belongs to one of them only, take it away from the other: oneshelf product SKU --set gtins=….',
    },
    code_of_known_goods: {
      what: 'Nobody has the SKU {{sku}}, and its barcode {{value}} is that of {{known}} ({{name}}), which the file does not name any more. Has its code changed?',
      kept: 'The row was set aside, so that the same goods are not sold twice; the rest is read.',
      next: 'Choose “Same goods, new code” – stock, history and listings stay with them – or “Goods of their own” (oneshelf imports correct ID LINE --renamed or --separate).',
    },
    code_of_several_goods: {
      what: 'Nobody has the SKU {{sku}}, and its barcode {{value}} is that of several products that the file does not name: {{known}}.',
      kept: 'The row was set aside, so that the same goods are not sold twice; the rest is read.',
      next: 'Take the barcode away from the products it does not belong to and read row {{line}} again; if it is other goods, choose “Goods of their own” (oneshelf imports correct ID LINE --separate).',
    },
    expected_rounded: {
      what: 'Expected delivery {{number, known}} of {{sku}}: {{quantity, figure}} {{old}} make {{whole, figure}} {{becomes}} at most; the rest was left out.',
      kept: 'The row was read; in the new unit only whole pieces are expected.',
      next: 'Look at the delivery and correct it if another number is to come.',
    },
    known_by_gtin: {
      what: 'The row has no SKU; by the barcode {{value}} it is known as product {{sku}}.',
      kept: 'The row was read as this product.',
    },
    key_too_long: {
      what: 'The SKU has {{length}} characters; at most 255 are possible.',
      kept: rowLeft.en,
      next: fix.en,
    },
    sku_lost_digits: {
      what: 'A spreadsheet turned the SKU into “{{value}}” and lost its digits.',
      kept: rowLeft.en,
      next: 'Set the column to text in the spreadsheet and paste the codes again.',
    },
    sku_is_day: {
      what: 'The SKU “{{value}}” looks like a date: spreadsheets turn codes such as 1-3 into one.',
      kept: 'The row was read with the SKU as it stands in the file.',
      next: 'If the SKU was another, set the column to text in the spreadsheet and paste the codes again.',
    },
    sku_unreadable: { what: 'The SKU “{{value}}” is damaged.', kept: rowLeft.en, next: fix.en },
    gtin_lost_digits: {
      what: 'A spreadsheet lost digits of the barcode: “{{value}}” is what remains.',
      kept: 'The code was not used; OneShelf never makes digits up.',
      next: 'Set the column to text in the spreadsheet and paste the codes again.',
    },
    gtin_invalid: {
      what: 'The barcode “{{value}}” has a wrong check digit or length.',
      kept: 'The code was not used.',
      next: 'Check the code on the package.',
    },
    price_negative: { what: 'The price is negative: “{{value}}”.', kept: rowLeft.en, next: fix.en },
    price_not_a_number: { what: '“{{value}}” is not a price.', kept: rowLeft.en, next: fix.en },
    price_other_currency: {
      what: 'The price is in {{currency}}, the price list in {{expected}}; OneShelf does not convert currencies.',
      kept: rowLeft.en,
      next: 'Give the price in {{expected}} on line {{line}}, or import such goods from a file of their own.',
    },
    price_too_large: {
      what: 'The price “{{value}}” is too large to be true.',
      kept: rowLeft.en,
      next: 'Check whether the price column holds something else, such as a barcode.',
    },
    price_zero: {
      what: 'The price is zero.',
      kept: 'A price of zero is not taken over; the known one stays.',
      next: 'If the product is meant to be free, say so in the shop.',
    },
    price_rounded: {
      what: 'The price “{{value}}” has fractions of a grosz; it was rounded.',
      next: 'If it is a price per 100 pieces or a net price, correct how the file is read.',
    },
    price_vat_unknown: {
      what: 'The price “{{value}}” is net and the VAT rate cannot be read, so the gross price cannot be worked out.',
      kept: rowLeft.en,
      next: 'Correct the VAT rate in line {{line}} (23, 8, 5, 0, zw, np, oo).',
    },
    stock_negative: {
      what: 'The stock is negative: “{{value}}”.',
      kept: 'The stock was taken as it is; nothing of it will be offered.',
      next: 'Check the documents of this product in the warehouse program.',
    },
    stock_not_a_number: { what: '“{{value}}” is not a stock quantity.', kept: rowLeft.en, next: fix.en },
    stock_fraction: {
      what: 'The stock “{{value}}” has a fraction, and the product is counted in pieces.',
      kept: rowLeft.en,
      next: 'If it is sold by weight, name the unit kg in the file; if not, correct the stock.',
    },
    stock_too_large: {
      what: 'The stock “{{value}}” is too large to be true.',
      kept: rowLeft.en,
      next: 'Check whether the stock column holds something else, such as a barcode.',
    },
    stock_unsaid: {
      what: '“{{value}}” does not say how many there are.',
      kept: valueLeft.en,
      next: 'Count the goods, or ask whoever writes the file for numbers instead of words.',
    },
    variant_price_unknown: {
      what: 'The variant has a surcharge (“{{value}}”) instead of a price, and it is not clear to which price it is added.',
      kept: 'Its price stays as it is; the rest of the row was read.',
      next: 'Enter the price of this variant in OneShelf.',
    },
    stock_not_tracked: {
      what: 'The platform does not keep the stock of this product, so “{{value}}” means nothing.',
      kept: valueLeft.en,
      next: 'Enter the stock in OneShelf, or turn on stock tracking on the platform.',
    },
    vat_unknown: {
      what: '“{{value}}” is not a VAT rate.',
      kept: valueLeft.en,
      next: 'Use the rates 23, 8, 5, 0, zw, np, oo.',
    },
    vat_foreign: {
      what: '“{{value}}” is not a Polish VAT rate; further rows with it are not listed here.',
      kept: 'The rates of these products stay as they are; the rest was used.',
      next: 'Set their Polish rates in OneShelf, or add them to the file.',
    },
    row_ragged: {
      what: 'The row has {{cells}} cells and the header {{expected}}; which value is which cannot be told.',
      kept: rowLeft.en,
      next: 'See in line {{line}} whether a text with the delimiter in it stands in quotes.',
    },
    row_quote_unbalanced: {
      what: 'A quote that was not closed in line {{line}} took the following rows into one cell.',
      kept: 'Those rows were not used; the rest of the file is read.',
      next: fix.en,
    },
    row_has_nul: { what: 'The row holds characters that text does not have (NUL).', kept: rowLeft.en, next: fix.en },
    text_broken: {
      what: 'The name “{{value}}” has damaged letters.',
      kept: 'The name was not used; the known one stays.',
      next: 'Check in which encoding the program writes its export.',
    },
    name_is_error: {
      what: 'In place of a name there is the error “{{value}}” of a spreadsheet.',
      kept: 'The name was not used; the known one stays.',
      next: 'Correct the formula in the spreadsheet and save the file again.',
    },
    row_only_code: {
      what: 'The row has only “{{value}}” in the code column and nothing else: likely the heading of a group or the foot of a page.',
      kept: 'The row was passed over; no product of that code was made or changed.',
    },
    row_not_offered: {
      what: 'These goods are not sold: the column “{{column}}” says “{{value}}”.',
      kept: 'Stock and price of the row were not read. Goods that OneShelf knew go to the archive; new ones were not made.',
    },
    row_of_other_level: {
      what: 'The column “{{column}}” says “{{value}}”, and rows with “{{counts}}” count.',
      kept: 'The row was passed over.',
    },
    group_row: { what: '“{{value}}” is the heading of a group, not a product; it was passed over.' },
    foot_row: { what: 'This is the foot of a printout, not a product; it was passed over.' },
    totals_row: { what: 'This is a row of totals, not a product; it was passed over.' },
  },
};
