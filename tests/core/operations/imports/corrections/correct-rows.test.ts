import { expect, test } from 'vitest';
import { testShop } from '../../../../support/core';
import { sell, sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { corrector, file } from './correcting';

const MUG = 'MUG-1;Kubek;24,99;5';
const BAD_PRICE = 'CUP-1;Filiżanka;zapytaj;7';
const NO_CODE = ';Miska;10,00;3';

test('a rejected row is kept whole, as it stands in the file', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE, NO_CODE));
  expect(await of.rows(run.id)).toEqual([
    { line: 3, state: 'open', cells: ['CUP-1', 'Filiżanka', 'zapytaj', '7'], codes: ['price_not_a_number'] },
    { line: 4, state: 'open', cells: ['', 'Miska', '10,00', '3'], codes: ['key_missing'] },
  ]);
});

test('a corrected row is applied as a run of its own, true for the same moment, and counts once', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE, NO_CODE), { asOf: '2026-11-24T06:00:00.000Z' });
  const done = await of.correct(run.id, [{ line: 3, cells: { 'Cena brutto': '19,99' } }]);
  expect(done).toMatchObject({
    corrected: 1,
    stillOpen: 0,
    report: {
      run: {
        parentId: run.id,
        state: 'applied',
        asOf: '2026-11-24T06:00:00.000Z',
        counts: { rows: 1, new: 1, rejected: 0 },
      },
    },
  });
  expect(await of.price('CUP-1')).toBe(1999);
  expect(await of.onHand('CUP-1')).toBe(7);
  expect((await of.run(run.id)).counts).toMatchObject({ rows: 3, new: 1, rejected: 1, corrected: 1 });
  expect((await of.rows(run.id)).map(({ line, state }) => [line, state])).toEqual([
    [3, 'retried'],
    [4, 'open'],
  ]);
  expect(await of.refusal(run.id, [{ line: 3 }])).toBe('row_already_corrected');
  expect(await of.verified()).toBe(true);
});

test('a row that is still wrong stays open with what was written and the new reason; the other is applied', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE, NO_CODE));
  const done = await of.correct(run.id, [
    { line: 3, cells: { 'cena brutto': '-1' } },
    { line: 4, cells: { '1': 'BOWL-1' } },
  ]);
  expect(done).toMatchObject({
    corrected: 1,
    stillOpen: 1,
    problems: [{ line: 3, code: 'price_negative', value: '-1' }],
  });
  expect((await of.rows(run.id))[0]).toEqual({
    line: 3,
    state: 'open',
    cells: ['CUP-1', 'Filiżanka', '-1', '7'],
    codes: ['price_negative'],
  });
  expect(await of.onHand('BOWL-1')).toBe(3);
  expect((await of.run(run.id)).counts).toMatchObject({ rejected: 1, corrected: 1 });
  expect(await of.verified()).toBe(true);
  await of.correct(run.id, [{ line: 3, cells: { 'Cena brutto': '1' } }]);
  expect(await of.price('CUP-1')).toBe(100);
  expect((await of.run(run.id)).counts).toMatchObject({ rows: 3, rejected: 0, corrected: 2 });
  expect(await of.verified()).toBe(true);
});

test('a correction is a snapshot of the old moment: a sale since and a newer file survive it', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  await shop.importText(file('CUP-1;Filiżanka;19,99;9', 'POT-1;Garnek;50,00;4'), { asOf: '2026-11-24T05:00:00.000Z' });
  const { run } = await shop.importText(file('CUP-1;Filiżanka;x;7', 'POT-1;Garnek;x;2'), {
    asOf: '2026-11-24T06:00:00.000Z',
  });
  await sell(shop, 'CUP-1');
  await shop.importText(file('POT-1;Garnek;50,00;8'), { asOf: '2026-11-24T07:00:00.000Z' });
  await of.correct(run.id, [
    { line: 2, cells: { 'Cena brutto': '19,99' } },
    { line: 3, cells: { 'Cena brutto': '55,00' } },
  ]);
  // Seven at six o'clock, one sold since; the pot's eight of seven o'clock are newer than the two of six.
  expect(await of.onHand('CUP-1')).toBe(6);
  expect(await of.onHand('POT-1')).toBe(8);
  expect(await of.price('POT-1')).toBe(5500);
  expect(await of.verified()).toBe(true);
});

test('rows that contradicted each other can be told apart', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file('MUG-1;Kubek;24,99;5', 'CUP-1;Filiżanka;9,00;1', 'MUG-1;Kubek;34,99;5'));
  expect(run.counts).toMatchObject({ rows: 3, new: 1, rejected: 2 });
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, cells: ['MUG-1', 'Kubek', '24,99', '5'], codes: ['duplicate_conflict'] },
    { line: 4, cells: ['MUG-1', 'Kubek', '34,99', '5'], codes: ['duplicate_conflict'] },
  ]);
  const asTheyAre = await of.correct(run.id);
  expect(asTheyAre).toMatchObject({ report: null, corrected: 0, stillOpen: 2 });
  const done = await of.correct(run.id, [{ line: 2 }, { line: 4, cells: { Symbol: 'MUG-2' } }]);
  expect(done).toMatchObject({ corrected: 2, stillOpen: 0 });
  expect([await of.price('MUG-1'), await of.price('MUG-2')]).toEqual([2499, 3499]);
  expect(await of.verified()).toBe(true);
});

test('a corrected price that jumps fivefold waits; discarded, its row is open again; accepted, it is applied', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  await shop.importText(file(MUG));
  const { run } = await shop.importText(file('MUG-1;Kubek;x;5'));
  const held = await of.correct(run.id, [{ line: 2, cells: { 'Cena brutto': '2499' } }]);
  expect(held.report?.run).toMatchObject({ state: 'held', holdReasons: [{ code: 'corrected_price_jumps' }] });
  expect(await of.price('MUG-1')).toBe(2499);
  expect(await of.verified()).toBe(true);
  const child = held.report?.run.id ?? 0;
  sure(await shop.core.operations.imports.discard({ id: child }, testCall()));
  expect(await of.rows(run.id)).toMatchObject([{ line: 2, state: 'open', cells: ['MUG-1', 'Kubek', '2499', '5'] }]);
  expect((await of.run(run.id)).counts).toMatchObject({ rejected: 1, corrected: 0 });
  expect(await of.verified()).toBe(true);

  const again = await of.correct(run.id);
  const applied = await shop.core.operations.imports.apply(
    { id: again.report?.run.id ?? 0, confirmProfile: false, includeSuspicious: true },
    testCall(),
  );
  expect(sure(applied).run).toMatchObject({ state: 'applied', counts: { rows: 1, changed: 1 } });
  expect(await of.price('MUG-1')).toBe(249900);
  expect(await of.verified()).toBe(true);
});

test('undoing a correction opens its row again', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE));
  const done = await of.correct(run.id, [{ line: 3, cells: { 'Cena brutto': '19,99' } }]);
  sure(await shop.core.operations.imports.undo({ id: done.report?.run.id ?? 0 }, testCall()));
  expect(await of.rows(run.id)).toMatchObject([{ line: 3, state: 'open' }]);
  expect(await of.verified()).toBe(true);
  await of.correct(run.id, [{ line: 3 }]);
  expect(await of.onHand('CUP-1')).toBe(7);
  expect(await of.verified()).toBe(true);
});

test('a run that waits is planned again with the corrected rows and goes on waiting', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE, NO_CODE), { dryRun: true });
  const done = await of.correct(run.id, [
    { line: 3, cells: { 'Cena brutto': '19,99' } },
    { line: 4, cells: { Stan: '4' } },
  ]);
  expect(done).toMatchObject({
    corrected: 1,
    stillOpen: 1,
    report: { run: { id: run.id, state: 'planned', counts: { rows: 3, new: 2, rejected: 1, corrected: 0 } } },
  });
  expect(await of.price('CUP-1')).toBe(null);
  expect(await of.rows(run.id)).toMatchObject([
    { line: 3, state: 'retried' },
    { line: 4, state: 'open', cells: ['', 'Miska', '10,00', '4'] },
  ]);
  expect(await of.verified()).toBe(true);
  const applied = await shop.core.operations.imports.apply(
    { id: run.id, confirmProfile: false, includeSuspicious: false },
    testCall(),
  );
  expect(sure(applied).run.counts).toMatchObject({ rows: 3, new: 2, rejected: 1 });
  expect(await of.price('CUP-1')).toBe(1999);
  // Applied, it is a run that is done: what is left is corrected as a run of its own.
  await of.correct(run.id, [{ line: 4, cells: { Symbol: 'BOWL-1' } }]);
  expect(await of.onHand('BOWL-1')).toBe(4);
  expect(await of.verified()).toBe(true);
});

test('corrections of a run that waits are not laid over a file that is cut otherwise', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE), { dryRun: true });
  await of.correct(run.id, [{ line: 3, cells: { 'Cena brutto': '19,99' } }]);
  const refused = await shop.core.operations.imports.apply(
    { id: run.id, confirmProfile: false, includeSuspicious: false, overrides: { quote: '' } },
    testCall(),
  );
  expect(refused).toMatchObject({ ok: false, problem: { code: 'corrections_do_not_fit' } });
});

test('a row with cells too many or too few can be put in order', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, 'CUP-1;Filiżanka; biała;9,00;2', 'POT-1;Garnek'));
  expect((await of.rows(run.id)).map(({ codes }) => codes)).toEqual([['row_ragged'], ['row_ragged']]);
  expect(await of.refusal(run.id, [{ line: 3, cells: { '6': 'x' } }])).toBe('column_unknown');
  const done = await of.correct(run.id, [
    { line: 3, cells: { Nazwa: 'Filiżanka; biała', 'Cena brutto': '9,00', Stan: '2', '5': '' } },
    { line: 4, cells: { 'Cena brutto': '50' } },
  ]);
  expect(done).toMatchObject({ corrected: 2, stillOpen: 0 });
  expect([await of.price('CUP-1'), await of.onHand('CUP-1')]).toEqual([900, 2]);
  expect([await of.price('POT-1'), await of.onHand('POT-1')]).toEqual([5000, null]);
});

test('a file of which nothing could be used is corrected in place, too', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(BAD_PRICE), { force: true });
  expect(run.state).toBe('failed');
  await of.correct(run.id, [{ line: 2, cells: { 'Cena brutto': '19,99' } }]);
  expect(await of.onHand('CUP-1')).toBe(7);
  expect(await of.verified()).toBe(true);
});

test('a row that was left alone is not asked about; an emptied one, an unknown line and an undone run are refused', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, BAD_PRICE, NO_CODE));
  const dismissed = await shop.core.operations.imports.dismiss({ id: run.id, lines: [{ line: 4, n: 0 }] }, testCall());
  expect(sure(dismissed)).toEqual({ dismissed: 1, open: 1 });
  const blank = { Symbol: '', Nazwa: '', 'Cena brutto': '', Stan: '' };
  expect(await of.correct(run.id, [{ line: 3, cells: blank }])).toMatchObject({
    stillOpen: 1,
    problems: [{ code: 'row_says_nothing' }],
  });
  expect((await of.correct(run.id)).stillOpen).toBe(1);
  expect(await of.refusal(run.id, [{ line: 2 }])).toBe('row_not_set_aside');
  expect(await of.verified()).toBe(true);
  sure(await shop.core.operations.imports.undo({ id: run.id }, testCall()));
  expect(await of.refusal(run.id)).toBe('run_not_correctable');
});

test('a row over 64 KiB is noted and cannot be corrected in place', async () => {
  const shop = await testShop();
  const of = corrector(shop);
  const { run } = await shop.importText(file(MUG, `;${'a'.repeat(66_000)};1,00;1`));
  expect(await of.rows(run.id)).toMatchObject([{ line: 3, cells: null, codes: ['key_missing'] }]);
  expect(await of.refusal(run.id, [{ line: 3, cells: { Symbol: 'A' } }])).toBe('row_not_kept');
});
