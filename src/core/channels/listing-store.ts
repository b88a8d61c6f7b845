import { LISTING_STATES, type ListingState } from '../../contract';
import type { Queryable } from '../database';
import type { Problem } from '../foundation';
import { listingStateSql, OUT_OF_STEP } from './listing-state';
import { readProblem } from './stored-problem';

export interface ListingCounts {
  readonly states: Record<ListingState, number>;
  /** Listings that do not say what they should, paused or not. */
  readonly backlog: number;
  readonly oldestWaitingSince: string | null;
}

interface CountRow {
  channelId: number;
  state: ListingState;
  outOfStep: ListingState;
  listings: number;
  oldest: string | null;
}

/** Listings of each channel by state, with the backlog and its age; one pass over the table. */
export async function countListings(db: Queryable, channelIds: readonly number[]): Promise<Map<number, ListingCounts>> {
  const rows: CountRow[] = await db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .whereIn('channel.id', [...channelIds])
    .select<CountRow[]>(
      'channel.id as channelId',
      db.raw(`${listingStateSql()} as state`),
      db.raw(`${listingStateSql({ pausing: false })} as outOfStep`),
      db.raw('count(*) as listings'),
      db.raw('min(listing.desired_at) as oldest'),
    )
    .groupBy('channelId', 'state', 'outOfStep');
  return new Map(channelIds.map((id) => [id, sumUp(rows.filter((row) => row.channelId === id))]));
}

function sumUp(rows: readonly CountRow[]): ListingCounts {
  const states = Object.fromEntries(LISTING_STATES.map((state) => [state, 0])) as Record<ListingState, number>;
  for (const row of rows) states[row.state] += row.listings;
  const waiting = rows.filter((row) => OUT_OF_STEP.includes(row.outOfStep));
  const ages = waiting.flatMap(({ oldest }) => (oldest === null ? [] : [oldest])).sort();
  return {
    states,
    backlog: waiting.reduce((sum, row) => sum + row.listings, 0),
    oldestWaitingSince: ages[0] ?? null,
  };
}

export interface ListingForAttention {
  readonly sku: string;
  readonly state: ListingState;
  readonly problem: Problem | null;
}

/** The first listings of a channel that a person has to look at: refused, ambiguous, drifted, or gone from the channel. */
export async function listingsForAttention(
  db: Queryable,
  channelId: number,
  limit: number,
): Promise<ListingForAttention[]> {
  const states = db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .join('product', 'product.id', 'listing.product_id')
    .where('channel.id', channelId)
    .select('product.sku', 'listing.problem', db.raw(`${listingStateSql()} as state`))
    .as('listed');
  const rows = await db
    .from(states)
    .whereIn('state', ['refused', 'ambiguous', 'drifted'])
    .orWhereRaw(`(state = 'not_listed' and problem is not null)`)
    .orderBy('sku')
    .limit(limit)
    .select<{ sku: string; state: ListingState; problem: string | null }[]>('sku', 'state', 'problem');
  return rows.map((row) => ({ sku: row.sku, state: row.state, problem: readProblem(row.problem) }));
}
