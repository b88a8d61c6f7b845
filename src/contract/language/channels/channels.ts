import { channelWhyWords } from './channel-why';
import { syncWords } from './sync';
import type { Words } from '../words';

const nothing = { pl: 'Niczego nie zmieniono.', en: 'Nothing was changed.' };

/** Connecting, changing, pausing and removing channels. */
const connectingWords: Words = {
  pl: {
    kind_unknown: {
      what: 'Nie ma takiego rodzaju kanału: {{kind}}',
      kept: nothing.pl,
      next: 'Rodzaje, które OneShelf zna: {{known}}',
    },
    channel_exists: { what: 'Kanał {{channel}} już istnieje.', kept: nothing.pl, next: 'Wybierz inną nazwę.' },
    shop_connected: {
      what: 'Ten sklep jest już podłączony jako kanał {{channel}}.',
      kept: 'Niczego nie zmieniono; dwa kanały jednego sklepu nadpisywałyby sobie nawzajem ceny i stany.',
      next: 'Popraw ten istniejący kanał albo go usuń, zanim podłączysz sklep inaczej.',
    },
    shop_connected_twice: {
      what: 'Kanały „{{channel}}” i „{{other}}” to jeden i ten sam sklep.',
      kept: 'Każdy wysyła mu swoje ceny i stany: nadpisują się nawzajem, na zmianę i bez końca.',
      next: 'Wstrzymaj albo usuń jeden z nich.',
    },
    channel_name_missing: { what: 'Kanał musi mieć nazwę.', kept: nothing.pl, next: 'Wpisz nazwę kanału.' },
    channel_not_found: {
      what: 'Nie ma kanału {{channel}}.',
      kept: nothing.pl,
      next: 'Sprawdź nazwę na liście kanałów.',
    },
    channel_moved: {
      what: 'Kanał {{channel}} ma już zaksięgowane zamówienia, a nowy adres prowadzi do innego sklepu.',
      kept: 'Niczego nie zmieniono; numery zamówień dwóch sklepów mogłyby się pomylić.',
      next: 'Dodaj nowy sklep jako nowy kanał, a ten usuń. Historia sprzedaży zostanie.',
    },
    channel_currency_differs: {
      what: 'Sklep {{shop}} sprzedaje w {{currency}}, a kanał {{channel}} ma cennik w {{expected}}.',
      kept: 'Nic nie wysłano, żeby ceny nie trafiły do sklepu w złej walucie.',
      next: 'Wybierz dla kanału cennik w {{currency}} albo zmień walutę sklepu.',
    },
    price_list_unknown: {
      what: 'Nie ma cennika {{priceList}}.',
      kept: nothing.pl,
      next: 'Cenniki, które są: {{known}}',
    },
    currency_mismatch: {
      what: 'Cennik {{priceList}} jest w {{expected}}, a kanał miałby być w {{currency}}.',
      kept: nothing.pl,
      next: 'Wybierz cennik w tej samej walucie.',
    },
    location_unknown: {
      what: 'Nie ma miejsca {{location}}.',
      kept: nothing.pl,
      next: 'Miejsca, które są: {{known}}',
    },
    creating_not_supported: {
      what: 'Na kanale rodzaju {{kind, kindName}} OneShelf nie potrafi tworzyć brakujących produktów.',
      kept: nothing.pl,
      next: 'Wyłącz tworzenie brakujących produktów; oferty wystaw na kanale.',
    },
    setting_unknown: {
      what: 'Kanał rodzaju {{kind, kindName}} nie ma ustawienia „{{key}}”.',
      kept: nothing.pl,
      next: 'Ustawienia, które ma: {{known}}',
    },
    setting_missing: { what: 'Brakuje ustawienia „{{key}}”.', kept: nothing.pl, next: 'Podaj je i spróbuj ponownie.' },
    setting_invalid: {
      what: 'Ustawienie „{{key}}” ma wartość {{value}}, której nie można użyć.',
      kept: nothing.pl,
      next: 'Spodziewane: {{expected}}',
    },
    setting_holds_password: {
      what: 'Adres w ustawieniu „{{key}}” zawiera hasło, a ustawienia nie są szyfrowane.',
      kept: 'Adresu nie zapisano.',
      next: 'Usuń hasło z adresu i podaj je jako klucz kanału.',
    },
    secret_unknown: {
      what: 'Kanał rodzaju {{kind, kindName}} nie ma klucza „{{key}}”.',
      kept: 'Klucza nie zapisano.',
      next: 'Klucze, które ma: {{known}}',
    },
    secret_missing: {
      what: 'Brakuje klucza „{{key}}”.',
      kept: nothing.pl,
      next: 'Podaj go razem z kluczami (w wierszu poleceń: jako JSON na standardowym wejściu).',
    },
    secret_in_settings: {
      what: '„{{key}}” jest tajne, a podano je wśród zwykłych ustawień.',
      kept: 'Wartości nie zapisano.',
      next: 'Podaj ją razem z kluczami (w wierszu poleceń: jako JSON na standardowym wejściu). Jeśli mogła zostać w historii poleceń, wygeneruj nową.',
    },
    channel_added: { what: 'Dodano kanał {{channel}} ({{kind, kindName}}).' },
    channel_changed: { what: 'Zmieniono ustawienia kanału {{channel}}.' },
    channel_removed: { what: 'Usunięto kanał {{channel}}. Jego sprzedaż została w historii.' },
    channel_paused: { what: 'Wstrzymano kanał {{channel}}.' },
    channel_resumed: { what: 'Wznowiono kanał {{channel}}.' },
  },
  en: {
    kind_unknown: {
      what: 'There is no such kind of channel: {{kind}}',
      kept: nothing.en,
      next: 'The kinds OneShelf knows: {{known}}',
    },
    channel_exists: { what: 'The channel {{channel}} exists already.', kept: nothing.en, next: 'Choose another name.' },
    shop_connected: {
      what: 'This shop is connected already, as the channel {{channel}}.',
      kept: 'Nothing was changed; two channels of one shop would overwrite each other’s prices and stock.',
      next: 'Correct that channel, or remove it before you connect the shop another way.',
    },
    shop_connected_twice: {
      what: 'The channels “{{channel}}” and “{{other}}” are one and the same shop.',
      kept: 'Each sends it prices and stock of its own: they overwrite each other, in turn and without end.',
      next: 'Pause or remove one of them.',
    },
    channel_name_missing: { what: 'A channel must have a name.', kept: nothing.en, next: 'Enter a name.' },
    channel_not_found: {
      what: 'There is no channel {{channel}}.',
      kept: nothing.en,
      next: 'Check the name in the list of channels.',
    },
    channel_moved: {
      what: 'The channel {{channel}} has orders booked already, and the new address leads to another shop.',
      kept: 'Nothing was changed; the order numbers of two shops could be taken for each other.',
      next: 'Add the new shop as a new channel and remove this one. The history of sales stays.',
    },
    channel_currency_differs: {
      what: 'The shop {{shop}} sells in {{currency}}, and the channel {{channel}} has a price list in {{expected}}.',
      kept: 'Nothing was sent, so that no price reaches the shop in the wrong currency.',
      next: "Choose a price list in {{currency}} for the channel, or change the shop's currency.",
    },
    price_list_unknown: {
      what: 'There is no price list {{priceList}}.',
      kept: nothing.en,
      next: 'The price lists there are: {{known}}',
    },
    currency_mismatch: {
      what: 'The price list {{priceList}} is in {{expected}}, and the channel was to be in {{currency}}.',
      kept: nothing.en,
      next: 'Choose a price list in the same currency.',
    },
    location_unknown: {
      what: 'There is no location {{location}}.',
      kept: nothing.en,
      next: 'The locations there are: {{known}}',
    },
    creating_not_supported: {
      what: 'OneShelf cannot create missing products on a channel of the kind {{kind, kindName}}.',
      kept: nothing.en,
      next: 'Switch creating off; list the products on the channel.',
    },
    setting_unknown: {
      what: 'A channel of the kind {{kind, kindName}} has no setting "{{key}}".',
      kept: nothing.en,
      next: 'The settings it has: {{known}}',
    },
    setting_missing: { what: 'The setting "{{key}}" is missing.', kept: nothing.en, next: 'Give it and try again.' },
    setting_invalid: {
      what: 'The setting "{{key}}" has the value {{value}}, which cannot be used.',
      kept: nothing.en,
      next: 'Expected: {{expected}}',
    },
    setting_holds_password: {
      what: 'The address in the setting "{{key}}" holds a password, and settings are not encrypted.',
      kept: 'The address was not saved.',
      next: "Take the password out of the address and give it as the channel's key.",
    },
    secret_unknown: {
      what: 'A channel of the kind {{kind, kindName}} has no key "{{key}}".',
      kept: 'The key was not saved.',
      next: 'The keys it has: {{known}}',
    },
    secret_missing: {
      what: 'The key "{{key}}" is missing.',
      kept: nothing.en,
      next: 'Give it with the keys (on the command line: as JSON on standard input).',
    },
    secret_in_settings: {
      what: '"{{key}}" is secret, and was given among the plain settings.',
      kept: 'The value was not saved.',
      next: 'Give it with the keys (on the command line: as JSON on standard input). If it may be left in a command history, create a new one.',
    },
    channel_added: { what: 'The channel {{channel}} ({{kind, kindName}}) was added.' },
    channel_changed: { what: 'The settings of the channel {{channel}} were changed.' },
    channel_removed: { what: 'The channel {{channel}} was removed. Its sales stay in the history.' },
    channel_paused: { what: 'The channel {{channel}} was paused.' },
    channel_resumed: { what: 'The channel {{channel}} was resumed.' },
  },
};

/** All words about channels: connecting them, syncing them, and why they show what they show. */
export const channelsWords: Words = {
  pl: { ...connectingWords.pl, ...syncWords.pl, ...channelWhyWords.pl },
  en: { ...connectingWords.en, ...syncWords.en, ...channelWhyWords.en },
};
