import type { Column, Profile } from '../types';
import { headerWords } from './header-words';

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\bpln\b|zł|\bzl\b/i, 'PLN'],
  [/\beur\b|€/i, 'EUR'],
  [/\busd\b|\$/i, 'USD'],
  [/\bgbp\b|£/i, 'GBP'],
  [/\bczk\b|kč/i, 'CZK'],
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

/** Of the price, where it is said inside it: `price@currency`. */
const CURRENCY_HEADER =
  /^(?:(?:prices?|cen[ay]|retail|detaliczna|gross|brutto|selling mode) )*(waluta|currency|kod waluty|currency code)$/;
