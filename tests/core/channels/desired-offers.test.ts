import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainListing, refreshDesired } from '../../../src/core/channels';
import type { Database } from '../../../src/core/database';
import { scratchDatabase } from '../../support/database';
import { putChannel, putProducts } from '../../support/master';
import { cases } from '../../support/cases';

const AT = '2026-11-24T08:00:00.000Z';
const LATER = '2026-11-24T09:00:00.000Z';

const refresh = (database: Database, at = AT) => database.write((trx) => refreshDesired(trx, { kind: 'all' }, at));

async function desired(database: Database, sku: string): Promise<{ price: number | null; quantity: number | null }[]> {
  return database
    .read('listing')
    .join('product', 'product.id', 'listing.product_id')
    .where({ sku })
    .orderBy('channel_id')
    .select('desired_price_minor as price', 'desired_quantity as quantity');
}

test('a channel shows what the locations that feed it hold, less what is promised and held back, up to its cap', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'MUG', stock: { main: 9, shop: 4, attic: 100 }, prices: { main: 2_499 } },
  ]);
  const plain = await putChannel(database, 'plain', { locations: ['main', 'shop'] });
  const careful = await putChannel(database, 'careful', { locations: ['main'] });
  const capped = await putChannel(database, 'capped', { locations: ['attic'] });
  await database.write(async (trx) => {
    await trx('channel').where({ id: careful }).update({ buffer: 3 });
    await trx('channel').where({ id: capped }).update({ cap: 20 });
    const reservation = { product_id: ids.get('MUG'), location_id: 1, state: 'held', created_at: AT };
    await trx('reservation').insert([
      { ...reservation, quantity: 2 },
      { ...reservation, quantity: 50, state: 'released' },
    ]);
  });
  await refresh(database);
  expect(await desired(database, 'MUG')).toEqual([
    { price: 2_499, quantity: 11 },
    { price: 2_499, quantity: 4 },
    { price: 2_499, quantity: 20 },
  ]);
  expect(await explainListing(database.read, careful, ids.get('MUG') ?? 0)).toEqual([
    { code: 'why_on_hand', facts: { location: 'main', quantity: 9 } },
    { code: 'why_reserved', facts: { location: 'main', quantity: 2 } },
    { code: 'why_buffer', facts: { buffer: 3 } },
    { code: 'why_available', facts: { result: 4 } },
    { code: 'why_price', facts: { list: 'main', priceMinor: 2_499, currency: 'PLN' } },
    { code: 'why_never_pushed', facts: {} },
    { code: 'why_never_confirmed', facts: {} },
  ]);
  expect(await explainListing(database.read, plain, 999)).toEqual([]);
});

test('oversold, archived and unpriced products are shown as nothing, nothing and not at all', async () => {
  const database = await scratchDatabase();
  const prices = { main: 100 };
  await putProducts(database, [
    { sku: 'OVERSOLD', stock: { main: -3 }, prices },
    { sku: 'ARCHIVED', stock: { main: 5 }, prices },
    { sku: 'UNPRICED', stock: { main: 5 } },
    { sku: 'NEVER-LISTED', stock: { main: 5 }, prices },
  ]);
  await putChannel(database, 'shop');
  await database.write((trx) => trx('product').where({ sku: 'NEVER-LISTED' }).update({ archived_at: AT }));
  await refresh(database);
  await database.write((trx) => trx('product').where({ sku: 'ARCHIVED' }).update({ archived_at: AT }));
  await refresh(database);
  expect(await desired(database, 'OVERSOLD')).toEqual([{ price: 100, quantity: 0 }]);
  expect(await desired(database, 'ARCHIVED')).toEqual([{ price: 100, quantity: 0 }]);
  expect(await desired(database, 'UNPRICED')).toEqual([{ price: null, quantity: 5 }]);
  expect(await desired(database, 'NEVER-LISTED')).toEqual([]);
});

test('what has lost its price is still shown as sold out, with the price its channel was told last', async () => {
  const database = await scratchDatabase();
  await putProducts(database, [
    { sku: 'GONE', stock: { main: 5 }, prices: { main: 100 } },
    { sku: 'LEFT', stock: { main: 5 }, prices: { main: 100 } },
    { sku: 'NEVER-TOLD', stock: { main: 0 } },
  ]);
  await putChannel(database, 'shop');
  await refresh(database);
  await database.write(async (trx) => {
    await trx('listing').where({ desired_price_minor: 100 }).update({ pushed_price_minor: 100, pushed_quantity: 5 });
    await trx('price').delete();
    await trx('product').where({ sku: 'GONE' }).update({ archived_at: AT });
  });
  await refresh(database);
  expect(await desired(database, 'GONE')).toEqual([{ price: 100, quantity: 0 }]);
  expect(await desired(database, 'LEFT')).toEqual([{ price: null, quantity: 5 }]);
  expect(await desired(database, 'NEVER-TOLD')).toEqual([{ price: null, quantity: 0 }]);
  await database.write((trx) => trx('level').update({ on_hand: 0 }));
  await refresh(database);
  expect(await desired(database, 'LEFT')).toEqual([{ price: 100, quantity: 0 }]);
  await database.write((trx) => trx('level').update({ on_hand: 3 }));
  await refresh(database);
  expect(await desired(database, 'LEFT')).toEqual([{ price: null, quantity: 3 }]);
  expect(await desired(database, 'GONE')).toEqual([{ price: 100, quantity: 0 }]);
});

test('only rows whose desired offer really changes are touched, and those start afresh', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(
    database,
    ['A', 'B'].map((sku) => ({ sku, stock: { main: 5 }, prices: { main: 100 } })),
  );
  await putChannel(database, 'shop');
  await refresh(database);
  await database.write(async (trx) => {
    await trx('listing').update({ match: 'matched', attempts: 3, retry_at: LATER, problem: '{}' });
    await trx('price')
      .where({ product_id: ids.get('A') })
      .update({ gross_minor: 200 });
  });
  await refresh(database, LATER);
  const rows = await database.read('listing').orderBy('id').select('desired_at', 'attempts', 'retry_at', 'problem');
  expect(rows).toEqual([
    { desired_at: LATER, attempts: 0, retry_at: null, problem: null },
    { desired_at: AT, attempts: 3, retry_at: LATER, problem: '{}' },
  ]);
});

test('a bundle follows its scarcest component, also when only the component is in scope', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [
    { sku: 'SET', stock: { main: 77 }, prices: { main: 100 } },
    { sku: 'BOX', stock: { main: 10 } },
    { sku: 'TEA', stock: { main: 10 } },
  ]);
  const id = (sku: string) => ids.get(sku) ?? 0;
  const channel = await putChannel(database, 'shop');
  await database.write(async (trx) => {
    await trx('product').where({ sku: 'SET' }).update({ kind: 'bundle' });
    await trx('bundle_component').insert([
      { bundle_id: id('SET'), component_id: id('BOX'), quantity: 1 },
      { bundle_id: id('SET'), component_id: id('TEA'), quantity: 3 },
    ]);
    await trx('channel').update({ buffer: 1 });
  });
  await refresh(database);
  expect(await desired(database, 'SET')).toEqual([{ price: 100, quantity: 3 }]);
  await database.write(async (trx) => {
    await trx('level')
      .where({ product_id: id('BOX') })
      .update({ on_hand: 2 });
    await refreshDesired(trx, { kind: 'ids', ids: [id('BOX')] }, LATER);
  });
  expect(await desired(database, 'SET')).toEqual([{ price: 100, quantity: 1 }]);
  const why = await explainListing(database.read, channel, id('SET'));
  expect(why.slice(0, 4)).toEqual([
    { code: 'why_component', facts: { sku: 'BOX', available: 1, needs: 1, result: 1 } },
    { code: 'why_component', facts: { sku: 'TEA', available: 9, needs: 3, result: 3 } },
    { code: 'why_bundle', facts: { result: 1 } },
    { code: 'why_available', facts: { result: 1 } },
  ]);
});

test('whatever the levels and rules, a channel never shows more than is free, nor less than nothing, and the explanation agrees', async () => {
  const database = await scratchDatabase();
  const ids = await putProducts(database, [{ sku: 'P', stock: { a: 1, b: 1 }, prices: { main: 1 } }]);
  const productId = ids.get('P') ?? 0;
  const channelId = await putChannel(database, 'shop', { locations: ['a', 'b'] });
  const small = fc.integer({ min: -5, max: 3_000 });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(small, small, fc.nat(5), fc.option(fc.nat(20)), fc.constantFrom(1, 1_000), fc.nat(10)),
      async ([inA, inB, buffer, cap, unitScale, reserved]) => {
        await database.write(async (trx) => {
          await trx('level').where({ location_id: 1 }).update({ on_hand: inA });
          await trx('level').where({ location_id: 2 }).update({ on_hand: inB });
          await trx('channel').update({ buffer, cap });
          await trx('product').update({ unit_scale: unitScale });
          await trx('reservation').delete();
          const held = { product_id: productId, location_id: 2, state: 'held', created_at: AT, quantity: reserved };
          await trx('reservation').insert(held);
          await refreshDesired(trx, { kind: 'ids', ids: [productId] }, AT);
        });
        const units = Math.trunc((inA + inB - reserved) / unitScale);
        const expected = Math.max(0, Math.min(units - buffer, cap ?? Infinity));
        expect(await desired(database, 'P')).toEqual([{ price: 1, quantity: expected }]);
        const why = await explainListing(database.read, channelId, productId);
        expect(why.find((step) => step.code === 'why_available')?.facts).toEqual({ result: expected });
      },
    ),
    { numRuns: cases(60) },
  );
});
