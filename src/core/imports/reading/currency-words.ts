import type { Column, Profile } from '../types';
import { headerWords } from './header-words';

/** Codes that are the beginning of many words stand alone: `cena_usd`, `Preis (EUR)`, but not `europejska`. */
const coded = (code: string, sign?: string): readonly [RegExp, string] => [
  new RegExp(String.raw`(?<!\p{L})${code}(?!\p{L})${sign === undefined ? '' : `|${sign}`}`, 'iu'),
  code,
];

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  coded('PLN', String.raw`zł|(?<!\p{L})zl(?!\p{L})`),
  coded('EUR', '€'),
  coded('USD', String.raw`\$`),
  coded('GBP', '£'),
  coded('CZK', 'kč'),
  coded('UAH', '₴'),
  ...['CHF', 'HUF', 'SEK', 'NOK', 'DKK', 'RON', 'BGN', 'TRY'].map((code) => coded(code)),
];

/** The currency some texts speak of, the expected ones first; null where they speak of none. */
export function currencyIn(texts: readonly string[]): string | null {
  return CURRENCIES.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null;
}

/** A column of a table that names the currency of every row; null where there is none. */
export function currencyColumn({ headerLine, columns }: Pick<Profile, 'headerLine' | 'columns'>): Column | null {
  if (headerLine === null) return null;
  return columns.find(({ header }) => header !== null && CURRENCY_HEADER.test(headerWords(header).words)) ?? null;
}

/** Of what is sold, where a program says so (`product_currency`), or of the price it is said inside of (`price@currency`). */
const CURRENCY_HEADER =
  /^(?:(?:prices?|cen[ay]|retail|detaliczna|gross|brutto|selling mode|products?|variants?|items?|offers?|list|produkt|produktu|towaru|oferty) )*(?:waluta|symbol waluty|currency|kod waluty|currency code|currency iso|waluta (?:ceny|sprzedazy|oferty)|mena|wahrung|waehrung|devise|moneda|valuta)$/;
