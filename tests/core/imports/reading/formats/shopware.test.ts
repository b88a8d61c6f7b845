import { describe, expect, test } from 'vitest';
import { codes, detected, mapping, read } from '../reading';

describe('Shopware 5', () => {
  test('articles: what they are ordered by is the code, and EK is what shoppers pay', async () => {
    const text =
      'ordernumber;mainnumber;name;additionalText;supplier;tax;price_EK;pseudoprice_EK;price_H;active;instock;suppliernumber;ean;variantId_2\n' +
      'KUB-1;KUB-1;Kubek;;Ceramika;23.00;19.99;25.00;15.00;1;5;C-77;;901\n' +
      'KUB-1.1;KUB-1;Kubek;duży;Ceramika;23.00;24.99;;18.00;1;-2;C-78;5901234123457;902\n';
    const detection = await detected(text);
    expect(detection.profile).toMatchObject({ format: 'shopware', kind: 'stock' });
    expect(detection.doubts).toEqual([{ code: 'price_mode_unknown', facts: { column: 'price_EK' } }]);
    expect(mapping(detection)).toEqual([
      'ordernumber=sku',
      'name=name',
      'tax=vat',
      'price_EK=price:retail',
      'instock=stock:main',
      'ean=gtin',
    ]);
    const { rows } = await read(text);
    expect(rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]])).toEqual([
      ['KUB-1', 'Kubek', 1999, 5],
      ['KUB-1.1', 'Kubek - duży', 2499, -2],
    ]);
  });

  test('stock: the price beside it, shown for every quantity, is not read', async () => {
    const text =
      'ordernumber;instock;_additionaltext;_supplier;_price\n' +
      'KUB-1;529;;Ceramika;1\nKUB-1;529;;Ceramika;0.80000000000001\nMIS-1;7;duża;Ceramika;20\n';
    expect(mapping(await detected(text))).toEqual(['ordernumber=sku', 'instock=stock:main']);
    const { rows } = await read(text);
    expect(rows.map(({ sku, name = null, quantities }) => [sku, name, quantities[0]])).toEqual([
      ['KUB-1', null, 529],
      ['KUB-1', null, 529],
      ['MIS-1', null, 7],
    ]);
  });

  test('prices: those of other groups and of larger quantities are left out', async () => {
    const text =
      'ordernumber;price;pricegroup;from;pseudoprice;purchaseprice;_name;_additionaltext;_supplier\n' +
      'KUB-1;19,99;EK;1;0;9,00;Kubek;duży;Ceramika\n' +
      'KUB-1;17,99;EK;11;0;9,00;Kubek;duży;Ceramika\n' +
      'KUB-1;15,00;H;1;0;9,00;Kubek;duży;Ceramika\n' +
      'MIS-1;20;EK;1;0;0;Miska;;Ceramika\n';
    const { rows, problems } = await read(text);
    expect(rows.map(({ sku, name, prices }) => [sku, name, prices[0]])).toEqual([
      ['KUB-1', 'Kubek - duży', 1999],
      ['MIS-1', 'Miska', 2000],
    ]);
    expect(codes(problems)).toEqual(['3 row_price_for_others', '4 row_price_for_others']);
  });
});

test('Shopware 6: a variant is called as its product and costs what it does, unless its own row says otherwise', async () => {
  const text =
    'id;parent_id;product_number;active;stock;name;description;price_net;price_gross;tax_rate;manufacturer_name\n' +
    'a1;;KUB-1;1;12;Kubek;;10;12.3;23;Ceramika\n' +
    'a2;;T-1;1;0;Koszulka;;20;24.6;23;Tkalnia\n' +
    'a3;a2;T-1.1;1;5;;;;;;\n' +
    'a4;a2;T-1.2;1;4;Koszulka bez rękawów;;22;27.06;;\n' +
    'a5;zz;T-2.1;1;1;;;;;;\n';
  const detection = await detected(text);
  expect([detection.profile.format, detection.profile.kind, detection.profile.priceMode]).toEqual([
    'shopware-6',
    'stock',
    'gross',
  ]);
  expect(
    (await read(text)).rows.map(({ sku, name, prices, quantities }) => [sku, name, prices[0], quantities[0]]),
  ).toEqual([
    ['KUB-1', 'Kubek', 1230, 12],
    ['T-1', 'Koszulka', 2460, 0],
    ['T-1.1', 'Koszulka', 2460, 5],
    ['T-1.2', 'Koszulka bez rękawów', 2706, 4],
    // Of a product that is not in the file nothing is known.
    ['T-2.1', null, null, 1],
  ]);
});
