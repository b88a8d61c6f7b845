import { expect, test } from 'vitest';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

test('a part of a delivery cannot be approved: nothing is booked rather than everything', async () => {
  const shop = await testShop();
  const { operations } = shop.core;
  await shop.importText('Symbol;Nazwa;Cena brutto;Stan\nA-1;Kubek;4,90;4\nB-2;Misa;9,90;7\n', { confirmProfile: true });
  const { run, profile } = await shop.importText('Symbol;Nazwa;Ilość przyjęta\nA-1;Kubek;10\nB-2;Misa;5\n', {
    name: 'dostawa.csv',
    dryRun: true,
  });
  expect([profile.kind, run.state]).toEqual(['delivery', 'planned']);
  const asked = { id: run.id, confirmProfile: true, includeSuspicious: false };
  const part = await operations.imports.apply({ ...asked, only: { skus: ['A-1'] } }, testCall());
  expect(part).toMatchObject({ ok: false, problem: { code: 'selection_of_delivery' } });
  expect((await operations.deliveries.list({ offset: 0, limit: 10 }, testCall())).total).toBe(0);
  expect(await operations.imports.apply(asked, testCall())).toMatchObject({ ok: true });
  expect((await operations.deliveries.list({ offset: 0, limit: 10 }, testCall())).total).toBe(1);
});
