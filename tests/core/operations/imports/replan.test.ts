import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';

const LIST = 'Kod;Nazwa;Ilość;Rabat\r\nA-1;Kubek;10;5\r\nA-2;Talerz;4;5\r\nA-3;Miska;6;5\r\n';

async function shopWithGoods(): Promise<TestShop> {
  const shop = await testShop();
  await putProducts(shop.database, [
    { sku: 'A-1', name: 'Kubek', stock: { main: 3 } },
    { sku: 'A-2', name: 'Talerz', stock: { main: 1 } },
    { sku: 'A-3', name: 'Miska' },
  ]);
  return shop;
}

const stockOf = async ({ database }: TestShop) =>
  (
    await database
      .read('level')
      .join('product', 'product.id', 'level.product_id')
      .orderBy('sku')
      .select<{ sku: string; on_hand: number }[]>('sku', 'on_hand')
  ).map(({ sku, on_hand: onHand }) => [sku, onHand]);

test('stock levels that wait become a delivery where a person says so, are shown as one, and so are later files', async () => {
  const shop = await shopWithGoods();
  const { imports } = shop.core.operations;
  const held = await shop.importText(LIST, { name: 'lista.csv' });
  expect([held.run.state, held.profile.kind]).toEqual(['held', 'stock']);

  const replanned = await imports.replan({ id: held.run.id, overrides: { kind: 'delivery' } }, testCall());
  expect(replanned).toMatchObject({
    ok: true,
    value: {
      run: { id: held.run.id, state: 'held', counts: { rows: 3, changed: 3, new: 0 } },
      profile: { kind: 'delivery' },
    },
  });
  expect(await stockOf(shop)).toEqual([
    ['A-1', 3],
    ['A-2', 1],
  ]);
  const shown = await imports.show({ id: held.run.id, offset: 0, limit: 10 }, testCall());
  expect(shown).toMatchObject({
    ok: true,
    value: { changes: { items: [{ sku: 'A-1', field: 'stock:main', old: '3', new: '13' }, {}, {}] } },
  });

  const applied = await imports.apply({ id: held.run.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect(applied).toMatchObject({ ok: true, value: { run: { state: 'applied' } } });
  expect(await stockOf(shop)).toEqual([
    ['A-1', 13],
    ['A-2', 5],
    ['A-3', 6],
  ]);
  // Remembered for the source: the next one is a delivery unasked.
  const next = await shop.importText(LIST.replace('A-1;Kubek;10', 'A-1;Kubek;1'), { name: 'lista2.csv' });
  expect([next.run.state, next.profile.kind]).toEqual(['applied', 'delivery']);
  expect(await stockOf(shop)).toEqual([
    ['A-1', 14],
    ['A-2', 9],
    ['A-3', 12],
  ]);
});

test('the same said with the yes is booked the same', async () => {
  const shop = await shopWithGoods();
  const { imports } = shop.core.operations;
  const { run } = await shop.importText(LIST, { name: 'lista.csv' });
  const input = { id: run.id, confirmProfile: true, includeSuspicious: false };
  const applied = await imports.apply({ ...input, overrides: { kind: 'delivery' } }, testCall());
  expect(applied).toMatchObject({ ok: true, value: { run: { state: 'applied' }, profile: { kind: 'delivery' } } });
  expect(await stockOf(shop)).toEqual([
    ['A-1', 13],
    ['A-2', 5],
    ['A-3', 6],
  ]);
});

test('a delivery that waits becomes stock levels; what is our own sale is refused and the plan stays', async () => {
  const shop = await shopWithGoods();
  const { imports } = shop.core.operations;
  const text = `PZ 15/2026\r\n${LIST}`;
  const { run, profile } = await shop.importText(text, { name: 'lista.csv' });
  expect([run.state, profile.kind]).toEqual(['held', 'delivery']);

  const sale = await imports.replan({ id: run.id, overrides: { kind: 'outgoing' } }, testCall());
  expect(sale).toMatchObject({ ok: false, problem: { code: 'file_kind_outgoing' } });
  const before = await imports.show({ id: run.id, offset: 0, limit: 10 }, testCall());
  expect(before).toMatchObject({ ok: true, value: { run: { state: 'held' }, profile: { kind: 'delivery' } } });

  const stock = await imports.replan({ id: run.id, overrides: { kind: 'stock' } }, testCall());
  expect(stock).toMatchObject({ ok: true, value: { run: { state: 'held' }, profile: { kind: 'stock' } } });
  await imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect(await stockOf(shop)).toEqual([
    ['A-1', 10],
    ['A-2', 4],
    ['A-3', 6],
  ]);
});

test('columns said otherwise are planned anew too, and a reading without usable rows leaves the plan of before', async () => {
  const shop = await shopWithGoods();
  const { imports } = shop.core.operations;
  const { run, profile } = await shop.importText('Kod;Nazwa;Cena;Uwagi;Cena hurtowa\r\nA-1;Kubek;10,00;x;8,00\r\n', {
    dryRun: true,
  });
  const columns = (price: number) =>
    profile.columns.map((one) => ({
      ...one,
      field: one.column === price ? ('price' as const) : one.field === 'price' ? ('ignore' as const) : one.field,
      target: one.column === price ? 'retail' : null,
    }));
  const answer = await imports.replan({ id: run.id, overrides: { columns: columns(4) } }, testCall());
  expect(answer).toMatchObject({ ok: true, value: { run: { state: 'planned', counts: { priceChanges: 1 } } } });
  const unusable = await imports.replan({ id: run.id, overrides: { columns: columns(3) } }, testCall());
  expect(unusable).toMatchObject({ ok: false, problem: { code: 'file_no_usable_rows' } });
  const shown = await imports.show({ id: run.id, offset: 0, limit: 10 }, testCall());
  expect(shown).toMatchObject({ ok: true, value: { run: { state: 'planned', counts: { priceChanges: 1 } } } });
});

test('what does not wait is not planned again', async () => {
  const shop = await shopWithGoods();
  const { imports } = shop.core.operations;
  const { run } = await shop.importText('Kod;Stan\r\nA-1;5\r\n');
  const answer = await imports.replan({ id: run.id, overrides: { kind: 'delivery' } }, testCall());
  expect(answer).toMatchObject({ ok: false, problem: { code: 'run_not_waiting' } });
});
