import type { Transaction } from '../../../../database';
import type { BrakeFacts } from '../../../../imports';

/** What a lost decimal mark, or pieces counted as another unit, make of a count. */
const FACTORS = [100, 1000] as const;
const LATELY = 10;

/**
 * Known products whose stock would change, and by more than half of it, of those that have stock before or after;
 * `stockedBefore` had some before.
 */
export async function countStockMoves(
  trx: Transaction,
  stockedBefore: number,
): Promise<{ readonly changed: number; readonly greatly: number; readonly of: number }> {
  const rows = await trx.raw<{ changed: number; greatly: number; appears: number }[]>(
    `select count(distinct product_id) as changed,
       count(distinct case when abs(delta) * 2 > max(coalesce(old_quantity, 0), new_quantity) then product_id end) as greatly,
       count(distinct case when not exists (select 1 from level where level.product_id = s.product_id and on_hand > 0)
         then product_id end) as appears
     from plan_stock s where line > 0 and delta <> 0 and (old_quantity > 0 or new_quantity > 0)`,
  );
  const { changed = 0, greatly = 0, appears = 0 } = rows[0] ?? {};
  return { changed, greatly, of: Math.max(changed, stockedBefore + appears) };
}

/** Stock that moves from some to some: how much of it by exactly one factor. Null where none does. */
export async function findStockAlike(trx: Transaction): Promise<BrakeFacts['stockAlike']> {
  const alike = (times: number) =>
    `sum(new_quantity = old_quantity * ${times} or old_quantity = new_quantity * ${times}) as by${times}`;
  const rows = await trx.raw<(Record<`by${(typeof FACTORS)[number]}`, number | null> & { of: number })[]>(
    `select count(*) as "of", ${FACTORS.map(alike).join(', ')}
     from plan_stock where line > 0 and old_quantity > 0 and new_quantity > 0 and delta <> 0`,
  );
  const [found] = rows;
  if (!found) return null;
  const [most] = FACTORS.map((times) => ({ times, count: found[`by${times}`] ?? 0, of: found.of })).toSorted(
    (a, b) => b.count - a.count,
  );
  return most === undefined || most.count === 0 ? null : most;
}

/** Known prices of the plan: how many become exactly a hundred times as much, or as little, and of how many that change. */
export async function findPricesHundredfold(trx: Transaction): Promise<BrakeFacts['pricesHundredfold']> {
  const rows = await trx.raw<{ of: number; more: number | null; less: number | null }[]>(
    `select count(*) as "of", sum(new_minor = old_minor * 100) as more,
       sum(old_minor >= 100 and abs(new_minor * 100 - old_minor) <= 50) as less
     from plan_price where old_minor > 0 and new_minor > 0 and new_minor <> old_minor`,
  );
  const { of = 0, more, less } = rows[0] ?? {};
  const [up, down] = [more ?? 0, less ?? 0];
  if (up === 0 && down === 0) return null;
  return up >= down ? { count: up, of, way: 'more' } : { count: down, of, way: 'less' };
}

/** Known prices that become whole and move by less than one unit of their currency. */
export async function countPricesWhole(trx: Transaction): Promise<number> {
  const rows = await trx.raw<{ n: number }[]>(
    `select count(distinct product_id) as n from plan_price
     where old_minor % 100 <> 0 and new_minor % 100 = 0 and abs(new_minor - old_minor) < 100`,
  );
  return rows[0]?.n ?? 0;
}

/**
 * The greatest share of known products that a file of this source changed among the last ones that were applied; null
 * where none of them spoke of known products.
 */
export async function usualChanges(trx: Transaction, sourceId: number): Promise<number | null> {
  const rows = await trx.raw<{ share: number | null }[]>(
    `select max(1.0 * (counts ->> 'changed') / known) as share from (
       select counts, (counts ->> 'rows') - (counts ->> 'rejected') - (counts ->> 'new') as known from import_run
       where source_id = :sourceId and state = 'applied' and parent_run_id is null
         and profile ->> 'kind' <> 'delivery' order by id desc limit :lately)
     where known > 0`,
    { sourceId, lately: LATELY },
  );
  return rows[0]?.share ?? null;
}
