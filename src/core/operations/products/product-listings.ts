import type { Knex } from 'knex';
import type { ListingState, ProductListingView } from '../../../contract';
import { explainListing, type Held, listingProblem, listingStateSql, lowestPriors, OUT_OF_STEP } from '../../channels';
import type { Queryable } from '../../database';
import type { Instant } from '../../foundation';

const STATE = listingStateSql();

const listings = (db: Queryable) =>
  db('listing').join('channel', 'channel.id', 'listing.channel_id').whereNot('channel.state', 'removed');

export const productsOutOfStep = (db: Queryable): Knex.QueryBuilder =>
  listings(db)
    .whereRaw(`${STATE} in (${OUT_OF_STEP.map(() => '?').join()})`, [...OUT_OF_STEP])
    .select('listing.product_id');

/** Products a channel's brake holds, or whose price there a person is asked about. */
export const productsHeld = (db: Queryable): Knex.QueryBuilder =>
  listings(db).whereRaw('(listing.held is not null or listing.asks_since is not null)').select('listing.product_id');

export async function summarizeListings(
  db: Queryable,
  productIds: readonly number[],
): Promise<Map<number, { listings: number; outOfStep: number }>> {
  const rows = await listings(db)
    .whereIn('listing.product_id', [...productIds])
    .select<{ product_id: number; state: ListingState }[]>('listing.product_id', db.raw(`${STATE} as state`));
  const summary = new Map<number, { listings: number; outOfStep: number }>();
  for (const { product_id: id, state } of rows) {
    const before = summary.get(id) ?? { listings: 0, outOfStep: 0 };
    summary.set(id, {
      listings: before.listings + (state === 'not_listed' ? 0 : 1),
      outOfStep: before.outOfStep + (OUT_OF_STEP.includes(state) ? 1 : 0),
    });
  }
  return summary;
}

interface ListingRow {
  id: number;
  channel_id: number;
  channel: string;
  kind: string;
  remote_id: string | null;
  desired_price_minor: number | null;
  accepted_over_minor: number | null;
  asks_since: string | null;
  desired_quantity: number | null;
  confirmed_price_minor: number | null;
  confirmed_quantity: number | null;
  confirmed_at: string | null;
  pushed_at: string | null;
  problem: string | null;
  held: Held | null;
  sku: string;
  state: ProductListingView['state'];
}

/** While a person is asked about a price changed there, that price stands in for ours; what should be shown is ours. */
const targetOf = ({ asks_since, accepted_over_minor, desired_price_minor }: ListingRow) =>
  asks_since === null ? desired_price_minor : accepted_over_minor;

export async function listingsOf(db: Queryable, productId: number, now: Instant): Promise<ProductListingView[]> {
  const rows = await listings(db)
    .join('product', 'product.id', 'listing.product_id')
    .where('listing.product_id', productId)
    .orderBy('channel.name')
    .select<ListingRow[]>(
      'listing.*',
      'product.sku',
      'channel.name as channel',
      'channel.kind as kind',
      db.raw(`${STATE} as state`),
    );
  const priced = rows.flatMap((row) => {
    const priceMinor = targetOf(row);
    return priceMinor === null ? [] : [{ id: row.id, priceMinor }];
  });
  const priors = await lowestPriors(db, priced, now);
  const priorOf = ({ id }: ListingRow) => priors.get(id) ?? null;
  const why = await Promise.all(rows.map((row) => explainListing(db, row.channel_id, productId, priorOf(row))));
  return rows.map((row, index) => ({
    channel: row.channel,
    kind: row.kind,
    remoteId: row.remote_id,
    desired: { priceMinor: targetOf(row), quantity: row.desired_quantity },
    confirmed:
      row.confirmed_at === null
        ? null
        : { priceMinor: row.confirmed_price_minor, quantity: row.confirmed_quantity, at: row.confirmed_at },
    pushedAt: row.pushed_at,
    state: row.state,
    lastError: listingProblem(row.problem, row.held, row.sku),
    prior: priorOf(row),
    why: [...(why[index] ?? [])],
  }));
}
