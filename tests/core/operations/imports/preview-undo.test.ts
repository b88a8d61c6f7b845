import { expect, test } from 'vitest';
import { sure } from '../../../support/ledger';
import { testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const stock = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto;Stan', ...rows, ''].join('\r\n');

test('before an import is taken back it is seen what goes back and what stays because of which change', async () => {
  const shop = await testShop();
  const { imports, master } = shop.core.operations;
  await shop.importText(stock('MUG-1;Kubek;24,99;5', 'CUP-1;Filiżanka;10,00;3'));
  const { run } = await shop.importText(stock('MUG-1;Kubek;29,99;9', 'CUP-1;Filiżanka;12,00;3', 'NEW-1;Nowy;5,00;1'));
  const third = await shop.importText(stock('CUP-1;Filiżanka;15,00;3'));

  const seen = sure(await imports.previewUndo({ id: run.id }, testCall()));
  const rowOf = (sku: string, what: string) => seen.rows.find((row) => row.sku === sku && row.what === what);
  expect(rowOf('MUG-1', 'price:retail')).toMatchObject({ now: '2999', becomes: '2499', kept: false });
  expect(rowOf('MUG-1', 'stock:main')).toMatchObject({ now: '9', becomes: '5', kept: false });
  expect(seen.rows[0]).toMatchObject({
    sku: 'CUP-1',
    what: 'price:retail',
    kept: true,
    keptBecause: { kind: 'import' },
  });
  expect(seen.kept).toBe(1);

  // Nothing has happened yet, and what happens is what was seen.
  expect(sure(await imports.show({ id: run.id, offset: 0, limit: 1 }, testCall())).run.state).toBe('applied');
  expect((await master.verify({}, testCall())).ok).toBe(true);
  const { reverted, kept } = sure(await imports.undo({ id: run.id }, testCall()));
  expect([reverted, kept]).toEqual([seen.reverted, seen.kept]);

  // What stayed can go back once nothing stands on it any more.
  sure(await imports.undo({ id: third.run.id }, testCall()));
  expect(sure(await imports.previewUndo({ id: run.id }, testCall()))).toMatchObject({ reverted: 1, kept: 0 });
  sure(await imports.undo({ id: run.id }, testCall()));
  expect(await imports.previewUndo({ id: run.id }, testCall())).toMatchObject({ problem: { code: 'run_not_applied' } });
});

test('of a file of deliveries, and of one of them: each level as it would be, and a counted shelf that stays', async () => {
  const shop = await testShop();
  const { imports, deliveries, ledger } = shop.core.operations;
  await shop.importText(stock('A-1;Kubek;4,90;4', 'B-2;Misa;9,90;7'));
  const { run } = await shop.importText('Symbol;Nazwa;Ilość przyjęta\nA-1;Kubek;10\nB-2;Misa;5\n', {
    name: 'dostawa.csv',
    confirmProfile: true,
  });
  shop.clock.advance(60_000);
  const at = shop.clock.now().toISOString();
  sure(await ledger.count({ location: 'main', lines: [{ sku: 'B-2', quantity: 11 }], asOf: at }, testCall()));

  const seen = sure(await imports.previewUndo({ id: run.id }, testCall()));
  expect(seen.rows.map(({ sku, now, becomes, kept }) => [sku, now, becomes, kept])).toEqual([
    ['B-2', '11', '11', true],
    ['A-1', '14', '4', false],
  ]);
  const id = (await deliveries.list({ offset: 0, limit: 1 }, testCall())).items[0]?.id ?? 0;
  expect(sure(await deliveries.previewUndo({ id }, testCall()))).toEqual(seen);
  const { reverted, kept } = sure(await deliveries.undo({ id }, testCall()));
  expect([reverted, kept]).toEqual([seen.reverted, seen.kept]);
  expect(await deliveries.previewUndo({ id }, testCall())).toMatchObject({
    problem: { code: 'delivery_not_received' },
  });
});

test('a file that confirmed since what goes back is named, and read again it says so once more', async () => {
  const shop = await testShop();
  const { imports, ledger } = shop.core.operations;
  const ERP = stock('MUG-1;Kubek;24,99;7', 'CUP-1;Filiżanka;10,00;3');
  const onHand = () => shop.database.read('level').orderBy('product_id').pluck<number[]>('on_hand');
  const later = () => shop.clock.advance(3_600_000);
  const first = await shop.importText(stock('MUG-1;Kubek;24,99;5', 'CUP-1;Filiżanka;10,00;3'), { source: 'erp' });
  later();
  const counted = sure(await ledger.count({ location: 'main', lines: [{ sku: 'MUG-1', quantity: 7 }] }, testCall()));
  const postingId = counted.posting?.id ?? 0;
  // Nothing was read since.
  expect(sure(await ledger.preview({ postingId }, testCall())).laterFile).toBeNull();

  later();
  const { run } = await shop.importText(ERP, { source: 'erp', name: 'stany.csv' });
  expect(run.state).toBe('unchanged');
  const laterFile = { id: run.id, file: 'stany.csv', asOf: run.asOf, unchanged: 2 };
  expect(sure(await imports.previewUndo({ id: first.run.id }, testCall()))).toMatchObject({ laterFile });
  expect(sure(await ledger.preview({ postingId }, testCall()))).toMatchObject({ reverted: 1, laterFile });
  later();
  expect(sure(await ledger.undo({ postingId }, testCall()))).toMatchObject({ reverted: 1, laterFile });
  expect(await onHand()).toEqual([5, 3]);

  later();
  await shop.importText(ERP, { source: 'erp', asOf: run.asOf });
  expect(await onHand()).toEqual([7, 3]);
});
