import type { ProductEvent } from '../../../contract';
import { findProduct } from '../../catalog';
import type { Operations, Services } from '../../services';
import { postingKind } from '../ledger';

interface EventRow {
  postingId: number;
  postingKind: string;
  at: string;
  actor: string;
  reason: string | null;
  runId: number | null;
  what: string;
  now: string | number | null;
  becomes: string | number | null;
  currency: string | null;
}

/** The newest postings that touched a product, with what each made of it. */
export function events({ database }: Services): Operations['editing']['events'] {
  const db = database.read;
  return async ({ sku, limit }) => {
    const product = await findProduct(db, sku);
    if (!product) return [];
    const rows = await db.raw<EventRow[]>(
      `with touched as (
         select posting_id, 'stock:' || location.code as what,
           (select sum(quantity) from movement before where before.product_id = m.product_id
             and before.location_id = m.location_id and before.id < min(m.id)) as now,
           (select sum(quantity) from movement upto where upto.product_id = m.product_id
             and upto.location_id = m.location_id and upto.id <= max(m.id)) as becomes, null as currency
         from (select * from movement where product_id = :product order by id desc limit :rows) m
           join location on location.id = m.location_id
         group by posting_id, m.location_id
         union all
         select * from (select posting_id, 'price:' || list.code, old_minor, new_minor, list.currency from price_change c
           join price_list list on list.id = c.price_list_id where product_id = :product order by c.id desc limit :rows)
         union all
         select * from (select posting_id, field, old_value, new_value, null from product_change
           where product_id = :product order by id desc limit :rows)),
       newest as (select distinct posting_id from touched order by posting_id desc limit :limit)
       select posting.id as postingId, posting.kind as postingKind, posting.recorded_at as at, posting.actor,
         posting.reason, posting.import_run_id as runId, touched.what, touched.now, touched.becomes, touched.currency
       from newest join posting on posting.id = newest.posting_id join touched on touched.posting_id = posting.id
       order by posting.id desc, touched.what`,
      { product: product.id, limit, rows: limit * 4 },
    );
    const found = new Map<number, ProductEvent>();
    for (const { what, now, becomes, currency, postingKind: stored, ...posting } of rows) {
      const event = found.get(posting.postingId) ?? { ...posting, kind: postingKind(stored, false), rows: [] };
      event.rows.push({ what, now: asText(now), becomes: asText(becomes), unitScale: product.unitScale, currency });
      if (stored === 'adjustment' && what.startsWith('price:')) event.kind = 'price';
      found.set(posting.postingId, event);
    }
    return [...found.values()];
  };
}

const asText = (value: string | number | null) => (value === null ? null : String(value));
