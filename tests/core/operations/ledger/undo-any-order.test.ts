import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { newestPosting, sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const file = (...rows: string[]) => ['Symbol;Nazwa;Stan', ...rows, ''].join('\r\n');

/** Imports a file and gives its run and its posting. */
async function put(shop: TestShop, ...rows: string[]) {
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file(...rows));
  expect(run.state).toBe('applied');
  return { run: run.id, posting: await newestPosting(shop) };
}

async function mug(shop: TestShop) {
  const { name, archived, levels } = sure(await shop.core.operations.products.show({ sku: 'MUG' }, testCall()));
  return { name, archived, onHand: levels[0]?.onHand ?? 0 };
}

const undo = (shop: TestShop, postingId: number) => shop.core.operations.ledger.undo({ postingId }, testCall());

test('a product that a later file renamed stays on sale when the file that brought it is undone, until the later one is', async () => {
  const shop = await testShop();
  const first = await put(shop, 'MUG;Kubek;5');
  const second = await put(shop, 'MUG;Kubek duży;5');
  const undone = sure(await undo(shop, first.posting));
  expect(undone).toMatchObject({ reverted: 1, kept: 1 });
  expect(undone.keptRows).toMatchObject([{ what: 'product', sku: 'MUG', keptBecause: { id: second.posting } }]);
  expect(await mug(shop)).toEqual({ name: 'Kubek duży', archived: false, onHand: 0 });
  sure(await undo(shop, second.posting));
  expect(await mug(shop)).toMatchObject({ name: 'Kubek', archived: false });
  // What was kept can be asked for again, by the file too.
  expect(sure(await shop.core.operations.imports.undo({ id: first.run }, testCall()))).toMatchObject({ kept: 0 });
  expect(await mug(shop)).toMatchObject({ archived: true });
  const again = await shop.core.operations.imports.undo({ id: first.run }, testCall());
  expect(again).toMatchObject({ ok: false, problem: { code: 'run_not_applied' } });
  expect(await verified(shop)).toEqual([]);
});

test('a name that a later file said again stays, though the file undone had said the same', async () => {
  const shop = await testShop();
  await put(shop, 'MUG;A;5');
  const second = await put(shop, 'MUG;B;5');
  await put(shop, 'MUG;C;5');
  await put(shop, 'MUG;B;5');
  expect(await undo(shop, second.posting)).toMatchObject({ ok: false, problem: { code: 'undo_nothing_left' } });
  expect(await mug(shop)).toMatchObject({ name: 'B' });
});

test('a wrong name, put right by the next file, does not come back when both are undone', async () => {
  const shop = await testShop();
  await put(shop, 'MUG;A;5');
  const wrong = await put(shop, 'MUG;B;5');
  const right = await put(shop, 'MUG;A;5');
  expect(await undo(shop, wrong.posting)).toMatchObject({ ok: false, problem: { code: 'undo_nothing_left' } });
  sure(await undo(shop, right.posting));
  sure(await undo(shop, wrong.posting));
  expect(await mug(shop)).toMatchObject({ name: 'A' });
});

test('an undo that is asked again takes back only what it had kept', async () => {
  const shop = await testShop();
  await put(shop, 'MUG;A;5', 'CUP;Filiżanka;1');
  const second = await put(shop, 'MUG;B;5');
  const third = await put(shop, 'MUG;A;5', 'CUP;Filiżanka;2');
  const fourth = await put(shop, 'CUP;Filiżanka;3');
  // The stock of the cup was counted since; the name goes back to B.
  expect(sure(await undo(shop, third.posting))).toMatchObject({ reverted: 1, kept: 1 });
  sure(await undo(shop, second.posting));
  sure(await undo(shop, fourth.posting));
  expect(await mug(shop)).toMatchObject({ name: 'A' });
  expect(sure(await undo(shop, third.posting))).toMatchObject({ reverted: 1, kept: 0 });
  expect(await mug(shop)).toMatchObject({ name: 'A' });
});

test('goods brought back on sale by a delivery go again when it is taken back, unless something was said of them since', async () => {
  const shop = await testShop();
  const receive = async () => {
    const papers = { related: [], orders: [], dryRun: false, force: true, location: 'main' };
    sure(
      await shop.core.operations.deliveries.receive({ ...papers, lines: [{ sku: 'MUG', quantity: 2 }] }, testCall()),
    );
    return newestPosting(shop);
  };
  const first = await put(shop, 'MUG;Kubek;5');
  sure(await undo(shop, first.posting));
  const wrong = await receive();
  expect(await mug(shop)).toMatchObject({ archived: false, onHand: 2 });
  expect(sure(await undo(shop, wrong))).toMatchObject({ reverted: 2, kept: 0 });
  expect(await mug(shop)).toMatchObject({ archived: true, onHand: 0 });

  const right = await receive();
  await put(shop, 'MUG;Kubek;9');
  expect(await undo(shop, right)).toMatchObject({ ok: false, problem: { code: 'undo_nothing_left' } });
  expect(await mug(shop)).toMatchObject({ archived: false, onHand: 9 });
  expect(await verified(shop)).toEqual([]);
});

test('goods brought back by one file and archived again by an undo leave nothing to be asked of that file', async () => {
  const shop = await testShop();
  const first = await put(shop, 'MUG;Kubek;5');
  sure(await undo(shop, first.posting));
  shop.clock.advance(60_000);
  const second = await put(shop, 'MUG;Kubek;5');
  sure(await undo(shop, second.posting));
  const third = await put(shop, 'MUG;Kubek;4');
  sure(await undo(shop, third.posting));
  const { items } = await shop.core.operations.ledger.postings({ offset: 0, limit: 9 }, testCall());
  expect(items.filter(({ undoable }) => undoable)).toEqual([]);
  expect(await mug(shop)).toEqual({ name: 'Kubek', archived: true, onHand: 0 });
});

test('what a person left out of a plan is none of its undo', async () => {
  const shop = await testShop();
  await put(shop, 'MUG;A;5', 'CUP;A;1');
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file('MUG;B;5', 'CUP;B;1'), { dryRun: true });
  const taken = { id: run.id, confirmProfile: false, includeSuspicious: false, only: { skus: ['CUP'] } };
  sure(await shop.core.operations.imports.apply(taken, testCall()));
  const part = await newestPosting(shop);
  sure(await shop.core.operations.editing.setFacts({ sku: 'MUG', set: { name: 'B' } }, testCall()));
  expect(sure(await undo(shop, part))).toMatchObject({ reverted: 1, kept: 0 });
  expect(await mug(shop)).toMatchObject({ name: 'B' });
});
