import { pattern } from '../../../foundation';
import type { Column, Profile } from '../../types';
import { headerWords } from '../headings/header-words';

/**
 * What prices are written in, the expected ones first: a code is a word of its own, since it is the beginning of many
 * (`cena_usd`, `Preis (EUR)`, but not `europejska`), a sign stands anywhere.
 */
const CURRENCIES: readonly {
  readonly code: string;
  readonly words: readonly string[];
  readonly signs: readonly string[];
}[] = [
  { code: 'PLN', words: ['pln', 'zl'], signs: ['zł'] },
  { code: 'EUR', words: ['eur'], signs: ['€'] },
  { code: 'USD', words: ['usd'], signs: ['$'] },
  { code: 'GBP', words: ['gbp'], signs: ['£'] },
  { code: 'CZK', words: ['czk'], signs: ['kč'] },
  { code: 'UAH', words: ['uah'], signs: ['₴'] },
  ...['CHF', 'HUF', 'SEK', 'NOK', 'DKK', 'RON', 'BGN', 'TRY'].map((code) => ({
    code,
    words: [code.toLowerCase()],
    signs: [],
  })),
];

const NO_LETTERS = /\P{L}+/u;

/**
 * The currency some texts speak of, the expected ones first; null where they speak of none. Words are compared, not searched
 * for: patterns of so many codes that know all letters take 25 ms to be made, in one turn of the loop that serves people.
 */
export function currencyIn(texts: readonly string[]): string | null {
  const said = texts.map((text) => text.toLowerCase());
  const words = new Set(said.flatMap((text) => text.split(NO_LETTERS)));
  const spoken = CURRENCIES.find(
    (currency) =>
      currency.words.some((word) => words.has(word)) ||
      currency.signs.some((sign) => said.some((text) => text.includes(sign))),
  );
  return spoken?.code ?? null;
}

/** A column of a table that names the currency of every row; null where there is none. */
export function currencyColumn({ headerLine, columns }: Pick<Profile, 'headerLine' | 'columns'>): Column | null {
  if (headerLine === null) return null;
  return columns.find(({ header }) => header !== null && CURRENCY_HEADER.test(headerWords(header).words)) ?? null;
}

/** Of what is sold, where a program says so (`product_currency`), or of the price it is said inside of (`price@currency`). */
const CURRENCY_HEADER = pattern()`
  ^(?:(?:prices?|cen[ay]|retail|detaliczna|gross|brutto|selling mode|products?|variants?|items?|offers?|list|
  produkt|produktu|towaru|oferty) )*(?:waluta|symbol waluty|currency|kod waluty|currency code|currency iso|
  waluta (?:ceny|sprzedazy|oferty)|mena|wahrung|waehrung|devise|moneda|valuta)$
`;
