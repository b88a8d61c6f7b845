import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { masterState, sure } from '../../../support/ledger';
import { putChannel } from '../../../support/master';
import { testCall } from '../../../support/services';

const HEAD = 'Symbol;Nazwa;Cena brutto;Stan;Aktywny\r\n';
const FIRST = `${HEAD}A;Kubek;10,00;5;tak\r\nB;Talerz;12,00;7;nie\r\nC;Miska;13,00;3;tak\r\nD;Garnek;14,00;9;tak\r\n`;

async function shopOnSale(): Promise<TestShop> {
  const shop = await testShop();
  await putChannel(shop.database, 'eshop', { locations: ['main'], list: 'retail' });
  return shop;
}

const stockOf = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database
        .read('product')
        .leftJoin('level', 'product.id', 'level.product_id')
        .select<{ sku: string; on_hand: number; archived_at: string | null }[]>('sku', 'on_hand', 'archived_at')
    ).map(({ sku, on_hand: onHand, archived_at: at }) => [sku, at === null ? onHand : `archived ${onHand}`]),
  );

const offersOf = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database
        .read('listing')
        .join('product', 'product.id', 'listing.product_id')
        .select<{ sku: string; quantity: number }[]>('sku', 'desired_quantity as quantity')
    ).map(({ sku, quantity }) => [sku, quantity]),
  );

test('goods that a file says are not sold wait for a yes, and are then not made', async () => {
  const shop = await shopOnSale();
  const held = await shop.importText(FIRST);
  expect([held.run.state, held.doubts]).toMatchObject([
    'held',
    [{ code: 'rows_not_offered', facts: { column: 'Aktywny', values: 'nie', count: 1 } }],
  ]);
  const applied = await shop.importText(FIRST, { confirmProfile: true });
  expect(applied.run).toMatchObject({ state: 'applied', counts: { rows: 3, new: 3, unchanged: 0, warnings: 1 } });
  expect(applied.problems).toMatchObject([{ code: 'row_not_offered', line: 3, sku: 'B', column: 'Aktywny' }]);
  expect(await stockOf(shop)).toEqual({ A: 5, C: 3, D: 9 });
});

test('known goods that are no longer sold go to the archive, unasked from then on; an undo brings them back', async () => {
  const shop = await shopOnSale();
  await shop.importText(FIRST, { confirmProfile: true });
  const before = await masterState(shop);

  const next = await shop.importText(
    `${HEAD}A;Kubek;10,00;5;tak\r\nB;Talerz;12,00;7;nie\r\nC;Miska;99,00;2;nie\r\nD;Garnek;14,00;8;tak\r\n`,
  );
  expect([next.run.state, next.doubts]).toEqual(['applied', []]);
  expect(next.run.counts).toMatchObject({ rows: 3, new: 0, changed: 2, unchanged: 1, toZero: 1, rejected: 0 });
  // What lies there stays what it was: nobody can buy it.
  expect(await stockOf(shop)).toEqual({ A: 5, C: 'archived 3', D: 8 });
  expect(await offersOf(shop)).toEqual({ A: 5, C: 0, D: 8 });

  const undone = await shop.core.operations.imports.undo({ id: next.run.id }, testCall());
  expect(undone).toMatchObject({ ok: true, value: { kept: 0 } });
  expect(await masterState(shop)).toEqual(before);
  expect(await offersOf(shop)).toEqual({ A: 5, C: 3, D: 9 });
});

test('goods that are sold again come back with the stock of the file, and a full file leaves what it names', async () => {
  const shop = await shopOnSale();
  await shop.importText(FIRST, { confirmProfile: true });
  await shop.core.operations.sources.set({ name: 'default', scope: 'full' }, testCall());
  const gone = FIRST.replace('C;Miska;13,00;3;tak', 'C;Miska;13,00;3;nie');
  expect((await shop.importText(gone)).run).toMatchObject({ state: 'applied', counts: { missing: 0, changed: 1 } });
  expect(await stockOf(shop)).toEqual({ A: 5, C: 'archived 3', D: 9 });
  // Said once more of goods in the archive it changes nothing.
  expect((await shop.importText(gone.replace('Kubek;10,00;5', 'Kubek;10,00;6'))).run.counts).toMatchObject({
    changed: 1,
    rows: 2,
  });
  expect((await shop.importText(FIRST.replace('C;Miska;13,00;3', 'C;Miska;13,00;4'))).run.state).toBe('applied');
  expect(await stockOf(shop)).toEqual({ A: 5, C: 4, D: 9 });
});

test('many goods at once that would be sold no longer hold the plan', async () => {
  const shop = await shopOnSale();
  const rows = (active: (i: number) => string) =>
    HEAD + Array.from({ length: 20 }, (_, i) => `S-${i};Towar ${i};10,00;${i + 1};${active(i)}\r\n`).join('');
  await shop.importText(
    rows((i) => (i === 0 ? 'nie' : 'tak')),
    { confirmProfile: true },
  );
  const held = await shop.importText(rows((i) => (i < 15 ? 'nie' : 'tak')));
  expect(held.run).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_many_to_zero', facts: { count: 14 } }],
  });
});

test('goods left out of the plan by a person are not counted as withdrawn', async () => {
  const shop = await shopOnSale();
  await shop.importText(FIRST.replace('nie', 'tak'), { confirmProfile: true });
  const planned = await shop.importText(FIRST.replace('C;Miska;13,00;3;tak', 'C;Miska;13,00;3;nie'), { dryRun: true });
  expect(planned.run.counts).toMatchObject({ changed: 2, toZero: 2, skipped: 0 });
  const applied = await shop.core.operations.imports.apply(
    { id: planned.run.id, confirmProfile: false, includeSuspicious: false, except: { skus: ['C'] } },
    testCall(),
  );
  expect(applied).toMatchObject({ ok: true, value: { run: { counts: { changed: 1, toZero: 1, skipped: 1 } } } });
  expect(await stockOf(shop)).toEqual({ A: 5, B: 'archived 7', C: 3, D: 9 });
});

test('a status of goods that are all sold is kept in mind for those that no longer are', async () => {
  const shop = await shopOnSale();
  const file = (status: string) =>
    `Symbol;Nazwa;Cena brutto;Stan;Status\r\nA;Kubek;10,00;5;aktywny\r\nB;Talerz;12,00;7;${status}\r\n`;
  await shop.importText(file('aktywny'), { confirmProfile: true });
  const next = await shop.importText(file('wycofany'));
  expect(next.run.state).toBe('applied');
  expect(next.problems).toMatchObject([{ code: 'row_not_offered', line: 3, sku: 'B', severity: 'warning' }]);
  expect(await stockOf(shop)).toEqual({ A: 5, B: 'archived 7' });
});

test('goods that a person took off sale stay so whatever files say, which is told, until a person brings them back', async () => {
  const shop = await shopOnSale();
  const { editing, ledger } = shop.core.operations;
  const told = (text: string) => `Symbol;Nazwa;Cena brutto;Stan\r\n${text}`;
  await shop.importText(told('A;Kubek;10,00;5\r\nC;Miska;13,00;3\r\n'));
  shop.clock.advance(3_600_000);
  const since = shop.clock.now().toISOString();
  const archived = sure(await editing.setFacts({ sku: 'C', set: { archived: true } }, testCall()));

  const warned = [{ code: 'archived_by_hand', line: 3, sku: 'C', severity: 'warning', facts: { sku: 'C', since } }];
  for (const [stock, state] of [
    [3, 'unchanged'],
    [4, 'applied'],
    [4, 'unchanged'],
  ] as const) {
    shop.clock.advance(3_600_000);
    const { run, problems } = await shop.importText(told(`A;Kubek;10,00;5\r\nC;Miska;13,00;${stock}\r\n`));
    expect([run.state, problems]).toMatchObject([state, warned]);
    expect([await stockOf(shop), await offersOf(shop)]).toEqual([
      { A: 5, C: `archived ${stock}` },
      { A: 5, C: 0 },
    ]);
  }

  sure(await ledger.undo({ postingId: archived.posting?.id ?? 0 }, testCall()));
  expect([await stockOf(shop), await offersOf(shop)]).toEqual([
    { A: 5, C: 4 },
    { A: 5, C: 4 },
  ]);
  shop.clock.advance(3_600_000);
  const { run, problems } = await shop.importText(told('A;Kubek;10,00;5\r\nC;Miska;13,00;4\r\n'));
  expect([run.state, problems]).toEqual(['unchanged', []]);
});
