import type { Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };

/** What a person is asked, and told, where a row is not simply so many of one thing to sell. */
export const importGoodsWords: Words = {
  pl: {
    not_for_sale_taken_off: {
      what: 'Kolumna „{{column}}” mówi, ile sztuk nie nadaje się do sprzedaży. Odjęto je od „{{quantity}}”.',
      kept: waiting.pl,
      next: 'Jeśli „{{quantity}}” je obejmuje, zatwierdź. Jeśli liczy tylko dobre, pomiń tę kolumnę (--set "column.{{column}}=ignore").',
      onScreen:
        'Jeśli „{{quantity}}” je obejmuje, zatwierdź. Jeśli liczy tylko dobre, pomiń tę kolumnę w sposobie odczytu.',
    },
    not_for_sale_left_in: {
      what: 'Kolumna „{{column}}” mówi, ile sztuk nie nadaje się do sprzedaży, ale stanów jest kilka ({{quantity}}) i nie wiadomo, od którego je odjąć. Nie odjęto ich.',
      kept: waiting.pl,
      next: 'Jeśli stany liczą tylko dobre sztuki, zatwierdź. Jeśli nie, wyeksportuj stany bez tych sztuk.',
    },
    rows_not_for_sale: {
      what: 'Według kolumny „{{column}}” ({{values}}) towar w części wierszy nie nadaje się do sprzedaży; takich wierszy jest: {{count}}. Policzono w nich zero, a ich cen nie odczytano.',
      kept: waiting.pl,
      next: 'Jeśli tych sztuk nie sprzedajesz, zatwierdź. Jeśli sprzedajesz, pomiń tę kolumnę (--set "column.{{column}}=ignore").',
      onScreen: 'Jeśli tych sztuk nie sprzedajesz, zatwierdź. Jeśli sprzedajesz, pomiń tę kolumnę w sposobie odczytu.',
    },
    row_not_for_sale: {
      what: 'Towar w tym wierszu nie nadaje się do sprzedaży: w kolumnie „{{column}}” stoi „{{value}}”.',
      kept: 'Policzono zero sztuk; ceny z tego wiersza nie odczytano.',
    },
    stock_less_unsellable: {
      what: 'Od stanu odjęto sztuki, które nie nadają się do sprzedaży: {{value}} („{{column}}”).',
    },
    stock_wish_ignored: {
      what: 'Stan wzięto z „On hand (current)”; życzenia „{{value}}” z „{{column}}” nie wczytano.',
    },
    line_not_for_sale: {
      what: 'Towar z tej pozycji nie nadaje się do sprzedaży: w kolumnie „{{column}}” stoi „{{value}}”.',
      kept: 'Pozycji nie przyjęto na stan.',
    },
    line_less_unsellable: {
      what: 'Od przyjętej ilości odjęto sztuki, które nie nadają się do sprzedaży: {{value}} („{{column}}”).',
    },
    variants_by_attributes: {
      what: 'Ten sam kod („{{column}}”) stoi w kilku wierszach, które różnią się tylko tym: {{by}}. Każdy wariant odczytano jako osobny towar, z tym w kodzie i w nazwie, na przykład {{example}}.',
      kept: waiting.pl,
      next: 'Jeśli tak sprzedajesz, zatwierdź. Jeśli warianty mają własny kod lub kod kreskowy, wskaż go jako symbol, a „{{column}}” pomiń (--set "column.{{column}}=ignore"). Jeśli mają być jednym towarem, dodaj je do siebie (addsRows=true).',
      onScreen:
        'Jeśli tak sprzedajesz, zatwierdź. Jeśli warianty mają własny kod lub kod kreskowy, wskaż go w sposobie odczytu jako symbol, a „{{column}}” pomiń.',
    },
    prices_in_minor_units: {
      what: 'Ceny w kolumnie „{{column}}” są w groszach (centach): {{example}} odczytano jako {{price}} {{currency}}.',
      kept: waiting.pl,
      next: 'Jeśli tak jest, zatwierdź. Jeśli {{example}} to całe złote, wyłącz to w sposobie odczytu (minorPrices=false).',
      onScreen:
        'Jeśli tak jest, zatwierdź. Jeśli {{example}} to całe złote, wyłącz „Ceny w groszach” w sposobie odczytu.',
    },
    prices_maybe_minor: {
      what: 'Wszystkie ceny w kolumnie „{{column}}” to liczby całkowite. Przyjęto, że {{example}} to {{example}},00 {{currency}}, a nie {{price}}.',
      kept: waiting.pl,
      next: 'Jeśli tak jest, zatwierdź. Jeśli ceny są w groszach (centach), ustaw to w sposobie odczytu (minorPrices=true).',
      onScreen:
        'Jeśli tak jest, zatwierdź. Jeśli ceny są w groszach (centach), zaznacz „Ceny w groszach” w sposobie odczytu.',
    },
    stock_kept_elsewhere: {
      what: 'PrestaShop trzyma stan osobno („stock_availables”), a „{{column}}” przy produkcie jest u niego zawsze zerem. Tej kolumny nie wczytano.',
      kept: waiting.pl,
      next: 'Zatwierdź nazwy i ceny. Stan weź z listy „stock_availables” albo z eksportu produktów w panelu sklepu.',
    },
    price_maybe_left: {
      what: 'Nie znaleziono ceny, a w niektórych kolumnach stoją kwoty, których nazwy nie mówią, że to ceny sprzedaży ({{values}}). Tych kolumn nie wczytano.',
      kept: waiting.pl,
      next: 'Jeśli to cena sprzedaży, wskaż ją (--set "column.NAZWA=price:retail"). Jeśli nie, zatwierdź.',
      onScreen: 'Jeśli to cena sprzedaży, wskaż ją w sposobie odczytu. Jeśli nie, zatwierdź.',
    },
    stock_place_left: {
      what: 'Stan odczytano z: {{used}}. Liczby stoją też w kolumnach, które wyglądają na inne miejsca ({{values}}). Tych kolumn nie wczytano.',
      kept: waiting.pl,
      next: 'Jeśli to stany w innych sklepach lub magazynach, wskaż to przy każdej z nich (--set "column.NAZWA=stock:kod"). Jeśli nie, zatwierdź.',
      onScreen:
        'Jeśli to stany w innych sklepach lub magazynach, wskaż to przy każdej z nich w sposobie odczytu. Jeśli nie, zatwierdź.',
    },
    stock_counts_packs: {
      what: 'Kolumna „{{column}}” liczy opakowania ({{unit}}). Wczytano ją jako stan, po jednym na opakowanie.',
      kept: waiting.pl,
      next: 'Jeśli sprzedajesz na takie opakowania, zatwierdź. Jeśli na sztuki, pomiń tę kolumnę (--set "column.{{column}}=ignore") i wyeksportuj stan w sztukach.',
      onScreen:
        'Jeśli sprzedajesz na takie opakowania, zatwierdź. Jeśli na sztuki, pomiń tę kolumnę w sposobie odczytu i wyeksportuj stan w sztukach.',
    },
    availability_in_words: {
      what: 'Kolumna „{{column}}” mówi słowami, czy towar jest ({{values}}), a nie ile go jest. Stany zostaną takie, jak są.',
      kept: waiting.pl,
      next: 'Jeśli tak ma być, zatwierdź. Jeśli słowa o braku towaru mają dać stan 0, wskaż tę kolumnę jako stan (--set "column.{{column}}=stock:main"); słowa o tym, że jest, stanu nie zmienią.',
      onScreen:
        'Jeśli tak ma być, zatwierdź. Jeśli słowa o braku towaru mają dać stan 0, wskaż tę kolumnę jako stan w sposobie odczytu; słowa o tym, że jest, stanu nie zmienią.',
    },
    currency_unnamed: {
      what: 'Plik nie mówi, w jakiej walucie są ceny, a ta platforma sprzedaje w wielu. Przyjęto {{currency}}.',
      kept: waiting.pl,
      next: 'Jeśli ceny są w {{currency}}, zatwierdź. Jeśli nie, podaj walutę (--set currency=EUR).',
      onScreen: 'Jeśli ceny są w {{currency}}, zatwierdź. Jeśli nie, podaj walutę w sposobie odczytu.',
    },
    sizes_received_as_one: {
      what: 'W dostawie jest po kilka pozycji z jednym kodem („{{column}}”), które różni „{{by}}”: {{example}} ({{values}}). Ich ilości zostaną dodane razem do jednego towaru.',
      kept: waiting.pl,
      next: 'Jeśli to jeden towar, zatwierdź. Jeśli każdy rozmiar lub kolor ma w OneShelf własny kod, porzuć plan i poproś o dokument z kodami rozmiarów albo przyjmij je ręcznie.',
    },
    gtin_maybe_left: {
      what: 'Nie znaleziono kodów kreskowych, a w niektórych kolumnach stoją kody, które wyglądają jak kreskowe ({{values}}). Tych kolumn nie wczytano.',
      kept: waiting.pl,
      next: 'Jeśli to kody kreskowe towarów, wskaż to (--set "column.NAZWA=gtin"). Jeśli nie, zatwierdź.',
      onScreen: 'Jeśli to kody kreskowe towarów, wskaż to w sposobie odczytu. Jeśli nie, zatwierdź.',
    },
    key_holds_several: {
      what: 'W kolumnie „{{column}}” niektóre komórki mają po kilka kodów ({{example}}), a stan i cena w wierszu są wspólne. Takich wierszy jest: {{count}}.',
      kept: 'Tych wierszy nie wczytano; pozostałe czekają w planie.',
      next: 'Wyeksportuj listę, w której każdy kod ma swój wiersz. Jeśli chcesz z tego pliku tylko resztę, zatwierdź.',
    },
    sku_several: {
      what: '„{{value}}” to kilka kodów w jednej komórce ({{count}}), a nie jeden; nie wiadomo, ile jest czego.',
      kept: 'Wiersza nie użyto.',
      next: 'Zostaw w wierszu jeden kod z jego stanem, a pozostałe wpisz osobno.',
    },
  },
  en: {
    not_for_sale_taken_off: {
      what: 'The column “{{column}}” says how many are not fit for sale. They were taken off “{{quantity}}”.',
      kept: waiting.en,
      next: 'If “{{quantity}}” holds them, apply. If it counts good ones only, leave this column out (--set "column.{{column}}=ignore").',
      onScreen:
        'If “{{quantity}}” holds them, apply. If it counts good ones only, leave this column out in how the file was read.',
    },
    not_for_sale_left_in: {
      what: 'The column “{{column}}” says how many are not fit for sale, but there are several stocks ({{quantity}}), and nothing says which of them to take them off. They were not taken off.',
      kept: waiting.en,
      next: 'If the stocks count good ones only, apply. If not, export stocks without those.',
    },
    rows_not_for_sale: {
      what: 'By the column “{{column}}” ({{values}}) the goods of some rows are not fit for sale; rows that say so: {{count}}. They were counted as none, and their prices were not read.',
      kept: waiting.en,
      next: 'If you do not sell those, apply. If you do, leave this column out (--set "column.{{column}}=ignore").',
      onScreen: 'If you do not sell those, apply. If you do, leave this column out in how the file was read.',
    },
    row_not_for_sale: {
      what: 'The goods of this row are not fit for sale: “{{column}}” says “{{value}}”.',
      kept: 'They were counted as none; the price of this row was not read.',
    },
    stock_less_unsellable: {
      what: 'What is not fit for sale was taken off the stock: {{value}} (“{{column}}”).',
    },
    stock_wish_ignored: {
      what: 'The stock was taken from “On hand (current)”; the wish “{{value}}” in “{{column}}” was not.',
    },
    line_not_for_sale: {
      what: 'The goods of this line are not fit for sale: “{{column}}” says “{{value}}”.',
      kept: 'The line was not added to the stock.',
    },
    line_less_unsellable: {
      what: 'What is not fit for sale was taken off what came: {{value}} (“{{column}}”).',
    },
    variants_by_attributes: {
      what: 'The same code (“{{column}}”) stands in several rows that differ in this alone: {{by}}. Each variant was read as a product of its own, with that in its code and name, such as {{example}}.',
      kept: waiting.en,
      next: 'If that is how you sell, apply. If variants have a code or barcode of their own, name it as the SKU and leave “{{column}}” out (--set "column.{{column}}=ignore"). If they are one product, add them up (addsRows=true).',
      onScreen:
        'If that is how you sell, apply. If variants have a code or barcode of their own, name it as the SKU in how the file was read, and leave “{{column}}” out.',
    },
    prices_in_minor_units: {
      what: 'Prices in the column “{{column}}” are in cents (grosze): {{example}} was read as {{price}} {{currency}}.',
      kept: waiting.en,
      next: 'If that is right, apply. If {{example}} is the whole price, switch that off (minorPrices=false).',
      onScreen: 'If that is right, apply. If {{example}} is the whole price, switch “Prices in cents” off.',
    },
    prices_maybe_minor: {
      what: 'All prices in the column “{{column}}” are whole numbers. {{example}} was taken for {{example}}.00 {{currency}}, not for {{price}}.',
      kept: waiting.en,
      next: 'If that is right, apply. If prices are in cents (grosze), say so (minorPrices=true).',
      onScreen:
        'If that is right, apply. If prices are in cents (grosze), tick “Prices in cents” in how the file was read.',
    },
    stock_kept_elsewhere: {
      what: 'PrestaShop keeps the stock apart (“stock_availables”), and “{{column}}” of a product is always zero there. This column was not read.',
      kept: waiting.en,
      next: 'Apply the names and prices. Take the stock from the list “stock_availables”, or from the export of products in the panel of the shop.',
    },
    price_maybe_left: {
      what: 'No price was found, and some columns hold amounts whose headings do not say that goods sell for them ({{values}}). These columns were not read.',
      kept: waiting.en,
      next: 'If one is the selling price, say so (--set "column.NAME=price:retail"). If not, apply.',
      onScreen: 'If one is the selling price, say so in how the file was read. If not, apply.',
    },
    stock_place_left: {
      what: 'Stock was read from: {{used}}. Columns that look like other places hold numbers too ({{values}}). These columns were not read.',
      kept: waiting.en,
      next: 'If they are the stock of other shops or warehouses, say so at each of them (--set "column.NAME=stock:code"). If not, apply.',
      onScreen:
        'If they are the stock of other shops or warehouses, say so at each of them in how the file was read. If not, apply.',
    },
    stock_counts_packs: {
      what: 'The column “{{column}}” counts packs ({{unit}}). It was read as the stock, one for a pack.',
      kept: waiting.en,
      next: 'If you sell by such packs, apply. If by pieces, leave this column out (--set "column.{{column}}=ignore") and export the stock in pieces.',
      onScreen:
        'If you sell by such packs, apply. If by pieces, leave this column out in how the file was read, and export the stock in pieces.',
    },
    availability_in_words: {
      what: 'The column “{{column}}” says in words whether there is some ({{values}}), not how much. Stock stays as it is.',
      kept: waiting.en,
      next: 'If that is right, apply. If the words for none are to make a stock of 0, name this column as stock (--set "column.{{column}}=stock:main"); words for some change no stock.',
      onScreen:
        'If that is right, apply. If the words for none are to make a stock of 0, name this column as stock in how the file was read; words for some change no stock.',
    },
    currency_unnamed: {
      what: 'The file does not say which currency its prices are in, and this platform sells in many. {{currency}} was assumed.',
      kept: waiting.en,
      next: 'If prices are in {{currency}}, apply. If not, name the currency (--set currency=EUR).',
      onScreen: 'If prices are in {{currency}}, apply. If not, name the currency in how the file was read.',
    },
    sizes_received_as_one: {
      what: 'The delivery has several lines under one code (“{{column}}”) that differ in “{{by}}”: {{example}} ({{values}}). Their quantities will be added up on one product.',
      kept: waiting.en,
      next: 'If it is one product, apply. If every size or colour has a code of its own in OneShelf, discard the plan, and ask for a paper with the codes of the sizes or receive them by hand.',
    },
    gtin_maybe_left: {
      what: 'No barcodes were found, and some columns hold codes that look like barcodes ({{values}}). These columns were not read.',
      kept: waiting.en,
      next: 'If they are the barcodes of the goods, say so (--set "column.NAME=gtin"). If not, apply.',
      onScreen: 'If they are the barcodes of the goods, say so in how the file was read. If not, apply.',
    },
    key_holds_several: {
      what: 'Some cells of the column “{{column}}” hold several codes ({{example}}), and the stock and price of the row are of all of them. Rows that do: {{count}}.',
      kept: 'These rows were not read; the others wait in the plan.',
      next: 'Export a list in which every code has a row of its own. If you want only the rest of this file, apply.',
    },
    sku_several: {
      what: '“{{value}}” is several codes in one cell ({{count}}), not one; how many there are of each is not said.',
      kept: 'The row was not used.',
      next: 'Leave one code with its stock in the row, and enter the others apart.',
    },
  },
};
