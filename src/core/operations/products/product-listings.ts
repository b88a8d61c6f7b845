import type { Knex } from 'knex';
import type { ProductListingView } from '../../../contract';
import type { Queryable } from '../../database';

const STATE = `(case
  when channel.state = 'paused' then 'paused'
  when listing.match = 'absent' then 'not_listed'
  when listing.match = 'ambiguous' then 'ambiguous'
  when listing.problem is not null then 'refused'
  when listing.drifted_at is not null then 'drifted'
  when listing.desired_price_minor is null then 'held'
  when listing.confirmed_at is not null and listing.confirmed_price_minor = listing.desired_price_minor and listing.confirmed_quantity = listing.desired_quantity then 'in_step'
  when listing.pushed_at is not null and listing.pushed_price_minor = listing.desired_price_minor and listing.pushed_quantity = listing.desired_quantity then 'sending'
  else 'waiting' end)`;
const OUT_OF_STEP = ['waiting', 'sending', 'refused', 'drifted', 'held', 'ambiguous'];

const listings = (db: Queryable) =>
  db('listing').join('channel', 'channel.id', 'listing.channel_id').whereNot('channel.state', 'removed');

export const productsOutOfStep = (db: Queryable): Knex.QueryBuilder =>
  listings(db).whereRaw(`${STATE} in (?, ?, ?, ?, ?, ?)`, OUT_OF_STEP).select('listing.product_id');

export async function summarizeListings(
  db: Queryable,
  productIds: readonly number[],
): Promise<Map<number, { listings: number; outOfStep: number }>> {
  const rows = await listings(db)
    .whereIn('listing.product_id', [...productIds])
    .select<{ product_id: number; state: string }[]>('listing.product_id', db.raw(`${STATE} as state`));
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
  channel: string;
  kind: string;
  remote_id: string | null;
  desired_price_minor: number | null;
  desired_quantity: number | null;
  confirmed_price_minor: number | null;
  confirmed_quantity: number | null;
  confirmed_at: string | null;
  pushed_at: string | null;
  problem: string | null;
  state: ProductListingView['state'];
}

export async function listingsOf(db: Queryable, productId: number): Promise<ProductListingView[]> {
  const rows = await listings(db)
    .where('listing.product_id', productId)
    .orderBy('channel.name')
    .select<ListingRow[]>('listing.*', 'channel.name as channel', 'channel.kind as kind', db.raw(`${STATE} as state`));
  return rows.map((row) => ({
    channel: row.channel,
    kind: row.kind,
    remoteId: row.remote_id,
    desired: { priceMinor: row.desired_price_minor, quantity: row.desired_quantity },
    confirmed:
      row.confirmed_at === null
        ? null
        : { priceMinor: row.confirmed_price_minor, quantity: row.confirmed_quantity, at: row.confirmed_at },
    pushedAt: row.pushed_at,
    state: row.state,
    lastError: row.problem === null ? null : (JSON.parse(row.problem) as ProductListingView['lastError']),
    why: [],
  }));
}
