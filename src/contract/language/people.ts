import type { Words } from './words';

/** People, roles, signing in, and the network. */
export const peopleWords: Words = {
  pl: {
    not_allowed: {
      what: 'Twoja rola na to nie pozwala.',
      kept: 'Niczego nie zmieniono.',
      next: 'Poproś właściciela, aby to zrobił albo zmienił Twoją rolę w „Ustawienia → Osoby i dostęp”.',
    },
    folder_not_allowed: {
      what: 'Folder na komputerze, na którym działa OneShelf, można wskazać tylko na tym komputerze.',
      kept: 'Niczego nie zmieniono.',
      next: 'Ustaw folder przy tym komputerze.',
    },
    signed_out: {
      what: 'Trzeba się zalogować.',
      kept: 'To, co już zapisano, jest bezpieczne; ta czynność czeka na zalogowanie.',
      next: 'Zaloguj się swoją nazwą i hasłem.',
    },
    sign_in_wrong: {
      what: 'Nazwa lub hasło się nie zgadza.',
      next: 'Spróbuj jeszcze raz. Nowe hasło może ustawić właściciel.',
    },
    sign_in_wait: {
      what: 'Za dużo nieudanych prób. Następna będzie możliwa za {{wait}}.',
      next: 'Poczekaj i spróbuj ponownie. Jeśli to nie były Twoje próby, powiedz o tym właścicielowi.',
    },
    sign_in_unreadable: {
      what: 'Formularz logowania dotarł niekompletny.',
      next: 'Odśwież stronę i zaloguj się jeszcze raz.',
    },
    body_too_large: {
      what: 'Wysłany plik jest za duży: najwięcej {{most}} MB.',
      kept: 'Pliku nie odczytano; niczego nie zmieniono.',
      next: 'Wczytaj go przy komputerze, na którym działa OneShelf.',
    },
    person_exists: {
      what: 'Osoba „{{name}}” już jest na liście.',
      kept: 'Niczego nie zmieniono.',
      next: 'Wybierz inną nazwę, na przykład z pierwszą literą nazwiska.',
    },
    person_unknown: {
      what: 'Nie ma osoby „{{name}}”.',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź nazwę: oneshelf people list',
    },
    passphrase_short: {
      what: 'Hasło osoby „{{name}}” jest za krótkie: w tej roli musi mieć co najmniej {{count}} znaków.',
      kept: 'Niczego nie zmieniono.',
      next: 'Wybierz dłuższe; kilka zwykłych słów łatwo zapamiętać.',
    },
    passphrase_easy: {
      what: 'Hasło osoby „{{name}}” zbyt łatwo odgadnąć.',
      kept: 'Niczego nie zmieniono.',
      next: 'Nie używaj nazwy osoby ani ciągów takich jak 123456 czy aaaaaa.',
    },
    passphrase_needed: {
      what: 'Właściciel potrzebuje dłuższego hasła niż inne role.',
      kept: 'Rola osoby „{{name}}” się nie zmieniła.',
      next: 'Ustaw razem z rolą nowe hasło.',
    },
    passphrase_missing: {
      what: 'Nie podano hasła.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj je na standardowym wejściu albo w zmiennej ONESHELF_PERSON_PASSPHRASE, nigdy w poleceniu.',
    },
    last_owner: {
      what: '„{{name}}” to ostatni aktywny właściciel, a konsola jest otwarta w sieci.',
      kept: 'Niczego nie zmieniono.',
      next: 'Dodaj najpierw drugiego właściciela albo zamknij dostęp z sieci.',
    },
    session_unknown: {
      what: 'Tego logowania już nie ma.',
      next: 'Odśwież listę.',
    },
    lan_needs_owner: {
      what: 'Konsoli nie można otworzyć w sieci, dopóki nie ma aktywnego właściciela z hasłem.',
      kept: 'Konsola działa dalej tylko na tym komputerze.',
      next: 'Dodaj osobę z rolą właściciela: „Ustawienia → Osoby i dostęp” albo oneshelf people add NAZWA --role owner',
      onScreen: 'Dodaj osobę z rolą właściciela: „Ustawienia → Osoby i dostęp”.',
    },
    lan_address_unusable: {
      what: 'Nie da się słuchać pod adresem {{host}} (port {{port}}): {{reason, systemReason}}.',
      kept: 'Konsola działa dalej na tym komputerze.',
      next: 'Wybierz inny port: „Ustawienia → Osoby i dostęp → Port i szyfrowanie” albo --lan-port; adres podaje --host.',
      onScreen: 'Wybierz inny port: „Ustawienia → Osoby i dostęp → Port i szyfrowanie”.',
    },
    lan_no_network: {
      what: 'Ten komputer nie ma teraz adresu w sieci lokalnej.',
      kept: 'Konsola działa dalej tylko na tym komputerze.',
      next: 'Połącz go z siecią; konsola otworzy się wtedy sama w ciągu minuty.',
    },
    tls_unusable: {
      what: 'Certyfikatu {{file}} nie da się użyć: {{reason}}.',
      kept: 'Konsoli nie otwarto w sieci, także bez szyfrowania.',
      next: 'Podaj pasujące do siebie pliki PEM: „Ustawienia → Osoby i dostęp → Port i szyfrowanie” albo --tls-cert PLIK --tls-key PLIK',
      onScreen: 'Podaj pasujące do siebie pliki PEM: „Ustawienia → Osoby i dostęp → Port i szyfrowanie”.',
    },
    tls_file_relative: {
      what: '„{{file}}” nie jest pełną ścieżką pliku.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj ścieżkę od początku dysku.',
    },
    file_not_allowed: {
      what: 'Plik na komputerze, na którym działa OneShelf, można wskazać tylko na tym komputerze.',
      kept: 'Niczego nie zmieniono.',
      next: 'Wskaż go przy tym komputerze.',
    },
    passphrase_wrong: {
      what: 'Obecne hasło się nie zgadza.',
      kept: 'Hasło się nie zmieniło.',
      next: 'Spróbuj jeszcze raz. Nowe hasło może ustawić też właściciel.',
    },
    passphrase_whose: {
      what: 'Nie wiadomo, czyje hasło zmienić.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj swoją nazwę.',
    },
    sign_in_failed: { what: 'Nieudane logowanie jako „{{name}}” z adresu {{address}}.' },
    sign_in_failed_unknown: { what: 'Nieudane logowanie pod nieznaną nazwą z adresu {{address}}.' },
    passphrase_check_failed: { what: 'Nieudana próba zmiany hasła osoby „{{name}}”.' },
    person_changed_passphrase: { what: '„{{name}}” zmienił(a) swoje hasło.' },
    person_added: { what: 'Dodano osobę „{{name}}”.' },
    person_changed: { what: 'Zmieniono osobę „{{name}}”: {{fields}}.' },
    person_removed: { what: 'Usunięto osobę „{{name}}”.' },
    person_signed_in: { what: '„{{name}}” zalogował(a) się z adresu {{address}}.' },
    lan_opened: { what: 'Otwarto konsolę dla sieci lokalnej.' },
    lan_shut: { what: 'Zamknięto konsolę dla sieci lokalnej.' },
    lan_changed: { what: 'Zmieniono połączenie z siecią lokalną: port {{port}}.' },
  },
  en: {
    not_allowed: {
      what: 'Your role does not allow this.',
      kept: 'Nothing was changed.',
      next: 'Ask an owner to do it, or to change your role in “Settings → People and access”.',
    },
    folder_not_allowed: {
      what: 'A folder of the computer OneShelf runs on can only be named at that computer.',
      kept: 'Nothing was changed.',
      next: 'Set the folder at that computer.',
    },
    signed_out: {
      what: 'You have to sign in.',
      kept: 'What was stored is safe; this step waits until you have signed in.',
      next: 'Sign in with your name and passphrase.',
    },
    sign_in_wrong: {
      what: 'Name or passphrase is wrong.',
      next: 'Try once more. An owner can set a new passphrase.',
    },
    sign_in_wait: {
      what: 'Too many failed attempts. The next one is possible in {{wait}}.',
      next: 'Wait and try again. If those attempts were not yours, tell the owner.',
    },
    sign_in_unreadable: {
      what: 'The sign-in form arrived incomplete.',
      next: 'Reload the page and sign in again.',
    },
    body_too_large: {
      what: 'The file sent is too large: {{most}} MB at most.',
      kept: 'The file was not read; nothing was changed.',
      next: 'Import it at the computer OneShelf runs on.',
    },
    person_exists: {
      what: 'There already is a person “{{name}}”.',
      kept: 'Nothing was changed.',
      next: 'Choose another name, for example with the first letter of the surname.',
    },
    person_unknown: {
      what: 'There is no person “{{name}}”.',
      kept: 'Nothing was changed.',
      next: 'Check the name: oneshelf people list',
    },
    passphrase_short: {
      what: 'The passphrase of “{{name}}” is too short: that role needs at least {{count}} characters.',
      kept: 'Nothing was changed.',
      next: 'Choose a longer one; a few plain words are easy to remember.',
    },
    passphrase_easy: {
      what: 'The passphrase of “{{name}}” is too easy to guess.',
      kept: 'Nothing was changed.',
      next: 'Do not use the name, nor runs such as 123456 or aaaaaa.',
    },
    passphrase_needed: {
      what: 'An owner needs a longer passphrase than other roles.',
      kept: 'The role of “{{name}}” is as it was.',
      next: 'Set a new passphrase together with the role.',
    },
    passphrase_missing: {
      what: 'No passphrase was given.',
      kept: 'Nothing was changed.',
      next: 'Give it on standard input or in ONESHELF_PERSON_PASSPHRASE, never in the command.',
    },
    last_owner: {
      what: '“{{name}}” is the last active owner, and the console is open to the network.',
      kept: 'Nothing was changed.',
      next: 'Add another owner first, or shut the network access.',
    },
    session_unknown: {
      what: 'That session is over already.',
      next: 'Reload the list.',
    },
    lan_needs_owner: {
      what: 'The console cannot be opened to the network before there is an active owner with a passphrase.',
      kept: 'The console goes on working on this computer only.',
      next: 'Add a person with the role owner: “Settings → People and access”, or oneshelf people add NAME --role owner',
      onScreen: 'Add a person with the role owner: “Settings → People and access”.',
    },
    lan_address_unusable: {
      what: 'Cannot listen at {{host}} (port {{port}}): {{reason, systemReason}}.',
      kept: 'The console goes on working on this computer.',
      next: 'Choose another port: “Settings → People and access → Port and encryption”, or --lan-port; --host names the address.',
      onScreen: 'Choose another port: “Settings → People and access → Port and encryption”.',
    },
    lan_no_network: {
      what: 'This computer has no address in a local network now.',
      kept: 'The console goes on working on this computer only.',
      next: 'Connect it to the network; the console then opens by itself within a minute.',
    },
    tls_unusable: {
      what: 'The certificate {{file}} cannot be used: {{reason}}.',
      kept: 'The console was not opened to the network, not without encryption either.',
      next: 'Give PEM files that belong together: “Settings → People and access → Port and encryption”, or --tls-cert FILE --tls-key FILE',
      onScreen: 'Give PEM files that belong together: “Settings → People and access → Port and encryption”.',
    },
    tls_file_relative: {
      what: '“{{file}}” is not the full path of a file.',
      kept: 'Nothing was changed.',
      next: 'Give the path from the beginning of the disk.',
    },
    file_not_allowed: {
      what: 'A file of the computer OneShelf runs on can only be named at that computer.',
      kept: 'Nothing was changed.',
      next: 'Name it at that computer.',
    },
    passphrase_wrong: {
      what: 'The present passphrase is not right.',
      kept: 'The passphrase was not changed.',
      next: 'Try again. An owner can set a new one too.',
    },
    passphrase_whose: {
      what: 'It is not known whose passphrase to change.',
      kept: 'Nothing was changed.',
      next: 'Give your name.',
    },
    sign_in_failed: { what: 'Failed sign-in as “{{name}}” from {{address}}.' },
    sign_in_failed_unknown: { what: 'Failed sign-in under an unknown name from {{address}}.' },
    passphrase_check_failed: { what: 'Failed attempt to change the passphrase of “{{name}}”.' },
    person_changed_passphrase: { what: '“{{name}}” changed their passphrase.' },
    person_added: { what: 'Added the person “{{name}}”.' },
    person_changed: { what: 'Changed the person “{{name}}”: {{fields}}.' },
    person_removed: { what: 'Removed the person “{{name}}”.' },
    person_signed_in: { what: '“{{name}}” signed in from {{address}}.' },
    lan_opened: { what: 'Opened the console to the local network.' },
    lan_shut: { what: 'Shut the console to the local network.' },
    lan_changed: { what: 'Changed the connection to the local network: port {{port}}.' },
  },
};
