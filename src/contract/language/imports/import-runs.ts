import type { Words } from '../words';

/**
 * Words for runs and their plans; what holds a plan has its own in `import-brake`, what concerns single rows and reading is in
 * `imports`.
 */
export const importRunWords: Words = {
  pl: {
    file_missing: { what: 'Nie podano pliku.', next: 'Wskaż plik do wczytania.' },
    profile_unknown: {
      what: 'Źródło {{source}} nie ma profilu o nazwie {{profile}}.',
      kept: 'Nic nie wczytano.',
      next: 'Znane profile tego źródła: {{known}}. Pomiń nazwę, a OneShelf rozpozna plik sam.',
    },
    as_of_unreadable: {
      what: '„{{value}}” nie jest datą i godziną.',
      kept: 'Nic nie wczytano.',
      next: 'Podaj czas tak: 2026-11-24T12:00:00+01:00.',
    },
    as_of_in_future: {
      what: 'Stany nie mogą być z przyszłości ({{asOf, moment}}); teraz jest {{now, moment}}.',
      kept: 'Nic nie wczytano.',
      next: 'Podaj chwilę, z której są stany, albo nie podawaj żadnej. Jeśli to zegar komputera się myli, najpierw go ustaw.',
    },
    file_no_rows: {
      what: 'Plik {{file}} ma nagłówek, ale żadnego wiersza z towarem.',
      kept: 'Nic się nie zmieniło.',
      next: 'Sprawdź, czy eksport w programie magazynowym objął towary, i wykonaj go ponownie.',
    },
    file_no_usable_rows: {
      what: 'W pliku {{file}} nie da się użyć żadnego z wierszy (razem: {{count, figure}}).',
      kept: 'Nic się nie zmieniło.',
      next: 'Zobacz powody przy odłożonych wierszach; zwykle wystarczy poprawić jedno ustawienie, na przykład stawkę VAT albo kolumnę ceny.',
    },
    import_cancelled: {
      what: 'Wczytywanie przerwano.',
      kept: 'Nic się nie zmieniło.',
      next: 'Wczytaj plik jeszcze raz.',
    },
    duplicate_conflict: {
      what: 'Symbol powtarza się w wierszach {{lines}} z różnymi danymi.',
      kept: 'Żadnego z tych wierszy nie użyto.',
      next: 'Zostaw w pliku jeden poprawny wiersz z tym symbolem i wczytaj go ponownie.',
    },
    parts_differ: {
      what: 'Wiersze {{lines}} tego samego symbolu mają różne ceny albo jednostki, więc nie wiadomo, co dodać.',
      kept: 'Żadnego z tych wierszy nie użyto.',
      next: 'Popraw je w pliku i wczytaj go ponownie.',
    },
    part_unusable: {
      what: 'Wiersza {{other}} tego samego symbolu nie można użyć, więc nie wiadomo, ile jest razem.',
      kept: 'Żadnego z wierszy tego symbolu nie użyto.',
      next: 'Popraw wiersz {{other}} w pliku i wczytaj go ponownie.',
    },
    duplicate_identical: { what: 'Wiersz powtarza wcześniejszy wiersz tego samego symbolu; policzono go raz.' },
    run_unknown: { what: 'Nie ma importu o numerze {{id}}.', next: 'Sprawdź numer na liście importów.' },
    run_not_waiting: {
      what: 'Import {{id}} nie czeka na decyzję.',
      kept: 'Nic się nie zmieniło.',
      next: 'Zastosować lub odrzucić można tylko plan wstrzymany albo próbny.',
    },
    run_not_applied: {
      what: 'Importu {{id}} nie można cofnąć.',
      kept: 'Nic się nie zmieniło.',
      next: 'Cofnąć można tylko import zastosowany i jeszcze niecofnięty.',
    },
    run_file_gone: {
      what: 'Nie ma już kopii pliku {{file}} importu {{id}}.',
      kept: 'Nic się nie zmieniło.',
      next: 'Wczytaj plik od nowa.',
    },
    import_planned: {
      what: 'Plik {{file}} sprawdzono na próbę: nowe {{new}}, zmienione {{changed}}, odłożone {{rejected}}.',
    },
    import_held: {
      what: 'Plik {{file}} czeka na decyzję: nowe {{new}}, zmienione {{changed}}, odłożone {{rejected}}.',
      next: 'Otwórz import {{id}}, sprawdź plan i zastosuj go albo odrzuć.',
    },
    import_applied: { what: 'Wczytano plik {{file}}: nowe {{new}}, zmienione {{changed}}, odłożone {{rejected}}.' },
    import_unchanged: { what: 'Plik {{file}} nic nie zmienił.' },
    import_failed: {
      what: 'Pliku {{file}} nie dało się wczytać.',
      kept: 'Nic się nie zmieniło.',
      next: 'Otwórz import {{id}}, żeby zobaczyć powód.',
    },
    import_replanned: { what: 'Plan importu {{id}} ({{file}}) ułożono na nowo.' },
    import_confirmed: { what: 'Zastosowano plan importu {{id}} ({{file}}).' },
    import_discarded: { what: 'Odrzucono plan importu {{id}} ({{file}}).' },
    import_superseded: {
      what: 'Plan importu {{id}} ({{file}}) zamknięto, bo ten sam plik odczytano ponownie jako import nr {{by}}.',
      kept: 'Z tego planu nic nie zmieniono w kartotece.',
      next: 'Zobacz import nr {{by}}: tam jest to, co z tego pliku przyjęto albo co czeka na decyzję.',
    },
    import_undone: {
      what: 'Cofnięto import {{id}} ({{file}}): przywrócono {{reverted}}, pozostawiono {{kept}} późniejszych zmian.',
    },
  },
  en: {
    file_missing: { what: 'No file was given.', next: 'Name the file to import.' },
    profile_unknown: {
      what: 'The source {{source}} has no profile called {{profile}}.',
      kept: 'Nothing was imported.',
      next: 'Profiles of this source: {{known}}. Leave the name out and OneShelf recognises the file by itself.',
    },
    as_of_unreadable: {
      what: '“{{value}}” is not a date and time.',
      kept: 'Nothing was imported.',
      next: 'Write the time like this: 2026-11-24T12:00:00+01:00.',
    },
    as_of_in_future: {
      what: 'Stock cannot be as of the future ({{asOf, moment}}); it is {{now, moment}} now.',
      kept: 'Nothing was imported.',
      next: 'Give the moment the stock is of, or none. If it is the clock of this computer that is wrong, set it first.',
    },
    file_no_rows: {
      what: 'The file {{file}} has a header and not one row of goods.',
      kept: 'Nothing was changed.',
      next: 'Check that the export in your ERP covered the goods, and make it again.',
    },
    file_no_usable_rows: {
      what: 'Not one row of {{file}} can be used (rows: {{count, figure}}).',
      kept: 'Nothing was changed.',
      next: 'Look at the reasons beside the rows set aside; usually one setting is to blame, such as the VAT rate or the price column.',
    },
    import_cancelled: {
      what: 'The import was cancelled.',
      kept: 'Nothing was changed.',
      next: 'Import the file again.',
    },
    duplicate_conflict: {
      what: 'The SKU stands on lines {{lines}} with different data.',
      kept: 'None of these rows was used.',
      next: 'Leave one correct row with this SKU in the file and import it again.',
    },
    parts_differ: {
      what: 'Rows {{lines}} of the same SKU have different prices or units, so nobody knows what to add up.',
      kept: 'None of these rows was used.',
      next: 'Correct them in the file and import it again.',
    },
    part_unusable: {
      what: 'Row {{other}} of the same SKU cannot be used, so nobody knows how much there is together.',
      kept: 'None of the rows of this SKU was used.',
      next: 'Correct row {{other}} in the file and import it again.',
    },
    duplicate_identical: { what: 'The row repeats an earlier row of the same SKU; it was counted once.' },
    run_unknown: { what: 'There is no import number {{id}}.', next: 'Check the number in the list of imports.' },
    run_not_waiting: {
      what: 'Import {{id}} is not waiting for a decision.',
      kept: 'Nothing was changed.',
      next: 'Only a held plan or a dry run can be applied or discarded.',
    },
    run_not_applied: {
      what: 'Import {{id}} cannot be undone.',
      kept: 'Nothing was changed.',
      next: 'Only an import that was applied and not undone yet can be undone.',
    },
    run_file_gone: {
      what: 'The copy of {{file}} of import {{id}} is no longer there.',
      kept: 'Nothing was changed.',
      next: 'Import the file again.',
    },
    import_planned: {
      what: 'The file {{file}} was tried out: {{new}} new, {{changed}} changed, {{rejected}} set aside.',
    },
    import_held: {
      what: 'The file {{file}} waits for a decision: {{new}} new, {{changed}} changed, {{rejected}} set aside.',
      next: 'Open import {{id}}, look at the plan, and apply or discard it.',
    },
    import_applied: {
      what: 'The file {{file}} was imported: {{new}} new, {{changed}} changed, {{rejected}} set aside.',
    },
    import_unchanged: { what: 'The file {{file}} changed nothing.' },
    import_failed: {
      what: 'The file {{file}} could not be imported.',
      kept: 'Nothing was changed.',
      next: 'Open import {{id}} to see why.',
    },
    import_replanned: { what: 'Import {{id}} ({{file}}) was planned anew.' },
    import_confirmed: { what: 'The plan of import {{id}} ({{file}}) was applied.' },
    import_discarded: { what: 'The plan of import {{id}} ({{file}}) was discarded.' },
    import_superseded: {
      what: 'The plan of import {{id}} ({{file}}) was closed, because the same file was read again as import {{by}}.',
      kept: 'Nothing of this plan changed the master.',
      next: 'See import {{by}}: what was taken from this file, or waits for a decision, is there.',
    },
    import_undone: {
      what: 'Import {{id}} ({{file}}) was undone: {{reverted}} restored, {{kept}} later changes left alone.',
    },
  },
};
