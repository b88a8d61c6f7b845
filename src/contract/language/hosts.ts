import type { Words } from './words';

/** What can go wrong around the core: opening the data folder, taking a file in, using the command line. */
export const hostsWords: Words = {
  pl: {
    engine_gone: {
      what: 'Proces OneShelf, który miał wykonać to polecenie na folderze {{folder}}, właśnie się zakończył.',
      kept: 'Baza jest cała; polecenie wykonano w całości albo wcale.',
      next: 'Uruchom polecenie jeszcze raz.',
    },
    engine_running: {
      what: 'OneShelf już pracuje na folderze {{folder}}.',
      kept: 'Baza należy do tamtego procesu, nic w niej nie zmieniono.',
      next: 'Zamknij okno OneShelf albo zatrzymaj polecenie, które tam działa, i spróbuj ponownie; albo wskaż inny folder: --data FOLDER.',
    },
    engine_lock_unusable: {
      what: 'Nie można założyć blokady {{file}} w folderze danych.',
      kept: 'Bazy nie otwarto, nic w niej nie zmieniono.',
      next: 'Sprawdź, czy folder danych leży na dysku tego komputera (nie na udziale sieciowym) i czy masz do niego prawo zapisu.',
    },
    data_folder_unusable: {
      what: 'Nie można używać folderu danych {{folder}} ({{reason}}).',
      kept: 'Niczego nie zmieniono.',
      next: 'Wskaż folder, do którego masz prawo zapisu: --data FOLDER.',
    },
    key_unusable: {
      what: 'Klucz z {{where}} nie jest 32-bajtowym kluczem zapisanym szesnastkowo lub w base64.',
      kept: 'Bazy nie otwarto; klucze kanałów i adresy klientów są nadal zaszyfrowane poprzednim kluczem.',
      next: 'Przywróć właściwy klucz.',
    },
    database_unusable: {
      what: 'Nie można otworzyć bazy {{file}}: jest uszkodzona, zajęta albo utworzona w nowszej wersji OneShelf.',
      kept: 'Pliku nie zmieniono.',
      next: 'Zaktualizuj OneShelf; jeśli to nie pomoże, przywróć kopię zapasową.',
    },
    master_damaged: {
      what: 'Plik bazy jest uszkodzony.',
      kept: 'Przerwano pracę, zanim cokolwiek zapisano.',
      next: 'Przywróć kopię zapasową, a przedtem odłóż uszkodzony plik na bok.',
    },
    master_busy: {
      what: 'Inny program trzyma plik bazy, na przykład antywirus albo program do kopii.',
      kept: 'Niczego nie zmieniono.',
      next: 'To zwykle mija samo. Jeśli nie, wyłącz folder danych OneShelf z jego pracy i powtórz.',
    },
    disk_failing: {
      what: 'Dysk nie zapisał albo nie odczytał danych.',
      kept: 'Rozpoczętą zmianę cofnięto w całości; wszystko wcześniejsze jest zapisane.',
      next: 'Sprawdź miejsce na dysku i sam dysk, zrób kopię zapasową i powtórz.',
    },
    master_unwritable: {
      what: 'Pliku bazy nie wolno zmieniać: jest tylko do odczytu.',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź uprawnienia do folderu danych i powtórz.',
    },
    disk_full: {
      what: 'Na dysku zabrakło miejsca.',
      kept: 'Rozpoczętą zmianę cofnięto w całości; wszystko wcześniejsze jest zapisane.',
      next: 'Zwolnij miejsce i powtórz.',
    },
    secret_unreadable: {
      what: 'Zapisany klucz lub adres zaszyfrowano innym kluczem niż obecny.',
      kept: 'Niczego nie wysłano i niczego nie zmieniono.',
      next: 'Przywróć plik secret.key (albo ONESHELF_KEY), albo wpisz klucze kanałów od nowa.',
    },
    defect: {
      what: 'OneShelf natrafił na błąd, którego nie przewidział: {{message}}',
      kept: 'Rozpoczętą zmianę cofnięto w całości.',
      next: 'Spróbuj ponownie; jeśli błąd wróci, zgłoś go razem z dziennikiem.',
    },
    wrong_usage: {
      what: 'Nie rozumiem tego polecenia: {{message}}',
      kept: 'Niczego nie zmieniono.',
      next: 'Zobacz: oneshelf --help',
    },
    path_not_allowed: {
      what: 'Plik na dysku komputera, na którym działa OneShelf, można wskazać tylko na tym komputerze.',
      kept: 'Pliku nie otwarto.',
      next: 'Wyślij plik z przeglądarki.',
    },
    port_taken: {
      what: 'Port {{port}} jest zajęty przez inny program.',
      next: 'Wybierz inny: --port N, albo pomiń --port, a zostanie wybrany wolny.',
    },
    file_not_found: {
      what: 'Nie ma pliku {{file}}.',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź nazwę i folder.',
    },
    file_unreadable: {
      what: 'Nie da się odczytać pliku {{file}} ({{reason}}).',
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
    engine_gone: {
      what: 'The OneShelf process that was to carry this command out on the folder {{folder}} has just ended.',
      kept: 'The master is sound; the command was carried out as a whole or not at all.',
      next: 'Run the command again.',
    },
    engine_running: {
      what: 'OneShelf is already working on {{folder}}.',
      kept: 'The master belongs to that process; nothing in it was changed.',
      next: 'Close the OneShelf window or stop the command that runs there, and try again; or name another folder: --data DIR.',
    },
    engine_lock_unusable: {
      what: 'The lock {{file}} in the data folder cannot be taken.',
      kept: 'The master was not opened; nothing in it was changed.',
      next: 'Check that the data folder is on a disk of this computer (not on a network share) and that you may write there.',
    },
    data_folder_unusable: {
      what: 'The data folder {{folder}} cannot be used ({{reason}}).',
      kept: 'Nothing was changed.',
      next: 'Name a folder you may write to: --data DIR.',
    },
    key_unusable: {
      what: 'The key from {{where}} is not a 32-byte key in hex or base64.',
      kept: 'The master was not opened; channel keys and customers’ addresses are still sealed with the former key.',
      next: 'Put the right key back.',
    },
    database_unusable: {
      what: 'The master {{file}} cannot be opened: it is damaged, busy, or was made by a newer OneShelf.',
      kept: 'The file was not changed.',
      next: 'Update OneShelf; if that does not help, restore a backup.',
    },
    master_damaged: {
      what: 'The master file is damaged.',
      kept: 'Work stopped before anything was written.',
      next: 'Restore a backup, and put the damaged file aside first.',
    },
    master_busy: {
      what: 'Another program holds the master file, perhaps a virus scanner or a backup.',
      kept: 'Nothing was changed.',
      next: 'That usually passes by itself. If not, keep it away from the data folder of OneShelf and repeat.',
    },
    disk_failing: {
      what: 'The disk did not write or read.',
      kept: 'The change under way was taken back whole; everything before it is stored.',
      next: 'Look at the free space and at the disk, make a backup, and repeat.',
    },
    master_unwritable: {
      what: 'The master file may not be changed: it is read-only.',
      kept: 'Nothing was changed.',
      next: 'Look at the permissions of the data folder and repeat.',
    },
    disk_full: {
      what: 'The disk is full.',
      kept: 'The change under way was taken back whole; everything before it is stored.',
      next: 'Free some space and repeat.',
    },
    secret_unreadable: {
      what: 'A stored key or address was sealed with another key than the present one.',
      kept: 'Nothing was sent and nothing was changed.',
      next: 'Put secret.key (or ONESHELF_KEY) back, or enter the channels’ keys again.',
    },
    defect: {
      what: 'OneShelf met an error it did not foresee: {{message}}',
      kept: 'The change under way was taken back whole.',
      next: 'Try again; if the error returns, report it together with the log.',
    },
    wrong_usage: {
      what: 'This command is not understood: {{message}}',
      kept: 'Nothing was changed.',
      next: 'See: oneshelf --help',
    },
    path_not_allowed: {
      what: 'A file on the disk of the computer OneShelf runs on can only be named on that computer.',
      kept: 'The file was not opened.',
      next: 'Upload the file from the browser.',
    },
    port_taken: {
      what: 'Port {{port}} is used by another program.',
      next: 'Choose another one: --port N, or leave --port out and a free one is taken.',
    },
    file_not_found: {
      what: 'There is no file {{file}}.',
      kept: 'Nothing was changed.',
      next: 'Check the name and the folder.',
    },
    file_unreadable: {
      what: 'The file {{file}} cannot be read ({{reason}}).',
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
