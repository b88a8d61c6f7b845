import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';

test('prices in another currency never stand among those of the shop', async () => {
  const shop = await testShop();
  await shop.importText('SKU;Nazwa;Cena brutto\nA;Kubek;19,99\nB;Misa;29,99\n');
  const file = 'SKU;Nazwa;Cena brutto EUR\nA;Kubek;4,50\nC;Dzban;7,00\n';
  expect((await shop.importText(file)).doubts.map(({ code }) => code)).toEqual(['currency_differs']);
  expect((await shop.importText(file, { confirmProfile: true })).run.state).toBe('applied');
  const prices = await shop.database
    .read('price')
    .join('product', 'product.id', 'price.product_id')
    .join('price_list', 'price_list.id', 'price.price_list_id')
    .orderBy(['price_list.code', 'sku'])
    .select<{ code: string; currency: string; sku: string; gross_minor: number }[]>(
      'price_list.code',
      'currency',
      'sku',
      'gross_minor',
    );
  expect(prices.map(({ code, currency, sku, gross_minor: minor }) => [code, currency, sku, minor])).toEqual([
    ['retail', 'PLN', 'A', 1999],
    ['retail', 'PLN', 'B', 2999],
    ['retail-eur', 'EUR', 'A', 450],
    ['retail-eur', 'EUR', 'C', 700],
  ]);
  // Once confirmed it goes the same way.
  expect((await shop.importText(file.replace('4,50', '4,60'))).run).toMatchObject({ state: 'applied' });
});
