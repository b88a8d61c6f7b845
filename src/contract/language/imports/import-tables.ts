import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };
const mistaken = {
  pl: 'Jeśli to jednak lista towarów, wskaż kolumny: symbol (lub EAN) oraz cena, stan albo nazwa. Znalezione nagłówki: {{columns}}',
  en: 'If it is a list of goods after all, name its columns: SKU (or EAN), and price, stock or name. Headers found: {{columns}}',
};

/** What a table is about when it is not what OneShelf imports, and what platforms write in their own ways. */
export const importTableWords: Words = {
  pl: {
    file_is_customers: {
      what: 'Plik {{file}} wygląda na listę osób lub firm (adresy, telefony), a nie towarów. OneShelf jej nie potrzebuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    file_is_bank_statement: {
      what: 'Plik {{file}} wygląda na wyciąg bankowy lub zapis księgowy, a nie listę towarów. OneShelf go nie potrzebuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    file_is_categories: {
      what: 'Plik {{file}} wygląda na listę kategorii, a nie towarów. OneShelf jej nie potrzebuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    file_lists_no_goods: {
      what: 'Plik {{file}} wygląda na listę czegoś innego niż towary: jego wiersze zaczynają się od „{{column}}”. OneShelf jej nie potrzebuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    file_is_components: {
      what: 'Plik {{file}} mówi, z czego składają się zestawy lub wyroby, a nie ile ich jest. Takiego pliku OneShelf nie wczytuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    decimal_comma_joined: {
      what: 'W tym pliku przecinek dzieli kolumny, a zarazem stoi w liczbach bez cudzysłowów (1,50 to dwie komórki). Połówki złożono z powrotem w kolumnach: {{columns}}.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź ceny w podglądzie i potwierdź. Pewniejszy jest eksport ze średnikiem albo z kropką w liczbach.',
    },
    decimal_comma_unquoted: {
      what: 'W pliku {{file}} przecinek dzieli kolumny, a zarazem stoi w liczbach bez cudzysłowów: wiersze mają {{cells}} komórek, a nagłówek {{expected}}. Nie da się poznać, który przecinek jest który.',
      kept: untouched.pl,
      next: 'W programie, z którego pochodzi plik, wybierz przy eksporcie średnik jako znak rozdzielający albo kropkę w liczbach.',
    },
    vat_letters: {
      what: 'Stawki VAT w kolumnie „{{column}}” to litery drukarki fiskalnej ({{letters}}). Przyjęto: A to 23%, B to 8%, C to 5%, D to 0%.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli drukarka w sklepie jest tak ustawiona, potwierdź. Jeśli nie, pomiń tę kolumnę.',
    },
    columns_aligned: {
      what: 'Ten plik to wydruk: kolumny są wyrównane spacjami albo narysowane kreskami. Granice kolumn ({{columns}}) rozpoznano po układzie wierszy.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź w podglądzie, czy nazwy i liczby nie są ucięte, i potwierdź. Jeśli program potrafi, pewniejszy jest eksport do CSV.',
    },
    quantity_merged: {
      what: 'Jedna ilość stoi w komórce scalonej przy kilku towarach (pierwszy taki wiersz: {{line}}). Nie wiadomo, ile jest którego, więc przyjęto ją tylko przy pierwszym z nich; pozostałe zachowują stan.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Jeśli tak ma być, potwierdź. Jeśli nie, rozdziel komórkę w arkuszu i wpisz ilość przy każdym towarze.',
    },
    records_are_documents: {
      what: 'Plik {{file}} składa się z dokumentów (element „{{record}}”), a nie z listy towarów. Ich ilości to nie stany.',
      kept: untouched.pl,
      next: 'Dostawy przyjmiesz z plików EPP, KSeF, Comarch, UBL, CII i EDIFACT. Stany i ceny wyeksportuj jako listę towarów.',
    },
    records_as_table: {
      what: 'Ten plik XML lub JSON odczytano jak tabelę: każdy element „{{record}}” to jeden wiersz (wiersz 1 to nazwy pól, wiersz 2 to pierwszy taki element). Tak wyglądają pliki hurtowni i porównywarek, a w nich cena bywa ceną zakupu, a stan jest stanem dostawcy.',
      kept: 'Nic się nie zmieniło; plan czeka.',
      next: 'Sprawdź w podglądzie, co znaczą kolumny i czyje są ceny i stany; niepotrzebne kolumny pomiń. Następne takie pliki przejdą bez pytania.',
    },
    json_malformed: {
      what: 'Plik JSON jest uszkodzony lub urwany w wierszu {{line}}.',
      kept: untouched.pl,
      next: 'Wyeksportuj plik jeszcze raz i poczekaj, aż zapis się skończy.',
    },
    file_is_documents: {
      what: 'Plik {{file}} wygląda na listę dokumentów (zamówień lub faktur) bez towarów. OneShelf jej nie potrzebuje.',
      kept: untouched.pl,
      next: mistaken.pl,
    },
    table_is_orders: {
      what: 'To pozycje zamówień (wskazuje na to kolumna „{{column}}”). Zamówienie nie zmienia stanów ani cen.',
      kept: waiting.pl,
      next: 'Jeśli to dostawa, która już przyszła, albo stany magazynowe, wskaż inny rodzaj pliku.',
    },
    table_is_outgoing: {
      what: 'To pozycje sprzedaży lub wydań (wskazuje na to kolumna „{{column}}”). Ich ilości nie są stanem magazynu.',
      kept: waiting.pl,
      next: 'Jeśli to dostawa od dostawcy albo stany magazynowe, wskaż inny rodzaj pliku.',
    },
    packs_times_size: {
      what: 'Tabela nie ma kolumny ilości, tylko opakowania („{{column}}”) i ich wielkość („{{size}}”): ilość to jedno razy drugie, w sztukach.',
      kept: waiting.pl,
      next: 'Sprawdź na podglądzie, czy ilości są sztukami, które przyszły, i zatwierdź.',
    },
    maybe_delivery: {
      what: 'Kolumna „{{column}}” mówi, że to pozycje dokumentu. W dokumencie od dostawcy to dostawa: ilości zostałyby dodane do stanów. We własnym wydaniu lub sprzedaży to towar, który wyszedł.',
      kept: waiting.pl,
      next: 'Zatwierdź, jeśli towar od dostawcy jest na miejscu i nie przyjęto go już z innego dokumentu. Jeśli to własna sprzedaż, porzuć plan; jeśli lista stanów, wskaż inny rodzaj pliku.',
    },
    title_without_goods: {
      what: 'Tytuł nad tabelą („{{title}}”) to korekta, zwrot, zaliczka, oferta albo pro forma: towar z takiego dokumentu zwykle nie przyjeżdża.',
      kept: waiting.pl,
      next: 'Zatwierdź tylko wtedy, gdy wszystkie ilości z pliku mają zmienić stany. W przeciwnym razie porzuć plan, a zmianę stanu wpisz ręcznie.',
    },
    title_names_document: {
      what: 'Tytuł nad tabelą albo nazwa pliku („{{title}}”) mówi, że to pozycje dokumentu, a nie lista towarów ze stanami.',
      kept: waiting.pl,
      next: 'Potwierdź rodzaj pliku albo wskaż inny. Ilości ze sprzedaży i z zamówień nie są stanem magazynu.',
    },
    location_column: {
      what: 'Każdy wiersz podaje swój magazyn w kolumnie „{{column}}” ({{places}}).',
      kept: waiting.pl,
      next: 'Potwierdź, że stany mają trafić do magazynów o tych kodach, albo wyłącz tę kolumnę.',
    },
    row_price_for_others: {
      what: 'To cena dla innej grupy klientów albo dla większej ilości (grupa: {{group}}, od: {{from}}).',
      kept: 'Wiersz pominięto; reszta pliku jest wczytywana.',
    },
    row_deletes: {
      what: 'Ten wiersz usuwa ofertę na platformie („{{value}}”), więc jego stan i cena nic nie znaczą.',
      kept: 'Wiersz pominięto; towar w OneShelf zostaje bez zmian.',
    },
    row_parent: {
      what: 'Ten wiersz to produkt bez własnego kodu („{{value}}”), którego nikt nie kupuje: sprzedają się dopiero towary pod nim.',
      kept: 'Wiersz pominięto; jego warianty czytane są z własnych wierszy.',
    },
    gtin_lost_zeros: {
      what: 'Kod kreskowy „{{value}}” zgubił chyba zera na początku: z nimi byłby to {{offer}}.',
      kept: 'Kodu nie użyto; OneShelf nigdy nie zgaduje cyfr.',
      next: 'Jeśli {{offer}} zgadza się z opakowaniem, popraw kod w pliku (kolumna jako tekst) albo przy towarze.',
    },
    stock_endless: {
      what: 'Stan „{{value}}” zwykle znaczy „bez ograniczeń”, a nie tyle sztuk.',
      kept: 'Stan przyjęto taki, jaki jest.',
      next: 'Jeśli tyle sztuk naprawdę nie ma, popraw stan w programie, z którego pochodzi plik.',
    },
  },
  en: {
    file_is_customers: {
      what: 'The file {{file}} looks like a list of people or companies (addresses, phone numbers), not of goods. OneShelf has no use for it.',
      kept: untouched.en,
      next: mistaken.en,
    },
    file_is_bank_statement: {
      what: 'The file {{file}} looks like a bank statement or a ledger, not a list of goods. OneShelf has no use for it.',
      kept: untouched.en,
      next: mistaken.en,
    },
    file_is_categories: {
      what: 'The file {{file}} looks like a list of categories, not of goods. OneShelf has no use for it.',
      kept: untouched.en,
      next: mistaken.en,
    },
    file_lists_no_goods: {
      what: 'The file {{file}} looks like a list of something else than goods: its rows begin with “{{column}}”. OneShelf has no use for it.',
      kept: untouched.en,
      next: mistaken.en,
    },
    file_is_components: {
      what: 'The file {{file}} says what sets or products are made of, not how many there are. OneShelf does not read such files.',
      kept: untouched.en,
      next: mistaken.en,
    },
    decimal_comma_joined: {
      what: 'In this file commas separate columns and also stand in numbers without quotes (1,50 is two cells). The halves were put together again in the columns: {{columns}}.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check the prices in the preview and confirm. An export with semicolons, or with points in numbers, is safer.',
    },
    decimal_comma_unquoted: {
      what: 'In the file {{file}} commas separate columns and also stand in numbers without quotes: rows have {{cells}} cells and the header {{expected}}. Nobody can tell which comma is which.',
      kept: untouched.en,
      next: 'In the program the file comes from, choose semicolons between columns or points in numbers for the export.',
    },
    vat_letters: {
      what: 'The VAT rates in the column “{{column}}” are letters of a fiscal printer ({{letters}}). They were taken as: A is 23%, B is 8%, C is 5%, D is 0%.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'If the printer in the shop is set so, confirm. If not, leave this column out.',
    },
    columns_aligned: {
      what: 'This file is a printed list: its columns are aligned by blanks or drawn with lines. Where the columns ({{columns}}) begin and end was told from how the rows stand.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'Check in the preview that names and numbers are not cut, and confirm. If the program can do it, an export to CSV is safer.',
    },
    quantity_merged: {
      what: 'One quantity stands in a cell merged beside several goods (the first such row: {{line}}). Nobody can tell how many there are of each, so it was taken for the first of them only; the others keep their stock.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'If that is right, confirm. If not, split the cell in the sheet and write a quantity for each of the goods.',
    },
    records_are_documents: {
      what: 'The file {{file}} is made of documents (element “{{record}}”), not of a list of goods. Their quantities are no stock.',
      kept: untouched.en,
      next: 'Deliveries can be received from EPP, KSeF, Comarch, UBL, CII and EDIFACT files. Export stock and prices as a list of goods.',
    },
    records_as_table: {
      what: 'This XML or JSON file was read like a table: every element “{{record}}” is one row (line 1 are the names of fields, line 2 is the first such element). Files of wholesalers and price comparison sites look so, and there a price may be what you pay, and a stock what the supplier has.',
      kept: 'Nothing has changed; the plan waits.',
      next: 'See in the preview what the columns mean and whose prices and stock they are; leave out columns you do not need. The next files like this will go through without asking.',
    },
    json_malformed: {
      what: 'The JSON file is damaged or cut off in line {{line}}.',
      kept: untouched.en,
      next: 'Export the file again and wait until it has been written to its end.',
    },
    file_is_documents: {
      what: 'The file {{file}} looks like a list of documents (orders or invoices) without goods. OneShelf has no use for it.',
      kept: untouched.en,
      next: mistaken.en,
    },
    table_is_orders: {
      what: 'These are lines of orders (the column “{{column}}” says so). An order changes neither stock nor prices.',
      kept: waiting.en,
      next: 'If it is a delivery that has come, or stock levels, choose another kind of file.',
    },
    table_is_outgoing: {
      what: 'These are lines of sales or goods issued (the column “{{column}}” says so). Their quantities are not stock.',
      kept: waiting.en,
      next: 'If it is a delivery from a supplier, or stock levels, choose another kind of file.',
    },
    packs_times_size: {
      what: 'The table has no column of quantities, only packs (“{{column}}”) and their size (“{{size}}”): the quantity is one times the other, in pieces.',
      kept: waiting.en,
      next: 'See in the preview whether the quantities are the pieces that came, and apply.',
    },
    maybe_delivery: {
      what: 'The column “{{column}}” says that these are lines of a document. On a supplier’s paper they are a delivery: the quantities would be added to stock. On a goods issue or a sale of ours they are goods that left.',
      kept: waiting.en,
      next: 'Apply if the supplier’s goods are here and were not received by another document already. If these are sales of ours, discard the plan; if it is a list of stock, choose another kind of file.',
    },
    title_without_goods: {
      what: 'The title above the table (“{{title}}”) is of a correction, a return, an advance, an offer or a proforma: goods hardly come with such a document.',
      kept: waiting.en,
      next: 'Apply only if all quantities of the file are to change the stock. Otherwise discard the plan, and enter what changed by hand.',
    },
    title_names_document: {
      what: 'The title above the table or the name of the file (“{{title}}”) says that these are lines of a document, not a list of goods with stock.',
      kept: waiting.en,
      next: 'Confirm the kind of file or choose another. Quantities of sales and orders are not stock.',
    },
    location_column: {
      what: 'Every row names its warehouse in the column “{{column}}” ({{places}}).',
      kept: waiting.en,
      next: 'Confirm that stock shall go to the locations with these codes, or leave the column out.',
    },
    row_price_for_others: {
      what: 'This price is for another group of customers or for a larger quantity (group: {{group}}, from: {{from}}).',
      kept: 'The row was left out; the rest of the file is read.',
    },
    row_deletes: {
      what: 'This row deletes an offer on the platform (“{{value}}”), so its stock and price mean nothing.',
      kept: 'The row was left out; the product in OneShelf stays as it is.',
    },
    row_parent: {
      what: 'This row is a product without a code of its own (“{{value}}”) that nobody buys: only the goods under it are sold.',
      kept: 'The row was passed over; its variants are read from rows of their own.',
    },
    gtin_lost_zeros: {
      what: 'The barcode “{{value}}” seems to have lost the zeros at its start: with them it would be {{offer}}.',
      kept: 'The code was not used; OneShelf never makes digits up.',
      next: 'If {{offer}} is what the package says, correct the code in the file (column as text) or at the product.',
    },
    stock_endless: {
      what: 'A stock of “{{value}}” usually means “unlimited” rather than that many.',
      kept: 'The stock was taken as it is.',
      next: 'If there are not that many, correct the stock in the program the file comes from.',
    },
  },
};
