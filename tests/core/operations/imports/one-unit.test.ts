import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';

const rows = (unit: string, price: string) => `Symbol;Nazwa;Jm;Cena brutto;Stan\r\nA;Kubek;${unit};${price};5\r\n`;

const unitOf = ({ database }: TestShop) => database.read('product').where({ sku: 'A' }).pluck<string[]>('unit');

test.each(['szt', 'Szt.', 'SZT'])('"szt." that another file writes "%s" is no change of the unit', async (unit) => {
  const shop = await testShop();
  await shop.importText(rows('szt.', '10,00'));
  const { run } = await shop.importText(rows(unit, '10,00'));
  expect(run.counts).toMatchObject({ changed: 0, unchanged: 1 });
  // Nor is it one beside something that does change.
  const priced = await shop.importText(rows(unit, '11,00').replace('Kubek', 'Kubek duży'));
  expect(priced.run.counts).toMatchObject({ changed: 1, priceChanges: 1 });
  expect(await unitOf(shop)).toEqual(['szt.']);
});

test('another unit is a change', async () => {
  const shop = await testShop();
  await shop.importText(rows('szt.', '10,00'));
  const { run } = await shop.importText(rows('op.', '10,00'));
  expect(run.counts).toMatchObject({ changed: 1 });
  expect(await unitOf(shop)).toEqual(['op.']);
});
