import type { ParityRow } from '../../../contract';
import type { Queryable } from '../../database';

interface Page {
  readonly offset: number;
  readonly limit: number;
  readonly unexplained: boolean;
}

/** Products that channels of one currency show at different prices; each currency for itself. */
const UNLIKE = `select listing.product_id, channel.currency,
    max(confirmed_price_minor) - min(confirmed_price_minor) as difference,
    min(confirmed_price_minor is desired_price_minor) as by_rule
  from listing join channel on channel.id = listing.channel_id and channel.state <> 'removed'
    join product on product.id = listing.product_id and product.archived_at is null
  where listing.match = 'matched' and confirmed_price_minor is not null
  group by listing.product_id, channel.currency
  having max(confirmed_price_minor) > min(confirmed_price_minor)`;

/** Where channels differ in price, as last read from them; the largest difference first. */
export async function listParity(
  db: Queryable,
  { offset, limit, unexplained }: Page,
): Promise<{ items: ParityRow[]; total: number }> {
  const unlike = unexplained ? `select * from (${UNLIKE}) where by_rule = 0` : UNLIKE;
  const [{ n: total } = { n: 0 }] = await db.raw<{ n: number }[]>(`select count(*) as n from (${unlike})`);
  const rows = await db.raw<
    { product_id: number; sku: string; name: string; currency: string; difference: number; by_rule: number }[]
  >(
    `select unlike.*, product.sku, product.name from (${unlike}) unlike join product on product.id = unlike.product_id
     order by difference desc, sku limit ? offset ?`,
    [limit, offset],
  );
  const shown = await shownPrices(
    db,
    rows.map((row) => row.product_id),
  );
  const items = rows.map((row) => {
    const own = shown.filter((one) => one.productId === row.product_id && one.currency === row.currency);
    const sinces = own.flatMap(({ since }) => (since === null ? [] : [since]));
    return {
      sku: row.sku,
      name: row.name,
      shown: own.map(({ productId: _product, ...one }) => one),
      differenceMinor: row.difference,
      currency: row.currency,
      since: sinces.sort().at(-1) ?? null,
      byRule: row.by_rule === 1,
    };
  });
  return { items, total };
}

async function shownPrices(db: Queryable, productIds: readonly number[]) {
  return db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .whereNot('channel.state', 'removed')
    .where('listing.match', 'matched')
    .whereNotNull('listing.confirmed_price_minor')
    .whereRaw('listing.product_id in (select value from json_each(?))', [JSON.stringify(productIds)])
    .orderBy(['listing.confirmed_price_minor', 'channel.name'])
    .select<(ParityRow['shown'][number] & { productId: number })[]>(
      'listing.product_id as productId',
      'channel.name as channel',
      'channel.currency as currency',
      'listing.confirmed_price_minor as priceMinor',
      'listing.desired_price_minor as desiredMinor',
      db.raw(`(select shown_at from channel_price price where price.product_id = listing.product_id
        and price.channel_id = listing.channel_id order by price.id desc limit 1) as since`),
    );
}
