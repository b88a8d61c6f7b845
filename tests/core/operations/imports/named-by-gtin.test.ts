import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { corrector } from './corrections/correcting';

const file = (...rows: string[]) => ['EAN;Nazwa;Stan', ...rows, ''].join('\r\n');
/** Valid codes of eight digits. */
const [CUP, BOWL, OTHER_BOWL, NOBODYS] = ['59012344', '12345670', '40123455', '96385074'] as const;

/** A-1 is a cup, A-2 a bowl with two barcodes; 4 pieces of each. */
async function shopWithOurs() {
  const shop = await testShop();
  await shop.importText(['Symbol;Nazwa;EAN;Stan', `A-1;Kubek;${CUP};4`, `A-2;Miska;${BOWL};4`, ''].join('\r\n'));
  await barcodes(shop, 'A-2', [BOWL, OTHER_BOWL]);
  shop.clock.advance(60_000);
  return { shop, of: corrector(shop) };
}

async function barcodes(shop: TestShop, sku: string, gtins: string[]) {
  const set = await shop.core.operations.editing.setFacts({ sku, set: { gtins } }, testCall());
  if (!set.ok) throw new Error(set.problem.code);
}

/** As only a file may say it: somebody else has it too. */
async function giveToo(shop: TestShop, line: string) {
  await shop.importText(['Symbol;Nazwa;EAN;Stan', line, ''].join('\r\n'));
  shop.clock.advance(60_000);
}

test('a file without SKUs speaks of the products that have its barcodes', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(`${CUP};Kubek;9`, `${OTHER_BOWL};Miska;4`, `${NOBODYS};Talerz;2`));
  expect([run.state, run.counts.changed, run.counts.new, run.counts.unchanged]).toEqual(['applied', 1, 1, 1]);
  expect([await of.onHand('A-1'), await of.onHand('A-2'), await of.onHand(NOBODYS)]).toEqual([9, 4, 2]);
  expect(await verified(shop)).toEqual([]);
});

test('undone, the products are as they were', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(`${CUP};Kubek;9`, `${BOWL};Miska;7`));
  const undone = await shop.core.operations.imports.undo({ id: run.id }, testCall());
  expect(undone.ok).toBe(true);
  expect([await of.onHand('A-1'), await of.onHand('A-2')]).toEqual([4, 4]);
});

test('a barcode that is a SKU is that product, whoever has it besides', async () => {
  const { shop, of } = await shopWithOurs();
  await shop.importText(file(`${NOBODYS};Talerz;2`));
  await giveToo(shop, `A-1;Kubek;${NOBODYS};4`);
  await shop.importText(file(`${NOBODYS};Talerz;3`));
  expect([await of.onHand(NOBODYS), await of.onHand('A-1')]).toEqual([3, 4]);
});

test('a barcode of several products sets the row aside, until it is of one', async () => {
  const { shop, of } = await shopWithOurs();
  await giveToo(shop, `A-1;Kubek;${BOWL};4`);
  const { run } = await shop.importText(file(`${CUP};Kubek;9`, `${BOWL};Miska;7`));
  expect([run.counts.rows, run.counts.rejected, await of.onHand('A-1'), await of.onHand('A-2')]).toEqual([2, 1, 9, 4]);
  expect(await of.rows(run.id)).toMatchObject([{ line: 3, codes: ['gtin_of_several'], cells: [BOWL, 'Miska', '7'] }]);
  await barcodes(shop, 'A-1', [CUP]);
  expect(await of.correct(run.id)).toMatchObject({ corrected: 1, stillOpen: 0 });
  expect([await of.onHand('A-1'), await of.onHand('A-2')]).toEqual([9, 7]);
  expect(await verified(shop)).toEqual([]);
});

test('two barcodes of one product are set aside where their rows differ, and count once where they do not', async () => {
  const { shop, of } = await shopWithOurs();
  const { run } = await shop.importText(file(`${BOWL};Miska;7`, `${CUP};Kubek;9`, `${OTHER_BOWL};Miska;6`));
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, codes: ['duplicate_conflict'], cells: [BOWL, 'Miska', '7'] },
    { line: 4, codes: ['duplicate_conflict'], cells: [OTHER_BOWL, 'Miska', '6'] },
  ]);
  shop.clock.advance(60_000);
  const again = await shop.importText(file(`${BOWL};Miska;7`, `${CUP};Kubek;9`, `${OTHER_BOWL};Miska;7`));
  expect([again.run.counts.rejected, await of.onHand('A-2')]).toEqual([0, 7]);
});

test('a full file takes no stock away from products it names by a barcode, be it of several', async () => {
  const { shop, of } = await shopWithOurs();
  await shop.importText(['Symbol;Nazwa;EAN;Stan', `A-3;Dzban;${NOBODYS};4`, `A-4;Waza;${NOBODYS};4`, ''].join('\r\n'));
  shop.clock.advance(60_000);
  await shop.core.operations.sources.set({ name: 'default', scope: 'full' }, testCall());
  const { run } = await shop.importText(file(`${CUP};Kubek;4`, `${BOWL};Miska;9`, `${NOBODYS};Dzban;5`));
  expect(run.counts.missing).toBe(0);
  expect([await of.onHand('A-1'), await of.onHand('A-2'), await of.onHand('A-3')]).toEqual([4, 9, 4]);
});

test('the same file speaks of whoever has the barcode by then', async () => {
  const { shop, of } = await shopWithOurs();
  const text = file(`${CUP};Kubek;9`, `${BOWL};Miska;4`);
  await shop.importText(text);
  shop.clock.advance(60_000);
  await barcodes(shop, 'A-1', []);
  await barcodes(shop, 'A-2', [BOWL, CUP]);
  shop.clock.advance(60_000);
  const { run } = await shop.importText(text);
  expect(await of.rows(run.id)).toMatchObject([
    { line: 2, codes: ['duplicate_conflict'], cells: [CUP, 'Kubek', '9'] },
    { line: 3, codes: ['duplicate_conflict'], cells: [BOWL, 'Miska', '4'] },
  ]);
});

test('a line that differs from the file before is of the product that has its barcode', async () => {
  const { shop, of } = await shopWithOurs();
  const many = Array.from({ length: 40 }, (_, i) => `${withCheckDigit(5_000_000 + i)};Towar ${i};3`);
  await shop.importText(file(...many), { force: true });
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file(...many, `${CUP};Kubek;9`));
  expect([run.state, run.counts.new, run.counts.changed]).toEqual(['applied', 0, 1]);
  expect(await of.onHand('A-1')).toBe(9);
});

function withCheckDigit(seven: number): string {
  const sum = [...String(seven)].reduce((all, digit, i) => all + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return `${seven}${(10 - (sum % 10)) % 10}`;
}

test("a plan held for a supplier's codes is read by barcodes once a person leaves their column out", async () => {
  const { shop, of } = await shopWithOurs();
  await giveToo(shop, `A-3;Dzban;${NOBODYS};4`);
  const { imports } = shop.core.operations;
  const rows = [`H/1;${CUP};Kubek;9`, `H/2;${BOWL};Miska;7`, `H/3;${NOBODYS};Dzban;4`];
  const text = ['Kod;EAN;Nazwa;Stan', ...rows, ''].join('\r\n');
  const { run } = await shop.importText(text);
  expect([run.state, run.counts.new, run.counts.rejected]).toEqual(['held', 0, 3]);
  expect(run.holdReasons.map(({ code }) => code)).toContain('brake_keys_known_otherwise');
  const shown = await imports.show({ id: run.id, offset: 0, limit: 1 }, testCall());
  const columns = shown.ok ? shown.value.profile.columns : [];
  const applied = await imports.apply(
    {
      id: run.id,
      confirmProfile: true,
      includeSuspicious: false,
      overrides: { columns: columns.map((one) => (one.field === 'sku' ? { ...one, field: 'ignore' as const } : one)) },
    },
    testCall(),
  );
  expect(applied.ok && [applied.value.run.state, applied.value.run.counts.new]).toEqual(['applied', 0]);
  expect([await of.onHand('A-1'), await of.onHand('A-2')]).toEqual([9, 7]);
  shop.clock.advance(60_000);
  const next = await shop.importText(text.replace('Miska;7', 'Miska;5'));
  expect([next.run.state, await of.onHand('A-2')]).toEqual(['applied', 5]);
});

/** A product whose SKU is a barcode, and which has another one. */
async function shopWithTwoBarcodes() {
  const shop = await testShop();
  await shop.importText(file(`${CUP};Kubek;4`, `${NOBODYS};Talerz;1`));
  await barcodes(shop, CUP, [CUP, BOWL]);
  shop.clock.advance(60_000);
  return { shop, of: corrector(shop) };
}

test('a product named by the barcode that is its SKU and by another one, in rows that differ, is set aside', async () => {
  const { shop, of } = await shopWithTwoBarcodes();
  const { run } = await shop.importText(file(`${CUP};Kubek;4`, `${BOWL};Kubek;9`, `${NOBODYS};Talerz;2`));
  expect((await of.rows(run.id)).map(({ line, codes }) => [line, codes])).toEqual([
    [2, ['duplicate_conflict']],
    [3, ['duplicate_conflict']],
  ]);
  expect(run.counts).toMatchObject({ rows: 3, changed: 1, unchanged: 0, rejected: 2 });
  expect([await of.onHand(CUP), await of.onHand(NOBODYS)]).toEqual([4, 2]);
});

test('where they say the same they count once, be it news or not, and however often', async () => {
  const { shop, of } = await shopWithTwoBarcodes();
  const same = await shop.importText(file(`${BOWL};Kubek;4`, `${CUP};Kubek;4`, `${NOBODYS};Talerz;1`));
  expect([same.run.state, same.run.counts.rejected]).toEqual(['unchanged', 0]);
  shop.clock.advance(60_000);
  const { run } = await shop.importText(file(`${CUP};Kubek;7`, `${BOWL};Kubek;7`, `${CUP};Kubek;7`));
  expect([run.state, run.counts.rejected, run.counts.warnings]).toEqual(['applied', 0, 2]);
  expect(await of.onHand(CUP)).toBe(7);
  const other = await shop.importText(file(`${CUP};Kubek;8`, `${BOWL};Kubek;7`, `${CUP};Kubek;8`));
  expect([other.run.counts.rejected, await of.onHand(CUP)]).toEqual([3, 7]);
});
