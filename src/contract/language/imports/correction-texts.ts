import type { Words } from '../words';

const entries = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

/** Headings of exported tables, and what the command line says about rows that were set aside. */
export const correctionTexts: Words = {
  pl: {
    cli_one_code_choice: {
      what: 'Podano naraz --renamed i --separate.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj jedno: --renamed, gdy to ten sam towar pod nowym symbolem, albo --separate, gdy to inny towar.',
    },
    cli_row_expected: {
      what: 'Nie podano, który wiersz poprawić.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj numer wiersza albo --all, żeby spróbować jeszcze raz wszystkich.',
    },
    cli_file_not_writable: {
      what: 'Nie da się zapisać pliku {{file}}: {{reason}}',
      kept: 'Niczego nie zmieniono.',
      next: 'Zamknij plik w innym programie albo podaj inną nazwę.',
    },
    ...entries({
      export_name_rejected: '{{file}} – odłożone wiersze (import {{id}}).csv',
      export_name_plan: '{{file}} – plan (import {{id}}).csv',
      export_line: 'Wiersz w pliku',
      export_reason: 'Powód odłożenia',
      export_sku: 'SKU',
      export_verdict: 'Ocena',
      export_field: 'Co się zmienia',
      export_old: 'Było',
      export_new: 'Będzie',
      export_verdict_new: 'nowy',
      export_verdict_changed: 'zmieniony',
      export_verdict_suspicious: 'podejrzany',
      export_verdict_skipped: 'pominięty',
      cli_exported: 'Zapisano wierszy: {{count}}, w pliku {{file}}.',
      cli_corrected: 'Wierszy poprawionych: {{corrected}}, nadal odłożonych: {{open}}.',
      cli_corrected_none: 'Żadnego z tych wierszy nie da się jeszcze użyć. Niczego nie zmieniono.',
      cli_dismissed: 'Zostawiono bez zmian wierszy: {{dismissed}}; do decyzji: {{open}}.',
      cli_correct_hint: 'Popraw na miejscu: oneshelf imports correct {{id}} WIERSZ "Kolumna=wartość"',
      cli_correct_sheet_hint: 'WIERSZ arkusza pisze się z jego nazwą: "{{sheet}}!{{row}}"',
      cli_correct_record_hint:
        'Gdzie w jednym wierszu jest wiele rekordów, WIERSZ to 1.0 dla pierwszego z nich, 1.1 dla drugiego itd.',
      cli_row_retried: 'poprawiony',
      cli_row_dismissed: 'zostawiony',
      cli_import_skipped: 'Pominięto z wyboru: {{count}}.',
      cli_import_corrected: 'Poprawiono i wczytano osobno: {{count}}.',
    }),
  },
  en: {
    cli_one_code_choice: {
      what: 'Both --renamed and --separate were given.',
      kept: 'Nothing was changed.',
      next: 'Give one: --renamed where it is the same goods under a new code, --separate where it is other goods.',
    },
    cli_row_expected: {
      what: 'It was not said which row to correct.',
      kept: 'Nothing was changed.',
      next: 'Give the number of its line, or --all to try all of them again.',
    },
    cli_file_not_writable: {
      what: 'The file {{file}} cannot be written: {{reason}}',
      kept: 'Nothing was changed.',
      next: 'Close it in other programs, or give another name.',
    },
    ...entries({
      export_name_rejected: '{{file}} – rows set aside (import {{id}}).csv',
      export_name_plan: '{{file}} – plan (import {{id}}).csv',
      export_line: 'Line in the file',
      export_reason: 'Reason set aside',
      export_sku: 'SKU',
      export_verdict: 'Verdict',
      export_field: 'What changes',
      export_old: 'Before',
      export_new: 'After',
      export_verdict_new: 'new',
      export_verdict_changed: 'changed',
      export_verdict_suspicious: 'suspicious',
      export_verdict_skipped: 'left out',
      cli_exported: 'Rows written: {{count}}, to {{file}}.',
      cli_corrected: 'Rows corrected: {{corrected}}, still set aside: {{open}}.',
      cli_corrected_none: 'Not one of these rows can be used yet. Nothing was changed.',
      cli_dismissed: 'Rows left as they are: {{dismissed}}; still to decide: {{open}}.',
      cli_correct_hint: 'Correct in place: oneshelf imports correct {{id}} LINE "Column=value"',
      cli_correct_sheet_hint: 'LINE of a sheet is written with its name: "{{sheet}}!{{row}}"',
      cli_correct_record_hint:
        'Where one line holds several records, LINE is 1.0 for the first of them, 1.1 for the second, and so on.',
      cli_row_retried: 'corrected',
      cli_row_dismissed: 'left as it is',
      cli_import_skipped: 'Left out by choice: {{count}}.',
      cli_import_corrected: 'Corrected and read on their own: {{count}}.',
    }),
  },
};
