import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const othersSent = {
  pl: 'Ten produkt pokazuje w sklepie to, co dotąd; pozostałe wysłano.',
  en: 'This product shows in the shop what it showed before; the others were sent.',
};

/** What the Medusa connector says beside what all connectors say. */
export const medusaWords: Words = {
  pl: {
    medusa_not_there: {
      what: 'Pod adresem {{url}} nie ma sklepu Medusa (kod {{status}}).',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału adres serwera Medusa, czyli ten, pod którym działa jego panel.',
    },
    medusa_login_missing: {
      what: 'Kanał nie ma danych do logowania w sklepie {{host}}.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału tajny klucz API z panelu Medusa albo e-mail i hasło.',
    },
    medusa_login_refused: {
      what: 'Sklep {{host}} nie przyjął e-maila lub hasła.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału aktualny e-mail i hasło z panelu Medusa.',
    },
    medusa_currency_missing: {
      what: 'Sklep nie sprzedaje w walucie {{currency}}. Ma waluty: {{currencies}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Dodaj walutę {{currency}} w ustawieniach sklepu Medusa albo wybierz dla kanału inny cennik.',
    },
    medusa_prices_exclude_tax: {
      what: 'Ceny w {{currency}} są w tym sklepie cenami netto, a OneShelf prowadzi ceny brutto.',
      kept: 'Nie wysłano żadnej ceny, więc żadna nie jest błędna.',
      next: 'W panelu Medusa włącz przy walucie {{currency}} ceny zawierające podatek i popraw tam ceny, a potem ponów.',
    },
    medusa_no_stock_location: {
      what: 'Sklep nie ma żadnego magazynu, więc nie ma gdzie zapisać stanów.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Dodaj magazyn w ustawieniach Medusa i połącz go z kanałem sprzedaży, a potem ponów wysłanie.',
    },
    medusa_stock_location_missing: {
      what: 'Sklep nie ma magazynu „{{location}}”. Są w nim: {{locations}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Wpisz w ustawieniach kanału nazwę jednego z tych magazynów albo zostaw pole puste, aby użyć pierwszego.',
    },
    medusa_stock_missing: {
      what: 'Wariant {{sku}} nie ma w sklepie pozycji magazynowej, więc nie ma gdzie zapisać jego stanu.',
      kept: othersSent.pl,
      next: 'Otwórz wariant w panelu Medusa, włącz zarządzanie stanem i dodaj pozycję magazynową, a potem ponów.',
    },
    medusa_bundle_not_counted: {
      what: 'Wariant {{sku}} jest w sklepie zestawem, a stan zestawu wynika ze stanów jego części.',
      kept: othersSent.pl,
      next: 'Prowadź w OneShelf części zestawu zamiast samego zestawu, albo odepnij od niego {{sku}} na liście kanału.',
    },
    medusa_stock_shared: {
      what: 'Wariant {{sku}} ma w sklepie wspólny stan z: {{others}}. Zmiana jednego zmieniłaby wszystkie.',
      kept: othersSent.pl,
      next: 'Daj każdemu wariantowi w panelu Medusa własną pozycję magazynową albo sprzedawaj w tym kanale tylko jeden z nich.',
    },
    medusa_listing_gone: {
      what: 'Produktu {{sku}} nie ma już w sklepie.',
      kept: 'Produkt w OneShelf jest nietknięty; pozostałe produkty wysłano.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w sklepie albo włącz tworzenie brakujących produktów.',
    },
    medusa_value_refused: {
      what: 'Sklep odrzucił produkt {{sku}}: {{message}}',
      kept: othersSent.pl,
      next: 'Popraw produkt w sklepie, a potem ponów wysłanie.',
    },
    medusa_call_refused: {
      what: 'Sklep {{host}} odrzucił zapytanie: {{message}}',
      kept: waiting.pl,
      next: 'Nic nie trzeba robić: OneShelf spróbuje ponownie sam. Jeśli to się powtarza, pokaż ten komunikat osobie, która opiekuje się sklepem.',
    },
  },
  en: {
    medusa_not_there: {
      what: 'There is no Medusa shop at {{url}} (code {{status}}).',
      kept: waiting.en,
      next: 'Enter the address of the Medusa server in the channel’s settings: the one its admin panel runs at.',
    },
    medusa_login_missing: {
      what: 'The channel has nothing to sign in to {{host}} with.',
      kept: waiting.en,
      next: 'Enter a secret API key from the Medusa panel, or e-mail and password, in the channel’s settings.',
    },
    medusa_login_refused: {
      what: 'The shop {{host}} did not accept the e-mail or the password.',
      kept: waiting.en,
      next: 'Enter the current e-mail and password of the Medusa panel in the channel’s settings.',
    },
    medusa_currency_missing: {
      what: 'The shop does not sell in {{currency}}. Its currencies: {{currencies}}.',
      kept: 'Nothing was changed in the shop.',
      next: 'Add {{currency}} in the settings of the Medusa store, or choose another price list for the channel.',
    },
    medusa_prices_exclude_tax: {
      what: 'Prices in {{currency}} are net prices in this shop, and OneShelf keeps gross prices.',
      kept: 'No price was sent, so none is wrong.',
      next: 'In the Medusa panel, turn on tax-inclusive prices for {{currency}} and correct the prices there; then try again.',
    },
    medusa_no_stock_location: {
      what: 'The shop has no stock location, so there is nowhere to write stock to.',
      kept: 'Nothing was changed in the shop.',
      next: 'Add a location in the Medusa settings and connect it to the sales channel; then send again.',
    },
    medusa_stock_location_missing: {
      what: 'The shop has no stock location “{{location}}”. It has: {{locations}}.',
      kept: 'Nothing was changed in the shop.',
      next: 'Enter the name of one of these in the channel’s settings, or leave the field empty to use the first.',
    },
    medusa_stock_missing: {
      what: 'The variant {{sku}} has no inventory item in the shop, so there is nowhere to write its stock to.',
      kept: othersSent.en,
      next: 'Open the variant in the Medusa panel, turn on managed inventory and add an inventory item; then try again.',
    },
    medusa_bundle_not_counted: {
      what: 'The variant {{sku}} is a bundle in the shop, and the stock of a bundle follows from its parts.',
      kept: othersSent.en,
      next: 'Keep the parts of the bundle in OneShelf instead of the bundle, or unlink {{sku}} in the channel’s list.',
    },
    medusa_stock_shared: {
      what: 'In the shop, {{sku}} shares its stock with: {{others}}. Changing one would change them all.',
      kept: othersSent.en,
      next: 'Give every variant an inventory item of its own in the Medusa panel, or sell only one of them on this channel.',
    },
    medusa_listing_gone: {
      what: 'The product {{sku}} is no longer in the shop.',
      kept: 'The product in OneShelf is untouched; the other products were sent.',
      next: 'OneShelf looks for it again by SKU. If it shall come back, add it in the shop or turn on the creating of missing products.',
    },
    medusa_value_refused: {
      what: 'The shop refused the product {{sku}}: {{message}}',
      kept: othersSent.en,
      next: 'Correct the product in the shop, then send again.',
    },
    medusa_call_refused: {
      what: 'The shop {{host}} refused the request: {{message}}',
      kept: waiting.en,
      next: 'Nothing needs doing: OneShelf tries again by itself. If it goes on, show this message to whoever looks after the shop.',
    },
  },
};
