import { expect, test } from 'vitest';
import { testShop } from '../../../../support/core';
import { sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { file } from '../corrections/correcting';

async function planned() {
  const shop = await testShop();
  await shop.importText(file('KUB-1;Kubek Łąka;10,00;5', 'MIS-1;Misa;20,00;5'), { asOf: '2026-11-24T05:00:00.000Z' });
  const { run } = await shop.importText(
    file('KUB-1;Kubek Łąka;11,00;6', 'MIS-1;Misa;20,00;9', 'KUB-2;Kubek Żółty;12,00;1', 'KUB-3;Dzbanek;90,00;1'),
    { asOf: '2026-11-24T06:00:00.000Z', dryRun: true },
  );
  const { imports } = shop.core.operations;
  const seen = async (which: { search?: string; fields?: string[]; verdict?: 'new' | 'changed' }) => {
    const { changes } = sure(await imports.show({ id: run.id, offset: 0, limit: 50, ...which }, testCall()));
    return { total: changes.total, rows: changes.items.map(({ sku, field }) => `${sku} ${field}`) };
  };
  const apply = () => imports.apply({ id: run.id, confirmProfile: false, includeSuspicious: false }, testCall());
  return { seen, apply };
}

test('a plan is searched by SKU and by name, without regard to case and to Polish letters', async () => {
  const { seen } = await planned();
  expect((await seen({ search: 'mis-1' })).rows).toEqual(['MIS-1 stock:main']);
  expect((await seen({ search: 'LAKA' })).rows).toEqual(['KUB-1 price:retail', 'KUB-1 stock:main']);
  // Of a product that is not made yet, the name it will have.
  expect((await seen({ search: 'zolty kubek' })).rows).toEqual(['KUB-2 product']);
  expect(await seen({ search: 'kub' })).toEqual({
    total: 4,
    rows: ['KUB-2 product', 'KUB-3 product', 'KUB-1 price:retail', 'KUB-1 stock:main'],
  });
  expect(await seen({ search: 'talerz' })).toEqual({ total: 0, rows: [] });
});

test('what is searched for stays within the filters beside it, and the whole plan is there without them', async () => {
  const { seen } = await planned();
  expect((await seen({ fields: ['stock'] })).rows).toEqual(['KUB-1 stock:main', 'MIS-1 stock:main']);
  expect((await seen({ fields: ['price:retail', 'product'] })).rows).toEqual([
    'KUB-2 product',
    'KUB-3 product',
    'KUB-1 price:retail',
  ]);
  expect((await seen({ search: 'kub', fields: ['stock'] })).rows).toEqual(['KUB-1 stock:main']);
  expect((await seen({ search: 'kub', verdict: 'new' })).rows).toEqual(['KUB-2 product', 'KUB-3 product']);
  expect((await seen({ search: '  ' })).total).toBe(5);
});

test('an applied import is searched in the same way, its new products among the ones it made', async () => {
  const { seen, apply } = await planned();
  sure(await apply());
  expect((await seen({ search: 'żółty' })).rows).toEqual(['KUB-2 product']);
  expect((await seen({ search: 'kub', fields: ['product'] })).rows).toEqual(['KUB-2 product', 'KUB-3 product']);
});
