import type { Words } from '../words';

const waiting = { pl: 'Nic się nie zmieniło; plan czeka.', en: 'Nothing has changed; the plan waits.' };
const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};

const readAll = {
  pl: 'Odczytano go jak dotychczasowe pliki tego źródła, bez pytania.',
  en: 'It was read as this source’s files so far, without asking.',
};
const changedOnPurpose = {
  pl: 'Jeśli program ma tak teraz zapisywać, nic nie trzeba robić; jeśli nie, cofnij import i popraw eksport.',
  en: 'If the program is meant to write like this now, there is nothing to do; if not, undo the import and correct the export.',
};

/** Why a file of a known source is asked about after all, who we are in documents, and orders as expected deliveries. */
export const importAskingWords: Words = {
  pl: {
    header_drifted: {
      what: 'Kolumny są inne niż w dotychczasowych plikach tego źródła. Nowe: {{fresh}}. Brakuje: {{gone}}. Inna nazwa: {{renamed}}.',
      kept: waiting.pl,
      next: 'Sprawdź, co teraz znaczą kolumny, i potwierdź; następne takie pliki przejdą bez pytania.',
    },
    header_reordered: {
      what: 'Plik ma te same kolumny co potwierdzone pliki tego źródła, ale w innej kolejności lub inaczej rozdzielone.',
      kept: waiting.pl,
      next: 'Sprawdź w podglądzie, czy wartości stoją we właściwych kolumnach, i potwierdź.',
    },
    table_separated_otherwise: {
      what: 'Plik ma te same kolumny w tej samej kolejności, ale jest inaczej zapisany niż dotąd: {{before}} → {{now}}.',
      kept: readAll.pl,
      next: changedOnPurpose.pl,
    },
    table_became_sheet: {
      what: 'Plik jest teraz arkuszem, a dotąd był tekstem. Kolumny i ich kolejność są te same ({{before}} → {{now}}).',
      kept: readAll.pl,
      next: changedOnPurpose.pl,
    },
    table_became_text: {
      what: 'Plik jest teraz tekstem, a dotąd był arkuszem. Kolumny i ich kolejność są te same ({{before}} → {{now}}).',
      kept: readAll.pl,
      next: changedOnPurpose.pl,
    },
    document_is_ours: {
      what: 'Dokument {{type}} {{number}} wystawił ten sklep, więc mówi o towarze, który wyszedł.',
      kept: 'Tego dokumentu nie przyjęto; stanów nie ruszono.',
      next: 'Jeśli to pomyłka, sprawdź NIP sklepu w ustawieniach.',
    },
    sale_or_purchase: {
      what: 'Dokument {{type}} {{number}} wystawiła firma {{supplier}} dla firmy {{buyer}} (NIP {{taxId}}). Jeśli {{buyer}} to ten sklep, to dostawa; jeśli sklepem jest {{supplier}}, to sprzedaż.',
      kept: waiting.pl,
      next: 'Jeśli to dostawa, wpisz NIP sklepu w ustawieniach (oneshelf settings set taxId={{taxId}}): następne takie pliki przejdą bez pytania. Ten zatwierdź. Jeśli to sprzedaż, porzuć plan.',
      onScreen:
        'Jeśli to dostawa, wpisz NIP sklepu w ustawieniach: następne takie pliki przejdą bez pytania. Ten zatwierdź. Jeśli to sprzedaż, porzuć plan.',
    },
    tax_id_invalid: {
      what: '„{{taxId}}” nie jest poprawnym NIP-em.',
      kept: 'Ustawień nie zmieniono.',
      next: 'Podaj dziesięć cyfr NIP-u sklepu, na przykład 5252445767.',
    },
    expect_what: {
      what: 'Podaj plik zamówienia albo pozycje, nie oba naraz.',
      kept: 'Niczego nie zapisano.',
    },
    expect_not_orders: {
      what: 'Plik {{file}} nie wygląda na zamówienie ani na zapowiedź dostawy.',
      kept: untouched.pl,
      next: 'Jeśli to jednak zamówienie do dostawcy, powiedz to: --set kind=orders.',
      onScreen: 'Jeśli to jednak zamówienie do dostawcy, wybierz to w pytaniu o rodzaj pliku.',
    },
    expect_customer_order: {
      what: 'Dokument {{type}} {{number}} to zamówienie od klienta, a nie do dostawcy.',
      kept: 'Niczego nie zapisano jako oczekiwane.',
      next: 'Sprzedaż w kanałach OneShelf pobiera sam.',
    },
    expect_nothing: {
      what: 'W pliku {{file}} nie ma żadnej pozycji, na którą można czekać.',
      kept: 'Niczego nie zapisano.',
      next: 'Sprawdź, czy to właściwy plik i czy ma ilości.',
    },
  },
  en: {
    header_drifted: {
      what: 'The columns differ from those of this source’s files so far. New: {{fresh}}. Gone: {{gone}}. Renamed: {{renamed}}.',
      kept: waiting.en,
      next: 'Check what the columns mean now and confirm; the next files like this go through unasked.',
    },
    header_reordered: {
      what: 'The file has the columns of this source’s confirmed files, but in another order or separated otherwise.',
      kept: waiting.en,
      next: 'Check in the preview that values stand in the right columns, and confirm.',
    },
    table_separated_otherwise: {
      what: 'The file has the same columns in the same order, but is written otherwise than so far: {{before}} → {{now}}.',
      kept: readAll.en,
      next: changedOnPurpose.en,
    },
    table_became_sheet: {
      what: 'The file is a sheet now and was a text so far. The columns and their order are the same ({{before}} → {{now}}).',
      kept: readAll.en,
      next: changedOnPurpose.en,
    },
    table_became_text: {
      what: 'The file is a text now and was a sheet so far. The columns and their order are the same ({{before}} → {{now}}).',
      kept: readAll.en,
      next: changedOnPurpose.en,
    },
    document_is_ours: {
      what: 'Document {{type}} {{number}} was issued by this shop, so it is about goods that went out.',
      kept: 'It was not taken in; stock was not touched.',
      next: 'If that is a mistake, check the shop’s tax number in the settings.',
    },
    sale_or_purchase: {
      what: 'Document {{type}} {{number}} was issued by {{supplier}} to {{buyer}} (tax number {{taxId}}). If {{buyer}} is this shop, it is a delivery; if {{supplier}} is, it is a sale.',
      kept: waiting.en,
      next: 'If it is a delivery, put the shop’s tax number into the settings (oneshelf settings set taxId={{taxId}}): the next files like this go through unasked. Apply this one. If it is a sale, discard the plan.',
      onScreen:
        'If it is a delivery, put the shop’s tax number into the settings: the next files like this go through unasked. Apply this one. If it is a sale, discard the plan.',
    },
    tax_id_invalid: {
      what: '“{{taxId}}” is no valid NIP.',
      kept: 'The settings were not changed.',
      next: 'Give the ten digits of the shop’s NIP, such as 5252445767.',
    },
    expect_what: {
      what: 'Give the file of an order or its lines, not both.',
      kept: 'Nothing was noted.',
    },
    expect_not_orders: {
      what: 'The file {{file}} looks like neither an order nor an announced delivery.',
      kept: untouched.en,
      next: 'If it is an order to a supplier after all, say so: --set kind=orders.',
      onScreen: 'If it is an order to a supplier after all, say so where the kind of file is asked for.',
    },
    expect_customer_order: {
      what: 'Document {{type}} {{number}} is a customer’s order, not one to a supplier.',
      kept: 'Nothing was noted as expected.',
      next: 'OneShelf fetches the sales of the channels itself.',
    },
    expect_nothing: {
      what: 'The file {{file}} has no line that anybody could wait for.',
      kept: 'Nothing was noted.',
      next: 'Check whether it is the right file and has quantities.',
    },
  },
};
