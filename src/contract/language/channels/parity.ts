import type { Entry, Words } from '../words';

/** The parity report: which rules explain a difference, and the words of its tables. */
const PL: Record<string, string> = {
  parity_other_price_list: 'Inny cennik ({{channels}}).',
  parity_other_locations: 'Sprzedają z innych miejsc ({{channels}}).',
  parity_other_buffer: 'Inny zapas zatrzymany dla kanału ({{channels}}).',
  parity_other_cap: 'Inny limit pokazywanych sztuk ({{channels}}).',
  parity_other_rule: 'Tak wynika z reguł kanałów.',
  parity_file: 'zgodność kanałów.csv',
  parity_verdict_same: 'zgodne',
  parity_verdict_explained: 'różne z reguły',
  parity_verdict_out_of_step: 'niezgodne',
  parity_col_sku: 'SKU',
  parity_col_name: 'Nazwa',
  parity_col_currency: 'Waluta',
  parity_col_price: 'Cena',
  parity_col_quantity: 'Ilość',
  parity_col_least: 'najniższa',
  parity_col_most: 'najwyższa',
  parity_col_difference: 'różnica',
  parity_col_since: 'od kiedy',
  parity_col_verdict: 'ocena',
  parity_col_reasons: 'dlaczego',
  parity_col_channels: 'Co pokazują kanały',
  cli_parity_counts:
    'Produkty w co najmniej dwóch kanałach: {{products}}. Zgodne: {{inParity}}, różne z reguły: {{explained}}, niezgodne: {{unexplained}}.',
  cli_parity_currencies: 'W kilku walutach: {{count}}. Cen w różnych walutach nie porównano.',
  cli_parity_longest: 'Najdłużej niezgodny: {{sku}}, od {{since, moment}}.',
  cli_parity_largest: 'Największa różnica ceny: {{sku}}, {{difference, money}}.',
  cli_parity_none: 'Nie ma produktów, które pasują do tego wyboru.',
  cli_parity_written: 'Zapisano plik {{file}}. Produkty: {{rows}}.',
  cli_parity_states: 'Kanały, które nie pokazują tego, co powinny',
};

const EN: Record<string, string> = {
  parity_other_price_list: 'Another price list ({{channels}}).',
  parity_other_locations: 'Other feeding locations ({{channels}}).',
  parity_other_buffer: 'Another buffer ({{channels}}).',
  parity_other_cap: 'Another cap ({{channels}}).',
  parity_other_rule: 'The rules of the channels say so.',
  parity_file: 'channel parity.csv',
  parity_verdict_same: 'the same',
  parity_verdict_explained: 'a rule says so',
  parity_verdict_out_of_step: 'out of step',
  parity_col_sku: 'SKU',
  parity_col_name: 'Name',
  parity_col_currency: 'Currency',
  parity_col_price: 'Price',
  parity_col_quantity: 'Quantity',
  parity_col_least: 'lowest',
  parity_col_most: 'highest',
  parity_col_difference: 'difference',
  parity_col_since: 'since',
  parity_col_verdict: 'verdict',
  parity_col_reasons: 'why',
  parity_col_channels: 'What the channels show',
  cli_parity_counts:
    'Products on at least two channels: {{products}}. The same: {{inParity}}, different by a rule: {{explained}}, out of step: {{unexplained}}.',
  cli_parity_currencies: 'In several currencies: {{count}}. Prices in different currencies were not compared.',
  cli_parity_longest: 'Out of step for longest: {{sku}}, since {{since, moment}}.',
  cli_parity_largest: 'Furthest apart in price: {{sku}}, {{difference, money}}.',
  cli_parity_none: 'No product fits this choice.',
  cli_parity_written: 'Wrote the file {{file}}. Products: {{rows}}.',
  cli_parity_states: 'Channels that do not show what they should',
};

const entries = (texts: Record<string, string>): Record<string, Entry> =>
  Object.fromEntries(Object.entries(texts).map(([code, what]) => [code, { what }]));

export const parityWords: Words = { pl: entries(PL), en: entries(EN) };
