import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';

const [FIRST, SECOND] = ['5901234123457', '5900000000008'];
const file = (a: string, b: string) =>
  `SKU;Nazwa;EAN;Cena brutto;Stan\r\nA;Kubek;${a};10,00;5\r\nB;Talerz;${b};20,00;4\r\n`;

test('barcodes that changed places are warned of once, each with the product that has it already', async () => {
  const shop = await testShop();
  expect((await shop.importText(file(FIRST, SECOND))).problems).toEqual([]);
  shop.clock.advance(60_000);
  const { run, problems } = await shop.importText(file(SECOND, FIRST));
  expect(run).toMatchObject({ state: 'applied', counts: { changed: 2, rejected: 0, warnings: 2 } });
  expect(problems).toMatchObject([
    { line: 2, severity: 'warning', code: 'barcode_shared', facts: { value: SECOND, sku: 'A', other: 'B' } },
    { line: 3, severity: 'warning', code: 'barcode_shared', facts: { value: FIRST, sku: 'B', other: 'A' } },
  ]);
  shop.clock.advance(60_000);
  const again = await shop.importText(file(SECOND, FIRST).replace('10,00', '11,00'));
  expect(again.run).toMatchObject({ state: 'applied', counts: { changed: 1, warnings: 0 } });
  expect(await verified(shop)).toEqual([]);
});
