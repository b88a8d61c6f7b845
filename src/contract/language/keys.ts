import type { Words } from './words';

/** How the key of a data folder is kept, and what can go wrong with that. */
export const keysWords: Words = {
  pl: {
    key_in_keyring: {
      what: 'Klucz danych z folderu {{folder}} trzyma pęk kluczy systemu, a tam sięga tylko program OneShelf z oknem.',
      kept: 'Kartoteki nie otwarto, nic w niej nie zmieniono.',
      next: 'Uruchom program OneShelf i powtórz polecenie: wykona się przez niego. Bez okna podaj kopię klucza w zmiennej ONESHELF_KEY.',
    },
    key_keyring_unreadable: {
      what: 'Pęk kluczy systemu nie wydał klucza danych z folderu {{folder}}.',
      kept: 'Kartoteki nie otwarto; klucze kanałów i adresy klientów są nadal zaszyfrowane.',
      next: 'Zaloguj się na to samo konto systemu, na którym OneShelf działał, i odblokuj pęk kluczy. Jeśli to niemożliwe, połóż kopię klucza w tym folderze pod nazwą secret.key.',
    },
    key_passphrase_needed: {
      what: 'Klucz danych z folderu {{folder}} jest chroniony hasłem, a hasła nie podano.',
      kept: 'Kartoteki nie otwarto, nic w niej nie zmieniono.',
      next: 'Podaj hasło: w oknie programu, na pytanie w terminalu albo w zmiennej ONESHELF_PASSPHRASE.',
    },
    key_passphrase_wrong: {
      what: 'Hasło ze zmiennej ONESHELF_PASSPHRASE nie pasuje do klucza w folderze {{folder}}.',
      kept: 'Kartoteki nie otwarto, nic w niej nie zmieniono.',
      next: 'Popraw hasło i spróbuj ponownie.',
    },
    key_file_damaged: {
      what: 'Plik {{file}}, w którym leży zaszyfrowany klucz danych, jest uszkodzony.',
      kept: 'Kartoteki nie otwarto i pliku nie zmieniono.',
      next: 'Przywróć ten plik z kopii zapasowej albo połóż obok kopię klucza pod nazwą secret.key.',
    },
    key_export_elsewhere: {
      what: 'Kopię klucza można zapisać tylko na komputerze, na którym działa OneShelf, podając pełną ścieżkę.',
      kept: 'Niczego nie zapisano.',
      next: 'Zrób to z okna programu OneShelf albo poleceniem oneshelf key export PLIK na tamtym komputerze.',
      onScreen: 'Na tamtym komputerze naciśnij w ustawieniach OneShelf „Zapisz kopię klucza…”.',
    },
    key_export_exists: {
      what: 'Plik {{file}} już istnieje.',
      kept: 'Niczego nie nadpisano: mógłby to być jedyny egzemplarz innego klucza.',
      next: 'Wybierz inną nazwę.',
    },
    key_export_failed: {
      what: 'Nie udało się zapisać kopii klucza w pliku {{file}} ({{reason, systemReason}}).',
      kept: 'Klucz jest przechowywany tak jak dotąd.',
      next: 'Wybierz folder, do którego masz prawo zapisu.',
    },
    key_exported: {
      what: 'Zapisano kopię klucza: {{file}}',
      next: 'Przechowuj ją poza tym komputerem, w bezpiecznym miejscu: kto ma ten plik i kartotekę, odczyta klucze kanałów i adresy klientów. Aby jej użyć, połóż ją w folderze danych pod nazwą secret.key.',
    },
    key_kept_environment: { what: 'Klucz danych pochodzi ze zmiennej ONESHELF_KEY.' },
    key_kept_plain: { what: 'Klucz danych leży w zwykłym pliku secret.key obok kartoteki.' },
    key_kept_keyring: { what: 'Klucz danych trzyma pęk kluczy systemu.' },
    key_kept_passphrase: { what: 'Klucz danych jest chroniony hasłem.' },
    key_ask_passphrase: { what: 'Hasło do danych OneShelf: ' },
    key_ask_passphrase_again: { what: 'To hasło nie pasuje. Hasło (puste przerywa): ' },
  },
  en: {
    key_in_keyring: {
      what: 'The key to the data in {{folder}} is kept by the system keyring, which only the OneShelf desktop program can reach.',
      kept: 'The master was not opened and nothing in it was changed.',
      next: 'Start OneShelf and repeat the command: it will go through the running program. Without a window, give a copy of the key in ONESHELF_KEY.',
    },
    key_keyring_unreadable: {
      what: 'The system keyring did not give out the key to the data in {{folder}}.',
      kept: 'The master was not opened; channel keys and customers’ addresses are still sealed.',
      next: 'Sign in to the same system account that OneShelf ran under and unlock its keyring. If that cannot be done, put a copy of the key into this folder under the name secret.key.',
    },
    key_passphrase_needed: {
      what: 'The key to the data in {{folder}} is under a passphrase, and none was given.',
      kept: 'The master was not opened and nothing in it was changed.',
      next: 'Give the passphrase: in the program’s window, when the terminal asks, or in ONESHELF_PASSPHRASE.',
    },
    key_passphrase_wrong: {
      what: 'The passphrase in ONESHELF_PASSPHRASE does not fit the key in {{folder}}.',
      kept: 'The master was not opened and nothing in it was changed.',
      next: 'Correct the passphrase and try again.',
    },
    key_file_damaged: {
      what: 'The file {{file}}, which holds the wrapped key to the data, is damaged.',
      kept: 'The master was not opened and the file was not changed.',
      next: 'Restore that file from a backup, or put a copy of the key beside it under the name secret.key.',
    },
    key_export_elsewhere: {
      what: 'A copy of the key can only be saved on the computer OneShelf runs on, under a full path.',
      kept: 'Nothing was saved.',
      next: 'Do it from the OneShelf window, or with oneshelf key export FILE on that computer.',
      onScreen: 'On that computer, press “Save a copy of the key…” in the settings of OneShelf.',
    },
    key_export_exists: {
      what: 'The file {{file}} is there already.',
      kept: 'Nothing was overwritten: it might be the only copy of another key.',
      next: 'Choose another name.',
    },
    key_export_failed: {
      what: 'The copy of the key could not be saved as {{file}} ({{reason, systemReason}}).',
      kept: 'The key is kept as it was.',
      next: 'Choose a folder you may write to.',
    },
    key_exported: {
      what: 'A copy of the key was saved: {{file}}',
      next: 'Keep it away from this computer, in a safe place: whoever has it and the master can read channel keys and customers’ addresses. To use it, put it into the data folder under the name secret.key.',
    },
    key_kept_environment: { what: 'The key to the data comes from ONESHELF_KEY.' },
    key_kept_plain: { what: 'The key to the data lies in an ordinary file, secret.key, beside the master.' },
    key_kept_keyring: { what: 'The key to the data is kept by the system keyring.' },
    key_kept_passphrase: { what: 'The key to the data is under a passphrase.' },
    key_ask_passphrase: { what: 'Passphrase to the OneShelf data: ' },
    key_ask_passphrase_again: { what: 'That passphrase does not fit. Passphrase (empty to give up): ' },
  },
};
