import type { Profile } from '../../types';
import type { Cells } from '../text/csv';
import { cellReader, columnOf, type Format, hasAll, hasAny, means, meaningsByWords, type RowRules } from './format';

/** The report is written in the language of the marketplace; folded to words without diacritics. */
const SKU = [
  'seller sku',
  'handler sku',
  'sku vendeur',
  'sku du vendeur',
  'sku del vendedor',
  'sku vendedor',
  'sku venditore',
  'sku del venditore',
  'sku sprzedawcy',
  'sku sprzedajacego',
  'verkoper sku',
  'sku verkoper',
  'saljarens sku',
];
const NAME = [
  'item name',
  'artikelbezeichnung',
  'nom produit',
  'nom du produit',
  'nombre del producto',
  'titulo del producto',
  'nome articolo',
  'nome prodotto',
  'nome dell articolo',
  'nazwa produktu',
  'nazwa przedmiotu',
  'artikelnaam',
  'artikelnamn',
];
const PRICE = ['price', 'preis', 'prix', 'precio', 'prezzo', 'cena', 'prijs', 'pris'];
const QUANTITY = ['quantity', 'menge', 'quantite', 'cantidad', 'quantita', 'ilosc', 'hoeveelheid', 'aantal', 'antal'];
const PRODUCT_ID = [
  'product id',
  'produkt id',
  'id produit',
  'identifiant produit',
  'identificador del producto',
  'id producto',
  'id prodotto',
  'identificativo prodotto',
  'id produktu',
];
const PRODUCT_ID_TYPE = [
  'product id type',
  'produkt id typ',
  'type id produit',
  'identifiant produit type',
  'tipo de identificador del producto',
  'tipo di id prodotto',
  'typ id produktu',
  'typ identyfikatora produktu',
];
const CHANNEL = [
  'fulfillment channel',
  'fulfilment channel',
  'versender',
  'versand durch',
  'canal traitement',
  'canal de expedition',
  'canal de gestion logistica',
  'canale di gestione',
  'canale gestione',
  'kanal realizacji',
];
const ACTION = ['add delete', 'hinzufugen loschen', 'ajouter supprimer', 'dodaj usun'];

const each = (names: readonly string[], meaning: ReturnType<typeof means> | null) =>
  Object.fromEntries(names.map((name) => [name, meaning]));

const meaningOf = meaningsByWords({
  ...each(SKU, means('sku')),
  ...each(NAME, means('name')),
  ...each(PRICE, means('price', { priceMode: 'gross' })),
  ...each(QUANTITY, means('stock')),
  ...each(PRODUCT_ID, means('gtin')),
  'item description': null,
  'listing id': null,
  'pending quantity': null,
  'business price': null,
});

/** An ASIN is no barcode; type 2 to 4 are ISBN, UPC and EAN, and reports of some marketplaces write the words. */
function withoutAsin(profile: Profile): NonNullable<RowRules['unfold']> {
  const column = columnOf(profile, ...PRODUCT_ID);
  const typeOf = cellReader(profile, ...PRODUCT_ID_TYPE);
  return (cells) => {
    const id = (cells[column] ?? '').trim();
    const isAsin = /^(1|asin)$/i.test(typeOf(cells)) || /^B0[0-9A-Z]{8}$/.test(id);
    return column === -1 || !isAsin ? [cells] : [cells.with(column, '')];
  };
}

/** `d` and `x` delete an offer; what stands beside them is no stock to import. */
function deletions(profile: Profile): NonNullable<RowRules['setsAside']> {
  const column = columnOf(profile, ...ACTION);
  return (cells: Cells) =>
    column !== -1 && /^[dx]$|^delete$/i.test((cells[column] ?? '').trim()) ? { code: 'row_deletes', column } : null;
}

/**
 * Amazon's listings reports: tabs, 27 to 47 columns, headings in the language of the marketplace, no quoting at all.
 * What Amazon stores itself has no quantity of ours.
 */
export const amazonListings: Format = {
  id: 'amazon-listings',
  unquoted: true,
  isOfManyCurrencies: true,
  recognises: (headers) => hasAny(headers, 'asin1', 'asin 1') && hasAny(headers, ...SKU),
  meaningOf,
  rowRules: (profile) => {
    const channelOf = cellReader(profile, ...CHANNEL);
    return {
      unfold: withoutAsin(profile),
      setsAside: deletions(profile),
      untracked: (cells) => /^(amazon|afn|fba)/i.test(channelOf(cells)),
    };
  },
};

/** The Inventory Loader and the price-and-quantity file, as sellers upload them. */
export const amazonInventoryLoader: Format = {
  id: 'amazon-inventory-loader',
  isOfManyCurrencies: true,
  recognises: (headers) =>
    hasAll(headers, 'sku', 'quantity') &&
    hasAny(
      headers,
      'product id type',
      'minimum seller allowed price',
      'add delete',
      'handling time',
      'leadtime to ship',
    ) &&
    !hasAny(headers, 'standard price', 'item sku'),
  meaningOf,
  rowRules: (profile) => ({ unfold: withoutAsin(profile), setsAside: deletions(profile) }),
};
