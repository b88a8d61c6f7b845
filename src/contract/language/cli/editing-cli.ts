import type { Words } from '../words';

const entries = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

/** Sentences of the command line for changing products by hand. */
export const editingCliWords: Words = {
  pl: {
    ...entries({
      cli_product_booked: 'Zmieniono dane produktu (zmiana {{id}}).',
      cli_product_same: 'Produkt ma już te dane. Nic się nie zmieniło.',
      cli_bulk_previewed:
        'Podgląd {{id}}: zmieni się {{changed}}, bez zmian {{unchanged}}, pominięte {{refused}}. Niczego jeszcze nie zmieniono.',
      cli_bulk_applied:
        'Zmieniono {{changed}} (zmiana {{change}}); bez zmian {{unchanged}}, pominięte {{refused}}, zmienione w międzyczasie i pozostawione {{meanwhile}}.',
      cli_bulk_average: 'Ceny zmieniają się średnio o {{percent}}%.',
      cli_bulk_below_cost: 'Poniżej ceny zakupu (zanim zatrzyma je najniższa cena): {{count}}.',
      cli_bulk_reach: '{{channel}}: inna oferta {{changed}} produktów, poniżej najniższej marży {{below}}.',
      cli_bulk_next: 'Zastosuj: oneshelf bulk apply {{id}}',
      cli_bulk_row_changed: 'zmiana',
      cli_bulk_row_unchanged: 'bez zmian',
      cli_bulk_row_refused: 'pominięty',
      cli_bulk_row_meanwhile: 'zmieniony w międzyczasie',
    }),
    cli_bulk_which: {
      what: 'Nie wiadomo, które produkty zmienić.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj --sku A,B, --search SŁOWA, --filter NAZWA albo --all.',
    },
    cli_bulk_what: {
      what: 'Podgląd dotyczy jednej rzeczy naraz.',
      kept: 'Niczego nie zmieniono.',
      next: 'Podaj zmianę ceny (np. --percent -10 --round .99) albo jedno z: --category, --vat, --archive, --unarchive.',
    },
    cli_fact_unknown: {
      what: 'Produkt nie ma danej „{{given}}”.',
      kept: 'Niczego nie zmieniono.',
      next: 'Można zmienić: {{known}}.',
    },
    cli_yes_or_no: {
      what: '„{{given}}” to ani tak, ani nie.',
      kept: 'Niczego nie zmieniono.',
      next: 'Napisz yes albo no.',
    },
  },
  en: {
    ...entries({
      cli_product_booked: 'The product was changed (change {{id}}).',
      cli_product_same: 'The product is so already. Nothing was changed.',
      cli_bulk_previewed:
        'Preview {{id}}: {{changed}} would change, {{unchanged}} stay, {{refused}} left out. Nothing has been changed yet.',
      cli_bulk_applied:
        'Changed: {{changed}} (change {{change}}); the same: {{unchanged}}, left out: {{refused}}, changed meanwhile and left alone: {{meanwhile}}.',
      cli_bulk_average: 'Prices change by {{percent}}% on average.',
      cli_bulk_below_cost: 'Below the purchase price (before the floor stops them): {{count}}.',
      cli_bulk_reach: '{{channel}}: another offer for {{changed}} products, below the lowest margin {{below}}.',
      cli_bulk_next: 'Apply it: oneshelf bulk apply {{id}}',
      cli_bulk_row_changed: 'changes',
      cli_bulk_row_unchanged: 'the same',
      cli_bulk_row_refused: 'left out',
      cli_bulk_row_meanwhile: 'changed meanwhile',
    }),
    cli_bulk_which: {
      what: 'It is not said which products to change.',
      kept: 'Nothing was changed.',
      next: 'Give --sku A,B, --search WORDS, --filter NAME or --all.',
    },
    cli_bulk_what: {
      what: 'A preview is about one thing at a time.',
      kept: 'Nothing was changed.',
      next: 'Give a change of price (as --percent -10 --round .99) or one of --category, --vat, --archive, --unarchive.',
    },
    cli_fact_unknown: {
      what: 'A product has no “{{given}}”.',
      kept: 'Nothing was changed.',
      next: 'What can be changed: {{known}}.',
    },
    cli_yes_or_no: {
      what: '“{{given}}” is neither yes nor no.',
      kept: 'Nothing was changed.',
      next: 'Write yes or no.',
    },
  },
};
