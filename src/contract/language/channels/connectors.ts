import type { Words } from '../words';

const nothingLost = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const triedAgain = {
  pl: 'OneShelf spróbuje ponownie sam.',
  en: 'OneShelf tries again by itself.',
};

/** What connectors say: about reaching a channel (`channel_…`), unsafe offers, and WooCommerce. */
export const connectorsWords: Words = {
  pl: {
    channel_unreachable: {
      what: 'Nie można połączyć się z {{host}} ({{reason, systemReason}}).',
      kept: nothingLost.pl,
      next: `Sprawdź internet i adres kanału. ${triedAgain.pl}`,
    },
    channel_certificate_bad: {
      what: 'Certyfikat bezpieczeństwa {{host}} jest nieważny ({{reason, systemReason}}), więc połączenie przerwano.',
      kept: 'Klucze nie zostały wysłane. Zmiany czekają na wysłanie.',
      next: 'Poproś firmę hostingową o odnowienie certyfikatu i sprawdź datę na tym komputerze.',
    },
    channel_timeout: {
      what: 'Kanał nie odpowiedział na czas.',
      kept: 'Nie wiadomo, czy ostatnia zmiana dotarła; OneShelf odczyta to przy następnej próbie.',
      next: `Nic nie trzeba robić. ${triedAgain.pl}`,
    },
    channel_redirected: {
      what: 'Adres {{host}} odsyła gdzie indziej ({{to}}), a kluczy nie wysyła się pod inny adres.',
      kept: nothingLost.pl,
      next: 'Wpisz w ustawieniach kanału dokładny adres sklepu, taki jak w pasku przeglądarki.',
    },
    channel_answer_not_json: {
      what: '{{host}} odpowiedział stroną zamiast danych (kod {{status}}): {{answer}}',
      kept: nothingLost.pl,
      next: `Zwykle to zapora lub błąd wtyczki w sklepie. ${triedAgain.pl} Jeśli to się powtarza, pokaż ten komunikat firmie hostingowej.`,
    },
    channel_answer_cut: {
      what: 'Odpowiedź {{host}} urwała się w połowie.',
      kept: 'Niepełna odpowiedź nie została użyta.',
      next: `Nic nie trzeba robić. ${triedAgain.pl}`,
    },
    channel_answer_too_long: {
      what: '{{host}} odpowiedział czymś o wiele za długim, aby były to dane sklepu.',
      kept: 'Odpowiedź nie została użyta.',
      next: `Sprawdź adres kanału. ${triedAgain.pl}`,
    },
    channel_answer_unexpected: {
      what: '{{host}} odpowiedział inaczej, niż odpowiada ten rodzaj sklepu (kod {{status}}).',
      kept: 'Odpowiedź nie została użyta. Zmiany czekają na wysłanie.',
      next: `Sprawdź adres i wersję sklepu. ${triedAgain.pl}`,
    },
    channel_server_error: {
      what: '{{host}} zgłasza błąd po swojej stronie (kod {{status}}).',
      kept: nothingLost.pl,
      next: `${triedAgain.pl} Jeśli to się powtarza, powiadom firmę hostingową.`,
    },
    channel_throttled: {
      what: '{{host}} prosi, aby pytać rzadziej.',
      kept: nothingLost.pl,
      next: 'Nic nie trzeba robić. OneShelf odczeka i wyśle resztę.',
    },
    channel_auth_refused: {
      what: '{{host}} nie przyjmuje klucza tego kanału.',
      kept: nothingLost.pl,
      next: 'Wygeneruj w sklepie nowy klucz z prawem odczytu i zapisu i wpisz go w ustawieniach kanału.',
    },
    channel_settings_invalid: {
      what: 'Ustawienie „{{key}}” kanału jest niepoprawne: {{value}}',
      kept: nothingLost.pl,
      next: 'Popraw je w ustawieniach kanału.',
    },
    offer_price_invalid: {
      what: 'Cena produktu {{sku}} ({{price}}) nie jest kwotą, którą można bezpiecznie wysłać.',
      kept: 'Nic nie wysłano dla tego produktu; kanał pokazuje to, co dotąd. Pozostałe produkty wysłano.',
      next: 'Popraw cenę produktu w OneShelf.',
    },
    offer_quantity_invalid: {
      what: 'Stan produktu {{sku}} ({{quantity}}) nie jest liczbą sztuk, którą można bezpiecznie wysłać.',
      kept: 'Nic nie wysłano dla tego produktu; kanał pokazuje to, co dotąd. Pozostałe produkty wysłano.',
      next: 'Sprawdź stan i regułę stanu tego kanału.',
    },
    woocommerce_not_found: {
      what: 'Pod {{host}} jest strona WordPress, ale nie odpowiada w niej WooCommerce.',
      kept: nothingLost.pl,
      next: 'Sprawdź, czy wtyczka WooCommerce jest włączona i czy bezpośrednie odnośniki nie są ustawione jako „proste”.',
    },
    woocommerce_clock_differs: {
      what: 'Zegar tego komputera różni się od zegara {{host}} o {{minutes}} min, dlatego sklep odrzuca podpis.',
      kept: nothingLost.pl,
      next: 'Włącz na tym komputerze automatyczne ustawianie czasu.',
    },
    woocommerce_listing_gone: {
      what: 'Produktu {{sku}} (nr {{id}}) nie ma już w sklepie.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w sklepie albo włącz tworzenie brakujących produktów.',
    },
    woocommerce_item_refused: {
      what: 'Sklep odrzucił produkt {{sku}}: {{message}} ({{reason}})',
      kept: 'Pozostałe produkty wysłano.',
      next: 'Popraw produkt w sklepie, a potem ponów wysłanie.',
    },
    woocommerce_request_refused: {
      what: 'Sklep odrzucił wysyłkę z produktem {{sku}}: {{message}} (kod {{status}})',
      kept: 'Z tej wysyłki nic nie zapisano; inne wysyłki idą dalej.',
      next: 'Pokaż ten komunikat osobie, która opiekuje się sklepem, a potem ponów wysłanie.',
    },
    woocommerce_parent_not_sellable: {
      what: 'SKU {{sku}} należy w sklepie do produktu typu „{{type}}”, który nie ma własnej ceny ani stanu.',
      kept: 'W sklepie nic nie zmieniono.',
      next: 'Nadaj w sklepie to SKU wariantowi albo zmień typ produktu na prosty.',
    },
    woocommerce_stock_shared: {
      what: 'Wariant {{sku}} ma w sklepie wspólny stan z: {{others}}. Zmiana jednego zmieniłaby wszystkie.',
      kept: 'Ten wariant pokazuje w sklepie to, co dotąd; pozostałe produkty wysłano.',
      next: 'Włącz w sklepie zarządzanie stanem przy każdym wariancie osobno albo sprzedawaj w tym kanale tylko jeden z nich.',
    },
    woocommerce_sku_taken: {
      what: 'Sklep twierdzi, że SKU {{sku}} jest zajęte, ale nie pokazuje produktu, który je ma.',
      kept: 'W sklepie nic nie utworzono.',
      next: 'Poszukaj tego SKU w szkicach i w koszu sklepu i usuń je stamtąd.',
    },
  },
  en: {
    channel_unreachable: {
      what: 'Could not connect to {{host}} ({{reason, systemReason}}).',
      kept: nothingLost.en,
      next: `Check the internet connection and the channel's address. ${triedAgain.en}`,
    },
    channel_certificate_bad: {
      what: 'The security certificate of {{host}} is not valid ({{reason, systemReason}}), so the connection was broken off.',
      kept: 'No keys were sent. The changes wait to be sent.',
      next: 'Ask the hosting company to renew the certificate, and check the date of this computer.',
    },
    channel_timeout: {
      what: 'The channel did not answer in time.',
      kept: 'Whether the last change arrived is not known; OneShelf reads it back at the next try.',
      next: `Nothing to do. ${triedAgain.en}`,
    },
    channel_redirected: {
      what: '{{host}} sends its visitors elsewhere ({{to}}), and keys are not sent to another address.',
      kept: nothingLost.en,
      next: "Enter the shop's exact address, as the browser's address bar shows it, in the channel's settings.",
    },
    channel_answer_not_json: {
      what: '{{host}} answered with a page instead of data (status {{status}}): {{answer}}',
      kept: nothingLost.en,
      next: `Usually a firewall or a broken plug-in of the shop. ${triedAgain.en} If it goes on, show this message to the hosting company.`,
    },
    channel_answer_cut: {
      what: 'The answer of {{host}} broke off half-way.',
      kept: 'The incomplete answer was not used.',
      next: `Nothing to do. ${triedAgain.en}`,
    },
    channel_answer_too_long: {
      what: '{{host}} answered with far more than the data of a shop.',
      kept: 'The answer was not used.',
      next: `Check the channel's address. ${triedAgain.en}`,
    },
    channel_answer_unexpected: {
      what: '{{host}} answered in a way this kind of shop does not (status {{status}}).',
      kept: 'The answer was not used. The changes wait to be sent.',
      next: `Check the address and the version of the shop. ${triedAgain.en}`,
    },
    channel_server_error: {
      what: '{{host}} reports an error of its own (status {{status}}).',
      kept: nothingLost.en,
      next: `${triedAgain.en} If it goes on, tell the hosting company.`,
    },
    channel_throttled: {
      what: '{{host}} asks to be called less often.',
      kept: nothingLost.en,
      next: 'Nothing to do. OneShelf waits and sends the rest.',
    },
    channel_auth_refused: {
      what: "{{host}} does not accept this channel's key.",
      kept: nothingLost.en,
      next: "Create a new key with read and write permission in the shop and enter it in the channel's settings.",
    },
    channel_settings_invalid: {
      what: 'The setting "{{key}}" of the channel is not valid: {{value}}',
      kept: nothingLost.en,
      next: "Correct it in the channel's settings.",
    },
    offer_price_invalid: {
      what: 'The price of product {{sku}} ({{price}}) is not an amount that can safely be sent.',
      kept: 'Nothing was sent for this product; the channel shows what it did before. The other products were sent.',
      next: "Correct the product's price in OneShelf.",
    },
    offer_quantity_invalid: {
      what: 'The quantity of product {{sku}} ({{quantity}}) is not a number of pieces that can safely be sent.',
      kept: 'Nothing was sent for this product; the channel shows what it did before. The other products were sent.',
      next: "Check the stock and this channel's stock rule.",
    },
    woocommerce_not_found: {
      what: 'There is a WordPress site at {{host}}, but no WooCommerce answers in it.',
      kept: nothingLost.en,
      next: 'Check that the WooCommerce plug-in is active and that permalinks are not set to "Plain".',
    },
    woocommerce_clock_differs: {
      what: 'The clock of this computer differs from that of {{host}} by {{minutes}} min, so the shop refuses the signature.',
      kept: nothingLost.en,
      next: 'Let this computer set its time automatically.',
    },
    woocommerce_listing_gone: {
      what: 'Product {{sku}} (no. {{id}}) is no longer in the shop.',
      kept: 'The product in OneShelf is untouched.',
      next: 'OneShelf looks for it again by SKU. If it should come back, add it in the shop or let missing products be created.',
    },
    woocommerce_item_refused: {
      what: 'The shop refused product {{sku}}: {{message}} ({{reason}})',
      kept: 'The other products were sent.',
      next: 'Correct the product in the shop, then send it again.',
    },
    woocommerce_request_refused: {
      what: 'The shop refused a transmission with product {{sku}}: {{message}} (status {{status}})',
      kept: 'Nothing of this transmission was saved; other transmissions go on.',
      next: 'Show this message to whoever looks after the shop, then send again.',
    },
    woocommerce_parent_not_sellable: {
      what: 'In the shop, SKU {{sku}} belongs to a product of type "{{type}}", which has no price or stock of its own.',
      kept: 'Nothing was changed in the shop.',
      next: 'Give this SKU to a variation in the shop, or make the product a simple one.',
    },
    woocommerce_stock_shared: {
      what: 'In the shop, {{sku}} shares its stock with: {{others}}. Changing one would change them all.',
      kept: 'This variation shows in the shop what it showed before; the other products were sent.',
      next: 'Turn on managed stock for every variation by itself in the shop, or sell only one of them on this channel.',
    },
    woocommerce_sku_taken: {
      what: 'The shop says that SKU {{sku}} is taken but does not show the product that has it.',
      kept: 'Nothing was created in the shop.',
      next: "Look for this SKU among the shop's drafts and in its trash, and remove it there.",
    },
  },
};
