import { cellReader, columnOf, type Format, hasAny, means, meaningsByWords, wordsOf } from './format';

/** Plugins that keep barcodes export them as fields of their own, under names of their own. */
const META_CODE = /^meta .*\b(ean|ean13|gtin|upc|barcode|kod kreskowy|global unique id)\b/;
/** `GTIN, UPC, EAN, or ISBN`, whatever "or" is called. */
const CODE = /^gtin upc ean \S+ isbn$/;
/** The mark below which a shop warns of low stock, which in no language is a stock. */
const LOW_STOCK =
  /\b(low stock|nisk\w+ stan\w*|prog niskiego|geringe lagermenge|stock bas|faible stock|bajo inventario)\b/;

// The export is headed in the language of the shop. In the order English, Polish, German, French, Spanish, Italian,
// Portuguese, Dutch, Czech and Slovak.
const SKU = ['sku', 'artikelnummer', 'ugs', 'cod', 'ref', 'referencia', 'katalogove cislo'];
const TYPE = ['type', 'typ', 'rodzaj', 'tipo', 'soort'];
const PRICE = [
  'regular price',
  ...['cena regularna', 'cena podstawowa', 'zwykla cena', 'cena', 'regularer preis', 'tarif regulier', 'precio normal'],
  ...['prezzo di listino', 'preco normal', 'preco', 'reguliere prijs', 'normale prijs', 'bezna cena'],
];
const STOCK = [
  'stock',
  ...['magazyn', 'stan magazynowy', 'zapasy', 'lager', 'lagerbestand', 'bestand', 'inventario', 'magazzino'],
  ...['estoque', 'voorraad', 'sklad'],
];
const NAME = ['name', 'nazwa', 'nom', 'nombre', 'nome', 'naam', 'nazev', 'nazov'];
/** Whether there is any (1 or 0), beside how much there is. */
const IN_STOCK = [
  'in stock',
  ...['w magazynie', 'na stanie', 'vorratig', 'en stock', 'en inventario', 'hay existencias', 'em stock', 'em estoque'],
  ...['op voorraad', 'skladem', 'na sklade'],
];
/** Columns no other table has beside a type and a price. */
const PUBLISHED = [
  ...['published', 'visibility in catalog', 'tax status', 'opublikowano', 'opublikowany', 'widocznosc w katalogu'],
  ...['stan podatku', 'status podatku', 'veroffentlicht', 'publie', 'publicado', 'pubblicato', 'gepubliceerd'],
  ...['publikovano', 'publikovane', 'zverejneno', 'zverejnene'],
];

const each = (names: readonly string[], meaning: ReturnType<typeof means> | null) =>
  Object.fromEntries(names.map((name) => [name, meaning]));

const byWords = meaningsByWords({
  ...each(SKU, means('sku')),
  ...each(NAME, means('name')),
  ...each(STOCK, means('stock')),
  ...each(PRICE, means('price', { priceMode: 'gross' })),
  ...each(IN_STOCK, null),
  ...each(PUBLISHED, null),
});

/** What is never put in a basket itself: only what is under it is. */
const FRAME = /\b(variable|grouped)\b/;

/**
 * WooCommerce's own product export, in any of the languages of its shops. A blank stock means that the shop does not keep
 * it, `parent` that a variation shares the stock of its parent; neither is zero.
 */
export const woocommerce: Format = {
  id: 'woocommerce',
  recognises: (headers) => [SKU, TYPE, PRICE, PUBLISHED].every((names) => hasAny(headers, ...names)),
  meaningOf: (header) => {
    const words = wordsOf(header);
    // What an element of XML says beside its text is about the column.
    if (header.includes('@')) return null;
    if (META_CODE.test(words) || CODE.test(words)) return means('gtin');
    return LOW_STOCK.test(words) ? null : byWords(header);
  },
  rowRules: (profile) => {
    const stockOf = cellReader(profile, ...STOCK);
    const [skuOf, typeOf] = [cellReader(profile, ...SKU), cellReader(profile, ...TYPE)];
    const type = columnOf(profile, ...TYPE);
    return {
      setsAside: (cells) =>
        skuOf(cells) === '' && FRAME.test(typeOf(cells)) ? { code: 'row_parent', column: type } : null,
      untracked: (cells) => stockOf(cells).toLowerCase() === 'parent',
    };
  },
};
