import { masterChanged } from '../../src/core/operations/master-changed';
import { recordMovements, recordPosting } from '../../src/core/stock';
import type { TestShop } from './core';
import { testCall } from './services';

type Answer<T> = { ok: true; value: T } | { ok: false; problem: { code: string } };

/** The value of an outcome that a test is sure of. */
export function sure<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

export const verified = async (shop: TestShop) => {
  const { checks } = await shop.core.operations.master.verify({}, testCall());
  return checks.filter(({ broken }) => broken > 0);
};

/** The newest posting there is. */
export async function newestPosting(shop: TestShop): Promise<number> {
  const { items } = await shop.core.operations.ledger.postings({ offset: 0, limit: 1 }, testCall());
  return items[0]?.id ?? 0;
}

/** One piece of a product leaves a location, as an order of a channel would take it. */
export async function sell(shop: TestShop, sku: string, location = 'main'): Promise<void> {
  const at = shop.clock.now().toISOString();
  await shop.database.write(async (trx) => {
    const product = await trx('product').where({ sku }).first<{ id: number } | undefined>('id');
    const place = await trx('location').where({ code: location }).first<{ id: number } | undefined>('id');
    if (!product || !place) return;
    const posting = await recordPosting(trx, { kind: 'sale', actor: 'channel:test', recordedAt: at });
    await recordMovements(trx, posting, [
      { productId: product.id, locationId: place.id, kind: 'sale', quantity: -1, occurredAt: at },
    ]);
    await masterChanged(trx, { kind: 'ids', ids: [product.id] }, at);
  });
}

/** What a shop would notice of its master, of products that are on sale: fields, barcodes, levels with their dates, prices, offers. */
export async function masterState(shop: TestShop): Promise<Record<string, unknown[]>> {
  const db = shop.database.read;
  const rows = (sql: string) => db.raw<unknown[]>(sql);
  return {
    products: await rows(`select sku, name, search_name, unit, unit_scale, vat_code from product
      where archived_at is null order by sku`),
    gtins: await rows(`select sku, gtin from product_gtin g join product p on p.id = g.product_id
      where archived_at is null order by 1, 2`),
    levels: await rows(`select sku, code, on_hand, snapshot_as_of from level v join product p on p.id = v.product_id
      join location l on l.id = v.location_id
      where archived_at is null and (on_hand <> 0 or snapshot_as_of is not null) order by 1, 2`),
    prices: await rows(`select sku, code, gross_minor from price x join product p on p.id = x.product_id
      join price_list l on l.id = x.price_list_id where archived_at is null order by 1, 2`),
    offers: await rows(`select sku, c.name, desired_price_minor, desired_quantity from listing x
      join product p on p.id = x.product_id join channel c on c.id = x.channel_id where archived_at is null order by 1, 2`),
    leftovers: await rows(`select sku, on_hand from level v join product p on p.id = v.product_id
      where archived_at is not null and on_hand <> 0`),
  };
}
