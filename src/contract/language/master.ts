import { masterChecksWords } from './master-checks';
import type { Words } from './words';

/** Concerns of the status page, settings that were refused, and products that are not there. */
export const masterWords: Words = {
  pl: {
    ...masterChecksWords.pl,
    product_unknown: {
      what: 'W kartotece nie ma produktu o SKU „{{sku}}”.',
      next: 'Sprawdź pisownię (wielkość liter ma znaczenie) albo zaimportuj plik, w którym ten produkt jest.',
      next_similar: 'Czy chodziło o: {{nearest}}? Wielkość liter w SKU ma znaczenie.',
    },
    settings_changed: { what: 'Zmieniono ustawienia: {{fields, settingNames}}.' },
    smtp_url_invalid: {
      what: 'Adres serwera poczty jest nieprawidłowy.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Podaj go w postaci smtps://uzytkownik@poczta.example.com:465 (albo smtp:// z portem 587).',
    },
    smtp_user_missing: {
      what: 'Podano hasło do poczty, ale w adresie serwera brakuje użytkownika.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Dopisz użytkownika do adresu, na przykład smtps://uzytkownik@poczta.example.com (znak @ w nazwie zapisz jako %40).',
    },
    mail_from_invalid: {
      what: '„{{from}}” nie jest adresem nadawcy.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Podaj jeden adres, na przykład: Mój sklep <sklep@example.com>.',
    },
    currency_invalid: {
      what: '„{{currency}}” nie jest kodem waluty.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Podaj trzyliterowy kod, na przykład PLN lub EUR.',
    },
    watch_folder_not_absolute: {
      what: 'Folder „{{folder}}” nie jest pełną ścieżką.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Podaj pełną ścieżkę folderu na tym komputerze.',
    },
    channel_down: {
      what: 'Kanał „{{channel}}” stoi: $t({{cause}}.what)',
      kept: 'Zmiany dla tego kanału czekają i nic z nich nie przepadnie. Ostatnia udana synchronizacja: {{since, firstTime}}.',
      next: '$t({{cause}}.next)',
    },
    not_yet_once: { what: 'jeszcze żadnej nie było' },
    channel_rests: {
      what: 'Kanał „{{channel}}” czeka do {{until, moment}}: $t({{cause}}.what)',
      kept: 'Zmiany dla tego kanału czekają i nic z nich nie przepadnie.',
      next: 'Nic nie trzeba robić: OneShelf wyśle je potem sam.',
    },
    channel_rests_long: {
      what: 'Kanał „{{channel}}” wciąż każe czekać: $t({{cause}}.what)',
      kept: 'Zmiany dla tego kanału czekają i nic z nich nie przepadnie. Ostatnia udana synchronizacja: {{since, firstTime}}.',
      next: 'OneShelf spróbuje sam po {{until, moment}}. Jeśli to się powtarza, sprawdź, czy z klucza tego kanału nie korzysta też inny program i czy limit zapytań konta się nie wyczerpał.',
    },
    sync_stalled: {
      what: 'Kanał „{{channel}}” nie był synchronizowany od {{since, moment}}.',
      kept: 'Zmiany dla tego kanału czekają i nic z nich nie przepadnie.',
      next: 'Sprawdź, czy OneShelf pracuje w tle, albo uruchom synchronizację teraz.',
    },
    channel_never_synced: {
      what: 'Kanał „{{channel}}” nie był jeszcze ani razu synchronizowany.',
      next: 'Uruchom synchronizację, aby kanał pokazał ceny i stany z kartoteki.',
    },
    mail_not_configured: {
      what: 'Poczta nie jest ustawiona, więc powiadomienia o dostępności nie są wysyłane.',
      kept: 'Klienci pozostają na liście oczekujących.',
      next: 'Podaj w ustawieniach serwer poczty i nadawcę.',
    },
    last_import_failed: {
      what: 'Ostatni import ze źródła „{{source, sourceName}}” się nie udał: {{file}}.',
      kept: 'Kartoteka pozostała taka jak przed tym importem.',
      next: 'Otwórz import nr {{id}}, zobacz przyczynę i zaimportuj poprawiony plik.',
    },
    last_imports_failed: {
      what: 'Ostatni import nie udał się z {{count}} źródeł.',
      kept: 'Kartoteka pozostała taka jak przed tymi importami.',
      next: 'Otwórz nieudane importy, zobacz przyczyny i zaimportuj poprawione pliki.',
    },
    runs_held: {
      what: 'Importy czekające na decyzję: {{count}}.',
      what_one: '{{count}} import czeka na decyzję.',
      what_few: '{{count}} importy czekają na decyzję.',
      what_many: '{{count}} importów czeka na decyzję.',
      what_other: '{{count}} importu czeka na decyzję.',
      kept: 'Dopóki nie zdecydujesz, nic się nie zmieni.',
      next: 'Przejrzyj plan i zastosuj go albo odrzuć.',
    },
    listings_refused: {
      what: 'Kanał „{{channel}}” odrzucił oferty: {{count}}.',
      what_one: 'Kanał „{{channel}}” odrzucił {{count}} ofertę.',
      what_few: 'Kanał „{{channel}}” odrzucił {{count}} oferty.',
      what_many: 'Kanał „{{channel}}” odrzucił {{count}} ofert.',
      what_other: 'Kanał „{{channel}}” odrzucił {{count}} oferty.',
      next: 'Zobacz powody przy ofertach tego kanału i popraw produkt w kartotece lub w kanale.',
    },
    listings_ambiguous: {
      what: 'W kanale „{{channel}}” kilka pozycji ma ten sam SKU (produktów: {{count}}).',
      kept: 'Do tych pozycji nic nie jest wysyłane.',
      next: 'Zostaw w kanale po jednej pozycji na SKU i uruchom pełną synchronizację.',
    },
    drift: {
      what: 'Ktoś zmienił oferty w kanale „{{channel}}” poza OneShelf: {{count}}.',
      what_one: 'Ktoś zmienił {{count}} ofertę w kanale „{{channel}}” poza OneShelf.',
      what_few: 'Ktoś zmienił {{count}} oferty w kanale „{{channel}}” poza OneShelf.',
      what_many: 'Ktoś zmienił {{count}} ofert w kanale „{{channel}}” poza OneShelf.',
      what_other: 'Ktoś zmienił {{count}} oferty w kanale „{{channel}}” poza OneShelf.',
      next: 'Następna synchronizacja przywróci wartości z kartoteki. Zmiany rób w kartotece, nie w kanale.',
    },
    listings_held: {
      what: 'Produkty bez ceny dla kanału „{{channel}}”: {{count}}.',
      kept: 'Nic o nich nie jest wysyłane; kanał pokazuje to, co pokazywał.',
      next: 'Uzupełnij ceny w cenniku tego kanału, na przykład importem.',
    },
    backlog: {
      what: 'W kanale „{{channel}}” oferty czekające na wysłanie od {{since, moment}}: {{count}}.',
      kept: 'Nic nie przepadło; zostaną wysłane przy najbliższej okazji.',
      next: 'Uruchom synchronizację kanału i sprawdź jej wynik.',
    },
    alerts_unsent: {
      what: 'Powiadomienia do klientów, które nie wyszły: {{count}}.',
      kept: 'Czekają w kolejce i będą ponawiane.',
      next: 'Sprawdź na liście powiadomień, co odpowiada serwer poczty.',
    },
    alerts_uncertain: {
      what: 'Powiadomienia, o których nie wiadomo, czy dotarły: {{count}}.',
      kept: 'Nie są wysyłane ponownie, żeby klient nie dostał dwóch.',
      next: 'Sprawdź w skrzynce nadawczej albo w dzienniku serwera poczty.',
    },
    alerts_refused: {
      what: 'Powiadomienia odrzucone przez serwery poczty: {{count}}.',
      next: 'Zobacz powody na liście powiadomień; adresy, których nie ma, popraw lub usuń.',
    },
  },
  en: {
    ...masterChecksWords.en,
    product_unknown: {
      what: 'The master has no product with the SKU "{{sku}}".',
      next: 'Check the spelling (upper and lower case count) or import a file that has this product.',
      next_similar: 'Did you mean {{nearest}}? Upper and lower case count in a SKU.',
    },
    settings_changed: { what: 'Settings changed: {{fields, settingNames}}.' },
    smtp_url_invalid: {
      what: 'This is not the address of a mail server.',
      kept: 'The settings are as they were.',
      next: 'Enter it as smtps://user@mail.example.com:465 (or smtp:// with port 587).',
    },
    smtp_user_missing: {
      what: 'There is a mail password, but the server address has no user.',
      kept: 'The settings are as they were.',
      next: 'Add the user to the address, as in smtps://user@mail.example.com (write an @ in the name as %40).',
    },
    mail_from_invalid: {
      what: '"{{from}}" is not the address of a sender.',
      kept: 'The settings are as they were.',
      next: 'Enter one address, for example: My shop <shop@example.com>.',
    },
    currency_invalid: {
      what: '"{{currency}}" is not a currency code.',
      kept: 'The settings are as they were.',
      next: 'Enter the three letters, for example PLN or EUR.',
    },
    watch_folder_not_absolute: {
      what: 'The folder "{{folder}}" is not a full path.',
      kept: 'The settings are as they were.',
      next: 'Enter the full path of a folder on this computer.',
    },
    channel_down: {
      what: 'The channel "{{channel}}" is not working: $t({{cause}}.what)',
      kept: 'Changes for this channel are waiting; none will be lost. Last successful sync: {{since, firstTime}}.',
      next: '$t({{cause}}.next)',
    },
    not_yet_once: { what: 'none so far' },
    channel_rests: {
      what: 'The channel "{{channel}}" waits until {{until, moment}}: $t({{cause}}.what)',
      kept: 'Changes for this channel are waiting; none will be lost.',
      next: 'Nothing to do: OneShelf then sends them by itself.',
    },
    channel_rests_long: {
      what: 'The channel "{{channel}}" still asks for patience: $t({{cause}}.what)',
      kept: 'Changes for this channel are waiting; none will be lost. Last successful sync: {{since, firstTime}}.',
      next: 'OneShelf tries by itself after {{until, moment}}. If this keeps happening, check whether another program uses the key of this channel, too, and whether the request limit of the account is used up.',
    },
    sync_stalled: {
      what: 'The channel "{{channel}}" has not been synced since {{since, moment}}.',
      kept: 'Changes for this channel are waiting; none will be lost.',
      next: 'Make sure OneShelf is running in the background, or sync now.',
    },
    channel_never_synced: {
      what: 'The channel "{{channel}}" has never been synced.',
      next: 'Sync it, so that it shows the prices and stock of the master.',
    },
    mail_not_configured: {
      what: 'Mail is not set up, so back-in-stock emails are not sent.',
      kept: 'The customers stay on the waiting list.',
      next: 'Enter a mail server and a sender in the settings.',
    },
    last_import_failed: {
      what: 'The last import from "{{source, sourceName}}" failed: {{file}}.',
      kept: 'The master is as it was before that import.',
      next: 'Open import {{id}}, see the reason and import a corrected file.',
    },
    last_imports_failed: {
      what: 'The last import failed for {{count}} sources.',
      kept: 'The master is as it was before those imports.',
      next: 'Open the failed imports, see the reasons and import corrected files.',
    },
    runs_held: {
      what: 'Imports that need a decision: {{count}}.',
      what_one: '{{count}} import needs a decision.',
      what_other: '{{count}} imports need a decision.',
      kept: 'Nothing changes until you decide.',
      next: 'Look at the plan, then apply or discard it.',
    },
    listings_refused: {
      what: 'The channel "{{channel}}" refused listings: {{count}}.',
      what_one: 'The channel "{{channel}}" refused {{count}} listing.',
      what_other: 'The channel "{{channel}}" refused {{count}} listings.',
      next: "See the reasons at this channel's listings and correct the product in the master or on the channel.",
    },
    listings_ambiguous: {
      what: 'On "{{channel}}" several items have the same SKU (products: {{count}}).',
      kept: 'Nothing is sent to them.',
      next: 'Keep only one of them per SKU on the channel and run a full sync.',
    },
    drift: {
      what: 'Someone changed listings on "{{channel}}" outside OneShelf: {{count}}.',
      what_one: 'Someone changed {{count}} listing on "{{channel}}" outside OneShelf.',
      what_other: 'Someone changed {{count}} listings on "{{channel}}" outside OneShelf.',
      next: 'The next sync puts the values of the master back. Make changes in the master, not on the channel.',
    },
    listings_held: {
      what: 'Products without a price for "{{channel}}": {{count}}.',
      kept: 'Nothing is sent for them; the channel keeps showing what it showed.',
      next: "Add prices to this channel's price list, for example with an import.",
    },
    backlog: {
      what: 'Listings on "{{channel}}" waiting to be sent since {{since, moment}}: {{count}}.',
      kept: 'Nothing is lost; they go out at the next chance.',
      next: 'Sync the channel and look at the result.',
    },
    alerts_unsent: {
      what: 'Emails to customers that have not gone out: {{count}}.',
      kept: 'They are queued and will be tried again.',
      next: 'See in the list of alerts what the mail server answers.',
    },
    alerts_uncertain: {
      what: 'Emails that may or may not have arrived: {{count}}.',
      kept: 'They are not sent again, so that nobody gets two.',
      next: "Check the sent folder or the mail server's log.",
    },
    alerts_refused: {
      what: 'Emails refused by mail servers: {{count}}.',
      next: 'See the reasons in the list of alerts; correct or remove addresses that do not exist.',
    },
  },
};
