import { describe, expect, test } from 'vitest';
import { detected, mapping, read } from '../reading';

const csv = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',')}\n`).join('');

/** Headings as shops of these languages export them, cut to what matters. */
const EXPORTS = {
  pl: ['ID', 'Typ', 'SKU', 'Nazwa', 'Opublikowano', 'W magazynie?', 'Stan magazynowy', 'Cena promocyjna', 'Cena'],
  'pl (older)': ['ID', 'Rodzaj', 'SKU', 'Nazwa', 'Opublikowany', 'Na stanie?', 'Magazyn', 'Cena promocyjna', 'Cena'],
  de: [
    'ID',
    'Typ',
    'Artikelnummer',
    'Name',
    'Veröffentlicht',
    'Vorrätig?',
    'Lager',
    'Angebotspreis',
    'Regulärer Preis',
  ],
  fr: ['ID', 'Type', 'UGS', 'Nom', 'Publié', 'En stock ?', 'Stock', 'Tarif promo', 'Tarif régulier'],
  es: ['ID', 'Tipo', 'SKU', 'Nombre', 'Publicado', '¿En inventario?', 'Inventario', 'Precio rebajado', 'Precio normal'],
  it: ['ID', 'Tipo', 'COD', 'Nome', 'Pubblicato', 'In stock?', 'Magazzino', 'Prezzo in offerta', 'Prezzo di listino'],
  pt: ['ID', 'Tipo', 'SKU', 'Nome', 'Publicado', 'Em estoque?', 'Estoque', 'Preço promocional', 'Preço'],
  nl: [
    'ID',
    'Type',
    'Artikelnummer',
    'Naam',
    'Gepubliceerd',
    'Op voorraad?',
    'Voorraad',
    'Actieprijs',
    'Reguliere prijs',
  ],
  cs: ['ID', 'Typ', 'Katalogové číslo', 'Název', 'Publikováno', 'Skladem?', 'Sklad', 'Akční cena', 'Běžná cena'],
} as const;

describe('WooCommerce in the language of the shop', () => {
  test.each(Object.entries(EXPORTS))('%s: the flag of being in stock is no stock', async (_, headings) => {
    const file = csv(
      headings,
      ['10', 'simple', 'KUB', 'Kubek', '1', '1', '7', '9.99', '12.50'],
      ['11', 'variation', 'KUB-S', 'Kubek S', '1', '1', 'parent', '', '13.50'],
    );
    const detection = await detected(file);
    expect(detection).toMatchObject({ certain: true, profile: { format: 'woocommerce', kind: 'stock' } });
    const { rows } = await read(file);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices, quantities])).toEqual([
      ['KUB', 'Kubek', [1250], [7]],
      ['KUB-S', 'Kubek S', [1350], [null]],
    ]);
  });

  test('barcodes have their own column, and the mark of low stock is none', async () => {
    const detection = await detected(
      csv(
        [...EXPORTS.pl, 'GTIN, UPC, EAN lub ISBN', 'Niski stan magazynowy'],
        ['10', 'simple', 'KUB', 'Kubek', '1', '1', '7', '', '12.50', '5901234123457', '2'],
      ),
    );
    expect(mapping(detection)).toEqual([
      'SKU=sku',
      'Nazwa=name',
      'Stan magazynowy=stock:main',
      'Cena=price:retail',
      'GTIN, UPC, EAN lub ISBN=gtin',
    ]);
  });
});

test('in any table a heading that asks yes or no is no stock', async () => {
  expect(mapping(await detected('Symbol;Cena brutto;Na stanie?;Stan\nA;1,00;1;5\nB;2,00;0;0\n'))).toEqual([
    'Symbol=sku',
    'Cena brutto=price:retail',
    'Stan=stock:main',
  ]);
});

test('PrestaShop’s table of combinations: a price is a difference, not a price', async () => {
  const file =
    'id_product;id_product_attribute;reference;ean13;quantity;price\n1;11;K-S;5901234123457;5;0.000000\n1;12;K-M;;3;2.000000\n';
  const detection = await detected(file);
  expect(detection.profile.format).toBe('prestashop-combinations');
  expect(mapping(detection)).toEqual(['reference=sku', 'ean13=gtin', 'quantity=stock:main']);
});

test('eBay’s active listings: the row of a listing with variations is no product, and "Does not apply" no barcode', async () => {
  const file =
    'Item number,Title,Variation details,Custom label (SKU),Available quantity,Currency,Start price,P:EAN\n' +
    '1,Kubek,,K-1,5,PLN,9.99,Does not apply\n' +
    '2,Koszula,,KOSZ,7,PLN,,\n' +
    '2,Koszula,[Size=S],KOSZ-S,3,PLN,19.99,5901234123457\n' +
    '2,Koszula,[Size=M],KOSZ-M,4,PLN,19.99,Nie dotyczy\n';
  const { rows, problems } = await read(file);
  expect(rows.map(({ sku, gtins, quantities }) => [sku, gtins, quantities])).toEqual([
    ['K-1', [], [5]],
    ['KOSZ-S', ['5901234123457'], [3]],
    ['KOSZ-M', [], [4]],
  ]);
  expect(problems).toEqual([]);
});
