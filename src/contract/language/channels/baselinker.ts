import type { Words } from '../words';

const waiting = {
  pl: 'Ceny i stany w OneShelf są bezpieczne; zmiany czekają na wysłanie.',
  en: 'Prices and stock in OneShelf are safe; the changes wait to be sent.',
};

/** What the BaseLinker connector says beside what all connectors say. */
export const baseLinkerWords: Words = {
  pl: {
    baselinker_token_refused: {
      what: 'BaseLinker nie przyjmuje tokenu tego kanału: {{message}} ({{reason}})',
      kept: waiting.pl,
      next: 'Utwórz nowy token w BaseLinkerze (Moje konto → API) i wpisz go w ustawieniach kanału.',
    },
    baselinker_call_refused: {
      what: 'BaseLinker odrzucił wywołanie {{method}}: {{message}} ({{reason}})',
      kept: 'Z tego wywołania nic nie zapisano. Zmiany czekają na wysłanie.',
      next: 'Sprawdź w ustawieniach kanału katalog, magazyn i grupę cenową, a potem ponów wysłanie.',
    },
    baselinker_choice_needed: {
      what: 'Trzeba wskazać ustawienie „{{key}}”, bo konto BaseLinker nie ma dokładnie jednego. Do wyboru: {{choices}}',
      kept: waiting.pl,
      next: 'Wpisz jedną z tych wartości w ustawieniach kanału. Jeśli lista jest pusta, dodaj ją najpierw w BaseLinkerze.',
    },
    baselinker_choice_unknown: {
      what: 'Konto BaseLinker nie ma wartości „{{value}}” dla ustawienia „{{key}}”. Do wyboru: {{choices}}',
      kept: waiting.pl,
      next: 'Wpisz jedną z tych wartości w ustawieniach kanału.',
    },
    baselinker_item_refused: {
      what: 'BaseLinker nie zmienił produktu {{sku}} (nr {{id}}): {{message}}',
      kept: 'Pozostałe produkty zmieniono.',
      next: 'Popraw produkt w BaseLinkerze, a potem ponów wysłanie.',
    },
    baselinker_product_gone: {
      what: 'Produktu {{sku}} (nr {{id}}) nie ma już w katalogu BaseLinker: {{message}}',
      kept: 'Produkt w OneShelf jest nietknięty.',
      next: 'OneShelf poszuka go ponownie po SKU. Jeśli ma wrócić, dodaj go w BaseLinkerze z tym SKU.',
    },
  },
  en: {
    baselinker_token_refused: {
      what: "BaseLinker does not accept this channel's token: {{message}} ({{reason}})",
      kept: waiting.en,
      next: "Create a new token in BaseLinker (My account → API) and enter it in the channel's settings.",
    },
    baselinker_call_refused: {
      what: 'BaseLinker refused the call {{method}}: {{message}} ({{reason}})',
      kept: 'Nothing of this call was saved. The changes wait to be sent.',
      next: "Check the catalogue, warehouse and price group in the channel's settings, then send again.",
    },
    baselinker_choice_needed: {
      what: 'The setting "{{key}}" is needed, because the BaseLinker account does not have exactly one. Choices: {{choices}}',
      kept: waiting.en,
      next: "Enter one of these in the channel's settings. If there are none, add one in BaseLinker first.",
    },
    baselinker_choice_unknown: {
      what: 'The BaseLinker account has no "{{value}}" for the setting "{{key}}". Choices: {{choices}}',
      kept: waiting.en,
      next: "Enter one of these in the channel's settings.",
    },
    baselinker_item_refused: {
      what: 'BaseLinker did not change product {{sku}} (no. {{id}}): {{message}}',
      kept: 'The other products were changed.',
      next: 'Correct the product in BaseLinker, then send it again.',
    },
    baselinker_product_gone: {
      what: 'Product {{sku}} (no. {{id}}) is no longer in the BaseLinker catalogue: {{message}}',
      kept: 'The product in OneShelf is untouched.',
      next: 'OneShelf looks for it again by SKU. If it should come back, add it in BaseLinker with this SKU.',
    },
  },
};
