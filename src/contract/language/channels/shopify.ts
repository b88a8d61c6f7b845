import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const others = { pl: 'Pozostałe produkty wysłano.', en: 'The other products were sent.' };

/** What the Shopify connector says beside what all connectors say, and what is said of writes that compare first. */
export const shopifyWords: Words = {
  pl: {
    channel_conflict: {
      what: 'Stan produktu {{sku}} zmienił się w kanale, zanim dotarła nasza zmiana (ktoś kupił albo policzył).',
      kept: 'Niczego nie nadpisano: kanał pokazuje nowy stan.',
      next: 'Nic nie trzeba robić. OneShelf odczyta nowy stan i wyśle właściwy.',
    },
    shopify_not_there: {
      what: 'Pod adresem {{host}} nie ma sklepu Shopify.',
      kept: waiting.pl,
      next: 'Wpisz w ustawieniach kanału adres z końcówką „.myshopify.com”; znajdziesz go w panelu Shopify: Ustawienia, Domeny.',
    },
    shopify_shop_locked: {
      what: 'Sklep {{host}} jest wstrzymany lub zablokowany (kod {{status}}).',
      kept: waiting.pl,
      next: 'Zaloguj się do panelu Shopify i sprawdź plan oraz płatności sklepu.',
    },
    shopify_login_missing: {
      what: 'Kanał nie ma klucza do sklepu {{host}}.',
      kept: waiting.pl,
      next: 'Wpisz token dostępu aplikacji albo jej identyfikator i tajny klucz (Client ID, Client secret).',
    },
    shopify_login_refused: {
      what: 'Sklep {{host}} nie przyjął identyfikatora lub tajnego klucza aplikacji.',
      kept: waiting.pl,
      next: 'Sprawdź w Dev Dashboard, czy aplikacja jest zainstalowana w tym sklepie, i wpisz jej aktualne dane.',
    },
    shopify_scope_missing: {
      what: 'Aplikacja nie ma w Shopify potrzebnego uprawnienia: {{access}}',
      kept: waiting.pl,
      next: 'Nadaj aplikacji uprawnienia do odczytu i zapisu produktów i stanów oraz do odczytu magazynów i zamówień.',
    },
    shopify_version_differs: {
      what: 'Shopify nie rozumie pytania w tej wersji: {{message}}',
      kept: waiting.pl,
      next: 'Zaktualizuj OneShelf.',
    },
    shopify_failed: {
      what: 'Shopify zgłasza błąd po swojej stronie: {{message}}',
      kept: waiting.pl,
      next: 'Nic nie trzeba robić. OneShelf spróbuje ponownie sam.',
    },
    shopify_prices_exclude_tax: {
      what: 'Sklep „{{shop}}” przechowuje ceny netto, a OneShelf prowadzi ceny brutto.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'W panelu Shopify, w ustawieniach podatków, włącz ceny zawierające podatek i popraw tam ceny, a potem ponów.',
    },
    shopify_currency_differs: {
      what: 'Sklep liczy w {{shopCurrency}}, a ten kanał w {{currency}}.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Wybierz dla kanału cennik w walucie {{shopCurrency}}.',
    },
    shopify_location_missing: {
      what: 'W sklepie nie ma czynnej lokalizacji „{{location}}”. Są: {{locations}}',
      kept: waiting.pl,
      next: 'Popraw magazyn w ustawieniach kanału.',
    },
    shopify_not_stocked: {
      what: 'Produkt {{sku}} nie jest w Shopify prowadzony w magazynie tego kanału.',
      kept: `Stanu nie zmieniono, aby ten sam towar nie liczył się w dwóch miejscach. ${others.pl}`,
      next: 'Włącz w Shopify ten magazyn przy produkcie i wyłącz inne, a potem ponów wysłanie.',
    },
    shopify_attempt_open: {
      what: 'Poprzednia wysyłka z produktem {{sku}} jest w Shopify niezakończona.',
      kept: `Niczego nie zapisano dwa razy. ${others.pl}`,
      next: 'Nic nie trzeba robić. OneShelf spróbuje ponownie sam.',
    },
    shopify_listing_gone: {
      what: 'Produktu {{sku}} nie ma już w sklepie.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w sklepie albo włącz tworzenie brakujących produktów.',
    },
    shopify_item_refused: {
      what: 'Shopify odrzucił produkt {{sku}}: {{message}} ({{reason}})',
      kept: others.pl,
      next: 'Popraw produkt w sklepie, a potem ponów wysłanie.',
    },
    shopify_handle_taken: {
      what: 'Adres, pod którym miał powstać produkt {{sku}}, ma w sklepie inny produkt.',
      kept: 'W sklepie nic nie utworzono.',
      next: 'Znajdź ten produkt w sklepie i nadaj mu SKU {{sku}} albo zmień jego adres.',
    },
  },
  en: {
    channel_conflict: {
      what: 'The stock of product {{sku}} changed on the channel before our change arrived (somebody bought or counted).',
      kept: 'Nothing was written over: the channel shows the new stock.',
      next: 'Nothing to do. OneShelf reads the new stock and sends the right one.',
    },
    shopify_not_there: {
      what: 'There is no Shopify shop at {{host}}.',
      kept: waiting.en,
      next: 'Enter the address that ends in ".myshopify.com" in the channel\'s settings; Shopify\'s admin shows it under Settings, Domains.',
    },
    shopify_shop_locked: {
      what: 'The shop {{host}} is paused or locked (status {{status}}).',
      kept: waiting.en,
      next: "Sign in to Shopify's admin and check the shop's plan and payments.",
    },
    shopify_login_missing: {
      what: 'The channel has no key to the shop {{host}}.',
      kept: waiting.en,
      next: "Enter the app's access token, or its client ID and client secret.",
    },
    shopify_login_refused: {
      what: 'The shop {{host}} did not accept the client ID or secret of the app.',
      kept: waiting.en,
      next: 'Check in the Dev Dashboard that the app is installed in this shop, and enter its current ID and secret.',
    },
    shopify_scope_missing: {
      what: 'The app lacks an access scope in Shopify: {{access}}',
      kept: waiting.en,
      next: 'Give the app access to read and write products and inventory, and to read locations and orders.',
    },
    shopify_version_differs: {
      what: 'Shopify does not understand the question in this version: {{message}}',
      kept: waiting.en,
      next: 'Update OneShelf.',
    },
    shopify_failed: {
      what: 'Shopify reports an error of its own: {{message}}',
      kept: waiting.en,
      next: 'Nothing to do. OneShelf tries again by itself.',
    },
    shopify_prices_exclude_tax: {
      what: 'The shop "{{shop}}" keeps net prices, while OneShelf keeps gross prices.',
      kept: 'Nothing was changed in the shop.',
      next: "In Shopify's admin, in the tax settings, turn on prices that include tax and correct the prices there, then try again.",
    },
    shopify_currency_differs: {
      what: 'The shop counts in {{shopCurrency}}, this channel in {{currency}}.',
      kept: 'Nothing was changed in the shop.',
      next: 'Choose a price list in {{shopCurrency}} for the channel.',
    },
    shopify_location_missing: {
      what: 'The shop has no active location "{{location}}". It has: {{locations}}',
      kept: waiting.en,
      next: "Correct the stock location in the channel's settings.",
    },
    shopify_not_stocked: {
      what: "In Shopify, product {{sku}} is not stocked at this channel's location.",
      kept: `Its stock was not changed, so that the same goods do not count in two places. ${others.en}`,
      next: 'Turn this location on for the product in Shopify, and others off, then send again.',
    },
    shopify_attempt_open: {
      what: 'An earlier transmission with product {{sku}} has not ended in Shopify.',
      kept: `Nothing was written twice. ${others.en}`,
      next: 'Nothing to do. OneShelf tries again by itself.',
    },
    shopify_listing_gone: {
      what: 'Product {{sku}} is no longer in the shop.',
      kept: 'The product in OneShelf is untouched.',
      next: 'OneShelf looks for it again by SKU. If it should come back, add it in the shop or let missing products be created.',
    },
    shopify_item_refused: {
      what: 'Shopify refused product {{sku}}: {{message}} ({{reason}})',
      kept: others.en,
      next: 'Correct the product in the shop, then send it again.',
    },
    shopify_handle_taken: {
      what: 'The address at which product {{sku}} was to be created belongs to another product of the shop.',
      kept: 'Nothing was created in the shop.',
      next: 'Find that product in the shop and give it the SKU {{sku}}, or change its address.',
    },
  },
};
