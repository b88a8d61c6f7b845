import type { Queryable, Transaction } from '../../database';
import { productSoldAs } from '../matching/sold-as';
import type { RemoteSale } from '../port';
import type { KnownLine, PlannedLine, SoldProduct } from './booking';

export interface KnownSale {
  readonly id: number;
  readonly revision: string;
  readonly lines: readonly KnownLine[];
}

/** What of these sales is in the master already, by the channel's id. */
export async function findKnownSales(
  trx: Transaction,
  channelId: number,
  remoteIds: readonly string[],
): Promise<Map<string, KnownSale>> {
  const sales = await trx('sale')
    .where({ channel_id: channelId })
    .whereRaw('remote_id in (select value from json_each(?))', [JSON.stringify(remoteIds)])
    .select<{ id: number; remoteId: string; revision: string }[]>('id', 'remote_id as remoteId', 'revision');
  const lines = await trx('sale_line')
    .whereRaw('sale_id in (select value from json_each(?))', [JSON.stringify(sales.map((sale) => sale.id))])
    .select<(KnownLine & { saleId: number })[]>(
      'sale_id as saleId',
      'remote_line as remoteLine',
      'sku',
      'product_id as productId',
      'booked_quantity as bookedQuantity',
    );
  return new Map(
    sales.map((sale) => [sale.remoteId, { ...sale, lines: lines.filter((line) => line.saleId === sale.id) }]),
  );
}

/**
 * Products by SKU and by id, with what selling one of them takes from stock. A product that is linked to something with
 * another SKU on the channel comes first, under that SKU.
 */
export async function findSoldProducts(
  db: Queryable,
  channelId: number,
  wanted: { skus: readonly string[]; ids: readonly number[] },
): Promise<SoldProduct[]> {
  const soldAs: { sku: string; id: number }[] = await db.raw(
    `select value as sku, ${productSoldAs('?', 'value')} as id from json_each(?) group by value having id is not null`,
    [channelId, JSON.stringify(wanted.skus)],
  );
  const rows = await db('product')
    .whereRaw('sku in (select value from json_each(?)) or id in (select value from json_each(?))', [
      JSON.stringify(wanted.skus),
      JSON.stringify([...wanted.ids, ...soldAs.map(({ id }) => id)]),
    ])
    .select<{ id: number; sku: string; kind: 'goods' | 'bundle'; unitScale: number }[]>(
      'id',
      'sku',
      'kind',
      'unit_scale as unitScale',
    );
  const components = await db('bundle_component')
    .whereRaw('bundle_id in (select value from json_each(?))', [JSON.stringify(rows.map((row) => row.id))])
    .select<{ bundleId: number; productId: number; quantity: number }[]>(
      'bundle_id as bundleId',
      'component_id as productId',
      'quantity',
    );
  const products = rows.map(({ id, sku, kind, unitScale }) => ({
    id,
    sku,
    takes:
      kind === 'bundle' ? components.filter((part) => part.bundleId === id) : [{ productId: id, quantity: unitScale }],
  }));
  const linked = soldAs.flatMap(({ sku, id }) =>
    products.filter((product) => product.id === id).map((product) => ({ ...product, sku })),
  );
  return [...linked, ...products];
}

/** Writes a sale and its lines as they are now, and returns its id. The movements are the caller's. */
export async function saveSale(
  trx: Transaction,
  channelId: number,
  sale: Omit<RemoteSale, 'lines'>,
  lines: readonly PlannedLine[],
  at: string,
): Promise<number> {
  const facts = {
    number: sale.number,
    revision: sale.revision,
    state: sale.state,
    currency: sale.currency,
    total_minor: sale.totalMinor,
    placed_at: sale.placedAt,
  };
  const [saved] = await trx('sale')
    .insert({ channel_id: channelId, remote_id: sale.remoteId, booked_at: at, ...facts })
    .onConflict(['channel_id', 'remote_id'])
    .merge(facts)
    .returning<{ id: number }[]>('id');
  if (!saved) throw new RangeError(`sale ${sale.remoteId} was not saved`);
  for (const line of lines) await saveLine(trx, saved.id, line);
  return saved.id;
}

async function saveLine(trx: Transaction, saleId: number, line: PlannedLine): Promise<void> {
  const facts = {
    sku: line.sku,
    name: line.name,
    product_id: line.productId,
    quantity: line.quantity,
    booked_quantity: line.bookedQuantity,
    unit_minor: line.unitMinor,
  };
  await trx('sale_line')
    .insert({ sale_id: saleId, remote_line: line.remoteLine, ...facts })
    .onConflict(['sale_id', 'remote_line'])
    .merge(facts);
}

export async function saveSalesCursor(trx: Transaction, channelId: number, cursor: string): Promise<void> {
  await trx('channel').where({ id: channelId }).update({ sales_cursor: cursor });
}

export interface ResolvableLine {
  readonly lineId: number;
  readonly saleId: number;
  readonly productId: number;
  readonly quantity: number;
  readonly cancelled: boolean;
  readonly placedAt: string;
}

/** Lines that named an unknown SKU when they were pulled and whose product has appeared, or been linked, since. */
export async function findResolvableLines(db: Queryable, channelId: number): Promise<ResolvableLine[]> {
  const rows = await db('sale_line as line')
    .join('sale', 'sale.id', 'line.sale_id')
    .join('product', (on) =>
      on.on(
        'product.id',
        db.raw(
          `coalesce(${productSoldAs('sale.channel_id', 'line.sku')}, (select named.id from product named where named.sku = line.sku))`,
        ),
      ),
    )
    .where('sale.channel_id', channelId)
    .whereNull('line.product_id')
    .select<(Omit<ResolvableLine, 'cancelled'> & { state: string })[]>(
      'line.id as lineId',
      'sale.id as saleId',
      'product.id as productId',
      'line.quantity',
      'sale.state',
      'sale.placed_at as placedAt',
    );
  return rows.map(({ state, ...line }) => ({ ...line, cancelled: state === 'cancelled' }));
}

export async function resolveLine(trx: Transaction, line: ResolvableLine, bookedQuantity: number): Promise<void> {
  await trx('sale_line')
    .where({ id: line.lineId })
    .update({ product_id: line.productId, booked_quantity: bookedQuantity });
}

/** Sold lines whose SKU no product has: kept, not booked, waiting for a person. */
export async function countUnknownLines(db: Queryable, channelId: number): Promise<number> {
  const row = await db('sale_line as line')
    .join('sale', 'sale.id', 'line.sale_id')
    .where({ 'sale.channel_id': channelId, 'sale.state': 'placed' })
    .whereNull('line.product_id')
    .where('line.quantity', '<>', 0)
    .first<{ lines: number } | undefined>(db.raw('count(*) as lines'));
  return row?.lines ?? 0;
}
