import { type Format, means, meaningsByWords } from './format';

/** BaseLinker's product CSV with its Polish headings (`produkt_id`, `ilosc`, `cena`). Its prices hold tax. */
export const baselinker: Format = {
  id: 'baselinker',
  recognises: (headers) =>
    headers.filter((header) => /^produkt (id|sku|ean|nazwa)$/.test(header)).length > 1 ||
    (headers.some((header) => /^produkt (id|sku|ean)$/.test(header)) && headers.includes('stawka vat')),
  meaningOf: meaningsByWords({
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
  }),
};
