import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../support/core';
import { verified } from '../../../support/ledger';
import { testCall } from '../../../support/services';
import { corrector } from './corrections/correcting';

const [MUG, BOWL, OTHER_BOWL, NOBODYS] = ['5901234123457', '5900000000015', '12345670', '96385074'] as const;
const lines = (...codes: string[]) => `${codes.join('\r\n')}\r\n`;

/** A-1 is a mug, A-2 a bowl with two barcodes, A-3 has no barcode and labels of the shop's own; 4 pieces of each. */
async function openShop() {
  const shop = await testShop();
  await shop.importText(
    lines('Symbol;Nazwa;EAN;Stan', `A-1;Kubek;${MUG};4`, `A-2;Miska;"${BOWL},${OTHER_BOWL}";4`, 'A-3;Talerz;;4'),
    { source: 'erp' },
  );
  shop.clock.advance(60_000);
  return { shop, of: corrector(shop) };
}

const counted = (of: ReturnType<typeof corrector>) =>
  Promise.all(['A-1', 'A-2', 'A-3', NOBODYS].map((sku) => of.onHand(sku)));

test('scans wait once, are counted by product, and replace the stock of what was scanned', async () => {
  const { shop, of } = await openShop();
  const text = lines('EAN', MUG, BOWL, MUG, OTHER_BOWL, MUG, MUG, MUG, MUG);
  const waiting = await shop.importText(text);
  expect([waiting.run.state, waiting.doubts.map(({ code }) => code)]).toEqual(['held', ['scans_counted']]);
  expect(await counted(of)).toEqual([4, 4, 4, null]);
  const { run } = await shop.importText(text, { confirmProfile: true });
  expect([run.state, run.counts.rows, run.counts.changed]).toEqual(['applied', 2, 2]);
  expect(await counted(of)).toEqual([6, 2, 4, null]);
  expect(await verified(shop)).toEqual([]);
});

test('once agreed to, the next scans of the source go through, and undo puts everything back', async () => {
  const { shop, of } = await openShop();
  await shop.importText(lines(MUG, BOWL, MUG), { confirmProfile: true });
  shop.clock.advance(60_000);
  const { run, doubts } = await shop.importText(lines('24.11.2026', BOWL, BOWL, BOWL, MUG));
  expect([run.state, doubts, run.counts.warnings]).toEqual(['applied', [], 1]);
  expect(await counted(of)).toEqual([1, 3, 4, null]);
  await shop.core.operations.imports.undo({ id: run.id }, testCall());
  expect(await counted(of)).toEqual([2, 1, 4, null]);
});

test('a table with a barcode and a number is another kind of file to the same source', async () => {
  const { shop, of } = await openShop();
  await shop.importText(lines(MUG, BOWL, MUG), { confirmProfile: true });
  shop.clock.advance(60_000);
  const { run } = await shop.importText(lines(`${MUG}\t30`, `${BOWL}\t40`, `${OTHER_BOWL}\t2`));
  expect(run.state).toBe('held');
  expect(await counted(of)).toEqual([2, 1, 4, null]);
});

test('a label of the shop counts as its SKU says; a code nobody has is set aside, and put right in the plan', async () => {
  const { shop, of } = await openShop();
  const text = lines(MUG, 'A-3', 'A-3', '5901234123458', MUG, BOWL, MUG, MUG);
  const { run } = await shop.importText(text);
  expect(await of.rows(run.id)).toMatchObject([{ line: 4, codes: ['gtin_invalid'], cells: ['5901234123458'] }]);
  expect(run.counts).toMatchObject({ rows: 4, changed: 2, unchanged: 1, rejected: 1 });
  await of.correct(run.id, [{ line: 4, cells: { '#1': MUG } }]);
  await shop.core.operations.imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect(await counted(of)).toEqual([5, 1, 2, null]);
});

test('a label may be the correction, and a barcode nobody has is a new product', async () => {
  const { shop, of } = await openShop();
  const { run } = await shop.importText(lines(MUG, NOBODYS, 'A-33', MUG, NOBODYS, BOWL));
  await of.correct(run.id, [{ line: 3, cells: { '#1': 'A-3' } }]);
  await shop.core.operations.imports.apply({ id: run.id, confirmProfile: true, includeSuspicious: false }, testCall());
  expect(await counted(of)).toEqual([2, 1, 1, 2]);
  expect(await verified(shop)).toEqual([]);
});

test('a list of nothing but labels of the shop is known by them', async () => {
  const { shop, of } = await openShop();
  const { run, doubts } = await shop.importText(lines('A-3', 'A-1', 'A-3'));
  expect([run.state, doubts.map(({ code }) => code)]).toEqual(['held', ['scans_counted']]);
  await shop.importText(lines('A-3', 'A-1', 'A-3'), { confirmProfile: true });
  expect(await counted(of)).toEqual([1, 4, 2, null]);
});

async function received(shop: TestShop, text: string) {
  const path = join(shop.folder, 'skany.txt');
  await writeFile(path, text);
  const answer = await shop.core.operations.imports.run(
    { path, overrides: { kind: 'delivery' }, dryRun: false, force: false, confirmProfile: true },
    testCall(),
  );
  if (!answer.ok) throw new Error(answer.problem.code);
  shop.clock.advance(60_000);
  return answer.value;
}

test('read as a delivery, the pieces of every code are one line of it and are added to the stock', async () => {
  const { shop, of } = await openShop();
  const { run, documents } = await received(shop, lines('dostawa 24.11', MUG, BOWL, MUG, OTHER_BOWL, 'A-3', MUG));
  expect([run.state, run.counts.rows, run.counts.changed, run.counts.warnings]).toEqual(['applied', 4, 4, 1]);
  expect(documents).toMatchObject([{ lines: 4, booked: 4 }]);
  expect(await counted(of)).toEqual([7, 6, 5, null]);
  expect(await verified(shop)).toEqual([]);
});

test('the next scans of that source are the next delivery, and the same ones again are asked about', async () => {
  const { shop, of } = await openShop();
  await received(shop, lines(MUG, BOWL, MUG));
  const next = await shop.importText(lines(BOWL, BOWL), { name: 'skany.txt' });
  expect([next.run.state, await counted(of)]).toEqual(['applied', [6, 7, 4, null]]);
  shop.clock.advance(60_000);
  const again = await shop.importText(lines(BOWL, MUG, MUG), { name: 'skany.txt' });
  expect([again.run.state, await counted(of)]).toEqual(['held', [6, 7, 4, null]]);
});
