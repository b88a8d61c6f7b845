import type { ReducedListing } from '../../../contract';
import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';
import { reducedSql } from './lowest-prior-sql';

interface Page {
  readonly channelId: number | null;
  readonly offset: number;
  readonly limit: number;
}

/** Listings whose price is a reduction, with what has to be told beside it; by channel and SKU. */
export async function listReductions(
  db: Queryable,
  { channelId, offset, limit }: Page,
  now: Instant,
): Promise<{ items: ReducedListing[]; total: number }> {
  const asked = `select listing.id as listing_id, listing.channel_id, listing.product_id, desired_price_minor as price
    from listing join channel on channel.id = listing.channel_id and channel.state <> 'removed'
      join product on product.id = listing.product_id and product.archived_at is null
    where listing.match = 'matched' and desired_price_minor is not null
      and (:channel is null or listing.channel_id = :channel)`;
  const bindings = { now, channel: channelId, offset, limit };
  const [{ n: total } = { n: 0 }] = await db.raw<{ n: number }[]>(
    `${reducedSql(asked)} select count(*) as n from reduced where prior_minor is not null`,
    bindings,
  );
  const items = await db.raw<ReducedListing[]>(
    `${reducedSql(asked)}
     select channel.name as channel, product.sku, product.name, channel.currency, reduced.price as priceMinor,
       reduced.prior_minor as priorMinor, reduced.since
     from reduced join listing on listing.id = reduced.listing_id
       join channel on channel.id = listing.channel_id join product on product.id = listing.product_id
     where reduced.prior_minor is not null order by channel.name, product.sku limit :limit offset :offset`,
    bindings,
  );
  return { items, total };
}

export interface ShownRow {
  readonly channel: string;
  readonly sku: string;
  readonly name: string;
  readonly currency: string;
  readonly priceMinor: number | null;
  readonly at: Instant;
}

/** Everything channels ever showed, in the order in which it was confirmed. */
export async function listShown(
  db: Queryable,
  { channelId, offset, limit }: Page,
): Promise<{ items: ShownRow[]; total: number }> {
  const history = () => {
    const query = db('channel_price');
    return channelId === null ? query : query.where({ channel_id: channelId });
  };
  const { n: total } = (await history().count({ n: '*' }).first()) as { n: number };
  const items = await history()
    .join('channel', 'channel.id', 'channel_price.channel_id')
    .join('product', 'product.id', 'channel_price.product_id')
    .orderBy('channel_price.id')
    .offset(offset)
    .limit(limit)
    .select<ShownRow[]>({
      channel: 'channel.name',
      sku: 'product.sku',
      name: 'product.name',
      currency: 'channel_price.currency',
      priceMinor: 'channel_price.price_minor',
      at: 'channel_price.shown_at',
    });
  return { items, total };
}
