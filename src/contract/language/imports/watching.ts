import type { Words } from '../words';

const unchanged = {
  pl: 'Ustawienia pozostały bez zmian.',
  en: 'The settings are as they were.',
};
const untouched = {
  pl: 'Niczego nie zmieniono; plik jest cały.',
  en: 'Nothing was changed; the file is whole.',
};

/** Sources, their watched folders, and files that wait there. */
export const watchingWords: Words = {
  pl: {
    watch_folder_own: {
      what: 'Folder „{{folder}}” należy do OneShelf: leży w nim kartoteka.',
      kept: unchanged.pl,
      next: 'Wskaż folder przeznaczony tylko na pliki do wczytania.',
    },
    watch_folder_taken: {
      what: 'Folder „{{folder}}” obserwuje już źródło „{{source, sourceName}}” i bierze z niego każdy plik.',
      kept: unchanged.pl,
      next: 'Wskaż inny folder albo podaj, jak nazywają się pliki tego źródła, na przykład patterns=stany*.csv.',
    },
    watch_folder_shelf: {
      what: 'Foldery „{{folder}}” i źródła „{{source, sourceName}}” wchodzą sobie w drogę: jeden leży w miejscu, do którego drugi odkłada pliki.',
      kept: unchanged.pl,
      next: 'Wskaż folder, który nie jest podfolderem done, held ani failed innego źródła.',
    },
    schedule_unreadable: {
      what: '„{{schedule}}” nie jest harmonogramem, który kiedyś nastąpi.',
      kept: unchanged.pl,
      next: 'Podaj pięć pól: minuta, godzina, dzień, miesiąc, dzień tygodnia. Na przykład 0 6,14 * * 1-5 to 6:00 i 14:00 w dni robocze.',
    },
    source_changed: { what: 'Zmieniono źródło „{{source, sourceName}}”: {{fields, settingNames}}.' },
    watch_folder_gone: {
      what: 'Obserwowany folder {{folder}} (źródło: {{source, sourceName}}) jest niedostępny od {{since, moment}} ({{reason, systemReason}}).',
      kept: 'Kartoteka jest cała; pliki, które tam czekają, zostaną wczytane, gdy folder wróci.',
      next: 'Sprawdź, czy dysk sieciowy jest podłączony, czy folder istnieje i czy konto, na którym działa OneShelf, może go czytać i w nim zapisywać. OneShelf zauważy jego powrót sam.',
    },
    watch_folders_gone: {
      what: '{{count}} obserwowanych folderów jest niedostępnych, pierwszy od {{since, moment}}.',
      what_few: '{{count}} obserwowane foldery są niedostępne, pierwszy od {{since, moment}}.',
      kept: 'Kartoteka jest cała; pliki, które tam czekają, zostaną wczytane, gdy foldery wrócą.',
      next: 'Sprawdź najpierw, czy dysk sieciowy jest podłączony: często to jedna przyczyna. Wszystkie są na początku listy źródeł w ustawieniach.',
    },
    inbox_decide: {
      what: 'Zdecyduj w OneShelf: Importy, import nr {{id}}. W wierszu poleceń: oneshelf imports apply {{id}} albo discard {{id}}.',
    },
    inbox_file_waits: {
      what: 'Pliki czekające dłużej niż zwykle w folderze {{folder}}: {{count}}. Pierwszy z nich to {{file}} (od {{since, moment}}). $t({{cause}}.what)',
      kept: 'Pliki leżą na swoim miejscu i żaden nie przepadnie.',
      next: '$t({{cause}}.next)',
    },
    inbox_refused: {
      what: 'Nie wczytano pliku {{file}} z obserwowanego folderu. $t({{cause}}.what)',
      kept: 'Stany i ceny są takie, jak przed tym plikiem.',
      next: 'Plik i opis przyczyny leżą w folderze „{{shelf}}” w {{folder}}. $t({{cause}}.next)',
    },
    inbox_files_refused: {
      what: 'Nie wczytano plików z obserwowanych folderów: {{count}}, pierwszego {{since, moment}}.',
      kept: 'Stany i ceny są takie, jak przed tymi plikami.',
      next: 'Każdy z nich jest w dzienniku z powodem; pliki leżą w folderach „failed”.',
    },
    inbox_folders_wait: {
      what: 'W {{folders}} obserwowanych folderach pliki czekają dłużej niż zwykle: {{count}}, pierwszy od {{since, moment}}.',
      kept: 'Pliki leżą na swoim miejscu i żaden nie przepadnie.',
      next: 'Każdy z nich z powodem, dla którego czeka, jest na początku listy źródeł w ustawieniach.',
    },
    inbox_being_written: {
      what: 'Plik {{file}} jest jeszcze zapisywany.',
      next: 'Poczekaj, aż program skończy zapis; jeśli plik jest gotowy, zamknij program, który go trzyma.',
    },
    inbox_waits_for_hour: {
      what: 'Plik {{file}} czeka na swoją porę ({{schedule}}).',
      next: 'Nie trzeba nic robić; aby wczytać go teraz, zaimportuj go ręcznie.',
    },
    inbox_waits_for_older: {
      what: 'Plik {{file}} czeka na starszy plik {{older}} z tego samego źródła.',
      next: 'Zamknij program, w którym otwarty jest plik {{older}}.',
    },
    inbox_name_unreadable: {
      what: 'Nazwa pliku {{file}} jest zapisana w innym kodowaniu niż nazwy na tym komputerze, więc pliku nie można otworzyć.',
      kept: 'Plik leży, gdzie leżał; nie wczytano go.',
      next: 'Zmień nazwę pliku, najlepiej na taką bez polskich liter.',
    },
    inbox_no_pattern: {
      what: 'Nazwa pliku {{file}} nie pasuje do żadnego źródła tego folderu.',
      next: 'Zmień nazwę pliku albo wzorce nazw źródła, albo przenieś plik gdzie indziej.',
    },
    inbox_parts_missing: {
      what: 'Plik {{file}} przychodzi w częściach i nie ma jeszcze wszystkich (są: {{have}}).',
      kept: untouched.pl,
      next: 'Wyeksportuj brakujące części i włóż wszystkie części razem do folderu.',
    },
    inbox_file_unended: {
      what: 'Plik {{file}} kończy się pustymi bajtami: program, który go zapisywał, nie dokończył zapisu.',
      kept: 'Niczego nie zmieniono; pliku nie wczytano.',
      next: 'Wyeksportuj plik jeszcze raz.',
    },
    inbox_file_overtaken: {
      what: 'Pliku {{file}} długo nie dało się odczytać, a tymczasem wczytano nowszy plik z tego samego źródła.',
      kept: 'Pliku nie wczytano, żeby starsze dane nie zastąpiły nowszych.',
      next: 'Jeśli mimo to ma zostać wczytany, włóż go do folderu jeszcze raz.',
    },
    inbox_list_stuck: {
      what: 'Nie da się odczytać albo zapisać listy plików, które czekają na decyzję ({{file}} w podfolderze held: {{reason, systemReason}}).',
      kept: 'Pliki leżą w podfolderze held, importy czekają jak dotąd; nowe pliki są wczytywane.',
      next: 'Sprawdź, czy na dysku jest miejsce i czy OneShelf może czytać i zapisywać w tym podfolderze.',
    },
    inbox_file_stuck: {
      what: 'Plik {{file}} wczytano, ale nie da się go przenieść do podfolderu {{shelf}} ({{reason, systemReason}}).',
      kept: 'Import jest wykonany; plik nie zostanie wczytany drugi raz, dopóki się nie zmieni.',
      next: 'Zamknij program, w którym plik jest otwarty, i sprawdź, czy konto, na którym działa OneShelf, może zapisywać w tym folderze i w podfolderze {{shelf}}.',
    },
    inbox_decided_applied: { what: 'Decyzja ({{at, moment}}): import zastosowano.' },
    inbox_decided_unchanged: { what: 'Decyzja ({{at, moment}}): import zastosowano; nic się nie zmieniło.' },
    inbox_decided_undone: { what: 'Decyzja ({{at, moment}}): import zastosowano, a potem cofnięto.' },
    inbox_decided_discarded: { what: 'Decyzja ({{at, moment}}): import porzucono. Nic się nie zmieniło.' },
    inbox_decided_failed: { what: 'Decyzja ({{at, moment}}): import się nie udał. Nic się nie zmieniło.' },
    cli_source_key: {
      what: 'Nie można tak zmienić źródła: {{detail}}',
      kept: 'Niczego nie zmieniono.',
      next: 'Klucze: folder, polling, patterns, schedule, retentionDays, scope, brake.zeroShare, brake.missingShare, brake.priceShare, brake.suspiciousFactor, brake.rejectedShare, brake.shrinkShare, brake.alikeShare, brake.stockShare, brake.foreignShare.',
    },
    cli_source_unwatched: { what: 'nikt nie patrzy' },
    cli_source_watched: { what: 'obserwowany' },
    cli_source_gone: { what: 'niedostępny' },
    cli_source_inbox: { what: 'inbox obok kartoteki' },
    cli_source_name: { what: '{{source, sourceName}}' },
    cli_source_at_once: { what: 'od razu' },
    cli_source_every_name: { what: 'wszystkie' },
    cli_col_folder: { what: 'Folder' },
    cli_col_patterns: { what: 'Pliki' },
    cli_col_schedule: { what: 'Pora' },
    cli_col_files_waiting: { what: 'Czekają' },
  },
  en: {
    watch_folder_own: {
      what: 'The folder “{{folder}}” is OneShelf’s own: the master lies in it.',
      kept: unchanged.en,
      next: 'Choose a folder that is only for files to be imported.',
    },
    watch_folder_taken: {
      what: 'The folder “{{folder}}” is watched already for the source “{{source, sourceName}}”, which takes every file in it.',
      kept: unchanged.en,
      next: 'Choose another folder, or say what the files of this source are called, such as patterns=stock*.csv.',
    },
    watch_folder_shelf: {
      what: 'The folder “{{folder}}” and that of the source “{{source, sourceName}}” are in each other’s way: one lies where the other puts its files away.',
      kept: unchanged.en,
      next: 'Choose a folder that is not inside done, held or failed of another source.',
    },
    schedule_unreadable: {
      what: '“{{schedule}}” is not a schedule that will ever come round.',
      kept: unchanged.en,
      next: 'Give five fields: minute, hour, day, month, weekday. For example 0 6,14 * * 1-5 is 6:00 and 14:00 on working days.',
    },
    source_changed: { what: 'Changed the source “{{source, sourceName}}”: {{fields, settingNames}}.' },
    watch_folder_gone: {
      what: 'The watched folder {{folder}} (source: {{source, sourceName}}) cannot be reached since {{since, moment}} ({{reason, systemReason}}).',
      kept: 'The master is whole; files that wait there are imported when the folder is back.',
      next: 'Check that the network drive is connected, that the folder exists, and that the account OneShelf runs under may read it and write to it. OneShelf notices by itself when it is back.',
    },
    watch_folders_gone: {
      what: '{{count}} watched folders cannot be reached, the first since {{since, moment}}.',
      kept: 'The master is whole; files that wait there are imported when the folders are back.',
      next: 'First check that the network drive is connected: often that is the one cause. All of them stand first in the list of sources in the settings.',
    },
    inbox_decide: {
      what: 'Decide in OneShelf: Imports, import no. {{id}}. On the command line: oneshelf imports apply {{id}}, or discard {{id}}.',
    },
    inbox_file_waits: {
      what: 'Files that have waited unusually long in the folder {{folder}}: {{count}}. The first is {{file}} (since {{since, moment}}). $t({{cause}}.what)',
      kept: 'The files are where they were and none will be lost.',
      next: '$t({{cause}}.next)',
    },
    inbox_refused: {
      what: 'The file {{file}} from the watched folder was not imported. $t({{cause}}.what)',
      kept: 'Stock and prices are as they were before this file.',
      next: 'The file and the reason lie under “{{shelf}}” in {{folder}}. $t({{cause}}.next)',
    },
    inbox_files_refused: {
      what: '{{count}} files from watched folders were not imported, the first of them {{since, moment}}.',
      kept: 'Stock and prices are as they were before these files.',
      next: 'Each of them is in the activity log with its reason; the files lie in the folders “failed”.',
    },
    inbox_folders_wait: {
      what: 'In {{folders}} watched folders files have waited unusually long: {{count}}, the first since {{since, moment}}.',
      kept: 'The files are where they were and none will be lost.',
      next: 'Each of them stands, with the reason for its waiting, first in the list of sources in the settings.',
    },
    inbox_being_written: {
      what: 'The file {{file}} is still being written.',
      next: 'Wait until the program has finished; if the file is complete, close the program that holds it.',
    },
    inbox_waits_for_hour: {
      what: 'The file {{file}} waits for its time ({{schedule}}).',
      next: 'There is nothing to do; to have it now, import it by hand.',
    },
    inbox_waits_for_older: {
      what: 'The file {{file}} waits for the older file {{older}} of the same source.',
      next: 'Close the program that has {{older}} open.',
    },
    inbox_name_unreadable: {
      what: 'The name of the file {{file}} is encoded otherwise than names on this PC, so the file cannot be opened.',
      kept: 'The file lies where it was; it was not read.',
      next: 'Rename the file, best without accented letters.',
    },
    inbox_no_pattern: {
      what: 'The name of the file {{file}} fits no source of this folder.',
      next: 'Rename the file, change the patterns of the source, or move the file elsewhere.',
    },
    inbox_parts_missing: {
      what: 'The file {{file}} comes in parts and not all of them are there yet (present: {{have}}).',
      kept: untouched.en,
      next: 'Export the missing parts and put all parts into the folder together.',
    },
    inbox_file_unended: {
      what: 'The file {{file}} ends in empty bytes: the program that wrote it has not finished.',
      kept: 'Nothing was changed; the file was not imported.',
      next: 'Export the file again.',
    },
    inbox_file_overtaken: {
      what: 'The file {{file}} could not be read for a long time, and a newer file of the same source was imported meanwhile.',
      kept: 'The file was not imported, so that older figures do not replace newer ones.',
      next: 'If it should be imported all the same, put it into the folder again.',
    },
    inbox_list_stuck: {
      what: 'The list of files that wait for a decision cannot be read or written ({{file}} in the subfolder held: {{reason, systemReason}}).',
      kept: 'The files lie in the subfolder held and their imports wait as before; new files are read.',
      next: 'Check that the disk has room and that OneShelf may read and write in this subfolder.',
    },
    inbox_file_stuck: {
      what: 'The file {{file}} was imported but cannot be moved to the subfolder {{shelf}} ({{reason, systemReason}}).',
      kept: 'The import is done; the file is not imported again unless it changes.',
      next: 'Close the program that has the file open, and check that the account OneShelf runs under may write to this folder and its subfolder {{shelf}}.',
    },
    inbox_decided_applied: { what: 'Decided ({{at, moment}}): the import was applied.' },
    inbox_decided_unchanged: { what: 'Decided ({{at, moment}}): the import was applied; nothing changed.' },
    inbox_decided_undone: { what: 'Decided ({{at, moment}}): the import was applied and then taken back.' },
    inbox_decided_discarded: { what: 'Decided ({{at, moment}}): the import was dropped. Nothing was changed.' },
    inbox_decided_failed: { what: 'Decided ({{at, moment}}): the import failed. Nothing was changed.' },
    cli_source_key: {
      what: 'The source cannot be changed that way: {{detail}}',
      kept: 'Nothing was changed.',
      next: 'Keys: folder, polling, patterns, schedule, retentionDays, scope, brake.zeroShare, brake.missingShare, brake.priceShare, brake.suspiciousFactor, brake.rejectedShare, brake.shrinkShare, brake.alikeShare, brake.stockShare, brake.foreignShare.',
    },
    cli_source_unwatched: { what: 'nobody looks' },
    cli_source_watched: { what: 'watched' },
    cli_source_gone: { what: 'out of reach' },
    cli_source_inbox: { what: 'inbox beside the master' },
    cli_source_name: { what: '{{source, sourceName}}' },
    cli_source_at_once: { what: 'at once' },
    cli_source_every_name: { what: 'all' },
    cli_col_folder: { what: 'Folder' },
    cli_col_patterns: { what: 'Files' },
    cli_col_schedule: { what: 'Time' },
    cli_col_files_waiting: { what: 'Waiting' },
  },
};
