import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

/** What a shop's program says is sold; the first file may be about goods nobody knows. */
const offered = (shop: TestShop, stock: number, sold: 'tak' | 'nie') =>
  importRows(shop, `Symbol;Stan;Aktywny\r\nA;${stock};${sold}\r\nB;1;tak\r\n`);

async function importRows(shop: TestShop, text: string): Promise<number> {
  shop.clock.advance(60_000);
  const { run } = await shop.importText(text, { confirmProfile: true, force: true });
  expect(run.state).toBe('applied');
  return run.id;
}

const undo = async (shop: TestShop, id: number) => {
  const answer = await shop.core.operations.imports.undo({ id }, testCall());
  return answer.ok ? { kept: answer.value.kept } : answer.problem.code;
};

const isOnSale = async ({ database }: TestShop) =>
  (await database.read('product').where({ sku: 'A' }).pluck<(string | null)[]>('archived_at'))[0] === null;

test('goods whose file was taken back while they were in the archive do not come on sale again with the undo of that', async () => {
  const shop = await testShop();
  const made = await offered(shop, 2, 'tak');
  const withdrawn = await offered(shop, 2, 'nie');
  expect(await undo(shop, made)).toEqual({ kept: 1 });
  expect(await undo(shop, withdrawn)).toEqual({ kept: 0 });
  expect(await isOnSale(shop)).toBe(true);
  // It is the file that made them that keeps them on sale, and it can still be taken back.
  expect(await undo(shop, made)).toEqual({ kept: 0 });
  expect(await isOnSale(shop)).toBe(false);
  expect(await verified(shop)).toEqual([]);
});

test('goods that were withdrawn and came back are on sale when both are undone, whichever first', async () => {
  for (const order of ['withdrawal first', 'return first']) {
    const shop = await testShop();
    await offered(shop, 2, 'tak');
    const withdrawn = await offered(shop, 2, 'nie');
    const back = await offered(shop, 3, 'tak');
    const [first, second] = order === 'return first' ? [back, withdrawn] : [withdrawn, back];
    if (order === 'return first') {
      expect(await undo(shop, first)).toEqual({ kept: 0 });
      expect(await isOnSale(shop)).toBe(false);
      expect(await undo(shop, second)).toEqual({ kept: 0 });
    } else {
      // The return stands on the withdrawal.
      expect(await undo(shop, first)).toBe('undo_nothing_left');
      expect(await undo(shop, second)).toEqual({ kept: 0 });
      expect(await undo(shop, first)).toEqual({ kept: 0 });
    }
    expect(await isOnSale(shop)).toBe(true);
    expect(sure(await shop.core.operations.products.show({ sku: 'A' }, testCall())).levels).toMatchObject([
      { onHand: 2 },
    ]);
  }
});

test('a return taken back while the goods were withdrawn again does not outlive the undo of that withdrawal', async () => {
  const shop = await testShop();
  await offered(shop, 2, 'tak');
  await offered(shop, 2, 'nie');
  const back = await offered(shop, 3, 'tak');
  const again = await offered(shop, 3, 'nie');
  expect(await undo(shop, back)).toEqual({ kept: 1 });
  expect(await undo(shop, again)).toEqual({ kept: 0 });
  expect(await isOnSale(shop)).toBe(true);
  // By the first return alone, which can still be asked for; then the first withdrawal holds.
  expect(await undo(shop, back)).toEqual({ kept: 0 });
  expect(await isOnSale(shop)).toBe(false);
  expect(await verified(shop)).toEqual([]);
});
