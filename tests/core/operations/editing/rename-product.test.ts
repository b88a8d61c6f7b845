import { expect, test } from 'vitest';
import { createEditingOperations } from '../../../../src/core/operations/editing';
import { createLedgerOperations } from '../../../../src/core/operations/ledger';
import { testShop } from '../../../support/core';
import { newestPosting, sell, sure, verified } from '../../../support/ledger';
import { putProducts } from '../../../support/master';
import { testCall } from '../../../support/services';
import { SyncedShop } from '../../../support/synced-shop';

const MUG = { sku: 'T-99', name: 'Kubek', stock: { main: 10 }, prices: { retail: 1_000 } };

test('a product that is renamed stays what it is, and its undo gives it its code back', async () => {
  const shop = await testShop();
  const { editing, ledger, products } = shop.core.operations;
  await putProducts(shop.database, [MUG, { sku: 'CUP' }]);
  await sell(shop, 'T-99');
  const before = sure(await products.show({ sku: 'T-99' }, testCall()));
  const booked = sure(await editing.setFacts({ sku: 'T-99', set: { sku: 'T-100' } }, testCall()));
  expect(booked.rows).toMatchObject([{ sku: 'T-100', what: 'sku', now: 'T-99', becomes: 'T-100' }]);
  expect(sure(await products.show({ sku: 'T-100' }, testCall()))).toEqual({
    ...before,
    sku: 'T-100',
  });
  expect(await products.show({ sku: 'T-99' }, testCall())).toMatchObject({ problem: { code: 'product_unknown' } });
  const found = await products.list(
    { search: 't-100', filter: 'all', sort: 'sku', descending: false, offset: 0, limit: 5 },
    testCall(),
  );
  expect(found.items.map(({ sku }) => sku)).toEqual(['T-100']);
  expect(await verified(shop)).toEqual([]);
  expect(sure(await ledger.undo({ postingId: booked.posting?.id ?? 0 }, testCall()))).toMatchObject({
    reverted: 1,
    kept: 0,
  });
  expect(sure(await products.show({ sku: 'T-99' }, testCall()))).toMatchObject({ levels: [{ onHand: 9 }] });
});

test('a code that another product has is refused, and one that was taken meanwhile does not come back', async () => {
  const shop = await testShop();
  const { editing, ledger } = shop.core.operations;
  await putProducts(shop.database, [MUG, { sku: 'CUP' }]);
  const before = await newestPosting(shop);
  expect(await editing.setFacts({ sku: 'T-99', set: { sku: 'CUP' } }, testCall())).toMatchObject({
    problem: { code: 'sku_taken', facts: { sku: 'CUP' } },
  });
  expect(await newestPosting(shop)).toBe(before);
  const first = sure(await editing.setFacts({ sku: 'T-99', set: { sku: 'T-100' } }, testCall()));
  sure(await editing.setFacts({ sku: 'CUP', set: { sku: 'T-99' } }, testCall()));
  expect(await ledger.undo({ postingId: first.posting?.id ?? 0 }, testCall())).toMatchObject({
    problem: { code: 'undo_nothing_left' },
  });
  expect(await shop.database.read('product').orderBy('id').pluck('sku')).toEqual(['T-100', 'T-99']);
});

test('what was found by the old code on a channel keeps its link, and orders that name the old code are its own', async () => {
  const master = await SyncedShop.open([MUG]);
  await master.sync();
  expect(await master.listing('T-99')).toMatchObject({ match: 'matched', match_by: 'sku' });
  const there = master.shop.idOf('T-99');
  const { setFacts } = createEditingOperations(master.services);
  const booked = sure(await setFacts({ sku: 'T-99', set: { sku: 'T-100' } }, testCall()));
  master.shop.sell('T-99', 3);
  expect(await master.sync({ full: true })).toMatchObject({ salesBooked: 1 });
  expect(await master.onHand('T-99')).toBe(7);
  expect(await master.listing('T-99')).toMatchObject({ match: 'matched', remote_id: there, desired_quantity: 7 });
  expect(master.shop.listings.get(there)).toMatchObject({ sku: 'T-99', shown: { quantity: 7 } });
  expect(master.shop.listings.size).toBe(1);

  const { undo } = createLedgerOperations(master.services);
  sure(await undo({ postingId: booked.posting?.id ?? 0 }, testCall()));
  master.shop.sell('T-99', 1);
  await master.sync({ full: true });
  expect(await master.onHand('T-99')).toBe(6);
  expect(master.shop.listings.get(there)).toMatchObject({ shown: { quantity: 6 } });
});

test('what a channel did not have under the old code is looked for under the new one', async () => {
  const master = await SyncedShop.open([MUG], { listed: false });
  await master.sync();
  expect(await master.listing('T-99')).toMatchObject({ match: 'absent' });
  master.shop.list('T-100');
  const { setFacts } = createEditingOperations(master.services);
  sure(await setFacts({ sku: 'T-99', set: { sku: 'T-100' } }, testCall()));
  await master.sync();
  expect(await master.listing('T-99')).toMatchObject({ match: 'matched', match_by: 'sku' });
});
