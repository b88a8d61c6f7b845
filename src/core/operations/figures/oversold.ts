import type { SyncFigureReport } from '../../../contract';
import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';

const SHOWN = 50;

type Oversold = SyncFigureReport['oversold']['items'][number] & { saleId: number };

/**
 * Sales booked since a moment that took more than there was, newest first: after such a movement its level was below zero.
 * Levels are followed in the order in which the ledger was written, which is how they were when the sale was booked.
 */
export async function oversold(db: Queryable, since: Instant): Promise<SyncFigureReport['oversold']> {
  const rows = await db.raw<Oversold[]>(
    `with booked as materialized (
       select posting.id, posting.sale_id, posting.recorded_at, first_movement_id as first, last_movement_id as last
       from posting where recorded_at >= :since and kind = 'sale' and first_movement_id is not null),
     sold as materialized (
       select distinct movement.product_id, movement.location_id
       from booked cross join movement on movement.id between booked.first and booked.last and movement.posting_id = booked.id),
     followed as (
       select movement.posting_id, movement.product_id, movement.quantity,
         sum(movement.quantity) over (partition by movement.product_id, movement.location_id order by movement.id) as level
       from sold cross join movement on movement.product_id = sold.product_id and movement.location_id = sold.location_id)
     select booked.recorded_at as at, channel.name as channel, sale.number, product.sku, product.name,
       min(-followed.quantity, -followed.level) as short, product.unit_scale as "unitScale", sale.id as "saleId"
     from followed
     join booked on booked.id = followed.posting_id
     join sale on sale.id = booked.sale_id
     join channel on channel.id = sale.channel_id
     join product on product.id = followed.product_id
     where followed.quantity < 0 and followed.level < 0
     order by booked.id desc, product.sku`,
    { since },
  );
  return {
    sales: new Set(rows.map(({ saleId }) => saleId)).size,
    items: rows.slice(0, SHOWN).map(({ saleId: _, ...item }) => item),
  };
}
