import type { ProductListingView } from '../../contract';
import type { Queryable } from '../database';
import { type Problem, problem } from '../foundation';

export type WhyStep = ProductListingView['why'][number];

interface ListingToExplain {
  kind: 'goods' | 'bundle';
  unitScale: number;
  archivedAt: string | null;
  buffer: number;
  cap: number | null;
  currency: string;
  list: string;
  priceMinor: number | null;
  desiredQuantity: number | null;
  pushedPriceMinor: number | null;
  pushedQuantity: number | null;
  pushedAt: string | null;
  confirmedPriceMinor: number | null;
  confirmedQuantity: number | null;
  confirmedAt: string | null;
  retryAt: string | null;
}

interface FeedRow {
  sku: string;
  unitScale: number;
  needs: number;
  location: string;
  onHand: number;
  reserved: number;
}

/**
 * "Why this number?": the arithmetic behind what a channel should show for a product, and the last word sent and heard, as
 * codes with facts. Quantities are in sale units, except on hand and reserved, which are in the smallest counted unit.
 */
export async function explainListing(db: Queryable, channelId: number, productId: number): Promise<WhyStep[]> {
  const listing = await findListing(db, channelId, productId);
  if (!listing) return [];
  const stock =
    listing.archivedAt === null
      ? explainStock(listing, await findFeeds(db, channelId, productId, listing.kind))
      : [problem('why_archived')];
  return [...stock, explainPrice(listing), ...explainTalk(listing)];
}

function explainStock(listing: ListingToExplain, feeds: readonly FeedRow[]): Problem[] {
  const skus = [...new Set(feeds.map((feed) => feed.sku))];
  if (listing.kind === 'bundle') {
    const parts = skus.map((sku) =>
      explainComponent(
        sku,
        listing.buffer,
        feeds.filter((feed) => feed.sku === sku),
      ),
    );
    const made = parts.map((part) => part.made);
    const result = made.length === 0 ? 0 : Math.min(...made);
    return [...parts.map((part) => part.step), problem('why_bundle', { result }), ...explainCap(listing, result)];
  }
  const free = sumFree(feeds);
  const units = Math.trunc(free / listing.unitScale);
  return [
    ...feeds.map(({ location, onHand }) => problem('why_on_hand', { location, quantity: onHand })),
    ...feeds.flatMap(({ location, reserved }) =>
      reserved === 0 ? [] : [problem('why_reserved', { location, quantity: reserved })],
    ),
    ...(listing.unitScale === 1 ? [] : [problem('why_whole_units', { free, scale: listing.unitScale, result: units })]),
    ...(listing.buffer === 0 ? [] : [problem('why_buffer', { buffer: listing.buffer })]),
    ...explainCap(listing, units - listing.buffer),
  ];
}

function explainComponent(sku: string, buffer: number, feeds: readonly FeedRow[]) {
  const [{ needs, unitScale } = { needs: 1, unitScale: 1 }] = feeds;
  const available = Math.max(0, sumFree(feeds) - buffer * unitScale);
  const made = Math.trunc(available / needs);
  return { made, step: problem('why_component', { sku, available, needs, result: made }) };
}

function explainCap(listing: ListingToExplain, sellable: number): Problem[] {
  const capped = listing.cap !== null && sellable > listing.cap;
  const result = Math.max(0, Math.min(sellable, listing.cap ?? sellable));
  return [...(capped ? [problem('why_cap', { cap: listing.cap })] : []), problem('why_available', { result })];
}

function explainPrice({ list, priceMinor, currency }: ListingToExplain): Problem {
  return priceMinor === null ? problem('why_no_price', { list }) : problem('why_price', { list, priceMinor, currency });
}

function explainTalk(listing: ListingToExplain): Problem[] {
  const offer = (price: number | null, quantity: number | null) => ({
    priceMinor: price,
    quantity: quantity ?? '–',
    currency: listing.currency,
  });
  return [
    listing.pushedAt === null
      ? problem('why_never_pushed')
      : problem('why_pushed', { ...offer(listing.pushedPriceMinor, listing.pushedQuantity), at: listing.pushedAt }),
    listing.confirmedAt === null
      ? problem('why_never_confirmed')
      : problem('why_confirmed', {
          ...offer(listing.confirmedPriceMinor, listing.confirmedQuantity),
          at: listing.confirmedAt,
        }),
    ...(listing.retryAt === null ? [] : [problem('why_retry', { at: listing.retryAt })]),
  ];
}

function sumFree(feeds: readonly FeedRow[]): number {
  return feeds.reduce((sum, feed) => sum + feed.onHand - feed.reserved, 0);
}

async function findListing(db: Queryable, channelId: number, productId: number): Promise<ListingToExplain | undefined> {
  return db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .join('product', 'product.id', 'listing.product_id')
    .join('price_list', 'price_list.id', 'channel.price_list_id')
    .leftJoin('price', (on) =>
      on.on('price.product_id', 'product.id').andOn('price.price_list_id', 'channel.price_list_id'),
    )
    .where({ 'listing.channel_id': channelId, 'listing.product_id': productId })
    .first<ListingToExplain | undefined>({
      kind: 'product.kind',
      unitScale: 'product.unit_scale',
      archivedAt: 'product.archived_at',
      buffer: 'channel.buffer',
      cap: 'channel.cap',
      currency: 'channel.currency',
      list: 'price_list.code',
      priceMinor: 'price.gross_minor',
      desiredQuantity: 'listing.desired_quantity',
      pushedPriceMinor: 'listing.pushed_price_minor',
      pushedQuantity: 'listing.pushed_quantity',
      pushedAt: 'listing.pushed_at',
      confirmedPriceMinor: 'listing.confirmed_price_minor',
      confirmedQuantity: 'listing.confirmed_quantity',
      confirmedAt: 'listing.confirmed_at',
      retryAt: 'listing.retry_at',
    });
}

/** What feeds the channel, location by location: of the product itself, or of each component of a bundle. */
async function findFeeds(
  db: Queryable,
  channelId: number,
  productId: number,
  kind: ListingToExplain['kind'],
): Promise<FeedRow[]> {
  const parts =
    kind === 'bundle'
      ? db('bundle_component').where({ bundle_id: productId }).select('component_id as id', 'quantity as needs')
      : db('product').where({ id: productId }).select('id', db.raw('unit_scale as needs'));
  return db
    .from(parts.as('part'))
    .join('product', 'product.id', 'part.id')
    .join('channel_location as feed', (on) => on.onVal('feed.channel_id', channelId))
    .join('location', 'location.id', 'feed.location_id')
    .leftJoin('level', (on) => on.on('level.product_id', 'part.id').andOn('level.location_id', 'location.id'))
    .orderBy(['product.sku', 'location.id'])
    .select<FeedRow[]>(
      'product.sku',
      'product.unit_scale as unitScale',
      'part.needs',
      'location.name as location',
      db.raw('coalesce(level.on_hand, 0) as "onHand"'),
      db.raw(
        `coalesce((select sum(r.quantity) from reservation r where r.product_id = part.id
          and r.location_id = location.id and r.state = 'held'), 0) as reserved`,
      ),
    );
}
