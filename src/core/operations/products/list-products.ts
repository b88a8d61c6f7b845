import type { Knex } from 'knex';
import type { ProductRow } from '../../../contract';
import { findGtins, matchingProducts } from '../../catalog';
import type { Queryable } from '../../database';
import { findPriceLists } from '../../pricing';
import type { Operations } from '../../services';
import { FREE, ON_HAND, WAITING, waitedFor } from './product-columns';
import { productsHeld, productsOutOfStep, summarizeListings } from './product-listings';

type ListInput = Parameters<Operations['products']['list']>[0];

/**
 * One page of products with the figures a person looks for. The page is chosen first, by ids, and only its rows are
 * worked out; prices are those of the oldest price list.
 */
export async function listProducts(db: Queryable, input: ListInput): Promise<{ items: ProductRow[]; total: number }> {
  const [mainList] = await findPriceLists(db);
  const wanted = productsListed(db, input);
  const { n: total } = (await wanted.clone().count({ n: '*' }).first()) as { n: number };
  const ids = await ordered(wanted, input, mainList?.id ?? null)
    .offset(input.offset)
    .limit(input.limit)
    .pluck<number[]>('product.id');
  const rows = await readRows(db, ids, mainList?.id ?? null);
  const gtins = await findGtins(db, ids);
  const listings = await summarizeListings(db, ids);
  const items = ids.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const { listings: count, outOfStep } = listings.get(id) ?? { listings: 0, outOfStep: 0 };
    return [
      {
        sku: row.sku,
        name: row.name,
        gtins: gtins.get(id) ?? [],
        unit: row.unit,
        unitScale: row.unit_scale,
        priceMinor: row.price,
        currency: row.price === null ? null : (mainList?.currency ?? null),
        onHand: row.on_hand,
        available: Math.max(0, row.free),
        waiting: row.waiting,
        listings: count,
        outOfStep,
      },
    ];
  });
  return { items, total };
}

/** How many products the filter `in_stock` finds. */
export async function countInStock(db: Queryable): Promise<number> {
  const inStock = productsListed(db, { search: '', filter: 'in_stock' });
  const { n } = (await inStock.count({ n: '*' }).first()) as { n: number };
  return n;
}

/** The products that a search and a filter of the list find, as a query over `product` without columns. */
export function productsListed(
  db: Queryable,
  { search, filter }: Pick<ListInput, 'search' | 'filter'>,
): Knex.QueryBuilder {
  const query = db('product').whereNull('product.archived_at');
  const matching = matchingProducts(db, search);
  if (matching) query.whereIn('product.id', matching);
  switch (filter) {
    case 'all':
      return query;
    case 'in_stock':
      return query.whereRaw(`${FREE} >= product.unit_scale`);
    case 'sold_out':
      return query.whereRaw(`${FREE} < product.unit_scale`);
    case 'held':
      return query.whereIn('product.id', productsHeld(db));
    case 'out_of_step':
      return query.whereIn('product.id', productsOutOfStep(db));
    case 'waited_for':
      return query.whereIn('product.id', waitedFor(db));
  }
}

/** Products without a price stand at the end, whichever way they are sorted. SKUs decide between equals. */
function ordered(
  query: Knex.QueryBuilder,
  { sort, descending }: ListInput,
  priceList: number | null,
): Knex.QueryBuilder {
  const direction = descending ? 'desc' : 'asc';
  switch (sort) {
    case 'sku':
      return query.orderBy('product.sku', direction);
    case 'name':
      return query.orderBy('product.search_name', direction).orderBy('product.sku', direction);
    case 'stock':
      return query.orderByRaw(`${FREE} ${direction}`).orderBy('product.sku', direction);
    case 'price':
      return query
        .leftJoin('price', (on) =>
          on.on('price.product_id', 'product.id').andOnVal('price.price_list_id', priceList ?? -1),
        )
        .orderByRaw(`price.gross_minor is null, price.gross_minor ${direction}`)
        .orderBy('product.sku', direction);
  }
}

interface FigureRow {
  id: number;
  sku: string;
  name: string;
  unit: string;
  unit_scale: number;
  price: number | null;
  on_hand: number;
  free: number;
  waiting: number;
}

async function readRows(
  db: Queryable,
  ids: readonly number[],
  priceList: number | null,
): Promise<Map<number, FigureRow>> {
  const rows = await db('product')
    .whereIn('id', [...ids])
    .select<FigureRow[]>(
      'id',
      'sku',
      'name',
      'unit',
      'unit_scale',
      db('price')
        .select('gross_minor')
        .whereRaw('product_id = product.id')
        .where('price_list_id', priceList)
        .as('price'),
      db.raw(`${ON_HAND} as on_hand`),
      db.raw(`${FREE} as free`),
      db.raw(`${WAITING} as waiting`),
    );
  return new Map(rows.map((row) => [row.id, row]));
}
