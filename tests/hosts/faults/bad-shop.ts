import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { openDatabase } from '../../../src/core/database';
import { startVendureShop } from '../../../src/practice/vendure';
import { startWooCommerceShop, type WooCommerceShop } from '../../../src/practice/woocommerce';
import { scratchFolder } from '../../support/database';
import { systemClock } from '../../../src/host/system';
import { oneshelf } from '../cli/cli-io';
import { writeExport } from '../sample-file';

const clock = systemClock;
const PRODUCTS = [
  { sku: 'KUB-1', name: 'Kubek biały' },
  { sku: 'KUB-2', name: 'Kubek czarny' },
  { sku: 'TAL-1', name: 'Talerz głęboki' },
];
const KEYS = { consumerKey: 'ck_practice', consumerSecret: 'cs_practice' };
const LOGIN = { username: 'practice', password: 'pw_practice' };

/**
 * The practice e-shop, with what the three products of `GOOD_FILE` showed last season; or another one as `earlier` left
 * it, at the same address and with nothing planned to go wrong.
 */
export async function openEshop(earlier?: WooCommerceShop) {
  const products = PRODUCTS.map((product) => ({ ...product, price: '1.00', quantity: 3 }));
  await earlier?.close().catch(() => undefined);
  const from = earlier ? { port: Number(new URL(earlier.url).port), snapshot: earlier.snapshot() } : { products };
  const eshop = await startWooCommerceShop({ clock, currency: 'PLN', keys: KEYS, ...from });
  onTestFinished(() => eshop.close().catch(() => undefined));
  return eshop;
}

export async function openMarketplace() {
  const variants = PRODUCTS.map((product) => ({ ...product, priceMinor: 100, quantity: 3 }));
  const shop = await startVendureShop({ clock, currency: 'PLN', credentials: LOGIN, variants });
  onTestFinished(() => shop.close().catch(() => undefined));
  return shop;
}

/** A data folder with the three products. */
export async function shopFolder(): Promise<string> {
  const folder = await scratchFolder();
  expect((await oneshelf(folder, ['import', await writeExport(folder), '--confirm'])).exit).toBe(0);
  return folder;
}

/** The same, connected to an e-shop, a marketplace and a till. */
export async function connectedShop() {
  const [folder, eshop, marketplace] = [await shopFolder(), await openEshop(), await openMarketplace()];
  await connect(folder, 'Sklep', 'woocommerce', `url=${eshop.url}`, KEYS);
  await connect(folder, 'Butik', 'vendure', `url=${marketplace.url}`, LOGIN);
  await mkdir(join(folder, 'till'));
  await connect(folder, 'Kasa', 'store-files', `folder=${join(folder, 'till')}`);
  return { folder, eshop, marketplace };
}

export async function connect(folder: string, name: string, kind: string, setting: string, secrets?: object) {
  const added = await oneshelf(
    folder,
    ['channel', 'add', name, '--kind', kind, '--set', setting],
    secrets ? { stdin: JSON.stringify(secrets) } : {},
  );
  expect(added).toMatchObject({ exit: 0, stderr: '' });
}

/** Every invariant holds; a command that failed must leave the master like that. */
export async function expectSound(folder: string, said = folder): Promise<void> {
  const { exit, json } = await oneshelf(folder, ['verify', '--json']);
  const { checks } = json as { checks?: { broken: number }[] };
  expect(checks?.filter(({ broken }) => broken > 0) ?? json, said).toEqual([]);
  expect(exit, said).toBe(0);
}

/** Lets the time pass after which mails and channels are tried again: the command line has no clock to turn. */
export async function letRetryTimePass(folder: string): Promise<void> {
  const database = await openDatabase(join(folder, 'oneshelf.sqlite'));
  const past = { retry_at: '2000-01-01T00:00:00.000Z' };
  try {
    await database.write(async (trx) => {
      for (const table of ['alert', 'channel']) await trx(table).whereNotNull('retry_at').update(past);
    });
  } finally {
    await database.close();
  }
}
