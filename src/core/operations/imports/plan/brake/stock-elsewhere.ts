import type { Transaction } from '../../../../database';
import type { BrakeFacts } from '../../../../imports';
import { movementStands } from '../../../../stock';
import type { Targets } from '../staging/stage';

/**
 * Known products that would come to have stock at a place where they had none, while what earlier files of this source told
 * of them lies at other places, of which this file says nothing: the goods would be counted twice. Null where there are none.
 */
export async function findStockElsewhere(
  trx: Transaction,
  targets: Targets,
  { sourceId, of }: { readonly sourceId: number; readonly of: number },
): Promise<BrakeFacts['elsewhere']> {
  const rows = await trx.raw<{ count: number; places: string | null; told: string | null }[]>(
    `select count(distinct s.product_id) as count, group_concat(distinct place.code) as places, group_concat(distinct now.code) as told
     from plan_stock s join location now on now.id = s.location_id
       join level v on v.product_id = s.product_id and v.on_hand > 0
       join location place on place.id = v.location_id
     where s.old_quantity is null and s.new_quantity > 0
       and v.location_id not in (select value from json_each(:locations))
       and exists (select 1 from movement m join posting on posting.id = m.posting_id
         join import_run run on run.id = posting.import_run_id
         where m.product_id = v.product_id and m.location_id = v.location_id and run.source_id = :sourceId
           and m.kind = 'snapshot' and ${movementStands('m')})`,
    { sourceId, locations: JSON.stringify(targets.locations.map(({ id }) => id)) },
  );
  const [found] = rows;
  if (!found || found.places === null || found.told === null) return null;
  return { count: found.count, of, places: found.places.replaceAll(',', ', '), told: found.told.replaceAll(',', ', ') };
}
