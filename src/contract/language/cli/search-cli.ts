import type { Words } from '../words';

/** Sentences of `oneshelf search`. */
export const searchCliWords: Words = {
  pl: {
    cli_col_free: { what: 'Dostępne' },
    cli_search_none: { what: 'Nic nie pasuje. Sprawdź pisownię albo podaj początek SKU lub kodu kreskowego.' },
    cli_search_similar: { what: 'Dokładnie takich słów nie ma w żadnej nazwie; oto produkty o podobnych nazwach.' },
    cli_search_shown: { what: 'Pokazano {{shown}} z {{total}}.' },
    cli_search_more: { what: 'Pokazano {{shown}}; pasuje ponad {{total}}. Dodaj słowo, aby zawęzić.' },
  },
  en: {
    cli_col_free: { what: 'Available' },
    cli_search_none: { what: 'Nothing matches. Check the spelling, or give the beginning of a SKU or barcode.' },
    cli_search_similar: { what: 'No name has these very words; these are products with similar names.' },
    cli_search_shown: { what: 'Showing {{shown}} of {{total}}.' },
    cli_search_more: { what: 'Showing {{shown}}; more than {{total}} match. Add a word to narrow it down.' },
  },
};
