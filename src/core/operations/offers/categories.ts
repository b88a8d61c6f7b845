import { searchProducts } from '../../catalog';
import type { Queryable, Transaction } from '../../database';
import { instant, type Outcome, ok, problem } from '../../foundation';
import type { Operations, Services } from '../../services';
import { findLines } from '../ledger/find-lines';
import { masterChanged } from '../master-changed';

type Input = Parameters<Operations['offers']['setCategory']>[0];

export async function findCategories(db: Queryable): Promise<{ category: string; products: number }[]> {
  return db('product')
    .whereNotNull('category')
    .whereNull('archived_at')
    .groupBy('category')
    .orderBy('category')
    .select<{ category: string; products: number }[]>('category', db.raw('count(*) as products'));
}

/** Puts products into a category; what the channels show for them follows. Problems: those of naming products. */
export async function setCategory(services: Services, input: Input): Promise<Outcome<{ changed: number }>> {
  const at = instant(services.clock);
  const done = await services.database.write(async (trx): Promise<Outcome<{ changed: number }>> => {
    const ids = await wantedIds(trx, input);
    if (!ids.ok) return ids;
    await trx.raw(
      `create temp table recategorised as select id as product_id from product
       where id in (select value from json_each(:ids)) and archived_at is null and category is not :category`,
      { ids: JSON.stringify(ids.value), category: input.category },
    );
    const moved = await trx.raw<unknown[]>('select product_id from recategorised');
    await trx.raw(
      'update product set category = :category, updated_at = :at where id in (select product_id from recategorised)',
      { category: input.category, at },
    );
    if (moved.length > 0) {
      await masterChanged(trx, { kind: 'table', table: 'recategorised' }, at);
      const facts = { category: input.category ?? '–', count: moved.length };
      await services.activity.record('info', problem('category_set', facts), trx);
    }
    await trx.raw('drop table temp.recategorised');
    return ok({ changed: moved.length });
  });
  if (done.ok) for (const what of ['products', 'channels'] as const) services.events.publish({ type: 'changed', what });
  return done;
}

async function wantedIds(trx: Transaction, { skus, search }: Input): Promise<Outcome<number[]>> {
  if (skus) {
    const found = await findLines(
      trx,
      skus.map((sku) => ({ sku })),
    );
    return found.ok ? ok(found.value.map(({ productId }) => productId)) : found;
  }
  const found = await searchProducts(trx, search ?? '');
  // What only resembles the words is for looking at, not for changing.
  return ok(found && !found.similar ? [...found.ids] : []);
}
