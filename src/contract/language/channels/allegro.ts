import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};
const signInAgain = {
  pl: 'Zaloguj kanał w Allegro jeszcze raz (w ustawieniach kanału).',
  en: "Sign the channel in to Allegro again (in the channel's settings).",
};

/** What the Allegro connector says beside what all connectors say. */
export const allegroWords: Words = {
  pl: {
    allegro_not_signed_in: {
      what: 'Kanał nie jest jeszcze zalogowany w Allegro ({{host}}).',
      kept: waiting.pl,
      next: 'Zaloguj kanał w Allegro (w ustawieniach kanału).',
    },
    allegro_sign_in_ended: {
      what: 'Allegro ({{host}}) nie przyjmuje już zalogowania tego kanału ({{reason}}).',
      kept: waiting.pl,
      next: signInAgain.pl,
    },
    allegro_client_refused: {
      what: 'Allegro ({{host}}) nie zna tej aplikacji albo nie przyjmuje jej klucza.',
      kept: waiting.pl,
      next: 'Sprawdź Client ID i Client Secret aplikacji na apps.developer.allegro.pl. Konto testowe (sandbox) ma własne.',
    },
    allegro_sign_in_refused: {
      what: 'Na stronie Allegro odmówiono dostępu dla OneShelf.',
      kept: waiting.pl,
      next: 'Zacznij logowanie od nowa i potwierdź dostęp na właściwym koncie Allegro.',
    },
    allegro_sign_in_expired: {
      what: 'Czas na potwierdzenie logowania w Allegro minął ({{reason}}).',
      kept: waiting.pl,
      next: 'Zacznij logowanie od nowa; na potwierdzenie jest godzina.',
    },
    allegro_permission_missing: {
      what: 'Allegro nie pozwala na to temu kanałowi: {{message}} (kod {{status}}, Trace-Id {{traceId}})',
      kept: waiting.pl,
      next: 'Zaloguj kanał ponownie kontem sprzedającego i zgódź się na czytanie i zmienianie ofert oraz czytanie zamówień.',
    },
    allegro_command_refused: {
      what: 'Allegro nie przyjęło zmiany: {{message}} ({{reason}}, {{path}}, Trace-Id {{traceId}})',
      kept: 'Oferta pokazuje to, co dotąd. Pozostałe zmiany idą dalej.',
      next: 'Popraw ofertę w Allegro, a potem ponów wysłanie.',
    },
    allegro_change_refused: {
      what: 'Allegro nie zmieniło oferty {{id}}: {{message}} ({{reason}})',
      kept: 'Oferta pokazuje to, co dotąd, albo tylko jedną z dwóch zmian. Pozostałe oferty zmieniono.',
      next: 'Sprawdź ofertę w Allegro (zbyt duża zmiana ceny? kampania?), a potem ponów wysłanie.',
    },
    allegro_offer_gone: {
      what: 'Oferty {{id}} nie ma już wśród ofert tego konta Allegro.',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'OneShelf poszuka oferty ponownie po sygnaturze. Jeśli ma wrócić, wystaw ją w Allegro z tą samą sygnaturą.',
    },
    allegro_currency_unknown: {
      what: 'Allegro nie ma rynku z walutą {{currency}}, więc nie można ustawić ceny produktu {{sku}}.',
      kept: 'W Allegro nic nie zmieniono.',
      next: 'Podłącz kanał z cennikiem w PLN, CZK, EUR lub HUF.',
    },
  },
  en: {
    allegro_not_signed_in: {
      what: 'The channel is not signed in to Allegro ({{host}}) yet.',
      kept: waiting.en,
      next: "Sign the channel in to Allegro (in the channel's settings).",
    },
    allegro_sign_in_ended: {
      what: "Allegro ({{host}}) no longer accepts this channel's sign-in ({{reason}}).",
      kept: waiting.en,
      next: signInAgain.en,
    },
    allegro_client_refused: {
      what: 'Allegro ({{host}}) does not know this application or does not accept its key.',
      kept: waiting.en,
      next: "Check the application's Client ID and Client Secret at apps.developer.allegro.pl. The sandbox has its own.",
    },
    allegro_sign_in_refused: {
      what: 'Access for OneShelf was denied on the page of Allegro.',
      kept: waiting.en,
      next: 'Start signing in again and allow access in the right Allegro account.',
    },
    allegro_sign_in_expired: {
      what: 'The time to confirm the sign-in at Allegro has passed ({{reason}}).',
      kept: waiting.en,
      next: 'Start signing in again; there is an hour to confirm it.',
    },
    allegro_permission_missing: {
      what: 'Allegro does not allow this channel to do that: {{message}} (status {{status}}, Trace-Id {{traceId}})',
      kept: waiting.en,
      next: "Sign in again with the seller's account and agree to reading and changing offers and reading orders.",
    },
    allegro_command_refused: {
      what: 'Allegro did not take the change: {{message}} ({{reason}}, {{path}}, Trace-Id {{traceId}})',
      kept: 'The offer shows what it did before. Other changes go on.',
      next: 'Correct the offer at Allegro, then send again.',
    },
    allegro_change_refused: {
      what: 'Allegro did not change offer {{id}}: {{message}} ({{reason}})',
      kept: 'The offer shows what it did before, or only one of two changes. The other offers were changed.',
      next: 'Check the offer at Allegro (too large a change of price? a campaign?), then send again.',
    },
    allegro_offer_gone: {
      what: 'Offer {{id}} is no longer among the offers of this Allegro account.',
      kept: 'The product in OneShelf is untouched.',
      next: 'OneShelf looks for it again by its external id. If it should come back, list it at Allegro with the same one.',
    },
    allegro_currency_unknown: {
      what: 'Allegro has no marketplace with the currency {{currency}}, so the price of product {{sku}} cannot be set.',
      kept: 'Nothing was changed at Allegro.',
      next: 'Connect the channel with a price list in PLN, CZK, EUR or HUF.',
    },
  },
};
