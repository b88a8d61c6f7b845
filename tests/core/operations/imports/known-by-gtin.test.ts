import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { corrector } from './corrections/correcting';

const HEADER = 'Symbol;Nazwa;EAN;Cena brutto;Stan';
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\r\n');
/** Valid codes of eight digits. */
const [CUP, BOWL, NOBODYS] = ['59012344', '12345670', '96385074'] as const;
const OURS = [`A-1;Kubek;${CUP};10,00;4`, `A-2;Miska;${BOWL};20,00;4`, 'A-3;Garnek;;30,00;4'] as const;

async function shopWithOurs() {
  const shop = await testShop();
  await shop.importText(file(...OURS));
  shop.clock.advance(60_000);
  return { shop, of: corrector(shop) };
}

async function problemsOf({ core }: TestShop, id: number) {
  const answer = await core.operations.imports.problems({ id, offset: 0, limit: 50 }, testCall());
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.items.map(({ line, code, sku, severity }) => [line, code, sku, severity]);
}

test('a row without a SKU is the product that has its barcode', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(OURS[1], OURS[2], `;Kubek;${CUP};12,00;9`));
  expect([run.state, run.counts.changed, run.counts.new, run.counts.unchanged]).toEqual(['applied', 1, 0, 2]);
  expect(await problemsOf(shop, run.id)).toEqual([[4, 'known_by_gtin', 'A-1', 'warning']]);
  expect([await of.onHand('A-1'), await of.price('A-1')]).toEqual([9, 1200]);
  expect(await verified(shop)).toEqual([]);
});

test('it is so without a name, and where the cell of the SKU holds a dash', async () => {
  const { shop, of } = await shopWithOurs();
  await shop.importText(file(OURS[2], `;;${CUP};10,00;9`, `-;Miska;${BOWL};20,00;8`));
  expect([await of.onHand('A-1'), await of.onHand('A-2')]).toEqual([9, 8]);
});

test('a barcode that no product has sets the row aside, until it is known', async () => {
  const { shop, of } = await shopWithOurs();
  const text = file(OURS[0], OURS[1], `;Garnek;${NOBODYS};30,00;7`);
  const { run } = await shop.importText(text);
  expect(await problemsOf(shop, run.id)).toEqual([[4, 'key_gtin_unknown', null, 'rejected']]);
  await shop.core.operations.editing.setFacts({ sku: 'A-3', set: { gtins: [NOBODYS] } }, testCall());
  const corrected = await of.correct(run.id);
  expect([corrected.corrected, corrected.stillOpen]).toEqual([1, 0]);
  expect(await of.onHand('A-3')).toBe(7);
  expect(await verified(shop)).toEqual([]);
});

test('a barcode of two products sets the row aside', async () => {
  const { shop, of } = await shopWithOurs();
  await shop.importText(file(OURS[0], `A-4;Kubek drugi;${CUP};10,00;1`));
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file(OURS[1], OURS[2], `;Kubek;${CUP};10,00;9`));
  expect(await problemsOf(shop, run.id)).toEqual([[4, 'key_gtin_ambiguous', null, 'rejected']]);
  expect([await of.onHand('A-1'), await of.onHand('A-4')]).toEqual([4, 1]);
});

test('a product named by its SKU and by its barcode is set aside where the two differ, also when one says nothing new', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(OURS[0], OURS[1], `;Kubek;${CUP};10,00;9`, OURS[2]));
  expect((await problemsOf(shop, run.id)).filter(([, , , severity]) => severity === 'rejected')).toEqual([
    [2, 'duplicate_conflict', 'A-1', 'rejected'],
    [4, 'duplicate_conflict', 'A-1', 'rejected'],
  ]);
  expect(await of.onHand('A-1')).toBe(4);
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, cells: ['A-1', 'Kubek', CUP, '10,00', '4'] },
    { line: 4, cells: ['', 'Kubek', CUP, '10,00', '9'] },
  ]);
});

test('where the two say the same, it counts once', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(`A-1;Kubek;${CUP};10,00;9`, OURS[1], OURS[2], `;Kubek;${CUP};10,00;9`));
  expect([run.counts.rejected, run.counts.changed, await of.onHand('A-1')]).toEqual([0, 1, 9]);
});

test('what is wrong in such a row is told of it, and it can be corrected as it stands', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(OURS[1], OURS[2], `;Kubek;${CUP};zapytaj;9`));
  expect((await of.rows(run.id)).map(({ codes, cells }) => [codes, cells])).toEqual([
    [['price_not_a_number'], ['', 'Kubek', CUP, 'zapytaj', '9']],
  ]);
  const { corrected } = await of.correct(run.id, [{ line: 4, cells: { 'Cena brutto': '11,00' } }]);
  expect([corrected, await of.onHand('A-1'), await of.price('A-1')]).toEqual([1, 9, 1100]);
});

test('a full file names the product: its stock is not taken away', async () => {
  const { shop, of } = await shopWithOurs();
  await shop.core.operations.sources.set({ name: 'default', scope: 'full' }, testCall());
  const { run } = await shop.importText(file(`;Kubek;${CUP};10,00;9`, OURS[1], OURS[2]));
  expect([run.state, run.counts.missing, await of.onHand('A-1')]).toEqual(['applied', 0, 9]);
});

test('of the next file the line is read again, whoever moved the product meanwhile', async () => {
  const { shop, of } = await shopWithOurs();
  const rows = [OURS[1], OURS[2], `;Kubek;${CUP};10,00;9`];
  await shop.importText(file(...rows));
  shop.clock.advance(60_000);
  await shop.core.operations.ledger.count({ location: 'main', lines: [{ sku: 'A-1', quantity: 2 }] }, testCall());
  shop.clock.advance(60_000);
  await shop.importText(file(...rows, 'A-5;Talerz;;5,00;1'));
  expect(await of.onHand('A-1')).toBe(9);
});
