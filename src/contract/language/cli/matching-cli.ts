import type { Entry, Words } from '../words';

/** Sentences and headings of `channel match`. */
const PL: Record<string, string> = {
  cli_match_read: 'Przeczytano katalog kanału {{channel}}: pozycje: {{entries}}, strony: {{pages}}.',
  cli_match_new: 'Nowe dopasowania – po SKU: {{sku}}, po kodzie kreskowym: {{gtin}}.',
  cli_match_read_at: 'Katalog kanału {{channel}} przeczytano {{at, moment}}; pozycje: {{entries}}.',
  cli_match_never_read:
    'Katalogu kanału {{channel}} jeszcze nie przeczytano: oneshelf channel match "{{channel}}" read',
  cli_match_no_catalogue: 'Kanał {{channel}} nie podaje katalogu; wiadomo tylko to, co znalazło wyszukiwanie po SKU.',
  cli_match_linked: 'Dopasowane – po SKU: {{sku}}, po kodzie kreskowym: {{gtin}}, przez człowieka: {{person}}.',
  cli_match_work:
    'Do decyzji: {{work}}. Niejednoznaczne: {{double}}, bez produktu: {{orphan}}, brak na kanale: {{missing}} (zostanie utworzonych: {{toCreate}}, nie sprzedawane tu: {{notSoldHere}}). Pominięte: {{ignored}}.',
  cli_match_done: 'Nic nie czeka na decyzję.',
  cli_match_list_double: 'Niejednoznaczne',
  cli_match_list_orphan: 'Oferty bez produktu',
  cli_match_list_missing: 'Produkty, których nie ma na kanale',
  cli_match_list_linked: 'Dopasowane',
  cli_match_list_ignored: 'Pominięte',
  cli_match_nothing: '– nic',
  cli_match_by_sku: 'SKU',
  cli_match_by_gtin: 'kod kreskowy',
  cli_match_by_person: 'człowiek',
  cli_match_will_be_created: 'zostanie utworzony przy wysyłaniu',
  cli_match_not_listed: 'nie ma go tam',
  cli_match_also: 'może też {{skus}}',
  cli_match_link_hint: 'Połącz: oneshelf channel match "{{channel}}" link SKU ID · pomiń: … ignore ID',
  cli_match_link:
    'Połączono {{sku}} z ofertą {{remoteId}} na kanale {{channel}}. Cena i stan trafią tam przy wysyłaniu.',
  cli_match_taken: 'Ofertę stracił {{sku}}.',
  cli_match_unlink: '{{sku}} nie jest już sprzedawany na kanale {{channel}}. Cofnięcie: … undo "{{sku}}"',
  cli_match_ignore: 'Pominięto ofertę {{remoteId}} na kanale {{channel}}. Cofnięcie: … ignore {{remoteId}} --undo',
  cli_match_undo: 'Cofnięto decyzję na kanale {{channel}}.',
  cli_match_what: 'Nieznana czynność „{{given}}”: read, list, link SKU ID, unlink SKU, ignore ID, undo SKU.',
  cli_match_which: 'Nieznana lista „{{given}}”: double, orphan, missing, linked, ignored.',
  cli_match_arguments: 'Czynność „{{action}}” wymaga: {{needs}}.',
  cli_col_remote: 'ID na kanale',
  cli_col_remote_sku: 'SKU na kanale',
  cli_col_remote_name: 'Nazwa na kanale',
  cli_col_shown: 'Pokazuje',
  cli_col_by: 'Przez',
  cli_col_perhaps: 'Może to',
  cli_col_why: 'Dlaczego',
};

const EN: Record<string, string> = {
  cli_match_read: 'Read the catalogue of the channel {{channel}}: entries: {{entries}}, pages: {{pages}}.',
  cli_match_new: 'New matches – by SKU: {{sku}}, by barcode: {{gtin}}.',
  cli_match_read_at: 'The catalogue of the channel {{channel}} was read {{at, moment}}; entries: {{entries}}.',
  cli_match_never_read:
    'The catalogue of the channel {{channel}} has not been read: oneshelf channel match "{{channel}}" read',
  cli_match_no_catalogue: 'The channel {{channel}} tells no catalogue; only what look-ups by SKU found is known.',
  cli_match_linked: 'Matched – by SKU: {{sku}}, by barcode: {{gtin}}, by a person: {{person}}.',
  cli_match_work:
    'To decide: {{work}}. Ambiguous: {{double}}, without a product: {{orphan}}, not on the channel: {{missing}} (to be created: {{toCreate}}, not sold there: {{notSoldHere}}). Ignored: {{ignored}}.',
  cli_match_done: 'Nothing waits for a decision.',
  cli_match_list_double: 'Ambiguous',
  cli_match_list_orphan: 'Entries without a product',
  cli_match_list_missing: 'Products that are not on the channel',
  cli_match_list_linked: 'Matched',
  cli_match_list_ignored: 'Ignored',
  cli_match_nothing: '– nothing',
  cli_match_by_sku: 'SKU',
  cli_match_by_gtin: 'barcode',
  cli_match_by_person: 'a person',
  cli_match_will_be_created: 'will be created by the next sync',
  cli_match_not_listed: 'not there',
  cli_match_also: 'perhaps {{skus}} too',
  cli_match_link_hint: 'Link: oneshelf channel match "{{channel}}" link SKU ID · ignore: … ignore ID',
  cli_match_link:
    'Linked {{sku}} to {{remoteId}} on the channel {{channel}}. Price and stock go there with the next sync.',
  cli_match_taken: '{{sku}} has lost it.',
  cli_match_unlink: '{{sku}} is no longer sold on the channel {{channel}}. To take that back: … undo "{{sku}}"',
  cli_match_ignore: 'Ignored {{remoteId}} on the channel {{channel}}. To take that back: … ignore {{remoteId}} --undo',
  cli_match_undo: 'Took the choice back on the channel {{channel}}.',
  cli_match_what: 'Unknown action “{{given}}”: read, list, link SKU ID, unlink SKU, ignore ID, undo SKU.',
  cli_match_which: 'Unknown list “{{given}}”: double, orphan, missing, linked, ignored.',
  cli_match_arguments: 'The action “{{action}}” needs: {{needs}}.',
  cli_col_remote: 'Remote id',
  cli_col_remote_sku: 'SKU there',
  cli_col_remote_name: 'Name there',
  cli_col_shown: 'Shows',
  cli_col_by: 'By',
  cli_col_perhaps: 'Perhaps',
  cli_col_why: 'Why',
};

const entries = (texts: Record<string, string>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

export const matchingCliWords: Words = { pl: entries(PL), en: entries(EN) };
