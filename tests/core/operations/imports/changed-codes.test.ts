import { expect, test } from 'vitest';
import type { ImportReport } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { sell, sure, verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';

const [MUG, PLATE] = ['5901234123457', '5900000000008'];
const HEADER = 'SKU;Nazwa;EAN;Cena brutto;Stan';
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const FIRST = file(`T-99;Kubek;${MUG};10,00;5`, `P-1;Talerz;${PLATE};20,00;4`, 'S-1;Łyżka;;3,00;7');
/** The code of the mug has changed, and the plate was sold. */
const LATER = file(`T-100;Kubek;${MUG};12,00;3`, `P-1;Talerz;${PLATE};20,00;2`, 'S-1;Łyżka;;3,00;7');

async function opened(): Promise<TestShop> {
  const shop = await testShop();
  expect((await shop.importText(FIRST)).run.state).toBe('applied');
  shop.clock.advance(60_000);
  return shop;
}

/** Products on sale with what is left of them and their price. */
const goods = async ({ database }: TestShop) =>
  Object.fromEntries(
    (
      await database.read.raw<{ id: number; sku: string; onHand: number; minor: number }[]>(
        `select product.id, sku, coalesce((select sum(on_hand) from level where product_id = product.id), 0) as onHand,
           (select gross_minor from price where product_id = product.id) as minor
         from product where archived_at is null order by sku`,
      )
    ).map(({ id, sku, onHand, minor }) => [sku, { id, onHand, minor }]),
  );

const asking = ({ problems }: ImportReport) => problems.map(({ line, code, severity }) => [line, code, severity]);

const answer = (shop: TestShop, id: number, code: 'renamed' | 'separate', line = 2) =>
  shop.core.operations.imports.correct(
    { id, rows: [{ line, n: 0, cells: {} }], includeSuspicious: false, code },
    testCall(),
  );

test('a new code with the barcode of goods the file no longer names is asked about, and nothing is sold twice meanwhile', async () => {
  const shop = await opened();
  const before = await goods(shop);
  const report = await shop.importText(LATER);
  expect(report.run).toMatchObject({ state: 'applied', counts: { new: 0, changed: 1, rejected: 1 } });
  expect(report.problems).toMatchObject([
    {
      line: 2,
      severity: 'rejected',
      code: 'code_of_known_goods',
      facts: { sku: 'T-100', value: MUG, known: 'T-99', name: 'Kubek' },
    },
  ]);
  expect(await goods(shop)).toEqual({ ...before, 'P-1': { ...before['P-1'], onHand: 2 } });
  shop.clock.advance(60_000);
  // Asked about as long as nobody says.
  expect(asking(await shop.importText(LATER))).toEqual([[2, 'code_of_known_goods', 'rejected']]);
  shop.clock.advance(60_000);
  expect(asking(await shop.importText(LATER.replace('20,00;2', '20,00;1')))).toEqual([
    [2, 'code_of_known_goods', 'rejected'],
  ]);
  expect(await verified(shop)).toEqual([]);
});

test('the same goods: the product takes the new code with all it has, and the undo gives the old one back', async () => {
  const shop = await opened();
  const before = await goods(shop);
  const { run } = await shop.importText(LATER);
  shop.clock.advance(60_000);
  await sell(shop, 'T-99');
  const done = sure(await answer(shop, run.id, 'renamed'));
  expect(done).toMatchObject({ corrected: 1, stillOpen: 0, report: { run: { state: 'applied', parentId: run.id } } });
  // Counted before the sale: 3 less what was sold since.
  expect(await goods(shop)).toEqual({
    'P-1': { ...before['P-1'], onHand: 2 },
    'S-1': before['S-1'],
    'T-100': { id: before['T-99']?.id, onHand: 2, minor: 1_200 },
  });
  expect(await verified(shop)).toEqual([]);
  shop.clock.advance(60_000);
  expect((await shop.importText(LATER)).run).toMatchObject({ counts: { new: 0, rejected: 0 } });

  const child = done.report?.run.id ?? 0;
  const shown = sure(await shop.core.operations.imports.previewUndo({ id: child }, testCall()));
  expect(shown.rows).toContainEqual(expect.objectContaining({ what: 'sku', now: 'T-100', becomes: 'T-99' }));
  sure(await shop.core.operations.imports.undo({ id: child }, testCall()));
  expect(await goods(shop)).toMatchObject({ 'T-99': { id: before['T-99']?.id, minor: 1_000 } });
  expect(await verified(shop)).toEqual([]);
  shop.clock.advance(60_000);
  expect(asking(await shop.importText(LATER))).toEqual([[2, 'code_of_known_goods', 'rejected']]);
});

test('other goods: they become a product of their own, with a warning of the barcode both have', async () => {
  const shop = await opened();
  const { run } = await shop.importText(LATER);
  const { report } = sure(await answer(shop, run.id, 'separate'));
  expect(report?.problems).toMatchObject([{ severity: 'warning', code: 'barcode_shared', facts: { other: 'T-99' } }]);
  expect(await goods(shop)).toMatchObject({ 'T-99': { onHand: 5 }, 'T-100': { onHand: 3 } });
  shop.clock.advance(60_000);
  expect(asking(await shop.importText(LATER))).toEqual([]);
  expect(await verified(shop)).toEqual([]);
});

test('read again without a word the row stays where it is', async () => {
  const shop = await opened();
  const { run } = await shop.importText(LATER);
  const again = await shop.core.operations.imports.correct({ id: run.id, includeSuspicious: false }, testCall());
  expect(sure(again)).toMatchObject({
    corrected: 0,
    stillOpen: 1,
    problems: [{ line: 2, code: 'code_of_known_goods' }],
  });
  expect(Object.keys(await goods(shop))).toEqual(['P-1', 'S-1', 'T-99']);
});

test('a plan that waits is applied with what a person says of its codes; a slip of the finger is refused', async () => {
  const shop = await opened();
  const before = await goods(shop);
  const { imports } = shop.core.operations;
  const { run } = await shop.importText(LATER, { dryRun: true });
  const apply = (codes: { renamed?: string[] | 'all' }) =>
    imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false, codes }, testCall());
  expect(await apply({ renamed: ['T-10O'] })).toMatchObject({
    problem: { code: 'code_not_asked', facts: { skus: 'T-10O' } },
  });
  const applied = sure(await apply({ renamed: 'all' }));
  expect(applied.run).toMatchObject({ state: 'applied', counts: { new: 0, changed: 2, rejected: 0 } });
  expect(applied.changes).toContainEqual(
    expect.objectContaining({ sku: 'T-100', field: 'sku', old: 'T-99', new: 'T-100' }),
  );
  expect(await goods(shop)).toMatchObject({ 'T-100': { id: before['T-99']?.id, onHand: 3, minor: 1_200 } });
  sure(await imports.undo({ id: run.id }, testCall()));
  expect(await goods(shop)).toEqual(before);
  expect(await verified(shop)).toEqual([]);
});

test('said in a plan that waits, the answer is shown in it and kept', async () => {
  const shop = await opened();
  const before = await goods(shop);
  const { imports } = shop.core.operations;
  const { run } = await shop.importText(LATER, { dryRun: true });
  expect(sure(await answer(shop, run.id, 'renamed'))).toMatchObject({ corrected: 1, stillOpen: 0 });
  const shown = sure(await imports.show({ id: run.id, offset: 0, limit: 50 }, testCall()));
  expect(shown.run).toMatchObject({ state: 'planned', counts: { changed: 2, rejected: 0 } });
  expect(shown.changes.items.map(({ sku, field }) => `${sku} ${field}`)).toContain('T-100 sku');
  expect(await goods(shop)).toEqual(before);
  sure(await imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall()));
  expect(await goods(shop)).toMatchObject({ 'T-100': { id: before['T-99']?.id, onHand: 3 } });
});

test('codes that the file has both are two goods: the new one is made, with a warning', async () => {
  const shop = await opened();
  const both = LATER.replace('S-1;', `T-99;Kubek;;10,00;5\r\nS-1;`);
  const report = await shop.importText(both);
  expect(report.run).toMatchObject({ state: 'applied', counts: { new: 1, rejected: 0, warnings: 1 } });
  expect(asking(report)).toEqual([[2, 'barcode_shared', 'warning']]);
});

test('a file of changes alone is compared with all of the one before it', async () => {
  const shop = await opened();
  // Only the first line differs, so that only it is read; the others say what the master says.
  const next = FIRST.replace('S-1;', `T-100;Kubek mały;${MUG};8,00;2\r\nS-1;`);
  const report = await shop.importText(next);
  expect(report.run).toMatchObject({ state: 'applied', counts: { new: 1, rejected: 0 } });
  expect(asking(report)).toEqual([[4, 'barcode_shared', 'warning']]);
});

test('a full file does not take the stock away that is asked about', async () => {
  const shop = await opened();
  const full = { overrides: { scope: 'full' as const } };
  await shop.importText(FIRST, full);
  shop.clock.advance(60_000);
  const { run } = await shop.importText(LATER, full);
  expect(run).toMatchObject({ state: 'applied', counts: { missing: 0, rejected: 1 } });
  expect(await goods(shop)).toMatchObject({ 'T-99': { onHand: 5 } });
  sure(await answer(shop, run.id, 'renamed'));
  expect(await goods(shop)).toMatchObject({ 'T-100': { onHand: 3 }, 'P-1': { onHand: 2 } });
});

test('one product has one new code: of two that claim it neither gets it', async () => {
  const shop = await opened();
  const two = file(`T-100;Kubek;${MUG};12,00;3`, `T-101;Kubek;${MUG};12,00;2`, `P-1;Talerz;${PLATE};20,00;4`);
  const { run } = await shop.importText(two);
  expect(run.counts).toMatchObject({ new: 0, rejected: 2 });
  const { imports } = shop.core.operations;
  const all = sure(await imports.correct({ id: run.id, includeSuspicious: false, code: 'renamed' }, testCall()));
  expect(all).toMatchObject({ corrected: 0, stillOpen: 2 });
  expect(sure(await answer(shop, run.id, 'renamed', 2))).toMatchObject({ corrected: 1 });
  expect(sure(await answer(shop, run.id, 'separate', 3))).toMatchObject({ corrected: 1 });
  expect(await goods(shop)).toMatchObject({ 'T-100': { onHand: 3 }, 'T-101': { onHand: 2 }, 'P-1': { onHand: 4 } });
  expect(await verified(shop)).toEqual([]);
});

test('a barcode that several products have says of none that it was renamed', async () => {
  const shop = await testShop();
  await shop.importText(file(`T-98;Kubek A;${MUG};10,00;5`, `T-99;Kubek B;${MUG};10,00;5`, 'S-1;Łyżka;;3,00;7'));
  shop.clock.advance(60_000);
  const { run, problems } = await shop.importText(file(`T-100;Kubek;${MUG};12,00;3`, 'S-1;Łyżka;;3,00;7'));
  expect(problems).toMatchObject([{ code: 'code_of_several_goods', facts: { known: 'T-98, T-99' } }]);
  expect(sure(await answer(shop, run.id, 'renamed'))).toMatchObject({ corrected: 0, stillOpen: 1 });
  expect(sure(await answer(shop, run.id, 'separate'))).toMatchObject({ corrected: 1, stillOpen: 0 });
});

test('of several with a barcode the one that the file lacks may have a new code, though the file names another', async () => {
  const shop = await opened();
  // S-1 comes to have the barcode of T-99 by the same file, read once and once more.
  const next = file(`T-100;Kubek;${MUG};12,00;3`, `P-1;Talerz;${PLATE};20,00;4`, `S-1;Łyżka;${MUG};3,00;7`);
  for (const state of ['applied', 'unchanged']) {
    const { run, problems } = await shop.importText(next);
    const asked = problems.filter(({ severity }) => severity === 'rejected');
    expect([run.state, asked]).toMatchObject([state, [{ code: 'code_of_known_goods', facts: { known: 'T-99' } }]]);
    shop.clock.advance(60_000);
  }
  const [{ id = 0 } = {}] = (await shop.core.operations.imports.list({ offset: 0, limit: 1 }, testCall())).items;
  const before = await goods(shop);
  expect(sure(await answer(shop, id, 'renamed'))).toMatchObject({ corrected: 1 });
  expect(await goods(shop)).toMatchObject({ 'T-100': { id: before['T-99']?.id, onHand: 3 }, 'S-1': { onHand: 7 } });
  expect(await verified(shop)).toEqual([]);
});

test('goods in the archive are not on sale: their barcode asks nothing', async () => {
  const shop = await opened();
  sure(await shop.core.operations.editing.setFacts({ sku: 'T-99', set: { archived: true } }, testCall()));
  expect((await shop.importText(LATER)).run).toMatchObject({ state: 'applied', counts: { new: 1, rejected: 0 } });
});

test('of a table with a row for every place all rows of the new code wait', async () => {
  const shop = await testShop();
  const placed = (sku: string, ...counts: readonly [string, number][]) =>
    counts.map(([place, n]) => `${sku};${MUG};${place};${n}`);
  const table = (...rows: string[]) => ['SKU;EAN;Magazyn;Stan', ...rows, ''].join('\r\n');
  const spoons = ['S-1;;Sklep;3', 'S-1;;Hurtownia;4'];
  await shop.importText(table(...placed('T-99', ['Sklep', 1], ['Hurtownia', 2]), ...spoons), { force: true });
  shop.clock.advance(60_000);
  const later = await shop.importText(table(...placed('T-100', ['Sklep', 3], ['Hurtownia', 5]), ...spoons), {
    force: true,
  });
  expect(asking(later)).toEqual([
    [2, 'code_of_known_goods', 'rejected'],
    [3, 'code_of_known_goods', 'rejected'],
  ]);
  expect(later.run.counts).toMatchObject({ rows: 3, rejected: 2, unchanged: 1 });
  const { imports } = shop.core.operations;
  sure(await imports.correct({ id: later.run.id, includeSuspicious: false, code: 'renamed' }, testCall()));
  expect(await goods(shop)).toMatchObject({ 'T-100': { onHand: 8 } });
  expect(await verified(shop)).toEqual([]);
});

test('when nearly all codes are new the file waits, and one word renames them all', async () => {
  const shop = await testShop();
  const codes = [MUG, '12345670', '96385074', '55123457'];
  const rows = (prefix: string) => file(...codes.map((gtin, i) => `${prefix}-${i};Towar ${i};${gtin};10,00;${i + 1}`));
  await shop.importText(rows('A'));
  const before = Object.values(await goods(shop)).map(({ id }) => id);
  shop.clock.advance(60_000);
  const { run } = await shop.importText(rows('B'));
  expect(run.holdReasons.map(({ code }) => code)).toEqual(['brake_keys_known_otherwise']);
  const { imports } = shop.core.operations;
  sure(
    await imports.apply(
      { id: run.id, confirmProfile: true, includeSuspicious: false, codes: { renamed: 'all' } },
      testCall(),
    ),
  );
  const after = await goods(shop);
  expect(Object.keys(after)).toEqual(['B-0', 'B-1', 'B-2', 'B-3']);
  expect(Object.values(after).map(({ id }) => id)).toEqual(before);
});
