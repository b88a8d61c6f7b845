import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};

/** What the Vendure connector says beside what all connectors say. */
export const vendureWords: Words = {
  pl: {
    vendure_not_there: {
      what: 'Pod adresem {{url}} nie ma Admin API sklepu Vendure (kod {{status}}).',
      kept: waiting.pl,
      next: 'Sprawdź adres sklepu i ścieżkę Admin API w ustawieniach kanału; zwykle jest to „admin-api”.',
    },
    vendure_login_missing: {
      what: 'Kanał nie ma danych do logowania w sklepie {{host}}.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału nazwę i hasło administratora Vendure albo klucz API.',
    },
    vendure_login_refused: {
      what: 'Sklep {{host}} nie przyjął nazwy lub hasła.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału aktualną nazwę i hasło administratora Vendure.',
    },
    vendure_key_refused: {
      what: 'Sklep {{host}} nie przyjął klucza API albo klucz nie daje potrzebnych uprawnień.',
      kept: waiting.pl,
      next: 'Utwórz w Vendure nowy klucz z rolą, która może czytać i zmieniać katalog oraz czytać zamówienia i magazyny.',
    },
    vendure_permission_missing: {
      what: 'Konto w sklepie {{host}} nie ma uprawnień, których potrzebuje OneShelf.',
      kept: waiting.pl,
      next: 'Nadaj mu w Vendure rolę, która może czytać i zmieniać katalog oraz czytać zamówienia i magazyny.',
    },
    vendure_session_missing: {
      what: 'Sklep {{host}} przyjął hasło, ale nie wydał sesji.',
      kept: waiting.pl,
      next: 'Poproś osobę, która opiekuje się sklepem, o włączenie w Vendure logowania „bearer” lub „cookie”.',
    },
    vendure_channel_token_unknown: {
      what: 'Sklep nie ma kanału sprzedaży z podanym tokenem.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Skopiuj token kanału z panelu Vendure do ustawień albo usuń go, aby używać kanału domyślnego.',
    },
    vendure_prices_exclude_tax: {
      what: 'Kanał „{{shopChannel}}” w Vendure przechowuje ceny netto, a OneShelf prowadzi ceny brutto.',
      kept: 'Nie wysłano żadnej ceny, więc żadna nie jest błędna.',
      next: 'W panelu Vendure, w ustawieniach kanału, włącz ceny zawierające podatek i popraw tam ceny, a potem ponów.',
    },
    vendure_currency_differs: {
      what: 'Domyślną walutą sklepu jest {{shopCurrency}}, a ten kanał ma ceny w {{currency}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Wybierz dla kanału cennik w walucie {{shopCurrency}} albo zmień domyślną walutę w Vendure.',
    },
    vendure_stock_location_missing: {
      what: 'Sklep nie ma magazynu „{{location}}”. Są w nim: {{locations}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Wpisz w ustawieniach kanału nazwę jednego z tych magazynów albo zostaw pole puste, aby użyć pierwszego.',
    },
    vendure_tax_category_missing: {
      what: 'Sklep nie ma żadnej kategorii podatkowej, więc nie można w nim tworzyć produktów.',
      kept: 'W sklepie nic nie utworzono.',
      next: 'Dodaj kategorię podatkową w ustawieniach Vendure, a potem ponów wysłanie.',
    },
    vendure_listing_gone: {
      what: 'Produktu {{sku}} nie ma już w sklepie.',
      kept: 'Produkt w OneShelf jest nietknięty; pozostałe produkty wysłano.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w sklepie albo włącz tworzenie brakujących produktów.',
    },
    vendure_value_refused: {
      what: 'Sklep odrzucił produkt {{sku}}: {{message}}',
      kept: 'Ten produkt pokazuje w sklepie to, co dotąd; pozostałe wysłano.',
      next: 'Popraw produkt w sklepie, a potem ponów wysłanie.',
    },
    vendure_call_refused: {
      what: 'Sklep odrzucił zapytanie: {{message}}',
      kept: waiting.pl,
      next: 'Pokaż ten komunikat osobie, która opiekuje się sklepem.',
    },
    vendure_version_differs: {
      what: 'Sklep nie rozumie pytań, które rozumie Vendure 3: {{message}}',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Sprawdź, czy adres prowadzi do Admin API Vendure w wersji 3; starszą wersję trzeba zaktualizować.',
    },
    vendure_failed: {
      what: 'W sklepie coś się zepsuło: {{message}}',
      kept: waiting.pl,
      next: 'OneShelf spróbuje ponownie sam. Jeśli to się powtarza, pokaż ten komunikat osobie, która opiekuje się sklepem.',
    },
  },
  en: {
    vendure_not_there: {
      what: 'There is no Admin API of a Vendure shop at {{url}} (status {{status}}).',
      kept: waiting.en,
      next: 'Check the address of the shop and the path of its Admin API in the channel\'s settings; usually it is "admin-api".',
    },
    vendure_login_missing: {
      what: 'The channel has nothing to sign in to {{host}} with.',
      kept: waiting.en,
      next: "Enter the name and password of a Vendure administrator, or an API key, in the channel's settings.",
    },
    vendure_login_refused: {
      what: 'The shop {{host}} did not accept the name or the password.',
      kept: waiting.en,
      next: "Enter the current name and password of a Vendure administrator in the channel's settings.",
    },
    vendure_key_refused: {
      what: 'The shop {{host}} did not accept the API key, or the key does not grant what is needed.',
      kept: waiting.en,
      next: 'Create a new key in Vendure with a role that may read and change the catalogue and read orders and stock locations.',
    },
    vendure_permission_missing: {
      what: 'The account in the shop {{host}} lacks permissions that OneShelf needs.',
      kept: waiting.en,
      next: 'Give it a role in Vendure that may read and change the catalogue and read orders and stock locations.',
    },
    vendure_session_missing: {
      what: 'The shop {{host}} accepted the password but handed out no session.',
      kept: waiting.en,
      next: 'Ask whoever looks after the shop to allow "bearer" or "cookie" sign-in in Vendure.',
    },
    vendure_channel_token_unknown: {
      what: 'The shop has no sales channel with this token.',
      kept: 'Nothing was changed in the shop.',
      next: "Copy the channel's token from Vendure's admin to the settings, or remove it to use the default channel.",
    },
    vendure_prices_exclude_tax: {
      what: 'The channel "{{shopChannel}}" in Vendure keeps net prices, while OneShelf keeps gross prices.',
      kept: 'No price was sent, so none is wrong.',
      next: "In Vendure's admin, in the channel's settings, turn on prices that include tax and correct the prices there, then try again.",
    },
    vendure_currency_differs: {
      what: "The shop's default currency is {{shopCurrency}}, while this channel has prices in {{currency}}.",
      kept: 'Nothing was changed in the shop.',
      next: 'Choose a price list in {{shopCurrency}} for the channel, or change the default currency in Vendure.',
    },
    vendure_stock_location_missing: {
      what: 'The shop has no stock location "{{location}}". It has: {{locations}}.',
      kept: 'Nothing was changed in the shop.',
      next: "Enter the name of one of these in the channel's settings, or leave it empty to use the first.",
    },
    vendure_tax_category_missing: {
      what: 'The shop has no tax category, so no products can be created in it.',
      kept: 'Nothing was created in the shop.',
      next: "Add a tax category in Vendure's settings, then send again.",
    },
    vendure_listing_gone: {
      what: 'Product {{sku}} is no longer in the shop.',
      kept: 'The product in OneShelf is untouched; the other products were sent.',
      next: 'OneShelf looks for it again by SKU. If it should come back, add it in the shop or let missing products be created.',
    },
    vendure_value_refused: {
      what: 'The shop refused product {{sku}}: {{message}}',
      kept: 'This product shows in the shop what it did before; the others were sent.',
      next: 'Correct the product in the shop, then send it again.',
    },
    vendure_call_refused: {
      what: 'The shop refused a request: {{message}}',
      kept: waiting.en,
      next: 'Show this message to whoever looks after the shop.',
    },
    vendure_version_differs: {
      what: 'The shop does not understand what Vendure 3 understands: {{message}}',
      kept: 'Nothing was changed in the shop.',
      next: 'Check that the address leads to the Admin API of Vendure 3; an older version has to be updated.',
    },
    vendure_failed: {
      what: 'Something broke inside the shop: {{message}}',
      kept: waiting.en,
      next: 'OneShelf tries again by itself. If it goes on, show this message to whoever looks after the shop.',
    },
  },
};
