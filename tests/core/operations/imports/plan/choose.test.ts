import { expect, test } from 'vitest';
import { type TestShop, testShop } from '../../../../support/core';
import { sure } from '../../../../support/ledger';
import { testCall } from '../../../../support/services';
import { corrector, file } from '../corrections/correcting';

type Selection = Pick<Parameters<TestShop['core']['operations']['imports']['apply']>[0], 'only' | 'except'>;

const BEFORE = file('A;Kubek;10,00;5', 'B;Miska;20,00;5', 'C;Garnek;30,00;5', 'D;Talerz;40,00;5');
/** A: price and stock; B: name; C: a price that jumps, and stock; D: nothing; E: new. */
const AFTER = file('A;Kubek;11,00;6', 'B;Misa;20,00;5', 'C;Garnek;300,00;7', 'D;Talerz;40,00;5', 'E;Sito;5,00;2');

async function planned() {
  const shop = await testShop();
  await shop.importText(BEFORE, { asOf: '2026-11-24T05:00:00.000Z' });
  const { run } = await shop.importText(AFTER, { asOf: '2026-11-24T06:00:00.000Z', dryRun: true });
  const of = corrector(shop);
  const apply = (selection: Selection, includeSuspicious = false) =>
    shop.core.operations.imports.apply(
      { id: run.id, confirmProfile: false, includeSuspicious, ...selection },
      testCall(),
    );
  const skipped = async () => {
    const shown = sure(
      await shop.core.operations.imports.show({ id: run.id, offset: 0, limit: 50, verdict: 'skipped' }, testCall()),
    );
    return shown.changes.items.map(({ sku, field, verdict }) => [sku, field, verdict]);
  };
  const master = async () =>
    Promise.all(
      ['A', 'B', 'C', 'D', 'E'].map(async (sku) => {
        const known = await shop.core.operations.products.show({ sku }, testCall());
        return known.ok ? [sku, known.value.name, await of.price(sku), await of.onHand(sku)] : [sku];
      }),
    );
  return { shop, of, apply, skipped, master };
}

test('the whole plan: two changed, one suspicious, one unchanged, one new', async () => {
  const { apply, master } = await planned();
  expect(sure(await apply({})).run.counts).toMatchObject({
    rows: 5,
    new: 1,
    changed: 2,
    suspicious: 1,
    unchanged: 1,
    skipped: 0,
  });
  expect(await master()).toEqual([
    ['A', 'Kubek', 1100, 6],
    ['B', 'Misa', 2000, 5],
    ['C', 'Garnek', 3000, 5],
    ['D', 'Talerz', 4000, 5],
    ['E', 'Sito', 500, 2],
  ]);
});

test('only some products: the others stay as they were and are named as left out', async () => {
  const { of, apply, skipped, master } = await planned();
  expect(sure(await apply({ only: { skus: ['B', 'E'] } })).run).toMatchObject({
    state: 'applied',
    counts: { rows: 5, new: 1, changed: 1, suspicious: 0, unchanged: 1, skipped: 2 },
  });
  expect(await master()).toEqual([
    ['A', 'Kubek', 1000, 5],
    ['B', 'Misa', 2000, 5],
    ['C', 'Garnek', 3000, 5],
    ['D', 'Talerz', 4000, 5],
    ['E', 'Sito', 500, 2],
  ]);
  expect(await skipped()).toEqual([
    ['C', 'price:retail', 'suspicious'],
    ['C', 'stock:main', 'suspicious'],
    ['A', 'price:retail', 'changed'],
    ['A', 'stock:main', 'changed'],
  ]);
  expect(await of.verified()).toBe(true);
});

test('all but one product', async () => {
  const { apply, master, of } = await planned();
  expect(sure(await apply({ except: { skus: ['A', 'E'] } })).run.counts).toMatchObject({
    new: 0,
    changed: 1,
    suspicious: 1,
    unchanged: 1,
    skipped: 2,
  });
  expect((await master()).at(-1)).toEqual(['E']);
  expect(await of.verified()).toBe(true);
});

test('only stock: a jumping price holds back nothing that was not asked for', async () => {
  const { apply, master, of, skipped } = await planned();
  expect(sure(await apply({ only: { fields: ['stock'] } })).run.counts).toMatchObject({
    new: 0,
    changed: 2,
    suspicious: 0,
    unchanged: 1,
    skipped: 2,
  });
  expect(await master()).toEqual([
    ['A', 'Kubek', 1000, 6],
    ['B', 'Miska', 2000, 5],
    ['C', 'Garnek', 3000, 7],
    ['D', 'Talerz', 4000, 5],
    ['E'],
  ]);
  expect((await skipped()).map(([sku, field]) => `${sku} ${field}`)).toEqual([
    'C price:retail',
    'E product',
    'A price:retail',
    'B name',
  ]);
  expect(await of.verified()).toBe(true);
});

test('all but stock: a new product comes without it', async () => {
  const { apply, master, of } = await planned();
  expect(sure(await apply({ except: { fields: ['stock:main', 'name'] } })).run.counts).toMatchObject({
    new: 1,
    changed: 1,
    suspicious: 1,
    skipped: 1,
  });
  expect(await master()).toEqual([
    ['A', 'Kubek', 1100, 5],
    ['B', 'Miska', 2000, 5],
    ['C', 'Garnek', 3000, 5],
    ['D', 'Talerz', 4000, 5],
    ['E', 'Sito', 500, null],
  ]);
  expect(await of.verified()).toBe(true);
});

test('only new products; only the suspicious ones, accepted', async () => {
  const first = await planned();
  expect(sure(await first.apply({ only: { verdicts: ['new'] } })).run.counts).toMatchObject({
    new: 1,
    changed: 0,
    skipped: 3,
  });
  expect(await first.of.verified()).toBe(true);
  const second = await planned();
  expect(sure(await second.apply({ only: { verdicts: ['suspicious'] } }, true)).run.counts).toMatchObject({
    new: 0,
    changed: 1,
    suspicious: 0,
    skipped: 3,
  });
  expect((await second.master())[2]).toEqual(['C', 'Garnek', 30000, 7]);
  expect(await second.of.verified()).toBe(true);
});

test('a selection that cannot be meant is refused, and the plan goes on waiting', async () => {
  const { apply } = await planned();
  const code = async (selection: Selection) => {
    const answer = await apply(selection);
    return answer.ok ? null : answer.problem.code;
  };
  expect(await code({ only: { skus: ['A', 'AA'] } })).toBe('selection_sku_unknown');
  expect(await code({ except: { skus: ['D'] } })).toBe('selection_sku_unknown');
  expect(await code({ only: { fields: ['price:hurt'] } })).toBe('selection_field_unknown');
  expect(await code({ only: { skus: ['B'], fields: ['price'] } })).toBe('selection_takes_nothing');
  expect(await code({})).toBe(null);
});

test('a product in the archive whose name alone is taken stays there', async () => {
  const { shop, apply } = await planned();
  await shop.database.write((trx) =>
    trx('product').where({ sku: 'B' }).update({ archived_at: '2026-11-24T05:30:00.000Z' }),
  );
  sure(await apply({ only: { fields: ['name'] } }));
  const [row] = await shop.database.read('product').where({ sku: 'B' }).select('name', 'archived_at');
  expect(row).toEqual({ name: 'Misa', archived_at: '2026-11-24T05:30:00.000Z' });
});

test('a product that alone comes back from the archive keeps the name it had', async () => {
  const { shop, apply } = await planned();
  await shop.database.write((trx) =>
    trx('product').where({ sku: 'B' }).update({ archived_at: '2026-11-24T05:30:00.000Z' }),
  );
  sure(await apply({ except: { fields: ['name'] } }));
  const [row] = await shop.database.read('product').where({ sku: 'B' }).select('name', 'archived_at');
  expect(row).toEqual({ name: 'Miska', archived_at: null });
});
