import type { Database } from '../../src/core/database';
import { canonicalGtin, foldForSearch } from '../../src/core/foundation';
import { ensurePriceList } from '../../src/core/pricing';
import { ensureLocation, newestId, noteStretch, recordMovements, recordPosting } from '../../src/core/stock';

export interface TestProduct {
  sku: string;
  name?: string;
  gtins?: readonly string[];
  /** On hand by location code; recorded as one snapshot in the ledger. */
  stock?: Readonly<Record<string, number>>;
  /** Gross minor units by price list code. */
  prices?: Readonly<Record<string, number>>;
}

/** Puts products into the master as an applied import would: ledger and levels, prices and their history. */
export async function putProducts(
  database: Database,
  products: readonly TestProduct[],
  at = '2026-11-24T07:00:00.000Z',
): Promise<Map<string, number>> {
  return database.write(async (trx) => {
    const ids = new Map<string, number>();
    const posting = await recordPosting(trx, { kind: 'import', actor: 'cli', recordedAt: at });
    const newest = await newestId(trx, 'price_change');
    const movements = [];
    for (const { sku, name = sku, gtins = [], stock = {}, prices = {} } of products) {
      const [id] = (await trx('product').insert({
        sku,
        name,
        search_name: foldForSearch(name),
        created_at: at,
        updated_at: at,
      })) as [number];
      ids.set(sku, id);
      for (const gtin of gtins) {
        await trx('product_gtin').insert({ product_id: id, gtin, gtin14: canonicalGtin(gtin) });
      }
      for (const [location, quantity] of Object.entries(stock)) {
        const locationId = await ensureLocation(trx, location, at);
        if (quantity === 0) await trx('level').insert({ product_id: id, location_id: locationId, on_hand: 0 });
        movements.push({ productId: id, locationId, kind: 'snapshot' as const, quantity, occurredAt: at });
      }
      for (const [list, minor] of Object.entries(prices)) {
        const { id: listId } = await ensurePriceList(trx, list, 'PLN', at);
        await trx('price').insert({ product_id: id, price_list_id: listId, gross_minor: minor, since: at });
        await trx('price_change').insert({
          posting_id: posting,
          product_id: id,
          price_list_id: listId,
          new_minor: minor,
          changed_at: at,
        });
      }
    }
    await noteStretch(trx, 'price_change', posting, newest);
    await recordMovements(trx, posting, movements);
    return ids;
  });
}

/** An active channel that shows everything that lies in the locations named. */
export async function putChannel(
  database: Database,
  name: string,
  { locations = ['main'], list = 'main', kind = 'test' }: { locations?: string[]; list?: string; kind?: string } = {},
  at = '2026-11-24T07:00:00.000Z',
): Promise<number> {
  return database.write(async (trx) => {
    const { id: listId } = await ensurePriceList(trx, list, 'PLN', at);
    const ids = [];
    for (const code of locations) ids.push(await ensureLocation(trx, code, at));
    const [id] = (await trx('channel').insert({
      name,
      kind,
      state: 'active',
      currency: 'PLN',
      price_list_id: listId,
      sales_location_id: ids[0],
      settings: '{}',
      created_at: at,
    })) as [number];
    for (const location of ids) await trx('channel_location').insert({ channel_id: id, location_id: location });
    return id;
  });
}
