import { editingCliWords } from './cli/editing-cli';
import type { Words } from './words';

const nothing = { pl: 'Nic się nie zmieniło.', en: 'Nothing was changed.' };

/** Words for changing products by hand, one or many at once, and for what to think of before a price is changed. */
export const editingWords: Words = {
  pl: {
    ...editingCliWords.pl,
    product_edited: { what: 'Zmieniono dane produktu {{sku}} (zmiana {{id}}, pozycje: {{count}}).' },
    bulk_applied: { what: 'Zmieniono wiele produktów naraz (zmiana {{id}}, produkty: {{count}}).' },
    vat_code_unknown: {
      what: '„{{vat}}” nie jest stawką VAT.',
      kept: nothing.pl,
      next: 'Wpisz 23, 8, 5, 0, zw, np albo oo.',
    },
    barcode_wrong: {
      what: '„{{gtin}}” nie jest kodem kreskowym: ma złą długość albo cyfrę kontrolną.',
      kept: nothing.pl,
      next: 'Zeskanuj kod jeszcze raz albo przepisz wszystkie cyfry spod kresek.',
    },
    gtin_taken: {
      what: 'Kod {{gtin}} ma już produkt {{sku}}.',
      kept: nothing.pl,
      next: 'Najpierw usuń kod z produktu {{sku}} albo wpisz tu inny.',
    },
    unit_counted: {
      what: 'Stan produktu {{sku}} jest już liczony w jednostce {{unit}}, a {{wanted}} liczy się inaczej.',
      kept: 'Jednostka i stany zostały bez zmian.',
      next: 'Załóż produkt w nowej jednostce pod innym SKU, a ten wycofaj.',
    },
    bulk_nothing_chosen: {
      what: 'Nie wybrano żadnego produktu.',
      kept: nothing.pl,
      next: 'Zmień wyszukiwanie lub filtr albo zaznacz produkty na liście.',
    },
    bulk_plan_unknown: {
      what: 'Nie ma podglądu o numerze {{id}}; podglądy przechowujemy przez tydzień.',
      kept: nothing.pl,
      next: 'Przygotuj podgląd jeszcze raz.',
    },
    bulk_plan_applied: {
      what: 'Podgląd {{id}} zastosowano już wcześniej (zmiana {{change}}).',
      kept: 'Nic nie zmieniło się drugi raz.',
      next: 'Przygotuj nowy podgląd.',
    },
    bulk_nothing_to_change: {
      what: 'Podgląd {{id}} nie ma już czego zmieniać.',
      kept: nothing.pl,
      next: 'Sprawdź, które produkty pominięto i dlaczego, i przygotuj podgląd jeszcze raz.',
    },
    bulk_row_archived: { what: 'Produkt jest wycofany.' },
    bulk_row_no_price: { what: 'Nie ma ceny, od której można liczyć.' },
    bulk_row_below_zero: { what: 'Cena wyszłaby zerowa lub ujemna.' },
    bulk_row_no_cost: { what: 'Nie ma ceny zakupu, a ma ona wyznaczać najniższą cenę.' },
    bulk_row_meanwhile: { what: 'Ktoś zmienił to po przygotowaniu podglądu.' },
    price_warn_zero: { what: 'Cena 0 oznacza, że kanały będą oddawać towar za darmo.' },
    price_warn_jump_up: {
      what: 'To ponad {{times}} razy więcej niż dotąd ({{oldMinor, money}}). Sprawdź, czy przecinek stoi tam, gdzie trzeba.',
    },
    price_warn_jump_down: {
      what: 'To ponad {{times}} razy mniej niż dotąd ({{oldMinor, money}}). Sprawdź, czy przecinek stoi tam, gdzie trzeba.',
    },
    price_warn_margin: {
      what: 'Wyszłoby {{unflooredMinor, money}}, poniżej najniższej marży; reguła zatrzyma cenę na {{newMinor, money}}.',
    },
    price_warn_reduction_ends: {
      what: 'Kończy obniżkę: kanał nie będzie już podawał najniższej ceny z 30 dni ({{priorMinor, money}}).',
    },
    price_warn_prior: { what: 'To obniżka: obok ceny trzeba podać najniższą z 30 dni, {{priorMinor, money}}.' },
  },
  en: {
    ...editingCliWords.en,
    product_edited: { what: 'Facts of product {{sku}} were changed (change {{id}}, items: {{count}}).' },
    bulk_applied: { what: 'Many products were changed at once (change {{id}}, products: {{count}}).' },
    vat_code_unknown: {
      what: '“{{vat}}” is not a VAT rate.',
      kept: nothing.en,
      next: 'Write 23, 8, 5, 0, zw, np or oo.',
    },
    barcode_wrong: {
      what: '“{{gtin}}” is not a barcode: its length or its check digit is wrong.',
      kept: nothing.en,
      next: 'Scan it again, or copy all the digits under the bars.',
    },
    gtin_taken: {
      what: 'Product {{sku}} has the barcode {{gtin}} already.',
      kept: nothing.en,
      next: 'Take the barcode away from {{sku}} first, or write another one here.',
    },
    unit_counted: {
      what: 'The stock of {{sku}} is counted by the {{unit}} already, and {{wanted}} counts differently.',
      kept: 'The unit and the stock stayed as they were.',
      next: 'Make a product with the new unit under another SKU, and archive this one.',
    },
    bulk_nothing_chosen: {
      what: 'No product was chosen.',
      kept: nothing.en,
      next: 'Change the search or the filter, or tick products in the list.',
    },
    bulk_plan_unknown: {
      what: 'There is no preview number {{id}}; previews are kept for a week.',
      kept: nothing.en,
      next: 'Prepare the preview again.',
    },
    bulk_plan_applied: {
      what: 'Preview {{id}} was applied before (change {{change}}).',
      kept: 'Nothing was changed twice.',
      next: 'Prepare a new preview.',
    },
    bulk_nothing_to_change: {
      what: 'Preview {{id}} has nothing left to change.',
      kept: nothing.en,
      next: 'Look which products were left out and why, and prepare the preview again.',
    },
    bulk_row_archived: { what: 'The product is archived.' },
    bulk_row_no_price: { what: 'It has no price to begin with.' },
    bulk_row_below_zero: { what: 'The price would be zero or less.' },
    bulk_row_no_cost: { what: 'Its purchase price, which is to set the lowest price, is not known.' },
    bulk_row_meanwhile: { what: 'Somebody changed it after the preview was made.' },
    price_warn_zero: { what: 'A price of 0 means that channels give the goods away.' },
    price_warn_jump_up: {
      what: 'More than {{times}} times what it was ({{oldMinor, money}}). Check that the decimal point is where it should be.',
    },
    price_warn_jump_down: {
      what: 'Less than one {{times}}th of what it was ({{oldMinor, money}}). Check that the decimal point is where it should be.',
    },
    price_warn_margin: {
      what: 'It would be {{unflooredMinor, money}}, below the lowest margin; the rule stops it at {{newMinor, money}}.',
    },
    price_warn_reduction_ends: {
      what: 'Ends a reduction: the lowest price of 30 days ({{priorMinor, money}}) is no longer told beside it.',
    },
    price_warn_prior: {
      what: 'A reduction: the lowest price of 30 days, {{priorMinor, money}}, has to be told beside it.',
    },
  },
};
