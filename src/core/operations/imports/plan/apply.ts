import type { Transaction } from '../../../database';
import type { Instant } from '../../../foundation';
import { newestId, noteStretch, recordPosting } from '../../../stock';

/**
 * Applies the plan that stands in the TEMP tables, in the caller's transaction: products, GTINs, prices with their
 * history, stock as movements. Suspicious rows are left out. Returns the posting, or null when there was nothing to post.
 */
export async function applyPlan(
  trx: Transaction,
  options: { runId: number; asOf: Instant; at: Instant; actor: string },
): Promise<void> {
  const { runId, asOf, at, actor } = options;
  await trx.raw(
    `insert into product (sku, name, search_name, unit, unit_scale, vat_code, origin_run_id, updated_run_id, created_at, updated_at)
     select sku, coalesce(name, sku), coalesce(search_name, lower(sku)), coalesce(unit, 'szt'), coalesce(unit_scale, 1), vat,
       :runId, :runId, :at, :at from planned where is_new order by line`,
    { runId, at },
  );
  await trx.raw(
    `update import_run set first_product_id = made.first, last_product_id = made.last
     from (select min(id) as first, max(id) as last from product
       where id > coalesce((select max(last_product_id) from import_run), 0) and origin_run_id = :runId) made
     where import_run.id = :runId`,
    { runId },
  );
  await adoptNewProducts(trx);
  await trx.raw(`delete from planned where line in (select line from plan_verdict where verdict = 'suspicious')`);
  for (const table of ['plan_field', 'plan_gtin', 'plan_price', 'plan_stock']) {
    await trx.raw(`delete from ${table} where line in (select line from plan_verdict where verdict = 'suspicious')`);
  }
  await updateProducts(trx, runId, at);
  await trx.raw(
    `insert into product_gtin (product_id, gtin, gtin14, origin_run_id)
     select product_id, gtin, substr('00000000000000' || gtin, -14), ? from plan_gtin where true on conflict do nothing`,
    [runId],
  );
  const postingId = await recordPosting(trx, { kind: 'import', actor, recordedAt: at, importRunId: runId });
  await applyPrices(trx, postingId, at);
  await applyStock(trx, postingId, asOf);
}

/** New products have ids now; the lines of the plan that wait for them are told. */
async function adoptNewProducts(trx: Transaction): Promise<void> {
  await trx.raw(
    `update planned set product_id = (select id from product where product.sku = planned.sku) where is_new`,
  );
  for (const table of ['plan_gtin', 'plan_price', 'plan_stock']) {
    await trx.raw(`update ${table} set product_id = (select id from product where product.sku = ${table}.sku)
      where product_id is null`);
  }
}

async function updateProducts(trx: Transaction, runId: number, at: Instant): Promise<void> {
  await trx.raw(
    `update product set
       name = coalesce(l.name, product.name), search_name = coalesce(l.search_name, product.search_name),
       unit = coalesce(l.unit, product.unit), unit_scale = coalesce(l.unit_scale, product.unit_scale),
       vat_code = coalesce(l.vat, product.vat_code), archived_at = null, updated_run_id = ?, updated_at = ?
     from planned l
     where product.id = l.product_id and l.line in (select line from plan_field)`,
    [runId, at],
  );
}

async function applyPrices(trx: Transaction, postingId: number, at: Instant): Promise<void> {
  const newest = await newestId(trx, 'price_change');
  await trx.raw(
    `insert into price_change (posting_id, product_id, price_list_id, old_minor, new_minor, changed_at)
     select ?, product_id, price_list_id, old_minor, new_minor, ? from plan_price order by line`,
    [postingId, at],
  );
  await noteStretch(trx, 'price_change', postingId, newest);
  await trx.raw(
    `insert into price (product_id, price_list_id, gross_minor, since)
     select product_id, price_list_id, new_minor, ? from plan_price where true
     on conflict (product_id, price_list_id) do update set gross_minor = excluded.gross_minor, since = excluded.since`,
    [at],
  );
}

async function applyStock(trx: Transaction, postingId: number, asOf: Instant): Promise<void> {
  const newest = await newestId(trx, 'movement');
  await trx.raw(
    `insert into movement (posting_id, product_id, location_id, kind, quantity, occurred_at)
     select ?, product_id, location_id, 'snapshot', delta, ? from plan_stock where delta <> 0 order by line`,
    [postingId, asOf],
  );
  await noteStretch(trx, 'movement', postingId, newest);
  // The same sums as adding the posting to the levels, in the statement that also notes the snapshot's moment.
  await trx.raw(
    `insert into level (product_id, location_id, on_hand, snapshot_as_of)
     select product_id, location_id, delta, ? from plan_stock where true
     on conflict (product_id, location_id) do update
       set on_hand = level.on_hand + excluded.on_hand, snapshot_as_of = excluded.snapshot_as_of`,
    [asOf],
  );
}
