import type { Words } from '../words';

/** What can go wrong with the data folder: who holds it, its key, the master file and the disk below. */
export const dataFolderWords: Words = {
  pl: {
    engine_gone: {
      what: 'Proces OneShelf, który miał wykonać to polecenie na folderze {{folder}}, właśnie się zakończył.',
      kept: 'Kartoteka jest cała; polecenie wykonano w całości albo wcale.',
      next: 'Uruchom polecenie jeszcze raz.',
    },
    engine_running: {
      what: 'OneShelf już pracuje na folderze {{folder}}.',
      kept: 'Kartoteka należy do tamtego procesu, nic w niej nie zmieniono.',
      next: 'Zamknij okno OneShelf albo zatrzymaj polecenie, które tam działa, i spróbuj ponownie; albo wskaż inny folder: --data FOLDER.',
      onScreen: 'Zamknij okno OneShelf albo zatrzymaj polecenie, które tam działa, i spróbuj ponownie.',
    },
    engine_lock_unusable: {
      what: 'Nie można założyć blokady {{file}} w folderze danych.',
      kept: 'Kartoteki nie otwarto, nic w niej nie zmieniono.',
      next: 'Sprawdź, czy folder danych leży na dysku tego komputera (nie na udziale sieciowym) i czy masz do niego prawo zapisu.',
    },
    data_folder_unusable: {
      what: 'Nie można używać folderu danych {{folder}} ({{reason, systemReason}}).',
      kept: 'Niczego nie zmieniono.',
      next: 'Wskaż folder, do którego masz prawo zapisu: --data FOLDER.',
      onScreen: 'Wskaż folder, do którego masz prawo zapisu.',
    },
    key_unusable: {
      what: 'Klucz z {{where}} nie jest 32-bajtowym kluczem zapisanym szesnastkowo lub w base64.',
      kept: 'Kartoteki nie otwarto; klucze kanałów i adresy klientów są nadal zaszyfrowane poprzednim kluczem.',
      next: 'Przywróć właściwy klucz.',
    },
    database_unusable: {
      what: 'Nie można otworzyć kartoteki {{file}}: jest uszkodzona, zajęta albo utworzona w nowszej wersji OneShelf.',
      kept: 'Pliku nie zmieniono.',
      next: 'Zaktualizuj OneShelf; jeśli to nie pomoże, przywróć kopię zapasową.',
    },
    master_damaged: {
      what: 'Plik kartoteki jest uszkodzony.',
      kept: 'Przerwano pracę, zanim cokolwiek zapisano.',
      next: 'Przywróć ostatnią kopię zapasową; uszkodzony plik zostanie zachowany obok: oneshelf restore PLIK',
    },
    master_busy: {
      what: 'Inny program trzyma plik kartoteki, na przykład antywirus albo program do kopii.',
      kept: 'Niczego nie zmieniono.',
      next: 'To zwykle mija samo. Jeśli nie, wyłącz folder danych OneShelf z jego pracy i powtórz.',
    },
    disk_failing: {
      what: 'Dysk nie zapisał albo nie odczytał danych.',
      kept: 'Rozpoczętą zmianę cofnięto w całości; wszystko wcześniejsze jest zapisane.',
      next: 'Sprawdź miejsce na dysku i sam dysk, zrób kopię zapasową i powtórz.',
    },
    master_unwritable: {
      what: 'Pliku kartoteki nie wolno zmieniać: jest tylko do odczytu.',
      kept: 'Niczego nie zmieniono.',
      next: 'Sprawdź uprawnienia do folderu danych i powtórz.',
    },
    disk_full: {
      what: 'Na dysku zabrakło miejsca.',
      kept: 'Rozpoczętą zmianę cofnięto w całości; wszystko wcześniejsze jest zapisane.',
      next: 'Zwolnij miejsce na dysku z danymi OneShelf albo na dysku plików tymczasowych systemu i powtórz.',
    },
    master_not_writable: {
      what: 'W folderze danych {{folder}} nie da się niczego zapisać ({{reason, systemReason}}).',
      kept: 'Wszystko, co zapisano wcześniej, jest nienaruszone. Nowe zmiany są odrzucane w całości.',
      next: 'Sprawdź uprawnienia do tego folderu, program antywirusowy i dysk. Potem wszystko ruszy dalej samo.',
    },
    disk_low: {
      what: 'Na dysku kończy się miejsce: zostało {{megabytes, figure}} MB.',
      kept: 'Wszystko, co zapisano, jest bezpieczne, a praca idzie dalej.',
      next: 'Zwolnij miejsce, zanim staną importy, sprzedaż i kopie zapasowe: opróżnij kosz, usuń pobrane pliki. W folderze danych {{folder}} nie usuwaj niczego poza starymi kopiami w „backups”.',
    },
    disk_spent: {
      what: 'Na dysku prawie nie ma miejsca: zostało {{megabytes, figure}} MB.',
      kept: 'Wszystko, co zapisano, jest bezpieczne. Zmiana, która się nie zmieści, zostanie cofnięta w całości.',
      next: 'Zwolnij miejsce teraz: opróżnij kosz, usuń pobrane pliki. W folderze danych {{folder}} nie usuwaj niczego poza starymi kopiami w „backups”. Potem wszystko ruszy dalej samo.',
    },
    secret_unreadable: {
      what: 'Zapisany klucz lub adres zaszyfrowano innym kluczem niż obecny.',
      kept: 'Niczego nie wysłano i niczego nie zmieniono.',
      next: 'Przywróć plik secret.key (albo ONESHELF_KEY), albo wpisz klucze kanałów od nowa.',
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
      onScreen: 'Close the OneShelf window or stop the command that runs there, and try again.',
    },
    engine_lock_unusable: {
      what: 'The lock {{file}} in the data folder cannot be taken.',
      kept: 'The master was not opened; nothing in it was changed.',
      next: 'Check that the data folder is on a disk of this computer (not on a network share) and that you may write there.',
    },
    data_folder_unusable: {
      what: 'The data folder {{folder}} cannot be used ({{reason, systemReason}}).',
      kept: 'Nothing was changed.',
      next: 'Name a folder you may write to: --data DIR.',
      onScreen: 'Name a folder you may write to.',
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
      next: 'Restore the last backup; the damaged file is kept beside it: oneshelf restore FILE',
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
      next: 'Free some space on the disk with the data of OneShelf, or on that of the temporary files of the system, and repeat.',
    },
    master_not_writable: {
      what: 'Nothing can be stored in the data folder {{folder}} ({{reason, systemReason}}).',
      kept: 'All that was stored before is sound. New changes are refused whole.',
      next: 'Check the permissions of that folder, the virus scanner and the disk. Then everything goes on by itself.',
    },
    disk_low: {
      what: 'The disk is running out of space: {{megabytes, figure}} MB are left.',
      kept: 'All that was stored is safe, and work goes on.',
      next: 'Free some space before imports, sales and backups stop: empty the bin, delete downloads. In the data folder {{folder}} delete nothing but old copies in “backups”.',
    },
    disk_spent: {
      what: 'The disk has hardly any space: {{megabytes, figure}} MB are left.',
      kept: 'All that was stored is safe. A change that does not fit will be taken back whole.',
      next: 'Free some space now: empty the bin, delete downloads. In the data folder {{folder}} delete nothing but old copies in “backups”. Then everything goes on by itself.',
    },
    secret_unreadable: {
      what: 'A stored key or address was sealed with another key than the present one.',
      kept: 'Nothing was sent and nothing was changed.',
      next: 'Put secret.key (or ONESHELF_KEY) back, or enter the channels’ keys again.',
    },
  },
};
