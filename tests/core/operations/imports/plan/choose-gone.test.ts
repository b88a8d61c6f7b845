import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../../support/core';
import { sure, verified } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';

type Selection = Pick<Parameters<TestShop['core']['operations']['imports']['apply']>[0], 'only' | 'except'>;

const onHand = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database.read.raw<{ sku: string; on_hand: number; gone: number }[]>(
        `select sku, on_hand, archived_at is not null as gone from product p join level v on v.product_id = p.id order by sku`,
      )
    ).map(({ sku, on_hand, gone }) => [sku, gone === 1 ? `archived ${on_hand}` : on_hand]),
  );

/** Plans a file on top of another and takes some of the plan. */
async function takeOf(shop: TestShop, text: string, selection: Selection) {
  const { run } = await shop.importText(text, { dryRun: true });
  const input = { id: run.id, confirmProfile: true, includeSuspicious: false, ...selection };
  return [run.counts, sure(await shop.core.operations.imports.apply(input, testCall())).run.counts] as const;
}

test('goods that are no longer sold and are left out do not fall to zero', async () => {
  const shop = await testShop();
  const head = 'Symbol;Nazwa;Cena brutto;Stan;Aktywny';
  const file = (b: string, c: string, d: string) =>
    [head, 'A;Kubek;10,00;5;tak', `B;Miska;10,00;${b}`, `C;Sito;10,00;${c}`, `D;Dzban;10,00;${d}`, ''].join('\r\n');
  await shop.importText(file('5;tak', '5;tak', '5;tak'), { confirmProfile: true });
  const [planned, applied] = await takeOf(shop, file('5;nie', '5;nie', '0;tak'), { only: { skus: ['B'] } });
  expect(planned).toMatchObject({ rows: 4, changed: 3, unchanged: 1, toZero: 3, skipped: 0 });
  expect(applied).toMatchObject({ rows: 4, changed: 1, unchanged: 1, toZero: 1, skipped: 2 });
  expect(await onHand(shop)).toEqual({ A: 5, B: 'archived 5', C: 5, D: 5 });
  expect(await verified(shop)).toEqual([]);
});

test('goods that a full file lacks and that are left out are neither missing nor rows of it', async () => {
  const shop = await testShop();
  const file = (...rows: string[]) => ['Symbol;Nazwa;Stan', ...rows, ''].join('\r\n');
  await shop.importText(file('A;Kubek;5', 'B;Miska;5', 'C;Sito;5', 'D;Dzban;5'));
  await shop.core.operations.sources.set({ name: 'default', scope: 'full' }, testCall());
  const [planned, applied] = await takeOf(shop, file('A;Kubek;5'), { except: { skus: ['B', 'C'] } });
  expect(planned).toMatchObject({ rows: 1, changed: 0, unchanged: 1, missing: 3, toZero: 3, skipped: 0 });
  expect(applied).toMatchObject({ rows: 1, changed: 0, unchanged: 1, missing: 1, toZero: 1, skipped: 0 });
  expect(await onHand(shop)).toEqual({ A: 5, B: 5, C: 5, D: 0 });
  expect(await verified(shop)).toEqual([]);
});

test('what else a row with a jumping price says is neither applied nor counted', async () => {
  const shop = await testShop();
  const file = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto;Stan', ...rows, ''].join('\r\n');
  await shop.importText(file('A;Kubek;10,00;5', 'B;Miska;20,00;5'));
  const { run } = await shop.importText(file('A;Kubek;100,00;0', 'B;Miska;20,00;4'));
  expect(run).toMatchObject({
    state: 'applied',
    counts: { changed: 1, suspicious: 1, priceChanges: 0, stockChanges: 1, toZero: 0 },
  });
  expect(await onHand(shop)).toEqual({ A: 5, B: 4 });
});
