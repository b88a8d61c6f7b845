import { expect, test } from 'vitest';
import { testShop } from '../../../../support/core';
import { sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';

test('a full file says nothing of goods that its source spoke of in a file that was taken back', async () => {
  const shop = await testShop();
  const { imports, sources } = shop.core.operations;
  await sources.set({ name: 'pelny', scope: 'full' }, testCall());
  const put = async (source: string, ...rows: string[]) => {
    shop.clock.advance(60_000);
    return (await shop.importText(['Symbol;Stan', ...rows, ''].join('\r\n'), { source, force: true })).run;
  };
  const onHand = () => shop.database.read('level').pluck<number[]>('on_hand');
  await put('erp', 'A;3', 'B;3');
  const { id } = await put('pelny', 'A;5', 'B;5');
  sure(await imports.undo({ id }, testCall()));
  expect(await put('pelny', 'A;4')).toMatchObject({ counts: { missing: 0, toZero: 0 } });
  expect(await onHand()).toEqual([4, 3]);
  await put('pelny', 'A;4', 'B;2');
  expect(await put('pelny', 'A;4')).toMatchObject({ counts: { missing: 1, toZero: 1 } });
  expect(await onHand()).toEqual([4, 0]);
});

test('what a full file lacks is gone, also where its source had only said what the master said before', async () => {
  const shop = await testShop();
  const { deliveries, sources } = shop.core.operations;
  const put = async (source: string, ...rows: string[]) => {
    shop.clock.advance(60_000);
    return (await shop.importText(['Symbol;Stan', ...rows, ''].join('\r\n'), { source, force: true })).run;
  };
  const left = () =>
    shop.database.read('level').join('product', 'product.id', 'product_id').orderBy('sku').pluck<number[]>('on_hand');
  // The shop begins by hand, and has the same files taken from a folder from then on.
  await put('default', 'A;3', 'B;3', 'C;3');
  await sources.set({ name: 'erp', scope: 'full' }, testCall());
  expect(await put('erp', 'A;3', 'B;3', 'D;0')).toMatchObject({ state: 'applied', counts: { new: 1, unchanged: 2 } });
  shop.clock.advance(60_000);
  const came = { location: 'main', lines: [{ sku: 'D', quantity: 2 }], related: [], orders: [] };
  sure(await deliveries.receive({ ...came, dryRun: false, force: true }, testCall()));
  expect(await left()).toEqual([3, 3, 3, 2]);
  // B and D are sold out and no longer exported; of C this source never said anything.
  expect(await put('erp', 'A;3')).toMatchObject({ state: 'applied', counts: { missing: 2, toZero: 2 } });
  expect(await left()).toEqual([3, 0, 3, 0]);
});

test('a quantity that a full file does not tell is not taken away by the next one', async () => {
  const shop = await testShop();
  await shop.core.operations.sources.set({ name: 'erp', scope: 'full' }, testCall());
  const put = async (source: string, ...rows: string[]) => {
    shop.clock.advance(60_000);
    return (await shop.importText(['Symbol;Nazwa;Stan', ...rows, ''].join('\r\n'), { source, force: true })).run;
  };
  await put('default', 'A;Kubek;3', 'B;Talerz;3');
  await put('erp', 'A;Kubek;3', 'B;Talerz;');
  expect(await put('erp', 'A;Kubek;3')).toMatchObject({ state: 'unchanged', counts: { missing: 0 } });
  // Nor one that was told in a file that was taken back.
  const { id } = await put('erp', 'A;Kubek;4', 'B;Talerz;3');
  sure(await shop.core.operations.imports.undo({ id }, testCall()));
  expect(await put('erp', 'A;Kubek;3')).toMatchObject({ state: 'unchanged', counts: { missing: 0 } });
});
