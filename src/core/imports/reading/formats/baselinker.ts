import { type Format, means, meaningsByWords, wordsOf } from './format';
import { variantDoubts, variantRules } from './variants';

const MEANINGS = meaningsByWords({
  'produkt id': means('sku', { rank: 9, isId: true }),
  'produkt sku': means('sku'),
  'produkt ean': means('gtin'),
  'produkt nazwa': means('name'),
  nazwa: means('name'),
  ilosc: means('stock'),
  cena: means('price', { priceMode: 'gross' }),
  'cena brutto': means('price', { priceMode: 'gross' }),
  'stawka vat': means('vat'),
  sku: means('sku'),
});
const PRICE_GROUP = /^(?:price group|grupa cenowa) ?(.*)$/;
const FIRST_GROUP = /^(?:|default|domyslna|podstawowa|glowna|main|retail|detal\w*)$/;

/**
 * BaseLinker's product CSV: with its Polish headings (`produkt_id`, `ilosc`, `cena`), or by price groups and warehouses.
 * Its prices hold tax. Nothing says how it writes variants, so they are read and asked about.
 */
export const baselinker: Format = {
  id: 'baselinker',
  recognises: (headers) =>
    headers.filter((header) => /^produkt (id|sku|ean|nazwa)$/.test(header)).length > 1 ||
    (headers.some((header) => /^produkt (id|sku|ean)$/.test(header)) && headers.includes('stawka vat')) ||
    (headers.includes('sku') && headers.some((header) => PRICE_GROUP.test(header))),
  meaningOf: (header) => {
    const group = PRICE_GROUP.exec(wordsOf(header))?.[1];
    if (group === undefined) return MEANINGS(header);
    return FIRST_GROUP.test(group) ? means('price', { priceMode: 'gross' }) : null;
  },
  asks: variantDoubts,
  rowRules: variantRules,
};
