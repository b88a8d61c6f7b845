/** Master, demo, imports and what changed the master. */
export const importHelp: Readonly<Record<string, string>> = {
  'make the master in the data folder, and say what was made':
    'załóż kartotekę w folderze danych i powiedz, co powstało',
  'the whole main job on the sample shop, in a scratch folder, with a report':
    'cała główna praca na sklepie przykładowym, w folderze tymczasowym, ze sprawozdaniem',
  'leave the scratch folder behind, to look around in': 'zostaw folder tymczasowy, żeby się w nim rozejrzeć',
  'plan one file and apply the plan; a doubtful file is held, saying what to confirm':
    'zaplanuj import jednego pliku i wykonaj plan; wątpliwy plik czeka, a Ty dowiadujesz się, co potwierdzić',
  'where the file comes from (its profile is kept per source)':
    'skąd jest plik (każde źródło pamięta swój sposób odczytu)',
  'a stored profile of that source, or a built-in one': 'zapamiętany sposób odczytu tego źródła albo wbudowany',
  'print the plan, change nothing': 'pokaż plan, niczego nie zmieniaj',
  'the moment for which the stock in the file is true': 'na jaką chwilę są stany w pliku',
  'read the whole file, even where comparing it with the last one would do':
    'przeczytaj cały plik, nawet gdy wystarczyłoby porównać go z poprzednim',
  'pass a brake': 'wykonaj mimo hamulca',
  'the way the file is read is right: keep it for this source':
    'plik jest czytany dobrze: zapamiętaj to dla tego źródła',
  'read the file otherwise: kind=, scope=full, part= (a sheet, * for all of them, or a file in an archive), encoding=, delimiter=, decimalMark=, priceMode=, vatCode=, currency=, headerLine=, stockWords=false, addsRows=true, minorPrices=true, column.N=field[:target] (N is the number of a column from 1, or its heading)':
    'czytaj plik inaczej: kind=, scope=full, part= (arkusz, * to wszystkie, albo plik w archiwum), encoding=, delimiter=, decimalMark=, priceMode=, vatCode=, currency=, headerLine=, stockWords=false, addsRows=true, minorPrices=true, column.N=pole[:cel] (N to numer kolumny od 1 albo jej nagłówek)',
  'past imports: their plans, what was set aside, undo': 'dotychczasowe importy: plany, odłożone wiersze, cofanie',
  'the last imports': 'ostatnie importy',
  'one import and its plan': 'jeden import i jego plan',
  'only changes of products with these words in SKU or name':
    'tylko zmiany produktów, które mają te słowa w SKU albo w nazwie',
  'only these changes, named as in `imports apply`': 'tylko te zmiany, nazwane jak w `imports apply`',
  'write the whole plan to a CSV file for a spreadsheet': 'zapisz cały plan do pliku CSV dla arkusza',
  'rows that were set aside': 'odłożone wiersze',
  'write these rows, whole, to a CSV file for a spreadsheet': 'zapisz te wiersze w całości do pliku CSV dla arkusza',
  'plan a waiting import anew, read otherwise: a delivery instead of stock levels (--set kind=delivery)':
    'zaplanuj czekający import na nowo, czytając plik inaczej: jako dostawę zamiast stanów (--set kind=delivery)',
  'apply an import that was held or planned': 'wykonaj import, który czeka albo był tylko zaplanowany',
  'read the file otherwise, as in `import --set`': 'czytaj plik inaczej, tak jak w `import --set`',
  'also apply rows whose price jumped; without it they stay set aside':
    'weź też wiersze, w których cena mocno skoczyła; bez tego zostają odłożone',
  'take only these products of the plan, with commas between': 'weź z planu tylko te produkty (oddziel przecinkami)',
  'take all but these products': 'weź wszystko oprócz tych produktów',
  'take only these changes: product (new ones), name, unit, vat, gtin, archived, price[:LIST], stock[:LOCATION]':
    'weź tylko te zmiany: product (nowe), name, unit, vat, gtin, archived, price[:CENNIK], stock[:MIEJSCE]',
  'of new SKUs with the barcode of known goods: the same goods under a new code; `all`':
    'o nowych SKU z kodem kreskowym znanych towarów: to te same towary pod nowym kodem; `all` to wszystkie',
  'of such SKUs: goods of their own; `all`': 'o takich SKU: to osobne towary; `all` to wszystkie',
  'its new SKU is that of known goods with this barcode: their product takes it':
    'to nowe SKU znanego towaru z tym kodem kreskowym: jego produkt je przejmie',
  'it is goods of its own, whoever else has its barcode': 'to osobny towar, choć kod kreskowy ma też inny',
  'take only new products': 'weź tylko nowe produkty',
  'drop an import that was held or planned': 'porzuć import, który czeka albo był tylko zaplanowany',
  'take an applied import back': 'cofnij wykonany import',
  'correct a row that was set aside, and read it again': 'popraw odłożony wiersz i wczytaj go jeszcze raz',
  'line of the row; LINE.N for record N (from 0) of a line that has several; SHEET!ROW where sheets are read together':
    'wiersz pliku; WIERSZ.N to zapis N (od 0) w wierszu, w którym jest ich kilka; ARKUSZ!WIERSZ, gdy arkusze czytano razem',
  '"Column=value", by heading or number from 1; none: the row as it is':
    '"Kolumna=wartość", po nagłówku albo numerze od 1; bez nich: wiersz taki, jaki jest',
  'read all open rows again, as they are': 'wczytaj jeszcze raz wszystkie odłożone wiersze, takie jak są',
  'the price is right, however far it jumps': 'cena jest dobra, choćby mocno skoczyła',
  'leave rows that were set aside as they are': 'zostaw odłożone wiersze w spokoju',
  'what changed stock and prices, newest first, and whether it can be undone':
    'co zmieniło stany i ceny, od najnowszych, i czy da się to cofnąć',
  'take a change back; what came later stays and is named':
    'cofnij zmianę; to, co zmieniło się później, zostaje i jest wymienione',
  'its number in `oneshelf changes`': 'jej numer z `oneshelf changes`',
  'show what would be taken back and what would stay; change nothing':
    'pokaż, co by się cofnęło, a co zostało; niczego nie zmieniaj',
};
