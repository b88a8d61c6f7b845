import type { Transaction } from '../../../database';
import { movementStands } from '../../../stock';

/** SQL: of a product, that import run `:runId` made it. What one run made lies in one stretch of ids. */
export const MADE_BY_RUN = `id between (select first_product_id from import_run where id = :runId)
  and (select last_product_id from import_run where id = :runId) and origin_run_id = :runId`;

/** SQL, of a price change `c`: nobody took it back. */
export const priceStands = (c: string) => `not exists (
  select 1 from posting taken join price_change back on back.posting_id = taken.id
  where taken.reverses_posting_id = ${c}.posting_id
    and back.product_id = ${c}.product_id and back.price_list_id = ${c}.price_list_id)`;

/** SQL: the products that run `:runId` made, brought back from the archive, or counts in another unit since. */
const AT_STAKE = `select id from product where ${MADE_BY_RUN}
  union select product_id from import_change
    where run_id = :runId and verdict = 'changed' and field in ('archived', 'unit')`;

/**
 * Leaves in `undo_spoken` which of the products at stake a later count, delivery, transfer or price spoke of, and stands:
 * they stay in the master, whoever made them. (What a later file found unchanged is written down nowhere.) And in
 * `undo_product` the products that the run made and that go to the archive, because their history must stay explainable.
 */
export async function planProducts(trx: Transaction, postingId: number, runId: number | null): Promise<void> {
  await trx.raw(
    `create temp table undo_spoken as
     select product_id, max(posting_id) as posting_id from (
       select m.product_id, m.posting_id from (${AT_STAKE}) made
         join movement m on m.product_id = made.id and m.posting_id > :posting
         where m.kind in ('snapshot', 'count', 'receipt', 'transfer', 'adjustment') and ${movementStands('m')}
       union all
       select c.product_id, c.posting_id from (${AT_STAKE}) made
         join price_change c on c.product_id = made.id and c.posting_id > :posting
         join posting p on p.id = c.posting_id and p.kind <> 'undo'
         where ${priceStands('c')}) spoken
     join posting on posting.id = posting_id where posting.import_run_id is not :runId
     group by product_id`,
    { runId, posting: postingId },
  );
  await trx.raw('create unique index temp.undo_spoken_product on undo_spoken (product_id)');
  await trx.raw(
    `create temp table undo_product as select id as product_id from product
     where ${MADE_BY_RUN} and archived_at is null and id not in (select product_id from undo_spoken)`,
    { runId },
  );
}

/** Archives what the run made, and lets other products have its barcodes. */
export async function archivePlanned(trx: Transaction, runId: number, at: string): Promise<void> {
  await trx.raw(
    `delete from product_gtin where origin_run_id = :runId and product_id in (select product_id from undo_product)`,
    { runId },
  );
  await trx.raw(
    `update product set archived_at = :at, updated_at = :at where id in (select product_id from undo_product)`,
    { at },
  );
}
