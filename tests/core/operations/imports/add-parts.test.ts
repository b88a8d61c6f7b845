import { expect, test } from 'vitest';
import type { ProfileView } from '../../../../src/contract';
import { type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { corrector } from './corrections/correcting';

const file = (...rows: string[]) => ['Symbol;Nazwa;Partia;Stan', ...rows, ''].join('\r\n');
const priced = (...rows: string[]) => ['Symbol;Nazwa;Cena brutto;Partia;Stan', ...rows, ''].join('\r\n');

async function openShop() {
  const shop = await testShop();
  return { shop, of: corrector(shop) };
}

/** Reads a file as a person agreed to, and forwards the clock. */
async function confirmed(shop: TestShop, text: string) {
  const report = await shop.importText(text, { confirmProfile: true });
  shop.clock.advance(60_000);
  return report;
}

test('rows of lots wait once, say that they will be added up, and are added up', async () => {
  const { shop, of } = await openShop();
  const text = file('M-1;Mleko;A;12', 'M-1;Mleko;B;20', 'S-1;Ser;C;5', 'M-1;Mleko;D;20');
  const { run, doubts } = await shop.importText(text);
  expect(run.state).toBe('held');
  expect(doubts).toMatchObject([
    { code: 'rows_are_parts', facts: { column: 'Symbol', by: 'Partia', count: 2, of: 4 } },
  ]);
  const applied = await confirmed(shop, text);
  expect([applied.run.state, applied.run.counts.rows, applied.run.counts.new]).toEqual(['applied', 2, 2]);
  expect([await of.onHand('M-1'), await of.onHand('S-1')]).toEqual([52, 5]);
  expect(await verified(shop)).toEqual([]);
});

test('a part that is what the master says counts as much as any other', async () => {
  const { shop, of } = await openShop();
  await confirmed(shop, file('M-1;Mleko;A;12', 'M-1;Mleko;B;20', 'S-1;Ser;C;5'));
  const { run } = await shop.importText(file('M-1;Mleko;A;32', 'M-1;Mleko;B;1', 'S-1;Ser;C;5'));
  expect([run.state, run.counts.changed, run.counts.unchanged]).toEqual(['applied', 1, 1]);
  expect(await of.onHand('M-1')).toBe(33);
});

test('the same parts again change nothing, in whatever order', async () => {
  const { shop } = await openShop();
  const rows = ['M-1;Mleko;A;12', 'M-1;Mleko;B;20', 'S-1;Ser;C;5'];
  await confirmed(shop, file(...rows));
  const { run } = await shop.importText(file(...rows.reverse()));
  expect([run.state, run.counts.rows, run.counts.unchanged]).toEqual(['unchanged', 2, 2]);
});

test('a part that says nothing of the stock leaves what the others say, and weights add up', async () => {
  const { shop, of } = await openShop();
  const text = ['Symbol;Nazwa;J.m.;Partia;Stan', 'S-1;Ser;kg;A;1,5', 'S-1;Ser;kg;B;', 'S-1;Ser;kg;C;0,25', ''].join(
    '\r\n',
  );
  await confirmed(shop, text);
  expect(await of.onHand('S-1')).toBe(1750);
});

test('parts with different prices are all set aside as they stand', async () => {
  const { shop, of } = await openShop();
  const text = priced('M-1;Mleko;3,00;A;12', 'S-1;Ser;9,00;C;5', 'M-1;Mleko;4,00;B;20', 'S-1;Ser;9,00;D;1');
  const { run } = await confirmed(shop, text);
  expect([run.counts.rejected, run.counts.new]).toEqual([2, 1]);
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, codes: ['parts_differ'], cells: ['M-1', 'Mleko', '3,00', 'A', '12'] },
    { line: 4, codes: ['parts_differ'], cells: ['M-1', 'Mleko', '4,00', 'B', '20'] },
  ]);
  expect([await of.onHand('M-1'), await of.onHand('S-1')]).toEqual([null, 6]);
});

test('where one part cannot be used the others are not either: the product keeps its stock', async () => {
  const { shop, of } = await openShop();
  await confirmed(shop, file('M-1;Mleko;A;12', 'M-1;Mleko;B;20', 'S-1;Ser;C;5'));
  const { run } = await shop.importText(file('M-1;Mleko;A;12', 'M-1;Mleko;B;dużo kartonów', 'S-1;Ser;C;6'));
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, codes: ['part_unusable'], cells: ['M-1', 'Mleko', 'A', '12'] },
    { line: 3, codes: ['stock_not_a_number'] },
  ]);
  expect([await of.onHand('M-1'), await of.onHand('S-1')]).toEqual([32, 6]);
});

test('a part that cannot be used is known by its code however a spreadsheet wrote it, or by its barcode', async () => {
  const { shop, of } = await openShop();
  const ours = ['Symbol;EAN;Partia;Stan', 'M-1;59012344;A;12', 'M-1;59012344;B;20', ''].join('\r\n');
  await confirmed(shop, ours);
  await shop.importText(ours.replace('M-1;59012344;B;20', '="M-1";59012344;B;x').replace(';12', ';1'));
  expect(await of.onHand('M-1')).toBe(32);
  const byGtin = ['EAN;Partia;Stan', '59012344;A;1', '59012344;B;x', '12345670;C;1', ''].join('\r\n');
  const { run } = await readAs(shop, byGtin, { addsRows: true });
  expect((await of.rows(run.id)).map(({ line, codes }) => [line, codes])).toEqual([
    [2, ['part_unusable']],
    [3, ['stock_not_a_number']],
  ]);
  expect(await of.onHand('M-1')).toBe(32);
});

test('one corrected part is never taken for the whole; of a plan that waits it is added to the others', async () => {
  const { shop, of } = await openShop();
  const text = file('M-1;Mleko;A;12', 'M-1;Mleko;B;x', 'S-1;Ser;C;6');
  const waiting = await shop.importText(text);
  expect(waiting.run.state).toBe('held');
  await of.correct(waiting.run.id, [{ line: 3, cells: { Stan: '20' } }]);
  await shop.core.operations.imports.apply(
    { id: waiting.run.id, confirmProfile: true, includeSuspicious: false },
    testCall(),
  );
  expect([await of.onHand('M-1'), await of.onHand('S-1')]).toEqual([32, 6]);
  shop.clock.advance(60_000);
  const { run } = await confirmed(shop, file('M-1;Mleko;A;12', 'M-1;Mleko;B;x', 'S-1;Ser;C;7'));
  expect(run.state).toBe('applied');
  expect(await of.refusal(run.id, [{ line: 3, cells: { Stan: '20' } }])).toBe('parts_count_together');
  expect(await of.onHand('M-1')).toBe(32);
});

test('a person may switch it off: rows that differ are then set aside', async () => {
  const { shop, of } = await openShop();
  const { run } = await readAs(shop, file('M-1;Mleko;A;12', 'M-1;Mleko;B;20', 'S-1;Ser;C;5'), { addsRows: false });
  expect((await of.rows(run.id)).map(({ codes }) => codes)).toEqual([['duplicate_conflict'], ['duplicate_conflict']]);
});

test('all barcodes of the parts are kept, and parts may be named by them', async () => {
  const { shop, of } = await openShop();
  const [one, two] = ['59012344', '12345670'];
  await confirmed(shop, ['Symbol;EAN;Partia;Stan', `M-1;${one};A;12`, `M-1;${two};B;20`, ''].join('\r\n'));
  const shown = await shop.core.operations.products.show({ sku: 'M-1' }, testCall());
  expect(shown.ok && shown.value.gtins.toSorted()).toEqual([two, one]);
  await readAs(shop, [`EAN;Partia;Stan`, `${one};A;1`, `${two};B;2`, `${one};C;3`, ''].join('\r\n'), {
    addsRows: true,
  });
  expect(await of.onHand('M-1')).toBe(6);
});

test('lots of several places add up in each of them', async () => {
  const { shop } = await openShop();
  const text = [
    'Symbol;Nazwa;Magazyn;Partia;Stan',
    'M-1;Mleko;Sklep;A;1',
    'M-1;Mleko;Centrala;A;2',
    'M-1;Mleko;Sklep;B;4',
    '',
  ].join('\r\n');
  const { doubts } = await shop.importText(text, { dryRun: true });
  expect(doubts.map(({ code }) => code)).toContain('rows_are_parts');
  await confirmed(shop, text);
  const shown = await shop.core.operations.products.show({ sku: 'M-1' }, testCall());
  expect(shown.ok && shown.value.levels.map(({ onHand }) => onHand).toSorted()).toEqual([2, 5]);
});

/** As a person reads it who changes the proposal and lets nothing hold it. */
async function readAs(shop: TestShop, text: string, overrides: Partial<ProfileView>) {
  const { run } = await shop.importText(text, { dryRun: true });
  const answer = await shop.core.operations.imports.apply(
    { id: run.id, confirmProfile: true, includeSuspicious: false, overrides },
    testCall(),
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  shop.clock.advance(60_000);
  return answer.value;
}
