import { ledgerCliWords } from './cli/ledger-cli';
import type { Words } from './words';

const nothing = { pl: 'Nic się nie zmieniło.', en: 'Nothing was changed.' };

/** Words for what is booked by hand, for undoing, and for why something of that is refused. */
export const ledgerWords: Words = {
  pl: {
    ...ledgerCliWords.pl,
    posting_unknown: {
      what: 'Nie ma zmiany o numerze {{id}}.',
      kept: nothing.pl,
      next: 'Sprawdź numer na liście zmian (oneshelf changes).',
    },
    posting_already_undone: {
      what: 'Zmiana {{id}} jest już cofnięta (zmianą {{by}}).',
      kept: nothing.pl,
      next: 'Nie trzeba nic robić.',
    },
    posting_is_sale: {
      what: 'Zmiana {{id}} to zamówienie {{number}} z kanału „{{channel}}”, a sprzedaży nie cofa się tutaj.',
      kept: nothing.pl,
      next: 'Anuluj zamówienie w kanale; towar wróci na stan przy najbliższej synchronizacji.',
    },
    undo_is_final: {
      what: 'Zmiana {{id}} sama jest cofnięciem (zmiany {{of}}), a cofnięcia się nie cofa.',
      kept: nothing.pl,
      next: 'Wczytaj plik jeszcze raz albo wpisz stan lub cenę od nowa.',
    },
    undo_nothing_left: {
      what: 'Nie ma czego cofnąć: wszystko, co zrobiła zmiana {{id}}, później się zmieniło (pozycje: {{kept}}).',
      kept: 'Późniejsze zmiany pozostały bez zmian.',
      next: 'Jeśli i one są błędne, najpierw cofnij zmianę {{by}}.',
    },
    posting_undone: {
      what: 'Cofnięto zmianę {{id}} (przywrócone: {{reverted}}, pozostawione późniejsze: {{kept}}).',
    },
    stock_counted: { what: 'Zapisano inwentaryzację w miejscu {{location}} (zmiana {{id}}, pozycje: {{count}}).' },
    stock_transferred: {
      what: 'Przesunięto towar z {{from}} do {{to}} (zmiana {{id}}, pozycje: {{count}}).',
    },
    prices_set: { what: 'Zmieniono ceny w cenniku {{list}} (zmiana {{id}}, pozycje: {{count}}).' },
    count_in_future: {
      what: 'Inwentaryzacja nie może być z przyszłości ({{asOf, moment}}).',
      kept: nothing.pl,
      next: 'Podaj chwilę, w której liczono towar.',
    },
    transfer_to_itself: {
      what: 'Towar ma trafić z miejsca {{location}} do niego samego.',
      kept: nothing.pl,
      next: 'Podaj dwa różne miejsca.',
    },
    lines_unknown: {
      what: 'Tych produktów nie ma w kartotece ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Popraw symbole lub kody kreskowe i zapisz całość jeszcze raz.',
    },
    lines_archived: {
      what: 'Te produkty wycofano z kartoteki ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Przywróć je w kartotece (oneshelf product SKU --set archived=no) albo pomiń te pozycje.',
    },
    lines_ambiguous: {
      what: 'Ten sam kod kreskowy ma kilka produktów ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Podaj w tych pozycjach SKU zamiast kodu kreskowego.',
    },
    lines_repeated: {
      what: 'Te produkty podano więcej niż raz ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Podaj każdy produkt raz, z łączną ilością.',
    },
    lines_not_whole: {
      what: 'Tych ilości nie da się policzyć w całych jednostkach ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Sztuki podaj w całości, a kilogramy, litry i metry z dokładnością do trzech miejsc.',
    },
    lines_empty: {
      what: 'Przy tych produktach ilość wynosi zero ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Podaj, ile przesunięto, albo pomiń te pozycje.',
    },
    lines_short: {
      what: 'W miejscu {{location}} nie ma tyle towaru ({{count}}): {{names}} – w nawiasie jest obecny stan.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Sprawdź ilości. Jeśli towar naprawdę tam leży, najpierw zapisz inwentaryzację.',
    },
    lines_counted_later: {
      what: 'Stan tych produktów jest już znany z chwili późniejszej niż {{asOf, moment}} ({{count}}): {{names}}.',
      kept: 'Niczego nie zapisano, także pozostałych pozycji.',
      next: 'Pomiń te pozycje albo policz je teraz.',
    },
  },
  en: {
    ...ledgerCliWords.en,
    posting_unknown: {
      what: 'There is no change number {{id}}.',
      kept: nothing.en,
      next: 'Check the number in the list of changes (oneshelf changes).',
    },
    posting_already_undone: {
      what: 'Change {{id}} has been undone already (by change {{by}}).',
      kept: nothing.en,
      next: 'There is nothing to do.',
    },
    posting_is_sale: {
      what: 'Change {{id}} is order {{number}} of the channel “{{channel}}”; sales are not undone here.',
      kept: nothing.en,
      next: 'Cancel the order on its channel; the next sync puts the goods back into stock.',
    },
    undo_is_final: {
      what: 'Change {{id}} is itself an undo (of change {{of}}); an undo is not undone.',
      kept: nothing.en,
      next: 'Import the file again, or enter the stock or the price anew.',
    },
    undo_nothing_left: {
      what: 'There is nothing to undo: everything that change {{id}} did has changed since (rows: {{kept}}).',
      kept: 'The later changes are as they were.',
      next: 'If they are wrong too, undo change {{by}} first.',
    },
    posting_undone: { what: 'Change {{id}} was undone: {{reverted}} restored, {{kept}} later changes left alone.' },
    stock_counted: { what: 'A count at {{location}} was booked (change {{id}}, lines: {{count}}).' },
    stock_transferred: { what: 'Goods were moved from {{from}} to {{to}} (change {{id}}, lines: {{count}}).' },
    prices_set: { what: 'Prices in the list {{list}} were changed (change {{id}}, lines: {{count}}).' },
    count_in_future: {
      what: 'A count cannot be of the future ({{asOf, moment}}).',
      kept: nothing.en,
      next: 'Give the moment at which the goods were counted.',
    },
    transfer_to_itself: {
      what: 'Goods are to go from location {{location}} to itself.',
      kept: nothing.en,
      next: 'Give two different locations.',
    },
    lines_unknown: {
      what: 'These products are not in the master ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Correct the SKUs or barcodes and book the whole again.',
    },
    lines_archived: {
      what: 'These products are archived ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Take them out of the archive (oneshelf product SKU --set archived=no), or leave these lines out.',
    },
    lines_ambiguous: {
      what: 'Several products share these barcodes ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Give the SKU instead of the barcode in these lines.',
    },
    lines_repeated: {
      what: 'These products were given more than once ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Give each product once, with its whole quantity.',
    },
    lines_not_whole: {
      what: 'These quantities are not whole in the smallest counted unit ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Give whole pieces; kilograms, litres and metres with up to three decimals.',
    },
    lines_empty: {
      what: 'The quantity of these products is zero ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Say how much was moved, or leave these lines out.',
    },
    lines_short: {
      what: 'Location {{location}} does not have that much ({{count}}): {{names}} – what is there now stands in brackets.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Check the quantities. If the goods really lie there, book a count first.',
    },
    lines_counted_later: {
      what: 'The stock of these products is known for a moment later than {{asOf, moment}} already ({{count}}): {{names}}.',
      kept: 'Nothing was booked, not the other lines either.',
      next: 'Leave these lines out, or count them now.',
    },
  },
};
