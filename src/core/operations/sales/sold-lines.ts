import type { Knex } from 'knex';
import type { SalesTotals, SoldLine } from '../../../contract';
import { searchProducts } from '../../catalog';
import { boundedSum, inScope, type Queryable } from '../../database';
import type { Operations } from '../../services';

type Input = Parameters<Operations['sales']['list']>[0];
export type WhichSales = Omit<Input, 'offset' | 'limit'>;

/** One page of what was sold, newest first; a line that the channel has taken back entirely is not shown. */
export async function listSoldLines(
  db: Queryable,
  { offset, limit, ...which }: Input,
): Promise<{ items: SoldLine[]; total: number }> {
  const { query: wanted } = await narrowed(db, which);
  const { n: total } = (await wanted.clone().count({ n: '*' }).first()) as { n: number };
  const items = await wanted
    .leftJoin('product', 'product.id', 'line.product_id')
    .join('channel', 'channel.id', 'sale.channel_id')
    .orderBy([{ column: 'sale.placed_at', order: 'desc' }, { column: 'sale.id', order: 'desc' }, { column: 'line.id' }])
    .offset(offset)
    .limit(limit)
    .select<SoldLine[]>(
      'line.id',
      'sale.placed_at as at',
      'channel.name as channel',
      'sale.number',
      'sale.state',
      'line.sku',
      db.raw('coalesce(line.name, product.name) as name'),
      'product.sku as product',
      'line.quantity',
      'line.unit_minor as unitMinor',
      'sale.currency',
    );
  return { items, total };
}

/** What the same lines add up to, by currency, without those of cancelled sales. */
export async function sumSoldLines(db: Queryable, which: WhichSales): Promise<SalesTotals> {
  const { query: all } = await narrowed(db, which);
  const currencies = await all
    .clone()
    .where('sale.state', 'placed')
    .groupBy('sale.currency')
    .orderByRaw('4 desc')
    .select<SalesTotals['currencies']>(
      'sale.currency',
      db.raw('count(distinct sale.id) as sales'),
      db.raw('sum(line.quantity) as quantity'),
      db.raw(`${boundedSum('line.quantity * line.unit_minor')} as "valueMinor"`),
      db.raw('count(*) filter (where line.unit_minor is null) as unpriced'),
    );
  const [rest] = await all.select<{ cancelled: number; unknown: number }[]>(
    db.raw(`count(distinct case when sale.state = 'cancelled' then sale.id end) as cancelled`),
    db.raw(`count(*) filter (where sale.state = 'placed' and line.product_id is null) as unknown`),
  );
  return { currencies, cancelled: rest?.cancelled ?? 0, unknown: rest?.unknown ?? 0 };
}

/** In an object, because a query that is awaited is a query that is run. */
interface Narrowed {
  readonly query: Knex.QueryBuilder;
}

async function narrowed(db: Queryable, { channel, from, until, search, state }: WhichSales): Promise<Narrowed> {
  const query = db('sale').join('sale_line as line', 'line.sale_id', 'sale.id').whereNot('line.quantity', 0);
  if (channel !== undefined)
    query.where('sale.channel_id', db('channel').where({ name: channel }).select('id').limit(1));
  if (from !== undefined) query.where('sale.placed_at', '>=', new Date(from).toISOString());
  if (until !== undefined) query.where('sale.placed_at', '<', new Date(until).toISOString());
  if (state !== 'all') query.where('sale.state', state);
  const words = search.trim();
  const found = await searchProducts(db, words, { archived: true });
  if (found) {
    query.where(
      (either) =>
        void either
          .whereRaw(inScope(db, 'line.product_id', { kind: 'ids', ids: [...found.ids] }))
          .orWhere('line.sku', words)
          .orWhereRaw('lower(sale.number) = lower(?)', [words]),
    );
  }
  return { query };
}
