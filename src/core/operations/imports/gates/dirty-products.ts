import type { Transaction } from '../../../database';
import { type Instant, latestCredible } from '../../../foundation';
import { type AcceptedFile, HashSet } from '../../../imports';
import { MOVED_AFTER, recordedSince } from '../plan/difference/diff';

/** With more of them the file is read in full. */
const MOST = 50_000;

/** SQL: runs taken back since, be it a second time: an undo that kept something may be asked again. */
const TAKEN_BACK = `select import_run_id from posting
  where kind = 'undo' and recorded_at >= :acceptedAt and import_run_id is not null`;

/** SQL: facts that files tell of products, set or taken back since by a person; a category is never told. */
const EDITED = `select c.product_id from posting cross join product_change c
  on c.id between first_product_change_id and last_product_change_id
  where posting.recorded_at >= :acceptedAt and +c.posting_id = posting.id and c.field <> 'category'`;

/** SQL: runs of after the accepted one, and those that had waited since before it and were decided after it. */
const APPLIED_SINCE = `select id from import_run where id > :run or (finished_at >= :acceptedAt and id <> :run)`;

/**
 * The SKUs of products whose master may no longer say what an accepted file says: somebody else moved, priced or renamed
 * them since, or moved them after the moment that file was true for. Null when that cannot be said product by product.
 */
export async function dirtyProducts(
  trx: Transaction,
  accepted: AcceptedFile,
  credible: Instant,
): Promise<HashSet | null> {
  if ((await isOvertaken(trx, accepted)) || (await isRenamedSince(trx, accepted))) return null;
  // Not `union`, for whose order SQLite would go through all movements there are.
  const rows = await trx.raw<{ sku: string }[]>(
    `select distinct sku from (
       select product_id from movement where id > :movement
       union all select m.product_id from ${MOVED_AFTER}
       union all select product_id from price_change where id > :priceChange
       union all ${EDITED}
       union all select product_id from import_change where run_id in (${APPLIED_SINCE}) and product_id is not null
       union all select c.product_id from import_change c where c.run_id in (${TAKEN_BACK}) and c.product_id is not null
       union all select made.id from import_run r join product made on made.id between r.first_product_id and r.last_product_id
         where r.id in (${TAKEN_BACK})) touched cross join product on product.id = touched.product_id
     limit :most`,
    {
      movement: accepted.marks.movement,
      priceChange: accepted.marks.priceChange,
      run: accepted.marks.run,
      asOf: accepted.asOf,
      credible,
      recorded: recordedSince(accepted.asOf),
      acceptedAt: accepted.acceptedAt,
      most: MOST + 1,
    },
  );
  if (rows.length > MOST) return null;
  const dirty = new HashSet();
  for (const { sku } of rows) dirty.addSku(sku);
  return dirty;
}

/**
 * A file had spoken of a later moment before: it may have kept this one from saying anything of a shelf it had found empty,
 * and such a shelf is dated without a movement to be found by. A moment that had not come when the file was read keeps none.
 */
async function isOvertaken(trx: Transaction, { runId, asOf, acceptedAt }: AcceptedFile): Promise<boolean> {
  const other = await trx('import_run')
    .whereNot('id', runId)
    .where('finished_at', '<=', acceptedAt)
    .whereIn('state', ['applied', 'undone'])
    .where('as_of', '>', asOf)
    .where('as_of', '<=', latestCredible(acceptedAt))
    .first<{ id: number } | undefined>('id');
  return other !== undefined;
}

/** The file speaks of a product by the code it had: under that there is nobody now, and no line of it says whose it was. */
async function isRenamedSince(trx: Transaction, { marks, acceptedAt, runId }: AcceptedFile): Promise<boolean> {
  const renamed = await trx.raw<unknown[]>(
    `select 1 from product_change where field = 'sku' and changed_at >= :acceptedAt
     union all select 1 from import_change where field = 'sku' and verdict = 'changed' and not skipped
       and run_id in (select id from import_run where id > :run or (finished_at >= :acceptedAt and id <> :own)) limit 1`,
    { run: marks.run, own: runId, acceptedAt },
  );
  return renamed.length > 0;
}
