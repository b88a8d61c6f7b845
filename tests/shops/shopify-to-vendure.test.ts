import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, type Engine, startEngine } from '../../src/host';
import { type WooCommerceShop, startWooCommerceShop } from '../../src/practice/woocommerce';
import { type PlacedOrder, buy, cancel } from '../support/vendure-orders';
import { seedVendureShop } from '../support/vendure-seed';
import { type VendureServer, startVendureServer } from '../support/vendure-server';
import { variantBySku } from './vendure-conformance-shop';

const samples = join(process.env['ONESHELF_SAMPLES'] ?? '', 'shopify');
const reachable = process.env['ONESHELF_SAMPLES'] !== undefined && existsSync(samples);
if (!reachable) console.info('not run: the Shopify catalogue: ONESHELF_SAMPLES does not say where the samples are');

/** In the file: 25 pieces at 98.00. */
const SKU = '43MCHBL4';
const KEYS = { consumerKey: 'ck_test', consumerSecret: 'cs_test' };

/** One story, told in order: every test goes on from the shop that the one before it left. */
describe.skipIf(!reachable)('the Shopify catalogue, on a real Vendure and beside it on WooCommerce', () => {
  let dataFolder: string;
  let vendure: VendureServer;
  let woocommerce: WooCommerceShop;
  let engine: Engine;
  let client: Client;
  let order: PlacedOrder;

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'oneshelf-shopify-'));
    vendure = await startVendureServer();
    await seedVendureShop(vendure);
    woocommerce = await startWooCommerceShop({ clock: { now: () => new Date() }, keys: KEYS, currency: 'PLN' });
    const log = { info: () => {}, warn: console.warn, error: console.error };
    const started = await startEngine({ dataFolder, env: {}, log });
    if (!started.ok) throw new Error(JSON.stringify(started.problem));
    engine = started.value;
    client = engine.client({ actor: 'cli', role: 'owner', mayReadPaths: true });
  });
  afterAll(async () => {
    await engine?.close();
    await Promise.all([vendure?.stop(), woocommerce?.close()]);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** All channels side by side: what one tells in a pass, another may have been pushed too early to hear of; the next pass does. */
  async function sync() {
    const synced = await client.sync.run({});
    if (!synced.ok) throw new Error(JSON.stringify(synced.problem));
    return Object.fromEntries(synced.value.channels.map((report) => [report.channel, report]));
  }

  async function productOf(sku: string) {
    const shown = await client.products.show({ sku });
    if (!shown.ok) throw new Error(JSON.stringify(shown.problem));
    return shown.value;
  }

  /** What shoppers see of a product in both shops, asked without OneShelf. */
  async function shelvesOf(sku: string) {
    const variant = await variantBySku(vendure, sku);
    const level = variant?.stockLevels[0];
    const row = woocommerce.shop.products().find((product) => product.sku === sku);
    return {
      vendure: { price: variant?.prices[0]?.price, quantity: level && level.stockOnHand - level.stockAllocated },
      woocommerce: { price: row?.price, quantity: row?.quantity },
    };
  }

  test.each([
    ['apparel.csv', 95],
    ['home-and-garden.csv', 21],
  ])('%s comes in with nothing but its profile confirmed', async (file, products) => {
    const report = await client.imports.run({ path: join(samples, file), source: file, confirmProfile: true });
    expect(report).toMatchObject({ ok: true, value: { run: { state: 'applied', counts: { new: products } } } });
  });

  test('every product is created in both shops, with its price and stock confirmed by read-back', async () => {
    const secrets = { ...vendure.credentials };
    const settings = { url: vendure.url };
    const added = await client.channels.add({ name: 'butik', kind: 'vendure', settings, secrets, createMissing: true });
    expect(added).toMatchObject({ ok: true });
    expect(
      await client.channels.add({
        name: 'sklep',
        kind: 'woocommerce',
        settings: { url: woocommerce.url },
        secrets: KEYS,
        createMissing: true,
      }),
    ).toMatchObject({ ok: true });
    const { butik, sklep } = await sync();
    for (const report of [butik, sklep]) {
      expect(report).toMatchObject({ outcome: 'done', created: 115, refused: 0, waiting: 0, problem: null });
    }
    const { items, total } = await client.products.list({ limit: 200 });
    expect(total).toBe(116);
    // One costs 0.00 in the file, which is no price anybody meant: it is in the master and in no shop.
    expect(items.filter(({ priceMinor }) => priceMinor === null)).toMatchObject([{ sku: 'FIELDREPORT2' }]);
    for (const { sku, priceMinor, available } of items.filter((item) => item.priceMinor !== null)) {
      expect({ sku, ...(await shelvesOf(sku)).vendure }).toEqual({ sku, price: priceMinor, quantity: available });
    }
  });

  test('with nothing new, nothing is pushed', async () => {
    const { butik, sklep } = await sync();
    for (const report of [butik, sklep]) expect(report).toMatchObject({ outcome: 'done', pushed: 0, created: 0 });
  });

  test('a shopper buys two in Vendure: the ledger says so, and both shops show two fewer', async () => {
    const before = await shelvesOf(SKU);
    expect(before).toEqual({
      vendure: { price: 9800, quantity: 25 },
      woocommerce: { price: '98.00', quantity: 25 },
    });
    order = await buy(vendure, [{ variant: (await variantBySku(vendure, SKU))?.id ?? '', quantity: 2 }]);
    const { butik, sklep } = await sync();
    expect(butik).toMatchObject({ outcome: 'done', salesBooked: 1, unknownSaleLines: 0 });
    expect(sklep).toMatchObject({ outcome: 'done', salesBooked: 0 });
    await sync();
    const product = await productOf(SKU);
    expect(product.levels).toMatchObject([{ location: 'main', onHand: 23 }]);
    expect(product.movements.filter(({ kind }) => kind === 'sale')).toMatchObject([
      { location: 'main', quantity: -2, cause: { sale: order.code } },
    ]);
    for (const listing of product.listings) {
      const offer = { priceMinor: 9800, quantity: 23 };
      expect(listing).toMatchObject({ desired: offer, confirmed: offer, state: 'in_step', lastError: null });
    }
    expect(await shelvesOf(SKU)).toMatchObject({ vendure: { quantity: 23 }, woocommerce: { quantity: 23 } });
  });

  test('the same sale is never booked twice, however often it is pulled', async () => {
    for (let round = 0; round < 2; round += 1) {
      const { butik } = await sync();
      expect(butik).toMatchObject({ outcome: 'done', salesBooked: 0, pushed: 0 });
    }
    expect((await productOf(SKU)).levels).toMatchObject([{ onHand: 23 }]);
  });

  test('when the order is cancelled, the pieces are back on both shelves', async () => {
    await cancel(vendure, order);
    await sync();
    await sync();
    expect((await productOf(SKU)).levels).toMatchObject([{ onHand: 25 }]);
    expect(await shelvesOf(SKU)).toMatchObject({ vendure: { quantity: 25 }, woocommerce: { quantity: 25 } });
  });

  test('every invariant of the master holds', async () => {
    const { ok, checks } = await client.master.verify({});
    expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
    expect(ok).toBe(true);
  });
});
