import type { LedgerLine } from '../../../contract';
import { findProduct } from '../../catalog';
import type { Operations, Services } from '../../services';
import { postingKind } from '../ledger';

interface LineRow extends Omit<LedgerLine, 'cause' | 'sale'> {
  postingKind: string;
  posted: number;
  saleNumber: string | null;
  saleChannel: string | null;
}

/**
 * The ledger of a product, newest first, each line with what lay at its place after it was booked. The balance is summed
 * over every line, so that a filter leaves it true.
 */
export function movements({ database }: Services): Operations['editing']['movements'] {
  const db = database.read;
  return async ({ sku, kind, location, offset, limit }) => {
    const product = await findProduct(db, sku);
    if (!product) return { items: [], total: 0 };
    const bindings = { product: product.id, kind: kind ?? null, location: location ?? null, offset, limit };
    const which = '(:kind is null or line.kind = :kind) and (:location is null or location.code = :location)';
    const [{ n: total } = { n: 0 }] = await db.raw<{ n: number }[]>(
      `select count(*) as n from movement line join location on location.id = line.location_id
       where line.product_id = :product and ${which}`,
      bindings,
    );
    const rows = await db.raw<LineRow[]>(
      `with ledger as (
         select m.*, sum(quantity) over (partition by location_id order by id) as balance
         from movement m where m.product_id = :product)
       select line.id, line.occurred_at as at, posting.recorded_at as recordedAt, location.code as location, line.kind,
         line.quantity, line.balance, posting.id as postingId, posting.kind as postingKind, posting.reason, posting.actor,
         posting.first_price_change_id is not null as posted, posting.import_run_id as runId,
         (select min(delivery_id) from delivery_line where posting_id = posting.id) as deliveryId,
         sale.number as saleNumber, channel.name as saleChannel
       from ledger line join location on location.id = line.location_id
         join posting on posting.id = line.posting_id
         left join sale on sale.id = posting.sale_id left join channel on channel.id = sale.channel_id
       where ${which} order by line.id desc limit :limit offset :offset`,
      bindings,
    );
    const items = rows.map(({ postingKind: stored, posted, saleNumber, saleChannel, ...line }) => ({
      ...line,
      cause: postingKind(stored, posted === 1),
      sale: saleNumber === null ? null : { number: saleNumber, channel: saleChannel ?? '' },
    }));
    return { items, total };
  };
}
