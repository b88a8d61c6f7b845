import { LISTING_STATES, type ListingState } from '../../contract';
import type { Queryable } from '../database';
import { type Problem, problem } from '../foundation';
import { listingStateSql, NOT_IN_STEP, OUT_OF_STEP } from './listing-state';
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

/** Listings of each channel by state, with the backlog and its age. Only those not in step are looked into one by one. */
export async function countListings(db: Queryable, channelIds: readonly number[]): Promise<Map<number, ListingCounts>> {
  const apart = await countNotInStep(db, channelIds);
  const totals = await db('listing')
    .join('channel', 'channel.id', 'listing.channel_id')
    .whereIn('channel.id', [...channelIds])
    .groupBy('channel.id')
    .select<{ channelId: number; paused: 0 | 1; listings: number }[]>(
      'channel.id as channelId',
      db.raw(`channel.state = 'paused' as paused`),
      db.raw('count(*) as listings'),
    );
  for (const { channelId, paused, listings } of totals) {
    const states = apart.get(channelId)?.states;
    if (!states) continue;
    const others = Object.values(states).reduce((sum, n) => sum + n, 0);
    states[paused === 1 ? 'paused' : 'in_step'] += listings - others;
  }
  return apart;
}

/** The same of those listings alone that are not simply in step. */
export async function countNotInStep(
  db: Queryable,
  channelIds: readonly number[],
): Promise<Map<number, ListingCounts>> {
  const rows: CountRow[] = await db.raw(
    `select channel.id as "channelId", ${listingStateSql()} as state,
       ${listingStateSql({ pausing: false })} as "outOfStep", count(*) as listings, min(listing.desired_at) as oldest
     from ${NOT_IN_STEP} some cross join listing on listing.id = some.id join channel on channel.id = listing.channel_id
     group by channel.id, state, "outOfStep"`,
    { channels: JSON.stringify(channelIds) },
  );
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

/** What waits for a person's word on each channel: held by the brake, or a price changed there that may not stay. */
export async function countWaiting(
  db: Queryable,
  channelIds: readonly number[],
): Promise<Map<number, { held: { zeroes: number; moves: number }; asks: number }>> {
  const rows = await db('listing')
    .whereIn('channel_id', [...channelIds])
    .whereRaw('(held is not null or asks_since is not null)')
    .groupBy('channel_id', 'held')
    .select<{ channelId: number; held: Held | null; listings: number; asks: number }[]>(
      'channel_id as channelId',
      'held',
      db.raw('count(*) as listings'),
      db.raw('count(asks_since) as asks'),
    );
  return new Map(
    channelIds.map((id) => {
      const own = rows.filter((row) => row.channelId === id);
      const of = (what: Held) => own.find((row) => row.held === what)?.listings ?? 0;
      const asks = own.reduce((sum, row) => sum + row.asks, 0);
      return [id, { held: { zeroes: of('zeroes'), moves: of('moves') }, asks }];
    }),
  );
}

export interface ListingForAttention {
  readonly sku: string;
  readonly state: ListingState;
  readonly problem: Problem | null;
}

export type Held = 'zeroes' | 'moves';

/** Why a listing is not in step: what the channel said, or what the brake holds it for. */
export function listingProblem(stored: string | null, held: Held | null, sku: string): Problem | null {
  if (held === null) return readProblem(stored);
  return problem(held === 'zeroes' ? 'push_held_zeroes' : 'push_held_moves', { sku });
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
    .whereRaw(`listing.id in ${NOT_IN_STEP}`, { channels: JSON.stringify([channelId]) })
    .select('product.sku', 'listing.problem', 'listing.held', db.raw(`${listingStateSql()} as state`))
    .as('listed');
  const rows = await db
    .from(states)
    .whereIn('state', ['refused', 'ambiguous', 'drifted'])
    .orWhereRaw(`(state = 'not_listed' and problem is not null) or (state = 'held' and held is not null)`)
    .orderBy('sku')
    .limit(limit)
    .select<{ sku: string; state: ListingState; problem: string | null; held: Held | null }[]>(
      'sku',
      'state',
      'problem',
      'held',
    );
  return rows.map(({ sku, state, problem, held }) => ({ sku, state, problem: listingProblem(problem, held, sku) }));
}
