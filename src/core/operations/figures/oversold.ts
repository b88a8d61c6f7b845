import type { SyncFigureReport } from '../../../contract';
import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';

const SHOWN = 50;

type Oversold = SyncFigureReport['oversold'];

/** Sales booked since a moment that took more than there was, newest first, as they were noted when they were booked. */
export async function oversold(db: Queryable, since: Instant): Promise<Oversold> {
  const [sales, items] = await Promise.all([
    countOversold(db, since),
    db.raw<Oversold['items']>(
      `select oversell.booked_at as at, channel.name as channel, sale.number, product.sku, product.name, oversell.short,
         product.unit_scale as "unitScale"
       from oversell
       join posting on posting.id = oversell.posting_id
       join sale on sale.id = posting.sale_id
       join channel on channel.id = sale.channel_id
       join product on product.id = oversell.product_id
       where oversell.booked_at >= :since
       order by oversell.booked_at desc, oversell.posting_id desc, product.sku limit :shown`,
      { since, shown: SHOWN },
    ),
  ]);
  return { sales, items };
}

/** How many sales were such. */
export async function countOversold(db: Queryable, since: Instant): Promise<number> {
  const [row] = await db.raw<{ sales: number }[]>(
    `select count(distinct posting.sale_id) as sales
     from oversell join posting on posting.id = oversell.posting_id where oversell.booked_at >= ?`,
    [since],
  );
  return row?.sales ?? 0;
}
