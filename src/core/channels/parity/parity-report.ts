import type { Knex } from 'knex';
import type { ParityRow, ParitySummary } from '../../../contract';
import { type FoundProducts, searchProducts } from '../../catalog';
import { inScope, type Queryable } from '../../database';
import { type ComparedChannel, comparedChannels, comparedSql, SHOWN } from './compared';
import { readParityRows } from './parity-rows';

export interface ParityQuery {
  readonly filter: 'differs' | 'unexplained' | 'explained' | 'all';
  readonly what: 'both' | 'price' | 'quantity';
  readonly channel?: string | undefined;
  readonly search: string;
  readonly sort: 'sku' | 'name' | 'price' | 'quantity' | 'since';
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export interface ParityPage {
  readonly items: ParityRow[];
  readonly total: number;
}

const APART = { both: 'max(price_gap, quantity_gap) > 0', price: 'price_gap > 0', quantity: 'quantity_gap > 0' };
const OFF = { both: '(price_off or quantity_off)', price: 'price_off', quantity: 'quantity_off' };

/** Since when the sides asked about have differed; the last sight of them where OneShelf has not seen it begin. */
const SINCE = {
  both: `min(case when price_gap > 0 then coalesce(${noted('price')}, seen_at) else '9999' end,
    case when quantity_gap > 0 then coalesce(${noted('quantity')}, seen_at) else '9999' end)`,
  price: `coalesce(${noted('price')}, seen_at)`,
  quantity: `coalesce(${noted('quantity')}, seen_at)`,
};

function noted(what: 'price' | 'quantity'): string {
  return `(select since from disparity where disparity.product_id = compared.product_id and what = '${what}')`;
}

/** One page of the products that the filter finds among those at least two channels show. */
export async function listParity(db: Queryable, query: ParityQuery): Promise<ParityPage> {
  const channels = await comparedChannels(db);
  if (channels.length < 2) return { items: [], total: 0 };
  const wanted = narrowed(db, channels, query, await searchProducts(db, query.search, { archived: true }));
  const found: { id: number; total: number }[] = await ordered(wanted, query)
    .offset(query.offset)
    .limit(query.limit)
    .select<{ id: number; total: number }[]>('compared.product_id as id', db.raw('count(*) over () as total'));
  const items = await readParityRows(
    db,
    found.map(({ id }) => id),
  );
  // Past the end there is no row to tell how many there are.
  const total = found[0]?.total ?? (query.offset === 0 ? 0 : await count(wanted));
  return { items, total };
}

function narrowed(
  db: Queryable,
  channels: readonly ComparedChannel[],
  { filter, what, channel }: Pick<ParityQuery, 'filter' | 'what' | 'channel'>,
  searched: FoundProducts | null,
): Knex.QueryBuilder {
  const wanted = db.from(db.raw(`(${comparedSql(channels)}) as compared`));
  if (filter !== 'all') wanted.whereRaw(APART[what]);
  if (filter === 'unexplained') wanted.whereRaw(OFF[what]);
  if (filter === 'explained') wanted.whereRaw(`not ${OFF[what]}`);
  if (channel !== undefined) {
    wanted.whereRaw(
      `exists (select 1 from listing where listing.product_id = compared.product_id and listing.channel_id = ? and ${SHOWN})`,
      [channels.find(({ name }) => name === channel)?.id ?? -1],
    );
  }
  if (searched) wanted.whereRaw(inScope(db, 'compared.product_id', { kind: 'ids', ids: [...searched.ids] }));
  return wanted;
}

function ordered(wanted: Knex.QueryBuilder, { sort, descending, what }: ParityQuery): Knex.QueryBuilder {
  const query = wanted.clone().join('product', 'product.id', 'compared.product_id');
  const direction = descending ? 'desc' : 'asc';
  const columns = {
    sku: 'product.sku',
    name: 'product.search_name',
    price: 'price_gap',
    quantity: 'quantity_gap',
    since: SINCE[what],
  };
  return query.orderByRaw(`${columns[sort]} ${direction}, product.sku`);
}

async function count(wanted: Knex.QueryBuilder): Promise<number> {
  return ((await wanted.clone().count({ n: '*' }).first()) as { n: number }).n;
}

interface Counted {
  products: number;
  inParity: number;
  unexplained: number;
  severalCurrencies: number;
  longestId: number | null;
  largestId: number | null;
}

/** How all products stand that at least two channels show; one look over the listings. */
export async function paritySummary(db: Queryable): Promise<ParitySummary> {
  const channels = await comparedChannels(db);
  if (channels.length < 2) return NOTHING;
  const [counted] = await db.raw<Counted[]>(
    `with compared as materialized (${comparedSql(channels)})
     select count(*) as products, coalesce(sum(not (${APART.both})), 0) as "inParity",
       coalesce(sum(${OFF.both}), 0) as unexplained, coalesce(sum(currencies > 1), 0) as "severalCurrencies",
       (select product_id from compared where ${OFF.both} order by ${SINCE.both}, product_id limit 1) as "longestId",
       (select product_id from compared where price_off order by price_gap desc, product_id limit 1) as "largestId"
     from compared`,
  );
  if (!counted) return NOTHING;
  const { longestId, largestId, ...counts } = counted;
  const [longest] = await readParityRows(db, longestId === null ? [] : [longestId]);
  const [largest] = await readParityRows(db, largestId === null ? [] : [largestId]);
  return {
    ...counts,
    explained: counts.products - counts.inParity - counts.unexplained,
    longest: longest ? { sku: longest.sku, since: sinceOf(longest), difference: longest.price.difference } : null,
    largest: largest
      ? {
          sku: largest.sku,
          since: largest.price.since,
          difference: largest.price.difference,
          currency: largest.currency,
        }
      : null,
  };
}

function sinceOf({ price, quantity }: ParityRow): string | null {
  return [price.since, quantity.since].filter((since) => since !== null).sort()[0] ?? null;
}

const NOTHING: ParitySummary = {
  products: 0,
  inParity: 0,
  explained: 0,
  unexplained: 0,
  severalCurrencies: 0,
  longest: null,
  largest: null,
};
