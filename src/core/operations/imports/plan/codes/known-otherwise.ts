import type { Transaction } from '../../../../database';
import type { BrakeFacts } from '../../../../imports';
import type { ChangedCode } from './changed-codes';
import { eachGtin } from '../staging/stage';

/** Of more new rows than this, the first tell for all. */
const MOST_LOOKED_AT = 20_000;
/** A symbol of digits may have lost as many zeros in front. */
const ZEROS = Array.from({ length: 13 }, (_, i) => '0'.repeat(i));

/**
 * New rows whose symbol is that of a known product but for zeros in front or `.0` behind, as spreadsheets leave them, or
 * whose bar code belongs to a known product, with one of them as an example; `asked` are such, and no longer among the new
 * rows. Null where there are none.
 */
export async function findKnownOtherwise(
  trx: Transaction,
  asked: readonly ChangedCode[],
): Promise<BrakeFacts['knownOtherwise']> {
  const some = await trx.raw<unknown[]>('select 1 from product limit 1');
  if (some.length === 0) return null;
  // Of the columns beside `min` SQLite takes those of its row.
  const rows = await trx.raw<{ count: number; of: number; sku: string | null; known: string | null }[]>(
    `with fresh as materialized (
       select sku, gtins, case when sku glob '*.0' then substr(sku, 1, length(sku) - 2) else sku end as whole
       from stage where product_id is null limit :most),
     twin as materialized (
       select sku, coalesce(
         (select p.sku from json_each(:zeros) z join product p on p.sku = z.value || ltrim(fresh.whole, '0')
            where fresh.whole not glob '*[^0-9]*' and fresh.whole glob '*[1-9]*' limit 1),
         (select p.sku from ${eachGtin('gtins')} code
            join product_gtin g on g.gtin14 = substr('00000000000000' || code.value, -14)
            join product p on p.id = g.product_id where fresh.gtins is not null limit 1)) as known
       from fresh)
     select (select count(*) from fresh) as "of", count(*) as count, min(sku) as sku, known
     from twin where known is not null`,
    { most: MOST_LOOKED_AT, zeros: JSON.stringify(ZEROS) },
  );
  const [found] = rows;
  const [first] = asked;
  const [sku, known] = [found?.sku ?? first?.sku, found?.known ?? first?.owners[0].sku];
  if (!found || sku === undefined || known === undefined) return null;
  return { count: found.count + asked.length, of: found.of + asked.length, sku, known };
}
