import type { Words } from './words';

const REPAIR_PL = 'Nie zmieniaj pliku ręcznie; przywróć ostatnią dobrą kopię zapasową albo zgłoś to z wynikiem verify.';
const REPAIR_EN = 'Do not edit the file by hand; restore the last good backup, or report it with what verify printed.';
const AGAIN_PL = 'Zaimportuj ostatni plik jeszcze raz z --force; jeśli to nie pomoże, zgłoś to z wynikiem verify.';
const AGAIN_EN = 'Import the last file again with --force; if that does not help, report it with what verify printed.';

/** What each check of `verify` promises, and what to do when it does not hold. */
export const masterChecksWords: Words = {
  pl: {
    file_intact: { what: 'Plik kartoteki jest cały', next: REPAIR_PL },
    references_hold: { what: 'Każdy wpis wskazuje na coś, co istnieje', next: REPAIR_PL },
    amounts_are_whole: { what: 'Ceny są w całych groszach, a ilości w całych jednostkach', next: REPAIR_PL },
    levels_equal_movements: { what: 'Każdy stan jest sumą swoich ruchów', next: REPAIR_PL },
    prices_equal_history: { what: 'Każda cena jest ostatnią ze swojej historii', next: REPAIR_PL },
    prices_are_not_negative: {
      what: 'Żadna cena nie jest ujemna',
      next: AGAIN_PL,
      onScreen: 'Zaimportuj ostatni plik jeszcze raz; jeśli to nie pomoże, zgłoś to z tym, co tu widać.',
    },
    runs_account_for_every_row: { what: 'Każdy import rozlicza wszystkie wiersze pliku', next: REPAIR_PL },
    corrected_rows_count_once: { what: 'Każdy poprawiony wiersz liczy się raz', next: REPAIR_PL },
    rejected_rows_are_kept: { what: 'Każdy odrzucony wiersz jest zachowany z powodem', next: REPAIR_PL },
    applied_runs_are_posted_once: { what: 'Każdy zastosowany import zaksięgowano dokładnie raz', next: REPAIR_PL },
    deliveries_posted_once: { what: 'Każdą przyjętą dostawę zaksięgowano dokładnie raz', next: REPAIR_PL },
    delivery_lines_equal_movements: { what: 'Pozycje dostaw zgadzają się z ruchami', next: REPAIR_PL },
    desired_offers_current: {
      what: 'Oferty kanałów i dostępność wynikają z kartoteki',
      next: AGAIN_PL,
      onScreen: 'Zaimportuj ostatni plik jeszcze raz; jeśli to nie pomoże, zgłoś to z tym, co tu widać.',
    },
    search_index_agrees: {
      what: 'Wyszukiwarka zna nazwy i SKU z kartoteki',
      next: 'Zbuduj jej spis od nowa: oneshelf search --rebuild. Kartoteka jest nienaruszona.',
    },
    confirmed_only_from_channel: {
      what: 'Potwierdzone oferty odczytano z kanału',
      next: 'Uruchom pełną synchronizację kanału.',
    },
    shown_prices_kept: { what: 'Każda cena pokazana w kanale jest w jego historii cen', next: REPAIR_PL },
    sales_booked_once: { what: 'Każda sprzedaż zmieniła stan dokładnie raz', next: REPAIR_PL },
    oversells_equal_movements: {
      what: 'Każda sprzedaż ponad stan jest zapisana i zgadza się z ruchami',
      next: REPAIR_PL,
    },
    alerts_once_per_restock_and_customer: { what: 'Klient dostaje najwyżej jeden e-mail na dostawę', next: REPAIR_PL },
    alerts_match_their_entry: { what: 'E-mail dotyczy produktu, na który klient czekał', next: REPAIR_PL },
  },
  en: {
    file_intact: { what: 'The master file is whole', next: REPAIR_EN },
    references_hold: { what: 'Every entry points to something that exists', next: REPAIR_EN },
    amounts_are_whole: { what: 'Prices are whole minor units and quantities whole counted units', next: REPAIR_EN },
    levels_equal_movements: { what: 'Every level is the sum of its movements', next: REPAIR_EN },
    prices_equal_history: { what: 'Every price is the last one of its history', next: REPAIR_EN },
    prices_are_not_negative: {
      what: 'No price is negative',
      next: AGAIN_EN,
      onScreen: 'Import the last file again; if that does not help, report it with what is shown here.',
    },
    runs_account_for_every_row: { what: 'Every import accounts for all rows of its file', next: REPAIR_EN },
    corrected_rows_count_once: { what: 'Every corrected row counts once', next: REPAIR_EN },
    rejected_rows_are_kept: { what: 'Every rejected row is kept with its reason', next: REPAIR_EN },
    applied_runs_are_posted_once: { what: 'Every applied import was booked exactly once', next: REPAIR_EN },
    deliveries_posted_once: { what: 'Every received delivery was booked exactly once', next: REPAIR_EN },
    delivery_lines_equal_movements: { what: 'Lines of deliveries equal their movements', next: REPAIR_EN },
    desired_offers_current: {
      what: 'Channel offers and availability follow from the master',
      next: AGAIN_EN,
      onScreen: 'Import the last file again; if that does not help, report it with what is shown here.',
    },
    search_index_agrees: {
      what: 'Search knows the names and SKUs of the master',
      next: 'Build its index anew: oneshelf search --rebuild. The master itself is untouched.',
    },
    confirmed_only_from_channel: {
      what: 'Confirmed offers were read from the channel',
      next: 'Run a full sync of the channel.',
    },
    shown_prices_kept: { what: 'Every price a channel shows is in its price history', next: REPAIR_EN },
    sales_booked_once: { what: 'Every sale moved stock exactly once', next: REPAIR_EN },
    oversells_equal_movements: { what: 'Every oversell is noted as the movements tell it', next: REPAIR_EN },
    alerts_once_per_restock_and_customer: { what: 'A customer gets at most one mail per restock', next: REPAIR_EN },
    alerts_match_their_entry: { what: 'A mail is about the product its customer waited for', next: REPAIR_EN },
  },
};
