import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';

/** How far the ledger had come at a moment: the newest movement and the newest price change recorded before it. */
export interface LedgerMark {
  readonly movement: number;
  readonly priceChange: number;
}

/** Ids only grow, as there is one writer: what a stretch of time did is a stretch of ids. */
export async function ledgerMark(db: Queryable, before: Instant): Promise<LedgerMark> {
  const newest = (column: string) => `coalesce((select ${column} from posting
    where recorded_at < :before and ${column} is not null order by recorded_at desc, id desc limit 1), 0)`;
  const [mark] = await db.raw<LedgerMark[]>(
    `select ${newest('last_movement_id')} as movement, ${newest('last_price_change_id')} as "priceChange"`,
    { before },
  );
  if (!mark) throw new RangeError('the ledger has no mark');
  return mark;
}

/** SQL of the products that movements after `from` up to `to` touched, as `product_id`; both are bindings or numbers. */
export const movedSql = (from: string, to: string) =>
  `select product_id from movement where id > ${from} and id <= ${to}`;

/** SQL of what lay in all locations of the product `id` after a movement; null where it had never had any. */
export const onHandAt = (id: string, movement: string) =>
  `(select sum(quantity) from movement m where m.product_id = ${id} and m.id <= ${movement})`;
