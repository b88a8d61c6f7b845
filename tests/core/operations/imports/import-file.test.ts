import { expect, test } from 'vitest';
import { testCall } from '../../../support/services';
import { type TestShop, testShop } from '../../../support/core';

const HEADER = 'Symbol;Nazwa;Cena brutto;Stan';
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
const MUG = 'MUG-1;Kubek;24,99;5';

async function product(shop: TestShop, sku: string) {
  const shown = await shop.core.operations.products.show({ sku }, testCall());
  if (!shown.ok) throw new Error(shown.problem.code);
  return shown.value;
}

const verify = async (shop: TestShop) => (await shop.core.operations.master.verify({}, testCall())).ok;

test('a file goes through: products, prices and stock are in the master and every invariant holds', async () => {
  const shop = await testShop();
  const { run } = await shop.importText(file(MUG, 'CUP-1;Filiżanka;1 234,50;0'));
  expect(run).toMatchObject({
    state: 'applied',
    counts: { rows: 2, new: 2, priceChanges: 2, stockChanges: 1, rejected: 0 },
  });
  const mug = await product(shop, 'MUG-1');
  expect(mug).toMatchObject({ name: 'Kubek', prices: [{ grossMinor: 2499, currency: 'PLN' }] });
  expect(mug.levels.map((level) => level.onHand)).toEqual([5]);
  expect((await product(shop, 'CUP-1')).prices[0]?.grossMinor).toBe(123450);
  expect(await verify(shop)).toBe(true);
});

test('bad rows are set aside with line, column, value and reason; the others go through', async () => {
  const shop = await testShop();
  const { run, problems } = await shop.importText(
    file(MUG, 'BAD-1;Zła;zapytaj;5', 'BAD-2;Zła;-5,00;1', ';Bez symbolu;1,00;1'),
  );
  expect(run.counts).toMatchObject({ rows: 4, new: 1, rejected: 3 });
  expect(problems.map(({ line, column, sku, value }) => [line, column, sku, value])).toEqual([
    [3, 'Cena brutto', 'BAD-1', 'zapytaj'],
    [4, 'Cena brutto', 'BAD-2', '-5,00'],
    [5, 'Symbol', null, null],
  ]);
  expect(await verify(shop)).toBe(true);
});

test('the same file twice changes nothing', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG));
  const again = await shop.importText(file(MUG));
  expect(again.run).toMatchObject({ state: 'unchanged', counts: { rows: 1, unchanged: 1 } });
  expect(await shop.database.read('movement').count({ n: '*' })).toEqual([{ n: 1 }]);
});

test('a dry run shows the plan and changes nothing, not even the list of locations', async () => {
  const shop = await testShop();
  const text = 'Symbol;Nazwa;Cena brutto;Stan sklep\r\nMUG-1;Kubek;24,99;5\r\n';
  const planned = await shop.importText(text, { dryRun: true });
  expect(planned.run).toMatchObject({ state: 'planned', counts: { new: 1 } });
  expect(planned.changes).toMatchObject([{ sku: 'MUG-1', verdict: 'new', field: 'product', new: 'Kubek' }]);
  expect(await shop.database.read('product')).toEqual([]);
  expect(await shop.database.read('location').pluck('code')).toEqual(['main']);
  const applied = await shop.core.operations.imports.apply(
    { id: planned.run.id, confirmProfile: false, includeSuspicious: false },
    testCall(),
  );
  expect(applied).toMatchObject({ ok: true, value: { run: { state: 'applied', counts: { new: 1 } } } });
  expect((await product(shop, 'MUG-1')).levels[0]).toMatchObject({ location: 'sklep', onHand: 5 });
});

test('a new location is called as the file writes it, by its heading or in its cells; its code stays the same', async () => {
  const shop = await testShop();
  const places = () => shop.database.read('location').orderBy('id').select('code', 'name');
  await shop.importText('Symbol;Nazwa;Stan Magazyn Łódź;Stan Gdańsk\r\nMUG-1;Kubek;5;6\r\n');
  expect((await places()).slice(1)).toEqual([
    { code: 'lodz', name: 'Magazyn Łódź' },
    { code: 'gdansk', name: 'Gdańsk' },
  ]);
  const table = 'Symbol;Nazwa;Magazyn;Stan\r\nMUG-1;Kubek;Magazyn Łódź;7\r\nMUG-1;Kubek;Świętochłowice - hala 2;8\r\n';
  await shop.importText(table, { confirmProfile: true });
  expect((await places()).slice(1)).toEqual([
    { code: 'lodz', name: 'Magazyn Łódź' },
    { code: 'gdansk', name: 'Gdańsk' },
    { code: 'swietochlowice-hala-2', name: 'Świętochłowice - hala 2' },
  ]);
});

test('a plan is applied to the master as it is now, not as it was when it was made', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG));
  const planned = await shop.importText(file('MUG-1;Kubek;25,99;5'), { dryRun: true });
  await shop.importText(file('MUG-1;Kubek;25,99;5'));
  const applied = await shop.core.operations.imports.apply(
    { id: planned.run.id, confirmProfile: false, includeSuspicious: false },
    testCall(),
  );
  expect(applied).toMatchObject({ ok: true, value: { run: { state: 'unchanged' } } });
  expect((await product(shop, 'MUG-1')).priceHistory).toHaveLength(2);
});

test('a file that breaks off after many rows fails as a whole and leaves the master as it was', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG));
  const rows = Array.from({ length: 20_000 }, (_, i) => `P-${i};Towar numer ${i};10,00;1`);
  const cut = await shop.importText(`${file('MUG-1;Kubek;99,99;1', ...rows)}CUP-1;"Filiż`);
  expect(cut.run).toMatchObject({ state: 'failed', problem: { code: 'open_quote' } });
  expect((await product(shop, 'MUG-1')).prices[0]?.grossMinor).toBe(2499);
  expect(await shop.database.read('product').count({ n: '*' })).toEqual([{ n: 1 }]);
  expect(await verify(shop)).toBe(true);
});

test('a short file that breaks off is refused before anything is planned', async () => {
  const shop = await testShop();
  await expect(shop.importText(`${HEADER}\r\nCUP-1;"Filiż`)).rejects.toThrow('open_quote');
  expect(await shop.database.read('import_run')).toEqual([]);
});

test('a file that would sell out most of the shop is held, and a person may let it through', async () => {
  const shop = await testShop();
  const rows = (quantity: number) => Array.from({ length: 20 }, (_, i) => `P-${i};Towar ${i};10,00;${quantity}`);
  await shop.importText(file(...rows(5)));
  const held = await shop.importText(file(...rows(0)));
  expect(held.run).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_many_to_zero', facts: { count: 20, of: 20 } }],
  });
  expect((await product(shop, 'P-3')).levels[0]?.onHand).toBe(5);
  await shop.core.operations.imports.apply(
    { id: held.run.id, confirmProfile: true, includeSuspicious: false },
    testCall(),
  );
  expect((await product(shop, 'P-3')).levels[0]?.onHand).toBe(0);
  expect(await verify(shop)).toBe(true);
});

test('the file of another warehouse, called like the one before, does not overwrite its stock unasked', async () => {
  const shop = await testShop();
  const stock = (quantity: number, changed = 20) =>
    file(...Array.from({ length: 20 }, (_, i) => `P-${i};Towar ${i};10,00;${i < changed ? quantity : 5}`));
  const state = async (name: string, text: string) => (await shop.importText(text, { name })).run.state;
  expect(await state('stany_MAG1_2026-11-24.csv', stock(5))).toBe('applied');
  const held = await shop.importText(stock(7), { name: 'stany_MAG2_2026-11-24.csv' });
  expect(held.run).toMatchObject({
    state: 'held',
    holdReasons: [
      {
        code: 'brake_other_file',
        facts: {
          ...{ file: 'stany_MAG2_2026-11-24.csv', previous: 'stany_MAG1_2026-11-24.csv' },
          ...{ before: 'MAG1', now: 'MAG2', count: 20, of: 20 },
        },
      },
    ],
  });
  expect((await product(shop, 'P-3')).levels[0]?.onHand).toBe(5);
  // As much may change in the same warehouse, and as little as from one export to the next is no other one.
  expect(await state('stany_MAG1_2026-11-25.csv', stock(6, 15))).toBe('applied');
  expect(await state('stany_MAG1_2026-11-25.csv', stock(5))).toBe('applied');
  expect(await state('stany_MAG2_2026-11-25.csv', stock(7, 4))).toBe('applied');
});

test('a doubtful file is held until a person confirms its profile; the next file of that shape goes through', async () => {
  const shop = await testShop();
  const text = (stock: number) =>
    `productID,productName,unitPrice,unitsInStock\n1,Chai,18.00,${stock}\n2,Chang,19.00,17\n`;
  const held = await shop.importText(text(39), { source: 'north' });
  expect(held.run.state).toBe('held');
  expect(held.run.holdReasons.length).toBeGreaterThan(0);
  await shop.core.operations.imports.apply(
    { id: held.run.id, confirmProfile: true, includeSuspicious: false },
    testCall(),
  );
  const next = await shop.importText(text(38), { source: 'north' });
  expect(next.run).toMatchObject({ state: 'applied', counts: { changed: 1, unchanged: 1 } });
});

test('undo takes a run back, keeps what was changed since, and archives what the run had made', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG, 'CUP-1;Filiżanka;10,00;3'));
  const second = await shop.importText(
    file('MUG-1;Kubek duży;29,99;9', 'CUP-1;Filiżanka;12,00;3', 'NEW-1;Nowy;5,00;1'),
  );
  await shop.importText(file('CUP-1;Filiżanka;15,00;3'));
  const undone = await shop.core.operations.imports.undo({ id: second.run.id }, testCall());
  expect(undone).toMatchObject({ ok: true, value: { run: { state: 'undone' }, kept: 1 } });
  const mug = await product(shop, 'MUG-1');
  expect(mug).toMatchObject({ name: 'Kubek', prices: [{ grossMinor: 2499 }] });
  expect(mug.levels[0]?.onHand).toBe(5);
  expect((await product(shop, 'CUP-1')).prices[0]?.grossMinor).toBe(1500);
  expect((await product(shop, 'NEW-1')).archived).toBe(true);
  expect(await verify(shop)).toBe(true);
});

test('what was undone can be imported again and comes back whole', async () => {
  const shop = await testShop();
  const { run } = await shop.importText(file(MUG));
  await shop.core.operations.imports.undo({ id: run.id }, testCall());
  const again = await shop.importText(file(MUG));
  expect(again.run).toMatchObject({ state: 'applied', counts: { changed: 1 } });
  const mug = await product(shop, 'MUG-1');
  expect(mug.archived).toBe(false);
  expect(mug.levels[0]?.onHand).toBe(5);
  expect(mug.prices[0]?.grossMinor).toBe(2499);
  expect(await verify(shop)).toBe(true);
});

test('a run is undone once', async () => {
  const shop = await testShop();
  const { run } = await shop.importText(file(MUG));
  await shop.core.operations.imports.undo({ id: run.id }, testCall());
  expect(await shop.core.operations.imports.undo({ id: run.id }, testCall())).toMatchObject({
    ok: false,
    problem: { code: 'run_not_applied' },
  });
});

test('a cancelled import leaves nothing behind', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG));
  const controller = new AbortController();
  controller.abort(new Error('the person pressed cancel'));
  const path = `${shop.folder}/export.csv`;
  const attempt = shop.core.operations.imports.run(
    { path, dryRun: false, force: false, confirmProfile: false },
    testCall({ signal: controller.signal }),
  );
  await attempt.then(
    (answer) => expect(answer.ok).toBe(false),
    (error: unknown) => expect(error).toBeInstanceOf(Error),
  );
  expect(await shop.database.read('import_run').count({ n: '*' })).toEqual([{ n: 1 }]);
  expect(await verify(shop)).toBe(true);
});

test('a file much older than the last one applied is held', async () => {
  const shop = await testShop();
  await shop.importText(file(MUG));
  shop.clock.advance(60_000);
  const old = await shop.importText(file('MUG-1;Kubek;24,99;50'), { name: 'stany_2026-11-22_0900.csv' });
  expect(old.run).toMatchObject({ state: 'held', holdReasons: [{ code: 'brake_older_file' }] });
});

test.each([
  ['a title', ['Cennik ważny od 30.11.2026', HEADER, MUG]],
  ['a column', ['Symbol;Nazwa;Cena brutto;Obowiązuje od', 'MUG-1;Kubek;24,99;30.11.2026', 'CUP-1;Filiżanka;9,99;']],
])('prices that by %s hold from a later day wait for it', async (_, lines) => {
  const shop = await testShop();
  shop.clock.set('2026-11-29T22:59:00.000Z');
  const text = [...lines, ''].join('\r\n');
  const { run } = await shop.importText(text);
  expect(run).toMatchObject({
    state: 'held',
    holdReasons: [{ code: 'brake_prices_later', facts: { from: '2026-11-30' } }],
  });
  // Midnight in Poland.
  shop.clock.set('2026-11-29T23:00:00.000Z');
  expect((await shop.importText(text)).run).toMatchObject({ state: 'applied', holdReasons: [] });
});

test('a later day of a file without prices, or until which prices hold, holds nothing', async () => {
  const shop = await testShop();
  const stock = await shop.importText('Symbol;Nazwa;Stan;Ważne od\r\nMUG-1;Kubek;5;2027-01-01\r\n');
  expect(stock.run).toMatchObject({ state: 'applied', holdReasons: [] });
  const until = await shop.importText(['Cennik ważny do 31.12.2026', HEADER, MUG, ''].join('\r\n'));
  expect(until.run).toMatchObject({ state: 'applied', holdReasons: [] });
});

test('a file without one usable row fails and says so', async () => {
  const shop = await testShop();
  const { run } = await shop.importText(file('BAD-1;Zła;-5,00;5'));
  expect(run).toMatchObject({ state: 'failed', problem: { code: 'file_no_usable_rows' }, counts: { rejected: 1 } });
});

test('callers from elsewhere cannot name files by path', async () => {
  const shop = await testShop();
  const answer = await shop.core.operations.imports.run(
    { path: '/etc/hostname', dryRun: true, force: false, confirmProfile: false },
    testCall({ mayReadPaths: false }),
  );
  expect(answer).toMatchObject({ ok: false, problem: { code: 'path_not_allowed' } });
});

test('goods sold by weight are counted in grams, also by a later file that has no unit column', async () => {
  const shop = await testShop();
  await shop.importText('Symbol;Nazwa;J.m.;Cena brutto;Stan\r\nTEA-1;Herbata luzem;kg;120,00;2,5\r\n');
  expect((await product(shop, 'TEA-1')).levels[0]?.onHand).toBe(2500);
  await shop.importText('Symbol;Cena brutto;Stan\r\nTEA-1;120,00;4\r\n');
  expect((await product(shop, 'TEA-1')).levels[0]?.onHand).toBe(4000);
});
