import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';

const HEAD = 'Symbol;Nazwa;Cena brutto;Stan\r\n';

test('a stock in words waits once; what a person agreed to is read unasked from then on, in plain rows and others', async () => {
  const shop = await testShop();
  const stockOf = async () =>
    Object.fromEntries(
      (
        await shop.database
          .read('level')
          .join('product', 'product.id', 'level.product_id')
          .select<{ sku: string; on_hand: number }[]>('sku', 'on_hand')
      ).map(({ sku, on_hand: onHand }) => [sku, onHand]),
    );
  const list = `${HEAD}A;Kubek;10,00;>100\r\nB;Talerz;12,00;brak\r\nC;Miska;13,00;mało\r\nD;Garnek;14,00;7\r\n`;

  const held = await shop.importText(list);
  expect([held.run.state, held.doubts.map(({ code }) => code)]).toEqual(['held', ['stock_in_words']]);
  expect(await stockOf()).toEqual({});

  const agreed = await shop.importText(list, { confirmProfile: true });
  expect([agreed.run.state, agreed.problems.map(({ code }) => code)]).toEqual(['applied', ['stock_unsaid']]);
  expect(await stockOf()).toEqual({ A: 100, B: 0, D: 7 });

  const next = await shop.importText(
    `${HEAD}A;Kubek;10,00;50+\r\nB;Talerz;12,00;3\r\nC;Miska;13,00;5\r\nD;Garnek;14,00;brak\r\n`,
  );
  expect([next.run.state, next.doubts]).toEqual(['applied', []]);
  expect(await stockOf()).toEqual({ A: 50, B: 3, C: 5, D: 0 });
});
