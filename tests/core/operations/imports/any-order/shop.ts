import { expect } from 'vitest';
import { type TestShop, testShop } from '../../../../support/core';
import { putChannel } from '../../../../support/master';
import { testCall } from '../../../../support/services';
import { type Row, type Source, SOURCES } from './files';
import { PLACES, SKUS } from './step';
import { Truth } from './truth';

export class PowerCut extends Error {}

/** A shop beside the truth about it. */
export interface Told {
  readonly shop: TestShop;
  readonly truth: Truth;
  /** What happened so far, for whoever reads a failure. */
  readonly trail: string[];
  readonly files: { readonly source: Source; readonly rows: readonly Row[]; readonly text: string }[];
  readonly aside: { readonly run: number; readonly line: number; readonly row: Row; readonly asOf: string }[];
  /** The power fails where a step would be written into the activity log, last in its transaction. */
  readonly power: { fails: boolean };
  /** What papers of one number say last: the most of each product, whichever of them says so. */
  readonly papers: { readonly paper: number; readonly as: string; readonly sku: string; readonly quantity: number }[];
}

const LISTS = ['retail', 'hurt'];

/** Brakes, and prices that jump, are not what this is about. */
const LIMITS = ['zeroShare', 'missingShare', 'priceShare', 'rejectedShare', 'shrinkShare', 'alikeShare'] as const;
const MORE = ['foreignShare', 'stockShare', 'suspiciousFactor'] as const;
const OFF = Object.fromEntries([...LIMITS, ...MORE].map((name) => [name, 1e9]));

export async function toldShop(): Promise<Told> {
  const power = { fails: false };
  const record = () => (power.fails ? Promise.reject(new PowerCut('the power failed')) : Promise.resolve());
  const shop = await testShop({ ports: { activity: { record } } });
  await putChannel(shop.database, 'eshop', { locations: PLACES, list: 'retail' });
  await putChannel(shop.database, 'kasa', { locations: ['sklep'], list: 'retail' });
  const { sources } = shop.core.operations;
  for (const name of [...SOURCES, 'dostawy']) await sources.set({ name, brake: OFF }, testCall());
  await sources.set({ name: 'pelny', scope: 'full' }, testCall());
  return { shop, truth: new Truth(), trail: [], files: [], aside: [], power, papers: [] };
}

export async function rowsOf<T>({ shop }: Told, sql: string): Promise<T[]> {
  const found: unknown = await shop.database.read.raw(sql);
  return found as T[];
}

/** The ledger and the history of prices, none of which may ever change. */
export const historyOf = async (told: Told) => ({
  movements: await rowsOf<unknown>(told, 'select * from movement order by id'),
  prices: await rowsOf<unknown>(told, 'select * from price_change order by id'),
  facts: await rowsOf<unknown>(told, 'select * from product_change order by id'),
});

export const ago = ({ shop }: Told, hours: number) =>
  new Date(shop.clock.now().getTime() - hours * 3_600_000).toISOString();
export const newestPosting = async (told: Told) =>
  (await rowsOf<{ n: number }>(told, 'select coalesce(max(id), 0) as n from posting'))[0]?.n ?? 0;

/** Which shelves were counted for which moment, what is on sale, and what has no barcode: on these a file's meaning depends. */
export async function circumstances(told: Told) {
  const dates = await rowsOf<{ shelf: string; at: string | null }>(
    told,
    `select sku || ' ' || code as shelf, snapshot_as_of as at from level v
     join product p on p.id = v.product_id join location l on l.id = v.location_id`,
  );
  const barcodes = await rowsOf<{ sku: string; n: number }>(
    told,
    'select sku, count(gtin) as n from product p left join product_gtin g on g.product_id = p.id group by sku',
  );
  const onSale = await rowsOf<{ sku: string }>(told, 'select sku from product where archived_at is null');
  return {
    datedLater: (shelf: string, asOf: string) => dates.some((one) => one.shelf === shelf && (one.at ?? '') > asOf),
    lacksBarcode: (sku: string) => barcodes.some((one) => one.sku === sku && one.n === 0),
    onSale: new Set(onSale.map(({ sku }) => sku)),
  };
}

export type Circumstances = Awaited<ReturnType<typeof circumstances>>;

/** Holds the shop to the truth: every level, price and fact. */
export async function compare(told: Told): Promise<void> {
  const levels = await rowsOf<{ sku: string; place: string; n: number }>(
    told,
    `select sku, code as place, on_hand as n from level v
     join product p on p.id = v.product_id join location l on l.id = v.location_id`,
  );
  const products = await rowsOf<{ sku: string; name: string; vat: string | null; onSale: number }>(
    told,
    `select sku, name, vat_code as vat, archived_at is null as "onSale" from product`,
  );
  const prices = await rowsOf<{ sku: string; list: string; minor: number }>(
    told,
    `select sku, code as list, gross_minor as minor from price x
     join product p on p.id = x.product_id join price_list l on l.id = x.price_list_id`,
  );
  const found = SKUS.map((sku) => {
    const product = products.find((one) => one.sku === sku);
    return {
      ...{ sku, name: product?.name ?? null, vat: product?.vat ?? null, onSale: product?.onSale === 1 },
      levels: PLACES.map((place) => levels.find((one) => one.sku === sku && one.place === place)?.n ?? 0),
      prices: LISTS.map((list) => prices.find((one) => one.sku === sku && one.list === list)?.minor ?? null),
    };
  });
  const { truth } = told;
  const meant = SKUS.map((sku) => ({
    ...{ sku, name: truth.name(sku), vat: truth.vat(sku), onSale: truth.onSale(sku) },
    levels: PLACES.map((place) => truth.level({ sku, place })),
    prices: LISTS.map((list) => truth.price(sku, list)),
  }));
  expect(found, told.trail.join('\n')).toEqual(meant);
}
