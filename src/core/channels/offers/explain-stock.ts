import type { Queryable } from '../../database';
import { type Problem, problem } from '../../foundation';
import { bundlesOf, part } from './compute-offer';
import type { OfferTerms } from './offer-rule';

interface StockedProduct {
  readonly productId: number;
  readonly kind: 'goods' | 'bundle';
  readonly unitScale: number;
  readonly archived: boolean;
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
 * How a channel's quantity follows from what lies in its locations, in sale units, except on hand and reserved, which are
 * in the smallest counted unit.
 */
export async function explainStock(db: Queryable, product: StockedProduct, terms: OfferTerms): Promise<Problem[]> {
  if (product.archived) return [problem('why_archived')];
  const feeds = await findFeeds(db, terms.channelId, product);
  if (product.kind === 'bundle') return explainBundle(feeds, terms);
  const free = sumFree(feeds);
  const units = Math.trunc(free / product.unitScale);
  const shared = part(units, terms);
  return [
    ...feeds.map(({ location, onHand }) => problem('why_on_hand', { location, quantity: onHand })),
    ...feeds.flatMap(({ location, reserved }) =>
      reserved === 0 ? [] : [problem('why_reserved', { location, quantity: reserved })],
    ),
    ...(product.unitScale === 1 ? [] : [problem('why_whole_units', { free, scale: product.unitScale, result: units })]),
    ...explainShare(terms, shared),
    ...(terms.buffer === 0 ? [] : [problem('why_buffer', { buffer: terms.buffer })]),
    ...explainLimits(terms, shared - terms.buffer),
  ];
}

function explainBundle(feeds: readonly FeedRow[], terms: OfferTerms): Problem[] {
  const parts = [...new Set(feeds.map((feed) => feed.sku))].map((sku) => {
    const own = feeds.filter((feed) => feed.sku === sku);
    const [{ needs, unitScale } = { needs: 1, unitScale: 1 }] = own;
    const { available, made } = bundlesOf({ free: sumFree(own), unitScale, needs }, terms);
    return { made, step: problem('why_component', { sku, available, needs, result: made }) };
  });
  const result = parts.length === 0 ? 0 : Math.min(...parts.map(({ made }) => made));
  return [
    ...parts.map(({ step }) => step),
    ...(terms.shareBp === 10_000 ? [] : [problem('why_component_share', { percent: terms.shareBp / 100 })]),
    problem('why_bundle', { result }),
    ...explainLimits(terms, result),
  ];
}

function explainShare({ shareBp }: OfferTerms, result: number): Problem[] {
  return shareBp === 10_000 ? [] : [problem('why_share', { percent: shareBp / 100, result })];
}

function explainLimits({ cap, paused, category }: OfferTerms, sellable: number): Problem[] {
  if (paused) {
    const why = category === '' ? problem('why_rule_paused') : problem('why_category_paused', { category });
    return [why, problem('why_available', { result: 0 })];
  }
  const capped = cap !== null && sellable > cap;
  const result = Math.max(0, Math.min(sellable, cap ?? sellable));
  return [...(capped ? [problem('why_cap', { cap })] : []), problem('why_available', { result })];
}

function sumFree(feeds: readonly FeedRow[]): number {
  return feeds.reduce((sum, feed) => sum + feed.onHand - feed.reserved, 0);
}

/** What feeds the channel, location by location: of the product itself, or of each component of a bundle. */
async function findFeeds(
  db: Queryable,
  channelId: number,
  { productId, kind }: Pick<StockedProduct, 'productId' | 'kind'>,
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
