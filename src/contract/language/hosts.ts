import type { Words } from './words';

/** What can go wrong around the core: taking a file in, using the command line. */
export const hostsWords: Words = {
  pl: {
    defect: {
      what: 'OneShelf natrafił na błąd, którego nie przewidział: {{message}}',
      kept: 'Rozpoczętą zmianę cofnięto w całości.',
      next: 'Spróbuj ponownie; jeśli błąd wróci, zgłoś go razem z dziennikiem.',
    },
    wrong_usage: {
      what: 'Nie rozumiem tego polecenia: {{message}}',
      kept: 'Niczego nie zmieniono.',
    },
    path_not_allowed: {
      what: 'Plik na dysku komputera, na którym działa OneShelf, można wskazać tylko na tym komputerze.',
      kept: 'Pliku nie otwarto.',
      next: 'Wyślij plik z przeglądarki.',
    },
    port_taken: {
      what: 'Port {{port}} jest zajęty przez inny program.',
      next: 'Wybierz inny: --port N, albo pomiń --port, a zostanie wybrany wolny.',
      onScreen: 'Wybierz inny port.',
    },
    file_not_found: {
      what: 'Nie ma pliku {{file}}.',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź nazwę i folder.',
    },
    file_unreadable: {
      what: 'Nie da się odczytać pliku {{file}} ({{reason, systemReason}}).',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź, czy plik nie jest otwarty w innym programie i czy masz prawo go czytać.',
    },
    import_reader_failed: {
      what: 'Wątek, który czyta plik, przerwał pracę.',
      kept: 'Z tego pliku nic nie zastosowano.',
      next: 'Wczytaj plik jeszcze raz. Jeśli to się powtarza, przekaż nam dziennik i ten plik.',
    },
    file_not_regular: {
      what: '{{file}} nie jest zwykłym plikiem.',
      kept: 'Niczego nie zmieniono.',
      next: 'Wskaż plik, nie folder ani urządzenie.',
    },
    file_empty: {
      what: 'Plik {{file}} jest pusty.',
      kept: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
      next: 'Wyeksportuj plik jeszcze raz.',
    },
    file_changing: {
      what: 'Plik {{file}} zmieniał się podczas czytania: ktoś jeszcze go zapisuje.',
      kept: 'Niczego nie zmieniono.',
      next: 'Poczekaj, aż zapis się skończy, i spróbuj ponownie.',
    },
    cli_pair_expected: {
      what: 'Oczekiwano klucz=wartość, a podano „{{given}}”.',
      kept: 'Niczego nie zmieniono.',
    },
    cli_number_expected: {
      what: 'Oczekiwano liczby całkowitej, a podano „{{given}}”.',
      kept: 'Niczego nie zmieniono.',
    },
    cli_port_expected: {
      what: 'Oczekiwano numeru portu, a podano „{{given}}”.',
      kept: 'Niczego nie uruchomiono.',
      next: 'Porty mają numery od 0 (dowolny wolny) do 65535.',
    },
    cli_moment_expected: {
      what: 'Oczekiwano daty i godziny, a podano „{{given}}”.',
      kept: 'Niczego nie zmieniono.',
      next: 'Napisz na przykład 2026-11-24 albo 2026-11-24T18:30.',
    },
    cli_secret_in_argument: {
      what: '„{{key}}” to sekret i nie może stać w poleceniu: zostałby w historii i na liście procesów.',
      kept: 'Niczego nie zapisano.',
      next: 'Podaj go na standardowym wejściu. Jeśli klucz był prawdziwy, unieważnij go i wydaj nowy.',
    },
    cli_secrets_unreadable: {
      what: 'Sekrety nie są obiektem JSON z tekstami.',
      kept: 'Niczego nie zapisano.',
      next: 'Podaj je tak: {"consumerKey":"…","consumerSecret":"…"}',
    },
    cli_profile_key_unknown: {
      what: 'Nie można tak ustawić odczytu pliku: {{detail}}',
      kept: 'Niczego nie zmieniono.',
      next: 'Zobacz: oneshelf import --help',
    },
    cli_column_field_unknown: {
      what: 'Kolumna „{{column}}” nie może znaczyć „{{given}}”.',
      kept: 'Niczego nie zmieniono.',
      next: 'Wybierz: sku, gtin, name, unit, vat, price, stock albo ignore.',
    },
    cli_column_unknown: {
      what: 'W pliku nie ma kolumny „{{column}}”.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj numer kolumny (od 1) albo jej nagłówek.',
    },
    cli_setting_unusable: {
      what: 'Nie można tak zmienić ustawień: {{detail}}',
      kept: 'Niczego nie zmieniono.',
      next: 'Zobacz: oneshelf settings list',
    },
  },
  en: {
    defect: {
      what: 'OneShelf met an error it did not foresee: {{message}}',
      kept: 'The change under way was taken back whole.',
      next: 'Try again; if the error returns, report it together with the log.',
    },
    wrong_usage: {
      what: 'This command is not understood: {{message}}',
      kept: 'Nothing was changed.',
    },
    path_not_allowed: {
      what: 'A file on the disk of the computer OneShelf runs on can only be named on that computer.',
      kept: 'The file was not opened.',
      next: 'Upload the file from the browser.',
    },
    port_taken: {
      what: 'Port {{port}} is used by another program.',
      next: 'Choose another one: --port N, or leave --port out and a free one is taken.',
      onScreen: 'Choose another port.',
    },
    file_not_found: {
      what: 'There is no file {{file}}.',
      kept: 'Nothing was changed.',
      next: 'Check the name and the folder.',
    },
    file_unreadable: {
      what: 'The file {{file}} cannot be read ({{reason, systemReason}}).',
      kept: 'Nothing was changed.',
      next: 'Check that it is not open in another program and that you may read it.',
    },
    import_reader_failed: {
      what: 'The thread that reads a file broke down.',
      kept: 'Nothing of the file was applied.',
      next: 'Import it again. If that happens once more, send us the log and the file.',
    },
    file_not_regular: {
      what: '{{file}} is not an ordinary file.',
      kept: 'Nothing was changed.',
      next: 'Name a file, not a folder or a device.',
    },
    file_empty: {
      what: 'The file {{file}} is empty.',
      kept: 'Nothing was changed; stock and prices are as they were.',
      next: 'Export the file again.',
    },
    file_changing: {
      what: 'The file {{file}} changed while it was read: somebody is still writing it.',
      kept: 'Nothing was changed.',
      next: 'Wait until it is complete, and try again.',
    },
    cli_pair_expected: { what: 'Expected key=value, but got “{{given}}”.', kept: 'Nothing was changed.' },
    cli_number_expected: { what: 'Expected a whole number, but got “{{given}}”.', kept: 'Nothing was changed.' },
    cli_port_expected: {
      what: 'Expected the number of a port, but got “{{given}}”.',
      kept: 'Nothing was started.',
      next: 'Ports have numbers from 0 (any free one) to 65535.',
    },
    cli_moment_expected: {
      what: 'Expected a date and time, but got “{{given}}”.',
      kept: 'Nothing was changed.',
      next: 'Write for example 2026-11-24 or 2026-11-24T18:30.',
    },
    cli_secret_in_argument: {
      what: '“{{key}}” is a secret and must not stand in a command: it would stay in the history and the process list.',
      kept: 'Nothing was stored.',
      next: 'Give it on standard input. If the key was a real one, revoke it and issue a new one.',
    },
    cli_secrets_unreadable: {
      what: 'The secrets are not a JSON object of texts.',
      kept: 'Nothing was stored.',
      next: 'Give them like this: {"consumerKey":"…","consumerSecret":"…"}',
    },
    cli_profile_key_unknown: {
      what: 'The file cannot be read that way: {{detail}}',
      kept: 'Nothing was changed.',
      next: 'See: oneshelf import --help',
    },
    cli_column_field_unknown: {
      what: 'Column “{{column}}” cannot mean “{{given}}”.',
      kept: 'Nothing was changed.',
      next: 'Choose: sku, gtin, name, unit, vat, price, stock or ignore.',
    },
    cli_column_unknown: {
      what: 'The file has no column “{{column}}”.',
      kept: 'Nothing was changed.',
      next: 'Give the number of a column (from 1) or its heading.',
    },
    cli_setting_unusable: {
      what: 'The settings cannot be changed that way: {{detail}}',
      kept: 'Nothing was changed.',
      next: 'See: oneshelf settings list',
    },
  },
};
