import type { PriorPriceView, ProductListingView } from '../../contract';
import type { Queryable } from '../database';
import { type Problem, problem } from '../foundation';
import { type Held, listingProblem } from './listing-store';
import { explainPrice } from './offers/explain-price';
import { explainStock } from './offers/explain-stock';
import { termsFor } from './offers/rule-store';

export type WhyStep = ProductListingView['why'][number];

interface ListingToExplain {
  kind: 'goods' | 'bundle';
  unitScale: number;
  vatCode: string | null;
  category: string | null;
  archivedAt: string | null;
  currency: string;
  pushedPriceMinor: number | null;
  pushedQuantity: number | null;
  pushedAt: string | null;
  confirmedPriceMinor: number | null;
  confirmedQuantity: number | null;
  confirmedAt: string | null;
  retryAt: string | null;
  sku: string;
  command: string | null;
  held: Held | null;
  acceptedPriceMinor: number | null;
  asksSince: string | null;
  problem: string | null;
}

/**
 * "Why this number?": the arithmetic behind what a channel should show for a product, rule by rule, and the last word sent
 * and heard, as codes with facts. `prior` is what has to be told beside a reduced price.
 */
export async function explainListing(
  db: Queryable,
  channelId: number,
  productId: number,
  prior: PriorPriceView | null = null,
): Promise<WhyStep[]> {
  const listing = await findListing(db, channelId, productId);
  if (!listing) return [];
  const terms = await termsFor(db, channelId, listing.category);
  if (!terms) return [];
  const { kind, unitScale, vatCode, currency } = listing;
  const archived = listing.archivedAt !== null;
  return [
    ...(terms.category === '' ? [] : [problem('why_category_rule', { category: terms.category })]),
    ...(await explainStock(db, { productId, kind, unitScale, archived }, terms)),
    ...(await explainPrice(db, { productId, vatCode, currency }, terms)),
    ...(prior ? [problem('why_prior', { ...prior, currency })] : []),
    ...explainAccepted(listing),
    ...explainTalk(listing),
  ];
}

/** A price typed into the channel's own back office that may stand in for ours. */
function explainAccepted({ acceptedPriceMinor, asksSince, currency }: ListingToExplain): Problem[] {
  if (acceptedPriceMinor === null) return [];
  const facts = { priceMinor: acceptedPriceMinor, currency };
  return [asksSince === null ? problem('why_accepted', facts) : problem('why_asks', { ...facts, at: asksSince })];
}

function explainTalk(listing: ListingToExplain): Problem[] {
  const offer = (price: number | null, quantity: number | null) => ({
    priceMinor: price,
    quantity: quantity ?? '–',
    currency: listing.currency,
  });
  // What the channel answered last, or what the brake holds it for.
  const answer = listingProblem(listing.problem, listing.held, listing.sku);
  return [
    explainPushed(listing, offer),
    listing.confirmedAt === null
      ? problem('why_never_confirmed')
      : problem('why_confirmed', {
          ...offer(listing.confirmedPriceMinor, listing.confirmedQuantity),
          at: listing.confirmedAt,
        }),
    ...(listing.command === null ? [] : [problem('why_working')]),
    ...(answer ? [answer] : []),
    ...(listing.retryAt === null ? [] : [problem('why_retry', { at: listing.retryAt })]),
  ];
}

/** A price accepted from the channel is kept as if it had been sent, so that it is not called the one that was. */
function explainPushed(
  { pushedAt, pushedPriceMinor, pushedQuantity, acceptedPriceMinor }: ListingToExplain,
  offer: (price: number | null, quantity: number | null) => Problem['facts'],
): Problem {
  if (pushedAt === null) return problem('why_never_pushed');
  if (acceptedPriceMinor !== null) return problem('why_pushed_at', { at: pushedAt });
  return problem('why_pushed', { ...offer(pushedPriceMinor, pushedQuantity), at: pushedAt });
}

async function findListing(db: Queryable, channelId: number, productId: number): Promise<ListingToExplain | undefined> {
  return db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .join('product', 'product.id', 'listing.product_id')
    .where({ 'listing.channel_id': channelId, 'listing.product_id': productId })
    .first<ListingToExplain | undefined>({
      kind: 'product.kind',
      unitScale: 'product.unit_scale',
      vatCode: 'product.vat_code',
      category: 'product.category',
      archivedAt: 'product.archived_at',
      currency: 'channel.currency',
      pushedPriceMinor: 'listing.pushed_price_minor',
      pushedQuantity: 'listing.pushed_quantity',
      pushedAt: 'listing.pushed_at',
      confirmedPriceMinor: 'listing.confirmed_price_minor',
      confirmedQuantity: 'listing.confirmed_quantity',
      confirmedAt: 'listing.confirmed_at',
      retryAt: 'listing.retry_at',
      sku: 'product.sku',
      command: 'listing.command',
      held: 'listing.held',
      acceptedPriceMinor: 'listing.accepted_price_minor',
      asksSince: 'listing.asks_since',
      problem: 'listing.problem',
    });
}
