import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const waiting = {
  pl: 'Plik czeka; niczego jeszcze nie zmieniono.',
  en: 'The file waits; nothing has been changed yet.',
};
const skipped = {
  pl: 'Stan i ceny tego towaru są takie, jak były.',
  en: 'Stock and prices of this product are as they were.',
};

/** What is said of XML catalogues: IdoSell offers, BMEcat, PC-Market's web exchange. */
export const xmlCatalogueWords: Words = {
  pl: {
    iof_no_offer: {
      what: 'To plik pomocniczy IdoSell („{{element}}”): same nazwy i opisy, bez towarów, stanów i cen.',
      kept: untouched.pl,
      next: 'Wczytaj plik oferty: full.xml, light.xml albo plik zmian.',
    },
    iof_no_products: {
      what: 'Oferta IdoSell nie zawiera żadnego towaru.',
      kept: untouched.pl,
      next: 'Jeśli to plik zmian, po prostu nic się nie zmieniło. Jeśli to pełna oferta, sprawdź, co jest w niej udostępnione.',
    },
    iof_deleted: {
      what: 'Towar {{code}} jest w ofercie oznaczony jako usunięty.',
      kept: skipped.pl,
      next: 'Jeśli sklep naprawdę go wycofał, wycofaj go także tutaj.',
    },
    iof_own_codes: {
      what: 'Pozycje bez zewnętrznego kodu: {{codes}} z {{of}}. Ich symbolem będzie kod nadany przez IdoSell (numer towaru i rozmiaru).',
      kept: waiting.pl,
      next: 'Potwierdź, jeśli tak mają się nazywać; jeśli nie, uzupełnij kody zewnętrzne w IdoSell albo wskaż inną kolumnę.',
    },
    iof_unlimited_stock: {
      what: 'Stany „bez ograniczeń” (−1): {{goods}}. Takiego stanu nie da się policzyć w sztukach, więc zostaną bez zmian.',
      kept: waiting.pl,
      next: 'Potwierdź; jeśli te towary mają mieć stan, wpisz go w IdoSell albo tutaj.',
    },
    iof_gross_worked_out: {
      what: 'Pozycje bez ceny brutto: {{goods}} z {{of}}. Policzono ją z ceny netto i VAT; może się różnić o grosz.',
      kept: waiting.pl,
      next: 'Sprawdź te ceny w podglądzie i potwierdź.',
    },
    catalogue_currencies: {
      what: 'W pliku są ceny w kilku walutach: {{currencies}}. Wczytane zostaną tylko ceny w {{currency}}.',
      kept: waiting.pl,
      next: 'Potwierdź albo wybierz inną walutę.',
    },
    bmecat_no_articles: {
      what: 'Katalog BMEcat nie zawiera żadnego artykułu.',
      kept: untouched.pl,
      next: 'Poproś dostawcę o katalog z artykułami albo o nowe ceny.',
    },
    bmecat_many_variants: {
      what: 'Artykuł {{code}} ma w katalogu ponad 1000 wariantów.',
      kept: skipped.pl,
      next: 'Poproś dostawcę o katalog, w którym każdy wariant jest osobnym artykułem.',
    },
    bmecat_deleted: {
      what: 'Artykuł {{code}} jest w katalogu oznaczony jako usunięty.',
      kept: skipped.pl,
      next: 'Jeśli nie będzie już sprzedawany, wycofaj go sam.',
    },
    bmecat_suppliers_catalogue: {
      what: 'To katalog dostawcy ({{supplier}}): symbole są jego, a ceny mogą być cenami, po których kupujesz, albo doliczać obcy podatek.',
      kept: waiting.pl,
      next: 'Sprawdź w podglądzie, czy po tych cenach chcesz sprzedawać. Kolumnę ceny możesz zmienić lub pominąć.',
    },
    bmecat_no_selling_price: {
      what: 'Katalog ma tylko ceny zakupu ({{types}}). Nie zostaną wczytane jako ceny sprzedaży.',
      kept: waiting.pl,
      next: 'Potwierdź albo wskaż kolumnę, z której mają być ceny.',
    },
    bmecat_packs: {
      what: 'Artykuły liczone w opakowaniach po kilka sztuk: {{goods}}. Cena jest za opakowanie, a nie za sztukę.',
      kept: waiting.pl,
      next: 'Sprawdź w podglądzie, czy sprzedajesz całe opakowania (kolumna NO_CU_PER_OU).',
    },
    bmecat_price_units: {
      what: 'Artykuły z ceną za inną jednostkę niż ta, w której się je zamawia: {{goods}}. Ich cen nie wczytano.',
      kept: waiting.pl,
      next: 'Potwierdź; te ceny ustaw samodzielnie.',
    },
    pc_market_no_goods: {
      what: 'Ta transmisja z PC-Market zawiera tylko wykazy (grupy, jednostki, stawki), bez towarów.',
      kept: untouched.pl,
      next: 'Nic nie trzeba robić. Towary przyjdą w innej transmisji.',
    },
    pc_market_deleted: {
      what: 'Towar {{code}} jest w PC-Market przeznaczony do usunięcia.',
      kept: skipped.pl,
      next: 'Jeśli nie będzie już sprzedawany, wycofaj go także tutaj.',
    },
    pc_market_units_unknown: {
      what: 'Plik nie mówi, w czym liczone są towary: {{goods}}. Bez tego ułamkowych stanów (na wagę) nie da się przyjąć.',
      kept: waiting.pl,
      next: 'Potwierdź, jeśli to towary na sztuki; dla towarów na wagę wyślij z PC-Market także wykaz jednostek.',
    },
  },
  en: {
    iof_no_offer: {
      what: 'This is one of IdoSell’s side files (“{{element}}”): only names and descriptions, no products, stock or prices.',
      kept: untouched.en,
      next: 'Import the offer itself: full.xml, light.xml or a file of changes.',
    },
    iof_no_products: {
      what: 'The IdoSell offer holds no product.',
      kept: untouched.en,
      next: 'If it is a file of changes, nothing has changed. If it is the whole offer, check what it is set to contain.',
    },
    iof_deleted: {
      what: 'The offer marks product {{code}} as deleted.',
      kept: skipped.en,
      next: 'If the shop really withdrew it, withdraw it here too.',
    },
    iof_own_codes: {
      what: 'Items without an external code: {{codes}} of {{of}}. Their SKU will be the code IdoSell gave them (product and size number).',
      kept: waiting.en,
      next: 'Confirm it if they are to be called so; otherwise fill in the external codes in IdoSell or name another column.',
    },
    iof_unlimited_stock: {
      what: 'Stock without a limit (−1): {{goods}}. It cannot be counted in pieces and stays as it is.',
      kept: waiting.en,
      next: 'Confirm it; if these products are to have stock, enter it in IdoSell or here.',
    },
    iof_gross_worked_out: {
      what: 'Items without a gross price: {{goods}} of {{of}}. It was worked out from the net price and VAT and may be a grosz off.',
      kept: waiting.en,
      next: 'Look at these prices in the preview and confirm them.',
    },
    catalogue_currencies: {
      what: 'The file has prices in several currencies: {{currencies}}. Only those in {{currency}} will be read.',
      kept: waiting.en,
      next: 'Confirm it or choose another currency.',
    },
    bmecat_no_articles: {
      what: 'The BMEcat catalogue holds no article.',
      kept: untouched.en,
      next: 'Ask the supplier for a catalogue with articles, or for new prices.',
    },
    bmecat_many_variants: {
      what: 'Article {{code}} has more than 1000 variants in the catalogue.',
      kept: skipped.en,
      next: 'Ask the supplier for a catalogue in which every variant is an article of its own.',
    },
    bmecat_deleted: {
      what: 'The catalogue marks article {{code}} as deleted.',
      kept: skipped.en,
      next: 'If it is not sold any more, withdraw it yourself.',
    },
    bmecat_suppliers_catalogue: {
      what: 'This is a supplier’s catalogue ({{supplier}}): the codes are theirs, and prices may be what you pay or hold a foreign tax.',
      kept: waiting.en,
      next: 'Check in the preview whether you want to sell at these prices. The price column can be changed or left out.',
    },
    bmecat_no_selling_price: {
      what: 'The catalogue has purchase prices only ({{types}}). They will not be read as selling prices.',
      kept: waiting.en,
      next: 'Confirm it or name the column to take prices from.',
    },
    bmecat_packs: {
      what: 'Articles counted in packs of several: {{goods}}. The price is for a pack, not for a piece.',
      kept: waiting.en,
      next: 'Check in the preview whether you sell whole packs (column NO_CU_PER_OU).',
    },
    bmecat_price_units: {
      what: 'Articles priced in another unit than they are ordered in: {{goods}}. Their prices were not read.',
      kept: waiting.en,
      next: 'Confirm it, and set these prices yourself.',
    },
    pc_market_no_goods: {
      what: 'This PC-Market transmission holds only lists (groups, units, rates), no products.',
      kept: untouched.en,
      next: 'Nothing needs to be done. Products come in another transmission.',
    },
    pc_market_deleted: {
      what: 'PC-Market marks product {{code}} for deletion.',
      kept: skipped.en,
      next: 'If it is not sold any more, withdraw it here too.',
    },
    pc_market_units_unknown: {
      what: 'The file does not say what products are counted in: {{goods}}. Without that, fractions of stock (goods by weight) cannot be taken.',
      kept: waiting.en,
      next: 'Confirm it if they are counted in pieces; for goods by weight, have PC-Market send its list of units too.',
    },
  },
};
