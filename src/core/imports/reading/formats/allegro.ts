import { type Format, hasAny, means, meaningsByWords } from './format';

/**
 * Allegro's file of offers, a workbook with a row of headings under its instructions. Beside the offer stand the
 * parameters of its category, among them `Stan` (new or used) and `Model`, which are neither stock nor codes. Prices hold
 * tax; the one in złoty is meant.
 */
export const allegro: Format = {
  id: 'allegro',
  recognises: (headers) =>
    hasAny(headers, 'tytul oferty', 'tytul', 'nazwa oferty') &&
    (headers.includes('sygnatura sku sprzedajacego') ||
      (hasAny(headers, 'id oferty', 'numer oferty') && headers.some((header) => SIGNATURE.test(header)))),
  meaningOf: (header) => (PRODUCT_CODE.test(header) ? means('gtin') : MEANINGS(header)),
};

const MEANINGS = meaningsByWords({
  'sygnatura sku sprzedajacego': means('sku'),
  sygnatura: means('sku'),
  'sygnatura sprzedawcy': means('sku'),
  'sygnatura oferty': means('sku'),
  'numer oferty': means('sku', { rank: 9, isId: true }),
  'id oferty': means('sku', { rank: 9, isId: true }),
  'id produktu': null,
  'kod producenta': null,
  model: null,
  symbol: null,
  stan: null,
  'tytul oferty': means('name'),
  'liczba sztuk': means('stock'),
  'liczba dostepnych sztuk': means('stock'),
  'cena pl': means('price', { priceMode: 'gross' }),
  'cena kup teraz': means('price', { priceMode: 'gross' }),
  cena: means('price', { rank: 2, priceMode: 'gross' }),
  'przedmiot oferty': null,
  'stawki vat': null,
});
const SIGNATURE = /^sygnatura( sprzedawcy| oferty)?$/;
const PRODUCT_CODE = /^id produktu \(ean\b/i;
