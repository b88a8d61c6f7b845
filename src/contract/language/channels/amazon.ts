import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const others = {
  pl: 'Oferta na Amazon pokazuje to, co dotąd; pozostałe produkty wysłano.',
  en: 'The offer on Amazon shows what it did before; the other products were sent.',
};

/** What the Amazon connector says beside what all connectors say. */
export const amazonWords: Words = {
  pl: {
    amazon_login_refused: {
      what: 'Amazon nie przyjął kluczy aplikacji lub tokenu odświeżania ({{reason}}).',
      kept: waiting.pl,
      next: 'Sprawdź w Seller Central, czy aplikacja jest autoryzowana i czy jej tajny klucz nie wygasł (po 180 dniach trzeba go wymienić), a potem wpisz aktualne klucze w ustawieniach kanału.',
    },
    amazon_not_allowed: {
      what: 'Amazon nie pozwala tej aplikacji na tę czynność ({{reason}}).',
      kept: waiting.pl,
      next: 'Sprawdź identyfikator sprzedawcy i rynek oraz nadaj aplikacji w Seller Central role do ofert („Product Listing”) i zamówień, a potem autoryzuj ją ponownie.',
    },
    amazon_stock_not_ours: {
      what: 'Produkt {{sku}} wysyła Amazon z własnego magazynu ({{warehouse}}), więc jego stanu nie można ustawić.',
      kept: 'Na Amazon nic nie zmieniono.',
      next: 'Wyłącz ten produkt z kanału albo zmień w Seller Central sposób realizacji na wysyłkę przez sprzedawcę, a potem uruchom pełną synchronizację.',
    },
    amazon_item_refused: {
      what: 'Amazon odrzucił zmianę produktu {{sku}}: {{message}} ({{reason}})',
      kept: others.pl,
      next: 'Popraw ofertę w Seller Central, a potem ponów wysłanie.',
    },
    amazon_listing_gone: {
      what: 'Produktu {{sku}} nie ma już wśród ofert na Amazon.',
      kept: 'Produkt w OneShelf jest nietknięty; pozostałe produkty wysłano.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, wystaw go w Seller Central.',
    },
    amazon_document_address_unsafe: {
      what: 'Amazon podał adres pliku, pod który nie można bezpiecznie wysyłać ({{host}}).',
      kept: 'Niczego tam nie wysłano. Zmiany czekają na wysłanie.',
      next: 'OneShelf spróbuje ponownie sam. Jeśli to się powtarza, sprawdź, czy nikt nie zmienia ruchu w sieci.',
    },
    amazon_document_refused: {
      what: 'Magazyn plików Amazon ({{host}}) nie przyjął lub nie wydał pliku (kod {{status}}).',
      kept: waiting.pl,
      next: 'Nic nie trzeba robić. OneShelf spróbuje ponownie sam.',
    },
    amazon_feed_failed: {
      what: 'Amazon przerwał przetwarzanie wysyłki {{feed}} ({{status}}).',
      kept: 'Część zmian mogła zostać wykonana; OneShelf odczyta oferty i wyśle resztę.',
      next: 'Nic nie trzeba robić. Jeśli to się powtarza, sprawdź stan konta w Seller Central.',
    },
    amazon_feed_refused: {
      what: 'Amazon odrzucił całą wysyłkę {{feed}}: {{message}} ({{reason}})',
      kept: 'Oferty na Amazon pokazują to, co dotąd.',
      next: 'Pokaż ten komunikat osobie, która opiekuje się OneShelf, a potem ponów wysłanie.',
    },
    amazon_catalogue_too_long: {
      what: 'Na Amazon jest ponad {{reach}} ofert utworzonych w tej samej chwili ({{at, moment}}), a więcej Amazon nie pokazuje naraz.',
      kept: 'Oferty znane po SKU są nadal synchronizowane; nie widać tylko całej listy.',
      next: 'Sprawdź brakujące oferty w Seller Central: OneShelf znajdzie je po SKU.',
    },
  },
  en: {
    amazon_login_refused: {
      what: "Amazon did not accept the application's keys or the refresh token ({{reason}}).",
      kept: waiting.en,
      next: "Check in Seller Central that the application is authorised and that its secret has not ended (it has to be changed every 180 days), then enter the current keys in the channel's settings.",
    },
    amazon_not_allowed: {
      what: 'Amazon does not allow this application to do this ({{reason}}).',
      kept: waiting.en,
      next: 'Check the seller ID and the marketplace, give the application the roles for listings ("Product Listing") and orders in Seller Central, then authorise it again.',
    },
    amazon_stock_not_ours: {
      what: 'Product {{sku}} is sent by Amazon from a warehouse of its own ({{warehouse}}), so its stock cannot be set.',
      kept: 'Nothing was changed on Amazon.',
      next: 'Take this product off the channel, or change in Seller Central that you send it yourself, then run a full sync.',
    },
    amazon_item_refused: {
      what: 'Amazon refused the change of product {{sku}}: {{message}} ({{reason}})',
      kept: others.en,
      next: 'Correct the offer in Seller Central, then send it again.',
    },
    amazon_listing_gone: {
      what: 'Product {{sku}} is no longer among the offers on Amazon.',
      kept: 'The product in OneShelf is untouched; the other products were sent.',
      next: 'OneShelf looks for it again by SKU. If it should come back, list it in Seller Central.',
    },
    amazon_document_address_unsafe: {
      what: 'Amazon gave an address for a file to which nothing can safely be sent ({{host}}).',
      kept: 'Nothing was sent there. The changes wait to be sent.',
      next: 'OneShelf tries again by itself. If it goes on, check that nobody changes the traffic of the network.',
    },
    amazon_document_refused: {
      what: "Amazon's file storage ({{host}}) did not take or did not hand out a file (status {{status}}).",
      kept: waiting.en,
      next: 'Nothing to do. OneShelf tries again by itself.',
    },
    amazon_feed_failed: {
      what: 'Amazon broke off the processing of transmission {{feed}} ({{status}}).',
      kept: 'Some of the changes may have been made; OneShelf reads the offers and sends the rest.',
      next: 'Nothing to do. If it goes on, check the state of the account in Seller Central.',
    },
    amazon_feed_refused: {
      what: 'Amazon refused transmission {{feed}} as a whole: {{message}} ({{reason}})',
      kept: 'The offers on Amazon show what they did before.',
      next: 'Show this message to whoever looks after OneShelf, then send again.',
    },
    amazon_catalogue_too_long: {
      what: 'More than {{reach}} offers on Amazon were created at the same moment ({{at, moment}}), and Amazon shows no more at once.',
      kept: 'Offers known by SKU go on being synced; only the whole list cannot be seen.',
      next: 'Check the missing offers in Seller Central: OneShelf finds them by SKU.',
    },
  },
};
