import type { Words } from '../words';

const entries = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

/** Sentences, headings and kinds for the command line's ledger commands. */
export const ledgerCliWords: Words = {
  pl: {
    ...entries({
      cli_col_actor: 'Kto',
      cli_col_cause: 'Źródło',
      cli_col_movements: 'Stany',
      cli_col_prices: 'Ceny',
      cli_col_undone: 'Cofnięcie',
      cli_col_now: 'Jest',
      cli_col_becomes: 'Będzie',
      cli_col_was: 'Było',
      cli_col_is: 'Jest teraz',
      cli_col_kept: 'Dlaczego zostaje',
      cli_posting_import: 'import',
      cli_posting_undo: 'cofnięcie',
      cli_posting_sale: 'sprzedaż',
      cli_posting_return: 'zwrot',
      cli_posting_receipt: 'dostawa',
      cli_posting_count: 'inwentaryzacja',
      cli_posting_transfer: 'przesunięcie',
      cli_posting_price: 'ceny',
      cli_posting_adjustment: 'korekta',
      cli_posting_undoes: 'cofa zmianę {{id}}',
      cli_posting_undone: 'cofnięta zmianą {{id}}',
      cli_posting_undone_partly: 'cofnięta częściowo zmianą {{id}}; można dokończyć',
      cli_posting_undoable: 'można cofnąć',
      cli_posting_not_undoable: '–',
      cli_no_changes: 'Nic się jeszcze nie zmieniło. Zacznij od: oneshelf import PLIK',
      cli_undo_preview:
        'Cofnięcie zmiany {{id}} ({{kind}}) przywróciłoby: {{reverted}}, pozostawiłoby: {{kept}}. Niczego jeszcze nie zmieniono.',
      cli_undo_done: 'Cofnięto zmianę {{of}} (zmiana {{id}}). Przywrócono: {{reverted}}.',
      cli_undo_done_partly:
        'Cofnięto zmianę {{of}} (zmiana {{id}}). Przywrócono: {{reverted}}; pozostawiono, bo później się zmieniły: {{kept}}.',
      cli_undo_later_file:
        'Później wczytano {{file}} (import {{id}}; wierszy bez zmian: {{count}}). Co było w nim takie samo, nie zostało nigdzie zapisane i też się cofa: wczytaj go jeszcze raz albo poczekaj na następny plik.',
      cli_undo_next: 'Cofnij: oneshelf undo {{id}}',
      cli_import_undo_preview:
        'Cofnięcie importu nr {{id}} przywróciłoby: {{reverted}}, pozostawiłoby: {{kept}}. Niczego jeszcze nie zmieniono.',
      cli_import_undo_next: 'Cofnij: oneshelf imports undo {{id}}',
      cli_delivery_undo_preview:
        'Cofnięcie dostawy nr {{id}} przywróciłoby: {{reverted}}, pozostawiłoby: {{kept}}. Niczego jeszcze nie zmieniono.',
      cli_delivery_undo_next: 'Cofnij: oneshelf deliveries undo {{id}}',
      cli_undo_hint: 'Cofnięcie: oneshelf undo {{id}}',
      cli_kept_because: 'później: {{kind}} (zmiana {{id}})',
      cli_kept_unknown: 'zmieniono później',
      cli_count_booked: 'Zapisano inwentaryzację (zmiana {{id}}).',
      cli_transfer_booked: 'Zapisano przesunięcie (zmiana {{id}}).',
      cli_price_booked: 'Zmieniono ceny (zmiana {{id}}).',
      cli_price_same: 'Te ceny już obowiązują. Nic się nie zmieniło.',
    }),
    cli_line_expected: {
      what: '„{{given}}” nie jest pozycją.',
      kept: 'Niczego nie zapisano.',
      next: 'Napisz SKU, znak równości i ilość: „KUB-1=5” albo „HERBATA=2,5”; kod kreskowy tak: „gtin:5901234123457=5”.',
    },
    cli_price_expected: {
      what: '„{{given}}” nie jest ceną.',
      kept: 'Niczego nie zapisano.',
      next: 'Napisz SKU, znak równości i cenę brutto: „KUB-1=24,99”.',
    },
  },
  en: {
    ...entries({
      cli_col_actor: 'Who',
      cli_col_cause: 'Cause',
      cli_col_movements: 'Stock',
      cli_col_prices: 'Prices',
      cli_col_undone: 'Undo',
      cli_col_now: 'Now',
      cli_col_becomes: 'Would be',
      cli_col_was: 'Was',
      cli_col_is: 'Is now',
      cli_col_kept: 'Why it stays',
      cli_posting_import: 'import',
      cli_posting_undo: 'undo',
      cli_posting_sale: 'sale',
      cli_posting_return: 'return',
      cli_posting_receipt: 'delivery',
      cli_posting_count: 'count',
      cli_posting_transfer: 'transfer',
      cli_posting_price: 'prices',
      cli_posting_adjustment: 'adjustment',
      cli_posting_undoes: 'undoes change {{id}}',
      cli_posting_undone: 'undone by change {{id}}',
      cli_posting_undone_partly: 'undone in part by change {{id}}; can be finished',
      cli_posting_undoable: 'can be undone',
      cli_posting_not_undoable: '–',
      cli_no_changes: 'Nothing has changed yet. Begin with: oneshelf import FILE',
      cli_undo_preview:
        'Undoing change {{id}} ({{kind}}) would restore {{reverted}} and leave {{kept}} alone. Nothing has been changed yet.',
      cli_undo_done: 'Change {{of}} was undone (change {{id}}). Restored: {{reverted}}.',
      cli_undo_done_partly:
        'Change {{of}} was undone (change {{id}}). Restored: {{reverted}}; left alone because they changed since: {{kept}}.',
      cli_undo_later_file:
        '{{file}} was read later (import {{id}}; rows without a change: {{count}}). What it said alike is written down nowhere and goes back too: read it once more, or wait for the next file.',
      cli_undo_next: 'Undo it: oneshelf undo {{id}}',
      cli_import_undo_preview:
        'Undoing import no. {{id}} would restore {{reverted}} and leave {{kept}} alone. Nothing has been changed yet.',
      cli_import_undo_next: 'Undo it: oneshelf imports undo {{id}}',
      cli_delivery_undo_preview:
        'Undoing delivery no. {{id}} would restore {{reverted}} and leave {{kept}} alone. Nothing has been changed yet.',
      cli_delivery_undo_next: 'Undo it: oneshelf deliveries undo {{id}}',
      cli_undo_hint: 'To take it back: oneshelf undo {{id}}',
      cli_kept_because: 'later: {{kind}} (change {{id}})',
      cli_kept_unknown: 'changed later',
      cli_count_booked: 'The count was booked (change {{id}}).',
      cli_transfer_booked: 'The transfer was booked (change {{id}}).',
      cli_price_booked: 'The prices were changed (change {{id}}).',
      cli_price_same: 'These prices are in force already. Nothing was changed.',
    }),
    cli_line_expected: {
      what: '“{{given}}” is not a line.',
      kept: 'Nothing was booked.',
      next: 'Write the SKU, an equals sign and the quantity: “MUG-1=5” or “TEA=2.5”; a barcode as “gtin:5901234123457=5”.',
    },
    cli_price_expected: {
      what: '“{{given}}” is not a price.',
      kept: 'Nothing was booked.',
      next: 'Write the SKU, an equals sign and the gross price: “MUG-1=24.99”.',
    },
  },
};
