import type { Transaction } from '../../../database';
import { type AcceptedFile, HashSet } from '../../../imports';
import { MOVED_AFTER, recordedSince } from '../plan/diff';

/** With more of them the file is read in full. */
const MOST = 50_000;

/**
 * The SKUs of products whose master may no longer say what an accepted file says: somebody else moved, priced or renamed
 * them since, or moved them after the moment that file was true for. Null when that cannot be said product by product.
 */
export async function dirtyProducts(trx: Transaction, accepted: AcceptedFile): Promise<HashSet | null> {
  if (await isOvertaken(trx, accepted)) return null;
  const rows = await trx.raw<{ sku: string }[]>(
    `select sku from product where id in (
       select product_id from movement where id > :movement
       union select m.product_id from ${MOVED_AFTER}
       union select product_id from price_change where id > :priceChange
       union select product_id from import_change where run_id > :run and product_id is not null
       union select c.product_id from import_change c join import_run r on r.id = c.run_id
         where r.undone_at >= :acceptedAt and c.product_id is not null
       union select made.id from import_run r join product made on made.id between r.first_product_id and r.last_product_id
         where r.undone_at >= :acceptedAt)
     limit :most`,
    {
      movement: accepted.marks.movement,
      priceChange: accepted.marks.priceChange,
      run: accepted.marks.run,
      asOf: accepted.asOf,
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

/** Another source spoke of a later moment: where it agreed with what was there it left no movement to be found by. */
async function isOvertaken(trx: Transaction, { sourceId, asOf }: AcceptedFile): Promise<boolean> {
  const other = await trx('import_run')
    .whereNot({ source_id: sourceId })
    .where({ state: 'applied' })
    .where('as_of', '>', asOf)
    .first<{ id: number } | undefined>('id');
  return other !== undefined;
}
