import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const others = { pl: 'Pozostałe produkty wysłano.', en: 'The other products were sent.' };

/** What the PrestaShop connector says beside what all connectors say. */
export const prestashopWords: Words = {
  pl: {
    prestashop_not_there: {
      what: 'Pod {{host}} nie odpowiada webservice PrestaShop.',
      kept: waiting.pl,
      next: 'Włącz w panelu sklepu API (Zaawansowane, API) i przyjazne adresy URL oraz sprawdź adres w ustawieniach kanału.',
    },
    prestashop_too_old: {
      what: 'Sklep {{host}} ma PrestaShop starszy niż 8.0, który nie przyjmuje pojedynczych zmian.',
      kept: waiting.pl,
      next: 'Zaktualizuj PrestaShop do wersji 8.0 lub nowszej.',
    },
    prestashop_right_missing: {
      what: 'Klucz nie ma w sklepie {{host}} prawa {{method}} do „{{resource}}”.',
      kept: waiting.pl,
      next: 'Zaznacz to prawo przy kluczu w panelu sklepu (Zaawansowane, API).',
    },
    prestashop_failed: {
      what: '{{host}} nie mógł odpowiedzieć: {{message}} ({{reason}})',
      kept: waiting.pl,
      next: 'OneShelf spróbuje ponownie sam. Jeśli to się powtarza, pokaż ten komunikat osobie, która opiekuje się sklepem.',
    },
    prestashop_currency_differs: {
      what: 'Sklep liczy w {{shopCurrency}}, a ten kanał w {{currency}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Wybierz dla kanału cennik w walucie {{shopCurrency}} albo zmień domyślną walutę sklepu.',
    },
    prestashop_tax_unreadable: {
      what: 'Klucz nie pozwala odczytać stawek VAT w sklepie {{host}}, a bez nich nie da się przeliczyć cen na netto.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Daj kluczowi prawo odczytu „configurations”, „tax_rules” i „taxes” albo wpisz jedną stawkę VAT w ustawieniach kanału.',
    },
    prestashop_tax_unknown: {
      what: 'Reguły podatkowej produktu {{sku}} nie da się wyrazić jedną stawką VAT.',
      kept: `Ceny tego produktu nie zmieniono. ${others.pl}`,
      next: 'Ustaw w sklepie przy produkcie regułę z jedną stawką dla kraju sklepu, a potem ponów wysłanie.',
    },
    prestashop_price_unreadable: {
      what: 'Cena produktu nadrzędnego dla {{sku}} jest w sklepie nieczytelna: {{price}}',
      kept: `Ceny tego produktu nie zmieniono. ${others.pl}`,
      next: 'Popraw cenę produktu w panelu sklepu, a potem ponów wysłanie.',
    },
    prestashop_parent_not_sellable: {
      what: 'SKU {{sku}} należy w sklepie do produktu z kombinacjami, który sam nie jest sprzedawany.',
      kept: `W sklepie nic dla niego nie zmieniono. ${others.pl}`,
      next: 'Nadaj w sklepie to SKU właściwej kombinacji albo usuń kombinacje.',
    },
    prestashop_listing_gone: {
      what: 'Produktu {{sku}} nie ma już w sklepie.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w sklepie.',
    },
    prestashop_row_refused: {
      what: 'Sklep odrzucił produkt {{sku}}: {{message}} ({{reason}})',
      kept: others.pl,
      next: 'Popraw produkt w sklepie, a potem ponów wysłanie.',
    },
  },
  en: {
    prestashop_not_there: {
      what: 'No PrestaShop webservice answers at {{host}}.',
      kept: waiting.en,
      next: "Turn on the API (Advanced, API) and friendly URLs in the shop's back office, and check the address in the channel's settings.",
    },
    prestashop_too_old: {
      what: 'The shop {{host}} runs a PrestaShop older than 8.0, which takes no single changes.',
      kept: waiting.en,
      next: 'Update PrestaShop to version 8.0 or newer.',
    },
    prestashop_right_missing: {
      what: 'The key lacks the right {{method}} to "{{resource}}" in the shop {{host}}.',
      kept: waiting.en,
      next: "Tick this right for the key in the shop's back office (Advanced, API).",
    },
    prestashop_failed: {
      what: '{{host}} could not answer: {{message}} ({{reason}})',
      kept: waiting.en,
      next: 'OneShelf tries again by itself. If it goes on, show this message to whoever looks after the shop.',
    },
    prestashop_currency_differs: {
      what: 'The shop counts in {{shopCurrency}}, this channel in {{currency}}.',
      kept: 'Nothing was changed in the shop.',
      next: "Choose a price list in {{shopCurrency}} for the channel, or change the shop's default currency.",
    },
    prestashop_tax_unreadable: {
      what: 'The key may not read the VAT rates of the shop {{host}}, and without them prices cannot be turned to net.',
      kept: 'Nothing was changed in the shop.',
      next: 'Let the key read "configurations", "tax_rules" and "taxes", or enter one VAT rate in the channel\'s settings.',
    },
    prestashop_tax_unknown: {
      what: 'The tax rule of product {{sku}} cannot be told as one VAT rate.',
      kept: `The price of this product was not changed. ${others.en}`,
      next: "Give the product a rule with one rate for the shop's country, then send again.",
    },
    prestashop_price_unreadable: {
      what: 'The price of the product above {{sku}} cannot be read in the shop: {{price}}',
      kept: `The price of this product was not changed. ${others.en}`,
      next: "Correct the product's price in the shop's back office, then send again.",
    },
    prestashop_parent_not_sellable: {
      what: 'In the shop, SKU {{sku}} belongs to a product with combinations, which is not sold itself.',
      kept: `Nothing was changed for it in the shop. ${others.en}`,
      next: 'Give this SKU to the right combination in the shop, or remove the combinations.',
    },
    prestashop_listing_gone: {
      what: 'Product {{sku}} is no longer in the shop.',
      kept: 'The product in OneShelf is untouched.',
      next: 'OneShelf looks for it again by SKU. If it should come back, add it in the shop.',
    },
    prestashop_row_refused: {
      what: 'The shop refused product {{sku}}: {{message}} ({{reason}})',
      kept: others.en,
      next: 'Correct the product in the shop, then send it again.',
    },
  },
};
