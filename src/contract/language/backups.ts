import type { Words } from './words';

/** Copies of the master, and putting one back. */
export const backupWords: Words = {
  pl: {
    backup_made: { what: 'Zrobiono i sprawdzono kopię zapasową: {{file}}.' },
    backup_restored: {
      what: 'Przywrócono kartotekę z kopii {{file}}.',
      kept: 'Poprzednia kartoteka leży wśród kopii zapasowych.',
      next: 'Przy najbliższej synchronizacji porównamy z kanałami każdą ofertę; sprzedaż od czasu kopii pobierzemy z kanałów jeszcze raz.',
    },
    backup_restored_for_damaged: {
      what: 'Przywrócono kartotekę z kopii {{file}} w miejsce uszkodzonej.',
      kept: 'Uszkodzona leży w folderze danych jako {{replaced}}.',
      next: 'Wczytaj jeszcze raz pliki z czasu po zrobieniu kopii. Przy najbliższej synchronizacji porównamy z kanałami każdą ofertę, a sprzedaż od czasu kopii pobierzemy jeszcze raz. Kto od tego czasu zrezygnował z wiadomości albo prosił o usunięcie, tego usuń jeszcze raz.',
    },
    backup_old: {
      what: 'Ostatnia sprawdzona kopia zapasowa jest starsza niż dwa dni (od {{since, moment}}).',
      next: 'Zrób kopię w ustawieniach. Kopie robią się same raz dziennie, gdy OneShelf jest uruchomiony.',
    },
    backup_unsound: {
      what: 'Kopia nie przeszła kontroli „{{check}}” (niezgodności: {{count}}), więc jej nie zachowano.',
      kept: 'Kartoteka i wcześniejsze kopie pozostały bez zmian.',
      next: 'Uruchom w ustawieniach „Sprawdź teraz” i zgłoś wynik.',
    },
    backup_file_exists: {
      what: 'Plik {{file}} już istnieje.',
      kept: 'Nie został nadpisany.',
      next: 'Podaj inną nazwę kopii.',
    },
    backup_file_is_folder: {
      what: '{{folder}} to folder, a kopia jest jednym plikiem.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj też nazwę pliku, np. {{folder}}/oneshelf.sqlite.',
    },
    backup_folder_unusable: {
      what: 'W folderze {{folder}} nie można zapisać ani odczytać kopii ({{reason, systemReason}}).',
      kept: 'Kartoteka i wcześniejsze kopie pozostały bez zmian.',
      next: 'Sprawdź, czy dysk jest podłączony, ma wolne miejsce i czy wolno tam pisać.',
    },
    backup_folder_relative: {
      what: '„{{folder}}” nie jest pełną ścieżką folderu.',
      kept: 'Ustawienia pozostały bez zmian.',
      next: 'Podaj ścieżkę od początku, np. D:\\Kopie albo /home/sklep/kopie.',
    },
    backup_path_relative: {
      what: '„{{path}}” nie jest pełną ścieżką pliku.',
      next: 'Podaj ścieżkę od początku, np. D:\\Kopie\\oneshelf.sqlite.',
    },
    backup_not_found: {
      what: 'Nie ma kopii {{file}}.',
      next: 'Sprawdź nazwę kopii na liście i czy dysk z kopią jest podłączony.',
    },
    backup_foreign: {
      what: '{{file}} nie jest kopią kartoteki OneShelf.',
      kept: 'Kartoteka pozostała bez zmian.',
      next: 'Wybierz plik o nazwie zaczynającej się od „oneshelf-”.',
    },
    backup_newer: {
      what: 'Kopię {{file}} zrobił nowszy OneShelf.',
      kept: 'Kartoteka pozostała bez zmian.',
      next: 'Zaktualizuj OneShelf i przywróć ją jeszcze raz.',
    },
    backup_damaged: {
      what: 'Kopia {{file}} jest uszkodzona.',
      kept: 'Kartoteka pozostała bez zmian.',
      next: 'Wybierz inną kopię.',
    },
    cli_backup_made: { what: 'Kopia zapasowa gotowa i sprawdzona ({{checks}} kontroli): {{file}}, {{size}}' },
    cli_backup_content: {
      what: 'W kopii: produkty {{products}}, ruchy {{movements}}, czekający klienci {{waiting}}; ostatnie zdarzenie {{last}}.',
    },
    cli_backup_now: { what: 'Teraz: {{products}}, {{movements}}, {{waiting}}.' },
    cli_backup_now_damaged: { what: 'Obecna kartoteka jest uszkodzona i nie da się jej odczytać.' },
    cli_backup_key: {
      what: 'Uwaga: kluczy kanałów i adresów klientów z tej kopii nie da się otworzyć kluczem tego komputera. Przywróć też plik secret.key.',
    },
    cli_restored: { what: 'Kartoteka jest przywrócona.' },
    cli_restore_kept: { what: 'Poprzednia zostaje wśród kopii jako {{replaced}}.' },
    cli_restore_damaged_kept: {
      what: 'Uszkodzona zostaje obok, w folderze danych, jako {{replaced}}. To, co zapisano po zrobieniu kopii, wczytaj z plików jeszcze raz; kto od tego czasu zrezygnował z wiadomości albo prosił o usunięcie, tego usuń jeszcze raz.',
    },
    cli_restore_waits: {
      what: 'Kopia jest sprawdzona i przygotowana. Zastąpi kartotekę, gdy działający OneShelf zostanie zamknięty i otwarty.',
    },
    cli_restore_reopens: {
      what: 'Kopia jest sprawdzona; działający OneShelf właśnie otwiera przywróconą kartotekę.',
    },
  },
  en: {
    backup_made: { what: 'A backup was made and verified: {{file}}.' },
    backup_restored: {
      what: 'The master was restored from {{file}}.',
      kept: 'The master it replaced lies among the backups.',
      next: 'The next sync compares every offer with its channel; sales since the backup are pulled from the channels again.',
    },
    backup_restored_for_damaged: {
      what: 'The master was restored from {{file}} in the place of a damaged one.',
      kept: 'The damaged one lies in the data folder as {{replaced}}.',
      next: 'Import again the files of the time since the backup. The next sync compares every offer with its channel and pulls sales since the backup again. Whoever has left the waitlist or asked to be erased since then must be erased again.',
    },
    backup_old: {
      what: 'The last verified backup is older than two days (since {{since, moment}}).',
      next: 'Make one in the settings. They are made by themselves once a day while OneShelf runs.',
    },
    backup_unsound: {
      what: 'The copy did not pass the check "{{check}}" ({{count}} broken), so it was not kept.',
      kept: 'The master and earlier backups are unchanged.',
      next: 'Use "Check now" in the settings and report what it finds.',
    },
    backup_file_exists: {
      what: 'The file {{file}} exists already.',
      kept: 'It was not overwritten.',
      next: 'Give the backup another name.',
    },
    backup_file_is_folder: {
      what: '{{folder}} is a folder, and a backup is one file.',
      kept: 'Nothing was changed.',
      next: 'Add the name of a file, such as {{folder}}/oneshelf.sqlite.',
    },
    backup_folder_unusable: {
      what: 'Backups cannot be written to or read from the folder {{folder}} ({{reason, systemReason}}).',
      kept: 'The master and earlier backups are unchanged.',
      next: 'See whether the disk is connected, has room, and may be written to.',
    },
    backup_folder_relative: {
      what: '"{{folder}}" is not a full path of a folder.',
      kept: 'The settings are unchanged.',
      next: 'Give the path from its beginning, such as D:\\Backups or /home/shop/backups.',
    },
    backup_path_relative: {
      what: '"{{path}}" is not a full path of a file.',
      next: 'Give the path from its beginning, such as D:\\Backups\\oneshelf.sqlite.',
    },
    backup_not_found: {
      what: 'There is no backup {{file}}.',
      next: 'Check its name in the list, and whether the disk with the backup is connected.',
    },
    backup_foreign: {
      what: '{{file}} is not a backup of OneShelf.',
      kept: 'The master is unchanged.',
      next: 'Choose a file whose name begins with "oneshelf-".',
    },
    backup_newer: {
      what: 'The backup {{file}} was made by a newer OneShelf.',
      kept: 'The master is unchanged.',
      next: 'Update OneShelf and restore it again.',
    },
    backup_damaged: {
      what: 'The backup {{file}} is damaged.',
      kept: 'The master is unchanged.',
      next: 'Choose another one.',
    },
    cli_backup_made: { what: 'Backup made and verified ({{checks}} checks): {{file}}, {{size}}' },
    cli_backup_content: {
      what: 'In the backup: products {{products}}, movements {{movements}}, people waiting {{waiting}}; last event {{last}}.',
    },
    cli_backup_now: { what: 'Now: {{products}}, {{movements}}, {{waiting}}.' },
    cli_backup_now_damaged: { what: 'The present master is damaged and cannot be read.' },
    cli_backup_key: {
      what: 'Mind: keys of channels and addresses of customers in this backup cannot be opened with the key of this PC. Restore the file secret.key too.',
    },
    cli_restored: { what: 'The master is restored.' },
    cli_restore_kept: { what: 'The one it replaces is kept among the backups as {{replaced}}.' },
    cli_restore_damaged_kept: {
      what: 'The damaged one is kept beside it, in the data folder, as {{replaced}}. Import again what was recorded after the backup; whoever has left the waitlist or asked to be erased since then must be erased again.',
    },
    cli_restore_waits: {
      what: 'The backup is verified and prepared. It replaces the master when the running OneShelf is closed and opened.',
    },
    cli_restore_reopens: {
      what: 'The backup is verified; the running OneShelf is opening the restored master.',
    },
  },
};
