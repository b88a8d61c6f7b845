import type { Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };

/** What a person is asked about prices that may be no selling prices, and about variants of products. */
export const importDoubtfulWords: Words = {
  pl: {
    price_doubtful: {
      what: 'Jedyną ceną w pliku jest „{{column}}”, a to może nie być cena sprzedaży. Trafiłaby do cennika {{list}}.',
      kept: waiting.pl,
      next: 'Jeśli to właściwa cena i właściwy cennik, zatwierdź. Jeśli ma trafić do innego cennika albo do żadnego, wskaż to przy tej kolumnie (--set "column.{{column}}=price:retail" albo =ignore).',
      onScreen:
        'Jeśli to właściwa cena i właściwy cennik, zatwierdź. Jeśli ma trafić do innego cennika albo do żadnego, wskaż to przy tej kolumnie w sposobie odczytu.',
    },
    free_goods_added: {
      what: 'Kolumna „{{column}}” mówi, ile towaru przyszło gratis. Doliczono go do „{{quantity}}”.',
      kept: waiting.pl,
      next: 'Jeśli „{{quantity}}” nie obejmuje gratisów, zatwierdź. Jeśli już je obejmuje, pomiń tę kolumnę (--set "column.{{column}}=ignore").',
      onScreen:
        'Jeśli „{{quantity}}” nie obejmuje gratisów, zatwierdź. Jeśli już je obejmuje, pomiń tę kolumnę w sposobie odczytu.',
    },
    rows_not_offered: {
      what: 'Według kolumny „{{column}}” ({{values}}) części towarów nie ma w sprzedaży; takich wierszy jest: {{count}}. Nowych takich towarów nie utworzono, a znane zostaną wycofane: ich stan zostanie, ale kanały przestaną je oferować.',
      kept: waiting.pl,
      next: 'Jeśli tak ma być, zatwierdź. Jeśli te towary mają być w sprzedaży, pomiń tę kolumnę (--set "column.{{column}}=ignore").',
      onScreen:
        'Jeśli tak ma być, zatwierdź. Jeśli te towary mają być w sprzedaży, pomiń tę kolumnę w sposobie odczytu.',
    },
    rows_by_level: {
      what: 'Towary mają w tym pliku po kilka cen, a rozróżnia je kolumna „{{column}}”. Odczytano tylko wiersze „{{value}}”; pozostałe ({{others}}) odłożono.',
      kept: waiting.pl,
      next: 'Jeśli „{{value}}” to cena w sklepie, zatwierdź. Jeśli nie, wskaż inną (--set "column.{{column}}=only:WARTOŚĆ").',
      onScreen:
        'Jeśli „{{value}}” to cena w sklepie, zatwierdź. Jeśli nie, wpisz przy tej kolumnie w sposobie odczytu, które wiersze się liczą.',
    },
    stock_by_size: {
      what: 'Kolumny {{columns}} wyglądają na rozmiary. Stan każdego rozmiaru ma w OneShelf własny symbol, więc tych kolumn nie wczytano.',
      kept: waiting.pl,
      next: 'Wyeksportuj listę, w której każdy rozmiar ma swój wiersz i swój symbol. Jeśli chcesz z tego pliku tylko resztę, zatwierdź.',
    },
    price_values_stock: {
      what: '„{{stock}}” razy „{{column}}” daje w każdym wierszu „{{value}}”: tak wycenia się zapas, zwykle po cenach zakupu. Ta cena trafiłaby do cennika {{list}}.',
      kept: waiting.pl,
      next: 'Jeśli po tej cenie sprzedajesz, zatwierdź. Jeśli to cena zakupu, pomiń tę kolumnę (--set "column.{{column}}=ignore").',
      onScreen: 'Jeśli po tej cenie sprzedajesz, zatwierdź. Jeśli to cena zakupu, pomiń tę kolumnę w sposobie odczytu.',
    },
    price_below_suggested: {
      what: '„{{column}}” jest przy każdym towarze niższa niż „{{suggested}}”: tak wygląda cennik dostawcy, w którym to cena zakupu. Trafiłaby do cennika {{list}}.',
      kept: waiting.pl,
      next: 'Jeśli po tej cenie sprzedajesz, zatwierdź. Jeśli to cena zakupu, pomiń tę kolumnę (--set "column.{{column}}=ignore") albo wskaż cenę sugerowaną (--set "column.{{suggested}}=price:{{list}}").',
      onScreen:
        'Jeśli po tej cenie sprzedajesz, zatwierdź. Jeśli to cena zakupu, pomiń tę kolumnę albo wskaż cenę sugerowaną w sposobie odczytu.',
    },
    stock_maybe_left: {
      what: 'Nie znaleziono stanu, a w niektórych kolumnach stoją liczby, których nazwy nie mówią, że to stan ({{values}}). Tych kolumn nie wczytano.',
      kept: waiting.pl,
      next: 'Jeśli to stan, wskaż tę kolumnę (--set "column.NAZWA=stock:main"); jeśli to stany w kilku sklepach lub magazynach, wskaż każdą z nich (--set "column.NAZWA=stock:kod"). Jeśli nie, zatwierdź.',
      onScreen:
        'Jeśli to stan, także w kilku sklepach lub magazynach, wskaż to przy każdej takiej kolumnie w sposobie odczytu. Jeśli nie, zatwierdź.',
    },
    variants_in_columns: {
      what: 'Warianty produktów stoją w kolumnach ({{columns}}). Każdy wariant odczytano jako osobny towar; produktu, który ma warianty, nie wczytano, bo jego stan jest ich sumą.',
      kept: waiting.pl,
      next: 'Sprawdź w planie symbole i stany wariantów, i zatwierdź.',
    },
    variants_in_records: {
      what: 'Produkty mają w tym pliku warianty (elementy „{{record}}”). Każdy wariant odczytano jako osobny towar z własnym kodem i stanem; nazwę, VAT i cenę (jeśli nie ma własnej) ma od produktu. Samego produktu nie wczytano, bo jego stan jest ich sumą.',
      kept: waiting.pl,
      next: 'Sprawdź w planie kody, nazwy i stany wariantów, i zatwierdź.',
    },
    variants_in_rows: {
      what: 'Wiersze wariantów stoją pod swoimi produktami (wskazuje na to kolumna „{{column}}”). Każdy wiersz odczytano jako osobny towar, także produkt główny, którego stan bywa sumą stanów wariantów.',
      kept: waiting.pl,
      next: 'Jeśli produkty główne mają nie być towarami, wyeksportuj plik bez nich albo wyłącz ich symbole z planu. Jeśli tak jest dobrze, zatwierdź.',
    },
    variant_surcharge: {
      what: 'Niektóre warianty mają zamiast ceny dopłatę do ceny produktu, a nie wiadomo, do której ceny ją dodać i czy jest brutto.',
      kept: 'Ich ceny się nie zmieniają; stany i nazwy wczytano. Każdy taki wariant ma ostrzeżenie.',
      next: 'Podaj ceny tych wariantów w OneShelf albo poproś nadawcę pliku o pełną cenę każdego wariantu, i zatwierdź.',
    },
    variants_unread: {
      what: 'Kolumna „{{column}}” opisuje warianty tak, że nie wiadomo, który kod i stan jest którego wariantu.',
      kept: 'Takich produktów nie wczytano: ich stan jest sumą stanów wariantów.',
      next: 'Wyeksportuj warianty w osobnych wierszach albo z własnym symbolem i stanem każdego wariantu.',
    },
  },
  en: {
    price_doubtful: {
      what: 'The only price in the file is “{{column}}”, which may be no selling price. It would go to the price list {{list}}.',
      kept: waiting.en,
      next: 'If it is the right price and the right list, apply. If it belongs in another list or in none, say so at this column (--set "column.{{column}}=price:retail" or =ignore).',
      onScreen:
        'If it is the right price and the right list, apply. If it belongs in another list or in none, say so at this column among the options of reading.',
    },
    free_goods_added: {
      what: 'The column “{{column}}” says how much came free of charge. It was added to “{{quantity}}”.',
      kept: waiting.en,
      next: 'If “{{quantity}}” does not hold the free goods, apply. If it does already, leave this column out (--set "column.{{column}}=ignore").',
      onScreen:
        'If “{{quantity}}” does not hold the free goods, apply. If it does already, leave this column out in how the file was read.',
    },
    rows_not_offered: {
      what: 'By the column “{{column}}” ({{values}}) some goods are not sold; rows that say so: {{count}}. New ones of them were not made, and known ones will go to the archive: their stock stays, and no channel offers them any more.',
      kept: waiting.en,
      next: 'If that is right, apply. If these goods are to be sold, leave this column out (--set "column.{{column}}=ignore").',
      onScreen:
        'If that is right, apply. If these goods are to be sold, leave this column out in how the file was read.',
    },
    rows_by_level: {
      what: 'Goods have several prices in this file, told apart by the column “{{column}}”. Only rows with “{{value}}” were read; the others ({{others}}) were set aside.',
      kept: waiting.en,
      next: 'If “{{value}}” is the price in the shop, apply. If not, name another (--set "column.{{column}}=only:VALUE").',
      onScreen:
        'If “{{value}}” is the price in the shop, apply. If not, write beside this column in how the file was read which rows count.',
    },
    stock_by_size: {
      what: 'The columns {{columns}} look like sizes. In OneShelf every size has its stock under a code of its own, so these columns were left out.',
      kept: waiting.en,
      next: 'Export a list in which every size has a row and a code of its own. If you want only the rest of this file, apply.',
    },
    price_values_stock: {
      what: '“{{stock}}” times “{{column}}” is “{{value}}” in every row: so a stock is valued, mostly by what was paid for it. This price would go to the price list {{list}}.',
      kept: waiting.en,
      next: 'If you sell at this price, apply. If it is what you paid, leave this column out (--set "column.{{column}}=ignore").',
      onScreen:
        'If you sell at this price, apply. If it is what you paid, leave this column out among the options of reading.',
    },
    price_below_suggested: {
      what: '“{{column}}” is lower than “{{suggested}}” for every product: so does a supplier’s price list, where it is what you pay. It would go to the price list {{list}}.',
      kept: waiting.en,
      next: 'If you sell at this price, apply. If it is what you pay, leave this column out (--set "column.{{column}}=ignore"), or name the suggested price (--set "column.{{suggested}}=price:{{list}}").',
      onScreen:
        'If you sell at this price, apply. If it is what you pay, leave this column out, or name the suggested price, among the options of reading.',
    },
    stock_maybe_left: {
      what: 'No stock was found, and some columns hold numbers whose headings do not say that they are stock ({{values}}). These columns were not read.',
      kept: waiting.en,
      next: 'If it is the stock, say so of that column (--set "column.NAME=stock:main"); if they are the stock of several shops or warehouses, say so of each (--set "column.NAME=stock:code"). If not, apply.',
      onScreen:
        'If it is the stock, of several shops or warehouses too, say so at each such column among the options of reading. If not, apply.',
    },
    variants_in_columns: {
      what: 'Variants of products stand in columns ({{columns}}). Each variant was read as a product of its own; a product that has variants was left out, its stock being the sum of theirs.',
      kept: waiting.en,
      next: 'Check the SKUs and stock of the variants in the plan, and apply.',
    },
    variants_in_records: {
      what: 'Products have variants in this file (elements “{{record}}”). Each variant was read as a product of its own, with its own code and stock; its name, VAT and price (unless it has one) are those of its product. The product itself was left out, its stock being the sum of theirs.',
      kept: waiting.en,
      next: 'Check the codes, names and stock of the variants in the plan, and apply.',
    },
    variants_in_rows: {
      what: 'Rows of variants stand below their products (the column “{{column}}” says so). Every row was read as a product of its own, the main product too, whose stock may be the sum of its variants.',
      kept: waiting.en,
      next: 'If main products should be no products here, export the file without them or leave their SKUs out of the plan. If it is right so, apply.',
    },
    variant_surcharge: {
      what: 'Some variants have a surcharge to the price of their product instead of a price, and it is not clear to which price it is added, or whether it holds tax.',
      kept: 'Their prices stay as they are; their stock and names were read. Each such variant is warned of.',
      next: 'Enter the prices of these variants in OneShelf, or ask whoever makes the file for the whole price of each variant, and apply.',
    },
    variants_unread: {
      what: 'The column “{{column}}” describes variants in a way that does not tell which code and stock is whose.',
      kept: 'Such products were not imported: their stock is the sum of their variants.',
      next: 'Export variants in rows of their own, or with a SKU and a stock for each.',
    },
  },
};
