import { expect, test } from 'vitest';
import type { ImportReport } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const HEADER = 'SKU;Nazwa;Jm;VAT;Cena brutto;Stan';
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const day = (date: number, hour = 8) => `2026-11-${date}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const [SUNDAY, MONDAY, TUESDAY, WEDNESDAY] = [22, 23, 24, 25];

const mug = async ({ database }: TestShop) => {
  const [row] = await database.read.raw<{ name: string; vat: string; minor: number; onHand: number; gone: number }[]>(
    `select name, vat_code as vat, archived_at is not null as gone,
       (select gross_minor from price where product_id = product.id) as minor,
       (select sum(on_hand) from level where product_id = product.id) as onHand from product where sku = 'MUG'`,
  );
  return row;
};

const told = ({ problems }: ImportReport) =>
  problems.map(({ line, code, facts }) => [line, code, facts.toldMinor ?? facts.told ?? null]);

/** A shop in which a file of Sunday was applied, and one of Monday waits. */
async function withWaiting(monday: string) {
  const shop = await testShop();
  shop.clock.set(day(SUNDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5', 'CUP;Filiżanka;szt;23;7,00;2'));
  shop.clock.set(day(MONDAY));
  const { run } = await shop.importText(monday, { dryRun: true });
  const apply = async () => {
    const { imports } = shop.core.operations;
    return sure(await imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: true }, testCall()));
  };
  return { shop, apply };
}

test("a plan of Monday applied on Wednesday leaves what Tuesday's file has set, and says so", async () => {
  const { shop, apply } = await withWaiting(
    file('MUG;Kubek poniedziałek;szt;8;11,00;9', 'CUP;Filiżanka;szt;23;8,00;3'),
  );
  shop.clock.set(day(TUESDAY));
  await shop.importText(file('MUG;Kubek wtorek;szt;5;12,00;4'));
  shop.clock.set(day(WEDNESDAY));
  const report = await apply();
  expect(report.run).toMatchObject({ state: 'applied', counts: { changed: 1, unchanged: 1, warnings: 3 } });
  expect(told(report)).toEqual([
    [2, 'name_kept_newer', 'Kubek poniedziałek'],
    [2, 'price_kept_newer', 1_100],
    [2, 'vat_kept_newer', '8'],
  ]);
  expect(report.problems[1]?.facts).toMatchObject({ nowMinor: 1_200, currency: 'PLN', since: day(TUESDAY) });
  expect(await mug(shop)).toMatchObject({ name: 'Kubek wtorek', vat: '5', minor: 1_200, onHand: 4 });
  const cup = await shop.database
    .read('price')
    .join('product', 'product.id', 'product_id')
    .where({ sku: 'CUP' })
    .pluck('gross_minor');
  expect(cup).toEqual([800]);
  expect(await verified(shop)).toEqual([]);

  // Taken back, it takes back what it did, and nothing of Tuesday's.
  sure(await shop.core.operations.imports.undo({ id: report.run.id }, testCall()));
  expect(await mug(shop)).toMatchObject({ name: 'Kubek wtorek', vat: '5', minor: 1_200, onHand: 4 });
  expect(await verified(shop)).toEqual([]);
});

test('what a person has set since stays; what was set before the file does not', async () => {
  const { shop, apply } = await withWaiting(file('MUG;Kubek nowy;szt;8;11,00;5', 'CUP;Filiżanka nowa;szt;23;8,00;2'));
  const { editing, ledger } = shop.core.operations;
  shop.clock.set(day(TUESDAY));
  sure(await ledger.setPrices({ list: 'retail', lines: [{ sku: 'MUG', grossMinor: 1_300 }] }, testCall()));
  sure(await editing.setFacts({ sku: 'CUP', set: { name: 'Moja' } }, testCall()));
  const report = await apply();
  expect(told(report)).toEqual([
    [2, 'price_kept_newer', 1_100],
    [3, 'name_kept_newer', 'Filiżanka nowa'],
  ]);
  expect(await mug(shop)).toMatchObject({ name: 'Kubek nowy', vat: '8', minor: 1_300 });

  // The next file is newer than the hand.
  shop.clock.set(day(WEDNESDAY));
  const next = await shop.importText(file('MUG;Kubek nowy;szt;8;11,00;5', 'CUP;Filiżanka nowa;szt;23;8,00;2'));
  expect(next.problems).toEqual([]);
  expect(await mug(shop)).toMatchObject({ minor: 1_100 });
});

test('what a hand had set since a file is said by the same file of a later moment', async () => {
  const shop = await testShop();
  shop.clock.set(day(SUNDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5'));
  shop.clock.set(day(MONDAY, 9));
  sure(
    await shop.core.operations.ledger.setPrices(
      { list: 'retail', lines: [{ sku: 'MUG', grossMinor: 1_300 }] },
      testCall(),
    ),
  );
  shop.clock.set(day(MONDAY, 10));
  const text = file('MUG;Kubek;szt;23;11,00;5');
  expect(told(await shop.importText(text, { asOf: day(MONDAY, 8) }))).toEqual([[2, 'price_kept_newer', 1_100]]);
  expect(await mug(shop)).toMatchObject({ minor: 1_300 });
  // The same bytes, and then one line more.
  shop.clock.set(day(TUESDAY));
  await shop.importText(text, { asOf: day(MONDAY, 9) });
  expect(await mug(shop)).toMatchObject({ minor: 1_100 });
});

test('the line of what was kept is looked at again where only changes are read', async () => {
  const shop = await testShop();
  shop.clock.set(day(SUNDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5'));
  shop.clock.set(day(MONDAY, 9));
  sure(await shop.core.operations.editing.setFacts({ sku: 'MUG', set: { name: 'Moja' } }, testCall()));
  shop.clock.set(day(MONDAY, 10));
  await shop.importText(file('MUG;Kubek;szt;23;11,00;5'), { asOf: day(MONDAY, 8) });
  expect(await mug(shop)).toMatchObject({ name: 'Moja', minor: 1_100 });
  shop.clock.set(day(TUESDAY));
  await shop.importText(file('MUG;Kubek;szt;23;11,00;5', 'CUP;Filiżanka;szt;23;7,00;2'));
  expect(await mug(shop)).toMatchObject({ name: 'Kubek' });
});

test("what Tuesday's file had set and was taken back is nothing newer", async () => {
  const { shop, apply } = await withWaiting(file('MUG;Kubek poniedziałek;szt;23;11,00;5'));
  shop.clock.set(day(TUESDAY));
  const { run } = await shop.importText(file('MUG;Kubek wtorek;szt;23;12,00;5'));
  sure(await shop.core.operations.imports.undo({ id: run.id }, testCall()));
  shop.clock.set(day(WEDNESDAY));
  const report = await apply();
  expect(report.problems).toEqual([]);
  expect(await mug(shop)).toMatchObject({ name: 'Kubek poniedziałek', minor: 1_100 });
});

test('a product that a newer file made is as that says', async () => {
  const { shop, apply } = await withWaiting(file('CUP;Filiżanka;szt;23;7,00;2', 'JUG;Dzban stary;szt;8;20,00;1'));
  shop.clock.set(day(TUESDAY));
  await shop.importText(file('JUG;Dzban;szt;23;21,00;3'));
  shop.clock.set(day(WEDNESDAY));
  expect(told(await apply())).toEqual([
    [3, 'name_kept_newer', 'Dzban stary'],
    [3, 'price_kept_newer', 2_000],
    [3, 'vat_kept_newer', '8'],
  ]);
});

test('goods that were archived since do not come back', async () => {
  const { shop, apply } = await withWaiting(file('MUG;Kubek;szt;23;11,00;5'));
  const { editing } = shop.core.operations;
  shop.clock.set(day(TUESDAY));
  sure(await editing.setFacts({ sku: 'MUG', set: { archived: true } }, testCall()));
  expect(told(await apply())).toEqual([[2, 'archived_by_hand', null]]);
  expect(await mug(shop)).toMatchObject({ gone: 1, minor: 1_100 });
});

test('a count in kilograms says nothing of what is counted in pieces since', async () => {
  const shop = await testShop();
  shop.clock.set(day(SUNDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5'));
  shop.clock.set(day(MONDAY));
  const { run } = await shop.importText(file('MUG;Kubek;kg;23;10,00;7,5'), { dryRun: true });
  shop.clock.set(day(TUESDAY));
  await shop.importText(file('MUG;Kubek;opak;23;10,00;5'), { force: true });
  shop.clock.set(day(WEDNESDAY));
  const { imports } = shop.core.operations;
  const report = sure(await imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: true }, testCall()));
  expect(told(report)).toEqual([[2, 'unit_kept_newer', 'kg']]);
  expect(await mug(shop)).toMatchObject({ onHand: 5 });
  expect(await verified(shop)).toEqual([]);
});

test('a moment that cannot have come keeps nothing', async () => {
  const shop = await testShop();
  shop.clock.set(day(WEDNESDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5'));
  sure(
    await shop.core.operations.ledger.setPrices(
      { list: 'retail', lines: [{ sku: 'MUG', grossMinor: 1_300 }] },
      testCall(),
    ),
  );
  // The clock had stood days ahead.
  shop.clock.set(day(MONDAY));
  const report = await shop.importText(file('MUG;Kubek;szt;23;11,00;5'), { force: true });
  expect(report.run.state).toBe('applied');
  expect(await mug(shop)).toMatchObject({ minor: 1_100 });
});

test('a file that is older than the last one is held, and counts when a person says that it is the right one', async () => {
  const shop = await testShop();
  shop.clock.set(day(SUNDAY));
  await shop.importText(file('MUG;Kubek;szt;23;10,00;5'));
  shop.clock.set(day(WEDNESDAY));
  await shop.importText(file('MUG;Kubek;szt;23;12,00;5'), { name: 'stany_2026-11-25_0700.csv' });
  const { run } = await shop.importText(file('MUG;Kubek;szt;23;11,00;5'), { name: 'stany_2026-11-23_0700.csv' });
  expect(run.holdReasons.map(({ code }) => code)).toEqual(['brake_older_file']);
  const { imports } = shop.core.operations;
  sure(await imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall()));
  expect(await mug(shop)).toMatchObject({ minor: 1_100 });
});

test('goods that a newer file had made, and that went with its undo, come back by an older one', async () => {
  const { shop, apply } = await withWaiting(file('CUP;Filiżanka;szt;23;7,00;2', 'JUG;Dzban;szt;23;20,00;1'));
  shop.clock.set(day(TUESDAY));
  const { run } = await shop.importText(file('JUG;Dzban;szt;23;21,00;3'));
  sure(await shop.core.operations.imports.undo({ id: run.id }, testCall()));
  shop.clock.set(day(WEDNESDAY));
  expect(told(await apply())).toEqual([]);
  expect(await shop.database.read('product').where({ sku: 'JUG' }).pluck('archived_at')).toEqual([null]);
});
