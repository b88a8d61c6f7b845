import type { Transaction } from '../../../../database';
import { ROW_NOT_OFFERED, type RowProblem } from '../../../../imports';
import { movementStands } from '../../../../stock';
import { MAY_BE_COUNTED, type Moments } from './moments';
import type { Targets } from '../staging/stage';

/**
 * Rows that were set aside, or have nothing beside their code, name goods too: a full file does not make them disappear.
 * Returns how many rows name nothing that could be read, so that nobody can say what the file does not hold.
 */
export async function rememberRejected(trx: Transaction, problems: readonly RowProblem[]): Promise<number> {
  const rejected = problems.filter(
    ({ severity, code }) => severity === 'rejected' || code === 'row_only_code' || code === ROW_NOT_OFFERED,
  );
  await trx.raw(
    `insert or ignore into known_product select id from product where sku in (select value from json_each(?))`,
    [JSON.stringify(rejected.flatMap(({ sku }) => sku ?? []))],
  );
  return new Set(rejected.filter(({ sku }) => sku === null).map(({ line }) => line)).size;
}

/**
 * Adds to the plan, on line 0, that goods which a full file does not name have no stock: only goods this source spoke of
 * before, be it to say what the master said, and nobody took back, only where they lie in the places the file speaks of, and
 * less what moved after the file's moment.
 */
export async function planMissing(
  trx: Transaction,
  targets: Targets,
  options: Moments & { readonly sourceId: number },
): Promise<void> {
  if (targets.locations.length === 0) return;
  await trx.raw(
    `insert into plan_stock (product_id, line, sku, location_id, old_quantity, new_quantity, delta)
     select v.product_id, 0, p.sku, v.location_id, v.on_hand, coalesce(later.moved, 0), coalesce(later.moved, 0) - v.on_hand
     from level v join product p on p.id = v.product_id
       left join moved_later later on later.product_id = v.product_id and later.location_id = v.location_id
     where v.location_id in (select value from json_each(:locations))
       and v.product_id not in (select product_id from known_product)
       and ${MAY_BE_COUNTED} and v.on_hand <> coalesce(later.moved, 0)
       and (exists (select 1 from movement m join posting on posting.id = m.posting_id
         join import_run run on run.id = posting.import_run_id
         where m.product_id = v.product_id and m.location_id = v.location_id and run.source_id = :sourceId
           and m.kind <> 'reversal' and ${movementStands('m')})
         or exists (select 1 from told_shelf told where told.source_id = :sourceId
           and told.product_id = v.product_id and told.location_id = v.location_id))`,
    { ...options, locations: JSON.stringify(targets.locations.map(({ id }) => id)) },
  );
}
