import type { BulkSelection } from '../../../contract';
import { searchProducts } from '../../catalog';
import { inScope, type Transaction } from '../../database';
import { type Outcome, ok, problem, refused } from '../../foundation';
import { productsFiltered } from '../products';

const NAMED = 20;

/**
 * Leaves the products of a selection in the TEMP table `bulk_chosen`; drop it in the same transaction. Every SKU given has
 * to be known. Problems: lines_unknown, bulk_nothing_chosen.
 */
export async function chooseProducts(trx: Transaction, selection: BulkSelection): Promise<Outcome<number>> {
  await trx.raw('drop table if exists temp.bulk_chosen');
  await trx.raw('create temp table bulk_chosen (product_id integer primary key)');
  if ('skus' in selection) {
    const skus = JSON.stringify(selection.skus);
    const unknown = await trx.raw<{ sku: string }[]>(
      `select value as sku from json_each(:skus) where value not in (select sku from product) limit ${NAMED + 1}`,
      { skus },
    );
    if (unknown.length > 0) {
      const names = unknown.slice(0, NAMED).map(({ sku }) => sku);
      return refused(problem('lines_unknown', { count: unknown.length, names: names.join(', ') }));
    }
    await trx.raw(
      `insert or ignore into bulk_chosen select product.id from json_each(:skus) join product on product.sku = value`,
      { skus },
    );
  } else {
    const { search = '', filter = 'all', except = [] } = selection;
    const found = await searchProducts(trx, search);
    // What only resembles the words is for looking at, not for changing.
    const ids = found === null || found.similar ? [] : [...found.ids];
    const listed = productsFiltered(trx, filter)
      .whereRaw(inScope(trx, 'product.id', found === null ? { kind: 'all' } : { kind: 'ids', ids }))
      .select('product.id')
      .whereRaw('product.sku not in (select value from json_each(?))', [JSON.stringify(except)]);
    await trx.raw('insert into bulk_chosen select id from ?', [listed]);
  }
  const [{ n } = { n: 0 }] = await trx.raw<{ n: number }[]>('select count(*) as n from bulk_chosen');
  return n === 0 ? refused(problem('bulk_nothing_chosen')) : ok(n);
}
