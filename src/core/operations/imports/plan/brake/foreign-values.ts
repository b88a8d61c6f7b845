import type { Transaction } from '../../../../database';
import type { BrakeFacts, Profile } from '../../../../imports';

/**
 * Known products whose price or stock the first file of a source would overwrite, and the sources that gave files before.
 * Null where the source has given such files before, nobody else has, or nothing is overwritten.
 */
export async function findForeignValues(
  trx: Transaction,
  sourceId: number,
  kind: Profile['kind'],
): Promise<BrakeFacts['foreign']> {
  const own = await trx('import_run')
    .where({ source_id: sourceId })
    .whereIn('state', ['applied', 'unchanged'])
    .whereRaw(`profile ->> 'kind' = ?`, [kind])
    .first<{ id: number } | undefined>('id');
  if (own) return null;
  const names = await trx.raw<{ own: string; others: string | null }[]>(
    `select name as own, (select group_concat(name, ', ') from source other where other.id <> source.id and exists (
       select 1 from import_run run where run.source_id = other.id and run.state = 'applied'
         and run.profile ->> 'kind' <> 'delivery')) as others
     from source where id = ?`,
    [sourceId],
  );
  const [source] = names;
  if (!source || source.others === null) return null;
  const counted = await trx.raw<{ n: number }[]>(
    `select count(*) as n from (select product_id from plan_price where old_minor is not null
       union select product_id from plan_stock where old_quantity is not null and delta <> 0)`,
  );
  const { n: count = 0 } = counted[0] ?? {};
  return count === 0 ? null : { count, source: source.own, others: source.others };
}
