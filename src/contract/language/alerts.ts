import type { Words } from './words';

/** The waitlist, the mails to customers, and what mail servers say about them. */
export const alertsWords: Words = {
  pl: {
    email_invalid: {
      what: 'To nie jest adres e-mail.',
      kept: 'Lista oczekujących pozostała bez zmian.',
      next: 'Sprawdź adres (na przykład imie@poczta.pl) i dodaj klienta jeszcze raz.',
    },
    email_suppressed: {
      what: 'Na ten adres nie wysyłamy już wiadomości: serwer odpowiedział, że takiej skrzynki nie ma.',
      kept: 'Lista oczekujących pozostała bez zmian.',
      next: 'Poproś klienta o inny adres.',
    },
    waitlist_entry_unknown: {
      what: 'Na liście oczekujących nie ma wpisu nr {{id}}.',
      next: 'Odśwież listę; wpis mógł zostać usunięty wcześniej.',
    },
    alerts_sent: {
      what: 'Wysłane powiadomienia o dostępności: {{count}}.',
      what_one: 'Wysłano {{count}} powiadomienie o dostępności.',
      what_few: 'Wysłano {{count}} powiadomienia o dostępności.',
      what_many: 'Wysłano {{count}} powiadomień o dostępności.',
      what_other: 'Wysłano {{count}} powiadomienia o dostępności.',
    },
    alert_refused: {
      what: 'Powiadomienie o produkcie „{{name}}” ({{sku}}) nie wyjdzie. $t({{cause}}.what)',
    },
    alert_uncertain: {
      what: 'Nie wiadomo, czy powiadomienie o produkcie „{{name}}” ({{sku}}) dotarło.',
      kept: 'Nie wyślemy go ponownie, żeby klient nie dostał dwóch takich samych.',
      next: 'Sprawdź w wysłanych wiadomościach albo w dzienniku serwera poczty.',
    },
    alert_sold_out: {
      what: 'Produkt wyprzedał się, zanim powiadomienie wyszło.',
      kept: 'Klient czeka dalej i dowie się o następnej dostawie.',
    },
    alert_stock_shrank: {
      what: 'Zanim powiadomienie wyszło, zapas zmalał i przestał wystarczać dla tylu osób.',
      kept: 'Klient zachował swoje miejsce w kolejce.',
    },
    alert_entry_removed: { what: 'Klient został usunięty z listy oczekujących, zanim powiadomienie wyszło.' },
    alert_address_suppressed: { what: 'Na ten adres nie wysyłamy już wiadomości: takiej skrzynki nie ma.' },
    mail_deferred: {
      what: 'Serwer poczty odłożył wiadomość na później: {{reply}}',
      kept: 'Wiadomość czeka w kolejce i wyjdzie tylko raz.',
      next: 'Nie trzeba nic robić: spróbujemy ponownie, najdłużej przez 48 godzin od pierwszej próby.',
    },
    mail_connection_lost: {
      what: 'Połączenie z serwerem {{server}} przerwało się, zanim wiadomość została przekazana ({{reason, systemReason}}).',
      kept: 'Wiadomość nie wyszła i czeka w kolejce.',
      next: 'Nie trzeba nic robić: spróbujemy ponownie.',
    },
    mail_gave_up: {
      what: 'Serwer poczty odkładał wiadomość przez 48 godzin, więc przestaliśmy próbować.',
      kept: 'Klient pozostał na liście i dowie się o następnej dostawie.',
      next: 'Zapytaj dostawcę poczty, dlaczego odkłada wiadomości; ostatnia odpowiedź jest przy powiadomieniu.',
    },
    mail_refused: {
      what: 'Serwer poczty nie przyjął wiadomości: {{reply}}',
      kept: 'Klient pozostał na liście i dowie się o następnej dostawie.',
      next: 'Jeśli odpowiedź mówi o spamie lub zasadach, pokaż ją dostawcy poczty.',
    },
    mail_address_dead: {
      what: 'Skrzynka klienta nie istnieje: {{reply}}',
      kept: 'Na ten adres nic już nie wyślemy, a jego wpisy zeszły z listy oczekujących.',
      next: 'Jeśli znasz klienta, poproś go o inny adres.',
    },
    mail_uncertain: {
      what: 'Cała wiadomość została przekazana, ale serwer {{server}} nie potwierdził jej przyjęcia ({{reason, systemReason}}).',
      kept: 'Mogła dotrzeć, więc nie wyślemy jej ponownie.',
      next: 'Sprawdź w wysłanych wiadomościach albo w dzienniku serwera poczty.',
    },
    mail_cut_off: {
      what: 'OneShelf zakończył pracę w trakcie wysyłania tej wiadomości.',
      kept: 'Mogła dotrzeć, więc nie wyślemy jej ponownie.',
      next: 'Sprawdź w wysłanych wiadomościach albo w dzienniku serwera poczty.',
    },
    mail_interrupted: {
      what: 'Wysyłanie powiadomień zostało przerwane.',
      kept: 'Niewysłane wiadomości czekają w kolejce.',
      next: 'Uruchom wysyłanie jeszcze raz.',
    },
    smtp_unreachable: {
      what: 'Serwer poczty {{server}} nie odpowiada ({{reason, systemReason}}).',
      kept: 'Wiadomości czekają w kolejce; żadna nie przepadła.',
      next: 'Sprawdź połączenie z internetem oraz adres i port serwera w ustawieniach.',
    },
    smtp_tls_failed: {
      what: 'Nie udało się nawiązać szyfrowanego połączenia z serwerem poczty {{server}}.',
      kept: 'Nic nie zostało wysłane bez szyfrowania; wiadomości czekają w kolejce.',
      next: 'Podaj nazwę serwera dokładnie tak, jak podaje ją dostawca poczty, z adresem smtps:// (port 465) lub smtp:// (port 587).',
    },
    smtp_auth_refused: {
      what: 'Serwer poczty {{server}} nie przyjął użytkownika lub hasła. {{reply}}',
      kept: 'Wiadomości czekają w kolejce.',
      next: 'Popraw użytkownika i hasło w ustawieniach; niektórzy dostawcy wymagają osobnego hasła dla aplikacji.',
    },
    smtp_sender_refused: {
      what: 'Serwer poczty {{server}} nie pozwala wysyłać z adresu nadawcy: {{reply}}',
      kept: 'Wiadomości czekają w kolejce.',
      next: 'Ustaw jako nadawcę adres, który należy do konta na tym serwerze.',
    },
    smtp_relay_refused: {
      what: 'Serwer poczty {{server}} nie przekazuje naszych wiadomości do innych serwerów: {{reply}}',
      kept: 'Wiadomości czekają w kolejce.',
      next: 'Użyj serwera wychodzącego swojego dostawcy poczty i podaj w ustawieniach użytkownika i hasło.',
    },
  },
  en: {
    email_invalid: {
      what: 'This is not an email address.',
      kept: 'The waitlist is unchanged.',
      next: 'Check the address (such as name@mail.com) and add the customer again.',
    },
    email_suppressed: {
      what: 'Nothing is sent to this address any more: its server said that there is no such mailbox.',
      kept: 'The waitlist is unchanged.',
      next: 'Ask the customer for another address.',
    },
    waitlist_entry_unknown: {
      what: 'The waitlist has no entry number {{id}}.',
      next: 'Refresh the list; the entry may have been removed before.',
    },
    alerts_sent: {
      what: 'Back-in-stock emails sent: {{count}}.',
      what_one: '{{count}} back-in-stock email was sent.',
      what_other: '{{count}} back-in-stock emails were sent.',
    },
    alert_refused: {
      what: 'The email about "{{name}}" ({{sku}}) will not go out. $t({{cause}}.what)',
    },
    alert_uncertain: {
      what: 'Nobody knows whether the email about "{{name}}" ({{sku}}) arrived.',
      kept: 'It is not sent again, so that the customer does not get it twice.',
      next: "Check the sent messages or the mail server's log.",
    },
    alert_sold_out: {
      what: 'The product sold out before the email left.',
      kept: 'The customer stays on the list and hears about the next delivery.',
    },
    alert_stock_shrank: {
      what: 'Before the email left, the stock shrank to less than enough for so many people.',
      kept: 'The customer kept their place in the queue.',
    },
    alert_entry_removed: { what: 'The customer was taken off the waitlist before the email left.' },
    alert_address_suppressed: { what: 'Nothing is sent to this address any more: there is no such mailbox.' },
    mail_deferred: {
      what: 'The mail server put the message off: {{reply}}',
      kept: 'The message is queued and will go out only once.',
      next: 'Nothing to do: it is tried again, for at most 48 hours after the first attempt.',
    },
    mail_connection_lost: {
      what: 'The connection to {{server}} broke before the message was handed over ({{reason, systemReason}}).',
      kept: 'The message did not go out and is queued.',
      next: 'Nothing to do: it is tried again.',
    },
    mail_gave_up: {
      what: 'The mail server kept putting the message off for 48 hours, so we stopped trying.',
      kept: 'The customer is still on the list and hears about the next delivery.',
      next: 'Ask your mail provider why it puts messages off; its last answer is with the alert.',
    },
    mail_refused: {
      what: 'The mail server did not accept the message: {{reply}}',
      kept: 'The customer is still on the list and hears about the next delivery.',
      next: 'If the answer speaks of spam or policy, show it to your mail provider.',
    },
    mail_address_dead: {
      what: "The customer's mailbox does not exist: {{reply}}",
      kept: 'Nothing more is sent to this address, and its entries have left the waitlist.',
      next: 'If you know the customer, ask for another address.',
    },
    mail_uncertain: {
      what: 'The whole message was handed over, but {{server}} did not confirm that it took it ({{reason, systemReason}}).',
      kept: 'It may have arrived, so it is not sent again.',
      next: "Check the sent messages or the mail server's log.",
    },
    mail_cut_off: {
      what: 'OneShelf stopped in the middle of sending this message.',
      kept: 'It may have arrived, so it is not sent again.',
      next: "Check the sent messages or the mail server's log.",
    },
    mail_interrupted: {
      what: 'Sending was interrupted.',
      kept: 'The messages not yet sent are queued.',
      next: 'Send again.',
    },
    smtp_unreachable: {
      what: 'The mail server {{server}} does not answer ({{reason, systemReason}}).',
      kept: 'The messages are queued; none is lost.',
      next: "Check the internet connection, and the server's address and port in the settings.",
    },
    smtp_tls_failed: {
      what: 'No encrypted connection to the mail server {{server}} could be made.',
      kept: 'Nothing was sent unencrypted; the messages are queued.',
      next: 'Enter the server name exactly as your mail provider gives it, with smtps:// (port 465) or smtp:// (port 587).',
    },
    smtp_auth_refused: {
      what: 'The mail server {{server}} did not accept the user or the password. {{reply}}',
      kept: 'The messages are queued.',
      next: 'Correct user and password in the settings; some providers want a separate password for applications.',
    },
    smtp_sender_refused: {
      what: "The mail server {{server}} does not allow sending from the sender's address: {{reply}}",
      kept: 'The messages are queued.',
      next: 'Set as the sender an address that belongs to the account on this server.',
    },
    smtp_relay_refused: {
      what: 'The mail server {{server}} does not pass our messages on to other servers: {{reply}}',
      kept: 'The messages are queued.',
      next: "Use your mail provider's outgoing server and give user and password in the settings.",
    },
  },
};
