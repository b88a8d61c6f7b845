import type { Words } from '../words';

const untouched = {
  pl: 'Niczego nie zmieniono; stany i ceny są takie, jak były.',
  en: 'Nothing was changed; stock and prices are as they were.',
};
const lineLeft = {
  pl: 'Pozycję pominięto; pozostałe są wczytywane.',
  en: 'The line was left out; the others are read.',
};
const waits = { pl: 'Plik czeka na Twoją decyzję.', en: 'The file waits for your decision.' };

/** Single lines of documents and catalogues in XML: why one was left out, or what to look at. */
export const xmlDocumentLineWords: Words = {
  pl: {
    line_before_correction: {
      what: 'Pozycja „{{name}}” pokazuje stan sprzed korekty.',
      kept: lineLeft.pl,
    },
    line_credited: {
      what: 'Pozycja „{{name}}” ma dodatnią ilość ({{quantity}}), ale ujemną kwotę: to rabat albo zwrot, a nie dostawa.',
      kept: lineLeft.pl,
      next: 'Jeśli towar wrócił do dostawcy, popraw jego stan ręcznie.',
    },
    line_deleted: {
      what: 'Dostawca wycofuje „{{name}}” ze swojego katalogu.',
      kept: 'Towar zostaje bez zmian.',
    },
    line_price_not_valid: {
      what: 'Żadna cena towaru „{{name}}” nie obowiązuje w dniu, od którego jest katalog ({{day}}): są na inny czas.',
      kept: 'Towar zostaje bez zmian.',
      next: 'Gdy ceny zaczną obowiązywać, poproś dostawcę o katalog z tego dnia albo wpisz cenę ręcznie.',
    },
    line_available_later: {
      what: 'Towar „{{name}}” będzie dopiero {{date}}.',
      kept: lineLeft.pl,
      next: 'Wczytaj nowy raport, gdy towar już będzie.',
    },
    line_deposit: {
      what: '„{{name}}” to kaucja albo opakowanie zwrotne, a nie towar.',
      kept: lineLeft.pl,
    },
    line_money_only: {
      what: 'Korekta nie zmienia ilości „{{name}}”.',
      kept: lineLeft.pl,
    },
    ksef_decimal_comma: {
      what: 'Pozycja „{{name}}” ma ilość „{{quantity}}” z przecinkiem. Schemat KSeF dopuszcza w liczbach tylko kropkę, więc nie wiadomo na pewno, ile to jest.',
      kept: lineLeft.pl,
      next: 'Sprawdź ilość na fakturze i dopisz towar ręcznie; zgłoś dostawcy, że jego program zapisuje fakturę niezgodnie ze schematem.',
    },
    line_no_quantity: {
      what: 'Pozycja „{{name}}” nie ma ilości.',
      kept: lineLeft.pl,
      next: 'Jeśli to towar, który przyjechał, dopisz go ręcznie.',
    },
    line_numbers_repeat: {
      what: 'Numer pozycji {{number}} powtarza się (wiersz {{line}}). Pozycja mogła zostać zapisana dwa razy.',
      kept: waits.pl,
      next: 'Porównaj podgląd z fakturą, zanim ją przyjmiesz.',
    },
    line_service: {
      what: '„{{name}}” to usługa, a nie towar.',
      kept: lineLeft.pl,
    },
    line_subtotal: {
      what: 'Pozycja w wierszu {{line}} podsumowuje albo objaśnia inne pozycje.',
      kept: lineLeft.pl,
    },
    unit_converted: {
      what: 'Ilość „{{name}}” (wiersz {{line}}) przeliczono z {{from}} na {{to}} w stosunku {{ratio}}.',
      kept: waits.pl,
      next: 'Sprawdź w podglądzie, czy ilości są takie jak na dokumencie.',
    },
    ubl_currencies: {
      what: 'Katalog ma ceny w kilku walutach; w wierszu {{line}} jest {{currency}}.',
      kept: 'Cen w innej walucie niż pierwsza nie odczytano.',
      next: 'Poproś dostawcę o katalog w jednej walucie.',
    },
    catalogue_deleted: {
      what: 'Dostawca wycofuje cały katalog {{number}}.',
      kept: untouched.pl,
      next: 'Nie trzeba nic robić: OneShelf nie usuwa towarów, które masz na półce.',
    },
    catalogue_prices: {
      what: 'To jest katalog dostawcy ({{supplier}}): ceny w nim są dla Ciebie, a nie dla Twoich klientów.',
      kept: waits.pl,
      next: 'Potwierdź tylko wtedy, gdy to naprawdę Twoje ceny sprzedaży netto.',
    },
    stock_of_supplier: {
      what: 'To raport dostawcy ({{supplier}}): mówi, ile towaru ma lub będzie mieć on, a nie ile leży u Ciebie.',
      kept: waits.pl,
      next: 'Potwierdź tylko wtedy, gdy sprzedajesz towar prosto od tego dostawcy.',
    },
    catalogue_packs: {
      what: 'Niektóre ceny są za opakowanie po kilka sztuk (np. „{{name}}”), a nie za sztukę.',
      kept: waits.pl,
      next: 'Sprawdź w podglądzie, czy sprzedajesz całe opakowania; jeśli nie, tych cen nie zatwierdzaj.',
    },
    catalogue_prices_differ: {
      what: 'Towar w wierszu {{line}} ma kilka różnych cen na te same warunki; odczytano pierwszą.',
      kept: waits.pl,
      next: 'Sprawdź ceny w podglądzie.',
    },
  },
  en: {
    line_before_correction: {
      what: 'The line “{{name}}” shows the state before the correction.',
      kept: lineLeft.en,
    },
    line_credited: {
      what: 'The line “{{name}}” has a positive quantity ({{quantity}}) but a negative amount: a discount or a return, no delivery.',
      kept: lineLeft.en,
      next: 'If goods went back to the supplier, correct their stock by hand.',
    },
    line_deleted: {
      what: 'The supplier withdraws “{{name}}” from the catalogue.',
      kept: 'The product stays as it is.',
    },
    line_price_not_valid: {
      what: 'No price of “{{name}}” holds on the day from which the catalogue is ({{day}}): they are for another time.',
      kept: 'The product stays as it is.',
      next: 'Once prices hold, ask the supplier for a catalogue of that day, or set the price by hand.',
    },
    line_available_later: {
      what: '“{{name}}” will be there only on {{date}}.',
      kept: lineLeft.en,
      next: 'Import a new report when the goods are there.',
    },
    line_deposit: {
      what: '“{{name}}” is a deposit or returnable packaging, not goods.',
      kept: lineLeft.en,
    },
    line_money_only: {
      what: 'The correction does not change the quantity of “{{name}}”.',
      kept: lineLeft.en,
    },
    ksef_decimal_comma: {
      what: 'The line “{{name}}” has the quantity “{{quantity}}” with a comma. The KSeF schema allows only points in numbers, so how much that is cannot be known for sure.',
      kept: lineLeft.en,
      next: 'Check the quantity on the invoice and add the goods by hand; tell the supplier that its program does not follow the schema.',
    },
    line_no_quantity: {
      what: 'The line “{{name}}” has no quantity.',
      kept: lineLeft.en,
      next: 'If these are goods that came, add them by hand.',
    },
    line_numbers_repeat: {
      what: 'Line number {{number}} occurs again (line {{line}} of the file). A line may have been written twice.',
      kept: waits.en,
      next: 'Compare the preview with the invoice before you book it.',
    },
    line_service: {
      what: '“{{name}}” is a service, not goods.',
      kept: lineLeft.en,
    },
    line_subtotal: {
      what: 'The line at {{line}} sums up or explains other lines.',
      kept: lineLeft.en,
    },
    unit_converted: {
      what: 'The quantity of “{{name}}” (line {{line}}) was converted from {{from}} to {{to}} at {{ratio}}.',
      kept: waits.en,
      next: 'Check in the preview that quantities are those of the document.',
    },
    ubl_currencies: {
      what: 'The catalogue has prices in several currencies; line {{line}} is in {{currency}}.',
      kept: 'Prices in another currency than the first were not read.',
      next: 'Ask the supplier for a catalogue in one currency.',
    },
    catalogue_deleted: {
      what: 'The supplier withdraws the whole catalogue {{number}}.',
      kept: untouched.en,
      next: 'There is nothing to do: OneShelf does not remove goods that are on your shelf.',
    },
    catalogue_prices: {
      what: 'This is a supplier’s catalogue ({{supplier}}): its prices are for you, not for your customers.',
      kept: waits.en,
      next: 'Confirm only if these really are your own net selling prices.',
    },
    stock_of_supplier: {
      what: 'This is a report of the supplier ({{supplier}}): it says how much they have or will have, not how much you have.',
      kept: waits.en,
      next: 'Confirm only if you sell straight from this supplier.',
    },
    catalogue_packs: {
      what: 'Some prices are for a pack of several (such as “{{name}}”), not for a piece.',
      kept: waits.en,
      next: 'Check in the preview whether you sell whole packs; if not, do not confirm these prices.',
    },
    catalogue_prices_differ: {
      what: 'The product in line {{line}} has several prices on the same terms; the first was read.',
      kept: waits.en,
      next: 'Check the prices in the preview.',
    },
  },
};
