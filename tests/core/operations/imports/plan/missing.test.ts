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
