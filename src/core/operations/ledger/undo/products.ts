import type { Transaction } from '../../../database';
import { madeBy, movementStands } from '../../../stock';
import { factNow, FACTS, factStands } from './later-facts';

/** SQL: of a product, that import run `:runId` made it. What one run made lies in one stretch of ids. */
export const MADE_BY_RUN = `id between (select first_product_id from import_run where id = :runId)
  and (select last_product_id from import_run where id = :runId) and origin_run_id = :runId`;

/** SQL, of a price change `c`: nobody took it back. */
export const priceStands = (c: string) => `not exists (
  select 1 from posting taken join price_change back on back.posting_id = taken.id
  where taken.reverses_posting_id = ${c}.posting_id
    and back.product_id = ${c}.product_id and back.price_list_id = ${c}.price_list_id)`;

/** SQL: the products that the posting, or its run `:runId`, made, brought back from the archive, or counts in another unit since. */
const AT_STAKE = `select id from product where ${MADE_BY_RUN}
  union select product_id from import_change
    where run_id = :runId and verdict = 'changed' and not skipped and field in ('archived', 'unit')
  union select product_id from product_change where ${madeBy('product_change')} and field = 'archived'`;

/** SQL, of a change `c` of a fact of product `x`: the fact still reads as the change left it. */
const READS_SO = `case c.field
  ${FACTS.map((fact) => `when '${fact}' then ${factNow(fact, 'x')} is c.new_value`).join('\n  ')}
  when 'gtin' then exists (select 1 from product_gtin g where g.product_id = x.id and g.gtin = c.new_value) else 0 end`;

/**
 * Leaves in `undo_spoken` which of the products at stake something later spoke of, and stands: they stay in the master,
 * whoever made them. `posting_id` is the newest that did; `counted_id` the newest count, delivery, transfer or price among
 * them, null where it was only facts. (What a later file found unchanged is written down nowhere.) And in `undo_product`
 * the products that the run made: with the later posting because of which they stay (one that archived them stays, too: its
 * undo would put them on sale again), or null where they go to the archive, because their history must stay explainable.
 */
export async function planProducts(trx: Transaction, postingId: number, runId: number | null): Promise<void> {
  await trx.raw(
    `create temp table undo_spoken as
     select product_id, max(posting_id) as posting_id, max(iif(counted, posting_id, null)) as counted_id from (
       select m.product_id, m.posting_id, 1 as counted from (${AT_STAKE}) made
         join movement m on m.product_id = made.id and m.posting_id > :posting
         where m.kind in ('snapshot', 'count', 'receipt', 'transfer', 'adjustment') and ${movementStands('m')}
       union all
       select c.product_id, c.posting_id, 1 from (${AT_STAKE}) made
         join price_change c on c.product_id = made.id and c.posting_id > :posting
         join posting p on p.id = c.posting_id and p.kind <> 'undo'
         where ${priceStands('c')}
       union all
       select c.product_id, p.id, 0 from (${AT_STAKE}) made
         join import_change c on c.product_id = made.id and c.verdict = 'changed' and not c.skipped
         join posting p on p.import_run_id = c.run_id and p.kind <> 'undo' and p.id > :posting
         join product x on x.id = made.id where ${READS_SO} and ${factStands('c', 'p.id')}
       union all
       select c.product_id, p.id, 0 from (${AT_STAKE}) made
         join product_change c on c.product_id = made.id and c.posting_id > :posting
         join posting p on p.id = c.posting_id and p.kind <> 'undo'
         join product x on x.id = made.id where ${READS_SO} and ${factStands('c', 'p.id')}) spoken
     join posting on posting.id = posting_id where (:runId is null or posting.import_run_id is not :runId)
     group by product_id`,
    { runId, posting: postingId },
  );
  await trx.raw('create unique index temp.undo_spoken_product on undo_spoken (product_id)');
  await trx.raw(
    `create temp table undo_product as select id as product_id, spoken.posting_id as later_posting_id
     from product left join undo_spoken spoken on spoken.product_id = product.id
     where ${MADE_BY_RUN} and (archived_at is null or spoken.posting_id is not null)`,
    { runId },
  );
}

const TO_ARCHIVE = 'select product_id from undo_product where later_posting_id is null';

/** Archives what the run made, and lets other products have its barcodes. */
export async function archivePlanned(trx: Transaction, runId: number, at: string): Promise<void> {
  await trx.raw(`delete from product_gtin where origin_run_id = :runId and product_id in (${TO_ARCHIVE})`, { runId });
  await trx.raw(`update product set archived_at = :at, updated_at = :at where id in (${TO_ARCHIVE})`, { at });
}
