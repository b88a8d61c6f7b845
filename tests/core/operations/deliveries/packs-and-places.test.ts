import { expect, test } from 'vitest';
import { testCall } from '../../../support/services';
import { testShop } from '../../../support/core';
import { deliveryShop } from './delivery-shop';

const NIP = '1234563218';

test('cartons of what we count in pieces wait for a person; a shop that sells cartons gets cartons', async () => {
  const shop = await deliveryShop([{ sku: 'A', stock: { main: 7 } }, { sku: 'B' }, { sku: 'C' }]);
  await shop.database.write((trx) => trx('product').where({ sku: 'B' }).update({ unit: 'karton' }));
  const goods = [
    { sku: 'A', quantity: 2, unit: 'CT', unitScale: 1 },
    { sku: 'B', quantity: 3, unit: 'kart.', unitScale: 1 },
    { sku: 'C', quantity: 4, unit: 'op.', unitScale: 1 },
  ];
  const { problems } = await shop.file([{ number: 'WZ 1', supplier: NIP, goods }]);
  expect(problems.map(({ code }) => code)).toEqual(['delivery_line_unit']);
  expect([await shop.onHand('A'), await shop.onHand('B'), await shop.onHand('C')]).toEqual([7, 3, 4]);

  const attach = (quantity?: number) =>
    shop.core.operations.deliveries.attach(
      { id: 1, line: 1, sku: 'A', ...(quantity === undefined ? {} : { quantity }) },
      testCall(),
    );
  expect(await attach()).toMatchObject({ ok: false, problem: { code: 'delivery_quantity_needed' } });
  expect(await attach(24)).toMatchObject({ ok: true });
  expect(await shop.onHand('A')).toBe(31);
  expect(await shop.broken()).toEqual([]);
});

test('a delivery calls a new location as it is written, as a file of stock does', async () => {
  const shop = await testShop();
  await shop.importText('Symbol;Nazwa;Stan\r\nMUG-1;Kubek;1\r\n');
  const text = 'Kod;Ilość przyjęta;Magazyn\r\nMUG-1;2;Magazyn Łódź\r\n';
  await shop.importText(text, { confirmProfile: true });
  const places = await shop.database.read('location').orderBy('id').select('code', 'name');
  expect(places.slice(1)).toEqual([{ code: 'lodz', name: 'Magazyn Łódź' }]);
});

test('the warehouse of a document keeps its capital letters', async () => {
  const shop = await deliveryShop([{ sku: 'A' }]);
  const goods = [{ sku: 'A', quantity: 2, location: 'skl-2' }];
  await shop.file([{ number: 'PZ 1', supplier: NIP, location: 'SKL-2', goods }]);
  const places = await shop.database.read('location').orderBy('id').select('code', 'name');
  expect(places.slice(1)).toEqual([{ code: 'skl-2', name: 'SKL-2' }]);
});
