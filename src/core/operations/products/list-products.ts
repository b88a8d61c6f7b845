import type { ProductPage, ProductRow } from '../../../contract';
import { findGtins } from '../../catalog';
import type { Queryable } from '../../database';
import { findPriceLists } from '../../pricing';
import type { Operations } from '../../services';
import { FREE, ON_HAND, WAITING } from './product-columns';
import type { ProductLists } from './product-lists';
import { summarizeListings } from './product-listings';

type ListInput = Parameters<Operations['products']['list']>[0];

/**
 * One page of products with the figures a person looks for. Which products stand where is remembered from page to page;
 * only the rows of this one are worked out; prices are those of the oldest price list.
 */
export async function listProducts(db: Queryable, lists: ProductLists, input: ListInput): Promise<ProductPage> {
  const { ids, more, similar } = await lists.answer(input);
  const items = await readPage(db, [...ids.subarray(input.offset, input.offset + input.limit)]);
  return { items, total: ids.length, more, similar };
}

async function readPage(db: Queryable, ids: readonly number[]): Promise<ProductRow[]> {
  if (ids.length === 0) return [];
  const [mainList] = await findPriceLists(db);
  const [rows, gtins, listings] = await Promise.all([
    readRows(db, ids, mainList?.id ?? null),
    findGtins(db, ids),
    summarizeListings(db, ids),
  ]);
  return ids.flatMap((id) => {
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
