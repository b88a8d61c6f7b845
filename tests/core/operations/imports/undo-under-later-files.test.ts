import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { testCall } from '../../../support/services';

const file = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto;Stan', ...rows, ''].join('\r\n');

async function product(shop: TestShop, sku: string) {
  const shown = await shop.core.operations.products.show({ sku }, testCall());
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
}

const onHand = async (shop: TestShop, sku: string) => (await product(shop, sku)).levels[0]?.onHand;
const verify = async (shop: TestShop) => (await shop.core.operations.master.verify({}, testCall())).ok;

async function undo(shop: TestShop, id: number) {
  const undone = await shop.core.operations.imports.undo({ id }, testCall());
  if (!undone.ok) throw new Error(undone.problem.code);
  return undone.value;
}

test('undoing a file leaves the stock that a later file counted', async () => {
  const shop = await testShop();
  const first = await shop.importText(file('MUG-1;Kubek;24,99;38', 'CUP-1;Filiżanka;10,00;4'));
  await shop.importText(file('MUG-1;Kubek;24,99;2', 'CUP-1;Filiżanka;10,00;4'));
  // Its stock and its price, and that it is sold at all.
  expect(await undo(shop, first.run.id)).toMatchObject({ kept: 3 });
  const mug = await product(shop, 'MUG-1');
  expect(mug).toMatchObject({ archived: false, prices: [{ grossMinor: 2499 }], levels: [{ onHand: 2 }] });
  expect(await product(shop, 'CUP-1')).toMatchObject({ archived: true, levels: [{ onHand: 0 }] });
  expect(await verify(shop)).toBe(true);
});

test('files undone from the last to the first leave nothing of any of them', async () => {
  const shop = await testShop();
  await shop.importText(file('MUG-1;Kubek;24,99;7'));
  const second = await shop.importText(file('MUG-1;Kubek;24,99;38'));
  const third = await shop.importText(file('MUG-1;Kubek;24,99;2'));
  await undo(shop, third.run.id);
  expect(await onHand(shop, 'MUG-1')).toBe(38);
  await undo(shop, second.run.id);
  expect(await onHand(shop, 'MUG-1')).toBe(7);
  expect(await verify(shop)).toBe(true);
});

test('the right file, written before the wrong one that was undone, is not taken for stale', async () => {
  const shop = await testShop();
  await shop.importText(file('MUG-1;Kubek;24,99;7'), { asOf: '2026-11-23T06:00:00Z' });
  const wrong = await shop.importText(file('MUG-1;Kubek;24,99;1'), { asOf: '2026-11-23T08:00:00Z' });
  await undo(shop, wrong.run.id);
  const right = await shop.importText(file('MUG-1;Kubek;24,99;38'), { asOf: '2026-11-23T07:00:00Z' });
  expect(right.run).toMatchObject({ state: 'applied', counts: { stockChanges: 1 } });
  expect(await onHand(shop, 'MUG-1')).toBe(38);
  const older = await shop.importText(file('MUG-1;Kubek;24,99;99'), { asOf: '2026-11-23T06:30:00Z' });
  expect(older.run).toMatchObject({ counts: { stockChanges: 0 } });
  expect(await verify(shop)).toBe(true);
});
