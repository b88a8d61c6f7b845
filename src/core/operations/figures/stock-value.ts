import type { StockReport } from '../../../contract';
import { boundedSum, type Queryable } from '../../database';
import { findPriceLists } from '../../pricing';
import { type LedgerMark, movedSql, onHandAt } from './ledger-mark';

/** The price list the stock is valued by. */
export interface Basis {
  readonly id: number;
  readonly kind: StockReport['basis']['kind'];
  readonly code: string;
  readonly currency: string;
}

/** What shops call the list of what their goods cost them. */
const COST_LISTS = ['cost', 'costs', 'purchase', 'buying', 'zakup', 'zakupu', 'zakupowa', 'nabycia'];

/** What the goods cost, by the list the price rules take costs from, else by one of that name; else the first retail list. */
export async function valuationBasis(db: Queryable): Promise<Basis> {
  const lists = await findPriceLists(db);
  const [ruled] = await db('offer_rule')
    .whereNotNull('cost_list_id')
    .groupBy('cost_list_id')
    .orderByRaw('count(*) desc, cost_list_id')
    .limit(1)
    .pluck<number[]>('cost_list_id');
  const cost =
    lists.find(({ id }) => id === ruled) ?? lists.find(({ code }) => COST_LISTS.includes(code.toLocaleLowerCase('pl')));
  const list = cost ?? lists[0];
  if (!list) throw new RangeError('the master has no price list');
  return { id: list.id, code: list.code, currency: list.currency, kind: cost ? 'cost' : 'retail' };
}

/** A whole amount of minor units, of a quantity in counted units at a price for `scale` of them; less than none is worth nothing. */
const worth = (quantity: string, price: string, scale: string) =>
  `((max(${quantity}, 0) * ${price} + ${scale} / 2) / ${scale})`;

/** What lies in all locations together is worth now, and how many products in stock have no price in the list. */
export async function stockValue(db: Queryable, list: number): Promise<{ valueMinor: number; unpriced: number }> {
  const [row] = await db.raw<{ valueMinor: number; unpriced: number }[]>(
    `select ${boundedSum(worth('held.on_hand', 'price.gross_minor', 'product.unit_scale'))} as "valueMinor",
       count(*) filter (where price.product_id is null) as unpriced
     from (select product_id, sum(on_hand) as on_hand from level group by product_id having sum(on_hand) > 0) held
     join product on product.id = held.product_id
     left join price on price.product_id = held.product_id and price.price_list_id = ?`,
    [list],
  );
  return row ?? { valueMinor: 0, unpriced: 0 };
}

export interface StockDelta {
  /** By how much the stock became worth more. */
  readonly valueMinor: number;
  /** Products that were in stock before and not after, and those that had been known and came back. */
  readonly soldOut: number;
  readonly back: number;
  readonly touched: number;
}

/** What changed between two marks, looking only at products that were touched between them. */
export async function stockDelta(
  db: Queryable,
  list: number,
  { from, to }: { from: LedgerMark; to: LedgerMark },
): Promise<StockDelta> {
  const priceAt = (
    mark: string,
  ) => `coalesce((select new_minor from price_change c where c.product_id = touched.product_id
    and c.price_list_id = :list and c.id <= ${mark} order by c.id desc limit 1), 0)`;
  const [row] = await db.raw<StockDelta[]>(
    `with touched as (${movedSql(':m0', ':m1')}
       union select product_id from price_change where id > :p0 and id <= :p1 and price_list_id = :list),
     state as materialized (select product.unit_scale as scale,
       ${onHandAt('touched.product_id', ':m0')} as before, coalesce(${onHandAt('touched.product_id', ':m1')}, 0) as after,
       ${priceAt(':p0')} as price_before, ${priceAt(':p1')} as price_after
       from touched join product on product.id = touched.product_id)
     select ${boundedSum(
       `${worth('after', 'price_after', 'scale')} - ${worth('coalesce(before, 0)', 'price_before', 'scale')}`,
     )} as "valueMinor",
       count(*) filter (where before >= scale and after < scale) as "soldOut",
       count(*) filter (where before < scale and after >= scale) as back, count(*) as touched
     from state`,
    { list, m0: from.movement, m1: to.movement, p0: from.priceChange, p1: to.priceChange },
  );
  return row ?? { valueMinor: 0, soldOut: 0, back: 0, touched: 0 };
}
