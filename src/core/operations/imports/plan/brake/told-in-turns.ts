import type { Transaction } from '../../../../database';
import type { BrakeFacts } from '../../../../imports';
import { movementStands } from '../../../../stock';

/** SQL, of a change `s` of stock: the newest snapshot of the shelf that stands, of any source or of one. */
const SNAPSHOT = (of: string) => `(
  select max(m.id) from movement m join posting on posting.id = m.posting_id
    join import_run run on run.id = posting.import_run_id ${of}
  where m.product_id = s.product_id and m.location_id = s.location_id and m.kind = 'snapshot' and ${movementStands('m')})`;

/**
 * Known products whose stock another source has changed since this one told it, and of which this file tells once more what
 * its source had told then: two sources of one shelf that overwrite each other in turn. Null where there are none, or so few
 * that it is not worth looking.
 */
export async function findToldInTurns(
  trx: Transaction,
  { sourceId, of, fewest }: { readonly sourceId: number; readonly of: number; readonly fewest: number },
): Promise<BrakeFacts['inTurns']> {
  const [moved] = await trx.raw<{ n: number }[]>(
    'select count(distinct product_id) as n from plan_stock where line > 0 and delta <> 0 and old_quantity is not null',
  );
  if ((moved?.n ?? 0) < fewest) return null;
  const [found] = await trx.raw<{ count: number; others: string | null; source: string }[]>(
    `select count(distinct told.product_id) as count, group_concat(distinct other.name) as others,
       (select name from source where id = :sourceId) as source
     from (select s.product_id, s.location_id, s.new_quantity, ${SNAPSHOT('')} as newest,
         ${SNAPSHOT('and run.source_id = :sourceId')} as own
       from plan_stock s where s.line > 0 and s.delta <> 0 and s.old_quantity is not null) told
       join movement m on m.id = told.newest join posting on posting.id = m.posting_id
       join import_run run on run.id = posting.import_run_id join source other on other.id = run.source_id
     where told.newest > told.own and other.id <> :sourceId and told.new_quantity = (
       select sum(quantity) from movement before where before.product_id = told.product_id
         and before.location_id = told.location_id and before.id <= told.own)`,
    { sourceId },
  );
  if (!found || found.others === null) return null;
  return { count: found.count, of, source: found.source, others: found.others.replaceAll(',', ', ') };
}
