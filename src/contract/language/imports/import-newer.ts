import type { Words } from '../words';

const newer = {
  pl: 'Nowsze zostało.',
  en: 'What is newer stayed.',
};
const asOf = {
  pl: 'Jeśli plik jest nowszy, niż mówi jego data, wczytaj go jeszcze raz i podaj, na kiedy jest (--as-of).',
  en: 'If the file is newer than its date says, import it again and say what time it is true for (--as-of).',
};

/** Words about what a newer file or a person has said since a file's moment, or a person has decided, and which therefore stays. */
export const importNewerWords: Words = {
  pl: {
    price_kept_newer: {
      what: 'Cenę {{sku}} ({{list}}) ustawiono {{since, moment}}, później niż powstał plik: {{nowMinor, money}}; plik mówi {{toldMinor, money}}.',
      kept: newer.pl,
      next: asOf.pl,
    },
    name_kept_newer: {
      what: 'Nazwę {{sku}} zmieniono {{since, moment}}, później niż powstał plik: „{{now}}”; plik mówi „{{told}}”.',
      kept: newer.pl,
      next: asOf.pl,
    },
    unit_kept_newer: {
      what: 'Jednostkę {{sku}} zmieniono {{since, moment}}, później niż powstał plik: {{now}}; plik mówi {{told}}.',
      kept: newer.pl,
      next: asOf.pl,
    },
    vat_kept_newer: {
      what: 'Stawkę VAT {{sku}} zmieniono {{since, moment}}, później niż powstał plik: {{now}}; plik mówi {{told}}.',
      kept: newer.pl,
      next: asOf.pl,
    },
    archived_kept_newer: {
      what: 'O tym, czy {{sku}} jest w sprzedaży, zdecydowano {{since, moment}}, później niż powstał plik; plik mówi co innego.',
      kept: newer.pl,
      next: asOf.pl,
    },
    archived_by_hand: {
      what: '{{sku}} wycofano ręcznie {{since, moment}}, a plik nadal ma ten towar.',
      kept: 'Zostaje wycofany i żaden kanał go nie sprzedaje; stan i ceny przyjęto z pliku.',
      next: 'Jeśli znów ma być w sprzedaży, przywróć go na jego stronie (oneshelf product {{sku}} --set archived=no).',
    },
    gtin_kept_newer: {
      what: 'Kod kreskowy {{told}} odebrano {{sku}} {{since, moment}}, później niż powstał plik; plik go podaje.',
      kept: newer.pl,
      next: asOf.pl,
    },
  },
  en: {
    price_kept_newer: {
      what: 'The price of {{sku}} ({{list}}) was set {{since, moment}}, later than the file is true for: {{nowMinor, money}}; the file says {{toldMinor, money}}.',
      kept: newer.en,
      next: asOf.en,
    },
    name_kept_newer: {
      what: 'The name of {{sku}} was changed {{since, moment}}, later than the file is true for: “{{now}}”; the file says “{{told}}”.',
      kept: newer.en,
      next: asOf.en,
    },
    unit_kept_newer: {
      what: 'The unit of {{sku}} was changed {{since, moment}}, later than the file is true for: {{now}}; the file says {{told}}.',
      kept: newer.en,
      next: asOf.en,
    },
    vat_kept_newer: {
      what: 'The VAT rate of {{sku}} was changed {{since, moment}}, later than the file is true for: {{now}}; the file says {{told}}.',
      kept: newer.en,
      next: asOf.en,
    },
    archived_kept_newer: {
      what: 'Whether {{sku}} is on sale was decided {{since, moment}}, later than the file is true for; the file says otherwise.',
      kept: newer.en,
      next: asOf.en,
    },
    archived_by_hand: {
      what: '{{sku}} was archived by hand {{since, moment}}, and the file still has it.',
      kept: 'It stays archived and no channel sells it; stock and prices were taken from the file.',
      next: 'If it is to be on sale again, bring it back on its page (oneshelf product {{sku}} --set archived=no).',
    },
    gtin_kept_newer: {
      what: 'The barcode {{told}} was taken away from {{sku}} {{since, moment}}, later than the file is true for; the file has it.',
      kept: newer.en,
      next: asOf.en,
    },
  },
};
